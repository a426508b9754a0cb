//! Matrix products against sums written on index arithmetic, and their shapes.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::type_complexity,
    clippy::unwrap_used,
    reason = "a test"
)]

use std::ops::{Add, Mul};

use shaped::{Binary, Layout, MatMul, MatMulShape, Shape, Tensor, axis, operation, shape, tensor};

#[path = "common/any.rs"]
mod any;
#[path = "common/ordered.rs"]
mod ordered;
#[path = "common/random.rs"]
mod random;
use any::cases;
use ordered::Ordered;
use random::Random;

/// The operands of a product as lists, with their leading axes.
struct Operand<'a, T> {
    lengths: &'a [usize],
    elements: &'a [T],
}

impl<T: Copy> Operand<'_, T> {
    /// The element at `leading`, counted from the last leading axis of the output,
    /// in row `i` and column `j`. Axes of length 1 and missing axes are repeated.
    fn at(&self, leading: &[usize], i: usize, j: usize) -> T {
        let (axes, matrix) = self.lengths.split_at(self.lengths.len() - 2);
        let mut offset = 0;
        for (position, length) in leading[leading.len() - axes.len()..].iter().zip(axes) {
            offset = offset * length + if *length == 1 { 0 } else { *position };
        }
        self.elements[(offset * matrix[0] + i) * matrix[1] + j]
    }
}

/// Every element of a product, by the definition: products summed over k in order, from zero
/// on, and the sums of blocks of 512 in order.
/// A vector stands as the matrix that it counts as.
fn reference<T: Copy>(
    left: &Operand<'_, T>,
    right: &Operand<'_, T>,
    leading: &[usize],
    zero: T,
    multiply: impl Fn(T, T) -> T,
    add: impl Fn(T, T) -> T,
) -> Vec<T> {
    let [.., rows, inner] = *left.lengths else { panic!() };
    let [.., columns] = *right.lengths else { panic!() };
    let mut elements = Vec::new();
    for batch in 0..leading.iter().product() {
        let mut rest = batch;
        let mut position = vec![0; leading.len()];
        for (position, length) in position.iter_mut().zip(leading).rev() {
            *position = rest % length;
            rest /= length;
        }
        for i in 0..rows {
            for j in 0..columns {
                let product = |k| multiply(left.at(&position, i, k), right.at(&position, k, j));
                let block = |from: usize| {
                    (from..inner.min(from + 512)).fold(zero, |sum, k| add(sum, product(k)))
                };
                elements.push(
                    (512..inner).step_by(512).fold(block(0), |sum, from| add(sum, block(from))),
                );
            }
        }
    }
    elements
}

/// `[2, 3] · [3, 4] -> [2, 4]`, each against the reference, in `f32`, `f64`, `i8`,
/// `bool`: the shapes as types, then the leading axes of the output, and the
/// matrices that the operands count as.
macro_rules! products {
    ($($name:ident: $left:tt $right:tt -> $output:tt, $leading:tt, $left_matrix:tt $right_matrix:tt;)+) => {$(
        #[test]
        fn $name() {
            type L = shape! $left;
            type R = shape! $right;
            type O = shape! $output;
            let mut random = Random(1);
            macro_rules! check {
                ($element:ty, $from:expr, $zero:expr, $multiply:expr, $add:expr) => {{
                    let from: fn(u64) -> $element = $from;
                    let a = Tensor::<$element, L>::from_fn(|_| from(random.next()));
                    let b = Tensor::<$element, R>::from_fn(|_| from(random.next()));
                    let product: Tensor<$element, O> = a.matmul(&b);
                    let expected = reference(
                        &Operand { lengths: &$left_matrix, elements: a.as_slice() },
                        &Operand { lengths: &$right_matrix, elements: b.as_slice() },
                        &$leading,
                        $zero,
                        $multiply,
                        $add,
                    );
                    assert_eq!(product.as_slice(), expected);
                    let mut output = Tensor::full(from(random.next()));
                    a.matmul_into(&b, &mut output);
                    assert_eq!(output.as_slice(), expected);
                }};
            }
            // Sums of which the order shows in the last bits.
            check!(f32, |x| x as i32 as f32 / 65536.0, 0.0, |a, b| a * b, |a, b| a + b);
            check!(f64, |x| x as i64 as f64 / 65536.0, 0.0, |a, b| a * b, |a, b| a + b);
            check!(i8, |x| x as i8, 0, i8::wrapping_mul, i8::wrapping_add);
            check!(bool, |x| x >> 63 == 1, false, |a, b| a & b, |a, b| a | b);
        }
    )+};
}

