//! Norms where squares are out of range: against exact arithmetic (`data/make_values.py`),
//! and by hand.

use shaped::{At, Element, Shape, Tensor, axis, shape, tensor};

use crate::common::csv::rows;

axis!(Long = 3000);

/// Elements, and those along both axes of a matrix: the norm, its bits in each form.
macro_rules! norm_of {
    ($float:ident $elements:expr; $($length:literal)+) => {
        match $elements.len() {
            $($length => {
                let a = Tensor::<$float, shape![$length]>::from_slice(&$elements).unwrap();
                let norm = a.norm_l2();
                // Beside columns of other numbers, inside and at the end.
                let row = a.reshape::<shape![1, $length]>();
                let beside = Tensor::<$float, shape![5, $length]>::ones();
                let stacked = row.concat(At::<0>, &beside);
                assert_same(&[stacked.norm_l2_axis(At::<1>)[[0]]], norm);
                let columns = stacked.transpose();
                assert_same(&[columns.norm_l2_axis(At::<0>)[[0]]], norm);
                let last = beside.concat(At::<0>, &row);
                assert_same(&[last.transpose().norm_l2_axis_keep(At::<0>)[[0, 5]]], norm);
                // Twice the same planes.
                let planes = tensor([columns.to_array(); 2]);
                let along = planes.norm_l2_axis(At::<1>);
                assert_same(&[along[[0, 0]], along[[1, 0]]], norm);
                norm
            })+
            length => panic!("{length} elements"),
        }
    };
}

#[track_caller]
fn assert_same<T: Element + PartialEq + core::fmt::Debug>(found: &[T], expected: T) {
    for &found in found {
        assert_eq!(found, expected);
    }
}

/// Rounded once, but for the roundings of an `f64` on the way; of an `f64` within the bound.
#[test]
fn norms_of_numbers_of_any_size() {
    let mut seen = 0;
    for [dtype, elements, norm] in rows(include_str!("../data/norms.csv")) {
        let bits = |text: &str| u64::from_str_radix(text, 16).unwrap();
        let elements = elements.split(' ').map(bits);
        let expected = bits(norm);
        macro_rules! check_exact {
            ($float:ident $unsigned:ident) => {{
                let elements: Vec<_> =
                    elements.map(|bits| $float::from_bits(bits as $unsigned)).collect();
                let found = norm_of!($float elements; 1 2 3 7 40);
                assert_eq!(u64::from(found.to_bits()), expected, "{elements:?}");
            }};
        }
        match dtype {
            "float32" => check_exact!(f32 u32),
            #[cfg(feature = "half")]
            "float16" => {
                use half::f16;
                check_exact!(f16 u16);
            }
            #[cfg(feature = "half")]
            "bfloat16" => {
                use half::bf16;
                check_exact!(bf16 u16);
            }
            "float64" => {
                let elements: Vec<_> = elements.map(f64::from_bits).collect();
                let found = norm_of!(f64 elements; 1 2 3 7 40);
                let expected = f64::from_bits(expected);
                // (h/2 + 2)·u, one more u for what is kept, and subnormal numbers.
                let h = elements.len().min(36) as f64;
                let bound = (h / 2.0 + 3.0) * (f64::EPSILON / 2.0) * expected;
                let is_near = (found - expected).abs() <= bound + 5e-324;
                let is_above = expected.is_infinite() && found > 1.79e308;
                assert!(found == expected || is_near || is_above, "{elements:?}: {found:e}");
            }
            _ => continue,
        }
        seen += 1;
    }
    assert_eq!(seen, if cfg!(feature = "half") { 480 } else { 240 });
}

/// 3, 4 and 5 times a power of two.
#[test]
fn three_and_four_are_five_at_any_size() {
    for exponent in [-1074, -1060, -1000, -600, -500, -450, 0, 500, 511, 512, 1000, 1021] {
        // In two steps: 2^−1074 is 1 divided by more than the greatest number.
        let unit = 2_f64.powi(exponent / 2) * 2_f64.powi(exponent - exponent / 2);
        assert_eq!(tensor([3.0 * unit, -4.0 * unit]).norm_l2(), 5.0 * unit, "{exponent}");
    }
    for exponent in [-149, -100, 0, 63, 64, 125] {
        let unit = 2_f32.powi(exponent / 2) * 2_f32.powi(exponent - exponent / 2);
        assert_eq!(tensor([3.0 * unit, -4.0 * unit]).norm_l2(), 5.0 * unit, "{exponent}");
    }
}

