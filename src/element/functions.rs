//! What a function of one element means for each category: one table.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "integers wrap by name; the operators of the other categories are their meaning"
)]

use core::ops;

use num_traits::float::FloatCore;
use num_traits::{One, Signed, WrappingMul, WrappingNeg, WrappingSub, Zero};

use super::Element;
use super::arithmetic::{Binary, operation};
use super::category::{Bool, Complex, Custom, Float, Integer};
use super::float::FloatArithmetic;
use crate::seal::Sealed;

/// The functions of one element, as types: the `Function` of [`Unary`].
pub mod function {
    macro_rules! functions {
        ($($doc:literal $function:ident)+) => {$(
            #[doc = $doc]
            #[derive(Debug)]
            pub enum $function {}
        )+};
    }

    functions! {
        "`-a`" Neg
        "`!a`" Not
        "`a.abs()`" Abs
        "The complex conjugate; a real number is its own." Conj
        "`a.sqrt()`" Sqrt
        "`a.exp()`" Exp
        "`a.exp2()`" Exp2
        "`a.exp_m1()`" ExpM1
        "`a.ln()`" Ln
        "`a.ln_1p()`" Ln1p
        "`a.log2()`" Log2
        "`a.log10()`" Log10
        "`a.sin()`" Sin
        "`a.cos()`" Cos
        "`a.tan()`" Tan
        "`a.asin()`" Asin
        "`a.acos()`" Acos
        "`a.atan()`" Atan
        "`a.sinh()`" Sinh
        "`a.cosh()`" Cosh
        "`a.tanh()`" Tanh
        "`a.floor()`" Floor
        "`a.ceil()`" Ceil
        "`a.trunc()`" Trunc
        "`a.round_ties_even()`" RoundTiesEven
        "`a.square()`" Square
        "`a.recip()`" Recip
        "`a.rsqrt()`" Rsqrt
        "`a.sign()`" Sign
        "`a.is_nan()`" IsNan
        "`a.is_infinite()`" IsInfinite
        "`a.is_finite()`" IsFinite
    }
}

