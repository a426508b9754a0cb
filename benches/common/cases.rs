//! The products: those of the table, all sizes, all inner lengths.

use ndarray::{ArrayView, ArrayViewMut, Zip};
use shaped::{Aligned, Layout, Tensor, axis, shape};

use super::naive::{BothSides, Column, Loops, Outer, Row, Same, update_apart, write_apart};
use super::{Case, Data, Form, Peer, Suite, in_place, into, limit, opaque, opaque_mut, value};

axis!(pub(crate) Height = 1080);
axis!(pub(crate) Width = 1920);

/// The length of an axis, for the peers.
macro_rules! length {
    (Height) => {
        1080
    };
    (Width) => {
        1920
    };
    ($length:expr) => {
        $length
    };
}

/// The largest result that is returned by value: 1 MiB. A larger one is boxed.
const STACK: usize = 1 << 20;

/// A factor over the limit, on one thread and on two (feature `rayon`).
const fn target(one: f64, two: Option<f64>) -> f64 {
    match two {
        Some(two) if cfg!(feature = "rayon") => two,
        _ => one,
    }
}

/// One row of the table: its name, the targets (into, or on two threads; by value),
/// which operand is broadcast, the product, the loops by hand, and the peers that
/// are not there for every product.
macro_rules! product {
    (
        $suite:ident $name:literal,
        $target:literal $(or $two_threads:literal)? $(and $by_value:literal by value)?,
        $kind:ident $a:ty, [$($l:tt),*] * $b:ty, [$($r:tt),*] = $o:ty, [$($s:tt),*],
        $loops:ty, |$x:ident, $y:ident| $product:expr
        $(, $peer:ident ($($arguments:tt)*))*
    ) => {{
        type L = shape![$($l),*];
        type R = shape![$($r),*];
        type S = shape![$($s),*];
        const A: usize = L::LEN * size_of::<$a>();
        const B: usize = R::LEN * size_of::<$b>();
        const O: usize = S::LEN * size_of::<$o>();
        let multiply = |$x: $a, $y: $b| -> $o { $product };
        let new_data = || Data::<$a, $b, $o>::shared(L::LEN, R::LEN, S::LEN);

        if $suite.selects($name, Form::Into) {
            let data = new_data();
            {
                // The same product, before who is faster.
                let Data { left, right, output, .. } = &mut *data.borrow_mut();
                let (a, b) = (Tensor::<$a, L>::from_slice(left.get()), Tensor::<$b, R>::from_slice(right.get()));
                let o = Tensor::<$o, S>::from_mut_slice(output.get_mut());
                a.unwrap().mul_into(b.unwrap(), o.unwrap());
                let mut by_hand = vec![<$o>::default(); S::LEN];
                <$loops>::write(left.get(), right.get(), &mut by_hand, multiply);
                assert!(output.get() == by_hand, "{} differs from the loop by hand", $name);
            }
            let mut peers = limit::into::<_, _, _, A, B, O>(&data);
            peers.push(into(
                "shaped",
                &data,
                |a: &Tensor<$a, L>, b: &Tensor<$b, R>, o: &mut Tensor<$o, S>| a.mul_into(b, o),
            ));
            peers.push(into(
                "naive",
                &data,
                move |a: &[$a; L::LEN], b: &[$b; R::LEN], o: &mut [$o; S::LEN]| {
                    <$loops>::write(a, b, o, multiply);
                },
            ));
            peers.push(into(
                "naive",
                &data,
                move |a: &[$a; L::LEN], b: &[$b; R::LEN], o: &mut [$o; S::LEN]| {
                    write_apart::<$loops, _, _, _, _, _, _>(a, b, o, multiply);
                },
            ));
            if const { S::LEN <= 64 } {
                peers.push(into(
                    "naive",
                    &data,
                    move |a: &[$a; L::LEN], b: &[$b; R::LEN], o: &mut [$o; S::LEN]| {
                        let mut out = [<$o>::default(); S::LEN];
                        <$loops>::write(a, b, &mut out, multiply);
                        *o = out;
                    },
                ));
            }
            let nd = data.clone();
            peers.push(Peer::new("ndarray", move |times| {
                let Data { left, right, output, .. } = &mut *nd.borrow_mut();
                let a = ArrayView::from_shape([$(length!($l)),*], left.get()).unwrap();
                let b = ArrayView::from_shape([$(length!($r)),*], right.get()).unwrap();
                let mut o = ArrayViewMut::from_shape([$(length!($s)),*], output.get_mut()).unwrap();
                for _ in 0..times {
                    let (a, b, o) = (opaque(&a), opaque(&b), opaque_mut(&mut o));
                    product!(@zip $kind o a b).for_each(|o, &a, &b| *o = multiply(a, b));
                }
                times
            }));
            $(product!(@peer into $peer peers data [$a] multiply, $($arguments)*);)*
            let target = Some(target($target, None $(.or(Some($two_threads)))?));
            $suite.measure(Case { name: $name.into(), form: Form::Into, target, peers });
        }

        if $suite.selects($name, Form::Value) {
            let data = new_data();
            let mut peers = limit::into::<_, _, _, A, B, O>(&data);
            if const { O <= STACK } {
                peers.push(value("shaped", &data, |a: &Tensor<$a, L>, b: &Tensor<$b, R>| Aligned(a * b)));
                peers.push(value(
                    "naive",
                    &data,
                    move |a: &[$a; L::LEN], b: &[$b; R::LEN]| {
                        let mut out = Aligned([<$o>::default(); S::LEN]);
                        <$loops>::write(a, b, &mut *out, multiply);
                        out
                    },
                ));
                peers.push(value(
                    "naive",
                    &data,
                    move |a: &[$a; L::LEN], b: &[$b; R::LEN]| {
                        let mut out = Aligned([<$o>::default(); S::LEN]);
                        write_apart::<$loops, _, _, _, _, _, _>(a, b, &mut out.0, multiply);
                        out
                    },
                ));
            } else {
                peers.push(value("shaped", &data, |a: &Tensor<$a, L>, b: &Tensor<$b, R>| {
                    a.mul_boxed(b)
                }));
                peers.push(value(
                    "naive",
                    &data,
                    move |a: &[$a; L::LEN], b: &[$b; R::LEN]| {
                        let mut out = vec![<$o>::default(); S::LEN];
                        <$loops>::write(a, b, &mut out, multiply);
                        out
                    },
                ));
            }
            product!(@ndarray_value $kind data peers [$($l),*] [$($r),*]);
            $(product!(@peer value $peer peers data [$a] multiply, $($arguments)*);)*
            let target = None $(.or(Some($by_value)))?;
            $suite.measure(Case { name: $name.into(), form: Form::Value, target, peers });
        }

        product!(@in_place $kind
            if $suite.selects($name, Form::InPlace) {
                let data = new_data();
                let mut peers = limit::in_place::<_, _, _, A, B>(&data);
                peers.push(in_place("shaped", &data, |a: &mut Tensor<$a, L>, b: &Tensor<$b, R>| {
                    *a *= b;
                }));
                peers.push(in_place(
                    "naive",
                    &data,
                    move |a: &mut [$a; L::LEN], b: &[$b; R::LEN]| {
                        <$loops>::update(a, b, multiply);
                    },
                ));
                peers.push(in_place(
                    "naive",
                    &data,
                    move |a: &mut [$a; L::LEN], b: &[$b; R::LEN]| {
                        update_apart::<$loops, _, _, _, _>(a, b, multiply);
                    },
                ));
                if const { L::LEN <= 64 } {
                    peers.push(in_place(
                        "naive",
                        &data,
                        move |a: &mut [$a; L::LEN], b: &[$b; R::LEN]| {
                            let mut out = *a;
                            <$loops>::update(&mut out, b, multiply);
                            *a = out;
                        },
                    ));
                }
                let nd = data.clone();
                peers.push(Peer::new("ndarray", move |times: u64| {
                    let Data { right, slots, slot_count, slot_stride, .. } = &mut *nd.borrow_mut();
                    let mut slots: Vec<_> = slots
                        .get_mut()
                        .chunks_mut(*slot_stride)
                        .map(|slot| {
                            ArrayViewMut::from_shape([$(length!($l)),*], &mut slot[..L::LEN]).unwrap()
                        })
                        .collect();
                    let b = ArrayView::from_shape([$(length!($r)),*], right.get()).unwrap();
                    let rounds = times.div_ceil(*slot_count as u64);
                    for _ in 0..rounds {
                        for slot in &mut slots {
                            *opaque_mut(slot) *= opaque(&b);
                        }
                    }
                    rounds * *slot_count as u64
                }));
                $(product!(@peer in_place $peer peers data [$a] multiply, $($arguments)*);)*
                $suite.measure(Case { name: $name.into(), form: Form::InPlace, target: None, peers });
            }
        );
    }};

    (@zip same $o:ident $a:ident $b:ident) => { Zip::from($o).and($a).and($b) };
    (@zip mixed $o:ident $a:ident $b:ident) => { Zip::from($o).and($a).and($b) };
    (@zip right $o:ident $a:ident $b:ident) => { Zip::from($o).and($a).and_broadcast($b) };
    (@zip both $o:ident $a:ident $b:ident) => { Zip::from($o).and_broadcast($a).and_broadcast($b) };

    // ndarray has no `f32 * f64`.
    (@ndarray_value mixed $($rest:tt)*) => {};
    (@ndarray_value $kind:ident $data:ident $peers:ident [$($l:tt),*] [$($r:tt),*]) => {
        let nd = $data.clone();
        $peers.push(Peer::new("ndarray", move |times| {
            let Data { left, right, .. } = &*nd.borrow();
            let a = ArrayView::from_shape([$(length!($l)),*], left.get()).unwrap();
            let b = ArrayView::from_shape([$(length!($r)),*], right.get()).unwrap();
            for _ in 0..times {
                let result = opaque(&a) * opaque(&b);
                opaque(&result);
            }
            times
        }));
    };

    // Only where the product is what the left operand is.
    (@in_place both $($body:tt)*) => {};
    (@in_place mixed $($body:tt)*) => {};
    (@in_place $kind:ident $($body:tt)*) => { $($body)* };

    (@peer into nalgebra $peers:ident $data:ident [$a:ty] $multiply:ident, $r:literal, $c:literal) => {
        type Matrix = nalgebra::SMatrix<$a, $r, $c>;
        $peers.push(into("nalgebra", &$data, |a: &Matrix, b: &Matrix, o: &mut Matrix| {
            *o = a.component_mul(b);
        }));
        $peers.push(into("nalgebra", &$data, move |a: &Matrix, b: &Matrix, o: &mut Matrix| {
            o.zip_zip_apply(a, b, |o, a, b| *o = $multiply(a, b));
        }));
    };
    (@peer value nalgebra $peers:ident $data:ident [$a:ty] $multiply:ident, $r:literal, $c:literal) => {
        type Matrix = nalgebra::SMatrix<$a, $r, $c>;
        if const { O <= STACK } {
            $peers.push(value("nalgebra", &$data, |a: &Matrix, b: &Matrix| Aligned(a.component_mul(b))));
        }
    };
    (@peer in_place nalgebra $peers:ident $data:ident [$a:ty] $multiply:ident, $r:literal, $c:literal) => {
        type Matrix = nalgebra::SMatrix<$a, $r, $c>;
        $peers.push(in_place("nalgebra", &$data, |a: &mut Matrix, b: &Matrix| {
            a.component_mul_assign(b);
        }));
    };

    // Vectors of `n` numbers, times as many.
    (@peer into glam $peers:ident $data:ident [$a:ty] $multiply:ident, $vector:ident $n:literal) => {
        type Vectors = [glam::$vector; S::LEN / $n];
        $peers.push(into("glam", &$data, |a: &Vectors, b: &Vectors, o: &mut Vectors| {
            for ((o, &a), &b) in o.iter_mut().zip(a).zip(b) {
                *o = a * b;
            }
        }));
    };
    (@peer value glam $peers:ident $data:ident [$a:ty] $multiply:ident, $vector:ident $n:literal) => {
        type Vectors = [glam::$vector; S::LEN / $n];
        $peers.push(value("glam", &$data, |a: &Vectors, b: &Vectors| -> Aligned<Vectors> {
            Aligned(std::array::from_fn(|i| a[i] * b[i]))
        }));
    };
    (@peer in_place glam $peers:ident $data:ident [$a:ty] $multiply:ident, $vector:ident $n:literal) => {
        type Vectors = [glam::$vector; S::LEN / $n];
        $peers.push(in_place("glam", &$data, |a: &mut Vectors, b: &Vectors| {
            for (a, &b) in a.iter_mut().zip(b) {
                *a *= b;
            }
        }));
    };

    // Vectors of `n` numbers, times one such vector.
    (@peer into glam_row $peers:ident $data:ident [$a:ty] $multiply:ident, $vector:ident $n:literal) => {
        type Vectors = [glam::$vector; S::LEN / $n];
        $peers.push(into("glam", &$data, |a: &Vectors, b: &[glam::$vector; 1], o: &mut Vectors| {
            let [b] = *b;
            for (o, &a) in o.iter_mut().zip(a) {
                *o = a * b;
            }
        }));
    };
    (@peer value glam_row $peers:ident $data:ident [$a:ty] $multiply:ident, $vector:ident $n:literal) => {
        type Vectors = [glam::$vector; S::LEN / $n];
        $peers.push(value("glam", &$data, |a: &Vectors, b: &[glam::$vector; 1]| -> Vec<_> {
            let [b] = *b;
            a.iter().map(|&a| a * b).collect()
        }));
    };
    (@peer in_place glam_row $peers:ident $data:ident [$a:ty] $multiply:ident, $vector:ident $n:literal) => {
        type Vectors = [glam::$vector; S::LEN / $n];
        $peers.push(in_place("glam", &$data, |a: &mut Vectors, b: &[glam::$vector; 1]| {
            let [b] = *b;
            for a in a {
                *a *= b;
            }
        }));
    };

    // Vectors of `n` numbers, times one number each.
    (@peer into glam_scaled $peers:ident $data:ident [$a:ty] $multiply:ident, $vector:ident $n:literal) => {
        type Vectors = [glam::$vector; S::LEN / $n];
        type Factors = [f32; S::LEN / $n];
        $peers.push(into("glam", &$data, |a: &Vectors, b: &Factors, o: &mut Vectors| {
            for ((o, &a), &b) in o.iter_mut().zip(a).zip(b) {
                *o = a * b;
            }
        }));
    };
    (@peer value glam_scaled $peers:ident $data:ident [$a:ty] $multiply:ident, $vector:ident $n:literal) => {
        type Vectors = [glam::$vector; S::LEN / $n];
        type Factors = [f32; S::LEN / $n];
        $peers.push(value("glam", &$data, |a: &Vectors, b: &Factors| -> Aligned<Vectors> {
            Aligned(std::array::from_fn(|i| a[i] * b[i]))
        }));
    };
    (@peer in_place glam_scaled $peers:ident $data:ident [$a:ty] $multiply:ident, $vector:ident $n:literal) => {
        type Vectors = [glam::$vector; S::LEN / $n];
        type Factors = [f32; S::LEN / $n];
        $peers.push(in_place("glam", &$data, |a: &mut Vectors, b: &Factors| {
            for (a, &b) in a.iter_mut().zip(b) {
                *a *= b;
            }
        }));
    };
}

