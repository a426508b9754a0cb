//! Every operation against a naive, index-by-index reference, over many shapes
//! and random elements.

use std::fmt::Debug;

use crate::common::any::{Any, cases};
use shaped::{Broadcast, BroadcastShape, ExpandTo, Layout, Shape, Tensor, shape};

use crate::common::reference::{broadcast, reference};

/// Elements as bits, so that NaN equals NaN and 0 differs from −0.
trait Bits: Copy + Debug {
    fn bits(self) -> u64;
}
impl Bits for f32 {
    fn bits(self) -> u64 {
        if self.is_nan() { u64::MAX } else { self.to_bits().into() }
    }
}
impl Bits for f64 {
    fn bits(self) -> u64 {
        if self.is_nan() { u64::MAX } else { self.to_bits() }
    }
}
impl Bits for i32 {
    fn bits(self) -> u64 {
        self as u64
    }
}
impl Bits for bool {
    fn bits(self) -> u64 {
        self.into()
    }
}

fn assert_same<T: Bits>(found: &[T], expected: &[T], what: &str) {
    let bits = |elements: &[T]| elements.iter().map(|x| x.bits()).collect::<Vec<_>>();
    assert_eq!(bits(found), bits(expected), "{what}: {found:?}, expected {expected:?}");
}

/// Runs `check` on random elements of two shapes.
fn with_elements<L: Layout, R: Layout, T: Any, U: Any>(check: impl Fn(Vec<T>, Vec<U>)) {
    cases(12, |random| check(random.elements(L::LEN), random.elements(R::LEN)));
}

/// `*` and `mul_into`.
fn check_product<L: Broadcast<R>, R: Shape>() {
    with_elements::<L, R, f32, f32>(|l, r| {
        let a = Tensor::<f32, L>::from_slice(&l).unwrap();
        let b = Tensor::<f32, R>::from_slice(&r).unwrap();
        assert_eq!(BroadcastShape::<L, R>::LENGTHS, broadcast(L::LENGTHS, R::LENGTHS));
        let product = reference((L::LENGTHS, &l), (R::LENGTHS, &r), |x, y| x * y);
        let mut output = a * b;
        assert_same(output.as_slice(), &product, "&a * &b");
        output = Tensor::full(7.0);
        a.mul_into(b, &mut output);
        assert_same(output.as_slice(), &product, "mul_into");
    });
}

/// Every form of every operator.
fn check_forms<L: Broadcast<R>, R: Shape>() {
    with_elements::<L, R, f32, f32>(|l, r| {
        let a = Tensor::<f32, L>::from_slice(&l).unwrap();
        let b = Tensor::<f32, R>::from_slice(&r).unwrap();
        let of = |f: fn(f32, f32) -> f32| reference((L::LENGTHS, &l), (R::LENGTHS, &r), f);

        let product = of(|x, y| x * y);
        assert_same((a.clone() * b).as_slice(), &product, "a * &b");
        assert_same((a * b.clone()).as_slice(), &product, "&a * b");
        assert_same((a.clone() * b.clone()).as_slice(), &product, "a * b");
        assert_same((a + b).as_slice(), &of(|x, y| x + y), "+");
        assert_same((a - b).as_slice(), &of(|x, y| x - y), "-");
        assert_same((a / b).as_slice(), &of(|x, y| x / y), "/");
        let larger = reference((L::LENGTHS, &l), (R::LENGTHS, &r), |x, y| x > y);
        assert_same(a.zip_map(b, |x, y| x > y).as_slice(), &larger, "zip_map");
        let negative: Vec<f32> = l.iter().map(|x| -x).collect();
        assert_same((-a).as_slice(), &negative, "-a");
        let doubled: Vec<f32> = l.iter().map(|x| x * 2.0).collect();
        assert_same((a * 2.0).as_slice(), &doubled, "a * 2.0");
        assert_same((2.0 * a).as_slice(), &doubled, "2.0 * a");
        assert_same(a.map(|x| x * 2.0).as_slice(), &doubled, "map");
    });
    with_elements::<L, R, i32, i32>(|l, r| {
        let a = Tensor::<i32, L>::from_slice(&l).unwrap();
        let b = Tensor::<i32, R>::from_slice(&r).unwrap();
        let product = reference((L::LENGTHS, &l), (R::LENGTHS, &r), i32::wrapping_mul);
        assert_same((a * b).as_slice(), &product, "i32");
    });
    with_elements::<L, R, bool, bool>(|l, r| {
        let a = Tensor::<bool, L>::from_slice(&l).unwrap();
        let b = Tensor::<bool, R>::from_slice(&r).unwrap();
        let product = reference((L::LENGTHS, &l), (R::LENGTHS, &r), |x, y| x && y);
        assert_same((a * b).as_slice(), &product, "bool");
    });
}

