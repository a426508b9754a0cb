//! Parts of a shape along an axis, between constant bounds: types only.

use core::ops::{BitAnd, Rem, Sub};

use typenum::{And, B0, B1, Diff, IsLessOrEqual, LeEq, UInt, UTerm};

use crate::rule::index::{KnownPosition, OutOfRange};
use crate::rule::length::{OutsideTheTable, Plain};
use crate::rule::select::{At, Select};
use crate::rule::verdict::{Fits, Nested, passes};
use crate::seal::Sealed;
use crate::shape::Layout;
use crate::shape::axis::Extent;
use crate::shape::dim::Dim;
use crate::shape::number::{Equal, IfEqual};

/// The positions of an axis from `START` to before `END`: `START..END`, as a type and
/// as a value.
///
/// # Example
/// ```
/// use shaped::{At, Between, tensor};
/// let a = tensor([1, 2, 3, 4]);
/// assert_eq!(a.slice(At::<0>, Between::<1, 3>).to_array(), [2, 3]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Between<const START: usize, const END: usize>;

/// The axis that `A` selects has the positions from `START` to before `END`.
///
/// # Shapes
/// `START ≤ END ≤ LEN`; the sliced axis becomes the unnamed `END − START`. Bounds
/// and length are in the table of [`Dim`].
///
/// It is the bound of [`Tensor::slice`](crate::Tensor::slice). Implemented for
/// every slice that lies in the axis (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Slice;
/// use shaped::{At, Layout, shape};
/// assert_eq!(<shape![2, 5] as Slice<At<1>, 1, 4>>::Output::LENGTHS, [2, 3]);
/// ```
pub trait Slice<A, const START: usize, const END: usize>: Select<A> {
    /// The shape that comes out.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S, A, const START: usize, const END: usize, V, N> Slice<A, START, END> for S
where
    At<START>: KnownPosition,
    At<END>: KnownPosition,
    S: Select<A, Axis: Cut<START, END, Verdict = V>>,
    V: SliceInRange<START, END, S::Axis, Nested<S>> + PlainPart<S::Axis, Nested<S>, Length = N>,
    N: Extent,
{
    type Output = S::Replaced<N>;
    fn sealed(_: Sealed) {}
}

/// The shape of a slice from `START` to before `END` of the axis that `A` selects.
///
/// # Example
/// ```
/// use shaped::rule::SliceShape;
/// use shaped::{At, Layout, shape};
/// type S = SliceShape<shape![2, 5], At<1>, 1, 4>;
/// assert_eq!(S::LENGTHS, [2, 3]);
/// ```
pub type SliceShape<S, A, const START: usize, const END: usize> =
    <S as Slice<A, START, END>>::Output;

/// The first axis can be split before the position `N`.
///
/// # Shapes
/// `[M, …]` → `[N, …]` and `[M − N, …]`, unnamed, for `N ≤ M`.
///
/// It is the bound of [`Tensor::split_at`](crate::Tensor::split_at). Implemented
/// for every such shape (sealed).
///
/// # Example
/// ```
/// use shaped::rule::SplitAt;
/// use shaped::{Layout, shape};
/// type S = shape![5, 2];
/// assert_eq!(<S as SplitAt<3>>::Left::LENGTHS, [3, 2]);
/// assert_eq!(<S as SplitAt<3>>::Right::LENGTHS, [2, 2]);
/// ```
pub trait SplitAt<const N: usize>: Select<At<0>> {
    /// The part before `N`.
    type Left: Layout;
    /// The part from `N` on.
    type Right: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S, const N: usize, V, M> SplitAt<N> for S
where
    S: Select<At<0>, Axis: CutBehind<N, Verdict = V>>,
    V: SplitInRange<N, S::Axis, Nested<S>> + PlainPart<S::Axis, Nested<S>, Length = M>,
    M: Extent,
    Dim<N>: Extent,
{
    type Left = S::Replaced<Dim<N>>;
    type Right = S::Replaced<M>;
    fn sealed(_: Sealed) {}
}

/// The first axis can be cut into chunks of length `N`, none of them shorter.
///
/// # Shapes
/// `[M, …]` → `M / N` times `[N, …]`, for an `M` that `N` divides.
///
/// It is the bound of [`Tensor::chunks`](crate::Tensor::chunks). Implemented for
/// every such shape (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Chunks;
/// use shaped::{Layout, shape};
/// assert_eq!(<shape![6, 4] as Chunks<2>>::Output::LENGTHS, [2, 4]);
/// ```
pub trait Chunks<const N: usize>: Select<At<0>> {
    /// The shape of a chunk.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S, const N: usize, V> Chunks<N> for S
where
    S: Select<At<0>, Axis: Divide<N, Verdict = V>>,
    V: ChunksFit<N, S::Axis, Nested<S>>,
    Dim<N>: Extent,
{
    type Output = S::Replaced<Dim<N>>;
    fn sealed(_: Sealed) {}
}

/// The shape of a chunk of `N` steps of the first axis.
///
/// # Example
/// ```
/// use shaped::rule::ChunkShape;
/// use shaped::{Layout, shape};
/// type S = ChunkShape<shape![6, 4], 2>;
/// assert_eq!(S::LENGTHS, [2, 4]);
/// ```
pub type ChunkShape<S, const N: usize> = <S as Chunks<N>>::Output;

/// A length as a type.
type Number<const N: usize> = <At<N> as KnownPosition>::Number;

/// The verdict on the slice from `START` to `END` of an axis.
#[diagnostic::on_unimplemented(
    message = "axis `{Self}` is not known to reach as far as the slice {START}..{END}",
    label = "write the bound `S: Slice<A, {START}, {END}>` of the shape `S` and its axis `A`; its part `Cut` is not enough"
)]
pub trait Cut<const START: usize, const END: usize> {
    /// [`Fits`] and the axis, [`OutOfRange`], or a length outside the table.
    type Verdict;
}
#[diagnostic::do_not_recommend]
impl<M: Extent, B, const START: usize, const END: usize> Cut<START, END> for M
where
    At<START>: KnownPosition<Number: IsLessOrEqual<Number<END>, Output: BitAnd<B>>>,
    At<END>: KnownPosition<Number: IsLessOrEqual<M::Len, Output = B>>,
    And<LeEq<Number<START>, Number<END>>, B>: Difference<Number<START>, Number<END>>,
{
    type Verdict = <And<LeEq<Number<START>, Number<END>>, B> as Difference<
        Number<START>,
        Number<END>,
    >>::Verdict;
}

/// The verdict on the part of an axis from `START` on.
pub trait CutBehind<const START: usize> {
    /// As for [`Cut`].
    type Verdict;
}
impl<M: Extent, B, const START: usize> CutBehind<START> for M
where
    At<START>: KnownPosition<Number: IsLessOrEqual<M::Len, Output = B>>,
    B: Difference<Number<START>, M::Len>,
{
    type Verdict = B::Verdict;
}

/// The axis of length `End − Start`, if a bit says that it is one.
pub trait Difference<Start, End> {
    type Verdict;
}
impl<Start, End> Difference<Start, End> for B0 {
    type Verdict = OutOfRange;
}
impl<Start, End: Sub<Start, Output: Plain>> Difference<Start, End> for B1 {
    type Verdict = <Diff<End, Start> as Plain>::Verdict;
}

/// The verdict on chunks of length `N` of an axis.
pub trait Divide<const N: usize> {
    type Verdict;
}
impl<M: Extent, const N: usize> Divide<N> for M
where
    At<N>: KnownPosition<Number: Divisor<M::Len>>,
{
    type Verdict = <Number<N> as Divisor<M::Len>>::Verdict;
}

/// Whether a number divides `Length`; 0 divides none.
pub trait Divisor<Length> {
    type Verdict;
}
impl<Length> Divisor<Length> for UTerm {
    type Verdict = Remainder;
}
impl<Length, U, B> Divisor<Length> for UInt<U, B>
where
    Length: Rem<Self, Output: Equal<UTerm>>,
{
    type Verdict = IfEqual<Length::Output, UTerm, Fits<()>, Remainder>;
}

/// The chunks leave a remainder.
#[derive(Debug)]
pub enum Remainder {}

// ---- The messages

/// Fails for [`OutOfRange`].
#[diagnostic::on_unimplemented(
    message = "slice {START}..{END} does not lie in axis `{M}` of shape `{S}`",
    label = "a slice starts before it ends, and ends at most at the length"
)]
pub trait SliceInRange<const START: usize, const END: usize, M, S> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [const START: usize, const END: usize, M, S, N] Fits<N>: SliceInRange<START, END, M, S>;
}
#[diagnostic::do_not_recommend]
impl<const START: usize, const END: usize, M, S> SliceInRange<START, END, M, S>
    for OutsideTheTable
{
    fn sealed(_: Sealed) {}
}

