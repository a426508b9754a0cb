//! Reductions of all elements to one number.

use super::reducer::{
    All, Any, Max, Mean, Min, NormL1, NormL2, NormMax, Product, Reducer, Sum, total,
};
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::element::bounds::Arithmetic;
use crate::element::cast::{Cast, CastFrom};
use crate::element::functions::{Unary, UnaryElement, function};
use crate::element::one::HasOne;
use crate::kernel::places::positions;
use crate::rule::non_empty::NonEmpty;
use crate::seal::Sealed;
use crate::shape::Layout;
use crate::tensor::{Tensor, index_at};

/// # Reductions to a number
impl<T: Element, S: Layout> Tensor<T, S> {
    /// The sum of all elements: `a.sum()`, as a number.
    ///
    /// # Shapes
    /// `S` → a number. ([`sum_to::<shape![]>`](Self::sum_to) gives a tensor of rank
    /// 0; [`sum_axis`](Self::sum_axis) sums along one axis.)
    ///
    /// # Numerics
    /// The `+` of the element type, from zero on: integers wrap, and `bool` is OR.
    /// (torch widens the sum of small integers to `i64`, and counts the `true`:
    /// `cast::<i64>()` first.)
    ///
    /// The order is fixed, and the same bits come out on every machine. Fewer than
    /// 32 elements are added one by one. Up to 1024 go to 32 partial sums, element
    /// i to number i mod 32, which are added by halves: j and j + 16, then j and
    /// j + 8, and so on. More than 1024 are cut in two, the first part half of them,
    /// rounded up to a multiple of 1024, and the two sums are added. So no element
    /// takes part in more than h additions, where h is n − 1 or 36 + ⌈log₂⌈n/1024⌉⌉,
    /// whichever is less, and the error of a float sum is at most h·u·Σ|x| to first
    /// order, u the unit roundoff (Higham, Accuracy and Stability of Numerical
    /// Algorithms, 4.2).
    ///
    /// # Panics
    /// Never, for the element types of this crate. The sum of no elements is zero.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([[1.0, 2.0], [3.0, 4.5]]).sum(), 10.5);
    /// assert_eq!(tensor([200_u8, 100]).sum(), 44);
    /// assert_eq!(tensor([200_u8, 100]).cast::<i64>().sum(), 300);
    /// ```
    #[inline]
    #[must_use]
    pub fn sum(&self) -> T
    where
        T: Binary<operation::Add, Output = T>,
    {
        total::<Sum, _, _>(self)
    }

    /// The product of all elements: `a.prod()`, as a number.
    ///
    /// # Shapes
    /// `S` → a number.
    ///
    /// # Numerics
    /// The `*` of the element type, from one on, in the order of
    /// [`sum`](Self::sum): integers wrap, and `bool` is AND. The relative error of
    /// a float product of n elements is at most γₙ₋₁ = (n − 1)·u/(1 − (n − 1)·u),
    /// if nothing overflows or underflows (Higham, 3.1).
    ///
    /// # Panics
    /// Never, for the element types of this crate. The product of no elements is one.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([[1, 2], [3, 4]]).product(), 24);
    /// ```
    #[doc(alias("prod"))]
    #[inline]
    #[must_use]
    pub fn product(&self) -> T
    where
        T: Binary<operation::Mul, Output = T> + HasOne,
    {
        total::<Product, _, _>(self)
    }

    /// The mean of all elements: `a.mean()`, as a number.
    ///
    /// # Shapes
    /// `S` → a number.
    ///
    /// # Numerics
    /// [`sum`](Self::sum), divided by the number of elements, both in the element
    /// type: a sum that overflows gives infinity. Both parts of a complex sum are
    /// divided by the real number. Integers have no mean, as in torch.
    ///
    /// # Panics
    /// Never, for the element types of this crate. The mean of no elements is NaN.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([[1.0, 2.0], [3.0, 6.0]]).mean(), 3.0);
    /// ```
    /// ```compile_fail,E0277
    /// // elements of type `i32` have no operation `Div`: `cast` first
    /// let _ = shaped::tensor([1, 2]).mean();
    /// ```
    #[doc(alias("average"))]
    #[inline]
    #[must_use]
    pub fn mean(&self) -> T
    where
        T: Binary<operation::Add, Output = T> + Binary<operation::Div, Output = T> + CastFrom<u64>,
    {
        total::<Mean, _, _>(self)
    }

