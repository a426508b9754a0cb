//! The gradient of multiplication: every case of torch, finite differences, and
//! the error of long sums.

use std::collections::HashMap;

use crate::common::json::Json;
#[cfg(all(feature = "half", feature = "complex"))]
use half::{bf16, f16};
#[cfg(all(feature = "half", feature = "complex"))]
use num_complex::{Complex32, Complex64};
use shaped::{Element, Layout, Tensor, shape, tensor};

/// A number as its real and its imaginary part.
trait Number: Element {
    const NAME: &'static str;
    fn from_parts(parts: [f64; 2]) -> Self;
    fn parts(self) -> [f64; 2];
}

macro_rules! numbers {
    ($($number:ty: $name:literal |$re:ident, $im:ident| $from:expr, |$value:ident| $parts:expr;)*) => {$(
        impl Number for $number {
            const NAME: &'static str = $name;
            fn from_parts([$re, $im]: [f64; 2]) -> Self {
                $from
            }
            fn parts(self) -> [f64; 2] {
                let $value = self;
                $parts
            }
        }
    )*};
}
numbers! {
    f32: "float32" |re, _im| re as f32, |x| [x.into(), 0.0];
    f64: "float64" |re, _im| re, |x| [x, 0.0];
}
#[cfg(all(feature = "half", feature = "complex"))]
numbers! {
    f16: "float16" |re, _im| Self::from_f32(re as f32), |x| [x.into(), 0.0];
    bf16: "bfloat16" |re, _im| Self::from_f32(re as f32), |x| [x.into(), 0.0];
    Complex32: "complex64" |re, im| Self::new(re as f32, im as f32), |x| [x.re.into(), x.im.into()];
    Complex64: "complex128" |re, im| Self::new(re, im), |x| [x.re, x.im];
}

/// The parts of the elements of a recorded tensor.
fn recorded(json: &Json) -> Vec<[f64; 2]> {
    let parts = |value: &Json| match value {
        Json::List(parts) => [parts[0].number(), parts[1].number()],
        real => [real.number(), 0.0],
    };
    json.get("values").list().iter().map(parts).collect()
}

/// A recorded tensor, of the recorded type and shape.
fn read<T: Number, S: Layout>(json: &Json) -> Tensor<T, S> {
    let lengths = json.get("shape").list().iter().map(|length| length.number() as usize);
    assert!(lengths.eq(S::LENGTHS.iter().copied()));
    assert_eq!(json.get("dtype").text(), T::NAME);
    let elements: Vec<T> = recorded(json).into_iter().map(T::from_parts).collect();
    Tensor::from_slice(&elements).unwrap().clone()
}

/// The stated tolerance is none, in any type: all data are small integers, so that
/// every product and every sum is exact. The two zeros are equal.
fn check<T: Number, S: Layout>(gradient: &Tensor<T, S>, json: &Json, case: &str) {
    let parts: Vec<_> = gradient.iter().map(|element| element.parts()).collect();
    assert_eq!(parts, recorded(json), "{case}");
}

/// Both operands, as they are recorded: `float32 [2, 3] * float32 [3]`.
fn name(case: &Json) -> String {
    let operand = |key| {
        let lengths =
            case.get(key).get("shape").list().iter().map(|length| length.number() as usize);
        format!("{} {:?}", case.get(key).get("dtype").text(), lengths.collect::<Vec<_>>())
    };
    format!("{} * {}", operand("a"), operand("b"))
}

type Case = fn(&Json, &str);

