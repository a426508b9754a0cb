//! A function of the user's on each element, or on each pair.

use super::apply::{BinaryPlan, UnaryPlan, one, two};
use super::each::{mapped, zipped};
use crate::element::Element;
use crate::kernel::update;
use crate::rule::broadcast::{Broadcast, Broadcasted};
use crate::shape::Layout;
use crate::tensor::Tensor;
use crate::tensor::fresh::fresh;

/// # Your own functions
impl<T: Element, S: Layout> Tensor<T, S> {
    /// `f` of each element.
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Numerics
    /// `f` is called once an element, in row-major order.
    ///
    /// # Panics
    /// When `f` does.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([1.0, -2.0]).map(f64::abs).to_array(), [1.0, 2.0]);
    /// ```
    #[inline]
    #[must_use]
    pub fn map<U: Element>(&self, f: impl FnMut(T) -> U) -> Tensor<U, S> {
        fresh(|slots| update::<UnaryPlan<S, S>, _, _>(slots, one(self), mapped(f)))
    }

    /// `f` of each pair of elements, broadcast.
    ///
    /// # Shapes
    /// `S`, `R` → [`BroadcastShape<S, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// `f` is called once for each element of the result, in row-major order.
    ///
    /// # Panics
    /// When `f` does.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let larger = tensor([[1, 5], [7, 3]]).zip_map(&tensor([4, 4]), |a, b| a > b);
    /// assert_eq!(larger.to_array(), [[false, true], [true, false]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn zip_map<U, R, V>(
        &self,
        rhs: &Tensor<U, R>,
        f: impl FnMut(T, U) -> V,
    ) -> Tensor<V, Broadcasted<S, R>>
    where
        U: Element,
        R: Layout,
        V: Element,
        S: Broadcast<R>,
    {
        fresh(|slots| {
            update::<BinaryPlan<Broadcasted<S, R>, S, R>, _, _>(slots, two(self, rhs), zipped(f));
        })
    }
}
