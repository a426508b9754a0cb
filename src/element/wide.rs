//! In which type a chain of operations is computed, before its result is rounded once.

use super::category::{Bool, Complex, Custom, Float, Integer, Policy};
#[cfg(feature = "half")]
use super::sixteen_bits::SixteenBits;
use super::{Element, WideOf};
use crate::seal::Sealed;

/// An element type, and the one in which what takes several steps is computed: `f32` for
/// `f16` and `bf16`, so that the result is rounded once, as in torch; for any other type,
/// itself.
///
/// Implemented for every [`Element`] (sealed).
///
/// # Example
/// ```
/// use shaped::element::Widen;
/// fn same<T: Widen<Wide = T>>() {}
/// same::<f32>();
/// same::<i8>();
/// ```
pub trait Widen: Element {
    /// The type in which steps are computed.
    type Wide: Element;
    /// The same value.
    #[doc(hidden)]
    fn widen(self) -> Self::Wide;
    /// The nearest value.
    #[doc(hidden)]
    fn narrow(wide: Self::Wide) -> Self;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<T: Element> Widen for T {
    type Wide = <T::Category as WideOf<T>>::Wide;

    #[inline(always)]
    fn widen(self) -> Self::Wide {
        T::Category::widen(self)
    }
    #[inline(always)]
    fn narrow(wide: Self::Wide) -> Self {
        T::Category::narrow(wide)
    }
    fn sealed(_: Sealed) {}
}

/// One row a category, or one of its types: its wide type is itself.
macro_rules! wide_themselves {
    ($($category:ident<$($parameter:ident)?> $element:ty;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($parameter: Element)?> WideOf<$element> for $category {
            type Wide = $element;

            #[inline(always)]
            fn widen(element: $element) -> $element {
                element
            }
            #[inline(always)]
            fn narrow(wide: $element) -> $element {
                wide
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
            fn sealed(_: Sealed) {}
        }
    )+};
}

wide_themselves! {
    Bool<T> T;
    Integer<T> T;
    Complex<T> T;
    Policy<T> T;
    Custom<T> T;
    Float<> f32;
    Float<> f64;
}

/// 16 bits are computed in `f32`, where the product of two of them is exact.
#[cfg(feature = "half")]
macro_rules! wide_in_f32 {
    ($($element:ty;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl WideOf<$element> for Float {
            type Wide = f32;

            #[inline(always)]
            fn widen(element: $element) -> f32 {
                SixteenBits::widen(element)
            }
            #[inline(always)]
            fn narrow(wide: f32) -> $element {
                SixteenBits::narrow(wide)
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
                SixteenBits::widen(left) * SixteenBits::widen(right)
            }
            #[inline(always)]
            #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "rounds once")]
            fn divide(sum: f32, count: u64, _: impl Fn($element, u64) -> $element) -> $element {
                SixteenBits::narrow(sum / count as f32)
            }
            fn sealed(_: Sealed) {}
        }
    )+};
}
#[cfg(feature = "half")]
wide_in_f32! {
    half::f16;
    half::bf16;
}
