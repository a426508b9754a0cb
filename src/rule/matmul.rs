//! Which shape comes out of a matrix product: types only.

use core::marker::PhantomData;

use crate::rule::broadcast::Align;
use crate::rule::verdict::{
    Append, Fits, LengthsDiffer, MeetNames, Mismatch, NamesDiffer, Nested, UnlessNamesDiffer,
    crowd, passes,
};
use crate::seal::Sealed;
use crate::shape::axis::Extent;
use crate::shape::number::{Equal, IfEqual};
use crate::shape::{Dims, Layout, Scalar};

/// Tensors of the shapes `Self` and `Rhs` multiply as matrices, to `Output`: the
/// bound of [`Tensor::matmul`](crate::Tensor::matmul).
///
/// # Shapes
/// The rule is that of `torch.matmul`. The inner axes, over which the product
/// sums, are the last of `Self` and the last but one of `Rhs` (the only one, of a
/// vector). They must have equal lengths; length 1 is not expanded here.
///
/// | `Self` | `Rhs` | `Output` |
/// | --- | --- | --- |
/// | `[M, K]` | `[K, N]` | `[M, N]` |
/// | `[M, K]` | `[K]` | `[M]` |
/// | `[K]` | `[K, N]` | `[N]` |
/// | `[K]` | `[K]` | `[]` |
/// | `[…, M, K]` | `[…, K, N]` | `[…, M, N]` |
///
/// The leading axes `…` are broadcast ([`Broadcast`](crate::Broadcast)); a vector
/// has none. `M` and `N` keep their names, and two inner axes of different names
/// never meet.
///
/// Implemented for every pair of shapes that fit (sealed).
///
/// # Example
/// ```
/// use shaped::{MatMul, MatMulShape, Shape, Tensor, shape, tensor};
///
/// fn twice<L: MatMul<R>, R: Shape>(
///     a: &Tensor<f32, L>,
///     b: &Tensor<f32, R>,
/// ) -> Tensor<f32, MatMulShape<L, R>> {
///     a.matmul(&(b * 2.0))
/// }
/// let c: Tensor<f32, shape![2]> = twice(&tensor([[1.0, 2.0], [3.0, 4.0]]), &tensor([1.0, 10.0]));
/// assert_eq!(c.to_array(), [42.0, 86.0]);
/// ```
/// Axes that are parameters need no bound but their own:
/// ```
/// use shaped::{Axis, Tensor, shape, tensor};
///
/// fn gram<M: Axis, K: Axis>(a: &Tensor<f32, shape![M, K]>) -> Tensor<f32, shape![M, M]> {
///     a.matmul(&a.transpose())
/// }
/// assert_eq!(gram(&tensor([[1.0], [2.0]])).to_array(), [[1.0, 2.0], [2.0, 4.0]]);
/// ```
/// ```compile_fail,E0277
/// use shaped::tensor;
/// // shapes `[[T; 3]; 1]` and `[[T; 1]; 2]` cannot be multiplied as matrices:
/// // inner axis lengths `Dim<3>` and `Dim<2>` differ
/// let _ = tensor([[1, 2, 3]]).matmul(&tensor([[1], [2]]));
/// ```
pub trait MatMul<Rhs: Layout>: Layout {
    /// The shape that comes out.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<L: Layout, R: Layout, V> MatMul<R> for L
where
    R: MatMulAlign<L, Verdict = V>,
    V: InnerAxes<Nested<L>, Nested<R>>
        + AxesMultiply<Nested<L>, Nested<R>>
        + InnerLengthsAgree<Nested<L>, Nested<R>>
        + LeadingLengthsAgree<Nested<L>, Nested<R>>,
{
    type Output = <V as LeadingLengthsAgree<Nested<L>, Nested<R>>>::Output;
    fn sealed(_: Sealed) {}
}

/// The shape of the matrix product of tensors of the shapes `L` and `R`.
///
/// # Example
/// ```
/// use shaped::{Layout, MatMulShape, shape};
/// type S = MatMulShape<shape![8, 1, 2, 3], shape![5, 3, 4]>;
/// assert_eq!(S::LENGTHS, [8, 5, 2, 4]);
/// ```
pub type MatMulShape<L, R> = <L as MatMul<R>>::Output;

// ---- Two shapes

/// Splits both shapes of `Lhs · Self` into inner, row, column and leading axes and compares
/// them. Implemented for every pair of concrete shapes; generic code must state
/// `L: MatMul<R>`.
///
/// It is implemented on the right shape because inference resolves that operand last.
#[diagnostic::on_unimplemented(
    message = "shapes `{Lhs}` and `{Self}` are not known to multiply as matrices",
    label = "write the bound `{Lhs}: MatMul<{Self}>`; its part `MatMulAlign` is not enough"
)]
pub trait MatMulAlign<Lhs> {
    type Verdict: Mismatch;
}
/// Rank 0 has no inner axis.
#[diagnostic::do_not_recommend]
impl MatMulAlign<Scalar> for Scalar {
    type Verdict = NoInnerAxis;
}
#[diagnostic::do_not_recommend]
impl<P, N> MatMulAlign<Scalar> for Dims<P, N> {
    type Verdict = NoInnerAxis;
}
#[diagnostic::do_not_recommend]
impl<O, K> MatMulAlign<Dims<O, K>> for Scalar {
    type Verdict = NoInnerAxis;
}
/// `[K] · [K]`
#[diagnostic::do_not_recommend]
impl<K, J, V: Mismatch> MatMulAlign<Dims<Scalar, K>> for Dims<Scalar, J>
where
    K: MeetInner<J, Fits<Scalar>, Verdict = V>,
{
    type Verdict = V;
}
/// `[K] · […, K, N]`
#[diagnostic::do_not_recommend]
impl<K, B, J, N, V: Mismatch> MatMulAlign<Dims<Scalar, K>> for Dims<Dims<B, J>, N>
where
    K: MeetInner<J, Fits<Dims<B, N>>, Verdict = V>,
{
    type Verdict = V;
}
/// `[…, M, K] · [K]`
#[diagnostic::do_not_recommend]
impl<A, M, K, J, V: Mismatch> MatMulAlign<Dims<Dims<A, M>, K>> for Dims<Scalar, J>
where
    K: MeetInner<J, Fits<Dims<A, M>>, Verdict = V>,
{
    type Verdict = V;
}
/// `[…, M, K] · […, K, N]`
#[diagnostic::do_not_recommend]
impl<A, M, K, B, J, N, V: Mismatch> MatMulAlign<Dims<Dims<A, M>, K>> for Dims<Dims<B, J>, N>
where
    A: Align<B>,
    Fits<M>: Append<A::Verdict>,
    Fits<N>: Append<<Fits<M> as Append<A::Verdict>>::Verdict>,
    K: MeetInner<J, Matrices<A, M, B, N>, Verdict = V>,
{
    type Verdict = V;
}

