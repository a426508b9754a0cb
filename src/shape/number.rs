//! Numbers as types: what is asked of them beside typenum's own operators.

use crate::seal::Sealed;
use typenum::{B0, B1, Bit, UInt, UTerm};

/// A choice between two types, made by a bit.
pub trait If {
    type Choice<Then, Else>;
    /// Whether both bits are set.
    type And<Other: If>: If;
}
impl If for B1 {
    type Choice<Then, Else> = Then;
    type And<Other: If> = Other;
}
impl If for B0 {
    type Choice<Then, Else> = Else;
    type And<Other: If> = B0;
}

/// Whether two numbers are equal, bit by bit.
pub trait Equal<Rhs> {
    type Output: If;
}
impl Equal<UTerm> for UTerm {
    type Output = B1;
}
impl<V, D> Equal<UInt<V, D>> for UTerm {
    type Output = B0;
}
impl<U, B> Equal<UTerm> for UInt<U, B> {
    type Output = B0;
}
impl<U: Equal<V>, V> Equal<UInt<V, B0>> for UInt<U, B0> {
    type Output = U::Output;
}
impl<U, V> Equal<UInt<V, B1>> for UInt<U, B0> {
    type Output = B0;
}
impl<U, V> Equal<UInt<V, B0>> for UInt<U, B1> {
    type Output = B0;
}
impl<U: Equal<V>, V> Equal<UInt<V, B1>> for UInt<U, B1> {
    type Output = U::Output;
}

/// `Then` if two numbers are equal, else `Else`.
pub(crate) type IfEqual<L, R, Then, Else> = <<L as Equal<R>>::Output as If>::Choice<Then, Else>;

/// A number without leading zeros: one type for each number. (typenum's `UInt<UTerm, B0>`
/// is a zero, too, and would be taken for a length of 1 or more.)
///
/// ```compile_fail,E0277
/// use shaped::{Dim, __private::Extent};
/// use typenum::{B0, UInt, UTerm};
/// struct Torn;
/// impl Extent for Torn {
///     const LENGTH: usize = 0;
///     type Len = UInt<UTerm, B0>; // not the length of an axis
///     type Name = <Dim<0> as Extent>::Name;
///     type Array<E> = [E; 0];
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the length of an axis",
    label = "an axis is declared with `axis!`"
)]
pub trait Number {
    /// The number, if a `usize` can hold it.
    const VALUE: Option<usize>;
}
#[diagnostic::do_not_recommend]
impl Number for UTerm {
    const VALUE: Option<usize> = Some(0);
}
#[diagnostic::do_not_recommend]
impl Number for UInt<UTerm, B1> {
    const VALUE: Option<usize> = Some(1);
}
#[diagnostic::do_not_recommend]
impl<U, A, B: Bit> Number for UInt<UInt<U, A>, B>
where
    UInt<U, A>: Number,
{
    const VALUE: Option<usize> = append(UInt::<U, A>::VALUE, B::BOOL);
}

/// `2·n + bit`, if a `usize` can hold it.
const fn append(number: Option<usize>, bit: bool) -> Option<usize> {
    let Some(number) = number else { return None };
    let Some(twice) = number.checked_mul(2) else { return None };
    twice.checked_add(if bit { 1 } else { 0 })
}

/// `n + 1`
pub trait Successor {
    type Output;
}
impl Successor for UTerm {
    type Output = UInt<UTerm, B1>;
}
impl<U> Successor for UInt<U, B0> {
    type Output = UInt<U, B1>;
}
impl<U: Successor> Successor for UInt<U, B1> {
    type Output = UInt<U::Output, B0>;
}

/// `16·n + …`: appends four binary digits to a type-level number. (Sixteen steps for a number
/// of 64 bits: rust-analyzer follows fifty.)
pub trait AppendBits<const EIGHT: bool, const FOUR: bool, const TWO: bool, const ONE: bool> {
    /// The longer number.
    type Output;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// One row of digits: what comes out behind no digit, where a leading zero is none, and what
/// behind others.
macro_rules! append_bits {
    ($($eight:literal $four:literal $two:literal $one:literal: $alone:ty, $behind:ty;)+) => {$(
        impl AppendBits<$eight, $four, $two, $one> for UTerm {
            type Output = $alone;
            fn sealed(_: Sealed) {}
        }
        impl<U, B> AppendBits<$eight, $four, $two, $one> for UInt<U, B> {
            type Output = $behind;
            fn sealed(_: Sealed) {}
        }
    )+};
}

type Ends<N, Eight, Four, Two, One> = UInt<UInt<UInt<UInt<N, Eight>, Four>, Two>, One>;

append_bits! {
    false false false false: UTerm, Ends<Self, B0, B0, B0, B0>;
    false false false true: UInt<UTerm, B1>, Ends<Self, B0, B0, B0, B1>;
    false false true false: UInt<UInt<UTerm, B1>, B0>, Ends<Self, B0, B0, B1, B0>;
    false false true true: UInt<UInt<UTerm, B1>, B1>, Ends<Self, B0, B0, B1, B1>;
    false true false false: UInt<UInt<UInt<UTerm, B1>, B0>, B0>, Ends<Self, B0, B1, B0, B0>;
    false true false true: UInt<UInt<UInt<UTerm, B1>, B0>, B1>, Ends<Self, B0, B1, B0, B1>;
    false true true false: UInt<UInt<UInt<UTerm, B1>, B1>, B0>, Ends<Self, B0, B1, B1, B0>;
    false true true true: UInt<UInt<UInt<UTerm, B1>, B1>, B1>, Ends<Self, B0, B1, B1, B1>;
    true false false false: UInt<UInt<UInt<UInt<UTerm, B1>, B0>, B0>, B0>, Ends<Self, B1, B0, B0, B0>;
    true false false true: UInt<UInt<UInt<UInt<UTerm, B1>, B0>, B0>, B1>, Ends<Self, B1, B0, B0, B1>;
    true false true false: UInt<UInt<UInt<UInt<UTerm, B1>, B0>, B1>, B0>, Ends<Self, B1, B0, B1, B0>;
    true false true true: UInt<UInt<UInt<UInt<UTerm, B1>, B0>, B1>, B1>, Ends<Self, B1, B0, B1, B1>;
    true true false false: UInt<UInt<UInt<UInt<UTerm, B1>, B1>, B0>, B0>, Ends<Self, B1, B1, B0, B0>;
    true true false true: UInt<UInt<UInt<UInt<UTerm, B1>, B1>, B0>, B1>, Ends<Self, B1, B1, B0, B1>;
    true true true false: UInt<UInt<UInt<UInt<UTerm, B1>, B1>, B1>, B0>, Ends<Self, B1, B1, B1, B0>;
    true true true true: UInt<UInt<UInt<UInt<UTerm, B1>, B1>, B1>, B1>, Ends<Self, B1, B1, B1, B1>;
}

#[cfg(test)]
mod tests {
    use super::*;

    type Three = UInt<UInt<UTerm, B1>, B1>;

    #[test]
    fn a_number_has_the_value_of_its_digits() {
        assert_eq!([UTerm::VALUE, Three::VALUE], [Some(0), Some(3)]);
        assert_eq!(<UInt<UInt<Three, B0>, B1>>::VALUE, Some(13));
    }

    #[test]
    fn a_number_beyond_usize_has_no_value() {
        let most = usize::MAX;
        assert_eq!(append(Some(most / 2), true), Some(most));
        assert_eq!([append(Some(most / 2 + 1), false), append(None, true)], [None, None]);
    }
}
