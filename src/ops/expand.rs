//! A tensor broadcast to another shape.

use super::apply::{Destination, UnaryPlan, forms, one};
use super::each::Converted;
use crate::element::Element;
use crate::rule::expand::ExpandTo;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// # Expansion
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// The tensor broadcast to the shape `Target`, as a copy:
        /// `a.expand(…)`, `torch.broadcast_to(a, …)`.
        ///
        /// # Shapes
        /// `S` → `Target`, by [`ExpandTo`]: axes of length 1 and missing axes are
        /// repeated. It also gives an axis a name, or takes it off.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
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
        #[doc(alias("broadcast_to", "broadcast"))]
        pub fn expand[Target: Layout](self) -> Tensor<T, Target>
        where [S: ExpandTo<Target>]
        to => to.shared::<UnaryPlan<Target, S>, _>(one(self), Converted::<T>::new());
        panics "Never, for the element types of this crate";
        into expand_into
        /// ```
        /// use shaped::{Tensor, shape, tensor};
        /// let mut output = Tensor::<i32, shape![2, 3]>::zeros();
        /// tensor([[1], [2]]).expand_into(&mut output);
        /// assert_eq!(output.to_array(), [[1, 1, 1], [2, 2, 2]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{Tensor, shape, tensor};
        /// // shape `[T; 2]` cannot be expanded to `[T; 3]`
        /// tensor([1, 2]).expand_into(&mut Tensor::<i32, shape![3]>::zeros());
        /// ```
        ;
        boxed expand_boxed
        /// ```
        /// use shaped::{shape, tensor};
        /// let a = tensor([[1], [2]]).expand_boxed::<shape![2, 3]>();
        /// assert_eq!(a.to_array(), [[1, 1, 1], [2, 2, 2]]);
        /// ```
        ;
    }
}