/// The cases, by name. The types say what comes out: gradients like the operands,
/// from one like the product.
fn cases() -> HashMap<String, Case> {
    let mut cases = HashMap::<_, Case>::new();
    macro_rules! cases {
        ($($left:ident $l:tt * $right:ident $r:tt => $product:ident $o:tt;)*) => {$(
            let name = |element, lengths: &[usize]| format!("{element} {lengths:?}");
            let left = name(<$left as Number>::NAME, &$l);
            let right = name(<$right as Number>::NAME, &$r);
            let case: Case = |json, name| {
                let a: Tensor<$left, cases!(@shape $l)> = read(json.get("a"));
                let b: Tensor<$right, cases!(@shape $r)> = read(json.get("b"));
                let grad: Tensor<$product, cases!(@shape $o)> = read(json.get("grad_out"));
                let (grad_a, grad_b): (
                    Tensor<$left, cases!(@shape $l)>,
                    Tensor<$right, cases!(@shape $r)>,
                ) = a.mul_vjp(&b, &grad);
                check(&grad_a, json.get("grad_a"), name);
                check(&grad_b, json.get("grad_b"), name);
            };
            assert!(cases.insert(format!("{left} * {right}"), case).is_none());
        )*};
        (@shape [$($length:literal),*]) => { shape![$($length),*] };
    }
    cases! {
        f32 [2, 3] * f32 [3] => f32 [2, 3];
        f32 [] * f32 [2, 3] => f32 [2, 3];
        f64 [] * f64 [2, 3] => f64 [2, 3];
        f64 [2, 3] * f64 [] => f64 [2, 3];
        f64 [] * f64 [] => f64 [];
        f64 [1] * f64 [2, 2] => f64 [2, 2];
        f32 [4, 1, 3] * f32 [2, 1] => f32 [4, 2, 3];
        f64 [2, 1, 2, 1] * f64 [1, 3, 1, 2] => f64 [2, 3, 2, 2];
        f32 [0, 3] * f32 [3] => f32 [0, 3];
        f64 [0, 3] * f64 [3] => f64 [0, 3];
        f64 [1, 3] * f64 [0, 3] => f64 [0, 3];
        f32 [2, 0] * f32 [2, 1] => f32 [2, 0];
        f64 [2, 0] * f64 [2, 1] => f64 [2, 0];
        f64 [1] * f64 [1, 1, 1] => f64 [1, 1, 1];
        f32 [2, 3, 1] * f32 [3, 4] => f32 [2, 3, 4];
        f32 [1, 2, 1, 2, 1, 2] * f32 [2, 1, 2, 1, 2, 1] => f32 [2, 2, 2, 2, 2, 2];
        f32 [3, 1] * f32 [3] => f32 [3, 3];
        f64 [3, 1] * f64 [3] => f64 [3, 3];
        f32 [2, 3] * f64 [] => f32 [2, 3];
        f32 [] * f64 [2, 3] => f64 [2, 3];
        f32 [3] * f64 [3] => f64 [3];
        f64 [2, 3] * f32 [] => f64 [2, 3];
        f64 [] * f32 [2, 3] => f32 [2, 3];
        f64 [3] * f32 [3] => f64 [3];
    }
    #[cfg(all(feature = "half", feature = "complex"))]
    cases! {
        Complex32 [3] * Complex32 [3] => Complex32 [3];
        Complex32 [3] * Complex32 [2, 3] => Complex32 [2, 3];
        Complex32 [1] * Complex32 [2, 2] => Complex32 [2, 2];
        Complex32 [4, 1, 3] * Complex32 [2, 1] => Complex32 [4, 2, 3];
        Complex32 [2, 1, 2, 1] * Complex32 [1, 3, 1, 2] => Complex32 [2, 3, 2, 2];
        Complex32 [0, 3] * Complex32 [3] => Complex32 [0, 3];
        Complex32 [1, 3] * Complex32 [0, 3] => Complex32 [0, 3];
        Complex32 [2, 0] * Complex32 [2, 1] => Complex32 [2, 0];
        Complex32 [1, 1] * Complex32 [] => Complex32 [1, 1];
        Complex32 [5, 1] * Complex32 [1, 5] => Complex32 [5, 5];
        Complex32 [2, 3, 1] * Complex32 [3, 4] => Complex32 [2, 3, 4];
        Complex32 [1, 2, 1, 2, 1, 2] * Complex32 [2, 1, 2, 1, 2, 1] => Complex32 [2, 2, 2, 2, 2, 2];
        Complex32 [3, 1] * Complex32 [3] => Complex32 [3, 3];
        Complex32 [4] * Complex32 [4, 1] => Complex32 [4, 4];
        f16 [2, 3] * f32 [] => f16 [2, 3];
        bf16 [2, 3] * f32 [3] => f32 [2, 3];
        bf16 [] * f32 [2, 3] => f32 [2, 3];
        f16 [2, 3] * bf16 [3] => f32 [2, 3];
        f16 [3] * bf16 [3] => f32 [3];
        f32 [2, 3] * Complex32 [] => Complex32 [2, 3];
        f32 [] * Complex32 [2, 3] => Complex32 [2, 3];
        f32 [3] * Complex32 [3] => Complex32 [3];
        Complex32 [2, 3] * f32 [3] => Complex32 [2, 3];
        Complex32 [2, 3] * f32 [] => Complex32 [2, 3];
        Complex32 [3] * f32 [3] => Complex32 [3];
        f64 [3] * Complex32 [2, 1] => Complex64 [2, 3];
        f64 [] * Complex32 [2, 3] => Complex32 [2, 3];
        Complex64 [2, 3] * f32 [3] => Complex64 [2, 3];
        Complex64 [3] * f32 [2, 1] => Complex64 [2, 3];
        Complex64 [] * f32 [2, 3] => Complex32 [2, 3];
        f32 [3] * Complex64 [2, 1] => Complex64 [2, 3];
        f32 [3] * Complex64 [3] => Complex64 [3];
    }
    cases
}

