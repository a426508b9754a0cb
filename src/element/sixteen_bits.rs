//! `f16` and `bf16` to `f32` and back, without a branch, so that a loop of them is
//! vectorized. The crate `half` converts one element at a time.

#![expect(
    clippy::as_conversions,
    clippy::cast_lossless,
    clippy::cast_possible_truncation,
    reason = "bit patterns are taken apart and put together"
)]

use half::{bf16, f16};

/// 16 bits that hold a float, computed with in `f32`.
pub(super) trait SixteenBits: Copy {
    /// The value, exactly.
    fn widen(self) -> f32;
    /// The nearest value, ties to even.
    fn narrow(value: f32) -> Self;
}

/// After `fp16_ieee_to_fp32_value` and `fp16_ieee_from_fp32_value` of Marat
/// Dukhan's FP16 library.
impl SixteenBits for f16 {
    #[inline(always)]
    fn widen(self) -> f32 {
        let bits = (self.to_bits() as u32) << 16;
        let sign = bits & 0x8000_0000;
        let magnitude = bits << 1;
        // A normal number, an infinity or NaN: a larger exponent, scaled back.
        let normal =
            f32::from_bits((magnitude >> 4).wrapping_add(0xe0 << 23)) * f32::from_bits(0x0780_0000);
        // A subnormal number: its digits behind those of 0.5.
        let subnormal = f32::from_bits((magnitude >> 17) | (126 << 23)) - 0.5;
        let value = if magnitude < 1 << 27 { subnormal } else { normal };
        f32::from_bits(sign | value.to_bits())
    }

    #[inline(always)]
    fn narrow(value: f32) -> Self {
        let bits = value.to_bits();
        let sign = bits & 0x8000_0000;
        let magnitude = bits << 1;
        // What is too large becomes infinite.
        let base = (f32::from_bits(bits & 0x7fff_ffff) * f32::from_bits(0x7780_0000))
            * f32::from_bits(0x0880_0000);
        // Adding a number of the right exponent rounds to the digits of `f16`.
        let exponent = (magnitude & 0xff00_0000).max(0x7100_0000);
        let rounded = (f32::from_bits((exponent >> 1).wrapping_add(0x0780_0000)) + base).to_bits();
        let number = ((rounded >> 13) & 0x7c00).wrapping_add(rounded & 0x0fff);
        let narrow = if magnitude > 0xff00_0000 { 0x7e00 } else { number };
        Self::from_bits(((sign >> 16) | narrow) as u16)
    }
}

impl SixteenBits for bf16 {
    #[inline(always)]
    fn widen(self) -> f32 {
        f32::from_bits((self.to_bits() as u32) << 16)
    }

    #[inline(always)]
    fn narrow(value: f32) -> Self {
        let bits = value.to_bits();
        let rounded = bits.wrapping_add(0x7fff).wrapping_add((bits >> 16) & 1) >> 16;
        let narrow = if value.is_nan() { (bits >> 16) | 0x0040 } else { rounded };
        Self::from_bits(narrow as u16)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_f16_widens_as_half_does() {
        for bits in 0..=u16::MAX {
            let x = f16::from_bits(bits);
            assert!(
                x.is_nan() && x.widen().is_nan() || x.widen().to_bits() == x.to_f32().to_bits()
            );
        }
    }

    #[test]
    fn f32_narrows_as_half_does() {
        // Every 4211th bit pattern, and both neighbours of every f16 and of the
        // middle between two.
        let check = |value: f32| {
            let (ours, theirs) = (f16::narrow(value), f16::from_f32(value));
            assert!(
                ours.is_nan() && theirs.is_nan() || ours.to_bits() == theirs.to_bits(),
                "{value}"
            );
            let (ours, theirs) = (bf16::narrow(value), bf16::from_f32(value));
            assert!(
                ours.is_nan() && theirs.is_nan() || ours.to_bits() == theirs.to_bits(),
                "{value}"
            );
        };
        (0..=u32::MAX).step_by(4211).for_each(|bits| check(f32::from_bits(bits)));
        for bits in 0..=u16::MAX {
            let exact = f16::from_bits(bits).to_f32().to_bits();
            for near in [exact, exact ^ 1, exact | 0x1000, exact | 0x1001, exact | 0x0fff] {
                check(f32::from_bits(near));
            }
            let exact = u32::from(bits) << 16;
            for near in [exact, exact ^ 1, exact | 0x8000, exact | 0x8001, exact | 0x7fff] {
                check(f32::from_bits(near));
            }
        }
    }
}
