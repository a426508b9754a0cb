//! Which shape comes out of an outer product: types only.

use crate::rule::verdict::{Fits, Nested};
use crate::seal::Sealed;
use crate::shape::axis::Extent;
use crate::shape::dim::Dim;
use crate::shape::{Dims, Layout, Scalar};

/// Tensors of the shapes `Self` and `Rhs` have an outer product, of the shape
/// `Output`: the bound of [`Tensor::outer`](crate::Tensor::outer).
///
/// # Shapes
/// `[M], [N] → [M, N]`, with the names of both axes. Implemented for every pair of
/// shapes of one axis (sealed).
///
/// # Example
/// ```
/// use shaped::rule::{Outer, OuterShape};
/// use shaped::{Shape, Tensor, tensor};
///
/// fn covariance<L: Outer<R>, R: Shape>(
///     a: &Tensor<f32, L>,
///     b: &Tensor<f32, R>,
/// ) -> Tensor<f32, OuterShape<L, R>> {
///     a.outer(b)
/// }
/// assert_eq!(covariance(&tensor([1.0, 2.0]), &tensor([3.0])).to_array(), [[3.0], [6.0]]);
/// ```
/// ```compile_fail,E0277
/// use shaped::tensor;
/// // shapes `[[T; 2]; 1]` and `[T; 2]` have no outer product
/// let _ = tensor([[1, 2]]).outer(&tensor([1, 2]));
/// ```
pub trait Outer<Rhs: Layout>:
    Layout
    + Vectors<
        Rhs,
        Verdict: BothVectors<Nested<Self>, Nested<Rhs>, Output = <Self as Outer<Rhs>>::Output>,
    >
{
    /// The shape that comes out.
    type Output: Layout;
    /// `[M, 1]`, which broadcasts with `[N]` to `[M, N]`.
    #[doc(hidden)]
    type Column: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<L: Layout, R: Layout> Outer<R> for L
where
    L: Vectors<R, Verdict: BothVectors<Nested<L>, Nested<R>>>,
{
    type Output = <L::Verdict as BothVectors<Nested<L>, Nested<R>>>::Output;
    type Column = <L::Verdict as BothVectors<Nested<L>, Nested<R>>>::Column;
    fn sealed(_: Sealed) {}
}

/// The shape of the outer product of tensors of the shapes `L` and `R`.
///
/// # Example
/// ```
/// use shaped::rule::OuterShape;
/// use shaped::{Layout, shape};
/// type S = OuterShape<shape![2], shape![3]>;
/// assert_eq!(S::LENGTHS, [2, 3]);
/// ```
pub type OuterShape<L, R> = <L as Outer<R>>::Output;

/// Whether two lists of axes have one entry each: no axis, one, more. (All nine
/// pairs, so that nothing is decided before both shapes are known.)
pub trait Vectors<Rhs> {
    /// The shape of the outer product, or [`NotVectors`].
    type Verdict;
}
impl Vectors<Scalar> for Scalar {
    type Verdict = NotVectors;
}
impl<N> Vectors<Dims<Scalar, N>> for Scalar {
    type Verdict = NotVectors;
}
impl<P, B, N> Vectors<Dims<Dims<P, B>, N>> for Scalar {
    type Verdict = NotVectors;
}
impl<M> Vectors<Scalar> for Dims<Scalar, M> {
    type Verdict = NotVectors;
}
impl<M, N> Vectors<Dims<Scalar, N>> for Dims<Scalar, M> {
    type Verdict = Fits<Dims<Dims<Scalar, M>, N>>;
}
impl<M, P, B, N> Vectors<Dims<Dims<P, B>, N>> for Dims<Scalar, M> {
    type Verdict = NotVectors;
}
impl<O, A, M> Vectors<Scalar> for Dims<Dims<O, A>, M> {
    type Verdict = NotVectors;
}
impl<O, A, M, N> Vectors<Dims<Scalar, N>> for Dims<Dims<O, A>, M> {
    type Verdict = NotVectors;
}
impl<O, A, M, P, B, N> Vectors<Dims<Dims<P, B>, N>> for Dims<Dims<O, A>, M> {
    type Verdict = NotVectors;
}

/// One of two shapes has no axis, or more than one.
#[derive(Debug)]
pub enum NotVectors {}

/// Fails for [`NotVectors`]; gives the shape that comes out.
#[diagnostic::on_unimplemented(
    message = "shapes `{LS}` and `{RS}` have no outer product",
    label = "the outer product is that of two vectors: of shapes of one axis"
)]
pub trait BothVectors<LS, RS> {
    /// The shape that comes out.
    type Output: Layout;
    /// The shape of the left vector, as a column.
    type Column: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<LS, RS, M: Extent, N: Extent> BothVectors<LS, RS> for Fits<Dims<Dims<Scalar, M>, N>> {
    type Output = Dims<Dims<Scalar, M>, N>;
    type Column = Dims<Dims<Scalar, M>, Dim<1>>;
    fn sealed(_: Sealed) {}
}
