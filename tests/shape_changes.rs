//! Changes of shape, against index arithmetic on a `Vec`, and their shapes by
//! annotation.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::type_complexity,
    clippy::unwrap_used,
    reason = "a test"
)]

use proptest::prelude::*;
use shaped::rule::{Flatten, Insert, ReshapeTo, Transpose};
use shaped::{At, Axis, Dims, FromEnd, Last, Layout, Select, Shape, Tensor, axis, shape, tensor};

#[path = "common/positions.rs"]
mod positions;
use positions::{index_of, lengths, make, offset};

axis!(Height = 2);
axis!(Width = 3);
axis!(Pixel = 1200);

/// The elements of the output, each from the index that `source` gives for its own.
fn reference(
    elements: &[i32],
    from: &[usize],
    to: &[usize],
    source: impl Fn(&[usize]) -> Vec<usize>,
) -> Vec<i32> {
    (0..to.iter().product())
        .map(|place| elements[offset(&source(&index_of(place, to)), from)])
        .collect()
}

fn permuted(elements: &[i32], from: &[usize], order: &[usize]) -> (Vec<usize>, Vec<i32>) {
    let to: Vec<usize> = order.iter().map(|&axis| from[axis]).collect();
    let expected = reference(elements, from, &to, |index| {
        let mut source = vec![0; index.len()];
        for (&i, &axis) in index.iter().zip(order) {
            source[axis] = i;
        }
        source
    });
    (to, expected)
}

macro_rules! permutes {
    ($elements:ident, $shape:ty, ($($axis:literal),+)) => {{
        let a = make::<$shape>(&$elements);
        let b = a.permute(($(At::<$axis>,)+));
        let (to, expected) = permuted(a.as_slice(), <$shape>::LENGTHS, &[$($axis),+]);
        prop_assert_eq!(b.as_slice(), expected);
        prop_assert_eq!(lengths(&b), to);
    }};
}

macro_rules! transposes {
    ($elements:ident, $($shape:ty),+ $(,)?) => {$({
        let a = make::<$shape>(&$elements);
        let mut order: Vec<usize> = (0..<$shape>::RANK).collect();
        let last = order.len() - 1;
        order.swap(last - 1, last);
        let b = a.transpose();
        let (to, expected) = permuted(a.as_slice(), <$shape>::LENGTHS, &order);
        prop_assert_eq!(b.as_slice(), expected);
        prop_assert_eq!(lengths(&b), to);
    })+};
}

macro_rules! flips {
    ($elements:ident, $shape:ty, $($axis:literal)+) => {$({
        let a = make::<$shape>(&$elements);
        let from = <$shape>::LENGTHS;
        let expected = reference(a.as_slice(), from, from, |index| {
            let mut source = index.to_vec();
            source[$axis] = from[$axis] - 1 - index[$axis];
            source
        });
        let b = a.flip(At::<$axis>);
        prop_assert_eq!(b.as_slice(), expected);
    })+};
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn transpose_exchanges_the_last_two(elements in prop::collection::vec(any::<i32>(), 7..40)) {
        transposes!(elements,
            shape![1, 1], shape![2, 3], shape![1, 5], shape![5, 1], shape![8, 8], shape![7, 9],
            shape![8, 2], shape![2, 8], shape![16, 17], shape![33, 40], shape![3, 8, 9],
            shape![2, 3, 10, 4], shape![2, 1, 3, 1], shape![0, 3], shape![3, 0], shape![0, 2, 3],
        );
    }

    #[test]
    fn permute_takes_axes_in_the_order(elements in prop::collection::vec(any::<i32>(), 7..40)) {
        permutes!(elements, shape![5], (0));
        permutes!(elements, shape![3, 4], (0, 1));
        permutes!(elements, shape![3, 4], (1, 0));
        permutes!(elements, shape![2, 3, 4], (0, 1, 2));
        permutes!(elements, shape![2, 3, 4], (0, 2, 1));
        permutes!(elements, shape![2, 3, 4], (1, 0, 2));
        permutes!(elements, shape![2, 3, 4], (1, 2, 0));
        permutes!(elements, shape![2, 3, 4], (2, 0, 1));
        permutes!(elements, shape![2, 3, 4], (2, 1, 0));
        permutes!(elements, shape![9, 10, 11], (2, 0, 1));
        permutes!(elements, shape![9, 10, 11], (2, 1, 0));
        permutes!(elements, shape![9, 10, 11], (1, 2, 0));
        permutes!(elements, shape![2, 3, 4, 5], (3, 1, 0, 2));
        permutes!(elements, shape![2, 3, 4, 5], (0, 3, 2, 1));
        permutes!(elements, shape![2, 1, 3, 1, 2], (4, 3, 2, 1, 0));
        permutes!(elements, shape![2, 3, 2, 3, 2, 1, 2, 3], (7, 0, 6, 1, 5, 2, 4, 3));
        permutes!(elements, shape![2, 0, 4], (2, 0, 1));
    }

    #[test]
    fn flip_reverses_one_axis(elements in prop::collection::vec(any::<i32>(), 7..40)) {
        flips!(elements, shape![1], 0);
        flips!(elements, shape![9], 0);
        flips!(elements, shape![3, 4], 0 1);
        flips!(elements, shape![2, 3, 4], 0 1 2);
        flips!(elements, shape![2, 1, 3, 5], 0 1 2 3);
        flips!(elements, shape![2, 0, 4], 0 1 2);
    }

    #[test]
    fn other_shapes_keep_the_order(elements in prop::collection::vec(any::<i32>(), 24)) {
        let a = make::<shape![2, 3, 4]>(&elements);
        prop_assert_eq!(a.reshape::<shape![4, 6]>().iter().copied().collect::<Vec<_>>(), elements.clone());
        prop_assert_eq!(a.reshape::<shape![4, 1, 2, 3]>().iter().copied().collect::<Vec<_>>(), elements.clone());
        prop_assert_eq!(a.as_reshaped::<shape![24]>().iter().copied().collect::<Vec<_>>(), elements.clone());
        prop_assert_eq!(a.flatten().iter().copied().collect::<Vec<_>>(), elements.clone());
        prop_assert_eq!(a.unsqueeze(At::<2>).iter().copied().collect::<Vec<_>>(), elements.clone());
        prop_assert_eq!(a.unsqueeze(At::<0>).squeeze(At::<0>).iter().copied().collect::<Vec<_>>(), elements.clone());
    }
}

