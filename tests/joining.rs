//! Joined and stacked tensors, against index arithmetic on nested `Vec`s, and
//! their shapes by annotation.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::type_complexity,
    clippy::unwrap_used,
    reason = "a test"
)]

use proptest::prelude::*;
use shaped::rule::{Concat, Stack};
use shaped::{At, Dim, FromEnd, Last, Layout, Select, Tensor, axis, shape, tensor};

#[path = "common/positions.rs"]
mod positions;
use positions::{index_of, lengths, make, offset};

axis!(Row = 3);
axis!(Col = 4);

macro_rules! concats {
    ($left:ident, $right:ident: $($l:ty, $r:ty, $axis:literal);+ $(;)?) => {$({
        let (a, b) = (make::<$l>(&$left), make::<$r>(&$right));
        let c = a.concat(At::<$axis>, &b);
        let mut to = <$l>::LENGTHS.to_vec();
        to[$axis] += <$r>::LENGTHS[$axis];
        let expected: Vec<i32> = (0..to.iter().product())
            .map(|place| {
                let mut index = index_of(place, &to);
                if index[$axis] < <$l>::LENGTHS[$axis] {
                    a.as_slice()[offset(&index, <$l>::LENGTHS)]
                } else {
                    index[$axis] -= <$l>::LENGTHS[$axis];
                    b.as_slice()[offset(&index, <$r>::LENGTHS)]
                }
            })
            .collect();
        prop_assert_eq!(lengths(&c), to);
        prop_assert_eq!(c.as_slice(), expected);
    })+};
}

macro_rules! stacks {
    ($left:ident, $right:ident: $($s:ty, $axis:literal);+ $(;)?) => {$({
        let (a, b) = (make::<$s>(&$left), make::<$s>(&$right));
        let c = a.stack(At::<$axis>, &b);
        let mut to = <$s>::LENGTHS.to_vec();
        to.insert($axis, 2);
        let expected: Vec<i32> = (0..to.iter().product())
            .map(|place| {
                let mut index = index_of(place, &to);
                let which = if index.remove($axis) == 0 { &a } else { &b };
                which.as_slice()[offset(&index, <$s>::LENGTHS)]
            })
            .collect();
        prop_assert_eq!(lengths(&c), to);
        prop_assert_eq!(c.as_slice(), expected);
    })+};
}