    /// The least element: `a.min()`, as a number.
    ///
    /// # Shapes
    /// `S` → a number. A shape without elements does not compile ([`NonEmpty`]).
    ///
    /// # Numerics
    /// By [`minimum`](Self::minimum): a NaN anywhere gives NaN, as in torch, and −0
    /// is less than +0.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([[3, 1], [2, 4]]).min(), 1);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{Tensor, shape};
    /// // a tensor of shape `Dims<Scalar, Dim<0>>` has no elements
    /// let _ = Tensor::<f32, shape![0]>::zeros().min();
    /// ```
    #[doc(alias("amin"))]
    #[inline]
    #[must_use]
    pub fn min(&self) -> T
    where
        T: Binary<operation::Minimum, Output = T>,
        S: NonEmpty,
    {
        total::<Min, _, _>(self)
    }

    /// The greatest element: `a.max()`, as a number.
    ///
    /// # Shapes
    /// `S` → a number. A shape without elements does not compile ([`NonEmpty`]).
    ///
    /// # Numerics
    /// By [`maximum`](Self::maximum): a NaN anywhere gives NaN, as in torch, and +0
    /// is greater than −0.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([[3, 1], [2, 4]]).max(), 4);
    /// assert!(tensor([3.0, f64::NAN, 2.0]).max().is_nan());
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{Tensor, shape};
    /// // a tensor of shape `Dims<Scalar, Dim<0>>` has no elements
    /// let _ = Tensor::<f32, shape![0]>::zeros().max();
    /// ```
    #[doc(alias("amax"))]
    #[inline]
    #[must_use]
    pub fn max(&self) -> T
    where
        T: Binary<operation::Maximum, Output = T>,
        S: NonEmpty,
    {
        total::<Max, _, _>(self)
    }

