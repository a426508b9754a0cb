//! Which shape comes out of two: types only.

use typenum::{B1, UInt, UTerm};

use crate::rule::verdict::{
    Append, Crowd, Fits, LengthsAgree, LengthsDiffer, MeetNames, Mismatch, NamesAgree, Nested,
    UnlessNamesDiffer, WithName,
};
use crate::seal::Sealed;
use crate::shape::axis::Extent;
use crate::shape::number::{Equal, IfEqual};
use crate::shape::{Dims, Layout, Scalar};

/// `Self` and `Rhs` broadcast together, to `Output`.
///
/// # Shapes
/// The rule is NumPy's and PyTorch's. Axes are aligned from the last one. A
/// missing axis counts as length 1. Two lengths must be equal, or one of them
/// must be 1 and the other comes out; so 1 with 0 is 0, and 0 with 2 is an
/// error. An unnamed axis meets any axis, and the result takes the name; two
/// different names never meet.
///
/// Implemented for every pair of shapes that fit (sealed).
///
/// # Example
/// ```
/// use shaped::{Broadcast, BroadcastShape, Shape, Tensor, shape, tensor};
///
/// fn product<L: Broadcast<R>, R: Shape>(
///     a: &Tensor<f32, L>,
///     b: &Tensor<f32, R>,
/// ) -> Tensor<f32, BroadcastShape<L, R>> {
///     a * b
/// }
/// let c: Tensor<f32, shape![2, 2]> = product(&tensor([[1.0], [2.0]]), &tensor([3.0, 4.0]));
/// assert_eq!(c.to_array(), [[3.0, 4.0], [6.0, 8.0]]);
/// ```
/// ```compile_fail,E0277
/// use shaped::tensor;
/// // shapes `[[T; 3]; 2]` and `[T; 2]` cannot be broadcast together:
/// // axis lengths `Dim<3>` and `Dim<2>` differ, and neither is 1
/// let _ = tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]) * tensor([1.0, 2.0]);
/// ```
#[diagnostic::on_unimplemented(
    message = "shapes `{Self}` and `{Rhs}` are not known to broadcast together",
    label = "write the bound `{Self}: Broadcast<{Rhs}>`; its part `Align` is not enough"
)]
pub trait Broadcast<Rhs: Layout>:
    Layout
    + Align<
        Rhs,
        Verdict: NamesAgree<Nested<Self>, Nested<Rhs>, Verdict = <Self as Align<Rhs>>::Verdict>
                     + LengthsAgree<
            Nested<Self>,
            Nested<Rhs>,
            Output = <Self as Broadcast<Rhs>>::Output,
        >,
    >
{
    /// The shape that comes out.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<L: Layout, R: Layout> Broadcast<R> for L
where
    L: Align<R>,
    L::Verdict:
        NamesAgree<Nested<L>, Nested<R>, Verdict = L::Verdict> + LengthsAgree<Nested<L>, Nested<R>>,
{
    type Output = Broadcasted<L, R>;
    fn sealed(_: Sealed) {}
}

/// The shape that comes out of `L` and `R`.
///
/// # Example
/// ```
/// use shaped::{BroadcastShape, Layout, shape};
/// type S = BroadcastShape<shape![8, 1, 6, 1], shape![7, 1, 5]>;
/// assert_eq!(S::LENGTHS, [8, 7, 6, 5]);
/// ```
pub type BroadcastShape<L, R> = <L as Broadcast<R>>::Output;

/// [`BroadcastShape`], named through the verdict, so that a failure speaks
/// without the traits in between. Equal to it wherever `L: Broadcast<R>`.
pub type Broadcasted<L, R> =
    <<<L as Align<R>>::Verdict as NamesAgree<Nested<L>, Nested<R>>>::Verdict as LengthsAgree<
        Nested<L>,
        Nested<R>,
    >>::Output;

// ---- Two shapes

/// Aligns two lists of axes from the last one.
#[diagnostic::on_unimplemented(
    message = "shapes `{Self}` and `{Rhs}` are not known to broadcast together",
    label = "write the bound `{Self}: Broadcast<{Rhs}>`; its part `Align` is not enough"
)]
pub trait Align<Rhs> {
    type Verdict: Mismatch;
}
#[diagnostic::do_not_recommend]
impl<S> Align<S> for Scalar {
    type Verdict = Fits<S>;
}
#[diagnostic::do_not_recommend]
impl<O, N> Align<Scalar> for Dims<O, N> {
    type Verdict = Fits<Dims<O, N>>;
}
#[diagnostic::do_not_recommend]
impl<O, N, P, M> Align<Dims<P, M>> for Dims<O, N>
where
    O: Align<P>,
    N: Meet<M, Verdict: Append<O::Verdict>>,
{
    type Verdict = <N::Verdict as Append<O::Verdict>>::Verdict;
}

