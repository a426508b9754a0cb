//! Bounds that name several operations at once.

use super::arithmetic::{Binary, operation};
use super::cast::Cast;
use super::functions::{Unary, function};
use super::one::HasOne;
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
