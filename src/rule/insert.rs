//! One axis more, and an axis of length 1 less: types only.

use core::marker::PhantomData;

use typenum::{B1, UInt, UTerm};

use crate::rule::select::{CountAxes, Further, Here, Hit, Hits, Miss, Place, Select, Selector};
use crate::rule::verdict::{Fits, Nested};
use crate::seal::Sealed;
use crate::shape::axis::{Axis, Unnamed};
use crate::shape::number::IfEqual;
use crate::shape::{Dims, Layout, Scalar};

/// `Self` with a new axis `B` at the position `A`.
///
/// # Shapes
/// `At<0>` is before the first axis; the number of axes is behind the last one, and
/// so is [`Last`](crate::Last).
///
/// It is the bound of [`Tensor::unsqueeze`](crate::Tensor::unsqueeze) (`B` is
/// `Dim<1>`) and of [`Tensor::stack`](crate::Tensor::stack) (`B` is `Dim<2>`).
/// Implemented for every shape with such a place (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Insert;
/// use shaped::{At, Dim, Layout, shape};
/// assert_eq!(<shape![2, 3] as Insert<At<0>, Dim<7>>>::Output::LENGTHS, [7, 2, 3]);
/// assert_eq!(<shape![2, 3] as Insert<At<2>, Dim<7>>>::Output::LENGTHS, [2, 3, 7]);
/// ```
pub trait Insert<A, B>: Layout + FindGap<A, B, Verdict: HasGap<Nested<Self>, A, B>> {
    /// The shape with the new axis.
    type Output: Layout;
    /// The number of elements of the axes before the new one.
    const OUTER: usize;
    /// The number of elements of the axes behind the new one.
    const INNER: usize;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S, A, B: Axis> Insert<A, B> for S
where
    S: Layout + FindGap<A, B, Verdict: HasGap<Nested<S>, A, B>>,
{
    type Output = <Gap<S, A, B> as Place>::Replaced<B>;
    const OUTER: usize = <Gap<S, A, B> as Place>::OUTER;
    const INNER: usize = <Gap<S, A, B> as Place>::INNER;
    fn sealed(_: Sealed) {}
}

/// The shape with a new axis `B` at the position `A`.
///
/// # Example
/// ```
/// use shaped::rule::InsertShape;
/// use shaped::{At, Dim, Layout, shape};
/// type S = InsertShape<shape![2, 3], At<1>, Dim<7>>;
/// assert_eq!(S::LENGTHS, [2, 7, 3]);
/// ```
pub type InsertShape<S, A, B> = <S as Insert<A, B>>::Output;

/// The place of the new axis, in the new shape.
type Gap<S, A, B> = <<S as FindGap<A, B>>::Verdict as HasGap<Nested<S>, A, B>>::Place;

/// `Self` without the axis of length 1 that `A` selects.
///
/// It is the bound of [`Tensor::squeeze`](crate::Tensor::squeeze); the shape that
/// comes out is [`Select::Without`]. Implemented for every such shape (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Squeeze;
/// use shaped::{At, Tensor, tensor};
///
/// fn column<S: Squeeze<At<1>>>(a: &Tensor<i32, S>) -> &Tensor<i32, S::Without> {
///     a.as_squeezed(At::<1>)
/// }
/// assert_eq!(column(&tensor([[1], [2]])).to_array(), [1, 2]);
/// ```
pub trait Squeeze<A>: Select<A, Axis: CompareWithOne<Verdict: LengthOne<Nested<Self>, A>>> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S, A> Squeeze<A> for S
where
    S: Select<A, Axis: CompareWithOne<Verdict: LengthOne<Nested<S>, A>>>,
{
    fn sealed(_: Sealed) {}
}

// ---- The search

/// Looks for the place of a new axis.
pub trait FindGap<A, B> {
    type Verdict;
}
impl<A, B> FindGap<A, B> for Scalar
where
    A: Selector<Key: Hits<UTerm, Unnamed, Output: Choose<Here<Self, B>, NoGap<A>>>>,
{
    type Verdict = <Answer<A, UTerm> as Choose<Here<Self, B>, NoGap<A>>>::Output;
}
impl<A, B, O, N> FindGap<A, B> for Dims<O, N>
where
    Self: CountAxes,
    O: FindGap<A, B, Verdict: PutBehind<N>>,
    A: Selector<Key: Hits<Count<Self>, Unnamed, Output: Choose<Here<Self, B>, Inner<O, A, B, N>>>>,
{
    type Verdict = <Answer<A, Count<Self>> as Choose<Here<Self, B>, Inner<O, A, B, N>>>::Output;
}

/// Whether `A` is the position after `Count` axes.
type Answer<A, Count> = <<A as Selector>::Key as Hits<Count, Unnamed>>::Output;
/// The number of axes.
type Count<S> = <S as CountAxes>::Count;
/// The verdict on the outer axes, with `N` behind.
type Inner<O, A, B, N> = <<O as FindGap<A, B>>::Verdict as PutBehind<N>>::Verdict;

/// `Then` for a hit, `Else` for a miss.
pub trait Choose<Then, Else> {
    type Output;
}
impl<Then, Else> Choose<Then, Else> for Hit {
    type Output = Then;
}
impl<Then, Else> Choose<Then, Else> for Miss {
    type Output = Else;
}

/// Puts the axis `N` behind the verdict on the outer axes.
pub trait PutBehind<N> {
    type Verdict;
}
impl<O, B, N> PutBehind<N> for Here<O, B> {
    type Verdict = Further<Self, N>;
}
impl<P, M, N> PutBehind<N> for Further<P, M> {
    type Verdict = Further<Self, N>;
}
impl<A, N> PutBehind<N> for NoGap<A> {
    type Verdict = Self;
}

/// The verdict on the length of an axis that is to be dropped.
pub trait CompareWithOne {
    type Verdict;
}
impl<N: Axis<Len: IfEqual<UInt<UTerm, B1>, Fits<N>, NotOne<N>>>> CompareWithOne for N {
    type Verdict = <N::Len as IfEqual<UInt<UTerm, B1>, Fits<N>, NotOne<N>>>::Output;
}

// ---- The messages

/// The shape has no such place.
#[derive(Debug)]
pub struct NoGap<A>(PhantomData<A>);

/// The axis is not of length 1.
#[derive(Debug)]
pub struct NotOne<N>(PhantomData<N>);

/// Fails for [`NoGap`]; gives the place.
#[diagnostic::on_unimplemented(
    message = "shape `{S}` has no place `{A}` for a new axis",
    label = "the places count from `At::<0>`, before the first axis, to `Last`, behind the last"
)]
pub trait HasGap<S, A, B> {
    /// Where the new axis stands, in the new shape.
    type Place: Place;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<S, A, O: Layout, B: Axis> HasGap<S, A, B> for Here<O, B> {
    type Place = Self;
    fn sealed(_: Sealed) {}
}
#[diagnostic::do_not_recommend]
impl<S, A, B, P: Place, M: Axis> HasGap<S, A, B> for Further<P, M> {
    type Place = Self;
    fn sealed(_: Sealed) {}
}

/// Fails for [`NotOne`].
#[diagnostic::on_unimplemented(
    message = "axis `{A}` of shape `{S}` cannot be squeezed out",
    label = "only an axis of length 1 can"
)]
pub trait LengthOne<S, A> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<S, A, N> LengthOne<S, A> for Fits<N> {
    fn sealed(_: Sealed) {}
}
