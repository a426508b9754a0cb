//! Which shapes have an element: types only.

use typenum::{UInt, UTerm};

use crate::rule::axis::Axis;
use crate::rule::verdict::{Nested, passes};
use crate::seal::Sealed;
use crate::shape::axis::Extent;
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
/// ```compile_fail,E0277
/// use shaped::{Tensor, shape};
/// // a tensor of shape `[[T; 0]; 2]` has no elements
/// let _ = Tensor::<f32, shape![2, 0]>::zeros().max();
/// ```
pub trait NonEmpty: Layout + Occupancy<Verdict: HasElement<Nested<Self>>> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S> NonEmpty for S
where
    S: Layout + Occupancy<Verdict: HasElement<Nested<S>>>,
{
    fn sealed(_: Sealed) {}
}

/// An axis of length 1 or more: the bound of
/// [`Tensor::min_axis`](crate::Tensor::min_axis) and its like (sealed).
#[diagnostic::on_unimplemented(
    message = "axis `{Self}` has no elements",
    label = "without an element there is no least and no greatest one"
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

/// Whether a list of axes has an element.
pub trait Occupancy {
    type Verdict;
}
impl Occupancy for Scalar {
    type Verdict = Occupied;
}
impl<O, N> Occupancy for Dims<O, N>
where
    O: Occupancy,
    N: Extent<Len: Times<O::Verdict>>,
{
    type Verdict = <N::Len as Times<O::Verdict>>::Verdict;
}

/// The verdict on a length and on the axes outside of it.
pub trait Times<Outer> {
    type Verdict;
}
impl<Outer> Times<Outer> for UTerm {
    type Verdict = NoElements;
}
impl<Outer, U, B> Times<Outer> for UInt<U, B> {
    type Verdict = Outer;
}

/// There is an element.
#[derive(Debug)]
pub enum Occupied {}

/// There is none.
#[derive(Debug)]
pub enum NoElements {}

/// Fails for [`NoElements`].
#[diagnostic::on_unimplemented(
    message = "a tensor of shape `{S}` has no elements",
    label = "without an element there is no least and no greatest one"
)]
pub trait HasElement<S> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [S] Occupied: HasElement<S>;
}