#[test]
fn every_case_of_torch() {
    let mut cases = cases();
    let recorded = Json::parse(include_str!("../data/grad.json"));
    let all_here = cfg!(all(feature = "half", feature = "complex"));
    let mut seen = 0;
    for json in recorded.list() {
        let name = name(json);
        match cases.remove(&name) {
            Some(case) => case(json, &name),
            None => assert!(!all_here, "{name} is not covered"),
        }
        seen += 1;
    }
    assert_eq!((seen, cases.len()), (56, 0));
}

/// `operand` with `step` added to one of its elements.
fn moved<T: Number, S: Layout>(operand: &Tensor<T, S>, at: usize, step: [f64; 2]) -> Tensor<T, S> {
    let mut moved = operand.clone();
    let [re, im] = moved.as_slice()[at].parts();
    moved.as_mut_slice()[at] = T::from_parts([re + step[0], im + step[1]]);
    moved
}

/// Numbers without pattern, between −1 and 1.
fn noise<T: Number, S: Layout>(seed: u64) -> Tensor<T, S> {
    let mut state = seed;
    let mut next = || {
        // Knuth's linear congruential generator.
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / 2_f64.powi(52) - 1.0
    };
    Tensor::from_index_fn(|_| T::from_parts([next(), next()]))
}

/// The gradients against the slope of `loss = Re Σ conj(grad) · (a · b)`, which is
/// linear in each element: the differences are exact, but for rounding.
#[test]
fn finite_differences() {
    const STEP: f64 = 0.25;
    const TOLERANCE: f64 = 1e-13;
    let dot = |grad: [f64; 2], out: [f64; 2]| grad[0] * out[0] + grad[1] * out[1];
    macro_rules! check {
        ($($element:ident $l:tt * $r:tt => $o:tt, $directions:expr;)*) => {$(
            let a: Tensor<$element, check!(@shape $l)> = noise(1);
            let b: Tensor<$element, check!(@shape $r)> = noise(2);
            let grad: Tensor<$element, check!(@shape $o)> = noise(3);
            let loss = |a: &Tensor<$element, _>, b: &Tensor<$element, _>| -> f64 {
                grad.iter().zip(&(a * b)).map(|(w, out)| dot(w.parts(), out.parts())).sum()
            };
            let (grad_a, grad_b) = a.mul_vjp(&b, &grad);
            for direction in $directions {
                let [step, back] = [STEP, -STEP].map(|step| direction.map(|part: f64| step * part));
                let slope = |up: f64, down: f64| (up - down) / (2.0 * STEP);
                for (at, gradient) in grad_a.iter().enumerate() {
                    let slope = slope(loss(&moved(&a, at, step), &b), loss(&moved(&a, at, back), &b));
                    assert!((dot(direction, gradient.parts()) - slope).abs() < TOLERANCE, "a {at}");
                }
                for (at, gradient) in grad_b.iter().enumerate() {
                    let slope = slope(loss(&a, &moved(&b, at, step)), loss(&a, &moved(&b, at, back)));
                    assert!((dot(direction, gradient.parts()) - slope).abs() < TOLERANCE, "b {at}");
                }
            }
        )*};
        (@shape [$($length:literal),*]) => { shape![$($length),*] };
    }
    let real = [[1.0, 0.0]];
    check! {
        f64 [2, 3] * [3] => [2, 3], real;
        f64 [4, 1, 3] * [2, 1] => [4, 2, 3], real;
        f64 [] * [2, 2] => [2, 2], real;
        f64 [1, 3] * [5, 1] => [5, 3], real;
    }
    #[cfg(all(feature = "half", feature = "complex"))]
    {
        // Along the real and along the imaginary axis.
        let complex = [[1.0, 0.0], [0.0, 1.0]];
        check! {
            Complex64 [2, 3] * [3] => [2, 3], complex;
            Complex64 [2, 1, 2] * [3, 1] => [2, 3, 2], complex;
            Complex64 [2] * [] => [2], complex;
        }
    }
}

