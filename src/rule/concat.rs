//! Two shapes joined along an axis, and stacked along a new one: types only.

use core::marker::PhantomData;
use core::ops::Add;

use typenum::{B0, Sum, UTerm};

use crate::rule::insert::Insert;
use crate::rule::length::Plain;
use crate::rule::select::Select;
use crate::rule::verdict::{
    Append, Fits, LengthsDiffer, MeetNames, MetByUnnamed, Mismatch, NamesDiffer, Nested,
    UnlessNamesDiffer, WithName, passes,
};
use crate::seal::Sealed;
use crate::shape::axis::{Extent, Named, Unnamed};
use crate::shape::dim::Dim;
use crate::shape::number::{Equal, IfEqual};
use crate::shape::size::times;
use crate::shape::{Dims, Layout, Scalar};

/// `Self` and `R` join along the axis that `A` selects in both, to `Output`.
///
/// # Shapes
/// The joined axis of the result is unnamed; its length, the sum, is in the table
/// of [`Dim`]. All other axes have equal lengths, and names follow the rule of
/// [`Broadcast`](crate::Broadcast): unnamed meets any, two names never meet. That
/// goes for the joined axis, too.
///
/// It is the bound of [`Tensor::concat`](crate::Tensor::concat). Implemented for
/// every pair of shapes that fit (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Concat;
/// use shaped::{At, Layout, shape};
/// assert_eq!(<shape![2, 3] as Concat<shape![4, 3], At<0>>>::Output::LENGTHS, [6, 3]);
/// ```
#[diagnostic::on_unimplemented(
    message = "shapes `{Self}` and `{R}` are not known to be joined along axis `{A}`",
    label = "write the bound `{Self}: Concat<{R}, {A}>`"
)]
pub trait Concat<R, A>: Select<A> {
    /// The shape that comes out.
    type Output: Layout;
    /// How many elements of each operand lie together in the result.
    #[doc(hidden)]
    const PARTS: [usize; 2];
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<L, R, A, J, V> Concat<R, A> for L
where
    L: Select<A>,
    R: Select<A> + JoinLengths<L, A, Verdict: JoinedLength<Nested<L>, Nested<R>, A, Length = J>>,
    J: Extent + MatchOthers<L, R, A, Verdict = V>,
    V: AxesAgree<Nested<L>, Nested<R>, A>,
{
    type Output = V::Output;
    const PARTS: [usize; 2] = [
        times(<L as Select<A>>::INNER, <L::Axis as Extent>::LENGTH),
        times(<R as Select<A>>::INNER, <R::Axis as Extent>::LENGTH),
    ];
    fn sealed(_: Sealed) {}
}

/// The shape of two tensors joined along the axis that `A` selects.
///
/// # Example
/// ```
/// use shaped::rule::ConcatShape;
/// use shaped::{At, Layout, shape};
/// type S = ConcatShape<shape![2, 3], shape![4, 3], At<0>>;
/// assert_eq!(S::LENGTHS, [6, 3]);
/// ```
pub type ConcatShape<L, R, A> = <L as Concat<R, A>>::Output;

/// `Self` and `R` stack along a new axis of length 2 at the position `A`, to
/// `Output`.
///
/// # Shapes
/// All axes have equal lengths, and names follow the rule of
/// [`Broadcast`](crate::Broadcast).
///
/// It is the bound of [`Tensor::stack`](crate::Tensor::stack). Implemented for
/// every pair of shapes that fit (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Stack;
/// use shaped::{At, Layout, shape};
/// assert_eq!(<shape![3, 4] as Stack<shape![3, 4], At<1>>>::Output::LENGTHS, [3, 2, 4]);
/// ```
pub trait Stack<R, A>: Layout {
    /// The shape that comes out.
    type Output: Layout;
    /// The number of elements of the axes before the new one.
    #[doc(hidden)]
    const OUTER: usize;
    /// The number of elements of the axes behind the new one.
    #[doc(hidden)]
    const INNER: usize;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<L, R, A, V, O> Stack<R, A> for L
where
    L: Layout + MatchShape<R, Verdict = V>,
    R: Layout,
    V: AxesAgree<Nested<L>, Nested<R>, A, Output = O>,
    O: Insert<A, Dim<2>>,
{
    type Output = <O as Insert<A, Dim<2>>>::Output;
    const OUTER: usize = <O as Insert<A, Dim<2>>>::OUTER;
    const INNER: usize = <O as Insert<A, Dim<2>>>::INNER;
    fn sealed(_: Sealed) {}
}

/// The shape of two tensors stacked along a new axis at the position `A`.
///
/// # Example
/// ```
/// use shaped::rule::StackShape;
/// use shaped::{At, Layout, shape};
/// type S = StackShape<shape![3, 4], shape![3, 4], At<1>>;
/// assert_eq!(S::LENGTHS, [3, 2, 4]);
/// ```
pub type StackShape<L, R, A> = <L as Stack<R, A>>::Output;

// ---- The joined axis

/// The verdict on the sum of the lengths of the axes that `A` selects. It is implemented on
/// the right shape because inference resolves that operand last.
#[diagnostic::on_unimplemented(
    message = "the sum of the lengths of axis `{A}` of shapes `{L}` and `{Self}` is not known",
    label = "write the bound `{L}: Concat<{Self}, {A}>`; its part `JoinLengths` is not enough"
)]
pub trait JoinLengths<L, A> {
    type Verdict;
}
#[diagnostic::do_not_recommend]
impl<L: Select<A>, R: Select<A>, A> JoinLengths<L, A> for R
where
    Length<R, A>: Add<Length<L, A>, Output: Plain>,
{
    type Verdict = <Sum<Length<R, A>, Length<L, A>> as Plain>::Verdict;
}

