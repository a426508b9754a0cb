//! The stack that operations use, in bytes.
//!
//! Each runs on a stack of its own, which is filled with a pattern before and searched
//! for what is left of it afterwards. `result` is the size of what is returned: it
//! lives on the stack of the caller, and is part of the figure.

use std::cell::Cell;
use std::hint::black_box;

use shaped::{At, Element, Layout, Tensor, shape};

/// What an operation may use beside its result, in multiples of the result, and in
/// bytes: element by element, written where it goes.
const IN_PLACE: [usize; 2] = [0, 1024];
/// The same on rows of 2 to 33 elements, beside an operand that is repeated along them or
/// from one to the next: each such operand is spread into a buffer of as many cache lines.
const SHORT_ROWS: [usize; 2] = [0, 5 * 1024];
/// Results that are zeros first, or inside an `Option`: the compiler moves them.
const MOVED: [usize; 2] = [2, 2048];

/// A stack as large as any case needs; the largest result has a megabyte.
const SIZE: usize = 8 << 20;
const PATTERN: u8 = 0xa5;

/// The bytes of a fresh stack that `run` leaves changed, from its deepest one on.
fn used(run: impl FnOnce()) -> usize {
    let mut stack = vec![PATTERN; SIZE];
    let base = stack.as_mut_ptr();
    // SAFETY: the memory is aligned here, nobody else touches it while `run` is on it,
    // and `run` does not unwind: a panic ends the program (Cargo.toml).
    unsafe {
        let from = base.add(base.align_offset(64));
        psm::on_stack(from, SIZE - 64, run);
    }
    let untouched = stack.iter().take_while(|&&byte| byte == PATTERN).count();
    SIZE - untouched
}

/// A tensor of which the optimizer knows nothing but the type.
fn any<T: Element, S: Layout>() -> Box<Tensor<T, S>> {
    black_box(Tensor::boxed_zeros())
}

/// One line; whether what is used is within the bound.
fn line(name: &str, [results, more]: [usize; 2], result: usize, bytes: usize) -> bool {
    let beside = bytes.saturating_sub(result);
    println!("{name:<40} {result:>8} {bytes:>8} {beside:>8}");
    beside <= results * result + more
}

#[macro_use]
#[path = "../../common/operations.rs"]
mod rows;

