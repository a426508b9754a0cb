//! Element-wise operations on every kind of element, NaN and infinities among
//! them, against an index-by-index reference. Beside `values.rs`, which goes
//! through more shapes with `f32`.

use std::fmt::Debug;

use crate::common::any::{Any, cases};
use shaped::{Element, Layout, Scalar, Tensor, shape, tensor};

// ---- The reference: plain vectors, shapes at run time

/// All indices of a shape, in row-major order.
fn indices(lengths: &[usize]) -> Vec<Vec<usize>> {
    let Some((&last, outer)) = lengths.split_last() else { return vec![vec![]] };
    let outer = indices(outer);
    outer.iter().flat_map(|index| (0..last).map(move |i| [&index[..], &[i]].concat())).collect()
}

/// The lengths that two shapes give, axis by axis from the last one.
fn output_lengths(left: &[usize], right: &[usize]) -> Vec<usize> {
    let rank = left.len().max(right.len());
    let from_last = |lengths: &[usize], i: usize| lengths.iter().rev().nth(i).copied().unwrap_or(1);
    let pairs = (0..rank).rev().map(|i| (from_last(left, i), from_last(right, i)));
    pairs.map(|(l, r)| if l == 1 { r } else { l }).collect()
}

/// Where the element lies that stands beside `index` of the output.
fn offset(lengths: &[usize], index: &[usize]) -> usize {
    let mut offset = 0;
    let mut stride = 1;
    for (&length, &position) in lengths.iter().zip(&index[index.len() - lengths.len()..]).rev() {
        offset += if length == 1 { 0 } else { stride * position };
        stride *= length;
    }
    offset
}

/// For each element of the output, in order: where its two operands lie.
fn offsets(left: &[usize], right: &[usize]) -> Vec<(usize, usize)> {
    let output = indices(&output_lengths(left, right));
    output.iter().map(|index| (offset(left, index), offset(right, index))).collect()
}

// ---- Elements

/// An element whose equality tells bits apart.
trait Sample: Element + Any + Debug {
    fn same(self, other: Self) -> bool;
}

macro_rules! samples {
    ($($element:ty: |$a:ident, $b:ident| $same:expr;)*) => {$(
        impl Sample for $element {
            fn same(self, other: Self) -> bool {
                let ($a, $b) = (self, other);
                $same
            }
        }
    )*};
}
samples! {
    bool: |a, b| a == b;
    u8: |a, b| a == b;
    i32: |a, b| a == b;
    i64: |a, b| a == b;
    f32: |a, b| a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan());
    f64: |a, b| a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan());
}

#[track_caller]
fn assert_same<T: Sample>(found: &[T], expected: &[T]) {
    assert_eq!(found.len(), expected.len());
    for (position, (&f, &e)) in found.iter().zip(expected).enumerate() {
        assert!(f.same(e), "element {position} is {f:?}, expected {e:?}");
    }
}

// ---- The checks

/// Runs `check` on random elements of two shapes. It does not know the types of
/// the shapes: the compiler makes it once a pair of element types.
fn on_random_elements<T: Sample, U: Sample>(
    left: &[usize],
    right: &[usize],
    check: &dyn Fn(&[T], &[U]),
) {
    let count = |lengths: &[usize]| lengths.iter().product();
    cases(16, |random| check(&random.elements(count(left)), &random.elements(count(right))));
}

/// Every result is what `scalar` gives on each pair of elements.
fn check_results<T: Sample, U: Sample, V: Sample>(
    left: &[usize],
    right: &[usize],
    scalar: fn(T, U) -> V,
    results: &dyn Fn(&[T], &[U]) -> Vec<Vec<V>>,
) {
    let offsets = offsets(left, right);
    on_random_elements(left, right, &|l: &[T], r: &[U]| {
        let expected: Vec<V> = offsets.iter().map(|&(i, j)| scalar(l[i], r[j])).collect();
        for result in results(l, r) {
            assert_same(&result, &expected);
        }
    });
}

/// An operation on two tensors.
type Operation<T, U, V, L, R, O> = fn(&Tensor<T, L>, &Tensor<U, R>) -> Tensor<V, O>;

/// Every operation gives what `scalar` gives on each pair of elements.
fn check<T, U, V, L, R, O>(operations: &[Operation<T, U, V, L, R, O>], scalar: fn(T, U) -> V)
where
    T: Sample,
    U: Sample,
    V: Sample,
    L: Layout,
    R: Layout,
    O: Layout,
{
    assert_eq!(O::LENGTHS, output_lengths(L::LENGTHS, R::LENGTHS));
    check_results(L::LENGTHS, R::LENGTHS, scalar, &|left, right| {
        let (a, b) = (Tensor::from_slice(left).unwrap(), Tensor::from_slice(right).unwrap());
        operations.iter().map(|operation| operation(a, b).as_slice().to_vec()).collect()
    });
}

