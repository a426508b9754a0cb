//! Elements between two numbers: `clamp` in all its forms.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;

#[cfg(all(feature = "uninit", feature = "alloc"))]
use super::apply::to_box;
use super::apply::{InPlacePlan, UnaryPlan, into, one, to_new};
use super::each::Clamped;
use crate::element::arithmetic::{Binary, operation};
use crate::shape::Layout;
use crate::tensor::Tensor;

impl<T, S: Layout> Tensor<T, S> {
    /// Each element, but at least `least` and at most `greatest`: `torch.clamp`.
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Numerics
    /// `minimum(maximum(x, least), greatest)`, in this order: where `least` is above
    /// `greatest`, all elements are `greatest`, as in torch. NaN stays NaN, and a bound
    /// that is NaN makes every element NaN: the rules of
    /// [`maximum`](Self::maximum) and [`minimum`](Self::minimum), by which −0 is below +0
    /// too.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([-5, 0, 3, 12]).clamp(0, 10).to_array(), [0, 0, 3, 10]);
    ///
    /// let a = tensor([f32::NAN, -1.0, 0.5]).clamp(0.0, 1.0);
    /// assert!(a[[0]].is_nan());
    /// assert_eq!(a.as_slice()[1..], [0.0, 0.5]);
    /// ```
    /// ```compile_fail,E0308
    /// let _ = shaped::tensor([1.0_f32, 2.0]).clamp(0, 1); // numbers of the element type
    /// ```
    #[doc(alias("clip"))]
    #[inline]
    #[must_use]
    pub fn clamp(&self, least: T, greatest: T) -> Self
    where
        T: Binary<operation::Minimum, Output = T> + Binary<operation::Maximum, Output = T>,
    {
        to_new::<UnaryPlan<S, S>, _, _, _>(one(self), Clamped { least, greatest })
    }

    /// [`clamp`](Self::clamp) into a tensor that is there, `out=` in torch.
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Numerics
    /// Those of [`clamp`](Self::clamp).
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, tensor};
    /// let mut output = Tensor::zeros();
    /// tensor([-5, 3, 12]).clamp_into(0, 10, &mut output);
    /// assert_eq!(output.to_array(), [0, 3, 10]);
    /// ```
    #[inline]
    pub fn clamp_into(&self, least: T, greatest: T, output: &mut Self)
    where
        T: Binary<operation::Minimum, Output = T> + Binary<operation::Maximum, Output = T>,
    {
        into::<UnaryPlan<S, S>, _, _, _>(output, one(self), Clamped { least, greatest });
    }

    /// [`clamp`](Self::clamp) on the heap (features `alloc` and `uninit`).
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Numerics
    /// Those of [`clamp`](Self::clamp).
    ///
    /// # Panics
    /// Never, for the element types of this crate; a failed allocation ends the program,
    /// as with every `Box`.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([-5, 3, 12]).clamp_boxed(0, 10).to_array(), [0, 3, 10]);
    /// ```
    #[cfg(all(feature = "uninit", feature = "alloc"))]
    #[inline]
    #[must_use]
    pub fn clamp_boxed(&self, least: T, greatest: T) -> Box<Self>
    where
        T: Binary<operation::Minimum, Output = T> + Binary<operation::Maximum, Output = T>,
    {
        to_box::<UnaryPlan<S, S>, _, _, _>(one(self), Clamped { least, greatest })
    }

    /// [`clamp`](Self::clamp) in place.
    ///
    /// # Shapes
    /// `S` stays.
    ///
    /// # Numerics
    /// Those of [`clamp`](Self::clamp).
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([-5, 3, 12]);
    /// a.clamp_assign(0, 10);
    /// assert_eq!(a.to_array(), [0, 3, 10]);
    /// ```
    #[doc(alias("clamp_", "clip_"))]
    #[inline]
    pub fn clamp_assign(&mut self, least: T, greatest: T)
    where
        T: Binary<operation::Minimum, Output = T> + Binary<operation::Maximum, Output = T>,
    {
        into::<InPlacePlan<S>, _, _, _>(self, (), Clamped { least, greatest });
    }
}
