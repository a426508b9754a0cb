//! Operations that give nothing where they would overflow: one row each.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;

#[cfg(all(feature = "uninit", feature = "alloc"))]
use super::apply::OnHeap;
use super::apply::{BinaryPlan, Destination, New, UnaryPlan, one, two};
use super::beside::Beside;
use super::each::{overflow_noted, overflow_of, put_if_some, replaced_if_some};
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::combine::Combine;
use crate::kernel::update;
use crate::rule::broadcast::{Broadcast, Broadcasted};
use crate::rule::expand::ExpandTo;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// One row an operation: what it gives of `[100, 50]` and an operand, an operand with
/// which it overflows, and its forms.
macro_rules! checked {
    ($(
        $what:literal, $b:literal => $result:literal, not $overflows:literal: $operation:ident
        where [$($bounds:tt)+];
        new $new:ident into $into:ident boxed $boxed:ident
        assign $assign:ident where [$($bounds_in_place:tt)+];
    )+) => {$(
        impl<T: Element, L: Layout> Tensor<T, L> {
            #[doc = concat!("The ", $what, ", or `None` if it overflows in any element.")]
            ///
            /// # Shapes
            /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
            ///
            /// # Numerics
            /// Both operands are cast to the integer type that they promote to; it is that
            /// type that overflows.
            ///
            /// # Panics
            /// Never, for the element types of this crate.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            /// let a = tensor([100_u8, 50]);
            #[doc = concat!("assert_eq!(a.", stringify!($new), "(&tensor(", $b, ")), Some(tensor(", $result, ")));")]
            #[doc = concat!("assert_eq!(a.", stringify!($new), "(&tensor(", $overflows, ")), None);")]
            /// ```
            /// ```compile_fail,E0277
            /// use shaped::tensor;
            #[doc = concat!("let _ = tensor([1.0]).", stringify!($new), "(&tensor([2.0])); // floats do not overflow")]
            /// ```
            #[inline]
            #[must_use]
            pub fn $new<Rhs, U, R, RD, V>(&self, rhs: Rhs) -> Option<Tensor<V, Broadcasted<L, R>>>
            where
                U: Element,
                V: Element,
                $($bounds)+
            {
                checked::<operation::$operation, _, _, _, _, _, _, _>(New, self, rhs.as_tensor())
            }

            #[doc = concat!("The ", $what, " into a tensor that is there, or `None` if it overflows in any element; then nothing is written.")]
            ///
            /// # Shapes
            /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape), which is exactly the
            /// shape of `output`.
            ///
            /// # Numerics
            #[doc = concat!("Those of [`", stringify!($new), "`](Self::", stringify!($new), ").")]
            /// `output` has exactly the element type that comes out; nothing is read from it.
            ///
            /// # Panics
            /// Never, for the element types of this crate.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            /// let (a, mut output) = (tensor([100_u8, 50]), tensor([1, 2]));
            #[doc = concat!("assert_eq!(a.", stringify!($into), "(&tensor(", $overflows, "), &mut output), None);")]
            /// assert_eq!(output.to_array(), [1, 2]);
            #[doc = concat!("assert_eq!(a.", stringify!($into), "(&tensor(", $b, "), &mut output), Some(()));")]
            #[doc = concat!("assert_eq!(output.to_array(), ", $result, ");")]
            /// ```
            #[inline]
            #[must_use = "it says whether the operation overflowed"]
            pub fn $into<Rhs, U, R, RD, V>(
                &self,
                rhs: Rhs,
                output: &mut Tensor<V, Broadcasted<L, R>>,
            ) -> Option<()>
            where
                U: Element,
                V: Element,
                $($bounds)+
            {
                let rhs = rhs.as_tensor();
                // All elements are tried before the first is written.
                let mut overflow = false;
                let note = overflow_of::<operation::$operation, T, U, V, L::Dimension, RD>(&mut overflow);
                output.in_order::<BinaryPlan<Broadcasted<L, R>, L, R>, _>(two(self, rhs), note);
                if overflow {
                    return None;
                }
                checked::<operation::$operation, _, _, _, _, _, _, _>(output, self, rhs)
            }

            #[cfg(all(feature = "uninit", feature = "alloc"))]
            #[doc = concat!("The ", $what, " on the heap, or `None` if it overflows in any element (features `alloc` and `uninit`).")]
            ///
            /// # Shapes
            /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
            ///
            /// # Numerics
            #[doc = concat!("Those of [`", stringify!($new), "`](Self::", stringify!($new), ").")]
            ///
            /// # Panics
            /// Never, for the element types of this crate; a failed allocation ends the program, as
            /// with every `Box`.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            /// let a = tensor([100_u8, 50]);
            #[doc = concat!("assert_eq!(a.", stringify!($boxed), "(&tensor(", $b, ")).as_deref(), Some(&tensor(", $result, ")));")]
            #[doc = concat!("assert_eq!(a.", stringify!($boxed), "(&tensor(", $overflows, ")), None);")]
            /// ```
            #[inline]
            #[must_use]
            pub fn $boxed<Rhs, U, R, RD, V>(&self, rhs: Rhs) -> Option<Box<Tensor<V, Broadcasted<L, R>>>>
            where
                U: Element,
                V: Element,
                $($bounds)+
            {
                checked::<operation::$operation, _, _, _, _, _, _, _>(OnHeap, self, rhs.as_tensor())
            }

            #[doc = concat!("The ", $what, " in place, or `None` if it overflows in any element; then nothing is written.")]
            ///
            /// # Shapes
            /// `R` expands to `L` ([`ExpandTo`]).
            ///
            /// # Numerics
            /// The two element types promote to that of `self`.
            ///
            /// # Panics
            /// Never, for the element types of this crate.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            /// let mut a = tensor([100_u8, 50]);
            #[doc = concat!("assert_eq!(a.", stringify!($assign), "(&tensor(", $overflows, ")), None);")]
            /// assert_eq!(a.to_array(), [100, 50]);
            #[doc = concat!("assert_eq!(a.", stringify!($assign), "(&tensor(", $b, ")), Some(()));")]
            #[doc = concat!("assert_eq!(a.to_array(), ", $result, ");")]
            /// ```
            #[inline]
            #[must_use = "it says whether the operation overflowed"]
            pub fn $assign<Rhs, U, R, RD>(&mut self, rhs: Rhs) -> Option<()>
            where
                U: Element,
                $($bounds_in_place)+
            {
                checked_in_place::<operation::$operation, _, _, _, _>(self, rhs.as_tensor())
            }
        }
    )+};
}