/// Fails for [`OutOfRange`].
#[diagnostic::on_unimplemented(
    message = "axis `{M}` of shape `{S}` cannot be split at {N}",
    label = "it is shorter"
)]
pub trait SplitInRange<const N: usize, M, S> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [const N: usize, M, S, L] Fits<L>: SplitInRange<N, M, S>;
    [const N: usize, M, S] OutsideTheTable: SplitInRange<N, M, S>;
}

/// Fails for a length outside the table; gives the axis of the part.
#[diagnostic::on_unimplemented(
    message = "a part of axis `{M}` of shape `{S}` has a length outside the table of `Dim`",
    label = "the length of the part is not in the table",
    note = "the table of `Dim` has every length up to 1024, the powers of two and the powers of ten"
)]
pub trait PlainPart<M, S> {
    /// The axis of the part.
    type Length: Extent;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [M, S, N: Extent] Fits<N>: PlainPart<M, S> { type Length = N; };
    [M, S] OutOfRange: PlainPart<M, S> { type Length = Dim<0>; };
}

/// Fails for [`Remainder`].
#[diagnostic::on_unimplemented(
    message = "axis `{M}` of shape `{S}` cannot be cut into chunks of {N}",
    label = "the chunks would leave a remainder"
)]
pub trait ChunksFit<const N: usize, M, S> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [const N: usize, M, S] Fits<()>: ChunksFit<N, M, S>;
}