/// The verdict on `[A…, M]` and `[B…, N]`, the inner axes taken out.
type Matrices<A, M, B, N> =
    <Fits<N> as Append<<Fits<M> as Append<<A as Align<B>>::Verdict>>::Verdict>>::Verdict;

// ---- Two inner axes

/// The verdict on two inner axes; if they agree, that on all others, `Others`.
pub trait MeetInner<Rhs, Others> {
    type Verdict: Mismatch;
}
#[diagnostic::do_not_recommend]
impl<K: Extent, J: Extent, Others> MeetInner<J, Others> for K
where
    K::Len: Equal<J::Len>,
    K::Name: MeetNames<J::Name, K, J>,
    InnerVerdict<K, J, Others>: Mismatch,
{
    type Verdict = InnerVerdict<K, J, Others>;
}

/// The verdict on two inner axes: first their names, then their lengths.
type InnerVerdict<K, J, Others> = UnlessNamesDiffer<
    K,
    J,
    IfEqual<<K as Extent>::Len, <J as Extent>::Len, Others, InnerLengthsDiffer<K, J>>,
>;

// ---- The verdicts, beside those of `verdict`

/// An operand of rank 0.
#[derive(Debug)]
pub enum NoInnerAxis {}
impl Mismatch for NoInnerAxis {
    type Left = Scalar;
    type Right = Scalar;
    fn sealed(_: Sealed) {}
}

/// Two inner axes of different lengths.
#[derive(Debug)]
pub struct InnerLengthsDiffer<L, R>(PhantomData<(L, R)>);
impl<L, R> Mismatch for InnerLengthsDiffer<L, R> {
    type Left = L;
    type Right = R;
    fn sealed(_: Sealed) {}
}

