//! The product of two tensors of the same shape, without broadcasting.

use super::apply::{BinaryPlan, Destination, UnaryPlan, forms, into, one, two};
use super::each::{Combined, Replaced};
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::shape::Layout;
use crate::tensor::Tensor;

/// # The product without broadcasting
impl<T: Element, L: Layout> Tensor<T, L> {
    forms! {
        /// The strict product: same shape, same element type, no broadcasting and
        /// no promotion.
        ///
        /// `[N] × [N, 1]` is `[N, N]` by broadcasting, and mostly a mistake. Where
        /// the shapes are meant to be equal, this says so.
        ///
        /// # Shapes
        /// `S`, `S` → `S`
        ///
        /// # Numerics
        /// Those of `*`.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::tensor;
        /// let product = tensor([1.0, 2.0]).hadamard(&tensor([3.0, 4.0]));
        /// assert_eq!(product.to_array(), [3.0, 8.0]);
        /// ```
        /// ```compile_fail,E0308
        /// use shaped::tensor;
        /// let _ = tensor([1.0, 2.0]).hadamard(&tensor([[3.0], [4.0]]));
        /// ```
        #[doc(alias("component_mul", "multiply", "mul", "schur"))]
        pub fn hadamard[](self, rhs: &Self) -> Tensor< <T as Binary<operation::Mul>>::Output, L>
        where [T: Binary<operation::Mul>]
        to => to.shared::<BinaryPlan<L, L, L>, _>(
            two(self, rhs),
            Combined::<operation::Mul, L::Dimension, L::Dimension>::new(),
        );
        panics "Never, for the element types of this crate";
        into hadamard_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1.0, 2.0]).hadamard_into(&tensor([3.0, 4.0]), &mut output);
        /// assert_eq!(output.to_array(), [3.0, 8.0]);
        /// ```
        ;
        boxed hadamard_boxed
        /// ```
        /// use shaped::tensor;
        /// let product = tensor([1.0, 2.0]).hadamard_boxed(&tensor([3.0, 4.0]));
        /// assert_eq!(product.to_array(), [3.0, 8.0]);
        /// ```
        ;
    }

    /// [`hadamard`](Self::hadamard) in place.
    ///
    /// # Shapes
    /// `S`, `S` → `S`
    ///
    /// # Numerics
    /// Those of `*`.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([1.0, 2.0]);
    /// a.hadamard_assign(&tensor([3.0, 4.0]));
    /// assert_eq!(a.to_array(), [3.0, 8.0]);
    /// ```
    #[inline]
    pub fn hadamard_assign(&mut self, rhs: &Self)
    where
        T: Binary<operation::Mul, Output = T>,
    {
        let operation = Replaced::<operation::Mul, L::Dimension, L::Dimension>::new();
        into::<UnaryPlan<L, L>, _, _, _>(self, one(rhs), operation);
    }
}
