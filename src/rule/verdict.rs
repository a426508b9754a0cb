//! What becomes of two axes, or two shapes: a type-level `Result`, and its
//! messages.
//!
//! [`Fits`] holds what comes out; each way to fail is a type that holds the two
//! axes in question. One trait for each way to fail speaks to the user: a verdict
//! that is not of its kind passes.

use core::marker::PhantomData;

use crate::seal::Sealed;
use crate::shape::axis::{Named, Unnamed};
use crate::shape::number::IfEqual;
use crate::shape::{Dims, Layout, Scalar};

/// A shape as a message shows it: `[[T; 3]; 2]`.
pub(crate) type Nested<S> = <S as Layout>::Array<T>;

/// Stands for the element type in messages.
#[derive(Debug)]
pub enum T {}

/// Success: the axis, or the shape, that comes out.
#[derive(Debug)]
pub struct Fits<Output>(PhantomData<Output>);

/// Two names that are not the same.
#[derive(Debug)]
pub struct NamesDiffer<L, R>(PhantomData<(L, R)>);

/// Two lengths that do not fit.
#[derive(Debug)]
pub struct LengthsDiffer<L, R>(PhantomData<(L, R)>);

/// An axis that the target shape does not have.
#[derive(Debug)]
pub struct AxisLeftOver<L>(PhantomData<L>);

/// The two axes that a verdict is about.
pub trait Mismatch {
    /// The axis of the left operand, or of the target.
    type Left;
    /// The axis of the right operand.
    type Right;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
impl<Output> Mismatch for Fits<Output> {
    type Left = Output;
    type Right = Output;
    fn sealed(_: Sealed) {}
}
impl<L, R> Mismatch for NamesDiffer<L, R> {
    type Left = L;
    type Right = R;
    fn sealed(_: Sealed) {}
}
impl<L, R> Mismatch for LengthsDiffer<L, R> {
    type Left = L;
    type Right = R;
    fn sealed(_: Sealed) {}
}
impl<L> Mismatch for AxisLeftOver<L> {
    type Left = L;
    type Right = L;
    fn sealed(_: Sealed) {}
}

/// Combines the verdict on the last axis (`Self`) with that on the outer axes. If several
/// axes fail, the last one is reported, as NumPy aligns from there.
pub trait Append<Outer> {
    type Verdict: Mismatch;
}
impl<O, N> Append<Fits<O>> for Fits<N> {
    type Verdict = Fits<Dims<O, N>>;
}
impl<N, L, R> Append<NamesDiffer<L, R>> for Fits<N> {
    type Verdict = NamesDiffer<L, R>;
}
impl<N, L, R> Append<LengthsDiffer<L, R>> for Fits<N> {
    type Verdict = LengthsDiffer<L, R>;
}
impl<N, L> Append<AxisLeftOver<L>> for Fits<N> {
    type Verdict = AxisLeftOver<L>;
}
impl<Outer, L, R> Append<Outer> for NamesDiffer<L, R> {
    type Verdict = Self;
}
impl<Outer, L, R> Append<Outer> for LengthsDiffer<L, R> {
    type Verdict = Self;
}

// ---- The messages

/// Fails for [`NamesDiffer`].
#[diagnostic::on_unimplemented(
    message = "axis `{L}` cannot be broadcast with axis `{R}`",
    label = "in shapes `{LS}` and `{RS}`",
    note = "two axes with different names never meet, even at equal length"
)]
pub trait NamesAgree<LS, RS, L = <Self as Mismatch>::Left, R = <Self as Mismatch>::Right>:
    Mismatch
{
    /// The verdict, passed on.
    type Verdict: Mismatch;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<LS, RS, Output> NamesAgree<LS, RS, Output, Output> for Fits<Output> {
    type Verdict = Self;
    fn sealed(_: Sealed) {}
}
#[diagnostic::do_not_recommend]
impl<LS, RS, L, R> NamesAgree<LS, RS, L, R> for LengthsDiffer<L, R> {
    type Verdict = Self;
    fn sealed(_: Sealed) {}
}
#[diagnostic::do_not_recommend]
impl<LS, RS, L> NamesAgree<LS, RS, L, L> for AxisLeftOver<L> {
    type Verdict = Self;
    fn sealed(_: Sealed) {}
}

/// Fails for [`LengthsDiffer`] in a broadcast; gives the shape that comes out.
#[diagnostic::on_unimplemented(
    message = "shapes `{LS}` and `{RS}` cannot be broadcast together",
    label = "axis lengths `{L}` and `{R}` differ, and neither is 1"
)]
pub trait LengthsAgree<LS, RS, L = <Self as Mismatch>::Left, R = <Self as Mismatch>::Right>:
    Mismatch
{
    /// The shape that comes out.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<LS, RS, Output: Layout> LengthsAgree<LS, RS, Output, Output> for Fits<Output> {
    type Output = Output;
    fn sealed(_: Sealed) {}
}
#[diagnostic::do_not_recommend]
impl<LS, RS, L, R> LengthsAgree<LS, RS, L, R> for NamesDiffer<L, R> {
    type Output = Scalar;
    fn sealed(_: Sealed) {}
}

