//! Sums of every length where their order changes, each by the documented order.
#![allow(clippy::pedantic, clippy::restriction, reason = "a test")]

use std::fmt::Debug;

use shaped::{At, Binary, ExpandTo, Select, Shape, Tensor, axis, operation, shape};

#[path = "common/in_order.rs"]
mod in_order;
#[path = "common/ordered.rs"]
mod ordered;
#[path = "common/random.rs"]
mod random;
#[path = "common/reference.rs"]
mod reference;
use in_order::in_order;
use ordered::Ordered;
use random::Random;
use reference::reference;

/// A number, and its sum and product.
trait Number:
    Binary<operation::Add, Output = Self> + Binary<operation::Mul, Output = Self> + Debug
{
    fn any(random: u64) -> Self;
    fn plus(self, rhs: Self) -> Self;
    fn times(self, rhs: Self) -> Self;
    fn bits(self) -> u64;
}
impl Number for f32 {
    fn any(random: u64) -> Self {
        random as i32 as f32 / 65536.0
    }
    fn plus(self, rhs: Self) -> Self {
        self + rhs
    }
    fn times(self, rhs: Self) -> Self {
        self * rhs
    }
    fn bits(self) -> u64 {
        self.to_bits().into()
    }
}
impl Number for Ordered {
    fn any(random: u64) -> Self {
        Self(random)
    }
    fn plus(self, rhs: Self) -> Self {
        self + rhs
    }
    fn times(self, rhs: Self) -> Self {
        self * rhs
    }
    fn bits(self) -> u64 {
        self.0
    }
}

fn any_numbers<T: Number>(count: usize, seed: u64) -> Vec<T> {
    let mut random = Random(seed);
    (0..count).map(|_| T::any(random.next())).collect()
}

#[track_caller]
fn assert_same<T: Number>(found: &[T], expected: &[T], what: &str) {
    let bits = |numbers: &[T]| numbers.iter().map(|x| x.bits()).collect::<Vec<_>>();
    assert_eq!(bits(found), bits(expected), "{what}");
}

/// `sum`, `dot`, and `sum_axis` along the first axis, of columns side by side.
fn check_sums<T: Number, S: Shape + Select<At<0>>>() {
    let lengths = S::LENGTHS;
    let x = any_numbers::<T>(S::LEN, 1);
    let y = any_numbers::<T>(S::LEN, 2);
    let a = Tensor::<T, S>::from_slice(&x).unwrap();
    let sum = |elements: &[T]| in_order(elements, T::default(), &T::plus);
    assert_same(&[a.sum()], &[sum(&x)], &format!("sum of {lengths:?}"));
    let products: Vec<T> = x.iter().zip(&y).map(|(&x, &y)| x.times(y)).collect();
    let dot = a.dot(Tensor::from_slice(&y).unwrap());
    assert_same(&[dot], &[sum(&products)], &format!("dot of {lengths:?}"));
    let inner = S::LEN / lengths[0];
    let column = |i: usize| x.iter().copied().skip(i).step_by(inner).collect::<Vec<_>>();
    let sums: Vec<T> = (0..inner).map(|i| sum(&column(i))).collect();
    assert_same(a.sum_axis(At::<0>).as_slice(), &sums, &format!("columns of {lengths:?}"));
}

/// `sum_axis` along the last axis.
fn check_rows<T: Number, S: Shape + Select<At<1>>>() {
    let x = any_numbers::<T>(S::LEN, 3);
    let a = Tensor::<T, S>::from_slice(&x).unwrap();
    let rows = x.chunks(S::LENGTHS[1]).map(|row| in_order(row, T::default(), &T::plus));
    let sums: Vec<T> = rows.collect();
    assert_same(a.sum_axis(At::<1>).as_slice(), &sums, &format!("rows of {:?}", S::LENGTHS));
}