/// A copy, changed.
fn after<T: Element, S: Layout>(
    tensor: &Tensor<T, S>,
    change: impl FnOnce(&mut Tensor<T, S>),
) -> Tensor<T, S> {
    let mut tensor = tensor.clone();
    change(&mut tensor);
    tensor
}

/// `*` of two tensors, neither of rank 0 or both.
macro_rules! product {
    ($l:ty, $r:ty) => {
        check::<f32, f32, _, $l, $r, _>(
            &[
                |a, b| a * b,
                |a, b| a.clone() * b.clone(),
                |a, b| {
                    let mut output = Tensor::full(7.0);
                    a.mul_into(b, &mut output);
                    output
                },
            ],
            |a, b| a * b,
        );
        check::<i64, i64, _, $r, $l, _>(&[|a, b| a * b], i64::wrapping_mul);
        check::<bool, bool, _, $l, $r, _>(&[|a, b| a * b], |a, b| a && b);
        check::<f32, f64, f64, $l, $r, _>(&[|a, b| a * b], |a, b| f64::from(a) * b);
        check::<i32, f32, f32, $r, $l, _>(&[|a, b| a * b], |a, b| a as f32 * b);
    };
}

/// `*=` of the same; the product is rounded to the left type.
macro_rules! product_in_place {
    ($l:ty, $r:ty) => {
        check::<f32, f32, _, $l, $r, $l>(&[|a, b| after(a, |a| *a *= b)], |a, b| a * b);
        check::<i64, i64, _, $l, $r, $l>(&[|a, b| after(a, |a| *a *= b)], i64::wrapping_mul);
        check::<f32, f64, _, $l, $r, $l>(&[|a, b| after(a, |a| *a *= b)], |a, b| {
            (f64::from(a) * b) as f32
        });
    };
}

/// `left by right` where the right shape expands to the left one, `with` where
/// both grow. (Each product costs the compiler some 50 ms.)
macro_rules! pairs {
    ($($name:ident { $($l:tt $kind:ident $r:tt,)+ })+) => {$(
        #[test]
        fn $name() {
            $(pairs!(@$kind shape! $l, shape! $r);)+
        }
    )+};
    (@by $l:ty, $r:ty) => {
        product!($l, $r);
        product_in_place!($l, $r);
    };
    (@with $l:ty, $r:ty) => {
        product!($l, $r);
    };
}

pairs! {
    equal_shapes {
        [] by [], [1] by [1], [33] by [33], [2, 1, 2, 3] by [2, 1, 2, 3],
    }
    rows_and_columns {
        [33, 3] by [3], [3, 17] by [1, 17], [2, 3, 2, 4] by [2, 4],
        [17, 3] by [17, 1], [3, 16] by [3, 1], [2, 3, 5] by [2, 1, 1],
        [3, 2, 17] by [3, 1, 17], [2, 3, 2, 3] by [2, 1, 2, 1],
    }
    both_sides {
        [17, 1] with [16], [8, 1, 6, 1] with [7, 1, 5], [1, 2, 1, 3, 1, 2] with [2, 1, 2, 1, 2, 1],
    }
    ones_and_no_elements {
        [1] with [1, 1], [2, 1, 1, 1, 1, 3] by [1, 1, 1],
        [0] by [1], [2, 0, 3] by [2, 1, 3], [1, 0] with [3, 1],
    }
    long_operands {
        [1001] by [1], [300, 3] by [300, 1], [1, 129] with [9, 1],
    }
}

/// Rank 0 does not widen the type of the other operand, from whichever side.
#[test]
fn rank_zero() {
    macro_rules! with_rank_zero {
        ($($shape:tt)+) => {$(
            type S = shape! $shape;
            check::<i64, i64, i64, S, Scalar, S>(&[|a, b| a * b], i64::wrapping_mul);
            check::<f32, f32, f32, Scalar, S, S>(&[|a, b| a * b], |a, b| a * b);
            check::<f32, f64, f32, S, Scalar, S>(
                &[|a, b| a * b, |a, b| after(a, |a| *a *= b)],
                |a, b| a * b as f32,
            );
            check::<f64, f32, f32, Scalar, S, S>(&[|a, b| a * b], |a, b| a as f32 * b);
            check::<i32, f32, f32, S, Scalar, S>(&[|a, b| a * b], |a, b| a as f32 * b);
        )+};
    }
    {
        with_rank_zero!([1]);
    }
    {
        with_rank_zero!([2, 17]);
    }
    {
        with_rank_zero!([2, 0]);
    }
}