/// The rows of the table.
pub(crate) fn table(suite: &mut impl Suite) {
    small(suite);
    same_shape(suite);
    broadcast(suite);
    integers(suite);
    #[cfg(feature = "half")]
    half(suite);
    #[cfg(feature = "complex")]
    complex(suite);
    mixed(suite);
}

fn small(suite: &mut impl Suite) {
    product!(suite "[4]", 1.2,
        same f32, [4] * f32, [4] = f32, [4],
        Same, |a, b| a * b, nalgebra(4, 1), glam(Vec4 4));
    product!(suite "[3, 3]", 1.35,
        same f32, [3, 3] * f32, [3, 3] = f32, [3, 3],
        Same, |a, b| a * b, nalgebra(3, 3), glam(Vec3 3));
    product!(suite "[16]", 2.2,
        same f32, [16] * f32, [16] = f32, [16],
        Same, |a, b| a * b, nalgebra(16, 1), glam(Vec4 4));
    product!(suite "[4, 4]", 2.2,
        same f32, [4, 4] * f32, [4, 4] = f32, [4, 4],
        Same, |a, b| a * b, nalgebra(4, 4), glam(Vec4 4));
    product!(suite "[8, 8]", 1.4,
        same f32, [8, 8] * f32, [8, 8] = f32, [8, 8],
        Same, |a, b| a * b, nalgebra(8, 8), glam(Vec4 4));
}

