//! Operations that give nothing where they would overflow.

use super::binary::{Binary, Unary, list};
use super::each::{overflow_noted, replaced_if_some, written_if_some};
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::combine::Combine;
use crate::kernel::update;
use crate::rule::broadcast::{Broadcast, Broadcasted};
use crate::rule::expand::ExpandTo;
use crate::shape::Layout;
use crate::tensor::Tensor;
use crate::tensor::fresh::fresh;

/// `Operation` on `left` and `right`, unless it overflows anywhere.
#[inline(always)]
fn checked<Operation, O, V, T, U, L, R>(
    left: &Tensor<T, L>,
    right: &Tensor<U, R>,
) -> Option<Tensor<V, O>>
where
    O: Layout,
    L: Layout,
    R: Layout,
    T: Combine<Operation, U, L::Dimension, R::Dimension, Output = Option<V>>,
    U: Element,
    V: Element,
{
    let mut overflow = false;
    let result = fresh::<O, V>(|slots| {
        let operation =
            written_if_some::<Operation, T, U, V, L::Dimension, R::Dimension>(&mut overflow);
        update::<Binary<O, L, R>, _, _>(slots, list(left, right), operation);
    });
    (!overflow).then_some(result)
}

/// [`checked`] in place: all elements are tried before the first is written.
#[inline(always)]
fn checked_in_place<Operation, T, U, L, R>(
    left: &mut Tensor<T, L>,
    right: &Tensor<U, R>,
) -> Option<()>
where
    L: Layout,
    R: Layout,
    T: Combine<Operation, U, L::Dimension, R::Dimension, Output = Option<T>>,
    U: Element,
{
    let mut overflow = false;
    let note = overflow_noted::<Operation, T, U, L::Dimension, R::Dimension>(&mut overflow);
    update::<Unary<L, R>, _, _>(left.as_mut_slice(), (right.as_slice(), ()), note);
    if overflow {
        return None;
    }
    let replace = replaced_if_some::<Operation, T, U, L::Dimension, R::Dimension>();
    update::<Unary<L, R>, _, _>(left.as_mut_slice(), (right.as_slice(), ()), replace);
    Some(())
}

impl<T: Element, L: Layout> Tensor<T, L> {
    /// The product, or `None` if it overflows in any element.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the integer type that they promote to; it is that
    /// type that overflows.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([100_u8, 50]);
    /// assert_eq!(a.checked_mul(&tensor([2_u8])), Some(tensor([200, 100])));
    /// assert_eq!(a.checked_mul(&tensor([200_u8])), None);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0]).checked_mul(&tensor([2.0])); // floats do not overflow
    /// ```
    #[inline]
    #[must_use]
    pub fn checked_mul<U, R, V>(&self, rhs: &Tensor<U, R>) -> Option<Tensor<V, Broadcasted<L, R>>>
    where
        U: Element,
        R: Layout,
        V: Element,
        T: Combine<operation::CheckedMul, U, L::Dimension, R::Dimension, Output = Option<V>>,
        L: Broadcast<R>,
    {
        checked::<operation::CheckedMul, _, _, _, _, _, _>(self, rhs)
    }

    /// The product in place, or `None` if it overflows in any element; then nothing
    /// is written.
    ///
    /// # Shapes
    /// `R` expands to `L` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// The two element types promote to that of `self`.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([100_u8, 50]);
    /// assert_eq!(a.checked_mul_assign(&tensor([200_u8])), None);
    /// assert_eq!(a.to_array(), [100, 50]);
    /// assert_eq!(a.checked_mul_assign(&tensor([2_u8])), Some(()));
    /// assert_eq!(a.to_array(), [200, 100]);
    /// ```
    #[inline]
    #[must_use = "it says whether the operation overflowed"]
    pub fn checked_mul_assign<U, R>(&mut self, rhs: &Tensor<U, R>) -> Option<()>
    where
        U: Element,
        R: ExpandTo<L>,
        T: Combine<operation::CheckedMul, U, L::Dimension, R::Dimension, Output = Option<T>>,
    {
        checked_in_place::<operation::CheckedMul, _, _, _, _>(self, rhs)
    }

