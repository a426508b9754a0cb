//! What every shape does with itself and with rank 0.

use super::broadcast::Align;
use super::expand::AlignTo;
use super::verdict::Fits;
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
/// [`L: Broadcast<R>`](crate::Broadcast) for arithmetic, whose result has the shape
/// [`BroadcastShape<L, R>`](crate::BroadcastShape); [`R: ExpandTo<L>`](crate::ExpandTo) in place.
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
/// # Generic axes
/// A shape of which the axes are parameters needs one bound an axis, [`Axis`](crate::Axis):
/// ```
/// use shaped::{Axis, Tensor, shape, tensor};
///
/// fn scale<M: Axis, N: Axis>(
///     a: &Tensor<f32, shape![M, N]>,
///     by: &Tensor<f32, shape![N]>,
/// ) -> Tensor<f32, shape![M, N]> {
///     a * by
/// }
/// assert_eq!(scale(&tensor([[1.0, 2.0]]), &tensor([3.0, 4.0])).to_array(), [[3.0, 8.0]]);
/// ```
/// So does a length that is a constant, because a constant may have any value:
/// ```
/// use shaped::{Axis, Dim, Tensor, shape, tensor};
///
/// fn scale<const M: usize, const N: usize>(
///     a: &Tensor<f32, shape![{ M }, { N }]>,
///     by: f32,
/// ) -> Tensor<f32, shape![{ M }, { N }]>
/// where
///     Dim<M>: Axis,
///     Dim<N>: Axis,
/// {
///     a * by
/// }
/// assert_eq!(scale(&tensor([[1.0, 2.0, 3.0]]), 2.0).to_array(), [[2.0, 4.0, 6.0]]);
/// ```
/// And `Dims<O, N>`, with `O: Shape` and `N: Axis`, is any shape that has a last axis:
/// ```
/// use shaped::{Axis, Dims, Last, Shape, Tensor, tensor};
///
/// fn centred<O: Shape, N: Axis>(a: &Tensor<f32, Dims<O, N>>) -> Tensor<f32, Dims<O, N>> {
///     a - a.mean_axis_keep(Last)
/// }
/// assert_eq!(centred(&tensor([1.0, 2.0, 6.0])).to_array(), [-2.0, -1.0, 3.0]);
/// ```
pub trait Shape:
    Layout
    + Align<Self, Verdict = Fits<Self>>
    + Align<Scalar, Verdict = Fits<Self>>
    + AlignTo<Self, Verdict = Fits<Self>>
{
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S> Shape for S
where
    S: Layout
        + Align<Self, Verdict = Fits<Self>>
        + Align<Scalar, Verdict = Fits<Self>>
        + AlignTo<Self, Verdict = Fits<Self>>,
{
    fn sealed(_: Sealed) {}
}
