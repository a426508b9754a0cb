//! What becomes of an overflow in place, by name.

use super::binary::Unary;
use super::each::replaced;
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::combine::Combine;
use crate::kernel::update;
use crate::rule::expand::ExpandTo;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// `Operation` on `left` and `right`, expanded to `L`, into `left`: both promote
/// to the type of `left`.
#[inline(always)]
fn replace<Operation, T, U, L, R>(left: &mut Tensor<T, L>, right: &Tensor<U, R>)
where
    L: Layout,
    R: Layout,
    T: Combine<Operation, U, L::Dimension, R::Dimension, Output = T>,
    U: Element,
{
    let operation = replaced::<Operation, T, U, L::Dimension, R::Dimension>();
    update::<Unary<L, R>, _, _>(left.as_mut_slice(), (right.as_slice(), ()), operation);
}

impl<T: Element, L: Layout> Tensor<T, L> {
    /// The product in place, at the bounds of the element type where it overflows.
    ///
    /// # Shapes
    /// `R` expands to `L` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// The two element types promote to that of `self`, which saturates.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([100_i8, -100]);
    /// a.saturating_mul_assign(&tensor(2_i8));
    /// assert_eq!(a.to_array(), [127, -128]);
    /// ```
    #[inline]
    pub fn saturating_mul_assign<U, R>(&mut self, rhs: &Tensor<U, R>)
    where
        U: Element,
        R: ExpandTo<L>,
        T: Combine<operation::SaturatingMul, U, L::Dimension, R::Dimension, Output = T>,
    {
        replace::<operation::SaturatingMul, _, _, _, _>(self, rhs);
    }

    /// The sum in place, at the bounds of the element type where it overflows.
    ///
    /// # Shapes
    /// `R` expands to `L` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// The two element types promote to that of `self`, which saturates.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([100_i8, -100]);
    /// a.saturating_add_assign(&tensor(100_i8));
    /// assert_eq!(a.to_array(), [127, 0]);
    /// ```
    #[inline]
    pub fn saturating_add_assign<U, R>(&mut self, rhs: &Tensor<U, R>)
    where
        U: Element,
        R: ExpandTo<L>,
        T: Combine<operation::SaturatingAdd, U, L::Dimension, R::Dimension, Output = T>,
    {
        replace::<operation::SaturatingAdd, _, _, _, _>(self, rhs);
    }

    /// The difference in place, at the bounds of the element type where it overflows.
    ///
    /// # Shapes
    /// `R` expands to `L` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// The two element types promote to that of `self`, which saturates.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([100_u8, 7]);
    /// a.saturating_sub_assign(&tensor(8_u8));
    /// assert_eq!(a.to_array(), [92, 0]);
    /// ```
    #[inline]
    pub fn saturating_sub_assign<U, R>(&mut self, rhs: &Tensor<U, R>)
    where
        U: Element,
        R: ExpandTo<L>,
        T: Combine<operation::SaturatingSub, U, L::Dimension, R::Dimension, Output = T>,
    {
        replace::<operation::SaturatingSub, _, _, _, _>(self, rhs);
    }

    /// The product in place, wrapping.
    ///
    /// # Shapes
    /// `R` expands to `L` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// The two element types promote to that of `self`, which wraps.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([100_i8, 3]);
    /// a.wrapping_mul_assign(&tensor(2_i8));
    /// assert_eq!(a.to_array(), [-56, 6]);
    /// ```
    #[inline]
    pub fn wrapping_mul_assign<U, R>(&mut self, rhs: &Tensor<U, R>)
    where
        U: Element,
        R: ExpandTo<L>,
        T: Combine<operation::WrappingMul, U, L::Dimension, R::Dimension, Output = T>,
    {
        replace::<operation::WrappingMul, _, _, _, _>(self, rhs);
    }

    /// The sum in place, wrapping.
    ///
    /// # Shapes
    /// `R` expands to `L` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// The two element types promote to that of `self`, which wraps.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([100_i8, 3]);
    /// a.wrapping_add_assign(&tensor(100_i8));
    /// assert_eq!(a.to_array(), [-56, 103]);
    /// ```
    #[inline]
    pub fn wrapping_add_assign<U, R>(&mut self, rhs: &Tensor<U, R>)
    where
        U: Element,
        R: ExpandTo<L>,
        T: Combine<operation::WrappingAdd, U, L::Dimension, R::Dimension, Output = T>,
    {
        replace::<operation::WrappingAdd, _, _, _, _>(self, rhs);
    }

    /// The difference in place, wrapping.
    ///
    /// # Shapes
    /// `R` expands to `L` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// The two element types promote to that of `self`, which wraps.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([100_u8, 7]);
    /// a.wrapping_sub_assign(&tensor(8_u8));
    /// assert_eq!(a.to_array(), [92, 255]);
    /// ```
    #[inline]
    pub fn wrapping_sub_assign<U, R>(&mut self, rhs: &Tensor<U, R>)
    where
        U: Element,
        R: ExpandTo<L>,
        T: Combine<operation::WrappingSub, U, L::Dimension, R::Dimension, Output = T>,
    {
        replace::<operation::WrappingSub, _, _, _, _>(self, rhs);
    }
}
