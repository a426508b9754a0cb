//! One axis of a shape, chosen at compile time: types only.

use core::marker::PhantomData;

use typenum::{B0, UTerm};

use crate::rule::axis::Axis;
use crate::rule::verdict::{Nested, Push, passes};
use crate::seal::Sealed;
use crate::shape::axis::{Extent, Named, Unnamed};
use crate::shape::dim::Dim;
use crate::shape::dim::Tabulated;
use crate::shape::number::{Equal, If, Successor};
use crate::shape::size::times;
use crate::shape::{Dims, Layout, Scalar};

/// Selects an axis by its position, counted from the first: `At::<0>` is the
/// outermost axis.
///
/// An operation along one axis takes it as a value: a position; one from the end,
/// [`Last`](crate::Last); or the named axis itself.
///
/// # Example
/// ```
/// use shaped::{At, Last, axis, shape, tensor};
/// axis!(Width = 3);
/// let a = tensor([[1, 2, 3], [4, 5, 6]]);
/// assert_eq!(a.sum_axis(At::<0>).to_array(), [5, 7, 9]);
/// assert_eq!(a.sum_axis(Last).to_array(), [6, 15]);
/// assert_eq!(a.reshape::<shape![2, Width]>().sum_axis(Width).to_array(), [6, 15]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At<const N: usize>;