fn same_shape(suite: &mut impl Suite) {
    product!(suite "[32, 32]", 1.05 and 1.05 by value,
        same f32, [32, 32] * f32, [32, 32] = f32, [32, 32],
        Same, |a, b| a * b, nalgebra(32, 32), glam(Vec4 4));
    product!(suite "[64, 64]", 1.05,
        same f32, [64, 64] * f32, [64, 64] = f32, [64, 64],
        Same, |a, b| a * b, nalgebra(64, 64), glam(Vec4 4));
    product!(suite "[256, 256]", 1.05,
        same f32, [256, 256] * f32, [256, 256] = f32, [256, 256],
        Same, |a, b| a * b, nalgebra(256, 256));
    product!(suite "[1024, 1024]", 1.02 or 0.55,
        same f32, [1024, 1024] * f32, [1024, 1024] = f32, [1024, 1024],
        Same, |a, b| a * b, nalgebra(1024, 1024));
}

fn broadcast(suite: &mut impl Suite) {
    product!(suite "[32, 64, 128] × [128]", 1.05,
        right f32, [32, 64, 128] * f32, [128] = f32, [32, 64, 128],
        Row<128>, |a, b| a * b);
    product!(suite "[32, 64, 128] × [64, 1]", 1.05,
        right f32, [32, 64, 128] * f32, [64, 1] = f32, [32, 64, 128],
        Column<64, 128>, |a, b| a * b);
    product!(suite "[64, 1] × [1, 64]", 1.05 and 1.05 by value,
        both f32, [64, 1] * f32, [1, 64] = f32, [64, 64],
        Outer<64>, |a, b| a * b);
    product!(suite "[224, 224, 3] × [3]", 1.05,
        right f32, [224, 224, 3] * f32, [3] = f32, [224, 224, 3],
        Row<3>, |a, b| a * b, glam_row(Vec3 3));
    product!(suite "[1080, 1920, 3] × [3]", 1.02 or 0.6,
        right f32, [Height, Width, 3] * f32, [3] = f32, [Height, Width, 3],
        Row<3>, |a, b| a * b, glam_row(Vec3 3));
    product!(suite "[1024, 3] × [1024, 1]", 2.4,
        right f32, [1024, 3] * f32, [1024, 1] = f32, [1024, 3],
        Column<1024, 3>, |a, b| a * b, glam_scaled(Vec3 3));
    product!(suite "[8, 1, 6, 1] × [7, 1, 5]", 3.2,
        both f32, [8, 1, 6, 1] * f32, [7, 1, 5] = f32, [8, 7, 6, 5],
        BothSides<8, 7, 6, 5>, |a, b| a * b);
    product!(suite "[3, 224, 224] × [3, 1, 1]", 1.02,
        right f32, [3, 224, 224] * f32, [3, 1, 1] = f32, [3, 224, 224],
        Column<3, 50_176>, |a, b| a * b);
}

