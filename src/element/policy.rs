//! What an operation means for `Wrapping` and `Saturating`, whose overflow policy is in
//! their type: one table.
//!
//! Their operators in `core::ops` are right wherever they do not panic. They do for `/` and
//! `%` by 0 and for `MIN % -1` of `Saturating`, and `num_traits::Signed::abs` does in a
//! debug build for `MIN`. Those have rows of their own here.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "the operators of these types have a policy, and the others are by name"
)]

use core::num::{Saturating, Wrapping};
use core::ops;

use num_traits::{
    Bounded, CheckedDiv, CheckedRem, One, SaturatingSub, WrappingAdd, WrappingMul, WrappingNeg,
    WrappingSub, Zero,
};

use super::Element;
use super::arithmetic::{BinaryMeaning, operation};
use super::category::Policy;
use super::functions::{UnaryMeaning, function};
use super::one::OneOf;

/// One row an operation on two elements: `[elements] -> output, meaning`.
macro_rules! binary {
    ($($operation:ident [$($parameter:tt)+] $element:ty => $output:ty, |$left:ident, $right:ident| $result:expr;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($parameter)+> BinaryMeaning<operation::$operation, $element> for Policy
        where
            $element: Element,
        {
            type Output = $output;

            #[inline(always)]
            fn apply($left: $element, $right: $element) -> $output {
                $result
            }
        }
    )+};
}

binary! {
    Mul [T: Element + ops::Mul<Output = T>] T => T, |a, b| a * b;
    Add [T: Element + ops::Add<Output = T>] T => T, |a, b| a + b;
    Sub [T: Element + ops::Sub<Output = T>] T => T, |a, b| a - b;
    Div [I: CheckedDiv + Zero + Copy] Wrapping<I> => Wrapping<I>, |a, b| Wrapping(wrapping_div(a.0, b.0));
    Div [I: CheckedDiv + Zero + Bounded + PartialOrd + Copy] Saturating<I> => Saturating<I>, |a, b| Saturating(saturating_div(a.0, b.0));
    Rem [I: CheckedRem + Zero + Copy] Wrapping<I> => Wrapping<I>, |a, b| Wrapping(rem(a.0, b.0));
    Rem [I: CheckedRem + Zero + Copy] Saturating<I> => Saturating<I>, |a, b| Saturating(rem(a.0, b.0));
    Minimum [T: Element + Ord] T => T, |a, b| a.min(b);
    Maximum [T: Element + Ord] T => T, |a, b| a.max(b);
    Less [T: Element + PartialOrd] T => bool, |a, b| a < b;
    LessOrEqual [T: Element + PartialOrd] T => bool, |a, b| a <= b;
    Greater [T: Element + PartialOrd] T => bool, |a, b| a > b;
    GreaterOrEqual [T: Element + PartialOrd] T => bool, |a, b| a >= b;
    Equal [T: Element + PartialEq] T => bool, |a, b| a == b;
    NotEqual [T: Element + PartialEq] T => bool, |a, b| a != b;
    BitAnd [T: Element + ops::BitAnd<Output = T>] T => T, |a, b| a & b;
    BitOr [T: Element + ops::BitOr<Output = T>] T => T, |a, b| a | b;
    BitXor [T: Element + ops::BitXor<Output = T>] T => T, |a, b| a ^ b;
    WrappingMul [T: Element + WrappingMul] T => T, |a, b| a.wrapping_mul(&b);
    WrappingAdd [T: Element + WrappingAdd] T => T, |a, b| a.wrapping_add(&b);
    WrappingSub [T: Element + WrappingSub] T => T, |a, b| a.wrapping_sub(&b);
}

/// One row a function of one element.
macro_rules! unary {
    ($($function:ident [$($parameter:tt)+] $element:ty: |$one:ident| $result:expr;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($parameter)+> UnaryMeaning<function::$function, $element> for Policy
        where
            $element: Element,
        {
            type Output = $element;

            #[inline(always)]
            fn of($one: $element) -> $element {
                $result
            }
        }
    )+};
}

unary! {
    Neg [T: Element + ops::Neg<Output = T>] T: |a| -a;
    Not [T: Element + ops::Not<Output = T>] T: |a| !a;
    Conj [T: Element] T: |a| a;
    Square [T: Element + ops::Mul<Output = T>] T: |a| a * a;
    Abs [I: WrappingNeg + PartialOrd + Zero] Wrapping<I>: |a| if a.0 < I::zero() { Wrapping(a.0.wrapping_neg()) } else { a };
    Abs [I: SaturatingSub + PartialOrd + Zero] Saturating<I>: |a| if a.0 < I::zero() { Saturating(I::zero().saturating_sub(&a.0)) } else { a };
}

impl<I: One> OneOf<Wrapping<I>> for Policy {
    #[inline]
    fn one() -> Wrapping<I> {
        Wrapping(I::one())
    }
}
impl<I: One> OneOf<Saturating<I>> for Policy {
    #[inline]
    fn one() -> Saturating<I> {
        Saturating(I::one())
    }
}

/// x div 0 is 0; the least number div −1 is too large by one, and wraps to itself.
#[inline(always)]
fn wrapping_div<I: CheckedDiv + Zero + Copy>(a: I, b: I) -> I {
    if b.is_zero() { I::zero() } else { a.checked_div(&b).unwrap_or(a) }
}

/// x div 0 is as far as the numbers go in the direction of x, and 0 div 0 is 0: what the
/// cast of the float x / 0 gives. So is the least number div −1.
#[inline(always)]
fn saturating_div<I: CheckedDiv + Zero + Bounded + PartialOrd + Copy>(a: I, b: I) -> I {
    a.checked_div(&b).unwrap_or_else(|| {
        if a.is_zero() {
            a
        } else if (a > I::zero()) == (b >= I::zero()) {
            I::max_value()
        } else {
            I::min_value()
        }
    })
}

/// That of the integers: x mod 0 is x, and the least number mod −1 is 0.
#[inline(always)]
fn rem<I: CheckedRem + Zero + Copy>(a: I, b: I) -> I {
    if b.is_zero() { a } else { a.checked_rem(&b).unwrap_or(I::zero()) }
}