/// Innermost runs of every length around that of a block, 16.
#[test]
fn innermost_runs() {
    macro_rules! runs {
        ($($n:literal)+) => {$(
            check::<i32, i32, _, shape![3, $n], shape![$n], _>(&[|a, b| a * b], i32::wrapping_mul);
            check::<f64, f64, _, shape![3, 1], shape![3, $n], _>(&[|a, b| a * b], |a, b| a * b);
            check::<u8, u8, _, shape![2, 1], shape![$n], _>(&[|a, b| a * b], u8::wrapping_mul);
        )+};
    }
    runs!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33);
}

/// The first and the last of twenty axes.
#[test]
fn rank_twenty() {
    type L = shape![2, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    type R = shape![1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 5];
    check::<f32, f32, _, L, R, _>(&[|a, b| a * b], |a, b| a * b);
}

// ---- The other operations, on fewer shapes

/// `+`, `-`, `/` of two tensors.
macro_rules! sums_and_quotients {
    (fresh $l:ty, $r:ty) => {
        check::<bool, bool, _, $l, $r, _>(&[|a, b| a + b], |a, b| a || b);
        check::<i32, i32, _, $l, $r, _>(&[|a, b| a + b], i32::wrapping_add);
        check::<i32, i32, _, $l, $r, _>(&[|a, b| a - b], i32::wrapping_sub);
        check::<u8, u8, _, $l, $r, _>(&[|a, b| a - b], u8::wrapping_sub);
        check::<f32, f32, _, $l, $r, _>(&[|a, b| a + b], |a, b| a + b);
        check::<f32, f32, _, $l, $r, _>(&[|a, b| a - b], |a, b| a - b);
        check::<f64, f64, _, $l, $r, _>(&[|a, b| a / b], |a, b| a / b);
    };
    (in_place $l:ty, $r:ty) => {
        check::<i32, i32, _, $l, $r, $l>(&[|a, b| after(a, |a| *a += b)], i32::wrapping_add);
        check::<i32, i32, _, $l, $r, $l>(&[|a, b| after(a, |a| *a -= b)], i32::wrapping_sub);
        check::<f32, f32, _, $l, $r, $l>(&[|a, b| after(a, |a| *a += b)], |a, b| a + b);
        check::<f64, f64, _, $l, $r, $l>(&[|a, b| after(a, |a| *a /= b)], |a, b| a / b);
    };
}

#[test]
fn sums_and_quotients() {
    macro_rules! fresh_and_in_place {
        ($($l:tt by $r:tt),+) => {$(
            sums_and_quotients!(fresh shape! $l, shape! $r);
            sums_and_quotients!(in_place shape! $l, shape! $r);
        )+};
    }
    fresh_and_in_place!([5] by [5], [2, 17] by [17], [3, 2, 4] by [3, 1, 4], [0, 3] by [3], [20] by []);
    sums_and_quotients!(fresh shape![3, 1, 4], shape![2, 1]);
    sums_and_quotients!(fresh shape![17], shape![2, 17]);
}

/// A number on either side is a tensor of rank 0 and of the same type.
#[test]
fn numbers_on_either_side() {
    type A = shape![2, 17];
    on_random_elements(A::LENGTHS, &[], &|elements: &[f32], x| {
        let (a, x) = (Tensor::<_, A>::from_slice(elements).unwrap(), x[0]);
        let by = |f: fn(f32, f32) -> f32| elements.iter().map(|&e| f(e, x)).collect::<Vec<_>>();
        assert_same((a * x).as_slice(), &by(|e, x| e * x));
        assert_same((x * a).as_slice(), &by(|e, x| x * e));
        assert_same((a - x).as_slice(), &by(|e, x| e - x));
        assert_same((x - a).as_slice(), &by(|e, x| x - e));
        assert_same((x / a.clone()).as_slice(), &by(|e, x| x / e));
        assert_same(after(a, |a| *a /= x).as_slice(), &by(|e, x| e / x));
    });
    on_random_elements(A::LENGTHS, &[], &|elements: &[i32], x| {
        let (a, x) = (Tensor::<_, A>::from_slice(elements).unwrap(), x[0]);
        let by = |f: fn(i32, i32) -> i32| elements.iter().map(|&e| f(e, x)).collect::<Vec<_>>();
        assert_same((a.clone() + x).as_slice(), &by(i32::wrapping_add));
        assert_same((x - a).as_slice(), &by(|e, x| x.wrapping_sub(e)));
        assert_same(after(a, |a| *a *= x).as_slice(), &by(i32::wrapping_mul));
    });
}

#[test]
fn negation() {
    fn check_negation<T: Sample, S: Layout>(
        negate: fn(&Tensor<T, S>) -> Tensor<T, S>,
        scalar: fn(T) -> T,
    ) {
        on_random_elements(S::LENGTHS, &[], &|elements: &[T], _: &[u8]| {
            let expected: Vec<T> = elements.iter().map(|&element| scalar(element)).collect();
            assert_same(negate(Tensor::from_slice(elements).unwrap()).as_slice(), &expected);
        });
    }
    check_negation::<f32, shape![2, 17]>(|a| -a, |a| f32::from_bits(a.to_bits() ^ 1 << 31));
    check_negation::<f64, shape![]>(|a| -a.clone(), |a| f64::from_bits(a.to_bits() ^ 1 << 63));
    check_negation::<i64, shape![3, 1, 2]>(|a| -a, i64::wrapping_neg);
    assert_eq!((-tensor([i32::MIN, 0, 1])).to_array(), [i32::MIN, 0, -1]);
    assert_eq!((-Tensor::<i32, shape![0]>::zeros()).as_slice(), []);
}

#[test]
fn hadamard_is_the_product_of_equals() {
    macro_rules! equals {
        ($($shape:tt)+) => {$(
            check::<f32, f32, _, shape! $shape, shape! $shape, _>(&[Tensor::hadamard], |a, b| a * b);
            check::<i32, i32, _, shape! $shape, shape! $shape, _>(
                &[Tensor::hadamard],
                i32::wrapping_mul,
            );
            check::<bool, bool, _, shape! $shape, shape! $shape, _>(
                &[Tensor::hadamard],
                |a, b| a & b,
            );
        )+};
    }
    equals!([] [1] [17] [2, 33] [3, 1, 4] [2, 0]);
}

#[test]
fn expand_repeats() {
    macro_rules! expanded {
        ($($from:tt => $to:tt),+) => {$(
            check::<i32, i32, _, shape! $to, shape! $from, shape! $to>(
                &[|_, b| b.expand()],
                |_, b| b,
            );
            check::<f64, f64, _, shape! $to, shape! $from, shape! $to>(
                &[|_, b| b.expand()],
                |_, b| b,
            );
        )+};
    }
    expanded!([] => [], [] => [2, 3], [1] => [17], [17] => [17], [3] => [2, 3], [2, 1] => [2, 3]);
    expanded!([1, 3, 1] => [2, 3, 4], [2, 1, 3] => [5, 2, 4, 3], [1] => [0], [0, 1] => [0, 3]);
    expanded!([3, 1] => [2, 3, 33], [1, 1, 1] => [2, 2, 2], [2, 1, 2, 1] => [2, 3, 2, 3]);
}

#[test]
fn map_and_zip_map_call_once_an_element_in_order() {
    let mut seen = vec![];
    let doubled = tensor([[1, 2, 3], [4, 5, 6]]).map(|x: i32| {
        seen.push(x);
        f64::from(x) * 2.0
    });
    assert_eq!(seen, [1, 2, 3, 4, 5, 6]);
    assert_same(doubled.as_slice(), &[2.0, 4.0, 6.0, 8.0, 10.0, 12.0]);

    let mut seen = vec![];
    let sum: Tensor<i64, shape![2, 2, 2]> =
        tensor([[[1], [2]], [[3], [4]]]).zip_map(&tensor([10_u8, 20]), |x: i32, y| {
            seen.push((x, y));
            i64::from(x) + i64::from(y)
        });
    assert_eq!(seen, [(1, 10), (1, 20), (2, 10), (2, 20), (3, 10), (3, 20), (4, 10), (4, 20)]);
    assert_eq!(sum.to_array(), [[[11, 21], [12, 22]], [[13, 23], [14, 24]]]);

    let mut calls = 0;
    let _ = Tensor::<u8, shape![3, 0]>::zeros().map(|x| {
        calls += 1;
        x
    });
    assert_eq!(calls, 0);
}

#[test]
fn zip_map_pairs_as_the_operators_do() {
    macro_rules! pairs_of {
        ($($l:tt $r:tt),+) => {$(
            check::<i32, u8, _, shape! $l, shape! $r, _>(
                &[|a, b| a.zip_map(b, |x, y| i64::from(x) - i64::from(y))],
                |x, y| i64::from(x) - i64::from(y),
            );
        )+};
    }
    pairs_of!([] [], [17] [17], [3] [], [] [3], [2, 17] [17], [2, 1] [3], [8, 1, 6, 1] [7, 1, 5]);
    pairs_of!([0] [1], [33, 3] [33, 1], [2, 3, 1] [3, 4], [1, 2, 1, 2] [2, 1, 2, 1]);
}