/// The length of the axis that `A` selects, as a type.
type Length<S, A> = <<S as Select<A>>::Axis as Extent>::Len;

/// The axis `N` of an operand, to become the axis `J` of the result: it stands in
/// the place of `N` while the other axes are compared, and meets its like alone.
#[derive(Debug)]
pub struct JoinedAs<N, J>(PhantomData<(N, J)>);

#[diagnostic::do_not_recommend]
impl<N: Extent, J: Extent> Extent for JoinedAs<N, J> {
    const LENGTH: usize = 0;
    type Len = UTerm;
    type Name = JoinedName<N, J>;
    type Array<E> = [E; 0];
}

/// The name of [`JoinedAs`].
#[derive(Debug)]
pub struct JoinedName<N, J>(PhantomData<(N, J)>);

/// The names of the operands' own axes meet.
impl<N: Extent, M: Extent, J, L, R> MeetNames<JoinedName<M, J>, L, R> for JoinedName<N, J>
where
    N::Name: MeetNames<M::Name, N, M>,
{
    type Named = J;
    type Meet = <N::Name as MeetNames<M::Name, N, M>>::Meet;
    type Differ = <N::Name as MeetNames<M::Name, N, M>>::Differ;
}
impl<N, J, L, R> MeetNames<Unnamed, L, R> for JoinedName<N, J> {
    type Named = L;
    type Meet = B0;
    type Differ = NamesDiffer<Joined<N>, R>;
}
impl<N, J, L, R, I> MeetNames<Named<I>, L, R> for JoinedName<N, J> {
    type Named = L;
    type Meet = B0;
    type Differ = NamesDiffer<Joined<N>, R>;
}
impl<N, J, L, R> MetByUnnamed<L, R> for JoinedName<N, J> {
    type Meet = B0;
    type Differ = NamesDiffer<L, Joined<N>>;
}
impl<N, J, L, R, I> MeetNames<JoinedName<N, J>, L, R> for Named<I> {
    type Named = L;
    type Meet = B0;
    type Differ = NamesDiffer<L, Joined<N>>;
}

