//! Rust's operators between tensors and with scalars, and their in-place forms:
//! one row each.

use core::num::{Saturating, Wrapping};
use core::ops;

use super::apply::{UnaryPlan, into, one, to_new};
use super::binary::combine;
use super::each::{Applied, Updated};
use super::operand::Operand;
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::element::combine::CombineInPlace;
use crate::element::functions::{Unary, function};
use crate::rule::expand::ExpandTo;
use crate::shape::{Layout, Scalar};
use crate::tensor::Tensor;

/// One operator after a tensor, by reference and by value, and in place.
macro_rules! operator {
    ($operation:ident $method:ident $in_place:ident $method_in_place:ident) => {
        operator!(@fresh $operation $method [&]);
        operator!(@fresh $operation $method []);
        operator!(@in_place $operation $in_place $method_in_place [&]);
        operator!(@in_place $operation $in_place $method_in_place []);

        impl<T, S> ops::$in_place<T> for Tensor<T, S>
        where
            S: Layout,
            T: CombineInPlace<operation::$operation, T, S::Dimension, <Scalar as Layout>::Dimension>,
        {
            #[inline]
            fn $method_in_place(&mut self, rhs: T) {
                update::<operation::$operation, _, _, _, Scalar>(self, &Tensor::from_storage(rhs));
            }
        }
    };

    (@fresh $operation:ident $method:ident [$($left:tt)?]) => {
        impl<T, L, Rhs> ops::$operation<Rhs> for $($left)? Tensor<T, L>
        where
            T: Element,
            L: Layout,
            Rhs: Operand<operation::$operation, T, L>,
        {
            type Output = <Rhs as Operand<operation::$operation, T, L>>::Output;

            #[inline]
            fn $method(self, rhs: Rhs) -> Self::Output {
                let _ = Rhs::COUNT;
                rhs.after(operator!(@borrow self $($left)?))
            }
        }
    };

    (@in_place $operation:ident $in_place:ident $method:ident [$($right:tt)?]) => {
        impl<T, U, L, R> ops::$in_place<$($right)? Tensor<U, R>> for Tensor<T, L>
        where
            L: Layout,
            R: ExpandTo<L>,
            T: CombineInPlace<operation::$operation, U, L::Dimension, R::Dimension>,
            U: Element,
        {
            #[inline]
            fn $method(&mut self, rhs: $($right)? Tensor<U, R>) {
                update::<operation::$operation, _, _, _, _>(self, operator!(@borrow rhs $($right)?));
            }
        }
    };

    (@borrow $tensor:ident &) => { $tensor };
    (@borrow $tensor:ident) => { &$tensor };
}

operator!(Mul mul MulAssign mul_assign);
operator!(Add add AddAssign add_assign);
operator!(Sub sub SubAssign sub_assign);
operator!(Div div DivAssign div_assign);
operator!(Rem rem RemAssign rem_assign);
operator!(BitAnd bitand BitAndAssign bitand_assign);
operator!(BitOr bitor BitOrAssign bitor_assign);
operator!(BitXor bitxor BitXorAssign bitxor_assign);
operator!(Shl shl ShlAssign shl_assign);
operator!(Shr shr ShrAssign shr_assign);

/// `Operation` on `left` and `right`, expanded to `L`, into `left`.
#[inline(always)]
fn update<Operation, T, U, L, R>(left: &mut Tensor<T, L>, right: &Tensor<U, R>)
where
    L: Layout,
    R: Layout,
    T: CombineInPlace<Operation, U, L::Dimension, R::Dimension>,
    U: Element,
{
    let operation = Updated::<Operation, L::Dimension, R::Dimension>::new();
    into::<UnaryPlan<L, R>, _, _, _>(left, one(right), operation);
}

