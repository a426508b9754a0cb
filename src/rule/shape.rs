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
/// # Example
/// ```
/// use shaped::{Shape, Tensor, tensor};
///
/// fn square<S: Shape>(a: &Tensor<f32, S>) -> Tensor<f32, S> {
///     a * a
/// }
/// assert_eq!(square(&tensor([[1.0, 2.0], [3.0, 4.0]])).to_array(), [[1.0, 4.0], [9.0, 16.0]]);
/// ```
///
/// Two different shapes need to say that they fit, with
/// [`Broadcast`]:
/// ```compile_fail,E0277
/// use shaped::{Shape, Tensor};
///
/// fn product<L: Shape, R: Shape>(a: &Tensor<f32, L>, b: &Tensor<f32, R>) {
///     let _ = a * b; // write `L: Broadcast<R>`
/// }
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