/// `product`, `product_axis` along the first axis and along the last: of numbers of which `*`
/// may not swap its operands, so that the parts of a product stay in order too.
fn check_products<S: Shape, Tall: Shape + Select<At<0>>, Wide: Shape + Select<At<1>>>() {
    let one = <Ordered as num_traits::One>::one();
    let product = |elements: &[Ordered]| in_order(elements, one, &Ordered::times);
    let x = any_numbers::<Ordered>(Tall::LEN.max(Wide::LEN), 5);
    let elements = &x[..S::LEN];
    let found = Tensor::<Ordered, S>::from_slice(elements).unwrap().product();
    assert_same(&[found], &[product(elements)], &format!("product of {:?}", S::LENGTHS));
    let (elements, columns) = (&x[..Tall::LEN], Tall::LEN / Tall::LENGTHS[0]);
    let column = |i: usize| elements.iter().copied().skip(i).step_by(columns).collect::<Vec<_>>();
    let products: Vec<_> = (0..columns).map(|i| product(&column(i))).collect();
    let found = Tensor::<Ordered, Tall>::from_slice(elements).unwrap().product_axis(At::<0>);
    assert_same(found.as_slice(), &products, &format!("columns of {:?}", Tall::LENGTHS));
    let elements = &x[..Wide::LEN];
    let products: Vec<_> = elements.chunks(Wide::LENGTHS[1]).map(product).collect();
    let found = Tensor::<Ordered, Wide>::from_slice(elements).unwrap().product_axis(At::<1>);
    assert_same(found.as_slice(), &products, &format!("rows of {:?}", Wide::LENGTHS));
}

/// Along the last axis and along another one: 21 columns are a strip of 16, one of 4
/// and one of 1.
macro_rules! sums {
    ($($name:ident: $($length:literal)+;)+) => {$(
        #[test]
        fn $name() {$({
            axis!(N = $length);
            check_sums::<f32, shape![N, 1]>();
            check_sums::<Ordered, shape![N]>();
            check_rows::<f32, shape![3, N]>();
            check_rows::<Ordered, shape![2, N]>();
            check_sums::<f32, shape![N, 21]>();
            check_sums::<Ordered, shape![N, 21]>();
            check_products::<shape![N], shape![N, 21], shape![2, N]>();
        })+}
    )+};
}

sums! {
    around_32: 2 3 7 31 32 33 47 48 49 63 64 65 95 96 97;
    around_1024: 991 992 993 1023 1024 1025 1026 1055 1056 1057;
    around_2048: 2047 2048 2049 2050 2079 2080 2081;
    around_3072: 3071 3072 3073;
    around_4096: 4095 4096 4097;
    around_5120: 5119 5120 5121;
    around_6144: 6143 6144 6145;
    around_7168: 7167 7168 7169;
    around_8192: 8191 8192 8193;
    between: 1500 2500 3500 4500;
}

/// Every number of columns side by side: strips of 16, then of 4, then of 1, each behind
/// the one before. In straight-line code or in order, in a block, in halves.
#[test]
fn every_number_of_columns() {
    axis!(Long = 1027);
    macro_rules! columns {
        ($($columns:literal)+) => {$(
            check_sums::<Ordered, shape![3, $columns]>();
            check_sums::<Ordered, shape![35, $columns]>();
            check_sums::<Ordered, shape![Long, $columns]>();
        )+};
    }
    columns!(2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31);
    columns!(32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48);
}

/// `sum_to` adds one by one, from zero on, in row-major order.
/// `steps` runs of elements, each in the order of `sum`, then by halves.
fn by_halves<T: Number>(elements: &[T], steps: usize) -> T {
    if steps == 1 {
        return in_order(elements, T::default(), &T::plus);
    }
    let left = steps.div_ceil(2);
    let (first, rest) = elements.split_at(elements.len() / steps * left);
    by_halves(first, left).plus(by_halves(rest, steps - left))
}

fn check_sum_to<T: Number, S: Shape, Target: ExpandTo<S>>() {
    let x = any_numbers::<T>(S::LEN, 4);
    let slots: Vec<usize> = (0..Target::LEN).collect();
    let mut columns = vec![vec![]; Target::LEN];
    let beside = reference((S::LENGTHS, &x), (Target::LENGTHS, &slots), |x, slot| (x, slot));
    for (x, slot) in beside {
        columns[slot].push(x);
    }
    // Of the outer axis, where a kept one lies between it and another that is summed.
    let outer = match (S::LENGTHS, Target::LENGTHS) {
        ([outer, _, _], [_, 1]) => *outer,
        _ => 1,
    };
    let sums: Vec<T> = columns.iter().map(|column| by_halves(column, outer)).collect();
    let found = Tensor::<T, S>::from_slice(&x).unwrap().sum_to::<Target>();
    let what = format!("{:?} to {:?}", S::LENGTHS, Target::LENGTHS);
    assert_same(found.as_slice(), &sums, &what);
}

/// The loop of each length outermost, innermost, between and alone; summed over and
/// kept.
macro_rules! sums_to {
    ($($length:literal)+) => {$(
        check_sum_to::<f32, shape![$length], shape![]>();
        check_sum_to::<Ordered, shape![$length], shape![]>();
        check_sum_to::<Ordered, shape![$length, 2], shape![2]>();
        check_sum_to::<Ordered, shape![$length, 2], shape![$length, 1]>();
        check_sum_to::<Ordered, shape![3, $length], shape![3, 1]>();
        check_sum_to::<Ordered, shape![3, $length], shape![$length]>();
        check_sum_to::<Ordered, shape![3, $length, 2], shape![3, 1, 2]>();
        check_sum_to::<Ordered, shape![3, $length, 2], shape![$length, 1]>();
    )+};
}

