//! The axes in another order: types only.

use core::marker::PhantomData;

use typenum::{B0, B1, UTerm};

use crate::plan::walk::{Gather, Walks};
use crate::rule::select::{CountAxes, Find, HasAxis, Hits, Place, Select};
use crate::rule::verdict::{Fits, Nested, Push, passes};
use crate::seal::Sealed;
use crate::shape::axis::{Extent, Named, Unnamed};
use crate::shape::number::{Equal, If, IfEqual};
use crate::shape::{Dims, Layout, Scalar};

/// `Self` with the last two axes exchanged.
///
/// It is the bound of [`Tensor::transpose`](crate::Tensor::transpose).
/// Implemented for every shape of two axes or more (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Transpose;
/// use shaped::{Layout, shape};
/// assert_eq!(<shape![7, 2, 3] as Transpose>::Output::LENGTHS, [7, 3, 2]);
/// ```
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not known to have two axes to exchange",
    label = "write the bound `{Self}: Transpose`; its part `LastTwo` is not enough"
)]
pub trait Transpose: Layout + LastTwo<Verdict: TwoAxes<Nested<Self>>> {
    /// The shape that comes out.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S: Layout + LastTwo<Verdict: TwoAxes<Nested<S>>>> Transpose for S {
    type Output = <S::Verdict as TwoAxes<Nested<S>>>::Output;
    fn sealed(_: Sealed) {}
}

/// The shape with the last two axes exchanged.
///
/// # Example
/// ```
/// use shaped::rule::TransposeShape;
/// use shaped::{Layout, shape};
/// type S = TransposeShape<shape![7, 2, 3]>;
/// assert_eq!(S::LENGTHS, [7, 3, 2]);
/// ```
pub type TransposeShape<S> = <S as Transpose>::Output;

/// The last two axes exchanged, if there are two.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not known to have two axes to exchange",
    label = "write the bound `{Self}: Transpose`; its part `LastTwo` is not enough"
)]
pub trait LastTwo {
    type Verdict;
}
#[diagnostic::do_not_recommend]
impl LastTwo for Scalar {
    type Verdict = TooFewAxes;
}
#[diagnostic::do_not_recommend]
impl<N> LastTwo for Dims<Scalar, N> {
    type Verdict = TooFewAxes;
}
#[diagnostic::do_not_recommend]
impl<O, M, N> LastTwo for Dims<Dims<O, M>, N> {
    type Verdict = Fits<Dims<Dims<O, N>, M>>;
}

/// No axis, or one.
#[derive(Debug)]
pub enum TooFewAxes {}

/// Fails for [`TooFewAxes`]; gives the shape that comes out.
#[diagnostic::on_unimplemented(
    message = "shape `{S}` has fewer than two axes: there is nothing to transpose",
    label = "the last two axes are exchanged"
)]
pub trait TwoAxes<S> {
    /// The shape that comes out.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [S, Output: Layout] Fits<Output>: TwoAxes<S> { type Output = Output; };
}