/// Parts of both by turns, more and more turns.
#[test]
fn concat_of_many_rows() {
    macro_rules! check {
        ($($rows:literal)*) => {$({
            let numbers: Vec<i32> = (0..5 * $rows).collect();
            let (left, right) = numbers.split_at(2 * $rows);
            let a = Tensor::<i32, shape![$rows, 2]>::from_slice(left).unwrap();
            let b = Tensor::<i32, shape![$rows, 3]>::from_slice(right).unwrap();
            let rows = left.chunks(2).zip(right.chunks(3));
            let expected: Vec<i32> = rows.flat_map(|(left, right)| [left, right].concat()).collect();
            assert_eq!(a.concat(At::<1>, b).as_slice(), expected);
        })*};
    }
    check!(1 2 3 63 64 65 66 127 128 129 1000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn concat_puts_one_behind_the_other(
        left in prop::collection::vec(any::<i32>(), 7..40),
        right in prop::collection::vec(any::<i32>(), 7..40),
    ) {
        concats!(left, right:
            shape![1], shape![1], 0;
            shape![3], shape![5], 0;
            shape![2, 3], shape![4, 3], 0;
            shape![3, 2], shape![3, 4], 1;
            shape![2, 3, 4], shape![1, 3, 4], 0;
            shape![2, 3, 4], shape![2, 5, 4], 1;
            shape![2, 3, 4], shape![2, 3, 6], 2;
            shape![0], shape![3], 0;
            shape![3, 0], shape![3, 2], 1;
            shape![3, 2], shape![3, 0], 1;
            shape![0, 2], shape![0, 3], 1;
            shape![2, 0], shape![3, 0], 0;
            shape![100, 7], shape![29, 7], 0;
        );
    }

    #[test]
    fn stack_makes_a_new_axis(
        left in prop::collection::vec(any::<i32>(), 7..40),
        right in prop::collection::vec(any::<i32>(), 7..40),
    ) {
        stacks!(left, right:
            shape![], 0;
            shape![3], 0;
            shape![3], 1;
            shape![2, 3], 0;
            shape![2, 3], 1;
            shape![2, 3], 2;
            shape![2, 1, 4], 1;
            shape![2, 3, 4], 3;
            shape![0, 3], 1;
        );
    }
}

#[test]
fn shapes_are_plain() {
    let a = Tensor::<u8, shape![4, 3]>::zeros();
    let _: Tensor<u8, shape![8, 3]> = a.concat(At::<0>, &a);
    let _: Tensor<u8, shape![4, 6]> = a.concat(At::<1>, &a);
    let _: Tensor<u8, shape![4, 4, 3]> =
        a.stack(At::<0>, &a).concat(At::<0>, &a.stack(At::<0>, &a));
    let _: Tensor<u8, shape![1024]> =
        Tensor::<u8, shape![1000]>::zeros().concat(At::<0>, &Tensor::<u8, shape![24]>::zeros());
    let _: Tensor<u8, shape![2]> = tensor(1_u8).stack(At::<0>, &tensor(2_u8));
}

#[test]
fn names_are_carried_along() {
    let named = Tensor::<u8, shape![Row, Col]>::zeros();
    let unnamed = Tensor::<u8, shape![3, 4]>::zeros();
    // The joined axis is another one: it has no name. The others keep theirs.
    let _: Tensor<u8, shape![6, Col]> = named.concat(Row, &named);
    let _: Tensor<u8, shape![Row, 8]> = named.concat(Col, &named);
    // An unnamed axis takes the name of the other.
    let _: Tensor<u8, shape![6, Col]> = named.concat(At::<0>, &unnamed);
    let _: Tensor<u8, shape![6, Col]> = unnamed.concat(At::<0>, &named);
    let _: Tensor<u8, shape![2, Row, Col]> = unnamed.stack(At::<0>, &named);
    let _: Tensor<u8, shape![Row, 2, Col]> = named.stack(At::<1>, &named);
}

#[test]
fn generic_code() {
    fn twice<S: Concat<S, A>, A>(
        a: &Tensor<i32, S>,
        axis: A,
    ) -> Tensor<i32, <S as Concat<S, A>>::Output> {
        a.concat(axis, a)
    }
    fn pair<S: Stack<S, At<0>>>(a: &Tensor<i32, S>) -> Tensor<i32, S::Output> {
        a.stack(At::<0>, a)
    }
    fn padded<S>(
        a: &Tensor<i32, S>,
    ) -> Tensor<i32, <S as Concat<S::Replaced<Dim<1>>, At<0>>>::Output>
    where
        S: Select<At<0>> + Concat<<S as Select<At<0>>>::Replaced<Dim<1>>, At<0>>,
    {
        a.concat(At::<0>, &Tensor::<i32, S::Replaced<Dim<1>>>::zeros())
    }
    assert_eq!(twice(&tensor([1, 2]), At::<0>).to_array(), [1, 2, 1, 2]);
    assert_eq!(pair(&tensor([1, 2])).to_array(), [[1, 2], [1, 2]]);
    assert_eq!(padded(&tensor([[1, 2], [3, 4]])).to_array(), [[1, 2], [3, 4], [0, 0]]);
}

/// However long the axes are, without elements there is nothing to do.
#[test]
fn long_axes_without_elements() {
    let a = Tensor::<u8, shape![{ 1 << 40 }, 0]>::zeros();
    assert!(a.concat(At::<1>, &a).as_slice().is_empty());
    assert!(a.stack(At::<2>, &a).as_slice().is_empty());
}

#[test]
fn axes_from_the_end() {
    let (a, b) = (tensor([[1, 2], [3, 4]]), tensor([[5], [6]]));
    assert_eq!(a.concat(Last, &b).to_array(), [[1, 2, 5], [3, 4, 6]]);
    // The last axis of each operand, whatever its name.
    let named: Tensor<i32, shape![2, Col]> = Tensor::from_array([[1, 2, 3, 4], [5, 6, 7, 8]]);
    assert_eq!(named.concat(Last, &b).to_array(), [[1, 2, 3, 4, 5], [5, 6, 7, 8, 6]]);
    assert_eq!(a.concat(FromEnd::<2>, &a).to_array(), [[1, 2], [3, 4], [1, 2], [3, 4]]);
    let (a, b) = (tensor([1, 2]), tensor([3, 4]));
    assert_eq!(a.stack(Last, &b).to_array(), [[1, 3], [2, 4]]);
    assert_eq!(a.stack(FromEnd::<2>, &b).to_array(), [[1, 2], [3, 4]]);
    assert_eq!(tensor(1).stack(Last, &tensor(2)).to_array(), [1, 2]);
}
