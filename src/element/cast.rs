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
use crate::seal::Sealed;

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
    /// The elements themselves, if they are of the target type already. (Not to be
    /// replaced: as many elements must come out as go in. See [`Sealed`].)
    #[doc(hidden)]
    #[inline(always)]
    #[must_use]
    fn uncast(_: &[Self], _: Sealed) -> Option<&[Target]> {
        None
    }
    /// The same, to write to.
    #[doc(hidden)]
    #[inline(always)]
    #[must_use]
    fn uncast_mut(_: &mut [Self], _: Sealed) -> Option<&mut [Target]> {
        None
    }
}

#[diagnostic::do_not_recommend]
impl<T: Element> Cast<T> for T {
    #[inline(always)]
    fn cast_element(self) -> T {
        self
    }
    #[inline(always)]
    fn uncast(elements: &[T], _: Sealed) -> Option<&[T]> {
        Some(elements)
    }
    #[inline(always)]
    fn uncast_mut(elements: &mut [T], _: Sealed) -> Option<&mut [T]> {
        Some(elements)
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

/// One row a kind of conversion: `From -> To…: meaning`.
#[cfg(any(feature = "half", feature = "complex"))]
macro_rules! conversions {
    ($($from:ident -> $($to:ident)+: |$element:ident, $target:ident| $result:expr;)+) => {$($(
        #[diagnostic::do_not_recommend]
        impl Cast<$to> for $from {
            #[inline(always)]
            fn cast_element(self) -> $to {
                type $target = $to;
                let $element = self;
                $result
            }
        }
    )+)+};
}

/// `f16` and `bf16` go through `f32`, which holds them exactly; from `f64` they
/// are rounded once.
#[cfg(feature = "half")]
mod half {
    use half::{bf16, f16};

    use super::Cast;

    /// `x` in `f32`, rounded to odd: the last bit is 1 unless `x` is exact, which
    /// keeps the rounding to 16 bits right (Boldo and Melquiond, Emulation of a
    /// FMA and Correctly Rounded Sums, 2008). `from_f64` of `half` rounds twice
    /// on some machines, and drops the low bits of `x` on the others.
    fn round_to_odd(x: f64) -> f32 {
        let nearest = x as f32;
        let (back, bits) = (f64::from(nearest), nearest.to_bits());
        if x.is_nan() || back == x || bits & 1 == 1 {
            return nearest;
        }
        let too_small = back.abs() < x.abs();
        f32::from_bits(if too_small { bits.wrapping_add(1) } else { bits.wrapping_sub(1) })
    }

    conversions! {
        bool -> f16 bf16: |x, To| To::from_f32(x.cast_element());
        u8   -> f16 bf16: |x, To| To::from_f32(x as f32);
        u16  -> f16 bf16: |x, To| To::from_f32(x as f32);
        u32  -> f16 bf16: |x, To| To::from_f32(x as f32);
        u64  -> f16 bf16: |x, To| To::from_f32(x as f32);
        i8   -> f16 bf16: |x, To| To::from_f32(x as f32);
        i16  -> f16 bf16: |x, To| To::from_f32(x as f32);
        i32  -> f16 bf16: |x, To| To::from_f32(x as f32);
        i64  -> f16 bf16: |x, To| To::from_f32(x as f32);
        f32  -> f16 bf16: |x, To| To::from_f32(x);
        f64  -> f16 bf16: |x, To| To::from_f32(round_to_odd(x));
        bf16 -> f16: |x, To| To::from_f32(x.to_f32());
        f16  -> bf16: |x, To| To::from_f32(x.to_f32());
        f16  -> bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64: |x, To| Cast::<To>::cast_element(x.to_f32());
        bf16 -> bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64: |x, To| Cast::<To>::cast_element(x.to_f32());
    }
}

/// A real number is a complex one with imaginary part 0; a complex number gives
/// its real part, and is `true` unless both parts are 0.
#[cfg(feature = "complex")]
mod complex {
    use num_complex::{Complex32, Complex64};

    use super::Cast;

    conversions! {
        bool -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        u8   -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        u16  -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        u32  -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        u64  -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        i8   -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        i16  -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        i32  -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        i64  -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        f32  -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        f64  -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
        Complex32 -> u8 u16 u32 u64 i8 i16 i32 i64 f32 f64: |x, To| Cast::<To>::cast_element(x.re);
        Complex64 -> u8 u16 u32 u64 i8 i16 i32 i64 f32 f64: |x, To| Cast::<To>::cast_element(x.re);
        Complex32 -> bool: |x, To| Cast::<To>::cast_element(x.re) | Cast::<To>::cast_element(x.im);
        Complex64 -> bool: |x, To| Cast::<To>::cast_element(x.re) | Cast::<To>::cast_element(x.im);
        Complex32 -> Complex64: |x, To| To::new(x.re.cast_element(), x.im.cast_element());
        Complex64 -> Complex32: |x, To| To::new(x.re.cast_element(), x.im.cast_element());
    }

    #[cfg(feature = "half")]
    mod half {
        use half::{bf16, f16};
        use num_complex::{Complex32, Complex64};

        use crate::element::cast::Cast;

        conversions! {
            f16  -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
            bf16 -> Complex32 Complex64: |x, To| To::new(x.cast_element(), 0.0);
            Complex32 -> f16 bf16: |x, To| Cast::<To>::cast_element(x.re);
            Complex64 -> f16 bf16: |x, To| Cast::<To>::cast_element(x.re);
        }
    }
}
