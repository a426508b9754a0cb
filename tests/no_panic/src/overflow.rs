//! Overflow by name, gradients, and conversions that may refuse.

use core::num::{Saturating, Wrapping};

use half::f16;
use num_complex::Complex32;
use shaped::shape;

use crate::{any, used};

macro_rules! by_name {
    (@pair [$($element:ident)*] $left:tt $right:tt) => {$(
        by_name!(@shapes $element $left $right);
    )*};
    (@shapes $element:ident $left:tt $right:tt) => {{
        let mut a = any::<$element, shape!$left>();
        let b = any::<$element, shape!$right>();
        used((a.checked_mul(&b), a.checked_add(&b), a.checked_sub(&b)));
        used((a.saturating_mul(&b), a.saturating_add(&b), a.saturating_sub(&b)));
        used((a.wrapping_mul(&b), a.wrapping_add(&b), a.wrapping_sub(&b)));
        used(a.checked_mul_assign(&b));
        used(a.checked_add_assign(&b));
        used(a.checked_sub_assign(&b));
        a.saturating_mul_assign(&b);
        a.saturating_add_assign(&b);
        a.saturating_sub_assign(&b);
        a.wrapping_mul_assign(&b);
        a.wrapping_add_assign(&b);
        a.wrapping_sub_assign(&b);
        used(a);
    }};
    ($elements:tt in $($left:tt $right:tt),*) => {$(
        by_name!(@pair $elements $left $right);
    )*};
}

macro_rules! gradients {
    ($element:ident $left:tt $right:tt $output:tt) => {
        used(any::<$element, shape!$left>().mul_vjp(
            &any::<$element, shape!$right>(),
            &any::<$element, shape!$output>(),
        ));
        used(any::<$element, shape!$output>().sum_to::<shape!$right>());
    };
}

macro_rules! try_casts {
    ($($from:ident => $to:ident)*) => {$(
        used(any::<$from, shape![5, 6]>().try_cast::<$to>());
        used(any::<$from, shape![0, 6]>().try_cast::<$to>());
    )*};
}

pub(crate) fn check() {
    by_name!([u8 u16 u32 u64 i8 i16 i32 i64] in [7] [7]);
    by_name!([i8 u64] in [100, 3] [3]);
    by_name!([i8] in [300] [], [6, 5, 4, 3] [5, 1, 3], [2, 0] [1]);
    used(&any::<Saturating<i8>, shape![9]>() * &any::<Saturating<i8>, shape![]>());
    used(&any::<Wrapping<u32>, shape![9]>() * &any::<Wrapping<u32>, shape![]>());

    gradients!(f32 [40, 3] [3] [40, 3]);
    gradients!(f64 [8, 1, 6, 1] [7, 1, 5] [8, 7, 6, 5]);
    gradients!(i32 [40, 3] [] [40, 3]);
    gradients!(f16 [2, 30] [2, 1] [2, 30]);
    gradients!(Complex32 [4, 1] [5] [4, 5]);
    gradients!(f32 [0, 3] [3] [0, 3]);

    try_casts!(i32 => u8 u64 => i64 f64 => f32 f32 => i8 f64 => f16 i64 => f64 f16 => u8 u8 => bool);
}