/// The joined axis `N`, as a message shows it.
#[derive(Debug)]
pub struct Joined<N>(PhantomData<N>);

// ---- All axes

/// Compares two shapes of which the axes that `A` selects become the axis `Self`. A rule on
/// that axis: nobody asks until the sum of their lengths is known.
pub trait MatchOthers<L, R, A> {
    type Verdict: Mismatch;
}
impl<L: Select<A>, R: Select<A>, A, J: Extent, V: Mismatch> MatchOthers<L, R, A> for J
where
    L::Replaced<JoinedAs<L::Axis, J>>: MatchShape<R::Replaced<JoinedAs<R::Axis, J>>, Verdict = V>,
{
    type Verdict = V;
}

/// Compares two lists of axes, which must be equal but for names.
#[diagnostic::on_unimplemented(
    message = "shapes `{Self}` and `{Rhs}` are not known to be equal",
    label = "`concat` needs the bound `L: Concat<R, A>`, `stack` needs `L: Stack<R, A>`; its part `MatchShape` is not enough"
)]
pub trait MatchShape<Rhs> {
    type Verdict: Mismatch;
}
#[diagnostic::do_not_recommend]
impl MatchShape<Self> for Scalar {
    type Verdict = Fits<Self>;
}
#[diagnostic::do_not_recommend]
impl<P, M> MatchShape<Dims<P, M>> for Scalar {
    type Verdict = LengthsDiffer<Missing, M>;
}
#[diagnostic::do_not_recommend]
impl<O, N> MatchShape<Scalar> for Dims<O, N> {
    type Verdict = LengthsDiffer<N, Missing>;
}
#[diagnostic::do_not_recommend]
impl<O, N, P, M> MatchShape<Dims<P, M>> for Dims<O, N>
where
    O: MatchShape<P>,
    N: MatchAxis<M, Verdict: Append<O::Verdict>>,
{
    type Verdict = <N::Verdict as Append<O::Verdict>>::Verdict;
}

/// Stands for an axis that a shape does not have.
#[derive(Debug)]
pub enum Missing {}

/// The verdict on two axes of equal length; their names come first.
pub trait MatchAxis<Rhs> {
    type Verdict;
}
#[diagnostic::do_not_recommend]
impl<L: Extent, R: Extent> MatchAxis<R> for L
where
    L::Name: MeetNames<R::Name, L, R>,
    L::Len: Equal<R::Len>,
{
    type Verdict =
        UnlessNamesDiffer<L, R, IfEqual<L::Len, R::Len, Fits<WithName<L, R>>, LengthsDiffer<L, R>>>;
}

// ---- The messages

/// Fails for two axes that differ; gives the shape that comes out.
#[diagnostic::on_unimplemented(
    message = "shapes `{LS}` and `{RS}` cannot be joined along axis `{A}`",
    label = "axes `{L}` and `{R}` differ",
    note = "`concat` joins shapes that differ in the length of the joined axis alone; `stack` joins equal shapes"
)]
pub trait AxesAgree<LS, RS, A, L = <Self as Mismatch>::Left, R = <Self as Mismatch>::Right>:
    Mismatch
{
    /// The shape that comes out.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [LS, RS, A, Output: Layout] Fits<Output>: AxesAgree<LS, RS, A, Output, Output> { type Output = Output; };
}

/// Fails for a sum outside the table; gives the joined axis.
#[diagnostic::on_unimplemented(
    message = "shapes `{LS}` and `{RS}` joined along axis `{A}` have a length outside the table of `Dim`",
    label = "the sum of the lengths is not in the table",
    note = "the table of `Dim` has every length up to 1024, the powers of two and the powers of ten"
)]
pub trait JoinedLength<LS, RS, A> {
    /// The joined axis.
    type Length: Extent;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [LS, RS, A, N: Extent] Fits<N>: JoinedLength<LS, RS, A> { type Length = N; };
}
