//! What becomes of two axes, or two shapes: a type-level `Result`, and its
//! messages.
//!
//! [`Fits`] holds what comes out; each way to fail is a type that holds the two
//! axes in question. One trait for each way to fail speaks to the user: a verdict
//! that is not of its kind passes.

use core::marker::PhantomData;

use typenum::B1;

use crate::seal::Sealed;
use crate::shape::axis::{Extent, Named, Unnamed};
use crate::shape::number::{Equal, If};
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

/// Puts the axis `N` behind the verdict on the outer axes; a failure stays what it is.
pub trait Push<N> {
    type Verdict;
}
impl<O, N> Push<N> for Fits<O> {
    type Verdict = Fits<Dims<O, N>>;
}
impl<L, R, N> Push<N> for NamesDiffer<L, R> {
    type Verdict = Self;
}
impl<L, R, N> Push<N> for LengthsDiffer<L, R> {
    type Verdict = Self;
}
impl<L, N> Push<N> for AxisLeftOver<L> {
    type Verdict = Self;
}

/// Puts the verdict on the last axis (`Self`) behind that on the outer axes. If several
/// axes fail, the last one is reported, as NumPy aligns from there.
pub trait Append<Outer> {
    type Verdict: Mismatch;
}
impl<N, Outer: Push<N, Verdict: Mismatch>> Append<Outer> for Fits<N> {
    type Verdict = Outer::Verdict;
}
impl<Outer, L, R> Append<Outer> for NamesDiffer<L, R> {
    type Verdict = Self;
}
impl<Outer, L, R> Append<Outer> for LengthsDiffer<L, R> {
    type Verdict = Self;
}

// ---- The messages: one trait for each way to fail

/// The verdicts on which a message has nothing to say, a row each.
macro_rules! passes {
    ($([$($parameter:tt)*] $verdict:ty: $message:path $({ $($item:item)+ })?;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($parameter)*> $message for $verdict {
            $($($item)+)?
            fn sealed(_: Sealed) {}
        }
    )+};
}
pub(crate) use passes;

/// Stands for nothing, and nothing makes one: types that crowd the list of impls of a trait.
///
/// Where a type is still open (`z + Tensor::ones()`), every bound on it is ambiguous. rustc
/// says so once, of the expression to annotate; but of a trait with two to five impls it says
/// it again, with the list of them. Of six it does not.
#[derive(Debug)]
pub enum Crowd<const I: usize> {}

/// Five more impls for types that nothing makes, a row a trait: see [`Crowd`].
macro_rules! crowd {
    ($([$($parameter:tt)*] $message:path { $($item:item)+ })+) => {
        $($crate::rule::verdict::crowd! { @each [$($parameter)*] [$message] [$($item)+] 0 1 2 3 4 })+
    };
    (@each $parameters:tt $message:tt $items:tt $($number:literal)+) => {
        $($crate::rule::verdict::crowd! { @one $parameters $message $items $number })+
    };
    (@one [$($parameter:tt)*] [$message:path] [$($item:item)+] $number:literal) => {
        #[diagnostic::do_not_recommend]
        impl<$($parameter)*> $message for $crate::rule::verdict::Crowd<$number> {
            $($item)+
        }
    };
}
pub(crate) use crowd;

impl<const I: usize> Mismatch for Crowd<I> {
    type Left = Scalar;
    type Right = Scalar;
    fn sealed(_: Sealed) {}
}
crowd! {
    [Outer] Append<Outer> { type Verdict = Self; }
    [LS, RS, L, R] NamesAgree<LS, RS, L, R> { type Verdict = Self; fn sealed(_: Sealed) {} }
    [LS, RS, L, R] LengthsAgree<LS, RS, L, R> { type Output = Scalar; fn sealed(_: Sealed) {} }
    [LS, RS, L, R] LengthsFit<LS, RS, L, R> { fn sealed(_: Sealed) {} }
    [LS, RS, R] RanksFit<LS, RS, R> { fn sealed(_: Sealed) {} }
}

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
passes! {
    [LS, RS, Output] Fits<Output>: NamesAgree<LS, RS, Output, Output> { type Verdict = Self; };
    [LS, RS, L, R] LengthsDiffer<L, R>: NamesAgree<LS, RS, L, R> { type Verdict = Self; };
    [LS, RS, L] AxisLeftOver<L>: NamesAgree<LS, RS, L, L> { type Verdict = Self; };
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
passes! {
    [LS, RS, Output: Layout] Fits<Output>: LengthsAgree<LS, RS, Output, Output> { type Output = Output; };
    [LS, RS, L, R] NamesDiffer<L, R>: LengthsAgree<LS, RS, L, R> { type Output = Scalar; };
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
passes! {
    [LS, RS, Output] Fits<Output>: LengthsFit<LS, RS, Output, Output>;
    [LS, RS, L, R] NamesDiffer<L, R>: LengthsFit<LS, RS, L, R>;
    [LS, RS, R] AxisLeftOver<R>: LengthsFit<LS, RS, R, R>;
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
passes! {
    [LS, RS, Output] Fits<Output>: RanksFit<LS, RS, Output>;
    [LS, RS, L, R] NamesDiffer<L, R>: RanksFit<LS, RS, R>;
    [LS, RS, L, R] LengthsDiffer<L, R>: RanksFit<LS, RS, R>;
}

// ---- Names and numbers

/// The rule for names: which of two axes has the name that comes out, and whether they
/// may meet.
pub trait MeetNames<Rhs, L, R> {
    /// Whichever of `L` and `R` has the name.
    type Named;
    /// Whether the names are not two different ones.
    type Meet: If;
    /// The verdict if they are.
    type Differ;
}
impl<Rhs: MetByUnnamed<L, R>, L, R> MeetNames<Rhs, L, R> for Unnamed {
    type Named = R;
    type Meet = Rhs::Meet;
    type Differ = Rhs::Differ;
}
impl<L, R, I> MeetNames<Unnamed, L, R> for Named<I> {
    type Named = L;
    type Meet = B1;
    type Differ = ();
}
impl<L, R, I: Equal<J>, J> MeetNames<Named<J>, L, R> for Named<I> {
    type Named = L;
    type Meet = I::Output;
    type Differ = NamesDiffer<L, R>;
}

/// The same of no name and `Self`, a rule on the right name: so a name that is not yet
/// known can say that it meets none.
pub trait MetByUnnamed<L, R> {
    type Meet: If;
    type Differ;
}
impl<L, R> MetByUnnamed<L, R> for Unnamed {
    type Meet = B1;
    type Differ = ();
}
impl<L, R, J> MetByUnnamed<L, R> for Named<J> {
    type Meet = B1;
    type Differ = ();
}

/// `Lengths`, the verdict on the lengths of two axes, unless their names differ.
pub(crate) type UnlessNamesDiffer<L, R, Lengths> =
    <<<L as Extent>::Name as MeetNames<<R as Extent>::Name, L, R>>::Meet as If>::Choice<
        Lengths,
        <<L as Extent>::Name as MeetNames<<R as Extent>::Name, L, R>>::Differ,
    >;
/// The axis that has the name.
pub(crate) type WithName<L, R> =
    <<L as Extent>::Name as MeetNames<<R as Extent>::Name, L, R>>::Named;
