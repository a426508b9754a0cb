//! The categories of element types, as torch orders them.
//!
//! A category decides what the operators mean, which type comes out when a
//! rank-0 operand meets a tensor, and what may be stored in place. The order is
//! [`Bool`], [`Integer`], [`Float`], [`Complex`]; [`Policy`] and [`Custom`] stand beside it.

use crate::seal::Sealed;

/// `bool`: `*` is AND.
#[derive(Debug)]
pub enum Bool {}

/// Integers: arithmetic wraps.
#[derive(Debug)]
pub enum Integer {}

/// Floating point: IEEE 754 arithmetic.
#[derive(Debug)]
pub enum Float {}

/// Complex numbers.
#[derive(Debug)]
pub enum Complex {}

/// [`Wrapping`](core::num::Wrapping) and [`Saturating`](core::num::Saturating) integers:
/// what happens to a result that is too large is in the type. No operation panics, in a
/// debug build either.
#[derive(Debug)]
pub enum Policy {}

/// A number of the user's: its operators are its own.
#[derive(Debug)]
pub enum Custom {}

/// `Self` comes before `Other` in the order, or is the same (sealed).
pub trait AtMost<Other> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

macro_rules! order {
    ($($low:ident <= $($high:ident)*;)*) => {$($(
        impl AtMost<$high> for $low {
            fn sealed(_: Sealed) {}
        }
    )*)*};
}

order! {
    Bool    <= Bool Integer Float Complex;
    Integer <= Integer Float Complex;
    Float   <= Float Complex;
    Complex <= Complex;
    Policy  <= Policy;
    Custom  <= Custom;
}
