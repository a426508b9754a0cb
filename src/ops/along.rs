//! Sums and their like along one axis, chosen at compile time.

use super::matmul::Arithmetic;
use super::reducer::{Mean, NormL1, NormL2, NormMax, Product, Sum, along, sizes};
use crate::axis::Dim;
use crate::element::Element;
use crate::element::arithmetic::{HasOne, Supports, operation};
use crate::element::cast::Cast;
use crate::element::functions::{Has, function};
use crate::select::Select;
use crate::shape::Layout;
use crate::tensor::Tensor;

impl<T: Element, S: Layout> Tensor<T, S> {
    /// The sum along one axis: `a.sum(dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    ///
    /// # Numerics
    /// Those of [`sum`](Self::sum): each result is the `sum` of its elements, wherever
    /// the axis stands.
    ///
    /// # Panics
    /// Never. The sum of no elements is zero.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.sum_axis::<At<0>>().to_array(), [5, 7, 9]);
    /// assert_eq!(a.sum_axis::<At<1>>().to_array(), [6, 15]);
    /// ```
    /// By name, on any number of axes:
    /// ```
    /// use shaped::{Tensor, axis, shape};
    /// axis!(Channel = 3);
    /// let image = Tensor::<f32, shape![4, 5, Channel]>::ones();
    /// let grey: Tensor<f32, shape![4, 5]> = image.sum_axis::<Channel>();
    /// assert_eq!(grey.to_array(), [[3.0; 5]; 4]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, tensor};
    /// // shape `[[T; 3]; 2]` has no axis `At<2>`
    /// let _ = tensor([[1, 2, 3], [4, 5, 6]]).sum_axis::<At<2>>();
    /// ```
    #[inline]
    #[must_use]
    pub fn sum_axis<A>(&self) -> Tensor<T, S::Without>
    where
        T: Supports<operation::Add, Output = T>,
        S: Select<A>,
    {
        along::<Sum, _, _, _>(self, sizes::<S, A>())
    }

    /// [`sum_axis`](Self::sum_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`sum_axis`](Self::sum_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.sum_axis_keep::<At<1>>().to_array(), [[6], [15]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn sum_axis_keep<A>(&self) -> Tensor<T, S::Replaced<Dim<1>>>
    where
        T: Supports<operation::Add, Output = T>,
        S: Select<A>,
    {
        along::<Sum, _, _, _>(self, sizes::<S, A>())
    }

    /// The product along one axis: `a.prod(dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    ///
    /// # Numerics
    /// Those of [`product`](Self::product), for each result.
    ///
    /// # Panics
    /// Never. The product of no elements is one.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.product_axis::<At<0>>().to_array(), [4, 10, 18]);
    /// ```
    #[inline]
    #[must_use]
    pub fn product_axis<A>(&self) -> Tensor<T, S::Without>
    where
        T: Supports<operation::Mul, Output = T> + HasOne,
        S: Select<A>,
    {
        along::<Product, _, _, _>(self, sizes::<S, A>())
    }

    /// [`product_axis`](Self::product_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`product_axis`](Self::product_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.product_axis_keep::<At<1>>().to_array(), [[6], [120]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn product_axis_keep<A>(&self) -> Tensor<T, S::Replaced<Dim<1>>>
    where
        T: Supports<operation::Mul, Output = T> + HasOne,
        S: Select<A>,
    {
        along::<Product, _, _, _>(self, sizes::<S, A>())
    }

    /// The mean along one axis: `a.mean(dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    ///
    /// # Numerics
    /// Those of [`mean`](Self::mean), for each result.
    ///
    /// # Panics
    /// Never. The mean of no elements is NaN.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, 2.0], [3.0, 6.0]]);
    /// assert_eq!(a.mean_axis::<At<0>>().to_array(), [2.0, 4.0]);
    /// ```
    #[inline]
    #[must_use]
    pub fn mean_axis<A>(&self) -> Tensor<T, S::Without>
    where
        T: Supports<operation::Add, Output = T> + Supports<operation::Div, Output = T>,
        u64: Cast<T>,
        S: Select<A>,
    {
        along::<Mean, _, _, _>(self, sizes::<S, A>())
    }

