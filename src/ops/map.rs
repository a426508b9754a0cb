//! Operations on the elements of one tensor.

use crate::element::Element;
use crate::element::cast::Cast;
use crate::kernel::{fresh, update_unary, write};
use crate::shape::Layout;
use crate::tensor::Tensor;

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
    pub fn map<U: Element>(&self, mut f: impl FnMut(T) -> U) -> Tensor<U, S> {
        Tensor::from_storage(fresh::<S, _>(|slots| {
            update_unary::<S, _, _>(slots, self.as_slice(), |slot, element| {
                write(slot, f(element));
            });
        }))
    }

    /// Every element converted to `U`: `a.to(dtype)`.
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Numerics
    /// Rust's `as`, on every platform: see [`Cast`].
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([1.5, -2.5, 1e10]).cast::<i32>().to_array(), [1, -2, i32::MAX]);
    /// assert_eq!(tensor([true, false]).cast::<f64>().to_array(), [1.0, 0.0]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// let _ = tensor([1.0]).cast::<char>(); // `f64` cannot be cast to `char`
    /// ```
    #[inline]
    #[must_use]
    pub fn cast<U: Element>(&self) -> Tensor<U, S>
    where
        T: Cast<U>,
    {
        self.map(T::cast_element)
    }
}
