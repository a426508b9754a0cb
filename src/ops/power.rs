//! Each element to an integer power: `powi` in all its forms.

use super::apply::{Destination, InPlacePlan, UnaryPlan, forms, into, one};
use super::each::Powered;
use crate::element::Element;
use crate::element::bounds::Arithmetic;
use crate::element::functions::{Unary, function};
use crate::element::one::HasOne;
use crate::element::wide::Widen;
use crate::shape::Layout;
use crate::tensor::Tensor;

impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// Each element to an integer power: `torch.pow(a, n)`.
        ///
        /// # Shapes
        /// `S` → `S`
        ///
        /// # Numerics
        /// By squaring: x¹³ is (x · x⁴) · x⁸, x⁴ is (x²)², x⁸ is (x⁴)². A negative power is 1
        /// divided by the positive one, so it is 0 where that overflows. x⁰ is 1, that of NaN,
        /// too. The relative error is at most |n|·u to first order, u the unit roundoff: each
        /// of |n| − 1 roundings of the product counts once, however they are shared (Higham,
        /// Accuracy and Stability of Numerical Algorithms, 3.1), and the quotient once more.
        /// `f16` and `bf16` are computed in `f32` and rounded once. Integers have no negative
        /// powers: [`square`](Self::square), or `map` with their own `wrapping_pow`.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::tensor;
        /// let a = tensor([2.0, -0.5]);
        /// assert_eq!(a.powi(3).to_array(), [8.0, -0.125]);
        /// assert_eq!(a.powi(-2).to_array(), [0.25, 4.0]);
        /// assert_eq!(a.powi(0).to_array(), [1.0, 1.0]);
        /// ```
        /// ```compile_fail,E0277
        /// // elements of type `i32` have no function `Recip`
        /// let _ = shaped::tensor([2, 3]).powi(3);
        /// ```
        pub fn powi[](self, exponent: i32) -> Tensor<T, S>
        where [T: Widen<Wide: Arithmetic + HasOne + Unary<function::Recip, Output = T::Wide>>]
        to => to.shared::<UnaryPlan<S, S>, _>(one(self), Powered { exponent });
        panics "Never, for the element types of this crate";
        into powi_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([2.0, -0.5]).powi_into(3, &mut output);
        /// assert_eq!(output.to_array(), [8.0, -0.125]);
        /// ```
        ;
        boxed powi_boxed
        /// ```
        /// use shaped::tensor;
        /// assert_eq!(tensor([2.0, -0.5]).powi_boxed(-1).to_array(), [0.5, -2.0]);
        /// ```
        ;
    }

    /// [`powi`](Self::powi) in place.
    ///
    /// # Shapes
    /// `S` stays.
    ///
    /// # Numerics
    /// Those of [`powi`](Self::powi).
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([2.0, -0.5]);
    /// a.powi_assign(2);
    /// assert_eq!(a.to_array(), [4.0, 0.25]);
    /// ```
    #[inline]
    pub fn powi_assign(&mut self, exponent: i32)
    where
        T: Widen<Wide: Arithmetic + HasOne + Unary<function::Recip, Output = T::Wide>>,
    {
        into::<InPlacePlan<S>, _, _, _>(self, (), Powered { exponent });
    }
}
