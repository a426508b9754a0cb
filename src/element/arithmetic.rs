//! What an operator means for each category of elements: one table.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "integers wrap by name; the operators of the other categories are their meaning"
)]

use core::ops;

use num_traits::{One, WrappingAdd, WrappingMul, WrappingNeg, WrappingSub};

use super::Element;
use super::category::{Bool, Complex, Custom, Float, Integer};

/// The operations, as types: the `Operation` of [`Supports`].
///
/// # Example
/// ```
/// use shaped::{Element, Shape, Supports, Tensor, operation::Mul, tensor};
///
/// fn square<T: Supports<Mul, Output = T>, S: Shape>(a: &Tensor<T, S>) -> Tensor<T, S> {
///     a * a
/// }
/// assert_eq!(square(&tensor([3, -4])).to_array(), [9, 16]);
/// ```
pub mod operation {
    /// `a * b`
    #[derive(Debug)]
    pub enum Mul {}
    /// `a + b`
    #[derive(Debug)]
    pub enum Add {}
    /// `a - b`
    #[derive(Debug)]
    pub enum Sub {}
    /// `a / b`
    #[derive(Debug)]
    pub enum Div {}
    /// `-a`
    #[derive(Debug)]
    pub enum Neg {}
}

/// Elements of this type have the operation: in generic code, the bound beside
/// `S: Shape`.
///
/// # Numerics
/// | | `bool` | integers | floats, complex | custom |
/// | --- | --- | --- | --- | --- |
/// | `*` | AND | wraps | IEEE 754 | `core::ops::Mul` |
/// | `+` | OR | wraps | IEEE 754 | `core::ops::Add` |
/// | `-` | none | wraps | IEEE 754 | `core::ops::Sub` |
/// | `/` | none | none | IEEE 754 | `core::ops::Div` |
/// | unary `-` | none | wraps | IEEE 754 | `core::ops::Neg` |
///
/// Integers have no `/`: torch's gives floats (`cast` first), and Rust's
/// panics. Implemented through [`Element::Category`] (sealed).
///
/// # Panics
/// Never, for the types of this crate.
#[diagnostic::on_unimplemented(
    message = "elements of type `{Self}` have no operation `{Operation}`",
    label = "`{Self}` does not support `{Operation}`",
    note = "integers have no `/` and `bool` has neither `-` nor `/`: `cast` the operands first"
)]
pub trait Supports<Operation>: Element {
    /// What comes out.
    type Output: Element;
    /// The operation on two elements.
    #[doc(hidden)]
    fn apply(self, rhs: Self) -> Self::Output;
}
#[diagnostic::do_not_recommend]
impl<T: Element, Operation> Supports<Operation> for T
where
    T::Category: Rule<Operation, T>,
{
    type Output = <T::Category as Rule<Operation, T>>::Output;

    #[inline(always)]
    fn apply(self, rhs: Self) -> Self::Output {
        T::Category::apply(self, rhs)
    }
}

/// The meaning of an operation for the elements of a category.
pub trait Rule<Operation, T> {
    /// What comes out.
    type Output: Element;
    /// The operation. A unary one has its operand on both sides.
    fn apply(left: T, right: T) -> Self::Output;
}

/// One row an operation and its elements: `Categories: [elements] meaning`.
macro_rules! rules {
    ($($operation:ident {
        $($($category:ident)|+: $elements:tt |$left:pat_param, $right:pat_param| $result:expr;)+
    })+) => {$($($(
        rules!(@rule $operation $category $elements |$left, $right| $result);
    )+)+)+};
    (@rule $operation:ident $category:ident [bool] |$left:pat_param, $right:pat_param| $result:expr) => {
        impl Rule<operation::$operation, bool> for $category {
            type Output = bool;

            #[inline(always)]
            fn apply($left: bool, $right: bool) -> bool {
                $result
            }
        }
    };
    (@rule $operation:ident $category:ident [T: $($bound:tt)+] |$left:pat_param, $right:pat_param| $result:expr) => {
        impl<T: Element + $($bound)+> Rule<operation::$operation, T> for $category {
            type Output = T;

            #[inline(always)]
            fn apply($left: T, $right: T) -> T {
                $result
            }
        }
    };
}

rules! {
    Mul {
        Bool: [bool] |a, b| a & b;
        Integer: [T: WrappingMul] |a, b| a.wrapping_mul(&b);
        Float | Complex | Custom: [T: ops::Mul<Output = T>] |a, b| a * b;
    }
    Add {
        Bool: [bool] |a, b| a | b;
        Integer: [T: WrappingAdd] |a, b| a.wrapping_add(&b);
        Float | Complex | Custom: [T: ops::Add<Output = T>] |a, b| a + b;
    }
    Sub {
        Integer: [T: WrappingSub] |a, b| a.wrapping_sub(&b);
        Float | Complex | Custom: [T: ops::Sub<Output = T>] |a, b| a - b;
    }
    Div {
        Float | Complex | Custom: [T: ops::Div<Output = T>] |a, b| a / b;
    }
    Neg {
        Integer: [T: WrappingNeg] |a, _| a.wrapping_neg();
        Float | Complex | Custom: [T: ops::Neg<Output = T>] |a, _| -a;
    }
}

/// Elements of this type have a one: what [`Tensor::ones`](crate::Tensor::ones)
/// asks.
///
/// `true` for `bool`, [`num_traits::One`] for all others (sealed).
pub trait HasOne: Element {
    /// The one.
    #[doc(hidden)]
    fn one() -> Self;
}
#[diagnostic::do_not_recommend]
impl<T: Element> HasOne for T
where
    T::Category: OneOf<T>,
{
    #[inline]
    fn one() -> Self {
        T::Category::one()
    }
}

/// The one of the elements of a category.
pub trait OneOf<T> {
    /// The one.
    fn one() -> T;
}
impl OneOf<bool> for Bool {
    #[inline]
    fn one() -> bool {
        true
    }
}
macro_rules! ones {
    ($($category:ident)*) => {$(
        impl<T: Element + One> OneOf<T> for $category {
            #[inline]
            fn one() -> T {
                T::one()
            }
        }
    )*};
}
ones!(Integer Float Complex Custom);