/// Rows of the output are written by eight, in squares of eight by eight: every remainder.
#[test]
fn transpose_of_every_remainder() {
    fn check<S: Transpose>() {
        let elements: Vec<i32> = (0..).take(S::LEN).collect();
        let transposed = Tensor::<i32, S>::from_slice(&elements).unwrap().transpose();
        let (_, expected) = permuted(&elements, S::LENGTHS, &[1, 0]);
        assert_eq!(transposed.as_slice(), expected, "{:?}", S::LENGTHS);
    }
    macro_rules! each {
        ([$($rows:literal)*] $columns:tt) => { $(each!(@ $rows $columns);)* };
        (@ $rows:literal [$($columns:literal)*]) => { $(check::<shape![$rows, $columns]>();)* };
    }
    each!([7 8 9 10 11 12 13 14 15 16] [8 9 10 11 12 13 14 15 16]);
}

#[test]
fn a_view_is_the_same_memory() {
    let a = Tensor::<usize, shape![2, 1, 3]>::from_fn(|[i, _, k]| 10 * i + k);
    let first = a.as_slice().as_ptr();
    assert_eq!(a.as_reshaped::<shape![3, 2]>().as_slice().as_ptr(), first);
    assert_eq!(a.as_flattened().as_slice().as_ptr(), first);
    assert_eq!(a.as_squeezed(At::<1>).as_slice().as_ptr(), first);
    assert_eq!(a.as_unsqueezed(At::<3>).as_slice().as_ptr(), first);
}

#[test]
fn shapes_are_plain() {
    let a = Tensor::<u8, shape![2, 3]>::zeros();
    let _: Tensor<u8, shape![6]> = a.flatten();
    let _: &Tensor<u8, shape![6]> = a.as_flattened();
    let _: Tensor<u8, shape![1]> = Tensor::<u8, shape![]>::zeros().flatten();
    let _: Tensor<u8, shape![0]> = Tensor::<u8, shape![2, 0]>::zeros().flatten();
    let _: Tensor<u8, shape![1024]> = Tensor::<u8, shape![32, 32]>::zeros().flatten();
    let _: Tensor<u8, shape![4096]> = Tensor::<u8, shape![16, 16, 16]>::zeros().flatten();
    let _: Tensor<u8, shape![10000]> = Tensor::<u8, shape![100, 100]>::zeros().flatten();
    let _: Tensor<u8, shape![1023]> = Tensor::<u8, shape![31, 33]>::zeros().flatten();
    let _: Tensor<u8, shape![1, 2, 3]> = a.unsqueeze(At::<0>);
    let _: Tensor<u8, shape![2, 1, 3]> = a.unsqueeze(At::<1>);
    let _: Tensor<u8, shape![2, 3, 1]> = a.unsqueeze(At::<2>);
    let _: Tensor<u8, shape![1]> = Tensor::<u8, shape![]>::zeros().unsqueeze(At::<0>);
    let _: Tensor<u8, shape![]> = Tensor::<u8, shape![1]>::zeros().squeeze(At::<0>);
    let _: Tensor<u8, shape![3, 2]> = a.transpose();
}