products! {
    vector_by_vector: [5] [5] -> [], [], [1, 5] [5, 1];
    matrix_by_vector: [2, 3] [3] -> [2], [], [2, 3] [3, 1];
    vector_by_matrix: [3] [3, 4] -> [4], [], [1, 3] [3, 4];
    matrices_2: [2, 2] [2, 2] -> [2, 2], [], [2, 2] [2, 2];
    matrices_3: [3, 3] [3, 3] -> [3, 3], [], [3, 3] [3, 3];
    matrices_4: [4, 4] [4, 4] -> [4, 4], [], [4, 4] [4, 4];
    matrices_6: [6, 6] [6, 6] -> [6, 6], [], [6, 6] [6, 6];
    matrices_8: [8, 8] [8, 8] -> [8, 8], [], [8, 8] [8, 8];
    matrices_13: [13, 9] [9, 13] -> [13, 13], [], [13, 9] [9, 13];
    matrices_16: [16, 16] [16, 16] -> [16, 16], [], [16, 16] [16, 16];
    matrices_17: [17, 3] [3, 17] -> [17, 17], [], [17, 3] [3, 17];
    matrices_63: [7, 63] [63, 63] -> [7, 63], [], [7, 63] [63, 63];
    matrices_64: [64, 64] [64, 64] -> [64, 64], [], [64, 64] [64, 64];
    matrices_100: [5, 70] [70, 101] -> [5, 101], [], [5, 70] [70, 101];
    one_column: [40, 30] [30, 1] -> [40, 1], [], [40, 30] [30, 1];
    long_matrix_by_vector: [50, 33] [33] -> [50], [], [50, 33] [33, 1];
    one_row: [1, 30] [30, 40] -> [1, 40], [], [1, 30] [30, 40];
    inner_one: [3, 1] [1, 20] -> [3, 20], [], [3, 1] [1, 20];
    inner_zero: [2, 0] [0, 3] -> [2, 3], [], [2, 0] [0, 3];
    inner_zero_wide: [2, 0] [0, 20] -> [2, 20], [], [2, 0] [0, 20];
    inner_zero_vectors: [0] [0] -> [], [], [1, 0] [0, 1];
    no_rows: [0, 2] [2, 3] -> [0, 3], [], [0, 2] [2, 3];
    no_columns: [2, 3] [3, 0] -> [2, 0], [], [2, 3] [3, 0];
    batch_left: [4, 2, 3] [3, 2] -> [4, 2, 2], [4], [4, 2, 3] [3, 2];
    batch_right: [2, 3] [4, 3, 2] -> [4, 2, 2], [4], [2, 3] [4, 3, 2];
    batch_both: [4, 2, 3] [4, 3, 2] -> [4, 2, 2], [4], [4, 2, 3] [4, 3, 2];
    batch_broadcast: [3, 1, 2, 3] [2, 3, 5] -> [3, 2, 2, 5], [3, 2], [3, 1, 2, 3] [2, 3, 5];
    batch_broadcast_left_one: [1, 2, 3] [5, 3, 2] -> [5, 2, 2], [5], [1, 2, 3] [5, 3, 2];
    batch_broadcast_right_one: [5, 2, 3] [1, 3, 2] -> [5, 2, 2], [5], [5, 2, 3] [1, 3, 2];
    batch_cross: [8, 1, 2, 3] [5, 3, 4] -> [8, 5, 2, 4], [8, 5], [8, 1, 2, 3] [5, 3, 4];
    batch_of_none: [0, 2, 3] [3, 2] -> [0, 2, 2], [0], [0, 2, 3] [3, 2];
    batch_of_none_right: [2, 3] [0, 3, 2] -> [0, 2, 2], [0], [2, 3] [0, 3, 2];
    batch_by_vector: [4, 2, 3] [3] -> [4, 2], [4], [4, 2, 3] [3, 1];
    vector_by_batch: [3] [4, 3, 2] -> [4, 2], [4], [1, 3] [4, 3, 2];
    vector_by_batches: [3] [2, 4, 3, 2] -> [2, 4, 2], [2, 4], [1, 3] [2, 4, 3, 2];
    wide_batch: [2, 5, 20] [2, 20, 40] -> [2, 5, 40], [2], [2, 5, 20] [2, 20, 40];
}