/// The shape has the axis that `A` selects: a position ([`At`]), a position from the end
/// ([`Last`](crate::Last), [`FromEnd`](crate::FromEnd)) or a named axis.
///
/// # Shapes
/// A position counts from the first axis. A name selects the axis of that name,
/// which must be in the shape exactly once.
///
/// It is the bound of every operation along one axis, and what such an operation
/// makes of the shape. Implemented for every shape that has the axis (sealed).
///
/// # Example
/// ```
/// use shaped::{At, Dim, Layout, Select, axis, shape};
/// axis!(Width = 3);
///
/// fn lengths<S: Select<A>, A>() -> (&'static [usize], &'static [usize]) {
///     (S::Without::LENGTHS, S::Replaced::<Dim<1>>::LENGTHS)
/// }
/// assert_eq!(lengths::<shape![2, Width, 4], Width>(), (&[2, 4][..], &[2, 1, 4][..]));
/// assert_eq!(<shape![2, Width, 4] as Select<At<1>>>::OUTER, 2);
/// assert_eq!(<shape![2, Width, 4] as Select<At<1>>>::INNER, 4);
/// ```
/// ```compile_fail,E0277
/// use shaped::{At, Select, shape};
/// // shape `[[T; 3]; 2]` has no axis `At<2>`
/// let _ = <shape![2, 3] as Select<At<2>>>::POSITION;
/// ```
pub trait Select<A>:
    Layout
    + Find<
        A,
        Verdict: HasAxis<Nested<Self>, A> + NamedOnce<Nested<Self>, A> + HasLastAxis<Nested<Self>>,
    >
{
    /// The axis.
    type Axis: Axis;
    /// The shape without the axis.
    type Without: Layout;
    /// The shape with another axis in the place of this one.
    type Replaced<B: Extent>: Layout;
    /// The number of axes before it.
    const POSITION: usize;
    /// The number of elements of the axes before it, 1 if it is the first.
    const OUTER: usize;
    /// The number of elements of the axes behind it, 1 if it is the last.
    const INNER: usize;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S, A> Select<A> for S
where
    S: Layout
        + Find<
            A,
            Verdict: HasAxis<Nested<S>, A, Place: Place<Axis: Axis>>
                         + NamedOnce<Nested<S>, A>
                         + HasLastAxis<Nested<S>>,
        >,
{
    type Axis = <Found<S, A> as Place>::Axis;
    type Without = <Found<S, A> as Place>::Without;
    type Replaced<B: Extent> = <Found<S, A> as Place>::Replaced<B>;
    const POSITION: usize = <Found<S, A> as Place>::POSITION;
    const OUTER: usize = <Found<S, A> as Place>::OUTER;
    const INNER: usize = <Found<S, A> as Place>::INNER;
    fn sealed(_: Sealed) {}
}

/// The axis of `S` that `A` selects.
///
/// # Example
/// ```
/// use shaped::rule::SelectedAxis;
/// use shaped::{At, Axis, shape};
/// type A = SelectedAxis<shape![2, 5], At<1>>;
/// assert_eq!(A::LEN, 5);
/// ```
pub type SelectedAxis<S, A> = <S as Select<A>>::Axis;

/// The shape `S` without the axis that `A` selects: that of a reduction along it.
///
/// # Example
/// ```
/// use shaped::rule::WithoutAxis;
/// use shaped::{At, Layout, shape};
/// type S = WithoutAxis<shape![2, 5], At<0>>;
/// assert_eq!(S::LENGTHS, [5]);
/// ```
pub type WithoutAxis<S, A> = <S as Select<A>>::Without;

/// The shape `S` with the axis `B` in the place of the one that `A` selects.
///
/// # Example
/// ```
/// use shaped::rule::ReplacedAxis;
/// use shaped::{At, Dim, Layout, shape};
/// type S = ReplacedAxis<shape![2, 5], At<0>, Dim<1>>;
/// assert_eq!(S::LENGTHS, [1, 5]);
/// ```
pub type ReplacedAxis<S, A, B> = <S as Select<A>>::Replaced<B>;

/// The place that `A` selects in `S`.
type Found<S, A> = <<S as Find<A>>::Verdict as HasAxis<Nested<S>, A>>::Place;

/// The place of an axis in a shape: [`Here`], perhaps with axes behind.
pub trait Place {
    type Axis: Extent;
    type Without: Layout;
    type Replaced<B: Extent>: Layout;
    const POSITION: usize;
    const OUTER: usize;
    const INNER: usize;
}

/// The last axis, `N`, of `Dims<O, N>`.
#[derive(Debug)]
pub struct Here<O, N>(PhantomData<(O, N)>);

impl<O: Layout, N: Extent> Place for Here<O, N> {
    type Axis = N;
    type Without = O;
    type Replaced<B: Extent> = Dims<O, B>;
    const POSITION: usize = O::RANK;
    const OUTER: usize = O::LEN;
    const INNER: usize = 1;
}

/// An axis further out, with the axis `M` behind all others.
#[derive(Debug)]
pub struct Further<P, M>(PhantomData<(P, M)>);

impl<P: Place, M: Extent> Place for Further<P, M> {
    type Axis = P::Axis;
    type Without = Dims<P::Without, M>;
    type Replaced<B: Extent> = Dims<P::Replaced<B>, M>;
    const POSITION: usize = P::POSITION;
    const OUTER: usize = P::OUTER;
    const INNER: usize = times(P::INNER, M::LENGTH);
}

// ---- The verdict: a place, or one of three ways to fail

/// No axis is selected.
#[derive(Debug)]
pub struct NoAxis<A>(PhantomData<A>);

/// The name selects two axes or more.
#[derive(Debug)]
pub struct NamedTwice<A>(PhantomData<A>);

/// The last axis is selected, of none.
#[derive(Debug)]
pub enum NoLastAxis {}

/// Fails for [`NoAxis`]; gives the place.
#[diagnostic::on_unimplemented(
    message = "shape `{S}` has no axis `{A}`",
    label = "an axis is selected by position, `At::<0>` is the first, or by name, declared with `axis!`"
)]
pub trait HasAxis<S, A> {
    /// Where the axis stands.
    type Place: Place;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [S, A, O: Layout, N: Extent] Here<O, N>: HasAxis<S, A> { type Place = Self; };
    [S, A, P: Place, M: Extent] Further<P, M>: HasAxis<S, A> { type Place = Self; };
    [S, A] NamedTwice<A>: HasAxis<S, A> { type Place = Here<Scalar, Dim<1>>; };
    [S, A] NoLastAxis: HasAxis<S, A> { type Place = Here<Scalar, Dim<1>>; };
}

/// Fails for [`NamedTwice`].
#[diagnostic::on_unimplemented(
    message = "shape `{S}` has more than one axis `{A}`",
    label = "select one by position: `At::<0>` is the first axis"
)]
pub trait NamedOnce<S, A> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [S, A, O, N] Here<O, N>: NamedOnce<S, A>;
    [S, A, P, M] Further<P, M>: NamedOnce<S, A>;
    [S, A] NoAxis<A>: NamedOnce<S, A>;
    [S, A] NoLastAxis: NamedOnce<S, A>;
}