fn main() {
    // What it takes to change the stack, and to call nothing.
    let empty = used(|| ());
    let mut within = true;
    println!("{:<40} {:>8} {:>8} {:>8}", "operation", "result", "stack", "beside");

    /// `name: operation` on any tensors; what it gives is kept alive.
    macro_rules! measure {
        ($bound:ident: $($name:expr => |$($operand:ident: $element:ident $shape:tt),+| $operation:expr;)+) => {$({
            $( #[allow(unused_mut)] let mut $operand = any::<$element, shape!$shape>(); )+
            let result = Cell::new(0);
            let bytes = used(|| {
                let output = $operation;
                result.set(size_of_val(&output));
                black_box(&output);
            });
            within &= line($name, $bound, result.get(), bytes - empty);
        })+};
    }
    measure! { IN_PLACE:
        "[3, 3] * [3, 3]" => |a: f32 [3, 3], b: f32 [3, 3]| &*a * &*b;
        "[64, 64] * [64, 64]" => |a: f32 [64, 64], b: f32 [64, 64]| &*a * &*b;
        "[256, 1024] * [1024]" => |a: f32 [256, 1024], b: f32 [1024]| &*a * &*b;
        "[1024, 3] * [1024, 1]" => |a: f32 [1024, 3], b: f32 [1024, 1]| &*a * &*b;
        "[64, 1] * [64], an outer product" => |a: f32 [64, 1], b: f32 [64]| &*a * &*b;
        "[8, 1, 6, 1] * [7, 1, 5]" => |a: f32 [8, 1, 6, 1], b: f32 [7, 1, 5]| &*a * &*b;
        "[64, 64] i8 * [64, 64] i8" => |a: i8 [64, 64], b: i8 [64, 64]| &*a * &*b;
        "[64, 64] i8 * [64] f32" => |a: i8 [64, 64], b: f32 [64]| &*a * &*b;
        "[256, 1024] *= [256, 1024]" => |a: f32 [256, 1024], b: f32 [256, 1024]| *a *= &*b;
        "[256, 1024] *= [1024]" => |a: f32 [256, 1024], b: f32 [1024]| *a *= &*b;
        "[1024, 3] *= [1024, 1]" => |a: f32 [1024, 3], b: f32 [1024, 1]| *a *= &*b;
        "[256, 1024] *= 2.0" => |a: f32 [256, 1024]| *a *= 2.0;
        "[256, 1024].mul_into([256, 1024])" =>
            |a: f32 [256, 1024], b: f32 [256, 1024], out: f32 [256, 1024]| a.mul_into(&b, &mut out);
        "[8, 1, 6, 1].mul_into([7, 1, 5])" =>
            |a: f32 [8, 1, 6, 1], b: f32 [7, 1, 5], out: f32 [8, 7, 6, 5]| a.mul_into(&b, &mut out);
        "[256, 1024].mul_boxed([1024])" => |a: f32 [256, 1024], b: f32 [1024]| a.mul_boxed(&b);
        "[64, 64].exp()" => |a: f32 [64, 64]| a.exp();
        "[64, 64].cast::<i16>()" => |a: f32 [64, 64]| a.cast::<i16>();
    }
    /// Rows and columns of one element type and length, in each form.
    macro_rules! short_rows {
        ($($element:ident $k:literal)+) => {$(
            measure! { SHORT_ROWS:
                concat!("[1000, ", $k, "] * [", $k, "] ", stringify!($element)) =>
                    |a: $element [1000, $k], b: $element [$k]| &*a * &*b;
                concat!("[1000, ", $k, "] *= [", $k, "] ", stringify!($element)) =>
                    |a: $element [1000, $k], b: $element [$k]| *a *= &*b;
                concat!("[1000, ", $k, "].mul_boxed([", $k, "]) ", stringify!($element)) =>
                    |a: $element [1000, $k], b: $element [$k]| a.mul_boxed(&b);
                concat!("[1000, ", $k, "] * [1000, 1] ", stringify!($element)) =>
                    |a: $element [1000, $k], b: $element [1000, 1]| &*a * &*b;
                concat!("[1000, ", $k, "] *= [1000, 1] ", stringify!($element)) =>
                    |a: $element [1000, $k], b: $element [1000, 1]| *a *= &*b;
                concat!("[1000, 1] * [", $k, "] ", stringify!($element)) =>
                    |a: $element [1000, 1], b: $element [$k]| &*a * &*b;
                concat!("[20, 50, 1] * [20, 1, ", $k, "] ", stringify!($element)) =>
                    |a: $element [20, 50, 1], b: $element [20, 1, $k]| &*a * &*b;
                concat!("[1000, ", $k, "].mul_into([1000, 1]) ", stringify!($element)) =>
                    |a: $element [1000, $k], b: $element [1000, 1], out: $element [1000, $k]|
                    a.mul_into(&b, &mut out);
            }
        )+};
    }
    short_rows!(f64 2 f64 3 f64 8 f64 17 f64 24 f64 33 f32 2 f32 3 f32 16 f32 24 f32 33 i8 2 i8 3 i8 24 i8 33);
    measure! { SHORT_ROWS:
        "bool [33].select([1000, 1], [33])" =>
            |a: bool [33], b: f64 [1000, 1], c: f64 [33]| a.select(&b, &c);
        "[33].mul_add([1000, 1], [33])" =>
            |a: f64 [33], b: f64 [1000, 1], c: f64 [33]| a.mul_add(&b, &c);
        "[33].mul_add([1000, 1], [33]) i8" =>
            |a: i8 [33], b: i8 [1000, 1], c: i8 [33]| a.mul_add(&b, &c);
        "bool [1000, 24].select([24], [1000, 1])" =>
            |a: bool [1000, 24], b: f64 [24], c: f64 [1000, 1]| a.select(&b, &c);
    }
    measure! { MOVED:
        "[64, 64].checked_mul([64, 64]) i32" => |a: i32 [64, 64], b: i32 [64, 64]| a.checked_mul(&b);
        "[64, 64].transpose()" => |a: f32 [64, 64]| a.transpose();
        "[256, 1024].sum()" => |a: f32 [256, 1024]| a.sum();
        "[256, 1024].sum_axis(At::<0>)" => |a: f32 [256, 1024]| a.sum_axis(At::<0>);
        "[256, 1024].sum_axis(At::<1>)" => |a: f32 [256, 1024]| a.sum_axis(At::<1>);
        "[4, 4].matmul([4, 4])" => |a: f32 [4, 4], b: f32 [4, 4]| a.matmul(&b);
        "[64, 64].matmul([64, 64])" => |a: f32 [64, 64], b: f32 [64, 64]| a.matmul(&b);
        "[64, 64].matmul([64])" => |a: f32 [64, 64], b: f32 [64]| a.matmul(&b);
    }
    // Every operation element by element, of the rows that the proof of no panic and the
    // digest go through, too.
    macro_rules! row {
        ($kind:ident bool $forms:tt) => { $kind!(bool $forms); };
        ($kind:ident integer $forms:tt) => { $kind!(i32 $forms); };
        ($kind:ident float $forms:tt) => { $kind!(f32 $forms); };
        ($kind:ident complex $forms:tt) => {};
    }
    macro_rules! operator {
        ($element:ident { $operator:tt $assign:tt $($named:ident)+ }) => {
            measure! { IN_PLACE:
                stringify!([64, 64] $operator [64] $element) =>
                    |a: $element [64, 64], b: $element [64]| &*a $operator &*b;
                stringify!([64, 64] $assign [64] $element) =>
                    |a: $element [64, 64], b: $element [64]| *a $assign &*b;
            }
        };
    }
    macro_rules! method {
        ($element:ident { $new:ident $assign:ident $into:ident }) => {
            measure! { IN_PLACE:
                stringify!([64, 64].$new([64]) $element) => |a: $element [64, 64], b: $element [64]| (*a).$new(&*b);
                stringify!([64, 64].$assign([64]) $element) => |a: $element [64, 64], b: $element [64]| a.$assign(&*b);
            }
        };
    }
    macro_rules! extreme {
        ($($row:tt)*) => { method!($($row)*); };
    }
    macro_rules! comparison {
        ($element:ident { $new:ident $into:ident }) => {
            measure! { IN_PLACE:
                stringify!([64, 64].$new([64]) $element) => |a: $element [64, 64], b: $element [64]| (*a).$new(&*b);
            }
        };
    }
    macro_rules! checked {
        ($element:ident { $new:ident $assign:ident $into:ident }) => {
            measure! { MOVED:
                stringify!([64, 64].$new([64]) $element) => |a: $element [64, 64], b: $element [64]| (*a).$new(&*b);
            }
            measure! { IN_PLACE:
                stringify!([64, 64].$assign([64]) $element) => |a: $element [64, 64], b: $element [64]| a.$assign(&*b);
            }
        };
    }
    macro_rules! unary {
        ($element:ident { $operator:tt }) => {
            measure! { IN_PLACE:
                stringify!($operator [64, 64] $element) => |a: $element [64, 64]| $operator &*a;
            }
        };
    }
    macro_rules! function {
        ($element:ident { $new:ident $assign:ident $into:ident }) => {
            measure! { IN_PLACE:
                stringify!([64, 64].$new() $element) => |a: $element [64, 64]| a.$new();
                stringify!([64, 64].$assign() $element) => |a: $element [64, 64]| a.$assign();
            }
        };
    }
    macro_rules! to_other {
        ($element:ident { $new:ident $into:ident }) => {
            measure! { IN_PLACE:
                stringify!([64, 64].$new() $element) => |a: $element [64, 64]| a.$new();
            }
        };
    }
    macro_rules! powered {
        ($element:ident { $new:ident $assign:ident $into:ident }) => {
            measure! { IN_PLACE:
                stringify!([64, 64].$new(3) $element) => |a: $element [64, 64]| a.$new(3);
                stringify!([64, 64].$assign(3) $element) => |a: $element [64, 64]| a.$assign(3);
            }
        };
    }
    macro_rules! bounded {
        ($element:ident { $new:ident $assign:ident $into:ident }) => {
            measure! { IN_PLACE:
                stringify!([64, 64].$new(..) $element) =>
                    |a: $element [64, 64]| a.$new($element::default(), $element::default());
                stringify!([64, 64].$assign(..) $element) =>
                    |a: $element [64, 64]| a.$assign($element::default(), $element::default());
            }
        };
    }
    for_each_operation!(row);
    // Without optimization every call holds its result once more.
    assert!(within || cfg!(debug_assertions), "an operation uses more stack than stated");
}