/// `Self` with its axes in the order `Order`, a tuple of positions and names.
///
/// # Shapes
/// The axis of the result at each position is the one that the tuple selects
/// there; every axis is selected once.
///
/// It is the bound of [`Tensor::permute`](crate::Tensor::permute), for up to
/// eight axes. Implemented for every such shape (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Permute;
/// use shaped::{At, Layout, shape};
/// type S = <shape![2, 3, 4] as Permute<(At<2>, At<0>, At<1>)>>::Output;
/// assert_eq!(S::LENGTHS, [4, 2, 3]);
/// ```
pub trait Permute<Order>: Layout {
    /// The shape that comes out.
    type Output: Layout;
    /// How the elements are walked over.
    #[doc(hidden)]
    type Walk: Gather;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S, Order, P> Permute<Order> for S
where
    S: Layout,
    Order: Axes<List: Pick<S, S, Scalar, Start, Output = P>>,
    P: Picked<S, Verdict: IsPermutation<Nested<S>, Order>>,
{
    type Output = <P::Verdict as IsPermutation<Nested<S>, Order>>::Output;
    type Walk = P::Walk;
    fn sealed(_: Sealed) {}
}

/// The shape with its axes in the order `Order`.
///
/// # Example
/// ```
/// use shaped::rule::PermuteShape;
/// use shaped::{At, Layout, shape};
/// type S = PermuteShape<shape![2, 3, 4], (At<2>, At<0>, At<1>)>;
/// assert_eq!(S::LENGTHS, [4, 2, 3]);
/// ```
pub type PermuteShape<S, Order> = <S as Permute<Order>>::Output;

/// Picks the axes of a list from the shape `S`, one by one. `Mask` is the shape
/// with [`Taken`] in the place of those picked; `Out` and `Walk` are the shape and
/// the walk so far.
pub trait Pick<S, Mask, Out, Walk> {
    type Output;
}
impl<S, Mask, Out, Walk> Pick<S, Mask, Out, Walk> for () {
    type Output = Done<Out, Walk>;
}
impl<A, Rest, S, Mask, Out, Walk, P> Pick<S, Mask, Out, Walk> for (A, Rest)
where
    S: Select<A>,
    Mask: Find<A, Verdict: HasAxis<Nested<S>, A, Place = P>>,
    P: Place,
    Rest: Pick<S, P::Replaced<Taken>, Dims<Out, P::Axis>, Then<Walk, S, A>>,
{
    type Output =
        <Rest as Pick<S, P::Replaced<Taken>, Dims<Out, P::Axis>, Then<Walk, S, A>>>::Output;
}

/// An axis that is already picked.
#[derive(Debug)]
pub struct Taken;

#[diagnostic::do_not_recommend]
impl Extent for Taken {
    const LENGTH: usize = 0;
    type Len = UTerm;
    type Name = TakenName;
    type Array<E> = [E; 0];
}

/// The name of [`Taken`], by which nothing finds it.
#[derive(Debug)]
pub enum TakenName {}

impl<I, Count> Hits<Count, TakenName> for Named<I> {
    type Output = B0;
}

/// All axes of the list are picked: the shape and the walk.
#[derive(Debug)]
pub struct Done<Out, Walk>(PhantomData<(Out, Walk)>);

/// The verdict on the axes picked of `S`: all, and none of them twice.
pub trait Picked<S> {
    type Verdict;
    type Walk: Gather;
}
impl<S, Out, Walk, V> Picked<S> for Done<Out, Walk>
where
    S: CountAxes,
    Out: CountAxes<Count: Equal<S::Count>> + AllPicked<Verdict = V>,
    Walk: Gather,
{
    type Verdict = IfEqual<Out::Count, S::Count, V, NoPermutation>;
    type Walk = Walk;
}

/// Whether no axis of a shape is [`Taken`].
pub trait AllPicked {
    type Verdict;
}
impl AllPicked for Scalar {
    type Verdict = Fits<Self>;
}
impl<O: AllPicked<Verdict: Push<N>>, N: Extent<Name: IsTaken>> AllPicked for Dims<O, N> {
    type Verdict = <<N::Name as IsTaken>::Output as If>::Choice<
        NoPermutation,
        <O::Verdict as Push<N>>::Verdict,
    >;
}

impl<N> Push<N> for NoPermutation {
    type Verdict = Self;
}

/// Whether the name is that of [`Taken`].
pub trait IsTaken {
    type Output: If;
}
impl IsTaken for TakenName {
    type Output = B1;
}
impl IsTaken for Unnamed {
    type Output = B0;
}
impl<I> IsTaken for Named<I> {
    type Output = B0;
}

/// Some axis is picked twice, or not at all.
#[derive(Debug)]
pub enum NoPermutation {}

/// Fails for [`NoPermutation`]; gives the shape that comes out.
#[diagnostic::on_unimplemented(
    message = "`{Order}` is not an order of the axes of shape `{S}`",
    label = "every axis is selected exactly once"
)]
pub trait IsPermutation<S, Order> {
    /// The shape that comes out.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [S, Order, Output: Layout] Fits<Output>: IsPermutation<S, Order> { type Output = Output; };
}

// ---- The walk over the source

/// The walk before the first axis.
#[derive(Debug)]
pub enum Start {}

impl Gather for Start {
    const WALKS: Walks = Walks::from(0);
}

/// The walk with the axis that `A` selects in `S` as the next loop.
#[derive(Debug)]
pub struct Then<Walk, S, A>(PhantomData<(Walk, S, A)>);

impl<Walk: Gather, S: Select<A>, A> Gather for Then<Walk, S, A> {
    const WALKS: Walks = Walk::WALKS.then(<S::Axis as Extent>::LENGTH, S::INNER);
}

// ---- Tuples

/// A tuple of positions and names, as a list.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an order of axes",
    label = "an order is a tuple of up to eight positions and names, `(At::<1>, At::<0>)`"
)]
pub trait Axes {
    /// `(A, (B, ()))` for `(A, B)`.
    type List;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

macro_rules! axes {
    ($($($axis:ident)+;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($axis),+> Axes for ($($axis,)+) {
            type List = axes!(@list $($axis)+);
            fn sealed(_: Sealed) {}
        }
    )+};
    (@list) => { () };
    (@list $first:ident $($rest:ident)*) => { ($first, axes!(@list $($rest)*)) };
}

axes! {
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
}