    /// The sum, or `None` if it overflows in any element.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the integer type that they promote to; it is that
    /// type that overflows.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([100_u8, 50]);
    /// assert_eq!(a.checked_add(&tensor([55_u8])), Some(tensor([155, 105])));
    /// assert_eq!(a.checked_add(&tensor([200_u8])), None);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0]).checked_add(&tensor([2.0])); // floats do not overflow
    /// ```
    #[inline]
    #[must_use]
    pub fn checked_add<U, R, V>(&self, rhs: &Tensor<U, R>) -> Option<Tensor<V, Broadcasted<L, R>>>
    where
        U: Element,
        R: Layout,
        V: Element,
        T: Combine<operation::CheckedAdd, U, L::Dimension, R::Dimension, Output = Option<V>>,
        L: Broadcast<R>,
    {
        checked::<operation::CheckedAdd, _, _, _, _, _, _>(self, rhs)
    }

    /// The sum in place, or `None` if it overflows in any element; then nothing
    /// is written.
    ///
    /// # Shapes
    /// `R` expands to `L` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// The two element types promote to that of `self`.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([100_u8, 50]);
    /// assert_eq!(a.checked_add_assign(&tensor([200_u8])), None);
    /// assert_eq!(a.to_array(), [100, 50]);
    /// assert_eq!(a.checked_add_assign(&tensor([55_u8])), Some(()));
    /// assert_eq!(a.to_array(), [155, 105]);
    /// ```
    #[inline]
    #[must_use = "it says whether the operation overflowed"]
    pub fn checked_add_assign<U, R>(&mut self, rhs: &Tensor<U, R>) -> Option<()>
    where
        U: Element,
        R: ExpandTo<L>,
        T: Combine<operation::CheckedAdd, U, L::Dimension, R::Dimension, Output = Option<T>>,
    {
        checked_in_place::<operation::CheckedAdd, _, _, _, _>(self, rhs)
    }

    /// The difference, or `None` if it overflows in any element.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Both operands are cast to the integer type that they promote to; it is that
    /// type that overflows.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([100_u8, 50]);
    /// assert_eq!(a.checked_sub(&tensor([50_u8])), Some(tensor([50, 0])));
    /// assert_eq!(a.checked_sub(&tensor([200_u8])), None);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0]).checked_sub(&tensor([2.0])); // floats do not overflow
    /// ```
    #[inline]
    #[must_use]
    pub fn checked_sub<U, R, V>(&self, rhs: &Tensor<U, R>) -> Option<Tensor<V, Broadcasted<L, R>>>
    where
        U: Element,
        R: Layout,
        V: Element,
        T: Combine<operation::CheckedSub, U, L::Dimension, R::Dimension, Output = Option<V>>,
        L: Broadcast<R>,
    {
        checked::<operation::CheckedSub, _, _, _, _, _, _>(self, rhs)
    }

    /// The difference in place, or `None` if it overflows in any element; then nothing
    /// is written.
    ///
    /// # Shapes
    /// `R` expands to `L` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// The two element types promote to that of `self`.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([100_u8, 50]);
    /// assert_eq!(a.checked_sub_assign(&tensor([200_u8])), None);
    /// assert_eq!(a.to_array(), [100, 50]);
    /// assert_eq!(a.checked_sub_assign(&tensor([50_u8])), Some(()));
    /// assert_eq!(a.to_array(), [50, 0]);
    /// ```
    #[inline]
    #[must_use = "it says whether the operation overflowed"]
    pub fn checked_sub_assign<U, R>(&mut self, rhs: &Tensor<U, R>) -> Option<()>
    where
        U: Element,
        R: ExpandTo<L>,
        T: Combine<operation::CheckedSub, U, L::Dimension, R::Dimension, Output = Option<T>>,
    {
        checked_in_place::<operation::CheckedSub, _, _, _, _>(self, rhs)
    }
}