    /// [`mean_axis`](Self::mean_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`mean_axis`](Self::mean_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, 2.0], [3.0, 6.0]]);
    /// let centred = &a - &a.mean_axis_keep::<At<1>>();
    /// assert_eq!(centred.to_array(), [[-0.5, 0.5], [-1.5, 1.5]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn mean_axis_keep<A>(&self) -> Tensor<T, S::Replaced<Dim<1>>>
    where
        T: Supports<operation::Add, Output = T> + Supports<operation::Div, Output = T>,
        u64: Cast<T>,
        S: Select<A>,
    {
        along::<Mean, _, _, _>(self, sizes::<S, A>())
    }

    /// The sum of the absolute values along one axis: `torch.linalg.vector_norm(a, 1, dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    ///
    /// # Numerics
    /// Those of [`norm_l1`](Self::norm_l1), for each result.
    ///
    /// # Panics
    /// Never. It is zero of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, -2.0], [-3.0, 0.5]]);
    /// assert_eq!(a.norm_l1_axis::<At<0>>().to_array(), [4.0, 2.5]);
    /// ```
    #[inline]
    #[must_use]
    pub fn norm_l1_axis<A>(&self) -> Tensor<T, S::Without>
    where
        T: Has<function::Abs, Output = T> + Supports<operation::Add, Output = T>,
        S: Select<A>,
    {
        along::<NormL1, _, _, _>(self, sizes::<S, A>())
    }

    /// [`norm_l1_axis`](Self::norm_l1_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`norm_l1_axis`](Self::norm_l1_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, -2.0], [-3.0, 0.5]]);
    /// assert_eq!(a.norm_l1_axis_keep::<At<1>>().to_array(), [[3.0], [3.5]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn norm_l1_axis_keep<A>(&self) -> Tensor<T, S::Replaced<Dim<1>>>
    where
        T: Has<function::Abs, Output = T> + Supports<operation::Add, Output = T>,
        S: Select<A>,
    {
        along::<NormL1, _, _, _>(self, sizes::<S, A>())
    }

    /// The Euclidean norm along one axis: `torch.linalg.vector_norm(a, 2, dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    ///
    /// # Numerics
    /// Those of [`norm_l2`](Self::norm_l2), for each result.
    ///
    /// # Panics
    /// Never. It is zero of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3.0, 4.0], [6.0, 8.0]]);
    /// assert_eq!(a.norm_l2_axis::<At<1>>().to_array(), [5.0, 10.0]);
    /// ```
    #[inline]
    #[must_use]
    pub fn norm_l2_axis<A>(&self) -> Tensor<T, S::Without>
    where
        T: Has<function::Sqrt, Output = T> + Arithmetic,
        S: Select<A>,
    {
        along::<NormL2, _, _, _>(self, sizes::<S, A>())
    }

    /// [`norm_l2_axis`](Self::norm_l2_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`norm_l2_axis`](Self::norm_l2_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3.0, 4.0], [6.0, 8.0]]);
    /// let unit = &a / &a.norm_l2_axis_keep::<At<1>>();
    /// assert_eq!(unit.to_array(), [[0.6, 0.8], [0.6, 0.8]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn norm_l2_axis_keep<A>(&self) -> Tensor<T, S::Replaced<Dim<1>>>
    where
        T: Has<function::Sqrt, Output = T> + Arithmetic,
        S: Select<A>,
    {
        along::<NormL2, _, _, _>(self, sizes::<S, A>())
    }

    /// The greatest absolute value along one axis: `torch.linalg.vector_norm(a, inf, dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    ///
    /// # Numerics
    /// Those of [`norm_max`](Self::norm_max), for each result.
    ///
    /// # Panics
    /// Never. It is zero of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, -2.0], [-3.0, 0.5]]);
    /// assert_eq!(a.norm_max_axis::<At<0>>().to_array(), [3.0, 2.0]);
    /// ```
    #[inline]
    #[must_use]
    pub fn norm_max_axis<A>(&self) -> Tensor<T, S::Without>
    where
        T: Has<function::Abs, Output = T> + Supports<operation::Maximum, Output = T>,
        S: Select<A>,
    {
        along::<NormMax, _, _, _>(self, sizes::<S, A>())
    }

    /// [`norm_max_axis`](Self::norm_max_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`norm_max_axis`](Self::norm_max_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, -2.0], [-3.0, 0.5]]);
    /// assert_eq!(a.norm_max_axis_keep::<At<1>>().to_array(), [[2.0], [3.0]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn norm_max_axis_keep<A>(&self) -> Tensor<T, S::Replaced<Dim<1>>>
    where
        T: Has<function::Abs, Output = T> + Supports<operation::Maximum, Output = T>,
        S: Select<A>,
    {
        along::<NormMax, _, _, _>(self, sizes::<S, A>())
    }
}