// ---- The messages

/// Fails for [`NoInnerAxis`].
#[diagnostic::on_unimplemented(
    message = "shapes `{LS}` and `{RS}` cannot be multiplied as matrices",
    label = "an operand of rank 0 has no inner axis",
    note = "the product with a number is `*`"
)]
pub trait InnerAxes<LS, RS>: Mismatch {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// Fails for [`NamesDiffer`].
#[diagnostic::on_unimplemented(
    message = "axis `{L}` cannot be multiplied with axis `{R}`",
    label = "in the matrix product of shapes `{LS}` and `{RS}`",
    note = "two axes with different names never meet, even at equal length"
)]
pub trait AxesMultiply<LS, RS, L = <Self as Mismatch>::Left, R = <Self as Mismatch>::Right>:
    Mismatch
{
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// Fails for [`InnerLengthsDiffer`].
#[diagnostic::on_unimplemented(
    message = "shapes `{LS}` and `{RS}` cannot be multiplied as matrices",
    label = "inner axis lengths `{L}` and `{R}` differ"
)]
pub trait InnerLengthsAgree<LS, RS, L = <Self as Mismatch>::Left, R = <Self as Mismatch>::Right>:
    Mismatch
{
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// Fails for [`LengthsDiffer`], of leading axes; gives the shape that comes out.
#[diagnostic::on_unimplemented(
    message = "shapes `{LS}` and `{RS}` cannot be multiplied as matrices",
    label = "leading axis lengths `{L}` and `{R}` differ, and neither is 1",
    note = "the axes before the last two are broadcast"
)]
pub trait LeadingLengthsAgree<LS, RS, L = <Self as Mismatch>::Left, R = <Self as Mismatch>::Right>:
    Mismatch
{
    /// The shape that comes out.
    type Output: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

passes! {
    [LS, RS, Output] Fits<Output>: InnerAxes<LS, RS>;
    [LS, RS, L, R] NamesDiffer<L, R>: InnerAxes<LS, RS>;
    [LS, RS, L, R] InnerLengthsDiffer<L, R>: InnerAxes<LS, RS>;
    [LS, RS, L, R] LengthsDiffer<L, R>: InnerAxes<LS, RS>;

    [LS, RS, Output] Fits<Output>: AxesMultiply<LS, RS>;
    [LS, RS] NoInnerAxis: AxesMultiply<LS, RS>;
    [LS, RS, L, R] InnerLengthsDiffer<L, R>: AxesMultiply<LS, RS>;
    [LS, RS, L, R] LengthsDiffer<L, R>: AxesMultiply<LS, RS>;

    [LS, RS, Output] Fits<Output>: InnerLengthsAgree<LS, RS>;
    [LS, RS] NoInnerAxis: InnerLengthsAgree<LS, RS>;
    [LS, RS, L, R] NamesDiffer<L, R>: InnerLengthsAgree<LS, RS>;
    [LS, RS, L, R] LengthsDiffer<L, R>: InnerLengthsAgree<LS, RS>;

    [LS, RS, Output: Layout] Fits<Output>: LeadingLengthsAgree<LS, RS> { type Output = Output; };
    // After a failure that another message speaks of.
    [LS, RS] NoInnerAxis: LeadingLengthsAgree<LS, RS> { type Output = Scalar; };
    [LS, RS, L, R] NamesDiffer<L, R>: LeadingLengthsAgree<LS, RS> { type Output = Scalar; };
    [LS, RS, L, R] InnerLengthsDiffer<L, R>: LeadingLengthsAgree<LS, RS> { type Output = Scalar; };
}
crowd! {
    [L] MatMulAlign<L> { type Verdict = Self; }
    [LS, RS] InnerAxes<LS, RS> { fn sealed(_: Sealed) {} }
    [LS, RS, L, R] AxesMultiply<LS, RS, L, R> { fn sealed(_: Sealed) {} }
    [LS, RS, L, R] InnerLengthsAgree<LS, RS, L, R> { fn sealed(_: Sealed) {} }
    [LS, RS, L, R] LeadingLengthsAgree<LS, RS, L, R> { type Output = Scalar; fn sealed(_: Sealed) {} }
}