/// Long sums of products: n terms, each rounded once and added one by one, are
/// within n · u · Σ|x| of the exact sum (Higham, 4.2); u is half a unit in the last
/// place of 1. In a complex sum, each part has twice as many terms.
#[test]
fn errors_of_long_sums() {
    macro_rules! check {
        ($($element:ident $unit:expr, $terms:literal;)*) => {$(
            let a: Tensor<$element, shape![4, 1, 5]> = noise(4);
            let b: Tensor<$element, shape![60, 1]> = noise(5);
            let grad: Tensor<$element, shape![4, 60, 5]> = noise(6);
            let (grad_a, grad_b) = a.mul_vjp(&b, &grad);
            let term = |w: [f64; 2], x: [f64; 2]| {
                // w · conj(x), and the sum of the magnitudes that enter a part.
                let size = w[0].abs().max(w[1].abs()) * (x[0].abs() + x[1].abs());
                ([w[0] * x[0] + w[1] * x[1], w[1] * x[0] - w[0] * x[1]], size)
            };
            let close = |gradient: $element, terms: &mut dyn Iterator<Item = ([f64; 2], f64)>| {
                let (mut sum, mut size, mut n) = ([0.0, 0.0], 0.0, 0.0);
                for ([re, im], magnitude) in terms {
                    sum = [sum[0] + re, sum[1] + im];
                    size += magnitude;
                    n += $terms;
                }
                let error = gradient.parts().into_iter().zip(sum).map(|(part, sum)| (part - sum).abs());
                let bound = n * $unit * size;
                assert!(error.fold(0.0, f64::max) <= bound, "{gradient:?}, not {sum:?} within {bound:e}");
            };
            for ([i, _, k], &gradient) in indices([4, 1, 5]).zip(&grad_a) {
                close(gradient, &mut (0..60).map(|j| term(grad[[i, j, k]].parts(), b[[j, 0]].parts())));
            }
            for ([_, j, _], &gradient) in indices([1, 60, 1]).zip(&grad_b) {
                let others = indices([4, 1, 5]);
                close(gradient, &mut others.map(|[i, _, k]| term(grad[[i, j, k]].parts(), a[[i, 0, k]].parts())));
            }
        )*};
    }
    check! { f32 2_f64.powi(-24), 1.0; }
    #[cfg(all(feature = "half", feature = "complex"))]
    check! {
        f16 2_f64.powi(-11), 1.0;
        bf16 2_f64.powi(-8), 1.0;
        Complex32 2_f64.powi(-24), 2.0;
    }
}

/// All positions, in row-major order.
fn indices(lengths: [usize; 3]) -> impl Iterator<Item = [usize; 3]> {
    let [first, second, third] = lengths;
    (0..first).flat_map(move |i| (0..second).flat_map(move |j| (0..third).map(move |k| [i, j, k])))
}

#[test]
fn integers_and_their_sums() {
    let (a, b) = (tensor([[1_i8, 2], [3, 100]]), tensor([10_i8, 3]));
    let (grad_a, grad_b) = a.mul_vjp(&b, &tensor([[1_i8, 1], [2, 2]]));
    assert_eq!(grad_a.to_array(), [[10, 3], [20, 6]]);
    // 1 + 6 and 2 + 200, which wraps.
    assert_eq!(grad_b.to_array(), [7, -54]);
    // Two types: the product is `i64`, each gradient has its operand's type.
    let (wide, narrow) = (tensor([[1_i64, 2]]), tensor([[3_u8], [4]]));
    let (grad_wide, grad_narrow): (Tensor<i64, _>, Tensor<u8, _>) =
        wide.mul_vjp(&narrow, &tensor([[1_i64, 10], [100, 1000]]));
    assert_eq!(grad_wide.to_array(), [[403, 4030]]);
    // 21 and 2100, which is 52 in `u8`.
    assert_eq!(grad_narrow.to_array(), [[21], [52]]);
}

#[test]
fn sums_to_a_shape() {
    let cube = Tensor::<i32, shape![2, 3, 4]>::from_fn(|[i, j, k]| (100 * i + 10 * j + k) as i32);
    assert_eq!(cube.sum_to::<shape![]>().to_array(), 1476);
    assert_eq!(cube.sum_to::<shape![4]>().to_array(), [360, 366, 372, 378]);
    assert_eq!(cube.sum_to::<shape![3, 1]>().to_array(), [[412], [492], [572]]);
    assert_eq!(cube.sum_to::<shape![2, 1, 1]>().to_array(), [[[138]], [[1338]]]);
    assert_eq!(cube.sum_to::<shape![1, 3, 4]>().to_array()[0][2], [140, 142, 144, 146]);
    assert_eq!(cube.sum_to::<shape![2, 3, 4]>(), cube);
    // No elements: the sums are zero.
    let empty = Tensor::<f32, shape![2, 0]>::ones();
    assert_eq!(empty.sum_to::<shape![2, 1]>().to_array(), [[0.0], [0.0]]);
    // One by one, in order: 1 is lost beside 2²⁴.
    let big = 16_777_216.0_f32;
    assert_eq!(tensor([big, 1.0, -big]).sum_to::<shape![]>().to_array(), 0.0);
    assert_eq!(tensor([big, -big, 1.0]).sum_to::<shape![]>().to_array(), 1.0);
    // Nothing to sum: a copy, with the sign of zero.
    let zero = tensor([[-0.0_f64]]);
    assert!(zero.sum_to::<shape![1]>().to_array()[0].is_sign_negative());
}
