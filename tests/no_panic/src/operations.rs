//! Every operation element by element, in every form that needs no allocation.

use half::{bf16, f16};
use num_complex::{Complex32, Complex64};
use shaped::{Tensor, shape};

use crate::{any, used};

/// A row, for each element type of its category.
macro_rules! row {
    ($kind:ident bool $forms:tt) => { row!(@each $kind $forms [bool]); };
    // Arithmetic by name: the other integers are in `overflow`.
    (method integer $forms:tt) => { row!(@each method $forms [i8 u128 i128]); };
    (checked integer $forms:tt) => { row!(@each checked $forms [i8 u128 i128]); };
    ($kind:ident integer $forms:tt) => {
        row!(@each $kind $forms [u8 u16 u32 u64 u128 i8 i16 i32 i64 i128]);
    };
    ($kind:ident float $forms:tt) => { row!(@each $kind $forms [f16 bf16 f32 f64]); };
    ($kind:ident complex $forms:tt) => { row!(@each $kind $forms [Complex32 Complex64]); };
    // A function each: a single one would take the optimizer minutes.
    (@each $kind:ident $forms:tt [$($element:ident)+]) => {$({
        #[inline(never)]
        fn run() {
            $kind!($element $forms);
        }
        run();
    })+};
}

/// In the loops of two kernels.
macro_rules! operator {
    ($element:ident { $operator:tt $assign:tt $into:ident }) => {{
        used(&any::<$element, shape![100, 3]>() $operator &any::<$element, shape![3]>());
        let (mut a, b) = (any::<$element, shape![7]>(), any::<$element, shape![7]>());
        let mut output = any();
        a.$into(&b, &mut output);
        a $assign &b;
        used((a, output));
    }};
}
macro_rules! method {
    ($element:ident { $new:ident $assign:ident $into:ident }) => {{
        let (mut a, b) = (any::<$element, shape![9, 8]>(), any::<$element, shape![8]>());
        let mut output = a.$new(&b);
        a.$into(&b, &mut output);
        a.$assign(&b);
        used((a, output));
    }};
}
macro_rules! extreme {
    ($element:ident $forms:tt) => {
        method!($element $forms)
    };
}
macro_rules! comparison {
    ($element:ident { $new:ident $into:ident }) => {{
        let (a, b) = (any::<$element, shape![9, 8]>(), any::<$element, shape![8]>());
        let mut output = a.$new(&b);
        a.$into(&b, &mut output);
        used(output);
    }};
}
macro_rules! checked {
    ($element:ident { $new:ident $assign:ident $into:ident }) => {{
        let (mut a, b) = (any::<$element, shape![9, 8]>(), any::<$element, shape![8]>());
        used(a.$new(&b));
        let mut output = any();
        used(a.$into(&b, &mut output));
        used(a.$assign(&b));
        used(output);
    }};
}
macro_rules! unary {
    ($element:ident { $operator:tt }) => {
        used($operator & any::<$element, shape![20]>());
    };
}
macro_rules! function {
    ($element:ident { $new:ident $assign:ident $into:ident }) => {{
        let mut a = any::<$element, shape![20]>();
        let mut output = a.$new();
        a.$into(&mut output);
        a.$assign();
        used((a, output));
    }};
}
macro_rules! to_other {
    ($element:ident { $new:ident $into:ident }) => {{
        let a = any::<$element, shape![20]>();
        let mut output = a.$new();
        a.$into(&mut output);
        used(output);
    }};
}
macro_rules! powered {
    ($element:ident { $new:ident $assign:ident $into:ident }) => {{
        let mut a = any::<$element, shape![20]>();
        let exponent = any::<i32, shape![]>().to_array();
        let mut output: Tensor<$element, shape![20]> = a.$new(exponent);
        a.$into(exponent, &mut output);
        a.$assign(exponent);
        used((a, output));
    }};
}
macro_rules! bounded {
    ($element:ident { $new:ident $assign:ident $into:ident }) => {{
        let mut a = any::<$element, shape![20]>();
        let (least, greatest) =
            (any::<$element, shape![]>().to_array(), any::<$element, shape![]>().to_array());
        let mut output: Tensor<$element, shape![20]> = a.$new(least, greatest);
        a.$into(least, greatest, &mut output);
        a.$assign(least, greatest);
        used((a, output));
    }};
}

pub(crate) fn check() {
    for_each_operation!(row);
}