#[test]
fn names_are_carried_along() {
    let a = Tensor::<u8, shape![Height, 1, Width]>::zeros();
    let _: Tensor<u8, shape![Height, Width, 1]> = a.transpose();
    let _: Tensor<u8, shape![Width, Height, 1]> = a.permute((Width, Height, At::<1>));
    let _: Tensor<u8, shape![Height, Width]> = a.squeeze(At::<1>);
    let _: Tensor<u8, shape![Height, 1, 1, Width]> = a.unsqueeze(At::<1>);
    let _: Tensor<u8, shape![Height, 1, Width]> = a.flip(Width);
    let _: Tensor<u8, shape![6]> = a.flatten();
    // A count that is outside the table, by name.
    let _: Tensor<u8, shape![Pixel]> = Tensor::<u8, shape![30, 40]>::zeros().reshape();
    let _: Tensor<u8, shape![Height, 600]> = Tensor::<u8, shape![Pixel]>::zeros().reshape();
}

#[test]
fn changes_through_a_view() {
    let mut a = tensor([1, 2, 3, 4, 5, 6]);
    *a.as_reshaped_mut::<shape![2, 3]>() *= tensor([1, 10, 100]);
    assert_eq!(a.to_array(), [1, 20, 300, 4, 50, 600]);
}

/// Each method under the bound that a user can write.
#[test]
fn generic_code() {
    fn rows<S: Shape + Select<A>, A>(a: &Tensor<i32, S>, axis: A) -> Tensor<i32, S> {
        a.flip(axis)
    }
    fn line<S: Flatten>(a: &Tensor<i32, S>) -> Tensor<i32, S::Output> {
        a.flatten()
    }
    fn back<S: ReshapeTo<R>, R: ReshapeTo<S>>(a: &Tensor<i32, S>) -> Tensor<i32, S> {
        a.as_reshaped::<R>().reshape()
    }
    fn batch<S: Insert<At<0>, shaped::Dim<1>>>(a: &Tensor<i32, S>) -> Tensor<i32, S::Output> {
        a.unsqueeze(At::<0>)
    }
    fn turn<S: Transpose>(a: &Tensor<i32, S>) -> Tensor<i32, S::Output> {
        a.transpose()
    }
    fn in_order<S: shaped::rule::Permute<O>, O>(
        a: &Tensor<i32, S>,
        order: O,
    ) -> Tensor<i32, S::Output> {
        a.permute(order)
    }
    let a = tensor([[1, 2, 3], [4, 5, 6]]);
    assert_eq!(rows(&a, At::<0>).to_array(), [[4, 5, 6], [1, 2, 3]]);
    assert_eq!(line(&a).to_array(), [1, 2, 3, 4, 5, 6]);
    assert_eq!(back::<_, shape![3, 2]>(&a), a);
    assert_eq!(batch(&a).to_array(), [[[1, 2, 3], [4, 5, 6]]]);
    assert_eq!(turn(&a).to_array(), [[1, 4], [2, 5], [3, 6]]);
    assert_eq!(in_order(&a, (At::<1>, At::<0>)).to_array(), [[1, 4], [2, 5], [3, 6]]);
}

#[test]
fn axes_from_the_end() {
    /// A column of each row, whatever stands before.
    fn columns<O: Layout, N: Axis>(a: &Tensor<i32, Dims<O, N>>) -> Tensor<i32, Dims<O, N>> {
        a.unsqueeze(Last).flip(FromEnd::<2>).squeeze(Last)
    }
    let a = tensor([[1, 2, 3], [4, 5, 6]]);
    assert_eq!(a.flip(Last).to_array(), [[3, 2, 1], [6, 5, 4]]);
    assert_eq!(a.flip(FromEnd::<2>).to_array(), [[4, 5, 6], [1, 2, 3]]);
    assert_eq!(a.unsqueeze(Last).to_array(), [[[1], [2], [3]], [[4], [5], [6]]]);
    assert_eq!(a.unsqueeze(FromEnd::<1>).to_array(), [[[1], [2], [3]], [[4], [5], [6]]]);
    assert_eq!(a.as_unsqueezed(FromEnd::<2>).to_array(), [[[1, 2, 3]], [[4, 5, 6]]]);
    assert_eq!(a.unsqueeze(FromEnd::<3>).to_array(), [[[1, 2, 3], [4, 5, 6]]]);
    assert_eq!(tensor(7).unsqueeze(Last).to_array(), [7]);
    assert_eq!(tensor([[1], [2]]).squeeze(Last).to_array(), [1, 2]);
    assert_eq!(tensor([[1, 2]]).as_squeezed(FromEnd::<2>).to_array(), [1, 2]);
    assert_eq!(a.permute((Last, At::<0>)).to_array(), [[1, 4], [2, 5], [3, 6]]);
    assert_eq!(a.permute((FromEnd::<1>, FromEnd::<2>)).to_array(), [[1, 4], [2, 5], [3, 6]]);
    assert_eq!(columns(&a).to_array(), [[3, 2, 1], [6, 5, 4]]);
}
