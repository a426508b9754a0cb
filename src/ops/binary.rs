//! Operations on two tensors: one row each.
//!
//! A row says what the operation is, which elements have it, and in which forms it is
//! there; each form gets its documentation and an example from the row. Operators are in
//! `operators`: here are the forms that have no symbol.
//!
//! The bounds of a row stand in the row, and not in the macro: an error shows the tokens
//! of a bound, and those of a macro are its whole invocation.
//!
//! Their order counts: the compiler learns `U` and `R` from the operand, then `RD` from `R`,
//! before it looks at the element types. Without `RD` it takes `u16` beside `i32` for one of
//! rank 0, the only pair of ranks that these two have, and the message is about ranks.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;

#[cfg(all(feature = "uninit", feature = "alloc"))]
use super::apply::to_box;
use super::apply::{BinaryPlan, UnaryPlan, into, one, to_new, two};
use super::beside::Beside;
use super::each::{Combined, Replaced};
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::combine::{Combine, Combined as CombinedElement};
use crate::rule::broadcast::{Broadcast, Broadcasted};
use crate::rule::expand::ExpandTo;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// The tensor that comes out of `Operation` on a `Tensor<T, L>` and a `Tensor<U, R>`.
///
/// It is the type of `output` in the forms that write into a tensor that is there, such
/// as [`mul_into`](Tensor::mul_into).
///
/// # Example
/// ```
/// use shaped::{Outcome, Tensor, operation::Mul, shape};
/// let product: Outcome<Mul, u8, shape![2, 1], i8, shape![3]> = Tensor::zeros();
/// let same: Tensor<i16, shape![2, 3]> = product;
/// ```
pub type Outcome<Operation, T, L, U, R> = Tensor<
    CombinedElement<Operation, T, U, <L as Layout>::Dimension, <R as Layout>::Dimension>,
    Broadcasted<L, R>,
>;

