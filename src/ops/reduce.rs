//! Operations that give fewer elements.

use super::apply::{Destination, UnaryPlan, forms};
use super::reducer::sum_of;
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::kernel::reduce_to::reduce_to;
use crate::rule::expand::ExpandTo;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// # Sums to a smaller shape
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// The sum over all axes along which `Target` would be broadcast to `S`:
        /// the transpose of [`expand`](Self::expand), `a.sum_to_size(…)`.
        ///
        /// # Shapes
        /// `S` → `Target`, where `Target` expands to `S` ([`ExpandTo`]).
        ///
        /// # Numerics
        /// Each sum starts from zero, with the `+` of the element type: integers wrap; `f16`
        /// and `bf16` are summed in `f32` and rounded once. Along one axis, or neighbours
        /// that are summed together, the order is that of [`sum`](Self::sum). Where an axis
        /// that stays lies between those that are summed, the innermost ones are summed so
        /// and the results of the outer ones added by halves. So the error of a float sum
        /// is at most h·u·Σ|x| to first order, h as in `sum` and ⌈log₂ m⌉ more for m steps
        /// of outer axes (Higham, Accuracy and Stability of Numerical Algorithms, 4.2).
        /// A sum of negative zeros is +0. Where there is nothing to sum, the
        /// elements are copied, −0.0 too.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{shape, tensor};
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
        /// assert_eq!(a.sum_to::<shape![3]>().to_array(), [5, 7, 9]);
        /// assert_eq!(a.sum_to::<shape![2, 1]>().to_array(), [[6], [15]]);
        /// assert_eq!(a.sum_to::<shape![]>().to_array(), 21);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{shape, tensor};
        /// // shape `[T; 2]` cannot be expanded to `[[T; 3]; 2]`
        /// let _ = tensor([[1, 2, 3], [4, 5, 6]]).sum_to::<shape![2]>();
        /// ```
        #[doc(alias("sum_to_size"))]
        pub fn sum_to[Target: ExpandTo<S>](self) -> Tensor<T, Target>
        where [T: Binary<operation::Add, Output = T>]
        to => to.overwritten(|slots| {
            if const { Target::LEN == S::LEN } {
                slots.copy_from_slice(self.as_slice());
            } else {
                reduce_to::<UnaryPlan<S, Target>, T, _>(slots, self.as_slice(), &sum_of::<T>());
            }
        });
        panics "Never, for the element types of this crate";
        into sum_to_into
        /// ```
        /// use shaped::{Tensor, shape, tensor};
        /// let mut output = Tensor::<i32, shape![2, 1]>::zeros();
        /// tensor([[1, 2, 3], [4, 5, 6]]).sum_to_into(&mut output);
        /// assert_eq!(output.to_array(), [[6], [15]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{Tensor, shape, tensor};
        /// // shape `[T; 2]` cannot be expanded to `[[T; 3]; 2]`
        /// tensor([[1, 2, 3], [4, 5, 6]]).sum_to_into(&mut Tensor::<i32, shape![2]>::zeros());
        /// ```
        ;
        boxed sum_to_boxed
        /// ```
        /// use shaped::{shape, tensor};
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
        /// assert_eq!(a.sum_to_boxed::<shape![3]>().to_array(), [5, 7, 9]);
        /// ```
        ;
    }
}