/// Elements of this type have the function: the bound of a method such as
/// [`Tensor::sqrt`](crate::Tensor::sqrt) in generic code.
///
/// # Numerics
/// Unary `-` and `abs` of an integer wrap; `abs` of a complex number is real, the `hypot`
/// of its parts, without overflow on the way; `!` is logical on `bool` and bitwise
/// on integers. The functions of floats are those of the crate
/// [`libm`](https://docs.rs/libm), on every machine and with every feature, so that
/// their results are the same bits everywhere. `sqrt`, `floor`, `ceil`, `trunc` and
/// `round_ties_even` are correctly rounded. `f16` and `bf16` go through `f32` and are
/// rounded once more. `square` is `x * x` and `recip` is `1 / x`, correctly rounded; `rsqrt`
/// is `1 / √x`, rounded twice, off by at most 1.5 ulp to first order (`f16` and `bf16` in
/// `f32`, then rounded once). `sign` is −1, 0 or 1, and 0 of NaN, as in torch. Of `bool` and
/// integers nothing is NaN or infinite; a complex number is if one of its parts is, and is
/// finite if both are. Custom numbers: `core::ops`, and [`num_traits::Float`].
/// Implemented through [`Element::Category`] (sealed).
///
/// The greatest errors of the others, rounded up, in units of the last place of the
/// exact result (ulp), and *at* which argument the error is greatest:
///
#[doc = include_str!("functions.md")]
///
/// Of `f32`, `f16` and `bf16` every number was tried, and there is no greater error. Of
/// `f64` it is measured, not proven: the greatest error of so many arguments, chosen
/// where it was likely to be great. Another argument may be worse. (Measured of `libm`
/// 0.2.16 by `tests/data/measure_functions.py` of the repository, against MPFR.)
///
/// # Panics
/// Never, for the types of this crate.
#[diagnostic::on_unimplemented(
    message = "elements of type `{Self}` have no function `{Function}`",
    label = "`{Self}` does not have `{Function}`",
    note = "`cast` the tensor to a type that has it: `bool` has no unary `-`, integers have no `sqrt`"
)]
pub trait Unary<Function>: Element {
    /// What comes out.
    type Output: Element;
    /// The function of an element.
    #[doc(hidden)]
    fn of(self) -> Self::Output;
    /// Of `abs`: whether the squares of a Euclidean norm are summed in `f64`. If so, the
    /// steps are the following.
    #[doc(hidden)]
    const SQUARES_IN_F64: bool = false;
    /// The square of an element that is brought near 1.
    #[doc(hidden)]
    #[must_use]
    fn square(self, _scale: f64) -> f64 {
        0.0
    }
    /// The absolute value, or that of the larger part.
    #[doc(hidden)]
    #[must_use]
    fn size(self) -> f64 {
        0.0
    }
    /// The root of the sum of squares, as the result.
    #[doc(hidden)]
    #[must_use]
    fn norm(_root: f64) -> Self::Output {
        Self::Output::default()
    }
    /// Whether no square was out of range on the way to this one.
    #[doc(hidden)]
    #[must_use]
    fn is_norm(_norm: Self::Output) -> bool {
        true
    }
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<T: Element, Function> Unary<Function> for T
where
    T::Category: UnaryMeaning<Function, T>,
{
    type Output = <T::Category as UnaryMeaning<Function, T>>::Output;

    #[inline(always)]
    fn of(self) -> Self::Output {
        T::Category::of(self)
    }
    const SQUARES_IN_F64: bool = T::Category::SQUARES_IN_F64;
    #[inline(always)]
    fn square(self, scale: f64) -> f64 {
        T::Category::square(self, scale)
    }
    #[inline(always)]
    fn size(self) -> f64 {
        T::Category::size(self)
    }
    #[inline(always)]
    fn norm(root: f64) -> Self::Output {
        T::Category::norm(root)
    }
    #[inline(always)]
    fn is_norm(norm: Self::Output) -> bool {
        T::Category::is_norm(norm)
    }
    fn sealed(_: Sealed) {}
}

/// The element type that comes out of `Function` of an element of type `T`.
///
/// # Example
/// ```
/// use shaped::element::UnaryElement;
/// use shaped::function::Abs;
/// let distance: UnaryElement<Abs, i8> = 5_i8;
/// assert_eq!(distance, 5);
/// ```
pub type UnaryElement<Function, T> = <T as Unary<Function>>::Output;

/// The meaning of a function for the elements of a category.
#[diagnostic::on_unimplemented(
    message = "elements of type `{T}` have no function `{Function}`",
    label = "`{T}` does not have `{Function}`",
    note = "write the bound `{T}: Unary<{Function}>`; a number of your own has the functions of `num_traits::Float`"
)]
pub trait UnaryMeaning<Function, T> {
    /// What comes out.
    type Output: Element;
    /// The function.
    fn of(element: T) -> Self::Output;
    /// See [`Unary::SQUARES_IN_F64`]; the following are those of [`Unary`].
    const SQUARES_IN_F64: bool = false;
    /// See [`Unary::square`].
    #[inline(always)]
    fn square(_: T, _: f64) -> f64 {
        0.0
    }
    /// See [`Unary::size`].
    #[inline(always)]
    fn size(_: T) -> f64 {
        0.0
    }
    /// See [`Unary::norm`].
    #[inline(always)]
    fn norm(_: f64) -> Self::Output {
        Self::Output::default()
    }
    /// See [`Unary::is_norm`].
    #[inline(always)]
    fn is_norm(_: Self::Output) -> bool {
        true
    }
}

/// One row a function and its elements: `Categories: [T: bound] meaning`.
macro_rules! meanings {
    ($($function:ident -> $output:tt {
        $($($category:ident)|+: $elements:tt |$element:ident| $result:expr;)+
    })+) => {$($($(
        meanings!(@rule $function -> $output, $category $elements |$element| $result);
    )+)+)+};
    (@rule $function:ident -> [$output:ty], $category:ident [T: $($bound:tt)+] |$element:ident| $result:expr) => {
        #[diagnostic::do_not_recommend]
        impl<T: Element + $($bound)+> UnaryMeaning<function::$function, T> for $category {
            type Output = $output;

            #[inline(always)]
            fn of($element: T) -> $output {
                $result
            }
        }
    };
}

meanings! {
    Neg -> [T] {
        Integer: [T: WrappingNeg] |a| a.wrapping_neg();
        Float | Complex | Custom: [T: ops::Neg<Output = T>] |a| -a;
    }
    Not -> [T] {
        Bool | Integer | Custom: [T: ops::Not<Output = T>] |a| !a;
    }
    Abs -> [T] {
        Integer: [T: WrappingNeg + PartialOrd + Zero] |a| if a < T::zero() { a.wrapping_neg() } else { a };
        Custom: [T: Signed] |a| a.abs();
    }
    Conj -> [T] {
        Bool | Integer | Float | Custom: [T: Element] |a| a;
    }
    Square -> [T] {
        Bool: [T: Element] |a| a;
        Integer: [T: WrappingMul] |a| a.wrapping_mul(&a);
        Complex | Custom: [T: ops::Mul<Output = T>] |a| a * a;
        Float: [T: FloatArithmetic] |a| a.mul(a);
    }
    Recip -> [T] {
        Complex: [T: Binary<operation::Div, Output = T> + One] |a| Binary::<operation::Div>::apply(T::one(), a);
        Custom: [T: ops::Div<Output = T> + One] |a| T::one() / a;
        Float: [T: FloatArithmetic + One] |a| T::one().div(a);
    }
    // Neither above nor below zero: NaN, too.
    Sign -> [T] {
        Integer: [T: PartialOrd + Zero + One + WrappingSub] |a| {
            if a > T::zero() { T::one() } else if a < T::zero() { T::zero().wrapping_sub(&T::one()) } else { T::zero() }
        };
        Float | Custom: [T: PartialOrd + Zero + One + ops::Neg<Output = T>] |a| {
            if a > T::zero() { T::one() } else if a < T::zero() { -T::one() } else { T::zero() }
        };
    }
    IsNan -> [bool] {
        Bool | Integer: [T: Element] |_a| false;
        Float | Custom: [T: FloatCore] |a| a.is_nan();
    }
    IsInfinite -> [bool] {
        Bool | Integer: [T: Element] |_a| false;
        Float | Custom: [T: FloatCore] |a| a.is_infinite();
    }
    IsFinite -> [bool] {
        Bool | Integer: [T: Element] |_a| true;
        Float | Custom: [T: FloatCore] |a| a.is_finite();
    }
}