/// One row an operation: what it is, its elements, its numerics, an example, its forms.
macro_rules! binary {
    ($(
        $what:literal;
        $operation:ident where $bounds:tt;
        $numerics:literal;
        $a:literal, $b:literal => $result:literal;
        $(new $new:ident $(also $($alias:literal)+)?)? $(into $into:ident)? $(boxed $boxed:ident)?
        $(assign $assign:ident where $bounds_in_place:tt)?;
    )+) => {$(
        $(binary!(@new $what, $operation $bounds $numerics, $a $b $result, $new [$($($alias)+)?]);)?
        $(binary!(@into $what, $operation $bounds $numerics, $a $b $result, $into);)?
        $(binary!(@boxed $what, $operation $bounds $numerics, $a $b $result, $boxed);)?
        $(binary!(@assign $what, $operation $bounds_in_place $numerics, $a $b $result, $assign);)?
    )+};

    (@new $what:literal, $operation:ident [$($bounds:tt)+] $numerics:literal, $a:literal $b:literal $result:literal, $method:ident [$($alias:literal)*]) => {
        impl<T: Element, L: Layout> Tensor<T, L> {
            #[doc = $what]
            ///
            /// # Shapes
            /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
            ///
            /// # Numerics
            #[doc = $numerics]
            ///
            /// # Panics
            /// Never, for the element types of this crate.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            #[doc = concat!("let (a, b) = (tensor(", $a, "), tensor(", $b, "));")]
            #[doc = concat!("assert_eq!(a.", stringify!($method), "(&b).to_array(), ", $result, ");")]
            /// ```
            /// Shapes that do not broadcast do not compile:
            /// ```compile_fail,E0277
            /// use shaped::{Tensor, shape, tensor};
            #[doc = concat!("let a = tensor(", $a, ");")]
            #[doc = concat!("let _ = a.", stringify!($method), "(&tensor([a.as_slice()[0]; 3])); // 2 and 3 differ")]
            /// ```
            $(#[doc(alias = $alias)])*
            #[inline]
            #[must_use]
            pub fn $method<Rhs, U, R, RD>(
                &self,
                rhs: Rhs,
            ) -> Outcome<operation::$operation, T, L, U, R>
            where
                U: Element,
                $($bounds)+
            {
                combine::<operation::$operation, _, _, _, _, _, _>(self, rhs.as_tensor())
            }
        }
    };
    (@into $what:literal, $operation:ident [$($bounds:tt)+] $numerics:literal, $a:literal $b:literal $result:literal, $method:ident) => {
        impl<T: Element, L: Layout> Tensor<T, L> {
            #[doc = concat!("Into a tensor that is there, `out=` in torch: ", $what)]
            ///
            /// # Shapes
            /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape), which is exactly
            /// the shape of `output`.
            ///
            /// # Numerics
            #[doc = $numerics]
            /// `output` has exactly the element type that comes out; nothing is read from it.
            ///
            /// # Panics
            /// Never, for the element types of this crate.
            ///
            /// # Example
            /// ```
            /// use shaped::{Tensor, tensor};
            #[doc = concat!("let (a, b) = (tensor(", $a, "), tensor(", $b, "));")]
            /// let mut output = Tensor::zeros();
            #[doc = concat!("a.", stringify!($method), "(&b, &mut output);")]
            #[doc = concat!("assert_eq!(output.to_array(), ", $result, ");")]
            /// ```
            #[inline]
            pub fn $method<Rhs, U, R, RD>(
                &self,
                rhs: Rhs,
                output: &mut Outcome<operation::$operation, T, L, U, R>,
            ) where
                U: Element,
                $($bounds)+
            {
                let operation = Combined::<operation::$operation, L::Dimension, RD>::new();
                into::<BinaryPlan<Broadcasted<L, R>, L, R>, _, _, _>(output, two(self, rhs.as_tensor()), operation);
            }
        }
    };
    (@boxed $what:literal, $operation:ident [$($bounds:tt)+] $numerics:literal, $a:literal $b:literal $result:literal, $method:ident) => {
        #[cfg(all(feature = "uninit", feature = "alloc"))]
        impl<T: Element, L: Layout> Tensor<T, L> {
            #[doc = concat!("On the heap (features `alloc` and `uninit`): ", $what)]
            /// Nothing of the size of the result is on the stack.
            ///
            /// # Shapes
            /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
            ///
            /// # Numerics
            #[doc = $numerics]
            ///
            /// # Panics
            /// Never, for the element types of this crate; a failed allocation ends the program, as
            /// with every `Box`.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            #[doc = concat!("let (a, b) = (tensor(", $a, "), tensor(", $b, "));")]
            #[doc = concat!("assert_eq!(a.", stringify!($method), "(&b).to_array(), ", $result, ");")]
            /// ```
            #[inline]
            #[must_use]
            pub fn $method<Rhs, U, R, RD>(
                &self,
                rhs: Rhs,
            ) -> Box<Outcome<operation::$operation, T, L, U, R>>
            where
                U: Element,
                $($bounds)+
            {
                let operation = Combined::<operation::$operation, L::Dimension, RD>::new();
                to_box::<BinaryPlan<Broadcasted<L, R>, L, R>, _, _, _>(two(self, rhs.as_tensor()), operation)
            }
        }
    };
    (@assign $what:literal, $operation:ident [$($bounds:tt)+] $numerics:literal, $a:literal $b:literal $result:literal, $method:ident) => {
        impl<T: Element, L: Layout> Tensor<T, L> {
            #[doc = concat!("In place: ", $what)]
            ///
            /// # Shapes
            /// `R` expands to `L` ([`ExpandTo`]).
            ///
            /// # Numerics
            #[doc = $numerics]
            /// The two element types promote to that of `self`.
            ///
            /// # Panics
            /// Never, for the element types of this crate.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            #[doc = concat!("let (mut a, b) = (tensor(", $a, "), tensor(", $b, "));")]
            #[doc = concat!("a.", stringify!($method), "(&b);")]
            #[doc = concat!("assert_eq!(a.to_array(), ", $result, ");")]
            /// ```
            #[inline]
            pub fn $method<Rhs, U, R, RD>(&mut self, rhs: Rhs)
            where
                U: Element,
                $($bounds)+
            {
                let operation = Replaced::<operation::$operation, L::Dimension, RD>::new();
                into::<UnaryPlan<L, R>, _, _, _>(self, one(rhs.as_tensor()), operation);
            }
        }
    };
}