/// A product of two matrices without leading axes, of any lengths.
fn check_lengths<T, L: MatMul<R>, R: Shape>(from: fn(u64) -> T)
where
    T: Binary<operation::Mul, Output = T> + Binary<operation::Add, Output = T>,
    T: Mul<Output = T> + Add<Output = T> + PartialEq,
{
    let mut random = Random(1);
    let a: Vec<T> = (0..L::LEN).map(|_| from(random.next())).collect();
    let b: Vec<T> = (0..R::LEN).map(|_| from(random.next())).collect();
    let product = Tensor::<T, L>::from_slice(&a).unwrap().matmul(Tensor::from_slice(&b).unwrap());
    let vector = [R::LEN, 1];
    let right_lengths = if R::RANK == 1 { &vector } else { R::LENGTHS };
    let left = Operand { lengths: L::LENGTHS, elements: &a };
    let right = Operand { lengths: right_lengths, elements: &b };
    let expected = reference(&left, &right, &[], T::default(), |a, b| a * b, |a, b| a + b);
    assert!(product.as_slice() == expected, "{:?} · {:?}", L::LENGTHS, R::LENGTHS);
}

/// `[M, K] · [K]` and `[M, K] · [K, N]`, for each M and each K (or N) of two lists, in
/// numbers of 4 and of 8 bytes, for which strips have other widths.
macro_rules! lengths {
    (vector: $rows:tt [$($inner:literal)*]) => {$(
        lengths!(@each $rows [$inner] [$inner]);
    )*};
    (columns: $rows:tt [$inner:literal] [$($columns:literal)*]) => {$(
        lengths!(@each $rows [$inner] [$inner, $columns]);
    )*};
    (@each [$($rows:literal)*] [$inner:literal] $right:tt) => {$(
        check_lengths::<f32, shape![$rows, $inner], shape! $right>(|x| x as i32 as f32 / 65536.0);
        check_lengths::<Ordered, shape![$rows, $inner], shape! $right>(Ordered);
    )*};
}

/// Blocks of eight rows and four elements behind the first one, and what is left over.
#[test]
fn vectors_of_every_length() {
    lengths!(vector: [16 17 18 19 20 21 22 23] [61 62 63 64 65 66 67 68]);
    lengths!(vector: [519 520] [1 2 3 4 5 6 7 8 9 10]);
    // In straight-line code.
    lengths!(vector: [1 2 3 4 7 8 9] [1 2 3 4 5 15 16 17]);
}

/// Strips of columns by blocks of four rows.
#[test]
fn every_number_of_columns() {
    lengths!(columns: [8 9 10 11] [33] [2 3 4 5 6 7 8 9 10 11 12 13 14 15 16]);
    lengths!(columns: [4 5 6 7] [3] [17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32]);
    lengths!(columns: [4 5 6 7] [2] [33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48]);
    lengths!(columns: [5] [1] [17 20 21 24 25 31 32 33 47]);
    // In straight-line code.
    lengths!(columns: [1 2 3] [5] [1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 33]);
}

axis!(Row = 2);
axis!(Col = 4);
axis!(Time = 3);
axis!(Batch = 5);

#[test]
fn names_are_carried() {
    let a = Tensor::<f32, shape![Row, Time]>::full(2.0);
    let named = Tensor::<f32, shape![Time, Col]>::full(3.0);
    let unnamed = Tensor::<f32, shape![3, Col]>::full(3.0);
    let product: Tensor<f32, shape![Row, Col]> = a.matmul(&named);
    assert_eq!(product.to_array(), [[18.0; 4]; 2]);
    let product: Tensor<f32, shape![Row, Col]> = a.matmul(&unnamed);
    assert_eq!(product.to_array(), [[18.0; 4]; 2]);
    let product: Tensor<f32, shape![Row]> = a.matmul(&Tensor::<f32, shape![Time]>::full(1.0));
    assert_eq!(product.to_array(), [6.0; 2]);
    let batch = Tensor::<f32, shape![Batch, 1, Row, 3]>::full(1.0);
    let product: Tensor<f32, shape![Batch, 6, Row, Col]> =
        batch.matmul(&Tensor::<f32, shape![6, Time, Col]>::full(1.0));
    assert_eq!(product.as_slice(), [3.0; 240]);
}

/// A right operand alone in the bound, and lengths as parameters.
fn generic<L: MatMul<R>, R: Shape>(
    a: &Tensor<i32, L>,
    b: &Tensor<i32, R>,
) -> Tensor<i32, MatMulShape<L, R>> {
    a.matmul(b)
}

fn chain<const M: usize, const K: usize>(
    a: &Tensor<i32, shape![{ M }, { K }]>,
    x: &Tensor<i32, shape![{ K }]>,
) -> Tensor<i32, shape![{ M }]>
where
    shape![{ M }, { K }]: MatMul<shape![{ K }], Output = shape![{ M }]>,
    shape![{ K }]: Layout,
    shape![{ M }]: Layout,
{
    a.matmul(x)
}

