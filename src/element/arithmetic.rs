//! What an operator means for each category of elements: one table.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "integers wrap by name; the operators of the other categories are their meaning"
)]

use core::ops;

use num_traits::float::FloatCore;
use num_traits::{
    CheckedAdd, CheckedMul, CheckedRem, CheckedShl, CheckedShr, CheckedSub, SaturatingAdd,
    SaturatingMul, SaturatingSub, ToPrimitive, WrappingAdd, WrappingMul, WrappingSub, Zero,
};

use super::Element;
use super::category::{Bool, Complex, Custom, Float, Integer};
use crate::seal::Sealed;

/// The operations on two elements, as types: the `Operation` of [`Binary`].
///
/// # Example
/// ```
/// use shaped::{Shape, Binary, Tensor, operation::Mul, tensor};
///
/// fn square<T: Binary<Mul, Output = T>, S: Shape>(a: &Tensor<T, S>) -> Tensor<T, S> {
///     a * a
/// }
/// assert_eq!(square(&tensor([3, -4])).to_array(), [9, 16]);
/// ```
pub mod operation {
    macro_rules! operations {
        ($($doc:literal $operation:ident)+) => {$(
            #[doc = $doc]
            #[derive(Debug)]
            pub enum $operation {}
        )+};
    }

    operations! {
        "`a * b`" Mul
        "`a + b`" Add
        "`a - b`" Sub
        "`a / b`" Div
        "`a % b`" Rem
        "`a.minimum(&b)`" Minimum
        "`a.maximum(&b)`" Maximum
        "`a.atan2(&b)`" Atan2
        "`a.hypot(&b)`" Hypot
        "`a.lt(&b)`" Less
        "`a.le(&b)`" LessOrEqual
        "`a.gt(&b)`" Greater
        "`a.ge(&b)`" GreaterOrEqual
        "`a.eq(&b)`" Equal
        "`a.ne(&b)`" NotEqual
        "`a & b`" BitAnd
        "`a | b`" BitOr
        "`a ^ b`" BitXor
        "`a << b`" Shl
        "`a >> b`" Shr
        "`a.checked_mul(&b)`" CheckedMul
        "`a.checked_add(&b)`" CheckedAdd
        "`a.checked_sub(&b)`" CheckedSub
        "`a.saturating_mul(&b)`" SaturatingMul
        "`a.saturating_add(&b)`" SaturatingAdd
        "`a.saturating_sub(&b)`" SaturatingSub
        "`a.wrapping_mul(&b)`" WrappingMul
        "`a.wrapping_add(&b)`" WrappingAdd
        "`a.wrapping_sub(&b)`" WrappingSub
    }
}