/// A number on the left of a tensor of its type, with the operators of its category.
macro_rules! scalar_on_the_left {
    ((Bool $sign:ident $bits:literal: $element:ty, $($name:tt)+)) => {
        scalar_on_the_left! { $element: Mul mul, Add add, BitAnd bitand, BitOr bitor, BitXor bitxor }
    };
    ((Integer $sign:ident $bits:literal: $element:ty, $($name:tt)+)) => {
        scalar_on_the_left! {
            $element: Mul mul, Add add, Sub sub, Rem rem, BitAnd bitand, BitOr bitor, BitXor bitxor,
            Shl shl, Shr shr
        }
    };
    ((Float $sign:ident $bits:literal: $element:ty, $($name:tt)+)) => {
        scalar_on_the_left! { $element: Mul mul, Add add, Sub sub, Div div, Rem rem }
    };
    ((Complex $sign:ident $bits:literal: $element:ty, $($name:tt)+)) => {
        scalar_on_the_left! { $element: Mul mul, Add add, Sub sub, Div div }
    };
    ($element:ty: $($operation:ident $method:ident),*) => {
        scalar_on_the_left! { @each $element, $($operation $method [&])* $($operation $method [])* }
    };
    (@each $element:ty, $($operation:ident $method:ident $right:tt)*) => {$(
        scalar_on_the_left! { @one $element, $operation $method $right }
    )*};
    (@one $element:ty, $operation:ident $method:ident [$($right:tt)?]) => {
        impl<S: Layout> ops::$operation<$($right)? Tensor<$element, S>> for $element {
            type Output = Tensor<$element, S>;

            #[inline]
            fn $method(self, rhs: $($right)? Tensor<$element, S>) -> Self::Output {
                combine::<operation::$operation, S, _, _, _, Scalar, S>(
                    &Tensor::from_storage(self),
                    operator!(@borrow rhs $($right)?),
                )
            }
        }
    };
}

for_each_element!(scalar_on_the_left);

/// A number with an overflow policy on the left of a tensor of its type: its own
/// operators, from [`core::num`].
macro_rules! policy_on_the_left {
    ($($policy:ident)*: $operations:tt) => {$(
        policy_on_the_left!(@ $policy $operations);
    )*};
    (@ $policy:ident [$($operation:ident $method:ident),*]) => {$(
        policy_on_the_left!(@ $policy $operation $method [&]);
        policy_on_the_left!(@ $policy $operation $method []);
    )*};
    (@ $policy:ident $operation:ident $method:ident [$($right:tt)?]) => {
        impl<T, S> ops::$operation<$($right)? Tensor<$policy<T>, S>> for $policy<T>
        where
            $policy<T>: Binary<operation::$operation>,
            S: Layout,
        {
            type Output = Tensor<<$policy<T> as Binary<operation::$operation>>::Output, S>;

            #[inline]
            fn $method(self, rhs: $($right)? Tensor<$policy<T>, S>) -> Self::Output {
                combine::<operation::$operation, S, _, _, _, Scalar, S>(
                    &Tensor::from_storage(self),
                    operator!(@borrow rhs $($right)?),
                )
            }
        }
    };
}

policy_on_the_left! {
    Wrapping Saturating:
    [Mul mul, Add add, Sub sub, Div div, Rem rem, BitAnd bitand, BitOr bitor, BitXor bitxor]
}

/// Unary `-` and `!`.
macro_rules! prefix {
    ($function:ident $method:ident [$($operand:tt)?]) => {
        impl<T, S> ops::$function for $($operand)? Tensor<T, S>
        where
            S: Layout,
            T: Unary<function::$function>,
        {
            type Output = Tensor<<T as Unary<function::$function>>::Output, S>;

            #[inline]
            fn $method(self) -> Self::Output {
                to_new::<UnaryPlan<S, S>, _, _, _>(one(&self), Applied::<function::$function>::new())
            }
        }
    };
}

prefix!(Neg neg [&]);
prefix!(Neg neg []);
prefix!(Not not [&]);
prefix!(Not not []);
