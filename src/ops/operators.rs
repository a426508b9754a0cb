//! Rust's operators between tensors and with scalars, and their in-place forms:
//! one row each.

use core::ops;

#[cfg(feature = "half")]
use half::{bf16, f16};
#[cfg(feature = "complex")]
use num_complex::{Complex32, Complex64};

use super::binary::{Outcome, combine};
use super::in_place::combine_in_place;
use crate::broadcast::Broadcast;
use crate::element::Element;
use crate::element::arithmetic::{Supports, operation};
use crate::element::combine::{Combine, CombineInPlace};
use crate::element::functions::{Has, function};
use crate::expand::ExpandTo;
use crate::shape::{Layout, Scalar};
use crate::tensor::Tensor;

/// One operator: between tensors and with a scalar, by reference and by value.
macro_rules! operator {
    ($operation:ident $method:ident $in_place:ident $method_in_place:ident) => {
        operator!(@tensors $operation $method [&] [&]);
        operator!(@tensors $operation $method [&] []);
        operator!(@tensors $operation $method [] [&]);
        operator!(@tensors $operation $method [] []);
        operator!(@scalar $operation $method [&]);
        operator!(@scalar $operation $method []);
        operator!(@in_place $operation $in_place $method_in_place [&]);
        operator!(@in_place $operation $in_place $method_in_place []);

        impl<T, S> ops::$in_place<T> for Tensor<T, S>
        where
            S: Layout,
            T: CombineInPlace<operation::$operation, T, S::Dimension, <Scalar as Layout>::Dimension>,
        {
            #[inline]
            fn $method_in_place(&mut self, rhs: T) {
                combine_in_place::<operation::$operation, _, _, _, Scalar>(
                    self,
                    &Tensor::from_storage(rhs),
                );
            }
        }
    };

    (@tensors $operation:ident $method:ident [$($left:tt)?] [$($right:tt)?]) => {
        impl<T, U, L, R> ops::$operation<$($right)? Tensor<U, R>> for $($left)? Tensor<T, L>
        where
            L: Broadcast<R>,
            R: Layout,
            T: Combine<operation::$operation, U, L::Dimension, R::Dimension>,
            U: Element,
        {
            type Output = Outcome<operation::$operation, T, L, U, R>;

            #[inline]
            fn $method(self, rhs: $($right)? Tensor<U, R>) -> Self::Output {
                combine::<operation::$operation, _, _, _, _, _, _>(
                    operator!(@borrow self $($left)?),
                    operator!(@borrow rhs $($right)?),
                )
            }
        }
    };

    (@scalar $operation:ident $method:ident [$($left:tt)?]) => {
        impl<T, S> ops::$operation<T> for $($left)? Tensor<T, S>
        where
            S: Layout,
            T: Supports<operation::$operation>,
        {
            type Output = Tensor<<T as Supports<operation::$operation>>::Output, S>;

            #[inline]
            fn $method(self, rhs: T) -> Self::Output {
                combine::<operation::$operation, S, _, _, _, S, Scalar>(
                    operator!(@borrow self $($left)?),
                    &Tensor::from_storage(rhs),
                )
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
                combine_in_place::<operation::$operation, _, _, _, _>(
                    self,
                    operator!(@borrow rhs $($right)?),
                );
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

/// A number on the left of a tensor of its type.
macro_rules! scalar_on_the_left {
    ($($element:ident: $($operation:ident $method:ident),*;)*) => {$($(
        scalar_on_the_left!(@ $element $operation $method [&]);
        scalar_on_the_left!(@ $element $operation $method []);
    )*)*};
    (@ $element:ident $operation:ident $method:ident [$($right:tt)?]) => {
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

scalar_on_the_left! {
    bool: Mul mul, Add add, BitAnd bitand, BitOr bitor, BitXor bitxor;
    u8: Mul mul, Add add, Sub sub, Rem rem, BitAnd bitand, BitOr bitor, BitXor bitxor;
    u16: Mul mul, Add add, Sub sub, Rem rem, BitAnd bitand, BitOr bitor, BitXor bitxor;
    u32: Mul mul, Add add, Sub sub, Rem rem, BitAnd bitand, BitOr bitor, BitXor bitxor;
    u64: Mul mul, Add add, Sub sub, Rem rem, BitAnd bitand, BitOr bitor, BitXor bitxor;
    i8: Mul mul, Add add, Sub sub, Rem rem, BitAnd bitand, BitOr bitor, BitXor bitxor;
    i16: Mul mul, Add add, Sub sub, Rem rem, BitAnd bitand, BitOr bitor, BitXor bitxor;
    i32: Mul mul, Add add, Sub sub, Rem rem, BitAnd bitand, BitOr bitor, BitXor bitxor;
    i64: Mul mul, Add add, Sub sub, Rem rem, BitAnd bitand, BitOr bitor, BitXor bitxor;
    f32: Mul mul, Add add, Sub sub, Div div, Rem rem;
    f64: Mul mul, Add add, Sub sub, Div div, Rem rem;
}
#[cfg(feature = "half")]
scalar_on_the_left! {
    f16: Mul mul, Add add, Sub sub, Div div, Rem rem;
    bf16: Mul mul, Add add, Sub sub, Div div, Rem rem;
}
#[cfg(feature = "complex")]
scalar_on_the_left! {
    Complex32: Mul mul, Add add, Sub sub, Div div;
    Complex64: Mul mul, Add add, Sub sub, Div div;
}

/// Unary `-` and `!`.
macro_rules! prefix {
    ($function:ident $method:ident [$($operand:tt)?]) => {
        impl<T, S> ops::$function for $($operand)? Tensor<T, S>
        where
            S: Layout,
            T: Has<function::$function>,
        {
            type Output = Tensor<<T as Has<function::$function>>::Output, S>;

            #[inline]
            fn $method(self) -> Self::Output {
                self.map(Has::<function::$function>::of)
            }
        }
    };
}

prefix!(Neg neg [&]);
prefix!(Neg neg []);
prefix!(Not not [&]);
prefix!(Not not []);