/// Elements of this type have the operation: in generic code, the bound beside
/// `S: Shape`.
///
/// # Numerics
/// | | `bool` | integers | floats | complex | custom |
/// | --- | --- | --- | --- | --- | --- |
/// | `*` | AND | wraps | IEEE 754 | (ac − bd, ad + bc) | `ops::Mul` |
/// | `+` | OR | wraps | IEEE 754 | by part | `ops::Add` |
/// | `-` | none | wraps | IEEE 754 | by part | `ops::Sub` |
/// | `/` | none | none | IEEE 754 | scaled, see below | `ops::Div` |
/// | `%` | none | sign of the dividend, x % 0 = x | `fmod`, exact | none | `ops::Rem` |
/// | `minimum`, `maximum` | AND, OR | the lesser, the greater | NaN wins, −0 < +0 | none | `PartialOrd`; what is unordered with itself wins |
/// | `atan2`, `hypot` | none | none | `libm`'s | none | [`num_traits::Float`] |
/// | `lt`, `le`, `gt`, `ge` | false < true | by value | false with NaN | none | `PartialOrd` |
/// | `eq`, `ne` | by value | by value | NaN ≠ NaN | both parts | `PartialEq` |
/// | `&`, `\|`, `^` | logical | bitwise | none | none | `ops::BitAnd`, … |
/// | `<<`, `>>` | none | zeros come in, with `>>` the sign | none | none | `ops::Shl`, `ops::Shr` |
/// | `checked_`, `saturating_`, `wrapping_` | none | by name | none | none | `num_traits` |
///
/// Integers have no `/`: torch's gives floats (`cast` first), and Rust's
/// panics. A shift by the width of the type or more, or by a negative number, leaves
/// nothing, as in torch: 0, and −1 of a negative number to the right.
///
/// A complex quotient is finite and not 0 wherever it is representable: no square of the
/// divisor overflows or vanishes on the way. Of `Complex<f32>` each part is computed in
/// `f64` and rounded: it is off by at most 0.50001 ulp, or by so much of the least number
/// above 0. Of `Complex<f64>` the method is Smith's (1962) of operands scaled by powers of
/// two, with the product of Baudin and Smith (2012) where its ratio underflows: the
/// quotient z is off by at most 6u·|z|, u = 2⁻⁵³, if it is not subnormal; a part that is
/// much smaller than the other may be off by more of itself. Infinities are those of C
/// (C11, Annex G): a finite number by one with an infinite part is 0, one with an infinite
/// part by a finite one has an infinite part, and so has a number other than 0 by 0, which
/// has the sign of the real part of the divisor. torch has NaN for some of the first two.
/// Products with an infinite part are those of torch, (ac − bd, ad + bc) with no rule of
/// their own: ∞·(1 + i) has a NaN where ∞ − ∞ or ∞·0 arises.
///
/// [`Wrapping`](core::num::Wrapping) and [`Saturating`](core::num::Saturating) integers have
/// the operators of `core::ops`, which wrap and saturate, and `/` and `%` that do not
/// panic. x % 0 is x and `MIN % -1` is 0, as of the plain integers. x / 0 is 0 of `Wrapping`;
/// of `Saturating` it is the greatest number, the least one, or 0, by the sign of x.
/// `MIN / -1` is `MIN` of `Wrapping` and `MAX` of `Saturating`, and so is `abs` of `MIN`.
/// Implemented through [`Element::Category`] (sealed).
///
/// # Panics
/// Never, for the types of this crate.
#[diagnostic::on_unimplemented(
    message = "elements of type `{Self}` have no operation `{Operation}`",
    label = "`{Self}` does not support `{Operation}`",
    note = "`cast` the operands to a type that has it: integers have no `/`, `bool` has no `-`, floats do not overflow; a number of your own has its operators, from `core::ops`"
)]
pub trait Binary<Operation>: Element {
    /// What comes out.
    type Output: Element;
    /// The operation on two elements.
    #[doc(hidden)]
    fn apply(self, rhs: Self) -> Self::Output;
    /// The operation with a real number on the right: part by part of a complex one.
    #[doc(hidden)]
    #[must_use]
    fn apply_real(self, rhs: Self) -> Self::Output {
        self.apply(rhs)
    }
    /// The operation on all elements of equally many slots, if the machine has
    /// instructions for blocks of them; whether it was done.
    #[doc(hidden)]
    fn apply_run<Slot>(
        slots: &mut [Slot],
        left: &[Self],
        right: &[Self],
        write: impl Fn(&mut Slot, Self::Output),
    ) -> bool;
    /// The same in place; not done where something else comes out than goes in.
    #[doc(hidden)]
    fn apply_run_in_place(slots: &mut [Self], right: &[Self]) -> bool;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<T: Element, Operation> Binary<Operation> for T
where
    T::Category: BinaryMeaning<Operation, T>,
{
    type Output = <T::Category as BinaryMeaning<Operation, T>>::Output;

    #[inline(always)]
    fn apply(self, rhs: Self) -> Self::Output {
        T::Category::apply(self, rhs)
    }
    #[inline(always)]
    fn apply_real(self, rhs: Self) -> Self::Output {
        T::Category::apply_real(self, rhs)
    }
    #[inline(always)]
    fn apply_run<Slot>(
        slots: &mut [Slot],
        left: &[T],
        right: &[T],
        write: impl Fn(&mut Slot, Self::Output),
    ) -> bool {
        T::Category::apply_run(slots, left, right, write)
    }
    #[inline(always)]
    fn apply_run_in_place(slots: &mut [T], right: &[T]) -> bool {
        T::Category::apply_run_in_place(slots, right)
    }
    fn sealed(_: Sealed) {}
}

/// The element type that comes out of `Operation` on two elements of type `T`.
///
/// # Example
/// ```
/// use shaped::element::BinaryElement;
/// use shaped::operation::Less;
/// let less: BinaryElement<Less, f32> = true;
/// assert!(less);
/// ```
pub type BinaryElement<Operation, T> = <T as Binary<Operation>>::Output;

/// The meaning of an operation for the elements of a category.
#[diagnostic::on_unimplemented(
    message = "elements of type `{T}` have no operation `{Operation}`",
    label = "`{T}` does not support `{Operation}`",
    note = "write the bound `{T}: Binary<{Operation}>`; a number of your own has its operators, from `core::ops`"
)]
pub trait BinaryMeaning<Operation, T> {
    /// What comes out.
    type Output: Element;
    /// The operation.
    fn apply(left: T, right: T) -> Self::Output;
    /// See [`Binary::apply_real`].
    #[inline(always)]
    fn apply_real(left: T, right: T) -> Self::Output {
        Self::apply(left, right)
    }
    /// See [`Binary::apply_run`].
    #[inline(always)]
    fn apply_run<Slot>(
        _: &mut [Slot],
        _: &[T],
        _: &[T],
        _: impl Fn(&mut Slot, Self::Output),
    ) -> bool {
        false
    }
    /// See [`Binary::apply_run_in_place`].
    #[inline(always)]
    fn apply_run_in_place(_: &mut [T], _: &[T]) -> bool {
        false
    }
}

