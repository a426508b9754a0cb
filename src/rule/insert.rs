//! One axis more, and an axis of length 1 less: types only.

use core::marker::PhantomData;

use typenum::UTerm;

use crate::rule::broadcast::One;
use crate::rule::select::{CountAxes, Further, Here, Hits, Place, Select, Selector};
use crate::rule::verdict::{Fits, Nested, Push, passes};
use crate::seal::Sealed;
use crate::shape::axis::{Extent, Unnamed};
use crate::shape::number::{Equal, If, IfEqual};
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

impl<S, A, B: Extent> Insert<A, B> for S
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
    A: Selector<Key: Hits<UTerm, Unnamed>>,
{
    type Verdict = IfHere<A, UTerm, Here<Self, B>, NoGap<A>>;
}
impl<A, B, O, N> FindGap<A, B> for Dims<O, N>
where
    Self: CountAxes,
    O: FindGap<A, B, Verdict: Push<N>>,
    A: Selector<Key: Hits<Count<Self>, Unnamed>>,
{
    type Verdict = IfHere<A, Count<Self>, Here<Self, B>, <O::Verdict as Push<N>>::Verdict>;
}

/// `Then` if `A` is the position after `Count` axes, else `Else`.
type IfHere<A, Count, Then, Else> =
    <<<A as Selector>::Key as Hits<Count, Unnamed>>::Output as If>::Choice<Then, Else>;
/// The number of axes.
type Count<S> = <S as CountAxes>::Count;

impl<A, N> Push<N> for NoGap<A> {
    type Verdict = Self;
}

/// The verdict on the length of an axis that is to be dropped.
pub trait CompareWithOne {
    type Verdict;
}
impl<N: Extent<Len: Equal<One>>> CompareWithOne for N {
    type Verdict = IfEqual<N::Len, One, Fits<N>, NotOne<N>>;
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
passes! {
    [S, A, O: Layout, B: Extent] Here<O, B>: HasGap<S, A, B> { type Place = Self; };
    [S, A, B, P: Place, M: Extent] Further<P, M>: HasGap<S, A, B> { type Place = Self; };
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
passes! {
    [S, A, N] Fits<N>: LengthOne<S, A>;
}
