//! Axes counted from the end: types only.
//!
//! A list of axes shows the last one first. So an axis from the end is found without
//! counting all axes, and generic code that knows the last axes of a shape knows that
//! they are found.

use core::ops::Sub;

use typenum::{B1, Diff, UInt, UTerm};

use crate::rule::insert::{FindGap, NoGap};
use crate::rule::select::{Find, Here, NoAxis, NoLastAxis};
use crate::rule::verdict::{Crowd, Push};
use crate::shape::dim::{Dim, Tabulated};
use crate::shape::{Dims, Scalar};

/// Selects the last axis: `dim=-1`.
///
/// Every shape of one axis or more has it, and generic code knows that it does:
/// `Dims<O, N>` is the axes `O` with the axis `N` behind them.
///
/// # Example
/// ```
/// use shaped::{Axis, Dims, Last, Shape, Tensor, tensor};
/// fn rows<O: Shape, N: Axis>(a: &Tensor<f32, Dims<O, N>>) -> Tensor<f32, O> {
///     a.sum_axis(Last)
/// }
/// assert_eq!(rows(&tensor([[1.0, 2.0], [3.0, 4.0]])).to_array(), [3.0, 7.0]);
/// assert_eq!(rows(&tensor([1.0, 2.0])).to_array(), 3.0);
/// ```
/// ```compile_fail,E0277
/// use shaped::{Last, tensor};
/// // shape `T` has no last axis
/// let _ = tensor(1.0).sum_axis(Last);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Last;

/// Selects an axis by its position counted from the end: `FromEnd::<2>` is `dim=-2`,
/// the one before the last; `FromEnd::<1>` is [`Last`].
///
/// # Example
/// ```
/// use shaped::{FromEnd, tensor};
/// let a = tensor([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]);
/// assert_eq!(a.sum_axis(FromEnd::<2>).to_array(), [[4, 6], [12, 14]]);
/// ```
/// In generic code:
/// ```
/// use shaped::{Axis, Dims, FromEnd, Shape, Tensor, tensor};
/// fn columns<O: Shape, M: Axis, N: Axis>(
///     a: &Tensor<f32, Dims<Dims<O, M>, N>>,
/// ) -> Tensor<f32, Dims<O, N>> {
///     a.sum_axis(FromEnd::<2>)
/// }
/// assert_eq!(columns(&tensor([[1.0, 2.0], [3.0, 4.0]])).to_array(), [4.0, 6.0]);
/// ```
/// ```compile_fail,E0277
/// use shaped::{FromEnd, tensor};
/// // shape `[T; 3]` has no axis `FromEnd<2>`
/// let _ = tensor([1, 2, 3]).sum_axis(FromEnd::<2>);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FromEnd<const N: usize>;

// ---- An axis

#[diagnostic::do_not_recommend]
impl Find<Last> for Scalar {
    type Verdict = NoLastAxis;
}
#[diagnostic::do_not_recommend]
impl<O, N> Find<Last> for Dims<O, N> {
    type Verdict = Here<O, N>;
}

#[diagnostic::do_not_recommend]
impl<S, const N: usize> Find<FromEnd<N>> for S
where
    Dim<N>: Tabulated<Number: AxisBack<S, FromEnd<N>>>,
{
    type Verdict = <<Dim<N> as Tabulated>::Number as AxisBack<S, FromEnd<N>>>::Verdict;
}

/// A second impl for every shape: with one alone, rustc would take `FromEnd` for the type of
/// any selector of a shape that is a parameter.
#[diagnostic::do_not_recommend]
impl<S> Find<Crowd<0>> for S {
    type Verdict = NoLastAxis;
}

/// Looks for the axis of `S` that is the number `Self` from the end.
pub trait AxisBack<S, A> {
    type Verdict;
}
impl<S, A> AxisBack<S, A> for UTerm {
    type Verdict = NoAxis<A>;
}
impl<U, B, A> AxisBack<Scalar, A> for UInt<U, B> {
    type Verdict = NoAxis<A>;
}
impl<O, N, A> AxisBack<Dims<O, N>, A> for UInt<UTerm, B1> {
    type Verdict = Here<O, N>;
}
impl<U, C, B, O, N, A> AxisBack<Dims<O, N>, A> for UInt<UInt<U, C>, B>
where
    Self: Sub<B1, Output: AxisBack<O, A, Verdict: Push<N>>>,
{
    type Verdict = <<Diff<Self, B1> as AxisBack<O, A>>::Verdict as Push<N>>::Verdict;
}

// ---- The place of a new axis, counted in the new shape

impl<S, B> FindGap<Last, B> for S {
    type Verdict = Here<S, B>;
}

impl<S, B, const N: usize> FindGap<FromEnd<N>, B> for S
where
    Dim<N>: Tabulated<Number: GapBack<S, FromEnd<N>, B>>,
{
    type Verdict = <<Dim<N> as Tabulated>::Number as GapBack<S, FromEnd<N>, B>>::Verdict;
}

/// Looks for the place in `S` of an axis `B` that is then the number `Self` from the
/// end.
pub trait GapBack<S, A, B> {
    type Verdict;
}
impl<S, A, B> GapBack<S, A, B> for UTerm {
    type Verdict = NoGap<A>;
}
impl<S, A, B> GapBack<S, A, B> for UInt<UTerm, B1> {
    type Verdict = Here<S, B>;
}
impl<U, C, D, A, B> GapBack<Scalar, A, B> for UInt<UInt<U, C>, D> {
    type Verdict = NoGap<A>;
}
impl<U, C, D, O, N, A, B> GapBack<Dims<O, N>, A, B> for UInt<UInt<U, C>, D>
where
    Self: Sub<B1, Output: GapBack<O, A, B, Verdict: Push<N>>>,
{
    type Verdict = <<Diff<Self, B1> as GapBack<O, A, B>>::Verdict as Push<N>>::Verdict;
}
