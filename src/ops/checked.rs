//! Overflow by name: checked operations, and the named ones in place.

use super::in_place::combine_in_place;
use crate::broadcast::{Broadcast, Broadcasted};
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::combine::{Combine, CombineInPlace};
use crate::expand::ExpandTo;
use crate::kernel::{fresh, update, update_binary, write};
use crate::shape::Layout;
use crate::tensor::Tensor;

/// `Operation` on `left` and `right`, unless it overflows anywhere.
#[inline(always)]
fn checked<Operation, O, V, T, U, L, R>(
    left: &Tensor<T, L>,
    right: &Tensor<U, R>,
) -> Option<Tensor<V, O>>
where
    O: Layout,
    L: Layout,
    R: Layout,
    T: Combine<Operation, U, L::Dimension, R::Dimension, Output = Option<V>>,
    U: Element,
    V: Element,
{
    let mut overflow = false;
    let result = fresh::<O, V>(|slots| {
        update::<O, L, R, _, _, _>(slots, left.as_slice(), right.as_slice(), |slot, l, r| {
            let element = l.combine(r);
            overflow |= element.is_none();
            write(slot, element.unwrap_or_default());
        });
    });
    (!overflow).then_some(result)
}

/// [`checked`] in place: all elements are tried before the first is written.
#[inline(always)]
fn checked_in_place<Operation, T, U, L, R>(
    left: &mut Tensor<T, L>,
    right: &Tensor<U, R>,
) -> Option<()>
where
    L: Layout,
    R: Layout,
    T: Combine<Operation, U, L::Dimension, R::Dimension, Output = Option<T>>,
    U: Element,
{
    let mut overflow = false;
    update_binary::<L, R, _, _>(left.as_mut_slice(), right.as_slice(), |slot, r| {
        overflow |= slot.combine(r).is_none();
    });
    if overflow {
        return None;
    }
    update_binary::<L, R, _, _>(left.as_mut_slice(), right.as_slice(), |slot, r| {
        *slot = slot.combine(r).unwrap_or_default();
    });
    Some(())
}

/// One row a checked operation: its text, its methods, an example.
macro_rules! checked_methods {
    ($($noun:literal $method:ident $in_place:ident $operation:ident $fits:literal => $output:literal;)+) => {
        impl<T: Element, L: Layout> Tensor<T, L> {$(
            #[doc = concat!("The ", $noun, ", or `None` if it overflows in any element.")]
            ///
            /// # Shapes
            /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
            ///
            /// # Numerics
            /// Both operands are cast to the integer type that they promote to;
            /// it is that type that overflows.
            ///
            /// # Panics
            /// Never.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            /// let a = tensor([100_u8, 50]);
            #[doc = concat!("assert_eq!(a.", stringify!($method), "(&tensor([", $fits, "_u8])), Some(tensor(", $output, ")));")]
            #[doc = concat!("assert_eq!(a.", stringify!($method), "(&tensor([200_u8])), None);")]
            /// ```
            #[inline]
            #[must_use]
            pub fn $method<U, R, V>(&self, rhs: &Tensor<U, R>) -> Option<Tensor<V, Broadcasted<L, R>>>
            where
                U: Element,
                R: Layout,
                V: Element,
                T: Combine<operation::$operation, U, L::Dimension, R::Dimension, Output = Option<V>>,
                L: Broadcast<R>,
            {
                checked::<operation::$operation, _, _, _, _, _, _>(self, rhs)
            }

            #[doc = concat!("The ", $noun, " in place, or `None` if it overflows in any element; then nothing is written.")]
            ///
            /// # Shapes
            /// `R` expands to `L` ([`ExpandTo`]).
            ///
            /// # Numerics
            /// The two element types promote to that of `self`.
            ///
            /// # Panics
            /// Never.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            /// let mut a = tensor([100_u8, 50]);
            #[doc = concat!("assert_eq!(a.", stringify!($in_place), "(&tensor([200_u8])), None);")]
            /// assert_eq!(a.to_array(), [100, 50]);
            #[doc = concat!("assert_eq!(a.", stringify!($in_place), "(&tensor([", $fits, "_u8])), Some(()));")]
            #[doc = concat!("assert_eq!(a.to_array(), ", $output, ");")]
            /// ```
            #[inline]
            #[must_use = "it says whether the operation overflowed"]
            pub fn $in_place<U, R>(&mut self, rhs: &Tensor<U, R>) -> Option<()>
            where
                U: Element,
                R: ExpandTo<L>,
                T: Combine<operation::$operation, U, L::Dimension, R::Dimension, Output = Option<T>>,
            {
                checked_in_place::<operation::$operation, _, _, _, _>(self, rhs)
            }
        )+}
    };
}

checked_methods! {
    "product" checked_mul checked_mul_assign CheckedMul "2" => "[200, 100]";
    "sum" checked_add checked_add_assign CheckedAdd "55" => "[155, 105]";
    "difference" checked_sub checked_sub_assign CheckedSub "50" => "[50, 0]";
}

/// One row an operation in place: its text, its method, an example.
macro_rules! in_place_methods {
    ($($doc:literal $method:ident $operation:ident $left:literal, $right:literal => $output:literal;)+) => {
        impl<T: Element, L: Layout> Tensor<T, L> {$(
            #[doc = $doc]
            ///
            /// # Shapes
            /// `R` expands to `L` ([`ExpandTo`]).
            ///
            /// # Numerics
            /// The two element types promote to that of `self`.
            ///
            /// # Panics
            /// Never.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            #[doc = concat!("let mut a = ", $left, ";")]
            #[doc = concat!("a.", stringify!($method), "(&", $right, ");")]
            #[doc = concat!("assert_eq!(a.to_array(), ", $output, ");")]
            /// ```
            #[inline]
            pub fn $method<U, R>(&mut self, rhs: &Tensor<U, R>)
            where
                U: Element,
                R: ExpandTo<L>,
                T: CombineInPlace<operation::$operation, U, L::Dimension, R::Dimension>
                    + Combine<operation::$operation, U, L::Dimension, R::Dimension, Output = T>,
            {
                combine_in_place::<operation::$operation, _, _, _, _>(self, rhs);
            }
        )+}
    };
}

in_place_methods! {
    "The product in place, at the bounds of the element type where it overflows."
    saturating_mul_assign SaturatingMul "tensor([100_i8, -100])", "tensor(2_i8)" => "[127, -128]";
    "The sum in place, at the bounds of the element type where it overflows."
    saturating_add_assign SaturatingAdd "tensor([100_i8, -100])", "tensor(100_i8)" => "[127, 0]";
    "The difference in place, at the bounds of the element type where it overflows."
    saturating_sub_assign SaturatingSub "tensor([100_u8, 7])", "tensor(8_u8)" => "[92, 0]";
    "The product in place, modulo 2 to the number of bits; `*=` by name."
    wrapping_mul_assign WrappingMul "tensor([100_i8, 3])", "tensor(2_i8)" => "[-56, 6]";
    "The sum in place, modulo 2 to the number of bits; `+=` by name."
    wrapping_add_assign WrappingAdd "tensor([100_i8, 3])", "tensor(100_i8)" => "[-56, 103]";
    "The difference in place, modulo 2 to the number of bits; `-=` by name."
    wrapping_sub_assign WrappingSub "tensor([100_u8, 7])", "tensor(8_u8)" => "[92, 255]";
}
