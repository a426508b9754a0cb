//! Complex quotients, in every form: numbers by exact arithmetic (`data/make_values.py`),
//! and infinities, zeros and NaN as C has them (`data/complex_quotients.c`).

use num_complex::{Complex32, Complex64};
use shaped::{Tensor, shape, tensor};

use crate::common::csv::rows;

type Row = shape![1];

/// What every form of `/` gives, if it is the same to the bit.
macro_rules! in_every_form {
    ($complex:ident $left:expr, $right:expr) => {{
        let (left, right) = (tensor([$left]), tensor([$right]));
        let quotient = (&left / &right)[[0]];
        let mut in_place = left;
        in_place /= &right;
        let mut by_number = left;
        by_number /= $right;
        let mut into = Tensor::<$complex, Row>::zeros();
        left.div_into(&right, &mut into);
        let mut others =
            vec![&left / $right, $left / &right, left / right, in_place, by_number, into];
        #[cfg(all(feature = "alloc", feature = "uninit"))]
        others.push(*left.div_boxed(&right));
        let column = Tensor::<$complex, shape![3, 1]>::full($left);
        let matrix = &column / &Tensor::<$complex, shape![70]>::full($right);
        let bits = |z: $complex| {
            [z.re, z.im].map(|part| if part.is_nan() { None } else { Some(part.to_bits()) })
        };
        for other in others.iter().flat_map(|other| other.iter()).chain(matrix.iter()) {
            assert_eq!(bits(*other), bits(quotient), "{} / {}", $left, $right);
        }
        quotient
    }};
}

/// Each part is rounded once, but for the roundings of an `f64` on the way.
#[test]
fn quotients_of_single_precision_are_rounded_once() {
    let mut seen = 0;
    for [dtype, a, b, c, d, re, im] in rows(include_str!("../data/quotients.csv")) {
        if dtype != "complex64" {
            continue;
        }
        let [a, b, c, d, re, im] =
            [a, b, c, d, re, im].map(|bits| f32::from_bits(u32::from_str_radix(bits, 16).unwrap()));
        let (left, right) = (Complex32::new(a, b), Complex32::new(c, d));
        let quotient = in_every_form!(Complex32 left, right);
        assert_eq!((quotient.re, quotient.im), (re, im), "{left} / {right}");
        seen += 1;
    }
    assert_eq!(seen, 300);
}

/// The documented bound: 6u of the magnitude; or a step of the least number.
#[test]
fn quotients_of_double_precision_keep_their_bound() {
    let (mut seen, mut worst) = (0, 0.0);
    for [dtype, a, b, c, d, re, im] in rows(include_str!("../data/quotients.csv")) {
        if dtype != "complex128" {
            continue;
        }
        let [a, b, c, d, re, im] =
            [a, b, c, d, re, im].map(|bits| f64::from_bits(u64::from_str_radix(bits, 16).unwrap()));
        let (left, right) = (Complex64::new(a, b), Complex64::new(c, d));
        let quotient = in_every_form!(Complex64 left, right);
        seen += 1;
        if re.is_infinite() || im.is_infinite() {
            // What is above the greatest number to one is to the other.
            for (part, exact) in [(quotient.re, re), (quotient.im, im)] {
                assert!(part == exact || exact.is_finite() || part.abs() > 1.79e308);
            }
            continue;
        }
        let size = re.hypot(im);
        let error = (quotient.re - re).hypot(quotient.im - im);
        if size > 1e-290 {
            // The kept numbers are rounded themselves: one more u.
            worst = f64::max(worst, error / size / (f64::EPSILON / 2.0));
        }
        let bound = 7.0 * (f64::EPSILON / 2.0) * size + 2.0 * 5e-324;
        assert!(error <= bound, "{left} / {right}: {quotient} instead of {re} {im}");
    }
    assert_eq!(seen, 300);
    // The quotients are close to their bound, or it could be less.
    assert!(worst > 1.0, "{worst}");
}