/// `*=` and `expand`, where the right shape expands to the left one.
fn check_in_place<L: Shape, R: ExpandTo<L>>() {
    with_elements::<L, R, f32, f32>(|l, r| {
        let b = Tensor::<f32, R>::from_slice(&r).unwrap();
        let product = reference((L::LENGTHS, &l), (R::LENGTHS, &r), |x, y| x * y);
        let mut elements = l.clone();
        *Tensor::<f32, L>::from_mut_slice(&mut elements).unwrap() *= b;
        assert_same(&elements, &product, "*=");

        let repeated = reference((L::LENGTHS, &l), (R::LENGTHS, &r), |_, y| y);
        assert_same(b.expand::<L>().as_slice(), &repeated, "expand");

        let doubled: Vec<f32> = l.iter().map(|x| x * 2.0).collect();
        let mut elements = l.clone();
        *Tensor::<f32, L>::from_mut_slice(&mut elements).unwrap() *= 2.0;
        assert_same(&elements, &doubled, "*= 2.0");
    });
}

/// One test a group of pairs of shapes.
macro_rules! groups {
    ($($name:ident { $([$($l:tt)*] $kind:ident [$($r:tt)*];)+ })+) => {$(
        #[test]
        fn $name() {
            $(groups!(@$kind shape![$($l)*], shape![$($r)*]);)+
        }
    )+};
    // A product.
    (@with $l:ty, $r:ty) => {
        check_product::<$l, $r>();
    };
    // The right one expands to the left one: also in place.
    (@by $l:ty, $r:ty) => {
        check_product::<$l, $r>();
        check_in_place::<$l, $r>();
    };
    // All that there is.
    (@forms $l:ty, $r:ty) => {
        check_forms::<$l, $r>();
    };
}

groups! {
    same_shape {
        [] by []; [1] by [1]; [3] by [3]; [4] by [4]; [15] by [15]; [16] by [16]; [17] by [17];
        [63] by [63]; [64] by [64]; [65] by [65]; [130] by [130]; [3, 3] by [3, 3];
        [8, 8] by [8, 8]; [2, 1, 3, 1, 2] by [2, 1, 3, 1, 2];
    }
    rank_zero_and_ones {
        [5] by []; [] with [5]; [70] by []; [] with [70]; [2, 3] by [1]; [1, 1] by [1];
        [70] by [1]; [1] with [1, 1, 1]; [1, 3] with [1];
    }
    no_elements {
        [0] by [0]; [0] by [1]; [0] by []; [2, 0] by [2, 1]; [2, 0] by [0]; [0, 3] by [3];
        [3, 0, 2] by [3, 1, 2]; [2, 3, 0] by [3, 1]; [1, 0] with [2, 1]; [0, 1] with [5];
        [0, 20] by [20]; [70, 0] by [1];
    }
    rows {
        [140, 2] by [2]; [2] with [140, 2]; [70, 3] by [3]; [3] with [70, 3]; [9, 4] by [4];
        [33, 5] by [5]; [20, 7] by [7]; [40, 8] by [8]; [34, 15] by [15]; [20, 16] by [16];
        [16] with [20, 16]; [7, 17] by [17]; [4, 33] by [33]; [3, 34] by [34]; [34] with [3, 34];
        [3, 65] by [65]; [2, 130] by [130]; [2, 3] by [3]; [5, 6, 7] by [7]; [3, 5, 6] by [5, 6];
    }
    columns {
        [140, 2] by [140, 1]; [140, 1] with [140, 2]; [70, 3] by [70, 1]; [17, 4] by [17, 1];
        [33, 5] by [33, 1]; [20, 7] by [20, 1]; [34, 15] by [34, 1]; [20, 16] by [20, 1];
        [20, 1] with [20, 16]; [7, 17] by [7, 1]; [4, 33] by [4, 1]; [3, 34] by [3, 1];
        [3, 1] with [3, 34]; [2, 130] by [2, 1]; [2, 3] by [2, 1]; [3, 7, 8] by [3, 1, 1];
    }
    both_sides {
        [2, 1] with [3]; [3] with [2, 1]; [9, 1] with [1, 9]; [1, 9] with [9, 1]; [20, 1] with [3];
        [3] with [20, 1]; [20, 1] with [70]; [3, 1] with [40]; [40] with [3, 1];
        [8, 1, 6, 1] with [7, 1, 5]; [7, 1, 5] with [8, 1, 6, 1]; [2, 1, 20, 1] with [3, 1, 4];
        [4, 1, 3] with [2, 1]; [1, 2, 1, 2, 1, 2] with [2, 1, 2, 1, 2, 1];
        [2, 1, 3, 1, 40] with [5, 1, 6, 40];
        [5, 3, 1] with [5, 1, 4]; [5, 1, 4] with [5, 3, 1]; [2, 9, 1] with [2, 1, 17];
        [2, 1, 3, 1] with [0, 1, 4];
    }
    high_ranks {
        [2, 3, 1, 2, 3, 2] by [3, 1, 2, 1, 2]; [2, 3, 2, 2, 3, 2] by [2, 1, 2, 1, 3, 1];
        [2, 2, 2, 2, 2, 2] by [2, 1, 1, 2, 1, 2]; [2, 3, 4, 5] by [3, 1, 1];
        [2, 0, 3, 1, 2, 2] by [3, 1, 1, 2]; [2, 1, 2] with [2, 2, 2, 2, 2, 2, 2];
    }
    all_forms {
        [] forms []; [5, 13] forms [5, 13]; [70] forms []; [20, 3] forms [3]; [20, 3] forms [20, 1];
        [5, 1] forms [1, 5]; [2, 0] forms [2, 1]; [2, 1, 3, 1] forms [2, 1, 2];
    }
}

