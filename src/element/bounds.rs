//! Bounds that name several operations at once.

use super::arithmetic::{Binary, operation};
use super::functions::{Unary, function};
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
