//! Products of two vectors.

use super::apply::{BinaryPlan, Destination, forms, two};
use super::each::zipped;
use super::reducer;
use super::wide::{multiply, multiply_wide};
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::element::bounds::Arithmetic;
use crate::kernel::reduce::reduce_pairs;
use crate::rule::outer::{Outer, OuterShape};
use crate::shape::Layout;
use crate::tensor::Tensor;

/// # Products of vectors
impl<T: Element, L: Layout> Tensor<T, L> {
    forms! {
        /// Every element of one vector by every element of the other: `torch.outer`.
        ///
        /// # Shapes
        /// `[M], [N] → [M, N]`, with the names of both axes. The same element type on
        /// both sides.
        ///
        /// # Numerics
        /// Those of `*`.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{Tensor, shape, tensor};
        /// let table: Tensor<i32, shape![2, 3]> = tensor([1, 10]).outer(&tensor([2, 3, 4]));
        /// assert_eq!(table.to_array(), [[2, 3, 4], [20, 30, 40]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::tensor;
        /// // shapes `[[T; 2]; 1]` and `[T; 3]` have no outer product
        /// let _ = tensor([[1, 10]]).outer(&tensor([2, 3, 4]));
        /// ```
        #[doc(alias("ger"))]
        pub fn outer[R: Layout](self, rhs: &Tensor<T, R>) -> Tensor<T, OuterShape<L, R>>
        where [
            T: Binary<operation::Mul, Output = T>,
            L: Outer<R>,
        ]
        to => to.in_order::<BinaryPlan<OuterShape<L, R>, <L as Outer<R>>::Column, R>, _>(
            two(self, rhs),
            zipped(multiply),
        );
        panics "Never, for the element types of this crate";
        into outer_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1, 10]).outer_into(&tensor([2, 3, 4]), &mut output);
        /// assert_eq!(output.to_array(), [[2, 3, 4], [20, 30, 40]]);
        /// ```
        ;
        boxed outer_boxed
        /// ```
        /// use shaped::tensor;
        /// let table = tensor([1, 10]).outer_boxed(&tensor([2, 3, 4]));
        /// assert_eq!(table.to_array(), [[2, 3, 4], [20, 30, 40]]);
        /// ```
        ;
    }

    /// The sum of the products of the elements: `torch.dot`, and of matrices the
    /// Frobenius product, `(a * b).sum()`.
    ///
    /// # Shapes
    /// `S`, `S` → a number: the same shape and the same element type, no
    /// broadcasting.
    ///
    /// # Numerics
    /// Each product is rounded, then summed in the order of [`sum`](Self::sum),
    /// which is not that of [`matmul`](Self::matmul). The error of floats is at
    /// most that of `sum` and one rounding more, (h + 1)·u·Σ|aᵢbᵢ| to first order.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([1, 2, 3]).dot(&tensor([1, 10, 100])), 321);
    /// ```
    /// ```compile_fail,E0308
    /// use shaped::tensor;
    /// let _ = tensor([1, 2, 3]).dot(&tensor([1, 10])); // expected `3`, found `2`
    /// ```
    #[doc(alias("inner", "vdot", "vecdot"))]
    #[inline]
    #[must_use]
    pub fn dot(&self, rhs: &Self) -> T
    where
        T: Arithmetic,
    {
        let sum = reducer::sum_of_products::<T>();
        reduce_pairs(self.as_slice(), rhs.as_slice(), &multiply_wide, &sum)
    }
}