    /// Where the least element is, the first one of several: `a.argmin()`.
    ///
    /// # Shapes
    /// `S` → an index of `S`. (torch gives its place in row-major order.) A shape
    /// without elements does not compile ([`NonEmpty`]).
    ///
    /// # Numerics
    /// The first NaN, if there is one, as in torch. Else the first element that is
    /// [`min`](Self::min) to the bit: −0 is less than +0 (equal in torch).
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[3, 1], [1, 4]]);
    /// assert_eq!(a.argmin(), [0, 1]);
    /// assert_eq!(a[a.argmin()], 1);
    /// assert_eq!(tensor([0.0, -0.0]).argmin(), [1]);
    /// ```
    #[doc(alias("imin"))]
    #[inline]
    #[must_use]
    pub fn argmin(&self) -> S::Index
    where
        T: Binary<operation::Minimum, Output = T> + PartialEq,
        S: NonEmpty,
    {
        place_of::<Min, _, _>(self)
    }

    /// Where the greatest element is, the first one of several: `a.argmax()`.
    ///
    /// # Shapes
    /// `S` → an index of `S`. (torch gives its place in row-major order.) A shape
    /// without elements does not compile ([`NonEmpty`]).
    ///
    /// # Numerics
    /// The first NaN, if there is one, as in torch. Else the first element that is
    /// [`max`](Self::max) to the bit: +0 is greater than −0 (equal in torch).
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.argmax(), [1, 1]);
    /// assert_eq!(a[a.argmax()], 4);
    /// assert_eq!(tensor([-0.0, 0.0]).argmax(), [1]);
    /// ```
    #[doc(alias("imax", "iamax"))]
    #[inline]
    #[must_use]
    pub fn argmax(&self) -> S::Index
    where
        T: Binary<operation::Maximum, Output = T> + PartialEq,
        S: NonEmpty,
    {
        place_of::<Max, _, _>(self)
    }

    /// Whether no element is zero, or `false`: `a.all()`.
    ///
    /// # Shapes
    /// `S` → `bool`.
    ///
    /// # Numerics
    /// Each element counts as `cast::<bool>()`: NaN is not zero.
    ///
    /// # Panics
    /// Never, for the element types of this crate. It is `true` of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1, 2], [3, 4]]);
    /// assert!(a.lt(&tensor(5)).all());
    /// assert!(!a.lt(&tensor(4)).all());
    /// ```
    #[inline]
    #[must_use]
    pub fn all(&self) -> bool
    where
        T: Cast<bool>,
    {
        total::<All, _, _>(self)
    }

    /// Whether an element is not zero, or `true`: `a.any()`.
    ///
    /// # Shapes
    /// `S` → `bool`.
    ///
    /// # Numerics
    /// Each element counts as `cast::<bool>()`: NaN is not zero.
    ///
    /// # Panics
    /// Never, for the element types of this crate. It is `false` of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1, 2], [3, 4]]);
    /// assert!(a.gt(&tensor(3)).any());
    /// assert!(!a.gt(&tensor(4)).any());
    /// ```
    #[inline]
    #[must_use]
    pub fn any(&self) -> bool
    where
        T: Cast<bool>,
    {
        total::<Any, _, _>(self)
    }

    /// The sum of the absolute values of all elements: `torch.linalg.vector_norm(a,
    /// 1)`.
    ///
    /// # Shapes
    /// `S` → a number: the tensor counts as one long vector.
    ///
    /// # Numerics
    /// Those of [`sum`](Self::sum). The absolute value of a complex number is real
    /// ([`abs`](Self::abs)), and so is the norm.
    ///
    /// # Panics
    /// Never, for the element types of this crate. It is zero of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([[1.0, -2.0], [-3.0, 0.5]]).norm_l1(), 6.5);
    /// ```
    #[doc(alias("norm", "vector_norm"))]
    #[inline]
    #[must_use]
    pub fn norm_l1(&self) -> UnaryElement<function::Abs, T>
    where
        T: Unary<function::Abs>,
        UnaryElement<function::Abs, T>:
            Binary<operation::Add, Output = UnaryElement<function::Abs, T>>,
    {
        total::<NormL1, _, _>(self)
    }

    /// The Euclidean norm, the root of the sum of the squares of all elements:
    /// `torch.linalg.vector_norm(a)`, of a matrix the Frobenius norm.
    ///
    /// # Shapes
    /// `S` → a number: the tensor counts as one long vector.
    ///
    /// # Numerics
    /// It is finite and not 0 wherever it is representable. The squares are summed in
    /// `f64`, in the order of [`sum`](Self::sum), and the root is rounded to the type of
    /// the result: of `f32`, `f16`, `bf16` and `Complex<f32>` no square is rounded, too
    /// large or too small there. The relative error is at most u + (h/2 + 1)·2⁻⁵³ to first
    /// order, u the unit roundoff of the result and h as in `sum`.
    ///
    /// Of `f64` and `Complex<f64>` squares can be out of range. Where the root is not
    /// between 2⁻⁴⁵⁰ and the greatest number, the sum is taken once more, of elements times
    /// the power of two that brings the largest near 1, and its root divided by that: the
    /// scaling of LAPACK's `dlassq` (Blue, A Portable Fortran Program to Find the Euclidean
    /// Norm of a Vector, 1978), with an exact factor. The relative error is at most
    /// (h/2 + 2)·2⁻⁵³ to first order, if the result is not subnormal.
    ///
    /// A complex element counts as its two parts. A NaN anywhere gives NaN, and else an
    /// infinity gives infinity. Integers have no root; numbers of your own are squared and
    /// summed by their own operators.
    ///
    /// # Panics
    /// Never, for the element types of this crate. It is zero of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([3.0, -4.0]).norm_l2(), 5.0);
    /// let large = 2_f64.powi(1000); // its square is no `f64`
    /// assert_eq!(tensor([3.0 * large, -4.0 * large]).norm_l2(), 5.0 * large);
    /// ```
    /// ```compile_fail,E0277
    /// // elements of type `i32` have no function `Sqrt`
    /// let _ = shaped::tensor([3, -4]).norm_l2();
    /// ```
    #[doc(alias("norm", "vector_norm", "magnitude"))]
    #[inline]
    #[must_use]
    pub fn norm_l2(&self) -> UnaryElement<function::Abs, T>
    where
        T: Unary<function::Abs>,
        UnaryElement<function::Abs, T>:
            Unary<function::Sqrt, Output = UnaryElement<function::Abs, T>> + Arithmetic,
    {
        total::<NormL2, _, _>(self)
    }

    /// The greatest absolute value of all elements:
    /// `torch.linalg.vector_norm(a, inf)`.
    ///
    /// # Shapes
    /// `S` → a number: the tensor counts as one long vector.
    ///
    /// # Numerics
    /// Exact for floats; a NaN anywhere gives NaN. The absolute value of a complex number
    /// is real, that of the least integer wraps to itself ([`abs`](Self::abs)).
    ///
    /// # Panics
    /// Never, for the element types of this crate. It is zero of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([[1.0, -2.0], [-3.0, 0.5]]).norm_max(), 3.0);
    /// ```
    #[doc(alias("norm", "vector_norm", "amax"))]
    #[inline]
    #[must_use]
    pub fn norm_max(&self) -> UnaryElement<function::Abs, T>
    where
        T: Unary<function::Abs>,
        UnaryElement<function::Abs, T>:
            Binary<operation::Maximum, Output = UnaryElement<function::Abs, T>>,
    {
        total::<NormMax, _, _>(self)
    }
}

/// The index of the first element that is the one to which `R` reduces.
#[inline(always)]
fn place_of<R, T, S>(tensor: &Tensor<T, S>) -> S::Index
where
    R: Reducer<T, Output = T>,
    T: Element + PartialEq,
    S: Layout,
{
    let found = total::<R, _, _>(tensor);
    let mut place = 0;
    let slot = core::slice::from_mut(&mut place);
    positions(
        slot,
        tensor.as_slice(),
        &[found],
        [S::LEN, 1],
        |a, b| a.is(b, Sealed),
        |place| place,
    );
    index_at::<S>(place)
}
