//! Functions along an axis and their gradients, against `data/along.csv`: the definitions in
//! 60 digits, and central differences of them (`data/make_along.py`).

use shaped::element::Floating;
use shaped::{At, Cast, Layout, Select, Tensor, shape, tensor};

use crate::common::csv::rows;

/// The numbers of a field.
fn numbers(field: &str) -> Vec<f64> {
    field.split_whitespace().map(|number| number.parse().unwrap()).collect()
}

/// A tensor of numbers that every type has.
fn of<T: Floating, S: Layout>(numbers: &[f64]) -> Tensor<T, S>
where
    f64: Cast<T>,
{
    let exact: &Tensor<f64, S> = Tensor::from_slice(numbers).unwrap();
    exact.cast()
}

/// A type, and how far a result may be from the exact one.
trait Checked: Floating + Cast<f64> {
    /// Relative to the greatest number on the way, which is below 100.
    const ERROR: f64;
    /// The exact result, rounded once, if the type is narrower than the one computed in.
    fn rounded(_: f64) -> Option<Self> {
        None
    }
}
impl Checked for f64 {
    const ERROR: f64 = 1e-13;
}
impl Checked for f32 {
    const ERROR: f64 = 1e-5;
}
#[cfg(feature = "half")]
impl Checked for half::f16 {
    const ERROR: f64 = 0.05;
    fn rounded(exact: f64) -> Option<Self> {
        Some(Self::from_f64(exact))
    }
}
#[cfg(feature = "half")]
impl Checked for half::bf16 {
    const ERROR: f64 = 0.5;
    fn rounded(exact: f64) -> Option<Self> {
        Some(Self::from_f64(exact))
    }
}

/// The error of `f32` on the way to a result that is then rounded.
const ON_THE_WAY: f64 = 2e-6;

fn check<T: Checked>(row: &str, found: &[T], expected: &str, rounded_once: bool) {
    let expected = numbers(expected);
    assert_eq!(found.len(), expected.len(), "{row}");
    for (&found, &expected) in found.iter().zip(&expected) {
        let value: f64 = found.cast_element();
        let scale = expected.abs().max(1.0);
        assert!((value - expected).abs() <= T::ERROR * scale, "{row}: {value} for {expected}");
        // Near the middle of two numbers, the error on the way decides.
        let rounded = [-1.0, 0.0, 1.0].map(|way| T::rounded(expected + way * ON_THE_WAY * scale));
        let same =
            |rounded: &Option<T>| rounded.is_none_or(|rounded| rounded.cast_element() == value);
        assert!(!rounded_once || rounded.iter().any(same), "{row}: {value} for {expected}");
    }
}

/// A row, for one type, shape and axis.
fn row<T, S, A: Copy>(axis: A, [function, parameter, input, second, expected]: [&str; 5]) -> bool
where
    T: Checked,
    f64: Cast<T>,
    u64: Cast<T>,
    T: shaped::Binary<shaped::operation::Div, Output = T>,
    S: Select<A>,
{
    let a = of::<T, S>(&numbers(input));
    let parameter: f64 = parameter.parse().unwrap();
    let correction = parameter as usize;
    let name = format!("{function} of {} in {:?}", core::any::type_name::<T>(), S::LENGTHS);
    macro_rules! values {
        ($($tensor:expr),+) => {{
            $( check(&name, $tensor.as_slice(), expected, true); )+
            true
        }};
    }
    match function {
        "var" => values!(a.var_axis(axis, correction), a.var_axis_keep(axis, correction)),
        "std" => values!(a.std_axis(axis, correction), a.std_axis_keep(axis, correction)),
        "log_sum_exp" => values!(a.log_sum_exp_axis(axis), a.log_sum_exp_axis_keep(axis)),
        "softmax" => values!(a.softmax(axis)),
        "log_softmax" => values!(a.log_softmax(axis)),
        "layer_norm" => values!(a.layer_norm(axis, parameter)),
        "cumsum" => values!(a.cumsum(axis)),
        "cumprod" => values!(a.cumprod(axis)),
        "sum_axis_vjp" => values!(a.sum_axis_vjp(axis, &of(&numbers(second)))),
        "mean_axis_vjp" => values!(a.mean_axis_vjp(axis, &of(&numbers(second)))),
        "softmax_vjp" => {
            let found = a.softmax_vjp(axis, &of(&numbers(second)));
            // The result of `softmax` was rounded before.
            check(&name, found.as_slice(), expected, false);
            true
        }
        _ => false,
    }
}