/// Fails for [`LengthsDiffer`] in an expansion.
#[diagnostic::on_unimplemented(
    message = "shape `{RS}` cannot be expanded to `{LS}`",
    label = "axis `{R}` does not expand to axis `{L}`: only length 1 does",
    note = "in place, and in `expand`, only the operand is broadcast; the target keeps its shape"
)]
pub trait LengthsFit<LS, RS, L = <Self as Mismatch>::Left, R = <Self as Mismatch>::Right>:
    Mismatch
{
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<LS, RS, Output> LengthsFit<LS, RS, Output, Output> for Fits<Output> {
    fn sealed(_: Sealed) {}
}
#[diagnostic::do_not_recommend]
impl<LS, RS, L, R> LengthsFit<LS, RS, L, R> for NamesDiffer<L, R> {
    fn sealed(_: Sealed) {}
}
#[diagnostic::do_not_recommend]
impl<LS, RS, R> LengthsFit<LS, RS, R, R> for AxisLeftOver<R> {
    fn sealed(_: Sealed) {}
}

/// Fails for [`AxisLeftOver`].
#[diagnostic::on_unimplemented(
    message = "shape `{RS}` cannot be expanded to `{LS}`",
    label = "it has more axes than the target: axis `{R}` is left over",
    note = "in place, and in `expand`, only the operand is broadcast; the target keeps its shape"
)]
pub trait RanksFit<LS, RS, R = <Self as Mismatch>::Right>: Mismatch {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<LS, RS, Output> RanksFit<LS, RS, Output> for Fits<Output> {
    fn sealed(_: Sealed) {}
}
#[diagnostic::do_not_recommend]
impl<LS, RS, L, R> RanksFit<LS, RS, R> for NamesDiffer<L, R> {
    fn sealed(_: Sealed) {}
}
#[diagnostic::do_not_recommend]
impl<LS, RS, L, R> RanksFit<LS, RS, R> for LengthsDiffer<L, R> {
    fn sealed(_: Sealed) {}
}

// ---- Names and numbers

/// The rule for names: `Lengths`, the verdict on the lengths, counts unless two
/// different names meet.
pub trait MeetNames<Rhs, L, R, Lengths> {
    /// Whichever of `L` and `R` has the name.
    type Named;
    type Verdict;
}
impl<L, R, Lengths> MeetNames<Unnamed, L, R, Lengths> for Unnamed {
    type Named = L;
    type Verdict = Lengths;
}
impl<L, R, Lengths, J> MeetNames<Named<J>, L, R, Lengths> for Unnamed {
    type Named = R;
    type Verdict = Lengths;
}
impl<L, R, Lengths, I> MeetNames<Unnamed, L, R, Lengths> for Named<I> {
    type Named = L;
    type Verdict = Lengths;
}
impl<L, R, Lengths, I, J> MeetNames<Named<J>, L, R, Lengths> for Named<I>
where
    I: IfEqual<J, Lengths, NamesDiffer<L, R>>,
{
    type Named = L;
    type Verdict = <I as IfEqual<J, Lengths, NamesDiffer<L, R>>>::Output;
}
