//! The arithmetic of floats: that of IEEE 754, by the machine.

use super::Element;
use super::arithmetic::{BinaryMeaning, operation};
use super::category::{Custom, Float};
#[cfg(feature = "half")]
use super::sixteen_bits::SixteenBits;

/// The rules of IEEE 754 arithmetic.
macro_rules! float_rules {
    ($($operation:ident $method:ident $operator:tt)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Element + FloatArithmetic> BinaryMeaning<operation::$operation, T> for Float {
            type Output = T;

            #[inline(always)]
            fn apply(left: T, right: T) -> T {
                left.$method(right)
            }
            #[inline(always)]
            fn apply_run<Slot>(
                slots: &mut [Slot],
                left: &[T],
                right: &[T],
                write: impl Fn(&mut Slot, T),
            ) -> bool {
                T::run(slots, left, right, |left, right| left $operator right, write)
            }
            #[inline(always)]
            fn apply_run_in_place(slots: &mut [T], right: &[T]) -> bool {
                T::run_in_place(slots, right, |left, right| left $operator right)
            }
        }
    )+};
}

float_rules!(Mul mul * Add add + Sub sub - Div div /);

/// IEEE 754 arithmetic: that of the machine for `f32` and `f64`, in `f32` and
/// rounded once more for `f16` and `bf16`, which gives the same as rounding once:
/// `f32` has more than twice their digits.
pub trait FloatArithmetic: Sized {
    /// `self * rhs`
    fn mul(self, rhs: Self) -> Self;
    /// `self + rhs`
    fn add(self, rhs: Self) -> Self;
    /// `self - rhs`
    fn sub(self, rhs: Self) -> Self;
    /// `self / rhs`
    fn div(self, rhs: Self) -> Self;

    /// See [`BinaryMeaning::apply_run`]; `operation` is on the elements widened to `f32`.
    #[inline(always)]
    fn run<Slot>(
        _: &mut [Slot],
        _: &[Self],
        _: &[Self],
        _: impl Fn(f32, f32) -> f32,
        _: impl Fn(&mut Slot, Self),
    ) -> bool {
        false
    }
    /// See [`BinaryMeaning::apply_run_in_place`].
    #[inline(always)]
    fn run_in_place(_: &mut [Self], _: &[Self], _: impl Fn(f32, f32) -> f32) -> bool {
        false
    }
}

macro_rules! float_arithmetic {
    ($($float:ty: |$wide:ident| $widen:expr, |$value:ident| $narrow:expr $(, in blocks by $blocks:ident)?;)+) => {$(
        float_arithmetic!(@impl $float, |$wide| $widen, |$value| $narrow, [$($blocks)?], mul * add + sub - div /);
    )+};
    (@run $float:ty, $blocks:ident) => {
        #[inline(always)]
        fn run<Slot>(
            slots: &mut [Slot],
            left: &[Self],
            right: &[Self],
            operation: impl Fn(f32, f32) -> f32,
            write: impl Fn(&mut Slot, Self),
        ) -> bool {
            super::$blocks::run(slots, left, right, &operation, &write)
        }
        #[inline(always)]
        fn run_in_place(
            slots: &mut [Self],
            right: &[Self],
            operation: impl Fn(f32, f32) -> f32,
        ) -> bool {
            super::$blocks::run_in_place(slots, right, &operation)
        }
    };
    (@impl $float:ty, |$wide:ident| $widen:expr, |$value:ident| $narrow:expr, [$($blocks:ident)?], $($method:ident $operator:tt)+) => {
        impl FloatArithmetic for $float {
            $(float_arithmetic!(@run $float, $blocks);)?
            $(
            #[inline(always)]
            fn $method(self, rhs: Self) -> Self {
                let left = { let $wide = self; $widen };
                let right = { let $wide = rhs; $widen };
                let $value = left $operator right;
                $narrow
            }
            )+
        }
    };
}

float_arithmetic! {
    f32: |x| x, |x| x;
    f64: |x| x, |x| x;
}
#[cfg(feature = "half")]
float_arithmetic! {
    half::f16: |x| SixteenBits::widen(x), |x| SixteenBits::narrow(x), in blocks by f16c;
    half::bf16: |x| SixteenBits::widen(x), |x| SixteenBits::narrow(x);
}

/// One row a function of two floats: its names in `libm` for `f32` and `f64`, and in
/// `num_traits` for the user's own.
macro_rules! functions_of_two {
    ($($operation:ident $single:ident $double:ident $method:ident;)+) => {$(
        functions_of_two!(@rule $operation f32 |a, b| libm::$single(a, b));
        functions_of_two!(@rule $operation f64 |a, b| libm::$double(a, b));
        #[cfg(feature = "half")]
        functions_of_two!(@rule $operation half::f16 |a, b| {
            SixteenBits::narrow(libm::$single(a.widen(), b.widen()))
        });
        #[cfg(feature = "half")]
        functions_of_two!(@rule $operation half::bf16 |a, b| {
            SixteenBits::narrow(libm::$single(a.widen(), b.widen()))
        });
        #[diagnostic::do_not_recommend]
        impl<T: Element + num_traits::Float> BinaryMeaning<operation::$operation, T> for Custom {
            type Output = T;

            #[inline]
            fn apply(left: T, right: T) -> T {
                left.$method(right)
            }
        }
    )+};
    (@rule $operation:ident $float:ty |$left:ident, $right:ident| $result:expr) => {
        #[diagnostic::do_not_recommend]
        impl BinaryMeaning<operation::$operation, $float> for Float {
            type Output = $float;

            #[inline]
            fn apply($left: $float, $right: $float) -> $float {
                $result
            }
        }
    };
}

functions_of_two! {
    Atan2 atan2f atan2 atan2;
    Hypot hypotf hypot hypot;
}
