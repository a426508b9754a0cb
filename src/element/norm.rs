//! The absolute value of floats and of complex numbers, and of many of them together: the
//! steps of a Euclidean norm that neither overflows nor vanishes on the way.
//!
//! The squares are summed in `f64`. Those of an `f32`, an `f16` or a `bf16`, and of the parts
//! of a `Complex<f32>`, are exact there, and no sum of them is out of range. Those of an
//! `f64` can be: then the sum is taken once more, of elements that a power of two has brought
//! near 1 (as in LAPACK's `dlassq`, but by an exact factor).

#[cfg(feature = "complex")]
use num_complex::{Complex32, Complex64};

#[cfg(feature = "half")]
use super::cast::Cast;
#[cfg(feature = "complex")]
use super::category::Complex;
use super::category::Float;
use super::functions::{UnaryMeaning, function};

/// The sum of the squares of `f64` is as good as any if its root is in this range: no square
/// has overflowed, and those that have vanished, of less than 2⁻⁵³⁷ each, are too small
/// to count.
#[inline(always)]
fn is_in_range(root: f64) -> bool {
    const LEAST: f64 = f64::from_bits((1023 - 450) << 52);
    (LEAST..f64::INFINITY).contains(&root)
}

/// A power of two that brings a number near 1, and the one that brings it back: both are
/// normal numbers, so that products with them are exact (unless the result is subnormal).
pub(crate) fn powers_of_two(size: f64) -> [f64; 2] {
    // The bits of the exponent alone are a power of two.
    let exponent = (size.to_bits() >> 52).clamp(1, 2045);
    [2046_u64.saturating_sub(exponent) << 52, exponent << 52].map(f64::from_bits)
}

/// The larger of two absolute values; NaN if one is.
#[inline(always)]
pub(crate) fn larger(a: f64, b: f64) -> f64 {
    if a >= b || a.is_nan() { a } else { b }
}

/// One row a type: its absolute value, its parts as `f64`, and what becomes of the root.
macro_rules! norms {
    ($($category:ident $element:ty => $real:ty: |$one:ident| $absolute:expr, $parts:tt, |$root:ident| $norm:expr, $in_range:expr;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl UnaryMeaning<function::Abs, $element> for $category {
            type Output = $real;
            const SQUARES_IN_F64: bool = true;

            #[inline(always)]
            fn of($one: $element) -> $real {
                $absolute
            }
            #[inline(always)]
            fn square($one: $element, scale: f64) -> f64 {
                norms!(@sum $parts, scale)
            }
            #[inline(always)]
            fn size($one: $element) -> f64 {
                $parts.into_iter().fold(0.0, |size, part| larger(size, part.abs()))
            }
            #[inline(always)]
            fn norm($root: f64) -> $real {
                $norm
            }
            #[inline(always)]
            fn is_norm($root: $real) -> bool {
                $in_range
            }
        }
    )+};
    (@sum [$x:expr], $scale:ident) => {{
        let x = $x * $scale;
        x * x
    }};
    (@sum [$x:expr, $y:expr], $scale:ident) => {{
        let (x, y) = ($x * $scale, $y * $scale);
        x * x + y * y
    }};
}

norms! {
    Float f32 => f32: |x| x.abs(), [f64::from(x)], |root| single(root), is_any(root);
    Float f64 => f64: |x| x.abs(), [x], |root| root, is_in_range(root);
}
#[cfg(feature = "half")]
norms! {
    Float half::f16 => half::f16: |x| num_traits::float::FloatCore::abs(x), [f64::from(x)], |root| root.cast_element(), is_any(root);
    Float half::bf16 => half::bf16: |x| num_traits::float::FloatCore::abs(x), [f64::from(x)], |root| root.cast_element(), is_any(root);
}
#[cfg(feature = "complex")]
norms! {
    Complex Complex32 => f32: |x| libm::hypotf(x.re, x.im), [f64::from(x.re), f64::from(x.im)], |root| single(root), is_any(root);
    Complex Complex64 => f64: |x| libm::hypot(x.re, x.im), [x.re, x.im], |root| root, is_in_range(root);
}

/// The nearest `f32`.
#[inline(always)]
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "rounds once")]
fn single(root: f64) -> f32 {
    root as f32
}

/// No sum of these squares is out of range.
#[inline(always)]
fn is_any<T>(_: T) -> bool {
    true
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "exact by powers of two")]
mod tests {
    use super::*;

    #[test]
    fn powers_of_two_bring_every_size_near_1() {
        let sizes = [f64::MAX, 1e300, 2.0, 1.0, 0.75, 1e-300, f64::MIN_POSITIVE];
        for size in sizes {
            let [scale, back] = powers_of_two(size);
            assert_eq!(scale * back, 1.0);
            assert!((0.5..4.0).contains(&(size * scale)), "{size}");
            assert_eq!(size * scale * back, size);
        }
        let [scale, back] = powers_of_two(5e-324);
        assert_eq!([scale * 5e-324, scale * back], [f64::EPSILON, 1.0]);
    }

    #[test]
    fn the_larger_is_nan_if_one_is() {
        assert_eq!([larger(1.0, 2.0), larger(2.0, 1.0)], [2.0, 2.0]);
        assert!(larger(f64::NAN, 1.0).is_nan() && larger(1.0, f64::NAN).is_nan());
    }
}
