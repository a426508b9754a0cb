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

/// After Fabian Giesen's `half_to_float_fast5` and `float_to_half_fast3_rtne`
/// (<https://gist.github.com/rygorous/2156668>).
impl SixteenBits for f16 {
    #[inline(always)]
    fn widen(self) -> f32 {
        // The digits to their place, the exponent 112 too small: the product is exact,
        // that of a subnormal number too.
        let digits = ((self.to_bits().cast_signed() as i32) << 13).cast_unsigned() & 0x8fff_ffff;
        let scaled = f32::from_bits(digits) * f32::from_bits(0x7780_0000);
        // 65536 and more stand for an infinity and NaN.
        let special = if scaled.abs() >= 65536.0 { 0x7f80_0000 } else { 0 };
        f32::from_bits(scaled.to_bits() | special)
    }

    #[inline(always)]
    fn narrow(value: f32) -> Self {
        let bits = value.to_bits();
        let magnitude = bits & 0x7fff_ffff;
        // Half a unit less one, and one more if the last digit is odd: ties to even.
        // What rounds up to the exponent of infinity is one.
        let normal = magnitude.wrapping_add(0xc800_0fff).wrapping_add((magnitude >> 13) & 1) >> 13;
        // 0.5 added rounds to the digits that are left of a subnormal number.
        let subnormal = (f32::from_bits(magnitude) + 0.5).to_bits().wrapping_sub(0x3f00_0000);
        let number = if magnitude < 0x3880_0000 { subnormal } else { normal };
        let number = if magnitude >= 0x4780_0000 { 0x7c00 } else { number };
        let number = if magnitude > 0x7f80_0000 { 0x7e00 } else { number };
        Self::from_bits(((bits >> 16) & 0x8000 | number) as u16)
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
    fn every_bf16_widens_as_half_does() {
        for bits in 0..=u16::MAX {
            let x = bf16::from_bits(bits);
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
