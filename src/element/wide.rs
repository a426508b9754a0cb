//! In which type a chain of operations is computed, before its result is rounded once.

use super::arithmetic::{Binary, operation};
use super::bounds::Arithmetic;
use super::cast::Cast;
use super::category::{Bool, Complex, Custom, Float, Integer, Policy};
use super::functions::{Unary, function};
use super::one::HasOne;
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

/// An element type that has means, deviations, exponentials and logarithms: the bound of
/// [`Tensor::softmax`](crate::Tensor::softmax) and its like.
///
/// `f32`, `f64`, `f16` and `bf16`, and numbers of your own with all operations that are
/// needed (sealed).
///
/// # Example
/// ```
/// use shaped::element::Floating;
/// use shaped::{Last, Select, Shape, Tensor, tensor};
///
/// /// Probabilities along the last axis, of any shape that has one.
/// fn probabilities<T: Floating, S: Shape + Select<Last>>(scores: &Tensor<T, S>) -> Tensor<T, S> {
///     scores.softmax(Last)
/// }
/// assert_eq!(probabilities(&tensor([[1.0, 1.0], [7.0, 7.0]])).to_array(), [[0.5, 0.5]; 2]);
/// ```
/// ```compile_fail,E0277
/// // elements of type `i32` have no exponentials and logarithms
/// let _ = shaped::tensor([1, 2]).softmax(shaped::Last);
/// ```
#[diagnostic::on_unimplemented(
    message = "elements of type `{Self}` have no exponentials and logarithms",
    label = "`{Self}` is not a floating-point number",
    note = "`cast` the tensor to one: `a.cast::<f32>()`; in generic code the bound is `T: shaped::element::Floating`"
)]
pub trait Floating: Widen<Wide: Computed> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<T: Widen<Wide: Computed>> Floating for T {
    fn sealed(_: Sealed) {}
}

/// What the wide type of a [`Floating`] element has.
pub trait Computed:
    Arithmetic
    + Binary<operation::Sub, Output = Self>
    + Binary<operation::Div, Output = Self>
    + Binary<operation::Maximum, Output = Self>
    + Binary<operation::LessOrEqual, Output = bool>
    + Unary<function::Abs, Output = Self>
    + Unary<function::Sqrt, Output = Self>
    + Unary<function::Exp, Output = Self>
    + Unary<function::Ln, Output = Self>
    + PartialEq
    + HasOne
{
    /// A number of elements.
    #[doc(hidden)]
    fn count(count: usize) -> Self;
    /// A number of the program.
    #[doc(hidden)]
    fn number(number: f64) -> Self;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<W> Computed for W
where
    W: Arithmetic
        + Binary<operation::Sub, Output = W>
        + Binary<operation::Div, Output = W>
        + Binary<operation::Maximum, Output = W>
        + Binary<operation::LessOrEqual, Output = bool>
        + Unary<function::Abs, Output = W>
        + Unary<function::Sqrt, Output = W>
        + Unary<function::Exp, Output = W>
        + Unary<function::Ln, Output = W>
        + PartialEq
        + HasOne,
    u64: Cast<W>,
    f64: Cast<W>,
{
    #[inline(always)]
    fn count(count: usize) -> W {
        u64::try_from(count).unwrap_or(u64::MAX).cast_element()
    }
    #[inline(always)]
    fn number(number: f64) -> W {
        number.cast_element()
    }
    fn sealed(_: Sealed) {}
}