/// Whether a number of the user's is ordered with itself, as NaN is not.
#[inline(always)]
#[expect(clippy::eq_op, reason = "NaN is not ordered with itself")]
fn is_ordered<T: PartialOrd + Copy>(element: T) -> bool {
    element <= element
}

/// One row an operation and its elements: `Categories: [elements] meaning`.
macro_rules! meanings {
    ($($operation:ident -> $output:tt {
        $($($category:ident)|+: $elements:tt |$left:ident, $right:ident| $result:expr;)+
    })+) => {$($($(
        meanings!(@rule $operation -> $output, $category $elements |$left, $right| $result);
    )+)+)+};
    (@rule $operation:ident -> $output:tt, $category:ident [bool] |$left:ident, $right:ident| $result:expr) => {
        #[diagnostic::do_not_recommend]
        impl BinaryMeaning<operation::$operation, bool> for $category {
            type Output = bool;

            #[inline(always)]
            fn apply($left: bool, $right: bool) -> bool {
                $result
            }
        }
    };
    (@rule $operation:ident -> [$output:ty], $category:ident [T: $($bound:tt)+] |$left:ident, $right:ident| $result:expr) => {
        #[diagnostic::do_not_recommend]
        impl<T: Element + $($bound)+> BinaryMeaning<operation::$operation, T> for $category {
            type Output = $output;

            #[inline(always)]
            fn apply($left: T, $right: T) -> $output {
                $result
            }
        }
    };
}

