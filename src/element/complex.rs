//! The quotient of two complex numbers, wherever it is representable.
//!
//! Of `Complex<f32>` it is the quotient of the textbook, (ac + bd)/(c² + d²) and
//! (bc − ad)/(c² + d²), in `f64`, where no product of theirs is rounded, too large or too
//! small. Of `Complex<f64>` it is Smith's (Algorithm 116: Complex division,
//! Communications of the ACM 5, 1962) of operands that a power of two has brought to
//! the middle of the range, as the example in C's Annex G (C11, G.5.1) does for the divisor
//! alone; and, where d/c is too small for Smith, the product that Baudin and Smith take
//! instead (A Robust Complex Division in Scilab, 2012, arXiv:1210.4539).
#![expect(clippy::arithmetic_side_effects, reason = "floats, and exponents of floats")]

use num_complex::{Complex32, Complex64};

use super::arithmetic::{BinaryMeaning, operation};
use super::category::Complex;

#[diagnostic::do_not_recommend]
impl BinaryMeaning<operation::Div, Complex32> for Complex {
    type Output = Complex32;

    #[inline]
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "rounds once")]
    fn apply(left: Complex32, right: Complex32) -> Complex32 {
        let [a, b, c, d] = [left.re, left.im, right.re, right.im].map(f64::from);
        let squares = c * c + d * d;
        let quotient = [(a * c + b * d) / squares, (b * c - a * d) / squares];
        let [re, im] = or_infinite(quotient, [a, b, c, d]).map(|part| part as f32);
        Complex32::new(re, im)
    }
    #[inline(always)]
    fn apply_real(left: Complex32, right: Complex32) -> Complex32 {
        left.unscale(right.re)
    }
}

#[diagnostic::do_not_recommend]
impl BinaryMeaning<operation::Div, Complex64> for Complex {
    type Output = Complex64;

    #[inline]
    fn apply(left: Complex64, right: Complex64) -> Complex64 {
        let parts = [left.re, left.im, right.re, right.im];
        let [re, im] = or_infinite(scaled(parts), parts);
        Complex64::new(re, im)
    }
    #[inline(always)]
    fn apply_real(left: Complex64, right: Complex64) -> Complex64 {
        left.unscale(right.re)
    }
}

/// (a + bi)/(c + di), of operands in the middle of the range, and from there to where it
/// belongs, in two steps: one power of two may be out of range.
#[inline]
fn scaled([a, b, c, d]: [f64; 4]) -> [f64; 2] {
    let (above, below) = (exponent(a, b), exponent(c, d));
    let (to_middle, divisor_to_middle) = (power_of_2(510 - above), power_of_2(510 - below));
    let [a, b] = [a, b].map(|part| part * to_middle);
    let [c, d] = [c, d].map(|part| part * divisor_to_middle);
    let step = (above - below) >> 1;
    let (first, second) = (power_of_2(step), power_of_2(above - below - step));
    smith([a, b, c, d]).map(|part| part * first * second)
}

/// The binary exponent of the larger one, or the nearest from which a power of two
/// leads to the middle of the range.
#[inline(always)]
#[expect(clippy::as_conversions, reason = "11 bits")]
fn exponent(x: f64, y: f64) -> i32 {
    let larger = if x.abs() >= y.abs() { x.abs() } else { y.abs() };
    ((larger.to_bits() >> 52) as i32 - 1023).clamp(-513, 1023)
}

/// 2 to the power of −1022 to 1023, the nearest of them.
#[inline(always)]
#[expect(clippy::as_conversions, clippy::cast_sign_loss, reason = "it is positive")]
fn power_of_2(exponent: i32) -> f64 {
    f64::from_bits(((exponent.clamp(-1022, 1023) + 1023) as u64) << 52)
}

/// Smith's quotient: what is divided by is the larger part of the divisor.
#[inline(always)]
fn smith([a, b, c, d]: [f64; 4]) -> [f64; 2] {
    // (a + bi)/(c + di) = (b − ai)/(d − ci)
    let [a, b, c, d] = if c.abs() >= d.abs() { [a, b, c, d] } else { [b, -a, d, -c] };
    let ratio = d / c;
    let divisor = c + d * ratio;
    // x·d/c, without a ratio that has lost digits.
    let times_ratio =
        |x: f64| if ratio.abs() < f64::MIN_POSITIVE { d * (x / c) } else { x * ratio };
    [(a + times_ratio(b)) / divisor, (b - times_ratio(a)) / divisor]
}

/// The quotient, unless both parts are NaN; then what C's Annex G (C11, G.5.1) makes of
/// infinities and zeros: a number by 0 is infinite, an infinite one by a finite one is,
/// too, and a finite one by an infinite one is 0.
#[inline(always)]
fn or_infinite(quotient: [f64; 2], parts: [f64; 4]) -> [f64; 2] {
    if quotient.iter().all(|part| part.is_nan()) { infinite(quotient, parts) } else { quotient }
}

#[cold]
fn infinite(quotient: [f64; 2], [a, b, c, d]: [f64; 4]) -> [f64; 2] {
    // 1 for an infinity, 0 for anything else.
    let direction = |part: f64| {
        let size: f64 = if part.is_infinite() { 1.0 } else { 0.0 };
        size.copysign(part)
    };
    let is_infinite = |x: f64, y: f64| x.is_infinite() || y.is_infinite();
    let is_finite = |x: f64, y: f64| x.is_finite() && y.is_finite();
    if c == 0.0 && d == 0.0 {
        let infinity = f64::INFINITY.copysign(c);
        [infinity * a, infinity * b]
    } else if is_infinite(a, b) && is_finite(c, d) {
        let (a, b) = (direction(a), direction(b));
        [f64::INFINITY * (a * c + b * d), f64::INFINITY * (b * c - a * d)]
    } else if is_infinite(c, d) && is_finite(a, b) {
        let (c, d) = (direction(c), direction(d));
        [0.0 * (a * c + b * d), 0.0 * (b * c - a * d)]
    } else {
        quotient
    }
}
