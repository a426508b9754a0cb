//! The number of elements of a shape as a type, and the shapes of equal number.

use core::marker::PhantomData;
use core::ops::Mul;

use typenum::{B1, Prod, UInt, UTerm};

use crate::rule::length::{OutsideTheTable, Plain};
use crate::rule::verdict::{Fits, Mismatch, Nested, passes};
use crate::seal::Sealed;
use crate::shape::axis::Extent;
use crate::shape::number::{Equal, IfEqual};
use crate::shape::{Dims, Layout, Scalar};

/// `Self` has as many elements as `Target`.
///
/// It is the bound of [`Tensor::reshape`](crate::Tensor::reshape). Implemented
/// for every pair of shapes of equal element count, whatever their axes are
/// called (sealed).
///
/// # Example
/// ```
/// use shaped::rule::ReshapeTo;
/// use shaped::{Layout, Tensor, shape, tensor};
///
/// fn pairs<S: ReshapeTo<shape![3, 2]>>(a: &Tensor<i32, S>) -> [[i32; 2]; 3] {
///     a.as_reshaped::<shape![3, 2]>().to_array()
/// }
/// assert_eq!(pairs(&tensor([[1, 2, 3], [4, 5, 6]])), [[1, 2], [3, 4], [5, 6]]);
/// ```
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not known to have as many elements as `{Target}`",
    label = "write the bound `{Self}: ReshapeTo<{Target}>`; its part `CompareCounts` is not enough"
)]
pub trait ReshapeTo<Target: Layout>:
    Layout + CompareCounts<Target, Verdict: CountsAgree<Nested<Self>, Nested<Target>>>
{
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S, Target: Layout> ReshapeTo<Target> for S
where
    S: Layout + CompareCounts<Target, Verdict: CountsAgree<Nested<S>, Nested<Target>>>,
{
    fn sealed(_: Sealed) {}
}

/// `Self` has a plain shape of rank 1 with all its elements.
///
/// It is the bound of [`Tensor::flatten`](crate::Tensor::flatten). Implemented
/// for every shape whose element count is in the table of
/// [`Dim`](crate::Dim) (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Flatten;
/// use shaped::{Layout, Tensor, shape, tensor};
///
/// fn first_row<S: Flatten>(a: &Tensor<i32, S>) -> &Tensor<i32, S::Output> {
///     a.as_flattened()
/// }
/// assert_eq!(first_row(&tensor([[1, 2], [3, 4]])).to_array(), [1, 2, 3, 4]);
/// ```
#[diagnostic::on_unimplemented(
    message = "the number of elements of shape `{Self}` is not known",
    label = "write the bound `{Self}: Flatten`; its part `CountElements` is not enough"
)]
pub trait Flatten:
    Layout + CountElements<Count: Plain<Verdict: PlainLength<Nested<Self>>>>
{
    /// The shape `[N]`, with N the element count.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S> Flatten for S
where
    S: Layout + CountElements<Count: Plain<Verdict: PlainLength<Nested<S>>>>,
{
    type Output = Dims<Scalar, <PlainCount<S> as PlainLength<Nested<S>>>::Length>;
    fn sealed(_: Sealed) {}
}

/// The plain shape of rank 1 with all elements of `S`.
///
/// # Example
/// ```
/// use shaped::rule::FlattenShape;
/// use shaped::{Layout, shape};
/// type S = FlattenShape<shape![2, 3]>;
/// assert_eq!(S::LENGTHS, [6]);
/// ```
pub type FlattenShape<S> = <S as Flatten>::Output;

/// The verdict on the number of elements.
type PlainCount<S> = <<S as CountElements>::Count as Plain>::Verdict;

/// The number of elements, as a type.
#[diagnostic::on_unimplemented(
    message = "the number of elements of shape `{Self}` is not known",
    label = "write the bound `{Self}: Flatten`; its part `CountElements` is not enough"
)]
pub trait CountElements {
    type Count;
}
#[diagnostic::do_not_recommend]
impl CountElements for Scalar {
    type Count = UInt<UTerm, B1>;
}
#[diagnostic::do_not_recommend]
impl<O: CountElements, N: Extent> CountElements for Dims<O, N>
where
    O::Count: Mul<N::Len>,
{
    type Count = Prod<O::Count, N::Len>;
}

/// Compares the numbers of elements.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not known to have as many elements as `{Target}`",
    label = "write the bound `{Self}: ReshapeTo<{Target}>`; its part `CompareCounts` is not enough"
)]
pub trait CompareCounts<Target> {
    type Verdict: Mismatch;
}
#[diagnostic::do_not_recommend]
impl<S, Target> CompareCounts<Target> for S
where
    S: CountElements<Count: Plain<Verdict: Shown>>,
    Target: CountElements<Count: Plain<Verdict: Shown>>,
    S::Count: Equal<Target::Count>,
    Compared<S, Target>: Mismatch,
{
    type Verdict = Compared<S, Target>;
}

/// The verdict on two numbers.
type Compared<S, Target> = IfEqual<
    <S as CountElements>::Count,
    <Target as CountElements>::Count,
    SameCount<S>,
    Different<S, Target>,
>;

/// The verdict on equal numbers.
type SameCount<S> = Fits<<PlainCount<S> as Shown>::Number>;
/// The verdict on different numbers.
type Different<S, Target> =
    CountsDiffer<<PlainCount<S> as Shown>::Number, <PlainCount<Target> as Shown>::Number>;

/// Two numbers of elements that are not equal.
#[derive(Debug)]
pub struct CountsDiffer<L, R>(PhantomData<(L, R)>);
impl<L, R> Mismatch for CountsDiffer<L, R> {
    type Left = L;
    type Right = R;
    fn sealed(_: Sealed) {}
}

/// A number as a message shows it: `Dim<6>`.
pub trait Shown {
    type Number;
}
impl<N> Shown for Fits<N> {
    type Number = N;
}
impl Shown for OutsideTheTable {
    type Number = Self;
}

// ---- The messages

/// Fails for [`CountsDiffer`].
#[diagnostic::on_unimplemented(
    message = "shape `{LS}` cannot be reshaped to `{RS}`",
    label = "element counts `{L}` and `{R}` differ"
)]
pub trait CountsAgree<LS, RS, L = <Self as Mismatch>::Left, R = <Self as Mismatch>::Right>:
    Mismatch
{
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [LS, RS, N] Fits<N>: CountsAgree<LS, RS, N, N>;
}

/// Fails for a number outside the table; gives the axis.
#[diagnostic::on_unimplemented(
    message = "the element count of shape `{S}` is outside the table of `Dim`",
    label = "declare it by name, `axis!(pub Pixel = 1080 * 1920);`, and write `reshape::<shape![Pixel]>()`",
    note = "the table of `Dim` has every length up to 1024, the powers of two and the powers of ten"
)]
pub trait PlainLength<S> {
    /// The axis of that length.
    type Length: Extent;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
passes! {
    [S, N: Extent] Fits<N>: PlainLength<S> { type Length = N; };
}
