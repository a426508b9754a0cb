//! What stands on the right of an operator beside a tensor: a tensor, or a number.

use super::binary::{Outcome, combine};
use crate::element::Element;
use crate::element::arithmetic::Binary;
use crate::element::combine::Combine;
use crate::rule::broadcast::Broadcast;
use crate::seal::Sealed;
use crate::shape::{Layout, Scalar};
use crate::tensor::Tensor;

/// What stands on the right of an operator beside a `Tensor<T, L>`: a tensor, by value
/// or by reference, or a number of type `T` (sealed). With the feature `complex`, a real
/// number too beside complex numbers of its precision, and a complex one beside reals.
///
/// `Operation` is one of [`operation`](crate::operation): the bound of `&a * rhs` is
/// `Operand<operation::Mul, T, L>`.
///
/// # Example
/// ```
/// use shaped::{Operand, Layout, Tensor, operation::Mul, tensor};
///
/// fn twice<S: Layout, R: Operand<Mul, f32, S, Output = Tensor<f32, S>> + Copy>(
///     a: &Tensor<f32, S>,
///     by: R,
/// ) -> Tensor<f32, S> {
///     a * by * by
/// }
/// assert_eq!(twice(&tensor([1.0, 2.0]), 3.0).to_array(), [9.0, 18.0]);
/// ```
/// ```compile_fail,E0277
/// use shaped::tensor;
/// let _ = tensor([1.5_f32, 2.0]) * 2; // a tensor of `f32` does not combine with `{integer}`
/// ```
#[diagnostic::on_unimplemented(
    message = "a tensor of `{T}` does not combine with `{Self}`",
    label = "expected a number of type `{T}`, or a tensor of an `Element` type",
    note = "a number of another type promotes as a tensor of rank 0: `tensor(…)`"
)]
pub trait Operand<Operation, T, L: Layout> {
    /// The tensor that comes out.
    type Output;
    /// The number of its elements: an error of the compiler where memory cannot hold
    /// them.
    #[doc(hidden)]
    const COUNT: usize;

    /// `Operation` on the tensor and this.
    fn after(self, left: &Tensor<T, L>) -> Self::Output;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<Operation, T, U, L, R> Operand<Operation, T, L> for &Tensor<U, R>
where
    L: Broadcast<R>,
    R: Layout,
    T: Combine<Operation, U, L::Dimension, R::Dimension>,
    U: Element,
{
    type Output = Outcome<Operation, T, L, U, R>;
    const COUNT: usize = Self::Output::COUNT;

    #[inline(always)]
    fn after(self, left: &Tensor<T, L>) -> Self::Output {
        combine::<Operation, _, _, _, _, _, _>(left, self)
    }
    fn sealed(_: Sealed) {}
}

#[diagnostic::do_not_recommend]
impl<Operation, T, U, L, R> Operand<Operation, T, L> for Tensor<U, R>
where
    L: Broadcast<R>,
    R: Layout,
    T: Combine<Operation, U, L::Dimension, R::Dimension>,
    U: Element,
{
    type Output = Outcome<Operation, T, L, U, R>;
    const COUNT: usize = Self::Output::COUNT;

    #[inline(always)]
    fn after(self, left: &Tensor<T, L>) -> Self::Output {
        combine::<Operation, _, _, _, _, _, _>(left, &self)
    }
    fn sealed(_: Sealed) {}
}

#[diagnostic::do_not_recommend]
impl<Operation, T, L> Operand<Operation, T, L> for T
where
    L: Layout,
    T: Binary<Operation>,
{
    type Output = Tensor<<T as Binary<Operation>>::Output, L>;
    const COUNT: usize = Self::Output::COUNT;

    #[inline(always)]
    fn after(self, left: &Tensor<T, L>) -> Self::Output {
        combine::<Operation, L, _, _, _, L, Scalar>(left, &Tensor::from_storage(self))
    }
    fn sealed(_: Sealed) {}
}