/// As in [`Crowd`], for an operand on the right whose shape is still open.
macro_rules! crowd_to_align {
    ($($number:literal)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<O, N> Align<Crowd<$number>> for Dims<O, N> {
            type Verdict = Fits<Self>;
        }
    )+};
}
crowd_to_align!(0 1 2 3);

// ---- Two axes

/// The verdict on two axes; their names come first.
pub trait Meet<Rhs> {
    type Verdict;
}
#[diagnostic::do_not_recommend]
impl<L: Extent, R: Extent> Meet<R> for L
where
    L::Name: MeetNames<R::Name, L, R>,
    L::Len: MeetLengths<R::Len, L, R, WithName<L, R>>,
{
    type Verdict =
        UnlessNamesDiffer<L, R, <L::Len as MeetLengths<R::Len, L, R, WithName<L, R>>>::Verdict>;
}

/// Length 1; length 0 is `UTerm`.
pub(crate) type One = UInt<UTerm, B1>;
/// Any length from 2 up.
type Many<U, A, B> = UInt<UInt<U, A>, B>;

/// The rule for lengths: zero, one and many, all nine pairs. `Same` is the axis
/// that two equal lengths give.
pub trait MeetLengths<Rhs, L, R, Same> {
    type Verdict;
}
impl<L, R, Same> MeetLengths<UTerm, L, R, Same> for UTerm {
    type Verdict = Fits<Same>;
}
impl<L, R, Same> MeetLengths<One, L, R, Same> for UTerm {
    type Verdict = Fits<L>;
}
impl<L, R, Same, V, C, D> MeetLengths<Many<V, C, D>, L, R, Same> for UTerm {
    type Verdict = LengthsDiffer<L, R>;
}
impl<Rhs: MetByOne<R, Same>, L, R, Same> MeetLengths<Rhs, L, R, Same> for One {
    type Verdict = Rhs::Verdict;
}
impl<L, R, Same, U, A, B> MeetLengths<UTerm, L, R, Same> for Many<U, A, B> {
    type Verdict = LengthsDiffer<L, R>;
}
impl<L, R, Same, U, A, B> MeetLengths<One, L, R, Same> for Many<U, A, B> {
    type Verdict = Fits<L>;
}
impl<L, R, Same, U, A, B, V, C, D> MeetLengths<Many<V, C, D>, L, R, Same> for Many<U, A, B>
where
    Self: Equal<Many<V, C, D>>,
{
    type Verdict = IfEqual<Self, Many<V, C, D>, Fits<Same>, LengthsDiffer<L, R>>;
}

/// Length 1 on the left, a rule on the right length: so a length that is not yet known
/// can say that it meets 1.
pub trait MetByOne<R, Same> {
    type Verdict;
}
impl<R, Same> MetByOne<R, Same> for UTerm {
    type Verdict = Fits<R>;
}
impl<R, Same> MetByOne<R, Same> for One {
    type Verdict = Fits<Same>;
}
impl<R, Same, V, C, D> MetByOne<R, Same> for Many<V, C, D> {
    type Verdict = Fits<R>;
}
