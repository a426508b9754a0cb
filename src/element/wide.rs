//! What a sum is held in: `f32` for floats of 16 bits, whose sums would soon stop growing (at
//! 2048 of `f16`, 256 of `bf16`), as in torch; the element type itself for all others. It is
//! rounded once, in the end.
#![expect(clippy::arithmetic_side_effects, reason = "floats")]

use super::category::{Bool, Complex, Custom, Float, Integer, Policy};

/// How elements of type `T` are summed. (A property of the category, so that every element
/// type has it without a bound.)
#[diagnostic::on_unimplemented(
    message = "`{T}` is not an element type of the category `Float`",
    label = "a number of your own is `category::Custom`"
)]
pub trait SumOf<T> {
    /// What a sum is held in.
    type Sum: Copy;
    /// An element, exactly.
    fn widen(element: T) -> Self::Sum;
    /// A sum, rounded.
    fn narrow(sum: Self::Sum) -> T;
    /// `left + right`, of which `add` is the sum of two elements.
    fn add(left: Self::Sum, right: Self::Sum, add: impl Fn(T, T) -> T) -> Self::Sum;
    /// `left · right`, of which `multiply` is the product of two elements.
    fn multiply(left: T, right: T, multiply: impl Fn(T, T) -> T) -> Self::Sum;
    /// `sum / count`, of which `divide` is the quotient of an element.
    fn divide(sum: Self::Sum, count: u64, divide: impl Fn(T, u64) -> T) -> T;
}

/// In the element type itself.
macro_rules! as_it_is {
    ($([$($parameter:ident)?] $category:ident $element:ty;)+) => {$(
        impl$(<$parameter: Copy>)? SumOf<$element> for $category {
            type Sum = $element;

            #[inline(always)]
            fn widen(element: $element) -> $element {
                element
            }
            #[inline(always)]
            fn narrow(sum: $element) -> $element {
                sum
            }
            #[inline(always)]
            fn add(
                left: $element,
                right: $element,
                add: impl Fn($element, $element) -> $element,
            ) -> $element {
                add(left, right)
            }
            #[inline(always)]
            fn multiply(
                left: $element,
                right: $element,
                multiply: impl Fn($element, $element) -> $element,
            ) -> $element {
                multiply(left, right)
            }
            #[inline(always)]
            fn divide(
                sum: $element,
                count: u64,
                divide: impl Fn($element, u64) -> $element,
            ) -> $element {
                divide(sum, count)
            }
        }
    )+};
}

as_it_is! {
    [T] Bool T;
    [T] Integer T;
    [T] Complex T;
    [T] Policy T;
    [T] Custom T;
    [] Float f32;
    [] Float f64;
}

/// In `f32`, where the product of two elements is exact.
#[cfg(feature = "half")]
macro_rules! in_f32 {
    ($($element:ty)+) => {$(
        impl SumOf<$element> for Float {
            type Sum = f32;

            #[inline(always)]
            fn widen(element: $element) -> f32 {
                super::sixteen_bits::SixteenBits::widen(element)
            }
            #[inline(always)]
            fn narrow(sum: f32) -> $element {
                super::sixteen_bits::SixteenBits::narrow(sum)
            }
            #[inline(always)]
            fn add(left: f32, right: f32, _: impl Fn($element, $element) -> $element) -> f32 {
                left + right
            }
            #[inline(always)]
            fn multiply(
                left: $element,
                right: $element,
                _: impl Fn($element, $element) -> $element,
            ) -> f32 {
                <Self as SumOf<$element>>::widen(left) * <Self as SumOf<$element>>::widen(right)
            }
            #[inline(always)]
            #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "rounds once")]
            fn divide(sum: f32, count: u64, _: impl Fn($element, u64) -> $element) -> $element {
                <Self as SumOf<$element>>::narrow(sum / count as f32)
            }
        }
    )+};
}

#[cfg(feature = "half")]
in_f32!(half::f16 half::bf16);
