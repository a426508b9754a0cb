//! An index that the compiler knows, and whether a shape has it: types only.

use core::marker::PhantomData;

use typenum::IsLess;

use crate::rule::select::At;
use crate::rule::verdict::{Nested, passes};
use crate::seal::Sealed;
use crate::shape::axis::Extent;
use crate::shape::dim::Dim;
use crate::shape::dim::Tabulated;
use crate::shape::number::If;
use crate::shape::size::place;
use crate::shape::{Dims, Layout, Scalar};

/// The positions of an [`index!`](crate::index!), as a type: those of `Outer`,
/// and `N` along the last axis. `()` is no position.
///
/// # Example
/// ```
/// use shaped::rule::Positions;
/// use shaped::index;
/// let _: Positions<Positions<(), 1>, 2> = index![1, 2];
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Positions<Outer, const N: usize>(PhantomData<Outer>);

/// Writes an index that the compiler checks: `index![1, 2]`, for
/// [`Tensor::at`](crate::Tensor::at).
///
/// A position is a number or a constant in braces, from the table of
/// [`Dim`]: every number up to 1024, and powers of two and of ten.
///
/// # Example
/// ```
/// use shaped::{index, tensor};
/// const LAST: usize = 2;
/// let a = tensor([[1, 2, 3], [4, 5, 6]]);
/// assert_eq!(a.at(index![1, 0]), &4);
/// assert_eq!(a.at(index![0, { LAST }]), &3);
/// ```
/// ```compile_fail,E0277
/// use shaped::{index, tensor};
/// // index 3 is out of range for axis `Dim<3>` of shape `[[T; 3]; 2]`
/// let _ = tensor([[1, 2, 3], [4, 5, 6]]).at(index![1, 3]);
/// ```
#[macro_export]
macro_rules! index {
    ($($position:tt)*) => { $crate::__index!((); $($position)*) };
}

/// The positions `$outer`, with those behind them.
#[doc(hidden)]
#[macro_export]
macro_rules! __index {
    ($outer:ty;) => { <$outer as ::core::default::Default>::default() };
    ($outer:ty; $position:literal $(, $($rest:tt)*)?) => {
        $crate::__index!($crate::rule::Positions<$outer, $position>; $($($rest)*)?)
    };
    ($outer:ty; { $($position:tt)* } $(, $($rest:tt)*)?) => {
        $crate::__index!($crate::rule::Positions<$outer, { $($position)* }>; $($($rest)*)?)
    };
}

/// The shape has an element at the index `I`, an [`index!`](crate::index!).
///
/// It is the bound of [`Tensor::at`](crate::Tensor::at). Implemented for every
/// index of one position an axis, each below the length of the axis (sealed).
///
/// # Example
/// ```
/// use shaped::rule::{Contains, Positions};
/// use shaped::{Tensor, index, tensor};
///
/// /// The second element of any vector that has two.
/// fn second<S: Contains<Positions<(), 1>>>(a: &Tensor<i32, S>) -> i32 {
///     *a.at(index![1])
/// }
/// assert_eq!(second(&tensor([10, 20, 30])), 20);
/// ```
pub trait Contains<I>: Layout {
    /// The row-major position of the element.
    const OFFSET: usize;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S, I> Contains<I> for S
where
    I: Indices,
    S: Layout + Locate<I::List, Nested<S>, Ranks: OnePositionAnAxis<Nested<S>>>,
{
    const OFFSET: usize = <S as Locate<I::List, Nested<S>>>::PLACE;
    fn sealed(_: Sealed) {}
}

/// What [`index!`](crate::index!) gives.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an index that the compiler checks",
    label = "such an index is written `index![1, 2]`; `get([i, j])` compares at run time"
)]
pub trait Indices {
    /// The positions.
    type List;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl Indices for () {
    type List = Self;
    fn sealed(_: Sealed) {}
}
passes! {
    [I, const N: usize] Positions<I, N>: Indices { type List = Self; };
}

/// Compares the positions with the lengths, axis by axis; `S` is the whole shape.
pub trait Locate<I, S> {
    /// Whether they fit, or [`RanksDiffer`].
    type Ranks;
    /// The row-major position of the element.
    const PLACE: usize;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
impl<S> Locate<(), S> for Scalar {
    type Ranks = RanksEqual;
    const PLACE: usize = 0;
    fn sealed(_: Sealed) {}
}
impl<S, I, const N: usize> Locate<Positions<I, N>, S> for Scalar {
    type Ranks = RanksDiffer;
    const PLACE: usize = 0;
    fn sealed(_: Sealed) {}
}
impl<S, O, M> Locate<(), S> for Dims<O, M> {
    type Ranks = RanksDiffer;
    const PLACE: usize = 0;
    fn sealed(_: Sealed) {}
}
impl<S, I, const N: usize, O, M, Less: If> Locate<Positions<I, N>, S> for Dims<O, M>
where
    O: Locate<I, S>,
    M: Extent,
    At<N>: KnownPosition<Number: IsLess<M::Len, Output = Less>>,
    Less::Choice<Inside, OutOfRange>: InRange<N, M, S>,
{
    type Ranks = O::Ranks;
    const PLACE: usize = place(O::PLACE, M::LENGTH, N);
    fn sealed(_: Sealed) {}
}

/// A position as a type-level number.
#[diagnostic::on_unimplemented(
    message = "position `{Self}` is outside the table of positions",
    label = "the compiler knows every position up to 1024, the powers of two and the powers of ten"
)]
pub trait KnownPosition {
    /// The number.
    type Number;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<const N: usize> KnownPosition for At<N>
where
    Dim<N>: Tabulated,
{
    type Number = <Dim<N> as Tabulated>::Number;
    fn sealed(_: Sealed) {}
}

/// The position is less than the length.
#[derive(Debug)]
pub enum Inside {}

/// The position is not less than the length.
#[derive(Debug)]
pub enum OutOfRange {}

/// The index has as many positions as the shape has axes.
#[derive(Debug)]
pub enum RanksEqual {}

/// The index has more or fewer positions than the shape has axes.
#[derive(Debug)]
pub enum RanksDiffer {}

/// Fails for [`RanksDiffer`].
#[diagnostic::on_unimplemented(
    message = "the index does not fit the rank of shape `{S}`",
    label = "an index has one position for each axis"
)]
pub trait OnePositionAnAxis<S> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [S] RanksEqual: OnePositionAnAxis<S>;
}

/// Fails for [`OutOfRange`].
#[diagnostic::on_unimplemented(
    message = "index {N} is out of range for axis `{M}` of shape `{S}`",
    label = "positions count from 0 and are less than the length"
)]
pub trait InRange<const N: usize, M, S> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [const N: usize, M, S] Inside: InRange<N, M, S>;
}
