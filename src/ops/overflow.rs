//! What becomes of an overflow, by name.

use super::binary::{Outcome, combine};
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::combine::Combine;
use crate::rule::broadcast::Broadcast;
use crate::shape::Layout;
use crate::tensor::Tensor;

impl<T: Element, L: Layout> Tensor<T, L> {
    /// The product, at the bounds of the element type where it overflows.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the integer type that they promote to; its least
    /// and its greatest number stand for what lies beyond them.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let product = tensor([100_i8, -100, 3]).saturating_mul(&tensor(2_i8));
    /// assert_eq!(product.to_array(), [127, -128, 6]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0]).saturating_mul(&tensor([2.0])); // floats do not overflow
    /// ```
    #[inline]
    #[must_use]
    pub fn saturating_mul<U, R>(
        &self,
        rhs: &Tensor<U, R>,
    ) -> Outcome<operation::SaturatingMul, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::SaturatingMul, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::SaturatingMul, _, _, _, _, _, _>(self, rhs)
    }

    /// The sum, at the bounds of the element type where it overflows.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the integer type that they promote to; its least
    /// and its greatest number stand for what lies beyond them.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let sum = tensor([100_i8, -100, 3]).saturating_add(&tensor([100_i8, -100, 3]));
    /// assert_eq!(sum.to_array(), [127, -128, 6]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0]).saturating_add(&tensor([2.0])); // floats do not overflow
    /// ```
    #[inline]
    #[must_use]
    pub fn saturating_add<U, R>(
        &self,
        rhs: &Tensor<U, R>,
    ) -> Outcome<operation::SaturatingAdd, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::SaturatingAdd, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::SaturatingAdd, _, _, _, _, _, _>(self, rhs)
    }

    /// The difference, at the bounds of the element type where it overflows.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the integer type that they promote to; its least
    /// and its greatest number stand for what lies beyond them.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let difference = tensor([100_u8, 7]).saturating_sub(&tensor([200_u8, 2]));
    /// assert_eq!(difference.to_array(), [0, 5]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0]).saturating_sub(&tensor([2.0])); // floats do not overflow
    /// ```
    #[inline]
    #[must_use]
    pub fn saturating_sub<U, R>(
        &self,
        rhs: &Tensor<U, R>,
    ) -> Outcome<operation::SaturatingSub, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::SaturatingSub, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::SaturatingSub, _, _, _, _, _, _>(self, rhs)
    }

    /// The product, wrapping: `*` of integers, by name.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the integer type that they promote to; the result
    /// is taken modulo 2 to the number of its bits.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([100_i8, 3]).wrapping_mul(&tensor(2_i8)).to_array(), [-56, 6]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0]).wrapping_mul(&tensor([2.0])); // floats do not wrap
    /// ```
    #[inline]
    #[must_use]
    pub fn wrapping_mul<U, R>(
        &self,
        rhs: &Tensor<U, R>,
    ) -> Outcome<operation::WrappingMul, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::WrappingMul, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::WrappingMul, _, _, _, _, _, _>(self, rhs)
    }

    /// The sum, wrapping: `+` of integers, by name.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the integer type that they promote to; the result
    /// is taken modulo 2 to the number of its bits.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([100_i8, 3]).wrapping_add(&tensor(100_i8)).to_array(), [-56, 103]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0]).wrapping_add(&tensor([2.0])); // floats do not wrap
    /// ```
    #[inline]
    #[must_use]
    pub fn wrapping_add<U, R>(
        &self,
        rhs: &Tensor<U, R>,
    ) -> Outcome<operation::WrappingAdd, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::WrappingAdd, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::WrappingAdd, _, _, _, _, _, _>(self, rhs)
    }

    /// The difference, wrapping: `-` of integers, by name.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the integer type that they promote to; the result
    /// is taken modulo 2 to the number of its bits.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([100_u8, 7]).wrapping_sub(&tensor(200_u8)).to_array(), [156, 63]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0]).wrapping_sub(&tensor([2.0])); // floats do not wrap
    /// ```
    #[inline]
    #[must_use]
    pub fn wrapping_sub<U, R>(
        &self,
        rhs: &Tensor<U, R>,
    ) -> Outcome<operation::WrappingSub, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::WrappingSub, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::WrappingSub, _, _, _, _, _, _>(self, rhs)
    }
}