#[cfg(feature = "complex")]
#[diagnostic::do_not_recommend]
impl<T: Clone + ops::Neg<Output = T>> UnaryMeaning<function::Conj, num_complex::Complex<T>>
    for Complex
where
    num_complex::Complex<T>: Element,
    T: num_traits::Num,
{
    type Output = num_complex::Complex<T>;

    #[inline(always)]
    fn of(element: num_complex::Complex<T>) -> num_complex::Complex<T> {
        element.conj()
    }
}

/// Whether a part of a complex number is NaN or infinite, or both are finite.
#[cfg(feature = "complex")]
macro_rules! complex_classes {
    ($($function:ident $method:ident;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: num_traits::float::FloatCore> UnaryMeaning<function::$function, num_complex::Complex<T>>
            for Complex
        {
            type Output = bool;

            #[inline(always)]
            fn of(element: num_complex::Complex<T>) -> bool {
                element.$method()
            }
        }
    )+};
}

#[cfg(feature = "complex")]
complex_classes! {
    IsNan is_nan;
    IsInfinite is_infinite;
    IsFinite is_finite;
}

/// The reciprocal of the square root, of a root that is correctly rounded.
mod reciprocal_root {
    #[inline]
    pub(super) fn single(x: f32) -> f32 {
        1.0 / libm::sqrtf(x)
    }
    #[inline]
    pub(super) fn double(x: f64) -> f64 {
        1.0 / libm::sqrt(x)
    }
}

/// One row a function of floats: its names in `libm` for `f32` and `f64`.
macro_rules! float_functions {
    ($($function:ident $single:path, $double:path;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl UnaryMeaning<function::$function, f32> for Float {
            type Output = f32;

            #[inline]
            fn of(element: f32) -> f32 {
                $single(element)
            }
        }
        #[diagnostic::do_not_recommend]
        impl UnaryMeaning<function::$function, f64> for Float {
            type Output = f64;

            #[inline]
            fn of(element: f64) -> f64 {
                $double(element)
            }
        }
        #[cfg(feature = "half")]
        #[diagnostic::do_not_recommend]
        impl UnaryMeaning<function::$function, half::f16> for Float {
            type Output = half::f16;

            #[inline]
            fn of(element: half::f16) -> half::f16 {
                half::f16::from_f32($single(element.to_f32()))
            }
        }
        #[cfg(feature = "half")]
        #[diagnostic::do_not_recommend]
        impl UnaryMeaning<function::$function, half::bf16> for Float {
            type Output = half::bf16;

            #[inline]
            fn of(element: half::bf16) -> half::bf16 {
                half::bf16::from_f32($single(element.to_f32()))
            }
        }
    )+};
}

float_functions! {
    Sqrt libm::sqrtf, libm::sqrt;
    Exp libm::expf, libm::exp;
    Exp2 libm::exp2f, libm::exp2;
    ExpM1 libm::expm1f, libm::expm1;
    Ln libm::logf, libm::log;
    Ln1p libm::log1pf, libm::log1p;
    Log2 libm::log2f, libm::log2;
    Log10 libm::log10f, libm::log10;
    Sin libm::sinf, libm::sin;
    Cos libm::cosf, libm::cos;
    Tan libm::tanf, libm::tan;
    Asin libm::asinf, libm::asin;
    Acos libm::acosf, libm::acos;
    Atan libm::atanf, libm::atan;
    Sinh libm::sinhf, libm::sinh;
    Cosh libm::coshf, libm::cosh;
    Tanh libm::tanhf, libm::tanh;
    Floor libm::floorf, libm::floor;
    Ceil libm::ceilf, libm::ceil;
    Trunc libm::truncf, libm::trunc;
    RoundTiesEven libm::rintf, libm::rint;
    Rsqrt reciprocal_root::single, reciprocal_root::double;
}
