//! Operations on each pair of elements that have no operator: one row each.

use super::binary::{Outcome, combine};
use crate::broadcast::Broadcast;
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::combine::Combine;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// One row an operation: its text, its method, an example.
macro_rules! methods {
    ($($doc:literal $method:ident $operation:ident $left:literal, $right:literal => $output:literal;)+) => {
        impl<T: Element, L: Layout> Tensor<T, L> {$(
            #[doc = $doc]
            ///
            /// # Shapes
            /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
            ///
            /// # Numerics
            /// Both operands are cast to the type that they promote to
            /// ([`Promote`](crate::Promote)); the table of
            /// [`Supports`](crate::Supports) says which types have the operation.
            ///
            /// # Panics
            /// Never.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            #[doc = concat!("let (a, b) = (", $left, ", ", $right, ");")]
            #[doc = concat!("assert_eq!(a.", stringify!($method), "(&b).to_array(), ", $output, ");")]
            /// ```
            #[inline]
            #[must_use]
            pub fn $method<U, R>(
                &self,
                rhs: &Tensor<U, R>,
            ) -> Outcome<operation::$operation, T, L, U, R>
            where
                U: Element,
                R: Layout,
                T: Combine<operation::$operation, U, L::Dimension, R::Dimension>,
                L: Broadcast<R>,
            {
                combine::<operation::$operation, _, _, _, _, _, _>(self, rhs)
            }
        )+}
    };
}

methods! {
    "The lesser of each pair of elements. NaN wins over any number, and −0 is below +0: IEEE 754-2019 `minimum`."
    minimum Minimum "tensor([1.0, 5.0])", "tensor([3.0, 2.0])" => "[1.0, 2.0]";
    "The greater of each pair of elements. NaN wins over any number, and +0 is above −0: IEEE 754-2019 `maximum`."
    maximum Maximum "tensor([1.0, 5.0])", "tensor([3.0, 2.0])" => "[3.0, 5.0]";
    "Where the left element is less than the right one. False with NaN."
    lt Less "tensor([1, 5])", "tensor([3, 5])" => "[true, false]";
    "Where the left element is at most the right one. False with NaN."
    le LessOrEqual "tensor([1, 5])", "tensor([3, 5])" => "[true, true]";
    "Where the left element is greater than the right one. False with NaN."
    gt Greater "tensor([4, 5])", "tensor([3, 5])" => "[true, false]";
    "Where the left element is at least the right one. False with NaN."
    ge GreaterOrEqual "tensor([1, 5])", "tensor([3, 5])" => "[false, true]";
    "Where the two elements are equal: `torch.eq`. False with NaN. (`==` compares whole tensors.)"
    eq_elem Equal "tensor([1, 5])", "tensor([3, 5])" => "[false, true]";
    "Where the two elements differ: `torch.ne`. True with NaN."
    ne_elem NotEqual "tensor([1, 5])", "tensor([3, 5])" => "[true, false]";
    "The product, at the bounds of the element type where it overflows."
    saturating_mul SaturatingMul "tensor([100_i8, -100])", "tensor([2_i8, 2])" => "[127, -128]";
    "The sum, at the bounds of the element type where it overflows."
    saturating_add SaturatingAdd "tensor([100_i8, -100])", "tensor([100_i8, -100])" => "[127, -128]";
    "The difference, at the bounds of the element type where it overflows."
    saturating_sub SaturatingSub "tensor([100_u8, 7])", "tensor([200_u8, 2])" => "[0, 5]";
    "The product, modulo 2 to the number of bits; `*` by name."
    wrapping_mul WrappingMul "tensor([100_i8, 3])", "tensor([2_i8, 2])" => "[-56, 6]";
    "The sum, modulo 2 to the number of bits; `+` by name."
    wrapping_add WrappingAdd "tensor([100_i8, 3])", "tensor([100_i8, 2])" => "[-56, 5]";
    "The difference, modulo 2 to the number of bits; `-` by name."
    wrapping_sub WrappingSub "tensor([100_u8, 7])", "tensor([200_u8, 2])" => "[156, 5]";
}
