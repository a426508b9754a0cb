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

/// `sum_to` adds one by one, from zero on, in row-major order.
fn check_sum_to<T: Number, S: Shape, Target: ExpandTo<S>>() {
    let x = any_numbers::<T>(S::LEN, 4);
    let slots: Vec<usize> = (0..Target::LEN).collect();
    let mut sums = vec![T::default(); Target::LEN];
    let beside = reference((S::LENGTHS, &x), (Target::LENGTHS, &slots), |x, slot| (x, slot));
    for (x, slot) in beside {
        sums[slot] = sums[slot].plus(x);
    }
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

#[test]
fn sums_to_a_shape() {
    sums_to!(2 3 4 5 7 8 9 15 16 17 31 32 33 34 62 63 64 65 66 67 95 96 97);
    sums_to!(126 127 128 129 130 191 192 193 255 256 257 300 511 512 513 1000 1023 1024);
}
