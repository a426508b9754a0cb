//! What every axis does with itself and with length 1.

use typenum::B1;

use crate::rule::broadcast::{MeetLengths, MetByOne, One};
use crate::rule::expand::FitLength;
use crate::rule::verdict::{Fits, MeetNames, MetByUnnamed, WithName};
use crate::seal::Sealed;
use crate::shape::axis::{Extent, Unnamed};
use crate::shape::dim::Dim;
use crate::shape::number::Equal;

/// One axis of a shape, as a type.
///
/// A length alone is an axis: `shape![2, 3]` has the axes `Dim<2>` and `Dim<3>`. An axis
/// that must not be mistaken for another one of its length has a name. A name meets itself,
/// and unnamed axes of its length; two different names never meet, even at equal length.
///
/// An axis is either [`Dim<N>`](crate::Dim), known by its length alone, or a named
/// axis declared with [`axis!`](crate::axis!). Nothing else implements the trait:
/// what the macro fills in is hidden, and it is nothing but types and constants. The
/// compiler checks, wherever a tensor is made, that they speak of one length (sealed).
///
/// # Generic code
/// `A: Axis` is the one bound of an axis: every axis broadcasts with itself, with length 1
/// and with rank 0, so all that is true of every length compiles.
/// ```
/// use shaped::{Axis, Last, Tensor, shape, tensor};
///
/// /// Each row less its mean.
/// fn centred<M: Axis, N: Axis>(a: &Tensor<f32, shape![M, N]>) -> Tensor<f32, shape![M, N]> {
///     a - a.mean_axis_keep(Last)
/// }
/// assert_eq!(centred(&tensor([[1.0, 3.0], [2.0, 6.0]])).to_array(), [[-1.0, 1.0], [-2.0, 2.0]]);
///
/// fn layer<M: Axis, K: Axis, N: Axis>(
///     x: &Tensor<f32, shape![M, K]>,
///     weights: &Tensor<f32, shape![K, N]>,
///     bias: &Tensor<f32, shape![N]>,
/// ) -> Tensor<f32, shape![M, N]> {
///     x.matmul(weights) + bias
/// }
/// assert_eq!(layer(&tensor([[1.0, 2.0]]), &tensor([[3.0], [4.0]]), &tensor([5.0])).to_array(), [[16.0]]);
/// ```
///
/// # Example
/// ```
/// use shaped::{Axis, Dim, axis};
///
/// axis!(Width = 1920);
/// assert_eq!(<Dim<3> as Axis>::LEN, 3);
/// assert_eq!(<Width as Axis>::LEN, 1920);
/// ```
///
/// A length outside the table of `Dim` is not an axis; a named axis is:
/// ```compile_fail,E0277
/// use shaped::{Axis, Dim};
/// let _ = <Dim<1080> as Axis>::LEN; // the length of `Dim<1080>` is outside the table of `Dim`
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an axis",
    label = "not an axis",
    note = "an axis is a length, `3`, a constant in braces, `{{N}}`, or a name declared with `axis!`; in generic code, write the bound `{Self}: Axis`"
)]
pub trait Axis:
    Extent<
        Len: MeetLengths<<Self as Extent>::Len, Self, Self, Self, Verdict = Fits<Self>>
                 + MeetLengths<One, Self, Dim<1>, WithName<Self, Dim<1>>, Verdict = Fits<Self>>
                 + MetByOne<Self, Self, Verdict = Fits<Self>>
                 + FitLength<<Self as Extent>::Len, Self, Self, Verdict = Fits<Self>>
                 + Equal<<Self as Extent>::Len, Output = B1>,
        Name: MeetNames<<Self as Extent>::Name, Self, Self, Named = Self, Meet = B1>
                  + MeetNames<Unnamed, Self, Dim<1>, Meet = B1>
                  + MetByUnnamed<Dim<1>, Self, Meet = B1>,
    >
{
    /// The number of positions along the axis.
    const LEN: usize;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<A> Axis for A
where
    Self: Extent<
            Len: MeetLengths<<Self as Extent>::Len, Self, Self, Self, Verdict = Fits<Self>>
                     + MeetLengths<One, Self, Dim<1>, WithName<Self, Dim<1>>, Verdict = Fits<Self>>
                     + MetByOne<Self, Self, Verdict = Fits<Self>>
                     + FitLength<<Self as Extent>::Len, Self, Self, Verdict = Fits<Self>>
                     + Equal<<Self as Extent>::Len, Output = B1>,
            Name: MeetNames<<Self as Extent>::Name, Self, Self, Named = Self, Meet = B1>
                      + MeetNames<Unnamed, Self, Dim<1>, Meet = B1>
                      + MetByUnnamed<Dim<1>, Self, Meet = B1>,
        >,
{
    const LEN: usize = Self::LENGTH;
    fn sealed(_: Sealed) {}
}
