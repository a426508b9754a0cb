//! Between a vector and the diagonal of a square matrix: types only.

use crate::rule::verdict::{Fits, MeetNames, Nested, UnlessNamesDiffer, WithName};
use crate::seal::Sealed;
use crate::shape::axis::Extent;
use crate::shape::number::{Equal, IfEqual};
use crate::shape::{Dims, Layout, Scalar};

/// The shape is that of a square matrix: the bound of
/// [`Tensor::eye`](crate::Tensor::eye), [`diagonal`](crate::Tensor::diagonal) and
/// [`trace`](crate::Tensor::trace).
///
/// # Shapes
/// `[N, N]`, named or not; not two different names, even of one length. Implemented for
/// every such shape (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Square;
/// use shaped::{Axis, Tensor, shape, tensor};
///
/// /// A covariance with so much more variance of each component.
/// fn inflated<N: Axis>(p: &Tensor<f32, shape![N, N]>, by: f32) -> Tensor<f32, shape![N, N]> {
///     p + Tensor::<f32, shape![N, N]>::eye() * by
/// }
/// assert_eq!(inflated(&tensor([[1.0, 2.0], [2.0, 5.0]]), 0.5).to_array(), [[1.5, 2.0], [2.0, 5.5]]);
/// fn side<S: Square>() -> usize { S::LENGTHS[0] }
/// assert_eq!(side::<shape![3, 3]>(), 3);
/// ```
/// ```compile_fail,E0277
/// // shape `[[T; 3]; 2]` is not that of a square matrix
/// let _ = shaped::tensor([[1, 2, 3], [4, 5, 6]]).trace();
/// ```
pub trait Square: Layout + SameSides<Verdict: IsSquare<Nested<Self>>> {
    /// `[N]`
    type Diagonal: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S> Square for S
where
    S: Layout + SameSides<Verdict: IsSquare<Nested<S>>>,
{
    type Diagonal = <S::Verdict as IsSquare<Nested<S>>>::Diagonal;
    fn sealed(_: Sealed) {}
}

/// The shape is that of a vector: the bound of [`Tensor::diag`](crate::Tensor::diag).
///
/// # Shapes
/// `[N]`, named or not. Implemented for every such shape (sealed).
///
/// # Example
/// ```
/// use shaped::rule::Vector;
/// use shaped::{Layout, shape};
/// assert_eq!(<shape![3] as Vector>::Matrix::LENGTHS, [3, 3]);
/// ```
pub trait Vector: Layout + OneAxis<Verdict: IsVector<Nested<Self>>> {
    /// `[N, N]`
    type Matrix: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<S> Vector for S
where
    S: Layout + OneAxis<Verdict: IsVector<Nested<S>>>,
{
    type Matrix = <S::Verdict as IsVector<Nested<S>>>::Matrix;
    fn sealed(_: Sealed) {}
}

/// The verdict on a list of axes as a square matrix.
pub trait SameSides {
    /// [`Fits`] and the axis of the diagonal, or [`NotSquare`].
    type Verdict;
}
impl SameSides for Scalar {
    type Verdict = NotSquare;
}
impl<N> SameSides for Dims<Scalar, N> {
    type Verdict = NotSquare;
}
impl<M: Meeting<N>, N> SameSides for Dims<Dims<Scalar, M>, N> {
    type Verdict = M::Verdict;
}
impl<O, A, M, N> SameSides for Dims<Dims<Dims<O, A>, M>, N> {
    type Verdict = NotSquare;
}

/// The verdict on the two sides of a matrix.
pub trait Meeting<N> {
    type Verdict;
}
impl<M: Extent, N: Extent> Meeting<N> for M
where
    M::Len: Equal<N::Len>,
    M::Name: MeetNames<N::Name, M, N>,
{
    type Verdict = UnlessNamesDiffer<
        M,
        N,
        IfEqual<<M as Extent>::Len, <N as Extent>::Len, Fits<WithName<M, N>>, NotSquare>,
    >;
}

/// The verdict on a list of axes as a vector.
pub trait OneAxis {
    /// [`Fits`] and the axis, or [`NotVector`].
    type Verdict;
}
impl OneAxis for Scalar {
    type Verdict = NotVector;
}
impl<N> OneAxis for Dims<Scalar, N> {
    type Verdict = Fits<N>;
}
impl<O, M, N> OneAxis for Dims<Dims<O, M>, N> {
    type Verdict = NotVector;
}

/// Not two axes, or two of different lengths.
#[derive(Debug)]
pub enum NotSquare {}

/// No axis, or more than one.
#[derive(Debug)]
pub enum NotVector {}

/// Fails for [`NotSquare`] and for two names; gives the shape of the diagonal.
#[diagnostic::on_unimplemented(
    message = "shape `{S}` is not that of a square matrix",
    label = "a square matrix has two axes of the same length, and not two different names"
)]
pub trait IsSquare<S> {
    /// The shape of the diagonal.
    type Diagonal: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<S, N: Extent> IsSquare<S> for Fits<N> {
    type Diagonal = Dims<Scalar, N>;
    fn sealed(_: Sealed) {}
}

/// Fails for [`NotVector`]; gives the shape of the matrix.
#[diagnostic::on_unimplemented(
    message = "shape `{S}` is not that of a vector",
    label = "a vector has one axis"
)]
pub trait IsVector<S> {
    /// The shape of the matrix.
    type Matrix: Layout;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<S, N: Extent> IsVector<S> for Fits<N> {
    type Matrix = Dims<Dims<Scalar, N>, N>;
    fn sealed(_: Sealed) {}
}
