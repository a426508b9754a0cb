//! Operations on the elements of one tensor.

use super::binary::Unary;
use super::each::mapped;
use crate::element::Element;
use crate::kernel::update;
use crate::shape::Layout;
use crate::tensor::Tensor;
use crate::tensor::fresh::fresh;

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
        fresh::<S, _>(|slots| {
            update::<Unary<S, S>, _, _>(slots, (self.as_slice(), ()), mapped(f));
        })
    }
}
