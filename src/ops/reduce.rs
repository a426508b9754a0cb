//! Operations that give fewer elements.

use super::apply::{Destination, UnaryPlan, forms};
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::kernel::fold;
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
        /// Each sum starts from zero and adds the elements one by one in row-major
        /// order, by the `+` of the element type: integers wrap; the error of a float
        /// sum of n elements is at most (n − 1)·u·Σ|x| to first order, u the unit
        /// roundoff (Higham, Accuracy and Stability of Numerical Algorithms, 4.2).
        /// Where there is nothing to sum, the elements are copied, −0.0 too.
        /// [`sum`](Self::sum) and [`sum_axis`](Self::sum_axis) have an order of their own,
        /// with a smaller error bound.
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
        to => to.over_zeros(|sums| {
            let one_each = const { Target::LEN == S::LEN };
            fold::<UnaryPlan<S, Target>, T, T>(sums, self.as_slice(), |sum, element| {
                *sum = if one_each { element } else { sum.apply(element) };
            });
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
