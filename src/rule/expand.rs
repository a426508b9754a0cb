//! Which shapes expand to a given one: types only.

use typenum::{B1, UInt, UTerm};

use crate::rule::verdict::{
    Append, AxisLeftOver, Fits, LengthsDiffer, LengthsFit, MeetNames, Mismatch, NamesAgree, Nested,
    RanksFit, UnlessNamesDiffer,
};
use crate::seal::Sealed;
use crate::shape::axis::Extent;
use crate::shape::number::{Equal, IfEqual};
use crate::shape::{Dims, Layout, Scalar};

/// `Self` expands to `Target`: broadcasting to one side only.
///
/// # Shapes
/// Axes are aligned from the last one. Each axis of `Self` must have the length
/// of the target's axis or length 1, and `Self` may have fewer axes, not more.
/// Names follow the rule of [`Broadcast`](crate::Broadcast). It is the bound of
/// `*=` (the right operand expands to the left one) and of
/// [`Tensor::expand`](crate::Tensor::expand).
///
/// Implemented for every pair of shapes that fit (sealed).
///
/// # Example
/// ```
/// use shaped::{ExpandTo, Shape, Tensor, tensor};
///
/// fn scale<S: Shape, R: ExpandTo<S>>(a: &mut Tensor<f32, S>, gain: &Tensor<f32, R>) {
///     *a *= gain;
/// }
/// let mut a = tensor([[1.0, 2.0], [3.0, 4.0]]);
/// scale(&mut a, &tensor([10.0, 100.0]));
/// assert_eq!(a.to_array(), [[10.0, 200.0], [30.0, 400.0]]);
/// ```
/// ```compile_fail,E0277
/// use shaped::tensor;
/// let mut a = tensor([1.0, 2.0]);
/// // shape `[[T; 2]; 2]` cannot be expanded to `[T; 2]`:
/// // it has more axes than the target
/// a *= tensor([[1.0, 2.0], [3.0, 4.0]]);
/// ```
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not known to expand to `{Target}`",
    label = "write the bound `{Self}: ExpandTo<{Target}>`; its part `AlignTo` is not enough"
)]
pub trait ExpandTo<Target: Layout>:
    Layout
    + AlignTo<
        Target,
        Verdict: NamesAgree<Nested<Target>, Nested<Self>>
                     + LengthsFit<Nested<Target>, Nested<Self>>
                     + RanksFit<Nested<Target>, Nested<Self>>,
    >
{
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<R: Layout, L: Layout> ExpandTo<L> for R
where
    R: AlignTo<L>,
    R::Verdict: NamesAgree<Nested<L>, Nested<R>>
        + LengthsFit<Nested<L>, Nested<R>>
        + RanksFit<Nested<L>, Nested<R>>,
{
    fn sealed(_: Sealed) {}
}

// ---- Two shapes

/// Aligns a list of axes with that of its target, from the last one.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not known to expand to `{Target}`",
    label = "write the bound `{Self}: ExpandTo<{Target}>`; its part `AlignTo` is not enough"
)]
pub trait AlignTo<Target> {
    type Verdict: Mismatch;
}
#[diagnostic::do_not_recommend]
impl<S> AlignTo<S> for Scalar {
    type Verdict = Fits<S>;
}
#[diagnostic::do_not_recommend]
impl<O, N> AlignTo<Scalar> for Dims<O, N> {
    type Verdict = AxisLeftOver<N>;
}
#[diagnostic::do_not_recommend]
impl<O, N, P, M> AlignTo<Dims<P, M>> for Dims<O, N>
where
    O: AlignTo<P>,
    N: Fit<M, Verdict: Append<O::Verdict>>,
{
    type Verdict = <N::Verdict as Append<O::Verdict>>::Verdict;
}

// ---- Two axes

/// The verdict on an axis and its target; their names come first. In verdicts,
/// the target stands on the left.
pub trait Fit<Target> {
    type Verdict;
}
#[diagnostic::do_not_recommend]
impl<R: Extent, L: Extent> Fit<L> for R
where
    R::Len: FitLength<L::Len, L, R>,
    L::Name: MeetNames<R::Name, L, R>,
{
    type Verdict = UnlessNamesDiffer<L, R, <R::Len as FitLength<L::Len, L, R>>::Verdict>;
}

/// The rule for lengths: 1 fits any target, all others fit themselves.
pub trait FitLength<Target, L, R> {
    type Verdict;
}
impl<Target, L, R> FitLength<Target, L, R> for UInt<UTerm, B1> {
    type Verdict = Fits<L>;
}
impl<Target, L, R> FitLength<Target, L, R> for UTerm
where
    Self: Equal<Target>,
{
    type Verdict = IfEqual<Self, Target, Fits<L>, LengthsDiffer<L, R>>;
}
impl<Target, L, R, U, A, B> FitLength<Target, L, R> for UInt<UInt<U, A>, B>
where
    Self: Equal<Target>,
{
    type Verdict = IfEqual<Self, Target, Fits<L>, LengthsDiffer<L, R>>;
}
