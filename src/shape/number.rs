//! Numbers as types: what is asked of them beside typenum's own operators.

use typenum::{B0, B1, UInt, UTerm};

/// Compares two numbers bit by bit: `Then` if they are equal, else `Else`.
pub trait IfEqual<Rhs, Then, Else> {
    type Output;
}
impl<Then, Else> IfEqual<UTerm, Then, Else> for UTerm {
    type Output = Then;
}
impl<Then, Else, V, D> IfEqual<UInt<V, D>, Then, Else> for UTerm {
    type Output = Else;
}
impl<Then, Else, U, B> IfEqual<UTerm, Then, Else> for UInt<U, B> {
    type Output = Else;
}
impl<Then, Else, U: IfEqual<V, Then, Else>, V> IfEqual<UInt<V, B0>, Then, Else> for UInt<U, B0> {
    type Output = U::Output;
}
impl<Then, Else, U, V> IfEqual<UInt<V, B1>, Then, Else> for UInt<U, B0> {
    type Output = Else;
}
impl<Then, Else, U, V> IfEqual<UInt<V, B0>, Then, Else> for UInt<U, B1> {
    type Output = Else;
}
impl<Then, Else, U: IfEqual<V, Then, Else>, V> IfEqual<UInt<V, B1>, Then, Else> for UInt<U, B1> {
    type Output = U::Output;
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

/// `2·n + BIT`: appends a binary digit to a type-level number.
pub trait AppendBit<const BIT: bool> {
    /// The longer number.
    type Output;
}

/// A leading zero is no digit.
impl AppendBit<false> for UTerm {
    type Output = UTerm;
}
impl AppendBit<true> for UTerm {
    type Output = UInt<UTerm, B1>;
}
impl<U, B> AppendBit<false> for UInt<U, B> {
    type Output = UInt<UInt<U, B>, B0>;
}
impl<U, B> AppendBit<true> for UInt<U, B> {
    type Output = UInt<UInt<U, B>, B1>;
}