/// Columns that are out of range beside others, and empty ones.
#[test]
fn each_column_by_itself() {
    let (large, small) = (2_f64.powi(1000), 2_f64.powi(-1000));
    let a = tensor([[3.0 * large, 3.0, 3.0 * small, 0.0], [4.0 * large, 4.0, 4.0 * small, 0.0]]);
    let norms = [5.0 * large, 5.0, 5.0 * small, 0.0];
    assert_eq!(a.norm_l2_axis(At::<0>).to_array(), norms);
    assert_eq!(a.norm_l2_axis_keep(At::<0>).to_array(), [norms]);
    assert_eq!(a.transpose().norm_l2_axis(At::<1>).to_array(), norms);
    let mut into = Tensor::zeros();
    a.norm_l2_axis_into(At::<0>, &mut into);
    assert_eq!(into.to_array(), norms);
    #[cfg(all(feature = "alloc", feature = "uninit"))]
    assert_eq!(a.norm_l2_axis_boxed(At::<0>).to_array(), norms);
    let empty = Tensor::<f64, shape![0, 3]>::zeros();
    assert_eq!((empty.norm_l2(), empty.norm_l2_axis(At::<0>).to_array()), (0.0, [0.0; 3]));
}

/// Long columns: the same value wherever the axis stands, and near √n.
#[test]
fn long_columns_out_of_range() {
    fn check<S: Shape>(x: f64, count: f64, a: &Tensor<f64, S>) {
        let norm = a.norm_l2();
        assert!((norm / x / count.sqrt() - 1.0).abs() < 1e-15, "{norm:e} of {x:e}");
    }
    for x in [1e-200, 0.1, 1e200] {
        check(x, 1024.0, &Tensor::<f64, shape![1024]>::full(x));
        check(x, 3000.0, &Tensor::<f64, shape![Long]>::full(x));
        check(x, 3000.0, &Tensor::<f64, shape![30, 100]>::full(x));
        let along = Tensor::<f64, shape![Long, 3]>::full(x).norm_l2_axis(At::<0>);
        assert_eq!(along.to_array(), [Tensor::<f64, shape![Long]>::full(x).norm_l2(); 3]);
    }
}

/// A NaN anywhere gives NaN, else an infinity infinity.
#[test]
fn nan_and_infinity() {
    let infinity = f64::INFINITY;
    assert_eq!(tensor([1.0, -infinity]).norm_l2(), infinity);
    assert_eq!(tensor([1e200, -infinity]).norm_l2(), infinity);
    for a in [[infinity, f64::NAN], [f64::NAN, infinity], [1e-200, f64::NAN], [f64::NAN, 1e200]] {
        assert!(tensor(a).norm_l2().is_nan());
    }
    assert_eq!(tensor([f64::MAX]).norm_l2(), f64::MAX);
    assert_eq!(tensor([f64::MAX, f64::MAX]).norm_l2(), infinity);
}

/// The norms of complex numbers are real: each counts as its parts.
#[cfg(feature = "complex")]
#[test]
fn norms_of_complex_numbers() {
    use num_complex::{Complex32, Complex64};

    let c = Complex64::new;
    for unit in [1.0, 2_f64.powi(1000), 2_f64.powi(-1000)] {
        // 1 + 1 + 2² + 3² + 7² = 8²
        let a = tensor([c(unit, -unit), c(2.0 * unit, 3.0 * unit), c(0.0, 7.0 * unit)]);
        assert_eq!(a.norm_l2(), 8.0 * unit);
        let b = tensor([[c(3.0 * unit, 4.0 * unit)], [c(-12.0 * unit, 5.0 * unit)]]);
        assert_eq!((b.norm_l1(), b.norm_max()), (18.0 * unit, 13.0 * unit));
        assert_eq!(b.norm_l1_axis(At::<1>).to_array(), [5.0 * unit, 13.0 * unit]);
        assert_eq!(b.norm_max_axis(At::<0>).to_array(), [13.0 * unit]);
        assert_eq!(b.norm_l2_axis(At::<1>).to_array(), [5.0 * unit, 13.0 * unit]);
    }
    let c = Complex32::new;
    for unit in [1.0, 2_f32.powi(120), 2_f32.powi(-140)] {
        let a = tensor([c(unit, -unit), c(2.0 * unit, 3.0 * unit), c(0.0, 7.0 * unit)]);
        assert_eq!(a.norm_l2(), 8.0 * unit);
    }
    assert!(tensor([c(f32::NAN, 1.0), c(f32::INFINITY, 0.0)]).norm_l2().is_nan());
    assert_eq!(tensor([c(f32::INFINITY, 1.0)]).norm_l2(), f32::INFINITY);
}
