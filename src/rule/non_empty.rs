//! Which shapes have an element: types only.

use typenum::UInt;

use crate::rule::axis::Axis;
use crate::seal::Sealed;
use crate::shape::{Dims, Layout, Scalar};

/// A tensor of this shape has an element: no axis has length 0.
///
/// It is the bound of [`Tensor::min`](crate::Tensor::min) and its like, which have
/// no answer without an element. Implemented for every such shape (sealed).
///
/// # Example
/// ```
/// use shaped::{NonEmpty, Shape, Tensor, tensor};
///
/// fn span<S: Shape + NonEmpty>(a: &Tensor<f32, S>) -> f32 {
///     a.max() - a.min()
/// }
/// assert_eq!(span(&tensor([3.0, 7.0, 4.0])), 4.0);
/// ```
/// Of a shape with axes that are parameters, each axis says it:
/// ```
/// use shaped::rule::NonEmptyAxis;
/// use shaped::{Tensor, shape, tensor};
///
/// fn span<M: NonEmptyAxis, N: NonEmptyAxis>(a: &Tensor<f32, shape![M, N]>) -> f32 {
///     a.max() - a.min()
/// }
/// assert_eq!(span(&tensor([[3.0], [7.0], [4.0]])), 4.0);
/// ```
/// ```compile_fail,E0277
/// use shaped::{Tensor, shape};
/// // a tensor of shape `Dims<Dims<Scalar, Dim<2>>, Dim<0>>` has no elements
/// let _ = Tensor::<f32, shape![2, 0]>::zeros().max();
/// ```
#[diagnostic::on_unimplemented(
    message = "a tensor of shape `{Self}` has no elements, or is not known to have any",
    label = "without an element there is no least and no greatest one; in generic code, write the bound `{Self}: NonEmpty`"
)]
pub trait NonEmpty: Layout {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
// An impl for each case of the list, not one for all shapes: so rustc speaks of this trait
// where a shape is a parameter.
#[diagnostic::do_not_recommend]
impl NonEmpty for Scalar {
    fn sealed(_: Sealed) {}
}
#[diagnostic::do_not_recommend]
impl<O: NonEmpty, N: NonEmptyAxis> NonEmpty for Dims<O, N> {
    fn sealed(_: Sealed) {}
}

/// An axis of length 1 or more: the bound of
/// [`Tensor::min_axis`](crate::Tensor::min_axis) and its like (sealed).
#[diagnostic::on_unimplemented(
    message = "axis `{Self}` has no elements, or is not known to have any",
    label = "without an element there is no least and no greatest one; in generic code, write the bound `{Self}: NonEmptyAxis`"
)]
pub trait NonEmptyAxis: Axis {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<N: Axis> NonEmptyAxis for N
where
    N::Len: OneOrMore,
{
    fn sealed(_: Sealed) {}
}

/// A length that is not 0.
pub trait OneOrMore {}
impl<U, B> OneOrMore for UInt<U, B> {}