fn integers(suite: &mut impl Suite) {
    product!(suite "i32 [64, 64]", 1.2,
        same i32, [64, 64] * i32, [64, 64] = i32, [64, 64],
        Same, |a, b| a.wrapping_mul(b), nalgebra(64, 64));
    product!(suite "i32 [256, 256]", 1.15,
        same i32, [256, 256] * i32, [256, 256] = i32, [256, 256],
        Same, |a, b| a.wrapping_mul(b), nalgebra(256, 256));
    product!(suite "i8 [64, 64]", 2.0,
        same i8, [64, 64] * i8, [64, 64] = i8, [64, 64],
        Same, |a, b| a.wrapping_mul(b), nalgebra(64, 64));
    product!(suite "i8 [256, 256]", 1.15,
        same i8, [256, 256] * i8, [256, 256] = i8, [256, 256],
        Same, |a, b| a.wrapping_mul(b), nalgebra(256, 256));
}

#[cfg(feature = "half")]
fn half(suite: &mut impl Suite) {
    use half::f16;
    product!(suite "f16 [64, 64]", 5.0,
        same f16, [64, 64] * f16, [64, 64] = f16, [64, 64],
        Same, |a, b| a * b, nalgebra(64, 64));
    product!(suite "f16 [256, 256]", 1.5,
        same f16, [256, 256] * f16, [256, 256] = f16, [256, 256],
        Same, |a, b| a * b, nalgebra(256, 256));
}