#[test]
fn every_row() {
    let mut seen = 0;
    for [function, size, axis, parameter, input, second, expected] in
        rows(include_str!("../data/along.csv"))
    {
        let fields = [function, parameter, input, second, expected];
        macro_rules! each {
            ($($element:ty),+) => {$(
                each!(@shape $element, "2x5x3", shape![2, 5, 3]);
                each!(@shape $element, "2x70x2", shape![2, 70, 2]);
            )+};
            (@shape $element:ty, $name:literal, $shape:ty) => {
                each!(@axis $element, $name, $shape, "0", 0);
                each!(@axis $element, $name, $shape, "1", 1);
                each!(@axis $element, $name, $shape, "2", 2);
            };
            (@axis $element:ty, $name:literal, $shape:ty, $text:literal, $axis:literal) => {
                if (size, axis) == ($name, $text) {
                    seen += usize::from(row::<$element, $shape, _>(At::<$axis>, fields));
                }
            };
        }
        each!(f32, f64);
        #[cfg(feature = "half")]
        each!(half::f16, half::bf16);
    }
    let types = if cfg!(feature = "half") { 4 } else { 2 };
    assert_eq!(seen, types * (2 * 3 * 11 + 3 * 3));
}

/// A batch of two matrices by one matrix: the gradient of that one is the sum over the batch.
#[test]
fn matmul_vjp() {
    let row = |name: &str| {
        let table = include_str!("../data/along.csv");
        let mut found = rows(table).filter(|[function, ..]: &[&str; 7]| *function == name);
        found.next().unwrap()
    };
    let [_, _, _, _, left, right, grad] = row("matmul_vjp");
    let [_, _, _, _, by_left, by_right, _] = row("matmul_vjp_of");
    let left = of::<f64, shape![2, 2, 3]>(&numbers(left));
    let right = of::<f64, shape![3, 4]>(&numbers(right));
    let grad = of::<f64, shape![2, 2, 4]>(&numbers(grad));
    let (found_left, found_right) = left.matmul_vjp(&right, &grad);
    check("left", found_left.as_slice(), by_left, true);
    check("right", found_right.as_slice(), by_right, true);
}

/// By hand, at the borders of the definitions.
#[test]
fn infinities_and_nan() {
    let none = f64::NEG_INFINITY;
    assert_eq!(tensor([none, none]).log_sum_exp(), none);
    assert_eq!(tensor([f64::INFINITY, 0.0]).log_sum_exp(), f64::INFINITY);
    assert!(tensor([f64::NAN, 0.0]).log_sum_exp().is_nan());
    assert_eq!(Tensor::<f64, shape![0]>::zeros().log_sum_exp(), none);
    assert_eq!(tensor([0.0, none]).softmax(At::<0>).to_array(), [1.0, 0.0]);
    assert!(tensor([none, none]).softmax(At::<0>).is_nan().all());
    assert!(tensor([1.0_f64]).var(1).is_nan());
    assert_eq!(tensor([1.0]).var(0), 0.0);
    assert_eq!(tensor([1.0, 3.0]).var(2), f64::INFINITY);
    assert!(Tensor::<f32, shape![0]>::zeros().std(0).is_nan());
    assert_eq!(Tensor::<f32, shape![3, 0]>::zeros().softmax(At::<1>).as_slice(), []);
    assert_eq!(
        Tensor::<f32, shape![0, 3]>::zeros().log_sum_exp_axis(At::<0>).to_array(),
        [f32::NEG_INFINITY; 3]
    );
    // A mean far from zero: squares subtracted from one another would leave 0.
    assert_eq!(tensor([1e9, 1e9 + 1.0, 1e9 + 2.0]).var(1), 1.0);
}