meanings! {
    Mul -> [T] {
        Bool: [bool] |a, b| a & b;
        Integer: [T: WrappingMul] |a, b| a.wrapping_mul(&b);
        Complex | Custom: [T: ops::Mul<Output = T>] |a, b| a * b;
    }
    Add -> [T] {
        Bool: [bool] |a, b| a | b;
        Integer: [T: WrappingAdd] |a, b| a.wrapping_add(&b);
        Complex | Custom: [T: ops::Add<Output = T>] |a, b| a + b;
    }
    Sub -> [T] {
        Integer: [T: WrappingSub] |a, b| a.wrapping_sub(&b);
        Complex | Custom: [T: ops::Sub<Output = T>] |a, b| a - b;
    }
    Div -> [T] {
        Custom: [T: ops::Div<Output = T>] |a, b| a / b;
    }
    // x mod 0 is x (Knuth, The Art of Computer Programming, 1.2.4); the least
    // number mod -1 is 0.
    Rem -> [T] {
        Integer: [T: CheckedRem + Zero] |a, b| if b.is_zero() { a } else { a.checked_rem(&b).unwrap_or(T::zero()) };
        Float | Custom: [T: ops::Rem<Output = T>] |a, b| a % b;
    }
    // `minimum` and `maximum` of IEEE 754-2019.
    Minimum -> [T] {
        Bool | Integer: [T: Ord] |a, b| a.min(b);
        Custom: [T: PartialOrd] |a, b| if a < b || !is_ordered(a) { a } else { b };
        Float: [T: FloatCore] |a, b| if a < b || a.is_nan() || (a == b && a.is_sign_negative()) { a } else { b };
    }
    Maximum -> [T] {
        Bool | Integer: [T: Ord] |a, b| a.max(b);
        Custom: [T: PartialOrd] |a, b| if a > b || !is_ordered(a) { a } else { b };
        Float: [T: FloatCore] |a, b| if a > b || a.is_nan() || (a == b && a.is_sign_positive()) { a } else { b };
    }
    Less -> [bool] {
        Bool | Integer | Float | Custom: [T: PartialOrd] |a, b| a < b;
    }
    LessOrEqual -> [bool] {
        Bool | Integer | Float | Custom: [T: PartialOrd] |a, b| a <= b;
    }
    Greater -> [bool] {
        Bool | Integer | Float | Custom: [T: PartialOrd] |a, b| a > b;
    }
    GreaterOrEqual -> [bool] {
        Bool | Integer | Float | Custom: [T: PartialOrd] |a, b| a >= b;
    }
    Equal -> [bool] {
        Bool | Integer | Float | Complex | Custom: [T: PartialEq] |a, b| a == b;
    }
    NotEqual -> [bool] {
        Bool | Integer | Float | Complex | Custom: [T: PartialEq] |a, b| a != b;
    }
    BitAnd -> [T] {
        Bool | Integer | Custom: [T: ops::BitAnd<Output = T>] |a, b| a & b;
    }
    BitOr -> [T] {
        Bool | Integer | Custom: [T: ops::BitOr<Output = T>] |a, b| a | b;
    }
    BitXor -> [T] {
        Bool | Integer | Custom: [T: ops::BitXor<Output = T>] |a, b| a ^ b;
    }
    // By less than the width, the machine's; by any other number, torch's: nothing is left
    // but the sign of what is shifted to the right.
    Shl -> [T] {
        Integer: [T: CheckedShl + ToPrimitive + Zero] |a, b| b.to_u32().and_then(|by| a.checked_shl(by)).unwrap_or(T::zero());
        Custom: [T: ops::Shl<Output = T>] |a, b| a << b;
    }
    Shr -> [T] {
        Integer: [T: CheckedShr + ToPrimitive + Zero + PartialOrd + ops::Not<Output = T>] |a, b| {
            let sign = if a < T::zero() { !T::zero() } else { T::zero() };
            b.to_u32().and_then(|by| a.checked_shr(by)).unwrap_or(sign)
        };
        Custom: [T: ops::Shr<Output = T>] |a, b| a >> b;
    }
    CheckedMul -> [Option<T>] {
        Integer | Custom: [T: CheckedMul] |a, b| a.checked_mul(&b);
    }
    CheckedAdd -> [Option<T>] {
        Integer | Custom: [T: CheckedAdd] |a, b| a.checked_add(&b);
    }
    CheckedSub -> [Option<T>] {
        Integer | Custom: [T: CheckedSub] |a, b| a.checked_sub(&b);
    }
    SaturatingMul -> [T] {
        Integer | Custom: [T: SaturatingMul] |a, b| a.saturating_mul(&b);
    }
    SaturatingAdd -> [T] {
        Integer | Custom: [T: SaturatingAdd] |a, b| a.saturating_add(&b);
    }
    SaturatingSub -> [T] {
        Integer | Custom: [T: SaturatingSub] |a, b| a.saturating_sub(&b);
    }
    WrappingMul -> [T] {
        Integer | Custom: [T: WrappingMul] |a, b| a.wrapping_mul(&b);
    }
    WrappingAdd -> [T] {
        Integer | Custom: [T: WrappingAdd] |a, b| a.wrapping_add(&b);
    }
    WrappingSub -> [T] {
        Integer | Custom: [T: WrappingSub] |a, b| a.wrapping_sub(&b);
    }
}
