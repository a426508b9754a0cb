//! Comparisons, and the lesser and the greater of two elements.

use super::binary::{Outcome, combine};
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::combine::Combine;
use crate::rule::broadcast::Broadcast;
use crate::shape::Layout;
use crate::tensor::Tensor;

impl<T: Element, L: Layout> Tensor<T, L> {
    /// The lesser of each pair of elements: `torch.minimum`.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the type that they promote to. NaN wins over any
    /// number, and −0 is below +0: `minimum` of IEEE 754-2019.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1.0_f64, 5.0], [f64::NAN, -0.0]]);
    /// let least = a.minimum(&tensor([3.0_f64, 0.0]));
    /// assert_eq!(least.get([0, 0]), Some(&1.0));
    /// assert!(least[[1, 0]].is_nan() && least[[1, 1]].is_sign_negative());
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0, 2.0]).minimum(&tensor([1.0, 2.0, 3.0])); // 2 and 3 differ
    /// ```
    #[inline]
    #[must_use]
    pub fn minimum<U, R>(&self, rhs: &Tensor<U, R>) -> Outcome<operation::Minimum, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::Minimum, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::Minimum, _, _, _, _, _, _>(self, rhs)
    }

    /// The greater of each pair of elements: `torch.maximum`.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the type that they promote to. NaN wins over any
    /// number, and +0 is above −0: `maximum` of IEEE 754-2019.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let relu = tensor([[1.0, -5.0], [-2.0, 4.0]]).maximum(&tensor(0.0));
    /// assert_eq!(relu.to_array(), [[1.0, 0.0], [0.0, 4.0]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0, 2.0]).maximum(&tensor([1.0, 2.0, 3.0])); // 2 and 3 differ
    /// ```
    #[inline]
    #[must_use]
    pub fn maximum<U, R>(&self, rhs: &Tensor<U, R>) -> Outcome<operation::Maximum, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::Maximum, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::Maximum, _, _, _, _, _, _>(self, rhs)
    }

    /// Where the left element is less than the right one: `a < b` in torch.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the type that they promote to
    /// ([`Promote`](crate::Promote)), and compared there. False with NaN.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([1, 5]).lt(&tensor([3, 5])).to_array(), [true, false]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1, 2]).lt(&tensor([1, 2, 3])); // 2 and 3 differ
    /// ```
    #[inline]
    #[must_use]
    pub fn lt<U, R>(&self, rhs: &Tensor<U, R>) -> Outcome<operation::Less, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::Less, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::Less, _, _, _, _, _, _>(self, rhs)
    }

    /// Where the left element is at most the right one: `a <= b` in torch.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the type that they promote to
    /// ([`Promote`](crate::Promote)), and compared there. False with NaN.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([1, 5]).le(&tensor([3, 5])).to_array(), [true, true]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1, 2]).le(&tensor([1, 2, 3])); // 2 and 3 differ
    /// ```
    #[inline]
    #[must_use]
    pub fn le<U, R>(&self, rhs: &Tensor<U, R>) -> Outcome<operation::LessOrEqual, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::LessOrEqual, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::LessOrEqual, _, _, _, _, _, _>(self, rhs)
    }

    /// Where the left element is greater than the right one: `a > b` in torch.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the type that they promote to
    /// ([`Promote`](crate::Promote)), and compared there. False with NaN.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([4, 5]).gt(&tensor([3, 5])).to_array(), [true, false]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1, 2]).gt(&tensor([1, 2, 3])); // 2 and 3 differ
    /// ```
    #[inline]
    #[must_use]
    pub fn gt<U, R>(&self, rhs: &Tensor<U, R>) -> Outcome<operation::Greater, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::Greater, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::Greater, _, _, _, _, _, _>(self, rhs)
    }

    /// Where the left element is at least the right one: `a >= b` in torch.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the type that they promote to
    /// ([`Promote`](crate::Promote)), and compared there. False with NaN.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([1, 5]).ge(&tensor([3, 5])).to_array(), [false, true]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1, 2]).ge(&tensor([1, 2, 3])); // 2 and 3 differ
    /// ```
    #[inline]
    #[must_use]
    pub fn ge<U, R>(&self, rhs: &Tensor<U, R>) -> Outcome<operation::GreaterOrEqual, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::GreaterOrEqual, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::GreaterOrEqual, _, _, _, _, _, _>(self, rhs)
    }

    /// Where the two elements are equal: `a == b` in torch. (Here `==` compares
    /// whole tensors.)
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the type that they promote to
    /// ([`Promote`](crate::Promote)), and compared there. False with NaN.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([1, 5]).eq_elem(&tensor([3, 5])).to_array(), [false, true]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1, 2]).eq_elem(&tensor([1, 2, 3])); // 2 and 3 differ
    /// ```
    #[inline]
    #[must_use]
    pub fn eq_elem<U, R>(&self, rhs: &Tensor<U, R>) -> Outcome<operation::Equal, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::Equal, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::Equal, _, _, _, _, _, _>(self, rhs)
    }

    /// Where the two elements differ: `a != b` in torch. (Here `!=` compares whole
    /// tensors.)
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the type that they promote to
    /// ([`Promote`](crate::Promote)), and compared there. True with NaN.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([1, 5]).ne_elem(&tensor([3, 5])).to_array(), [true, false]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1, 2]).ne_elem(&tensor([1, 2, 3])); // 2 and 3 differ
    /// ```
    #[inline]
    #[must_use]
    pub fn ne_elem<U, R>(&self, rhs: &Tensor<U, R>) -> Outcome<operation::NotEqual, T, L, U, R>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::NotEqual, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine::<operation::NotEqual, _, _, _, _, _, _>(self, rhs)
    }
}