#[cfg(feature = "complex")]
fn complex(suite: &mut impl Suite) {
    use num_complex::Complex32;
    product!(suite "Complex<f32> [256, 256]", 1.36,
        same Complex32, [256, 256] * Complex32, [256, 256] = Complex32, [256, 256],
        Same, |a, b| a * b, nalgebra(256, 256));
}

fn mixed(suite: &mut impl Suite) {
    product!(suite "f32 × f64 [256, 256]", 1.2,
        mixed f32, [256, 256] * f64, [256, 256] = f64, [256, 256],
        Same, |a, b| f64::from(a) * b);
}

/// Same-shape products of `f32`, 1 to 65 536 elements, into an existing output.
pub(crate) fn sizes(suite: &mut impl Suite) {
    macro_rules! sizes {
        ($($n:literal)*) => {$({
            type S = shape![$n];
            let name = concat!("size ", $n);
            if suite.selects(name, Form::Into) {
                let data = Data::<f32, f32, f32>::shared($n, $n, $n);
                let mut peers = limit::into::<_, _, _, { 4 * $n }, { 4 * $n }, { 4 * $n }>(&data);
                peers.push(into(
                    "shaped",
                    &data,
                    |a: &Tensor<f32, S>, b: &Tensor<f32, S>, o: &mut Tensor<f32, S>| a.mul_into(b, o),
                ));
                peers.push(into(
                    "naive",
                    &data,
                    |a: &[f32; $n], b: &[f32; $n], o: &mut [f32; $n]| {
                        write_apart::<Same, _, _, _, _, _, _>(a, b, o, |a, b| a * b);
                    },
                ));
                if $n <= 64 {
                    peers.push(into(
                        "naive",
                        &data,
                        |a: &[f32; $n], b: &[f32; $n], o: &mut [f32; $n]| {
                            let mut out = [0.0; $n];
                            Same::write(a, b, &mut out, |a, b| a * b);
                            *o = out;
                        },
                    ));
                }
                let nd = data.clone();
                peers.push(Peer::new("ndarray", move |times| {
                    let Data { left, right, output, .. } = &mut *nd.borrow_mut();
                    let (a, b) = (ArrayView::from(left.get()), ArrayView::from(right.get()));
                    let mut o = ArrayViewMut::from(output.get_mut());
                    for _ in 0..times {
                        Zip::from(opaque_mut(&mut o))
                            .and(opaque(&a))
                            .and(opaque(&b))
                            .for_each(|o, &a, &b| *o = a * b);
                    }
                    times
                }));
                suite.measure(Case { name: name.into(), form: Form::Into, target: None, peers });
            }
        })*};
    }
    sizes!(1 2 4 8 16 32 64 128 256 512 1024 2048 4096 8192 16384 32768 65536);
}