/// 16 columns side by side, between two axes that are summed.
#[test]
fn sums_to_columns_between() {
    check_sum_to::<Ordered, shape![5, 3, 2], shape![3, 1]>();
    let x = any_numbers::<Ordered>(5 * 3 * 32, 7);
    let found = Tensor::<Ordered, shape![5, 3, 32]>::from_slice(&x).unwrap().sum_to::<shape![32]>();
    for (column, &sum) in found.as_slice().iter().enumerate() {
        let column: Vec<_> = x.iter().skip(column).step_by(32).copied().collect();
        assert_eq!(sum.bits(), in_order(&column, Ordered::default(), &Ordered::plus).bits());
    }
    let x = any_numbers::<Ordered>(5 * 3 * 2 * 32, 8);
    let tensor = Tensor::<Ordered, shape![5, 3, 2, 32]>::from_slice(&x).unwrap();
    let found = tensor.sum_to::<shape![3, 1, 32]>();
    for (slot, &sum) in found.as_slice().iter().enumerate() {
        let (row, column) = (slot / 32, slot % 32);
        let place = |a: usize, b: usize| x[((a * 3 + row) * 2 + b) * 32 + column];
        let slot: Vec<_> = (0..5).flat_map(|a| [place(a, 0), place(a, 1)]).collect();
        assert_eq!(sum.bits(), by_halves(&slot, 5).bits());
    }
}

#[test]
fn sums_to_a_shape() {
    sums_to!(2 3 4 5 7 8 9 15 16 17 31 32 33 34 62 63 64 65 66 67 95 96 97);
    sums_to!(126 127 128 129 130 191 192 193 255 256 257 300 511 512 513 1000 1023 1024);
}

/// Multiples of 2⁻²⁴ between 0 and 1, whose sum is exact in integers: the error of each way
/// to sum them, and its bound, h·2⁻²⁴ of the sum, h the most additions that one of them
/// takes part in (Higham, Accuracy and Stability of Numerical Algorithms, 4.2).
///
/// `cargo test --test sums -- errors_are_within_their_bounds --nocapture` prints the table of
/// `tests/faults.md`.
#[test]
fn errors_are_within_their_bounds() {
    // With the stack that a large tensor takes, without optimization.
    let table = std::thread::Builder::new().stack_size(256 << 20).spawn(error_table);
    table.unwrap().join().unwrap();
}

fn error_table() {
    const U: f64 = 1.0 / (1 << 24) as f64;
    println!("| n | way | error / sum | bound |\n| --- | --- | --- | --- |");
    macro_rules! rows {
        ($($n:literal)+) => {$({
            axis!(N = $n);
            let mut random = Random($n);
            let parts: Vec<u64> = (0..$n).map(|_| random.next() >> 40).collect();
            let exact = parts.iter().sum::<u64>() as f64;
            let numbers: Vec<f32> = parts.iter().map(|&part| part as f32).collect();
            let a = Tensor::<f32, shape![N]>::from_slice(&numbers).unwrap();
            let ones = Tensor::<f32, shape![N]>::ones();
            let n = $n as f64;
            let by_lanes = (n - 1.0).min(36.0 + (n / 1024.0).ceil().log2().ceil());
            let by_blocks = n.min(512.0 + (n / 512.0).ceil());
            let scaled = a * 2.0_f32.powi(-24);
            let column = scaled.reshape::<shape![N, 1]>();
            for (way, found, h) in [
                ("`sum`", scaled.sum(), by_lanes),
                ("`sum_axis`", column.sum_axis(At::<0>).to_array()[0], by_lanes),
                ("`sum_to`", scaled.sum_to::<shape![]>().to_array(), by_lanes),
                ("`dot`", scaled.dot(&ones), by_lanes),
                ("`mean` · n", scaled.mean() * n as f32, by_lanes + 2.0),
                ("`matmul`", scaled.matmul(&ones).to_array(), by_blocks),
            ] {
                let error = (f64::from(found) / (exact * U) - 1.0).abs();
                println!("| {} | {way} | {error:.1e} | {:.1e} |", $n, h * U);
                assert!(error <= h * U * 1.001, "{} numbers by {way}", $n);
            }
        })+};
    }
    rows!(10 100 1_000 10_000 100_000 1_000_000);
}
