//! A function of the user's on each element, or on each pair.

use super::apply::{BinaryPlan, Destination, InPlacePlan, UnaryPlan, forms, one, two};
use super::beside::Beside;
use super::each::{mapped, mapped_in_place, zipped, zipped_in_place};
use crate::element::Element;
use crate::rule::broadcast::{Broadcast, Broadcasted};
use crate::rule::expand::ExpandTo;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// # Your own functions
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
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
        #[doc(alias("apply", "mapv", "vectorize"))]
        pub fn map[U: Element](self, f: impl FnMut(T) -> U) -> Tensor<U, S>
        where []
        to => to.in_order::<UnaryPlan<S, S>, _>(one(self), mapped(f));
        panics "When `f` does";
        into map_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1.0, -2.0]).map_into(|x| x > 0.0, &mut output);
        /// assert_eq!(output.to_array(), [true, false]);
        /// ```
        ;
        boxed map_boxed
        /// ```
        /// use shaped::tensor;
        /// assert_eq!(tensor([1.0, -2.0]).map_boxed(f64::abs).to_array(), [1.0, 2.0]);
        /// ```
        ;
    }

    /// [`map`](Self::map) in place.
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
    /// let mut a = tensor([1.0, -2.0]);
    /// a.map_assign(f64::abs);
    /// assert_eq!(a.to_array(), [1.0, 2.0]);
    /// ```
    #[doc(alias("apply_", "mapv_inplace"))]
    #[inline]
    pub fn map_assign(&mut self, f: impl FnMut(T) -> T) {
        self.in_order::<InPlacePlan<S>, _>((), mapped_in_place(f));
    }

    forms! {
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
        #[doc(alias("map2", "azip"))]
        pub fn zip_map[Rhs, U: Element, R: Layout, V: Element](
            self,
            rhs: Rhs,
            f: impl FnMut(T, U) -> V
        ) -> Tensor<V, Broadcasted<S, R>>
        where [
            Rhs: Beside<T, Tensor = Tensor<U, R>>,
            S: Broadcast<R>,
        ]
        to => to.in_order::<BinaryPlan<Broadcasted<S, R>, S, R>, _>(
            two(self, rhs.as_tensor()),
            zipped(f),
        );
        panics "When `f` does";
        into zip_map_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1, 5], [7, 3]]).zip_map_into(&tensor([4, 4]), |a, b| a > b, &mut output);
        /// assert_eq!(output.to_array(), [[false, true], [true, false]]);
        /// ```
        ;
        boxed zip_map_boxed
        /// ```
        /// use shaped::tensor;
        /// let larger = tensor([[1, 5], [7, 3]]).zip_map_boxed(&tensor([4, 4]), |a, b| a > b);
        /// assert_eq!(larger.to_array(), [[false, true], [true, false]]);
        /// ```
        ;
    }

    /// [`zip_map`](Self::zip_map) in place: each element becomes `f` of itself and of the
    /// one beside it.
    ///
    /// # Shapes
    /// `R` expands to `S` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// `f` is called once for each element of `self`, in row-major order.
    ///
    /// # Panics
    /// When `f` does.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([[1, 5], [7, 3]]);
    /// a.zip_map_assign(&tensor([4, 2]), |a, b| a.max(b));
    /// assert_eq!(a.to_array(), [[4, 5], [7, 3]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// // shape `[[T; 2]; 1]` cannot be expanded to `[T; 2]`
    /// tensor([1, 5]).zip_map_assign(&tensor([[4, 2]]), |a, b| a.max(b));
    /// ```
    #[inline]
    #[expect(clippy::needless_pass_by_value, reason = "a number, or a reference")]
    pub fn zip_map_assign<Rhs, U, R>(&mut self, rhs: Rhs, f: impl FnMut(T, U) -> T)
    where
        Rhs: Beside<T, Tensor = Tensor<U, R>>,
        U: Element,
        R: ExpandTo<S>,
    {
        self.in_order::<UnaryPlan<S, R>, _>(one(rhs.as_tensor()), zipped_in_place(f));
    }
}