/// The row case `[R, K] × [K]` and the column case `[R, K] × [R, 1]` of `f32` for
/// each K from 1 to 33, beside `[R, K] × [R, K]`; R·K is about 4096, for the first
/// cache, or 65 536, for the second.
pub(crate) fn inner_lengths(suite: &mut impl Suite) {
    macro_rules! inner_lengths {
        ($level:literal $elements:literal: $($k:literal)*) => {$({
            axis!(Rows = $elements / $k);
            type S = shape![Rows, $k];
            const N: usize = S::LEN;
            const R: usize = N / $k;
            let name = concat!("inner ", $level, " ", $k);
            if suite.selects(name, Form::Into) {
                type Output = Tensor<f32, S>;
                let same = Data::<f32, f32, f32>::shared(N, N, N);
                let row = Data::<f32, f32, f32>::shared(N, $k, N);
                let column = Data::<f32, f32, f32>::shared(N, R, N);
                let peers = vec![
                    into("same", &same, |a: &Tensor<f32, S>, b: &Tensor<f32, S>, o: &mut Output| {
                        a.mul_into(b, o);
                    }),
                    into("row", &row, |a: &Tensor<f32, S>, b: &Tensor<f32, shape![$k]>, o: &mut Output| {
                        a.mul_into(b, o);
                    }),
                    into("column", &column, |a: &Tensor<f32, S>, b: &Tensor<f32, shape![Rows, 1]>, o: &mut Output| {
                        a.mul_into(b, o);
                    }),
                    into("naive row", &row, |a: &[f32; N], b: &[f32; $k], o: &mut [f32; N]| {
                        write_apart::<Row<$k>, _, _, _, _, _, _>(a, b, o, |a, b| a * b);
                    }),
                    into("naive column", &column, |a: &[f32; N], b: &[f32; R], o: &mut [f32; N]| {
                        write_apart::<Column<R, $k>, _, _, _, _, _, _>(a, b, o, |a, b| a * b);
                    }),
                ];
                suite.measure(Case { name: name.into(), form: Form::Into, target: None, peers });
            }
        })*};
    }
    inner_lengths!("L1" 4096: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26
        27 28 29 30 31 32 33);
    inner_lengths!("L2" 65_536: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25
        26 27 28 29 30 31 32 33);
}