/// # Checked arithmetic
///
/// `None` if one element overflows.
impl<T: Element, L: Layout> Tensor<T, L> {}

checked! {
    "product", "[2_u8]" => "[200, 100]", not "[200_u8]": CheckedMul
    where [
        Rhs: Beside<T, Tensor = Tensor<U, R>>,
        R: Layout<Dimension = RD>,
        T: Combine<operation::CheckedMul, U, L::Dimension, RD, Output = Option<V>>,
        L: Broadcast<R>,
    ];
    new checked_mul into checked_mul_into boxed checked_mul_boxed
    assign checked_mul_assign where [
        Rhs: Beside<T, Tensor = Tensor<U, R>>,
        R: Layout<Dimension = RD>,
        T: Combine<operation::CheckedMul, U, L::Dimension, RD, Output = Option<T>>,
        R: ExpandTo<L>,
    ];

    "sum", "[55_u8]" => "[155, 105]", not "[200_u8]": CheckedAdd
    where [
        Rhs: Beside<T, Tensor = Tensor<U, R>>,
        R: Layout<Dimension = RD>,
        T: Combine<operation::CheckedAdd, U, L::Dimension, RD, Output = Option<V>>,
        L: Broadcast<R>,
    ];
    new checked_add into checked_add_into boxed checked_add_boxed
    assign checked_add_assign where [
        Rhs: Beside<T, Tensor = Tensor<U, R>>,
        R: Layout<Dimension = RD>,
        T: Combine<operation::CheckedAdd, U, L::Dimension, RD, Output = Option<T>>,
        R: ExpandTo<L>,
    ];

    "difference", "[50_u8]" => "[50, 0]", not "[200_u8]": CheckedSub
    where [
        Rhs: Beside<T, Tensor = Tensor<U, R>>,
        R: Layout<Dimension = RD>,
        T: Combine<operation::CheckedSub, U, L::Dimension, RD, Output = Option<V>>,
        L: Broadcast<R>,
    ];
    new checked_sub into checked_sub_into boxed checked_sub_boxed
    assign checked_sub_assign where [
        Rhs: Beside<T, Tensor = Tensor<U, R>>,
        R: Layout<Dimension = RD>,
        T: Combine<operation::CheckedSub, U, L::Dimension, RD, Output = Option<T>>,
        R: ExpandTo<L>,
    ];
}

/// A checked `Operation`, broadcast to `O`: what the destination gives, if no element
/// overflows.
#[inline(always)]
fn checked<Operation, T, U, V, L, R, O, D>(
    to: D,
    left: &Tensor<T, L>,
    right: &Tensor<U, R>,
) -> Option<D::Output>
where
    T: Combine<Operation, U, L::Dimension, R::Dimension, Output = Option<V>>,
    U: Element,
    V: Element,
    L: Layout,
    R: Layout,
    O: Layout,
    D: Destination<V, O>,
{
    let mut overflow = false;
    let operation = put_if_some::<Operation, T, U, V, _, L::Dimension, R::Dimension>(&mut overflow);
    let result = to.in_order::<BinaryPlan<O, L, R>, _>(two(left, right), operation);
    (!overflow).then_some(result)
}

/// A checked `Operation` in place: all elements are tried before the first is written.
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
    let note = overflow_noted::<Operation, T, U, L::Dimension, R::Dimension>(&mut overflow);
    update::<UnaryPlan<L, R>, _, _, _>(left.as_mut_slice(), one(right), note);
    if overflow {
        return None;
    }
    let replace = replaced_if_some::<Operation, T, U, L::Dimension, R::Dimension>();
    update::<UnaryPlan<L, R>, _, _, _>(left.as_mut_slice(), one(right), replace);
    Some(())
}
