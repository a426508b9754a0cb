//! Operations that change the shape.

use super::each::copied;
use crate::element::Element;
use crate::expand::ExpandTo;
use crate::kernel::{fresh, update};
use crate::shape::{Layout, Scalar};
use crate::tensor::Tensor;

impl<T: Element, S: Layout> Tensor<T, S> {
    /// The tensor broadcast to the shape `Target`, as a copy:
    /// `a.expand(…)`, `torch.broadcast_to(a, …)`.
    ///
    /// # Shapes
    /// `S` → `Target`, by [`ExpandTo`]: axes of length 1 and missing axes are
    /// repeated. It also gives an axis a name, or takes it off.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{shape, tensor};
    /// let a = tensor([[1], [2]]).expand::<shape![2, 2, 3]>();
    /// assert_eq!(a.to_array(), [[[1, 1, 1], [2, 2, 2]], [[1, 1, 1], [2, 2, 2]]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{shape, tensor};
    /// // shape `[T; 2]` cannot be expanded to `[T; 3]`
    /// let _ = tensor([1, 2]).expand::<shape![3]>();
    /// ```
    #[inline]
    #[must_use]
    pub fn expand<Target: Layout>(&self) -> Tensor<T, Target>
    where
        S: ExpandTo<Target>,
    {
        fresh::<Target, _>(|slots| {
            update::<Target, S, Scalar, _, _, _>(slots, self.as_slice(), &[()], copied());
        })
    }
}