#[test]
fn generic_code_multiplies() {
    let a = tensor([[1, 2], [3, 4]]);
    assert_eq!(generic(&a, &a).to_array(), [[7, 10], [15, 22]]);
    assert_eq!(chain(&a, &tensor([1, 10])).to_array(), [21, 43]);
}

/// As that of no product, and of `sum`.
#[test]
fn a_sum_starts_from_zero() {
    let product = tensor([[-0.0_f32]]).matmul(&tensor([[1.0]]));
    assert!(product.to_array()[0][0].is_sign_positive());
}

/// 2²⁰ ones, and so many parts of one that `f32` loses all of them one by one: of rows and
/// columns alone, of eight rows by a vector, of tiles of each width.
#[cfg(all(feature = "alloc", feature = "uninit"))]
#[test]
fn long_sums_are_those_of_blocks() {
    const K: usize = 1 << 20;
    let on_a_large_stack = std::thread::Builder::new().stack_size(64 << 20).spawn(|| {
        axis!(Inner = K);
        let ones = Tensor::<f32, shape![Inner]>::full(1.0);
        // 1 and 2²⁰ − 1 times 2⁻²⁴: one by one, 1.
        let mut small = Tensor::<f32, shape![Inner]>::full(2.0_f32.powi(-24));
        small[[0]] = 1.0;
        let exact = 1.0 + (K - 1) as f64 * 2.0_f64.powi(-24);
        let bound = |found: f32| (f64::from(found) / exact - 1.0).abs() < 1e-4;
        assert!(bound(ones.matmul(&small).to_array()));
        let rows = Tensor::<f32, shape![9, Inner]>::boxed_from_fn(|[_, k]| small[[k]]);
        assert!(rows.matmul(&ones).iter().all(|&found| bound(found)));
        let columns = Tensor::<f32, shape![Inner, 21]>::boxed_from_fn(|_| 1.0);
        assert!(rows.matmul(&columns).iter().all(|&found| bound(found)));
    });
    on_a_large_stack.unwrap().join().unwrap();
}

#[test]
fn nothing_is_fused() {
    // (1 + 2⁻³⁰)² is rounded to 1 + 2⁻²⁹ before 1 is taken off; fused, 2⁻⁶⁰ is left.
    let x = 1.0 + 2.0_f64.powi(-30);
    assert_eq!(tensor([-1.0, x]).matmul(&tensor([1.0, x])).to_array(), 2.0_f64.powi(-29));
}

#[test]
fn your_own_numbers_multiply() {
    use std::num::{Saturating, Wrapping};
    let a = tensor([[Saturating(100_i8), Saturating(100)]]);
    assert_eq!(a.matmul(&tensor([Saturating(1), Saturating(1)])).to_array(), [Saturating(127)]);
    let a = tensor([[Wrapping(100_i8), Wrapping(100)]]);
    assert_eq!(a.matmul(&tensor([Wrapping(1), Wrapping(1)])).to_array(), [Wrapping(-56)]);
}

#[test]
fn the_product_is_the_sum_of_products() {
    cases(256, |random| {
        let a: Vec<f32> = random.elements(15);
        let b: Vec<f32> = random.elements(20);
        let left = Tensor::<f32, shape![3, 5]>::from_slice(&a).unwrap();
        let right = Tensor::<f32, shape![5, 4]>::from_slice(&b).unwrap();
        let product = left.matmul(right);
        for i in 0..3 {
            for j in 0..4 {
                let sum = (1..5).fold(a[5 * i] * b[j], |sum, k| sum + a[5 * i + k] * b[4 * k + j]);
                let element = product[[i, j]];
                assert!(element.to_bits() == sum.to_bits() || element.is_nan() && sum.is_nan());
            }
        }
    });
}

#[test]
fn integers_wrap() {
    cases(256, |random| {
        let a: Vec<i64> = random.elements(6);
        let b: Vec<i64> = random.elements(6);
        let product = Tensor::<i64, shape![2, 3]>::from_slice(&a)
            .unwrap()
            .matmul(Tensor::<i64, shape![3, 2]>::from_slice(&b).unwrap());
        for i in 0..2 {
            for j in 0..2 {
                let sum = (0..3).fold(0_i64, |sum, k| {
                    sum.wrapping_add(a[3 * i + k].wrapping_mul(b[2 * k + j]))
                });
                assert_eq!(product[[i, j]], sum);
            }
        }
    });
}
