//! What a function of one element means for each category: one table.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "integers wrap by name; the operators of the other categories are their meaning"
)]

use core::ops;

use num_traits::{Signed, WrappingNeg, Zero};

use super::Element;
use super::category::{Bool, Complex, Custom, Float, Integer};
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
/// rounded once more. Custom numbers: `core::ops`, and [`num_traits::Float`].
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
    const SQUARES_IN_F64: bool;
    /// The square of an element that is brought near 1.
    #[doc(hidden)]
    fn square(self, scale: f64) -> f64;
    /// The absolute value, or that of the larger part.
    #[doc(hidden)]
    fn size(self) -> f64;
    /// The root of the sum of squares, as the result.
    #[doc(hidden)]
    fn norm(root: f64) -> Self::Output;
    /// Whether no square was out of range on the way to this one.
    #[doc(hidden)]
    fn is_norm(norm: Self::Output) -> bool;
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
    ($($function:ident {
        $($($category:ident)|+: $elements:tt |$element:ident| $result:expr;)+
    })+) => {$($($(
        meanings!(@rule $function $category $elements |$element| $result);
    )+)+)+};
    (@rule $function:ident $category:ident [T: $($bound:tt)+] |$element:ident| $result:expr) => {
        impl<T: Element + $($bound)+> UnaryMeaning<function::$function, T> for $category {
            type Output = T;

            #[inline(always)]
            fn of($element: T) -> T {
                $result
            }
        }
    };
}

meanings! {
    Neg {
        Integer: [T: WrappingNeg] |a| a.wrapping_neg();
        Float | Complex | Custom: [T: ops::Neg<Output = T>] |a| -a;
    }
    Not {
        Bool | Integer | Custom: [T: ops::Not<Output = T>] |a| !a;
    }
    Abs {
        Integer: [T: WrappingNeg + PartialOrd + Zero] |a| if a < T::zero() { a.wrapping_neg() } else { a };
        Custom: [T: Signed] |a| a.abs();
    }
    Conj {
        Bool | Integer | Float | Custom: [T: Element] |a| a;
    }
}

#[cfg(feature = "complex")]
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

/// One row a function of floats: its names in `libm` for `f32` and `f64`.
macro_rules! float_functions {
    ($($function:ident $single:ident $double:ident;)+) => {$(
        impl UnaryMeaning<function::$function, f32> for Float {
            type Output = f32;

            #[inline]
            fn of(element: f32) -> f32 {
                libm::$single(element)
            }
        }
        impl UnaryMeaning<function::$function, f64> for Float {
            type Output = f64;

            #[inline]
            fn of(element: f64) -> f64 {
                libm::$double(element)
            }
        }
        #[cfg(feature = "half")]
        impl UnaryMeaning<function::$function, half::f16> for Float {
            type Output = half::f16;

            #[inline]
            fn of(element: half::f16) -> half::f16 {
                half::f16::from_f32(libm::$single(element.to_f32()))
            }
        }
        #[cfg(feature = "half")]
        impl UnaryMeaning<function::$function, half::bf16> for Float {
            type Output = half::bf16;

            #[inline]
            fn of(element: half::bf16) -> half::bf16 {
                half::bf16::from_f32(libm::$single(element.to_f32()))
            }
        }
    )+};
}

float_functions! {
    Sqrt  sqrtf  sqrt;
    Exp   expf   exp;
    Exp2  exp2f  exp2;
    ExpM1 expm1f expm1;
    Ln    logf   log;
    Ln1p  log1pf log1p;
    Log2  log2f  log2;
    Log10 log10f log10;
    Sin   sinf   sin;
    Cos   cosf   cos;
    Tan   tanf   tan;
    Asin  asinf  asin;
    Acos  acosf  acos;
    Atan  atanf  atan;
    Sinh  sinhf  sinh;
    Cosh  coshf  cosh;
    Tanh  tanhf  tanh;
    Floor floorf floor;
    Ceil  ceilf  ceil;
    Trunc truncf trunc;
    RoundTiesEven rintf rint;
}

/// One row a function of the user's own floats: its name in `num_traits`.
macro_rules! custom_functions {
    ($($function:ident $method:ident;)+) => {$(
        impl<T: Element + num_traits::Float> UnaryMeaning<function::$function, T> for Custom {
            type Output = T;

            #[inline]
            fn of(element: T) -> T {
                element.$method()
            }
        }
    )+};
}

custom_functions! {
    Sqrt sqrt;
    Exp exp;
    Exp2 exp2;
    ExpM1 exp_m1;
    Ln ln;
    Ln1p ln_1p;
    Log2 log2;
    Log10 log10;
    Sin sin;
    Cos cos;
    Tan tan;
    Asin asin;
    Acos acos;
    Atan atan;
    Sinh sinh;
    Cosh cosh;
    Tanh tanh;
    Floor floor;
    Ceil ceil;
    Trunc trunc;
}
