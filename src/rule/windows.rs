//! Windows that slide along an axis: types only.

use core::ops::{Div, Sub};

use typenum::{B0, B1, IsLessOrEqual, UInt, UTerm};

use crate::rule::index::{KnownPosition, OutOfRange};
use crate::rule::length::{OutsideTheTable, Plain};
use crate::rule::select::{At, Select};
use crate::rule::slice::PlainPart;
use crate::rule::verdict::{Fits, Nested, passes};
use crate::seal::Sealed;
use crate::shape::axis::Extent;
use crate::shape::dim::Dim;
use crate::shape::number::Successor;
use crate::shape::{Dims, Layout};

/// Windows of `LENGTH` positions of an axis, each `STEP` positions behind the one before: as
/// a type and as a value.
///
/// # Example
/// ```
/// use shaped::{At, Window, tensor};
/// let a = tensor([1, 2, 3, 4, 5]);
/// assert_eq!(a.windows(At::<0>, Window::<3, 2>).to_array(), [[1, 2, 3], [3, 4, 5]]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window<const LENGTH: usize, const STEP: usize>;

/// Windows of `LENGTH` positions, `STEP` apart, slide along the axis that `A` selects.
///
/// # Shapes
/// `[…, M, …]` → `[…, (M − LENGTH) / STEP + 1, …, LENGTH]`, unnamed, the quotient rounded
/// down, where 1 ≤ LENGTH ≤ M and 1 ≤ STEP. All lengths are in the table of [`Dim`].
///
/// It is the bound of [`Tensor::windows`](crate::Tensor::windows). Implemented for every such
/// shape (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Windows;
/// use shaped::{At, Layout, shape};
/// assert_eq!(<shape![9, 4] as Windows<At<0>, 3, 2>>::Output::LENGTHS, [4, 4, 3]);
/// ```
/// ```compile_fail,E0277
/// use shaped::{At, Window, tensor};
/// // windows of 4, 1 apart, do not fit axis `Dim<3>` of shape `[T; 3]`
/// let _ = tensor([1, 2, 3]).windows(At::<0>, Window::<4, 1>);
/// ```
pub trait Windows<A, const LENGTH: usize, const STEP: usize>: Select<A> {
    /// The shape that comes out.
    type Output: Layout;
    /// The number of windows.
    const COUNT: usize;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S, A, const LENGTH: usize, const STEP: usize, V, N> Windows<A, LENGTH, STEP> for S
where
    S: Select<A, Axis: Slide<LENGTH, STEP, Verdict = V>>,
    V: WindowsFit<LENGTH, STEP, S::Axis, Nested<S>> + PlainPart<S::Axis, Nested<S>, Length = N>,
    N: Extent,
    Dim<LENGTH>: Extent,
{
    type Output = Dims<S::Replaced<N>, Dim<LENGTH>>;
    const COUNT: usize = N::LENGTH;
    fn sealed(_: Sealed) {}
}

/// The shape of windows along the axis that `A` selects.
///
/// # Example
/// ```
/// use shaped::rule::WindowsShape;
/// use shaped::{At, Layout, shape};
/// type S = WindowsShape<shape![9, 4], At<0>, 3, 2>;
/// assert_eq!(S::LENGTHS, [4, 4, 3]);
/// ```
pub type WindowsShape<S, A, const LENGTH: usize, const STEP: usize> =
    <S as Windows<A, LENGTH, STEP>>::Output;

/// A length as a type.
type Number<const N: usize> = <At<N> as KnownPosition>::Number;

/// The verdict on windows along an axis.
pub trait Slide<const LENGTH: usize, const STEP: usize> {
    /// [`Fits`] and the axis of the windows, [`OutOfRange`], or a length outside the table.
    type Verdict;
}
impl<M: Extent, B, const LENGTH: usize, const STEP: usize> Slide<LENGTH, STEP> for M
where
    At<LENGTH>: KnownPosition<Number: IsLessOrEqual<M::Len, Output = B>>,
    At<STEP>: KnownPosition,
    B: Count<M::Len, Number<LENGTH>, Number<STEP>>,
{
    type Verdict = B::Verdict;
}

/// The axis of the windows, if a bit says that there is one.
pub trait Count<Len, Window, Step> {
    type Verdict;
}
impl<Len, Window, Step> Count<Len, Window, Step> for B0 {
    type Verdict = OutOfRange;
}
impl<Len, Step> Count<Len, UTerm, Step> for B1 {
    type Verdict = OutOfRange;
}
impl<Len, U, B, Step> Count<Len, UInt<U, B>, Step> for B1
where
    Len: Sub<UInt<U, B>>,
    Step: Steps<Len::Output>,
{
    type Verdict = Step::Verdict;
}

/// The axis of a window and those behind it that start at most `Rest` further on; a step of 0
/// comes nowhere.
pub trait Steps<Rest> {
    type Verdict;
}
impl<Rest> Steps<Rest> for UTerm {
    type Verdict = OutOfRange;
}
impl<Rest, U, B> Steps<Rest> for UInt<U, B>
where
    Rest: Div<Self, Output: Successor<Output: Plain>>,
{
    type Verdict = <<Rest::Output as Successor>::Output as Plain>::Verdict;
}

/// Fails for [`OutOfRange`].
#[diagnostic::on_unimplemented(
    message = "windows of {LENGTH}, {STEP} apart, do not fit axis `{M}` of shape `{S}`",
    label = "a window has 1 position or more, at most as many as the axis; the step is 1 or more"
)]
pub trait WindowsFit<const LENGTH: usize, const STEP: usize, M, S> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [const LENGTH: usize, const STEP: usize, M, S, N] Fits<N>: WindowsFit<LENGTH, STEP, M, S>;
    [const LENGTH: usize, const STEP: usize, M, S] OutsideTheTable: WindowsFit<LENGTH, STEP, M, S>;
}