/// A part that is representable is there, however small beside the other.
#[test]
fn a_small_part_beside_a_large_one() {
    let c = Complex64::new;
    // i/(4 + di) = (d + 4i)/(16 + d²)
    assert_eq!(in_every_form!(Complex64 c(0.0, 1.0), c(1.0, 1e-320)), c(1e-320, 1.0));
    let quotient = in_every_form!(Complex64 c(0.0, 1e300), c(4.0, 1e-300));
    assert!((quotient.re / 0.0625 - 1.0).abs() < 1e-15 && quotient.im == 2.5e299);
}

/// A real divisor divides both parts, each rounded once.
#[test]
fn a_real_divisor_divides_the_parts() {
    for [x, y, by] in [[1.0, 2.0, 3.0], [1e300, -1e-300, 7e200], [5e-324, 1e-310, 0.3]] {
        let quotient = in_every_form!(Complex64 Complex64::new(x, y), Complex64::new(by, 0.0));
        assert_eq!((quotient.re, quotient.im), (x / by, y / by));
        let z = tensor([Complex64::new(x, y)]);
        assert_eq!((&z / &tensor([by]))[[0]], quotient);
        let mut in_place = z;
        in_place /= by;
        assert_eq!(in_place[[0]], quotient);
        // by/(x + 0i) = by/x
        assert_eq!((by / &tensor([Complex64::new(x, 0.0)]))[[0]].re, by / x);
    }
}

/// As in C: 1/∞ is 0, and 1/0 is infinite. A zero of the result may have either sign.
#[test]
fn infinities_zeros_and_nan_are_those_of_c() {
    let same = |found: f64, expected: f64| found == expected || found.is_nan() && expected.is_nan();
    let mut seen = 0;
    for fields in rows::<6>(include_str!("../data/complex_quotients.csv")) {
        let [a, b, c, d, re, im] = fields.map(|field| field.parse::<f64>().unwrap());
        let double = in_every_form!(Complex64 Complex64::new(a, b), Complex64::new(c, d));
        assert!(same(double.re, re) && same(double.im, im), "{fields:?}: {double}");
        let [a, b, c, d] = [a, b, c, d].map(|part| part as f32);
        let single = in_every_form!(Complex32 Complex32::new(a, b), Complex32::new(c, d));
        assert!(same(single.re.into(), re) && same(single.im.into(), im), "{fields:?}: {single}");
        seen += 1;
    }
    assert_eq!(seen, 2209);
}

/// (ac − bd, ad + bc), as torch has it: no rule of its own for infinities.
#[test]
fn products_of_infinities_are_those_of_the_parts() {
    let c = Complex32::new;
    let (infinite, turn) = (tensor([c(f32::INFINITY, 0.0)]), c(0.0, 1.0));
    // ∞·0 − 0·1 and ∞·1 + 0·0
    let product = (&infinite * turn)[[0]];
    assert!(product.re.is_nan() && product.im == f32::INFINITY);
    // ∞·1 − 0·1 and ∞·1 + 0·1
    assert_eq!((&infinite * c(1.0, 1.0))[[0]], c(f32::INFINITY, f32::INFINITY));
}

/// A mean is the sum with both parts divided by the number of elements.
#[test]
fn means_divide_both_parts() {
    let c = Complex32::new;
    let large = c(1e38, -1e38);
    let a = tensor([[large; 3]; 2]);
    assert_eq!(a.mean_axis(shaped::At::<1>).to_array(), [c(3e38 / 3.0, -3e38 / 3.0); 2]);
    assert_eq!(tensor([large; 3]).mean(), c(3e38 / 3.0, -3e38 / 3.0));
    // The part that is finite stays so.
    let mean = tensor([c(f32::INFINITY, 1.0), c(0.0, 3.0)]).mean();
    assert_eq!((mean.re, mean.im), (f32::INFINITY, 2.0));
}
