//! Bounds that name several operations at once.

use core::ops;

use super::arithmetic::{Binary, operation};
use super::cast::{Cast, CastFrom};
use super::functions::{Unary, function};
use super::one::HasOne;
use super::promote::StoreIn;
use super::wide::Widen;
use crate::seal::Sealed;

/// An element type in which sums of products are computed: the bound of
/// [`Tensor::matmul`](crate::Tensor::matmul).
///
/// Every [`Element`](crate::Element) that has `*` and `+` (sealed).
///
/// # Example
/// ```
/// use shaped::element::Arithmetic;
/// use shaped::{MatMul, MatMulShape, Shape, Tensor, tensor};
///
/// fn product<T: Arithmetic, L: MatMul<R>, R: Shape>(
///     a: &Tensor<T, L>,
///     b: &Tensor<T, R>,
/// ) -> Tensor<T, MatMulShape<L, R>> {
///     a.matmul(b)
/// }
/// assert_eq!(product(&tensor([1, 2]), &tensor([3, 4])).to_array(), 11);
/// ```
#[diagnostic::on_unimplemented(
    message = "elements of type `{Self}` have no sums of products",
    label = "`{Self}` does not have both `*` and `+`"
)]
pub trait Arithmetic:
    Binary<operation::Mul, Output = Self> + Binary<operation::Add, Output = Self>
{
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<T> Arithmetic for T
where
    T: Binary<operation::Mul, Output = T> + Binary<operation::Add, Output = T>,
{
    fn sealed(_: Sealed) {}
}

/// An element type in which a product and its gradient are computed (sealed).
pub trait Differentiable:
    Binary<operation::Mul, Output = Self>
    + Binary<operation::Add, Output = Self>
    + Unary<function::Conj, Output = Self>
{
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<P> Differentiable for P
where
    P: Binary<operation::Mul, Output = P>
        + Binary<operation::Add, Output = P>
        + Unary<function::Conj, Output = P>,
{
    fn sealed(_: Sealed) {}
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

/// A real number: `f32` and `f64`, `f16` and `bf16` with the feature `half`, and a number of
/// your own that has all of this. It is the one bound of the elements in generic code about
/// reals; an axis has its own, [`Axis`](crate::Axis).
///
/// Tensors of it have `*`, `+`, `-`, `/` and unary `-`, also in place and with a number,
/// `minimum`, `maximum`, `clamp`, all comparisons, `sum`, `mean`, `max`, norms, `matmul`,
/// `mul_vjp`, `softmax`, `var` and their like ([`Floating`]), and the functions of one element that are methods here. Numbers of it have
/// Rust's operators, comparisons, and the same functions, with the same bits as in a tensor.
///
/// Implemented for every type that has what it names (sealed). A number of your own has the
/// functions by [`num_traits::Float`] or one by one by
/// [`Compute`](crate::element::Compute), its one by [`num_traits::One`], and numbers that
/// become one by `impl Cast<Own> for f64` and `for u64`.
///
/// # Example
/// ```
/// use shaped::element::Real;
/// use shaped::{Axis, Dims, Last, NonEmpty, Shape, Tensor, tensor};
///
/// /// Twice the probabilities along the last axis, less one.
/// fn scores<T: Real, O: Shape, N: Axis>(x: &Tensor<T, Dims<O, N>>) -> Tensor<T, Dims<O, N>> {
///     let probabilities = x.softmax(Last);
///     probabilities * T::from_f64(2.0) - T::one()
/// }
/// let x = tensor([[0.0_f32, 0.0], [1.0, 1.0]]);
/// assert_eq!(scores(&x).to_array(), [[0.0, 0.0], [0.0, 0.0]]);
///
/// /// x / (1 + |x|), of one number.
/// fn softsign<T: Real>(x: T) -> T {
///     x / (T::one() + x.abs())
/// }
/// assert_eq!(tensor([3.0, -1.0]).map(softsign).to_array(), [0.75, -0.5]);
/// assert_eq!(f32::from_f64(0.5).maximum(f32::zero()), 0.5);
/// ```
/// ```compile_fail,E0277
/// use shaped::element::Real;
/// fn half<T: Real>(x: T) -> T {
///     x / (T::one() + T::one())
/// }
/// let _ = half(3); // `{integer}` is not a real number
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a real number",
    label = "expected `f32`, `f64`, or a type that has what `Real` names",
    note = "`f16` and `bf16` are real numbers with the feature `half`; an integer is none: `cast` first"
)]
#[doc(alias("Float", "RealField", "is_floating_point"))]
pub trait Real:
    Floating
    + PartialOrd
    + ops::Mul<Output = Self>
    + ops::Add<Output = Self>
    + ops::Sub<Output = Self>
    + ops::Div<Output = Self>
    + ops::Neg<Output = Self>
    + HasOne
    + CastFrom<u64>
    + CastFrom<f64>
    + StoreIn<Self>
    + Binary<operation::Mul, Output = Self>
    + Binary<operation::Add, Output = Self>
    + Binary<operation::Sub, Output = Self>
    + Binary<operation::Div, Output = Self>
    + Binary<operation::Minimum, Output = Self>
    + Binary<operation::Maximum, Output = Self>
    + Binary<operation::Less, Output = bool>
    + Binary<operation::LessOrEqual, Output = bool>
    + Binary<operation::Greater, Output = bool>
    + Binary<operation::GreaterOrEqual, Output = bool>
    + Binary<operation::Equal, Output = bool>
    + Binary<operation::NotEqual, Output = bool>
    + Unary<function::Conj, Output = Self>
    + Unary<function::Neg, Output = Self>
    + Unary<function::Abs, Output = Self>
    + Unary<function::Sqrt, Output = Self>
    + Unary<function::Exp, Output = Self>
    + Unary<function::Exp2, Output = Self>
    + Unary<function::ExpM1, Output = Self>
    + Unary<function::Ln, Output = Self>
    + Unary<function::Ln1p, Output = Self>
    + Unary<function::Log2, Output = Self>
    + Unary<function::Log10, Output = Self>
    + Unary<function::Sin, Output = Self>
    + Unary<function::Cos, Output = Self>
    + Unary<function::Tan, Output = Self>
    + Unary<function::Asin, Output = Self>
    + Unary<function::Acos, Output = Self>
    + Unary<function::Atan, Output = Self>
    + Unary<function::Sinh, Output = Self>
    + Unary<function::Cosh, Output = Self>
    + Unary<function::Tanh, Output = Self>
    + Unary<function::Floor, Output = Self>
    + Unary<function::Ceil, Output = Self>
    + Unary<function::Trunc, Output = Self>
{
    /// The zero.
    #[inline]
    #[must_use]
    fn zero() -> Self {
        Self::default()
    }
    /// The number that is nearest to a constant of the code: `T::from_f64(0.5)`.
    #[inline]
    #[must_use]
    fn from_f64(number: f64) -> Self {
        Self::cast_from(number)
    }
    /// The lesser of the two; NaN wins.
    #[inline]
    #[must_use]
    fn minimum(self, other: Self) -> Self {
        Binary::<operation::Minimum>::apply(self, other)
    }
    /// The greater of the two; NaN wins.
    #[inline]
    #[must_use]
    fn maximum(self, other: Self) -> Self {
        Binary::<operation::Maximum>::apply(self, other)
    }
    /// The absolute value.
    #[inline]
    #[must_use]
    fn abs(self) -> Self {
        Unary::<function::Abs>::of(self)
    }
    /// The square root.
    #[inline]
    #[must_use]
    fn sqrt(self) -> Self {
        Unary::<function::Sqrt>::of(self)
    }
    /// e to the power of this number.
    #[inline]
    #[must_use]
    fn exp(self) -> Self {
        Unary::<function::Exp>::of(self)
    }
    /// 2 to the power of this number.
    #[inline]
    #[must_use]
    fn exp2(self) -> Self {
        Unary::<function::Exp2>::of(self)
    }
    /// e to the power of this number, less 1, without cancellation near 0.
    #[inline]
    #[must_use]
    fn exp_m1(self) -> Self {
        Unary::<function::ExpM1>::of(self)
    }
    /// The natural logarithm.
    #[inline]
    #[must_use]
    fn ln(self) -> Self {
        Unary::<function::Ln>::of(self)
    }
    /// The natural logarithm of 1 and this number, without cancellation near 0.
    #[inline]
    #[must_use]
    fn ln_1p(self) -> Self {
        Unary::<function::Ln1p>::of(self)
    }
    /// The logarithm to base 2.
    #[inline]
    #[must_use]
    fn log2(self) -> Self {
        Unary::<function::Log2>::of(self)
    }
    /// The logarithm to base 10.
    #[inline]
    #[must_use]
    fn log10(self) -> Self {
        Unary::<function::Log10>::of(self)
    }
    /// The sine, in radians.
    #[inline]
    #[must_use]
    fn sin(self) -> Self {
        Unary::<function::Sin>::of(self)
    }
    /// The cosine, in radians.
    #[inline]
    #[must_use]
    fn cos(self) -> Self {
        Unary::<function::Cos>::of(self)
    }
    /// The tangent, in radians.
    #[inline]
    #[must_use]
    fn tan(self) -> Self {
        Unary::<function::Tan>::of(self)
    }
    /// The arc sine, in radians.
    #[inline]
    #[must_use]
    fn asin(self) -> Self {
        Unary::<function::Asin>::of(self)
    }
    /// The arc cosine, in radians.
    #[inline]
    #[must_use]
    fn acos(self) -> Self {
        Unary::<function::Acos>::of(self)
    }
    /// The arc tangent, in radians.
    #[inline]
    #[must_use]
    fn atan(self) -> Self {
        Unary::<function::Atan>::of(self)
    }
    /// The hyperbolic sine.
    #[inline]
    #[must_use]
    fn sinh(self) -> Self {
        Unary::<function::Sinh>::of(self)
    }
    /// The hyperbolic cosine.
    #[inline]
    #[must_use]
    fn cosh(self) -> Self {
        Unary::<function::Cosh>::of(self)
    }
    /// The hyperbolic tangent.
    #[inline]
    #[must_use]
    fn tanh(self) -> Self {
        Unary::<function::Tanh>::of(self)
    }
    /// The greatest integer that is not above.
    #[inline]
    #[must_use]
    fn floor(self) -> Self {
        Unary::<function::Floor>::of(self)
    }
    /// The least integer that is not below.
    #[inline]
    #[must_use]
    fn ceil(self) -> Self {
        Unary::<function::Ceil>::of(self)
    }
    /// The integer towards zero.
    #[inline]
    #[must_use]
    fn trunc(self) -> Self {
        Unary::<function::Trunc>::of(self)
    }
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<T> Real for T
where
    T: Floating
        + PartialOrd
        + ops::Mul<Output = T>
        + ops::Add<Output = T>
        + ops::Sub<Output = T>
        + ops::Div<Output = T>
        + ops::Neg<Output = T>
        + HasOne
        + CastFrom<u64>
        + CastFrom<f64>
        + StoreIn<T>
        + Binary<operation::Mul, Output = T>
        + Binary<operation::Add, Output = T>
        + Binary<operation::Sub, Output = T>
        + Binary<operation::Div, Output = T>
        + Binary<operation::Minimum, Output = T>
        + Binary<operation::Maximum, Output = T>
        + Binary<operation::Less, Output = bool>
        + Binary<operation::LessOrEqual, Output = bool>
        + Binary<operation::Greater, Output = bool>
        + Binary<operation::GreaterOrEqual, Output = bool>
        + Binary<operation::Equal, Output = bool>
        + Binary<operation::NotEqual, Output = bool>
        + Unary<function::Conj, Output = T>
        + Unary<function::Neg, Output = T>
        + Unary<function::Abs, Output = T>
        + Unary<function::Sqrt, Output = T>
        + Unary<function::Exp, Output = T>
        + Unary<function::Exp2, Output = T>
        + Unary<function::ExpM1, Output = T>
        + Unary<function::Ln, Output = T>
        + Unary<function::Ln1p, Output = T>
        + Unary<function::Log2, Output = T>
        + Unary<function::Log10, Output = T>
        + Unary<function::Sin, Output = T>
        + Unary<function::Cos, Output = T>
        + Unary<function::Tan, Output = T>
        + Unary<function::Asin, Output = T>
        + Unary<function::Acos, Output = T>
        + Unary<function::Atan, Output = T>
        + Unary<function::Sinh, Output = T>
        + Unary<function::Cosh, Output = T>
        + Unary<function::Tanh, Output = T>
        + Unary<function::Floor, Output = T>
        + Unary<function::Ceil, Output = T>
        + Unary<function::Trunc, Output = T>,
{
    fn sealed(_: Sealed) {}
}