/// # Operations on two tensors
///
/// Operators (`*`, `+`, …) are among the trait implementations below.
impl<T: Element, L: Layout> Tensor<T, L> {}

binary! {
    "`&a * &b`";
    Mul where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Mul, U, L::Dimension, RD>, L: Broadcast<R>];
    "Those of `*`: the product of elements of the type that both promote to.";
    "[2, 3]", "[10, 100]" => "[20, 300]";
    into mul_into boxed mul_boxed;

    "`&a + &b`";
    Add where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Add, U, L::Dimension, RD>, L: Broadcast<R>];
    "Those of `+`: the sum of elements of the type that both promote to.";
    "[2, 3]", "[10, 100]" => "[12, 103]";
    into add_into boxed add_boxed;

    "`&a - &b`";
    Sub where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Sub, U, L::Dimension, RD>, L: Broadcast<R>];
    "Those of `-`: the difference of elements of the type that both promote to.";
    "[2, 3]", "[10, 100]" => "[-8, -97]";
    into sub_into boxed sub_boxed;

    "`&a / &b`";
    Div where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Div, U, L::Dimension, RD>, L: Broadcast<R>];
    "Those of `/`: the quotient of elements of the type that both promote to.";
    "[2.0, 3.0]", "[4.0, 2.0]" => "[0.5, 1.5]";
    into div_into boxed div_boxed;

    "`&a % &b`";
    Rem where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Rem, U, L::Dimension, RD>, L: Broadcast<R>];
    "Those of `%`: the remainder of elements of the type that both promote to.";
    "[-7, 7]", "[5, 4]" => "[-2, 3]";
    into rem_into boxed rem_boxed;

    "`&a & &b`";
    BitAnd where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::BitAnd, U, L::Dimension, RD>, L: Broadcast<R>];
    "Those of `&`: the bitwise and of elements of the type that both promote to.";
    "[6, 5]", "[3, 4]" => "[2, 4]";
    into bitand_into boxed bitand_boxed;

    "`&a | &b`";
    BitOr where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::BitOr, U, L::Dimension, RD>, L: Broadcast<R>];
    "Those of `|`: the bitwise or of elements of the type that both promote to.";
    "[6, 5]", "[3, 4]" => "[7, 5]";
    into bitor_into boxed bitor_boxed;

    "`&a ^ &b`";
    BitXor where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::BitXor, U, L::Dimension, RD>, L: Broadcast<R>];
    "Those of `^`: the bitwise exclusive or of elements of the type that both promote to.";
    "[6, 5]", "[3, 4]" => "[5, 1]";
    into bitxor_into boxed bitxor_boxed;

    "`&a << &b`";
    Shl where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Shl, U, L::Dimension, RD>, L: Broadcast<R>];
    "Those of `<<`: in the integer type that both promote to. By the width of the type or more, or by a negative number, the result is 0, as in torch.";
    "[3, 1]", "[2, 31]" => "[12, i32::MIN]";
    into shl_into boxed shl_boxed;

    "`&a >> &b`";
    Shr where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Shr, U, L::Dimension, RD>, L: Broadcast<R>];
    "Those of `>>`: in the integer type that both promote to; the sign comes in. By the width of the type or more, or by a negative number, the result is 0, and −1 of a negative number, as in torch.";
    "[12, -9]", "[2, 32]" => "[3, -1]";
    into shr_into boxed shr_boxed;

    "The lesser of each pair of elements: `torch.minimum`.";
    Minimum where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Minimum, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the type that they promote to. NaN wins over any number, and −0 is below +0: `minimum` of IEEE 754-2019.";
    "[1.0, 5.0]", "[3.0, 2.0]" => "[1.0, 2.0]";
    new minimum also "fmin" "inf" into minimum_into boxed minimum_boxed
    assign minimum_assign where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Minimum, U, L::Dimension, RD, Output = T>, R: ExpandTo<L>];

    "The greater of each pair of elements: `torch.maximum`.";
    Maximum where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Maximum, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the type that they promote to. NaN wins over any number, and +0 is above −0: `maximum` of IEEE 754-2019.";
    "[1.0, -5.0]", "[0.0, 0.0]" => "[1.0, 0.0]";
    new maximum also "fmax" "sup" "relu" into maximum_into boxed maximum_boxed
    assign maximum_assign where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Maximum, U, L::Dimension, RD, Output = T>, R: ExpandTo<L>];

    "The angle of the point (x, y), of y in `self` and x in `rhs`, in radians from −π to π: `torch.atan2`.";
    Atan2 where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Atan2, U, L::Dimension, RD>, L: Broadcast<R>];
    "Floats alone; both operands are cast to the type that they promote to. `libm`'s `atan2`, the same bits on every machine; `f16` and `bf16` go through `f32` and are rounded once more.";
    "[0.0, 1.0]", "[1.0, 0.0]" => "[0.0, core::f64::consts::FRAC_PI_2]";
    new atan2 also "arctan2" into atan2_into boxed atan2_boxed
    assign atan2_assign where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Atan2, U, L::Dimension, RD, Output = T>, R: ExpandTo<L>];

    "The length of the hypotenuse, √(a² + b²), without overflow on the way: `torch.hypot`.";
    Hypot where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Hypot, U, L::Dimension, RD>, L: Broadcast<R>];
    "Floats alone; both operands are cast to the type that they promote to. `libm`'s `hypot`, the same bits on every machine; `f16` and `bf16` go through `f32` and are rounded once more.";
    "[3.0, 1e200]", "[4.0, 0.0]" => "[5.0, 1e200]";
    new hypot into hypot_into boxed hypot_boxed
    assign hypot_assign where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Hypot, U, L::Dimension, RD, Output = T>, R: ExpandTo<L>];

    "Where the left element is less than the right one: `a < b` in torch.";
    Less where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Less, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the type that they promote to ([`Promote`](crate::Promote)), and compared there. False with NaN.";
    "[1, 5]", "[3, 5]" => "[true, false]";
    new lt also "less" into lt_into boxed lt_boxed;

    "Where the left element is at most the right one: `a <= b` in torch.";
    LessOrEqual where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::LessOrEqual, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the type that they promote to ([`Promote`](crate::Promote)), and compared there. False with NaN.";
    "[1, 5]", "[3, 5]" => "[true, true]";
    new le also "less_equal" into le_into boxed le_boxed;

    "Where the left element is greater than the right one: `a > b` in torch.";
    Greater where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Greater, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the type that they promote to ([`Promote`](crate::Promote)), and compared there. False with NaN.";
    "[4, 5]", "[3, 5]" => "[true, false]";
    new gt also "greater" into gt_into boxed gt_boxed;

    "Where the left element is at least the right one: `a >= b` in torch.";
    GreaterOrEqual where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::GreaterOrEqual, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the type that they promote to ([`Promote`](crate::Promote)), and compared there. False with NaN.";
    "[1, 5]", "[3, 5]" => "[false, true]";
    new ge also "greater_equal" into ge_into boxed ge_boxed;

    "Where the two elements are equal: `a == b` in torch. (In Rust, `a == b` compares whole tensors; in generic code over `T: PartialEq`, `a.eq(&b)` does too.)";
    Equal where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::Equal, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the type that they promote to ([`Promote`](crate::Promote)), and compared there. False with NaN.";
    "[1, 5]", "[3, 5]" => "[false, true]";
    new eq also "equal" into eq_into boxed eq_boxed;

    "Where the two elements differ: `a != b` in torch. (In Rust, `a != b` compares whole tensors; in generic code over `T: PartialEq`, `a.ne(&b)` does too.)";
    NotEqual where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::NotEqual, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the type that they promote to ([`Promote`](crate::Promote)), and compared there. True with NaN.";
    "[1, 5]", "[3, 5]" => "[true, false]";
    new ne also "not_equal" into ne_into boxed ne_boxed;

    "The product, at the bounds of the element type where it overflows.";
    SaturatingMul where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::SaturatingMul, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the integer type that they promote to; its least and its greatest number stand for what lies beyond them.";
    "[100_i8, -100]", "[2_i8, 2]" => "[127, -128]";
    new saturating_mul into saturating_mul_into boxed saturating_mul_boxed
    assign saturating_mul_assign where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::SaturatingMul, U, L::Dimension, RD, Output = T>, R: ExpandTo<L>];

    "The sum, at the bounds of the element type where it overflows.";
    SaturatingAdd where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::SaturatingAdd, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the integer type that they promote to; its least and its greatest number stand for what lies beyond them.";
    "[100_i8, -100]", "[100_i8, 3]" => "[127, -97]";
    new saturating_add into saturating_add_into boxed saturating_add_boxed
    assign saturating_add_assign where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::SaturatingAdd, U, L::Dimension, RD, Output = T>, R: ExpandTo<L>];

    "The difference, at the bounds of the element type where it overflows.";
    SaturatingSub where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::SaturatingSub, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the integer type that they promote to; its least and its greatest number stand for what lies beyond them.";
    "[100_u8, 7]", "[200_u8, 2]" => "[0, 5]";
    new saturating_sub into saturating_sub_into boxed saturating_sub_boxed
    assign saturating_sub_assign where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::SaturatingSub, U, L::Dimension, RD, Output = T>, R: ExpandTo<L>];

    "The product, wrapping: `*` of integers, by name.";
    WrappingMul where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::WrappingMul, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the integer type that they promote to; the result is taken modulo 2 to the number of its bits.";
    "[100_i8, 3]", "[2_i8, 2]" => "[-56, 6]";
    new wrapping_mul into wrapping_mul_into boxed wrapping_mul_boxed
    assign wrapping_mul_assign where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::WrappingMul, U, L::Dimension, RD, Output = T>, R: ExpandTo<L>];

    "The sum, wrapping: `+` of integers, by name.";
    WrappingAdd where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::WrappingAdd, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the integer type that they promote to; the result is taken modulo 2 to the number of its bits.";
    "[100_i8, 3]", "[100_i8, 1]" => "[-56, 4]";
    new wrapping_add into wrapping_add_into boxed wrapping_add_boxed
    assign wrapping_add_assign where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::WrappingAdd, U, L::Dimension, RD, Output = T>, R: ExpandTo<L>];

    "The difference, wrapping: `-` of integers, by name.";
    WrappingSub where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::WrappingSub, U, L::Dimension, RD>, L: Broadcast<R>];
    "Both operands are cast to the integer type that they promote to; the result is taken modulo 2 to the number of its bits.";
    "[100_u8, 7]", "[200_u8, 2]" => "[156, 5]";
    new wrapping_sub into wrapping_sub_into boxed wrapping_sub_boxed
    assign wrapping_sub_assign where [Rhs: Beside<T, Tensor = Tensor<U, R>>, R: Layout<Dimension = RD>, T: Combine<operation::WrappingSub, U, L::Dimension, RD, Output = T>, R: ExpandTo<L>];
}

/// `Operation` on `left` and `right`, broadcast to `O`.
#[inline(always)]
pub(super) fn combine<Operation, O, V, T, U, L, R>(
    left: &Tensor<T, L>,
    right: &Tensor<U, R>,
) -> Tensor<V, O>
where
    O: Layout,
    L: Layout,
    R: Layout,
    T: Combine<Operation, U, L::Dimension, R::Dimension, Output = V>,
    U: Element,
    V: Element,
{
    let operation = Combined::<Operation, L::Dimension, R::Dimension>::new();
    to_new::<BinaryPlan<O, L, R>, _, _, _>(two(left, right), operation)
}
