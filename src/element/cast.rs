//! Conversion of one element.
#![expect(
    clippy::as_conversions,
    clippy::cast_lossless,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "`as`, and `!= 0`, are the documented meaning"
)]

use super::Element;

/// An element of this type converts to `Target`: what
/// [`Tensor::cast`](crate::Tensor::cast) asks.
///
/// # Numerics
/// Rust's `as`, on every platform: integers keep their low bits, a float rounds
/// to nearest even, a float becomes an integer towards zero and saturates, NaN
/// becomes 0. `bool` is 0 or 1; to `bool`, all but zero is `true` (NaN too).
///
/// Every type converts to itself, and the types of this crate to each other.
/// Implement it for a number of your own if it should [`cast`](crate::Tensor::cast).
///
/// # Example
/// ```
/// use shaped::tensor;
/// assert_eq!(tensor([1.9, -1.9, 300.0, f64::NAN]).cast::<u8>().to_array(), [1, 0, 255, 0]);
/// ```
#[diagnostic::on_unimplemented(
    message = "an element of type `{Self}` cannot be cast to `{Target}`",
    label = "no conversion from `{Self}` to `{Target}`"
)]
pub trait Cast<Target>: Element {
    /// The conversion.
    #[must_use]
    fn cast_element(self) -> Target;
}

#[diagnostic::do_not_recommend]
impl<T: Element> Cast<T> for T {
    #[inline(always)]
    fn cast_element(self) -> T {
        self
    }
}

/// Numbers to numbers, by `as`.
macro_rules! numbers {
    ($($from:ident -> $($to:ident)*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl Cast<$to> for $from {
            #[inline(always)]
            fn cast_element(self) -> $to {
                self as $to
            }
        }
    )*)*};
}

numbers! {
    u8  -> u16 u32 u64 i8 i16 i32 i64 f32 f64;
    u16 -> u8 u32 u64 i8 i16 i32 i64 f32 f64;
    u32 -> u8 u16 u64 i8 i16 i32 i64 f32 f64;
    u64 -> u8 u16 u32 i8 i16 i32 i64 f32 f64;
    i8  -> u8 u16 u32 u64 i16 i32 i64 f32 f64;
    i16 -> u8 u16 u32 u64 i8 i32 i64 f32 f64;
    i32 -> u8 u16 u32 u64 i8 i16 i64 f32 f64;
    i64 -> u8 u16 u32 u64 i8 i16 i32 f32 f64;
    f32 -> u8 u16 u32 u64 i8 i16 i32 i64 f64;
    f64 -> u8 u16 u32 u64 i8 i16 i32 i64 f32;
}

/// `bool` to numbers and back.
macro_rules! truth {
    ($($number:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Cast<$number> for bool {
            #[inline(always)]
            fn cast_element(self) -> $number {
                u8::from(self) as $number
            }
        }
        #[diagnostic::do_not_recommend]
        impl Cast<bool> for $number {
            #[inline(always)]
            fn cast_element(self) -> bool {
                self != $number::default()
            }
        }
    )*};
}

truth!(u8 u16 u32 u64 i8 i16 i32 i64 f32 f64);
