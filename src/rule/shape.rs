//! What every shape does with itself and with rank 0.

use super::broadcast::Broadcast;
use super::expand::ExpandTo;
use crate::seal::Sealed;
use crate::shape::{Layout, Scalar};

/// A shape: the one bound that generic code needs.
///
/// `S: Shape` says that `S` is a list of axes ([`Layout`]), that it broadcasts
/// with itself to itself, and with rank 0 to itself; so same-shape and scalar
/// arithmetic, also in place, compile for every `S`. Implemented for every shape
/// (sealed).
///
/// # Generic code
/// A function over one shape takes `S: Shape`:
/// ```
/// use shaped::{Shape, Tensor, tensor};
///
/// fn square<S: Shape>(a: &Tensor<f32, S>) -> Tensor<f32, S> {
///     a * a
/// }
/// assert_eq!(square(&tensor([[1.0, 2.0], [3.0, 4.0]])).to_array(), [[1.0, 4.0], [9.0, 16.0]]);
/// ```
/// Two shapes that may differ must be said to fit, by the rule of the operation:
/// [`L: Broadcast<R>`](Broadcast) for arithmetic, whose result has the shape
/// [`BroadcastShape<L, R>`](crate::BroadcastShape); [`R: ExpandTo<L>`](ExpandTo) in place.
/// ```
/// use shaped::{Broadcast, BroadcastShape, Shape, Tensor, tensor};
///
/// fn product<L: Broadcast<R>, R: Shape>(
///     a: &Tensor<f32, L>,
///     b: &Tensor<f32, R>,
/// ) -> Tensor<f32, BroadcastShape<L, R>> {
///     a * b
/// }
/// let column = tensor([[1.0], [2.0]]);
/// assert_eq!(product(&column, &tensor([3.0, 4.0])).to_array(), [[3.0, 4.0], [6.0, 8.0]]);
/// ```
/// Without such a bound the product does not compile:
/// ```compile_fail,E0277
/// use shaped::{Shape, Tensor};
///
/// fn product<L: Shape, R: Shape>(a: &Tensor<f32, L>, b: &Tensor<f32, R>) {
///     let _ = a * b; // write `L: Broadcast<R>`
/// }
/// ```
/// Lengths as constants need the bound as well, because a parameter may have any value:
/// ```
/// use shaped::{Shape, Tensor, shape, tensor};
///
/// fn scale<const M: usize, const N: usize>(
///     a: &Tensor<f32, shape![{ M }, { N }]>,
///     by: f32,
/// ) -> Tensor<f32, shape![{ M }, { N }]>
/// where
///     shape![{ M }, { N }]: Shape,
/// {
///     a * by
/// }
/// assert_eq!(scale(&tensor([[1.0, 2.0, 3.0]]), 2.0).to_array(), [[2.0, 4.0, 6.0]]);
/// ```
pub trait Shape:
    Layout + Broadcast<Self, Output = Self> + Broadcast<Scalar, Output = Self> + ExpandTo<Self>
{
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S> Shape for S
where
    S: Layout + Broadcast<Self, Output = Self> + Broadcast<Scalar, Output = Self> + ExpandTo<Self>,
{
    fn sealed(_: Sealed) {}
}