/// Fails for [`NoLastAxis`].
#[diagnostic::on_unimplemented(
    message = "shape `{S}` has no last axis",
    label = "a shape of rank 0 has no axis"
)]
pub trait HasLastAxis<S> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [S, O, N] Here<O, N>: HasLastAxis<S>;
    [S, P, M] Further<P, M>: HasLastAxis<S>;
    [S, A] NoAxis<A>: HasLastAxis<S>;
    [S, A] NamedTwice<A>: HasLastAxis<S>;
}

// ---- The search

/// Looks for the axis that `A` selects.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not known to have an axis `{A}`",
    label = "an axis is `At::<0>`, `Last` or a name; in generic code, write the bound `{Self}: Select<{A}>`; its part `Find` is not enough"
)]
pub trait Find<A> {
    type Verdict;
}
#[diagnostic::do_not_recommend]
impl<A: Selector> Find<A> for Scalar {
    type Verdict = NoAxis<A>;
}
#[diagnostic::do_not_recommend]
impl<A, O, N, H: If> Find<A> for Dims<O, N>
where
    A: Selector<Key: Hits<O::Count, N::Name, Output = H>>,
    N: Extent,
    O: CountAxes + Find<A, Verdict: Push<N> + Add<Here<O, N>, A>>,
{
    type Verdict =
        H::Choice<<O::Verdict as Add<Here<O, N>, A>>::Verdict, <O::Verdict as Push<N>>::Verdict>;
}

/// What an axis is searched by: a position, or a name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not select an axis",
    label = "an axis is selected by position, `At::<0>` is the first, `Last`, or by name"
)]
pub trait Selector {
    /// [`Position`], [`Named`] or, never found, [`Unnamed`].
    #[doc(hidden)]
    type Key;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<const N: usize> Selector for At<N>
where
    Dim<N>: Tabulated,
{
    type Key = Position<<Dim<N> as Tabulated>::Number>;
    fn sealed(_: Sealed) {}
}
#[diagnostic::do_not_recommend]
impl<A: Extent> Selector for A {
    type Key = A::Name;
    fn sealed(_: Sealed) {}
}

/// A number of axes before the one that is looked for.
#[derive(Debug)]
pub struct Position<P>(PhantomData<P>);

/// Whether an axis is the one: there are `Count` axes before it, and it has the
/// name `Name`.
pub trait Hits<Count, Name> {
    type Output: If;
}
impl<P: Equal<Count>, Count, Name> Hits<Count, Name> for Position<P> {
    type Output = P::Output;
}
impl<I, Count> Hits<Count, Unnamed> for Named<I> {
    type Output = B0;
}
impl<I: Equal<J>, J, Count> Hits<Count, Named<J>> for Named<I> {
    type Output = I::Output;
}
impl<Count, Name> Hits<Count, Name> for Unnamed {
    type Output = B0;
}

/// An axis behind the place that is found, or behind none.
impl<A, N> Push<N> for NoAxis<A> {
    type Verdict = Self;
}
impl<O, M, N> Push<N> for Here<O, M> {
    type Verdict = Further<Self, N>;
}
impl<P, M, N> Push<N> for Further<P, M> {
    type Verdict = Further<Self, N>;
}
impl<A, N> Push<N> for NamedTwice<A> {
    type Verdict = Self;
}

/// One more place that `A` selects, `Place`: the first one, or one too many.
pub trait Add<Place, A> {
    type Verdict;
}
impl<Place, A> Add<Place, A> for NoAxis<A> {
    type Verdict = Place;
}
impl<Place, A, O, N> Add<Place, A> for Here<O, N> {
    type Verdict = NamedTwice<A>;
}
impl<Place, A, P, M> Add<Place, A> for Further<P, M> {
    type Verdict = NamedTwice<A>;
}
impl<Place, A> Add<Place, A> for NamedTwice<A> {
    type Verdict = Self;
}

// ---- The number of axes

/// The number of axes, as a type.
pub trait CountAxes {
    type Count;
}
impl CountAxes for Scalar {
    type Count = UTerm;
}
impl<O: CountAxes<Count: Successor>, N> CountAxes for Dims<O, N> {
    type Count = <O::Count as Successor>::Output;
}