/// Two element types: the product is that of their promotion.
#[test]
fn two_element_types() {
    type L = shape![7, 5];
    type R = shape![5];
    with_elements::<L, R, f32, f64>(|l, r| {
        let a = Tensor::<f32, L>::from_slice(&l).unwrap();
        let b = Tensor::<f64, R>::from_slice(&r).unwrap();
        let product =
            reference((L::LENGTHS, &l), (R::LENGTHS, &r), |x: f32, y: f64| f64::from(x) * y);
        assert_same((a * b).as_slice(), &product, "f32 * f64");
        assert_same((b * a).as_slice(), &product, "f64 * f32");

        // In place, the product is rounded to the left type.
        let rounded: Vec<f32> = product.iter().map(|&x| x as f32).collect();
        let mut elements = l.clone();
        *Tensor::<f32, L>::from_mut_slice(&mut elements).unwrap() *= b;
        assert_same(&elements, &rounded, "f32 *= f64");
    });
    with_elements::<L, R, i32, f32>(|l, r| {
        let a = Tensor::<i32, L>::from_slice(&l).unwrap();
        let b = Tensor::<f32, R>::from_slice(&r).unwrap();
        let product = reference((L::LENGTHS, &l), (R::LENGTHS, &r), |x: i32, y: f32| x as f32 * y);
        assert_same((a * b).as_slice(), &product, "i32 * f32");
    });
}

/// One long run, updated, of elements that are no floats.
#[test]
fn integers_in_place() {
    type S = shape![70];
    with_elements::<S, S, i32, i32>(|l, r| {
        let product: Vec<i32> = l.iter().zip(&r).map(|(x, y)| x.wrapping_mul(*y)).collect();
        let mut elements = l.clone();
        *Tensor::<i32, S>::from_mut_slice(&mut elements).unwrap() *=
            Tensor::<i32, S>::from_slice(&r).unwrap();
        assert_same(&elements, &product, "i32 *= i32");
    });
}

/// A rank-0 operand does not widen the other one.
#[test]
fn a_rank_zero_operand_does_not_widen() {
    with_elements::<shape![6], shape![], f32, f64>(|l, r| {
        let a = Tensor::<f32, shape![6]>::from_slice(&l).unwrap();
        let b = Tensor::<f64, shape![]>::from_slice(&r).unwrap();
        let product: Vec<f32> = l.iter().map(|x| x * r[0] as f32).collect();
        assert_same((a * b).as_slice(), &product, "[f32] * f64");
        assert_same((b * a).as_slice(), &product, "f64 * [f32]");
    });
}

/// The strict product is the product of equal shapes.
#[test]
fn hadamard() {
    with_elements::<shape![9, 8], shape![9, 8], f32, f32>(|l, r| {
        let a = Tensor::<f32, shape![9, 8]>::from_slice(&l).unwrap();
        let b = Tensor::<f32, shape![9, 8]>::from_slice(&r).unwrap();
        let product: Vec<f32> = l.iter().zip(&r).map(|(x, y)| x * y).collect();
        assert_same(a.hadamard(b).as_slice(), &product, "hadamard");
    });
}
