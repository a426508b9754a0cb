//! Floats of 16 bits by integer arithmetic, written for the tests alone.
#![allow(dead_code, reason = "each test uses a part")]

/// A binary format of 16 bits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Format {
    /// Bits of the significand, the leading one included.
    precision: u32,
    /// The exponent of the least subnormal number.
    least: i32,
    /// The bits of infinity.
    infinity: u16,
}

/// `binary16` of IEEE 754.
pub(crate) const F16: Format = Format { precision: 11, least: -24, infinity: 0x7c00 };
/// The upper half of `binary32`.
pub(crate) const BF16: Format = Format { precision: 8, least: -133, infinity: 0x7f80 };

const SIGN: u16 = 0x8000;

impl Format {
    /// The bits of the nearest number, ties to even; `None` for NaN.
    pub(crate) fn round(self, value: f64) -> Option<u16> {
        if value.is_nan() {
            return None;
        }
        let sign = if value.is_sign_negative() { SIGN } else { 0 };
        if value.is_infinite() {
            return Some(sign | self.infinity);
        }
        // value = significand * 2^exponent; subnormal f64 round to zero anyway.
        let bits = value.to_bits();
        let biased = (bits >> 52 & 0x7ff) as i32;
        if biased == 0 {
            return Some(sign);
        }
        let (significand, exponent) = (bits & ((1 << 52) - 1) | 1 << 52, biased - 1075);

        // The result is a multiple of 2^unit.
        let unit = (exponent + 53 - self.precision as i32).max(self.least);
        let steps = match (unit - exponent) as u32 {
            0 => significand,
            shift @ 1..=63 => {
                let (whole, rest, half) =
                    (significand >> shift, significand & ((1 << shift) - 1), 1 << (shift - 1));
                whole + u64::from(rest > half || rest == half && whole & 1 == 1)
            }
            _ => 0,
        };
        // The leading one of `steps`, if there, adds one to the exponent's bits.
        let exponent_bits = ((unit - self.least) as u64) << (self.precision - 1);
        Some(sign | (exponent_bits + steps).min(self.infinity.into()) as u16)
    }

    /// The value of these bits; `None` for NaN.
    pub(crate) fn value(self, bits: u16) -> Option<f64> {
        let magnitude = bits & !SIGN;
        if magnitude > self.infinity {
            return None;
        }
        let value = if magnitude == self.infinity {
            f64::INFINITY
        } else {
            let exponent = i32::from(magnitude >> (self.precision - 1));
            let fraction = u32::from(magnitude) & ((1 << (self.precision - 1)) - 1);
            let leading = if exponent == 0 { 0 } else { 1 << (self.precision - 1) };
            f64::from(fraction | leading) * power_of_two(self.least + exponent.max(1) - 1)
        };
        Some(if bits & SIGN == 0 { value } else { -value })
    }

    /// Whether these bits are NaN.
    pub(crate) fn is_nan(self, bits: u16) -> bool {
        bits & !SIGN > self.infinity
    }

    /// Whether `bits` is what `value` rounds to; any NaN for NaN.
    pub(crate) fn is_rounded(self, bits: u16, value: f64) -> bool {
        match self.round(value) {
            Some(expected) => bits == expected,
            None => self.is_nan(bits),
        }
    }
}

/// 2^exponent, for a normal `f64`.
fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(((exponent + 1023) as u64) << 52)
}

/// An integer as an `f64` that rounds to 16 bits as it does: of more than 53 binary digits
/// the last one says whether any of the others is 1.
pub(crate) fn integer(value: i128) -> f64 {
    let (mut magnitude, mut dropped) = (value.unsigned_abs(), 0);
    while magnitude >= 1 << 53 {
        magnitude = magnitude >> 1 | magnitude & 1;
        dropped += 1;
    }
    #[allow(clippy::cast_precision_loss, reason = "below 2^53")]
    let rounded = magnitude as f64 * power_of_two(dropped);
    if value < 0 { -rounded } else { rounded }
}
