//! Access that the compiler checks, slices, and the parts along the first axis,
//! against index arithmetic.

use crate::common::any::cases;
use shaped::rule::{Chunks, Contains, Positions, Slice, SplitAt};
use shaped::{
    At, Axis, Between, FromEnd, Last, Layout, Select, Shape, Tensor, axis, index, shape, tensor,
};

use crate::common::positions::{index_of, lengths, make, offset};

axis!(Height = 4);
axis!(Width = 3);
axis!(Long = 1500);

macro_rules! slices {
    ($elements:ident: $($shape:ty, $axis:literal, $start:literal .. $end:literal);+ $(;)?) => {$({
        let a = make::<$shape>(&$elements);
        let b = a.slice(At::<$axis>, Between::<$start, $end>);
        let mut to = <$shape>::LENGTHS.to_vec();
        to[$axis] = $end - $start;
        let expected: Vec<i32> = (0..to.iter().product())
            .map(|place| {
                let mut index = index_of(place, &to);
                index[$axis] += $start;
                a.as_slice()[offset(&index, <$shape>::LENGTHS)]
            })
            .collect();
        assert_eq!(lengths(&b), to);
        assert_eq!(b.as_slice(), expected);
    })+};
}

macro_rules! ats {
    ($elements:ident: $($shape:ty, [$($position:literal),*]);+ $(;)?) => {$({
        let mut a = make::<$shape>(&$elements);
        let place = offset(&[$($position),*], <$shape>::LENGTHS);
        let expected = a.as_slice()[place];
        assert_eq!(a.at(index![$($position),*]), &expected);
        *a.at_mut(index![$($position),*]) = expected.wrapping_add(1);
        assert_eq!(a.as_slice()[place], expected.wrapping_add(1));
    })+};
}

/// The rows, whole and by turns from both ends.
macro_rules! rows {
    ($elements:ident: $($shape:ty),+ $(,)?) => {$({
        let a = make::<$shape>(&$elements);
        let [count, inner @ ..] = <$shape>::LENGTHS else { unreachable!() };
        let part: usize = inner.iter().product();
        let row = |i: usize| &a.as_slice()[i * part..(i + 1) * part];
        assert_eq!(a.rows().len(), *count);
        for (i, view) in a.rows().enumerate() {
            assert_eq!(lengths(view), inner);
            assert_eq!(view.as_slice(), row(i));
            assert_eq!(a.row(i).as_slice(), row(i));
            assert_eq!(a.get_row(i).unwrap().as_slice(), row(i));
        }
        assert!(a.get_row(*count).is_none());
        assert!(a.get_row(usize::MAX).is_none());
        for (i, view) in a.rows().rev().enumerate() {
            assert_eq!(view.as_slice(), row(count - 1 - i));
        }
        let mut both = a.rows();
        let (first, last) = (both.next(), both.next_back());
        assert_eq!(first.map(Tensor::as_slice), (*count > 0).then(|| row(0)));
        assert_eq!(last.map(Tensor::as_slice), (*count > 1).then(|| row(count - 1)));
        assert_eq!(both.len(), count.saturating_sub(2));

        let mut changed = a.clone();
        assert_eq!(changed.rows_mut().len(), *count);
        assert_eq!(changed.rows_mut().size_hint(), (*count, Some(*count)));
        {
            let mut both = changed.rows_mut();
            let (first, last) = (both.next(), both.next_back());
            assert_eq!(first.map(|view| view.as_slice()), (*count > 0).then(|| row(0)));
            assert_eq!(last.map(|view| view.as_slice()), (*count > 1).then(|| row(count - 1)));
            assert_eq!(both.len(), count.saturating_sub(2));
        }
        for i in 0..*count {
            assert_eq!(changed.get_row_mut(i).unwrap().as_slice(), row(i));
        }
        assert!(changed.get_row_mut(*count).is_none());
        for (i, view) in changed.rows_mut().enumerate() {
            view.iter_mut().for_each(|x| *x = i32::try_from(i).unwrap());
        }
        for (place, &x) in changed.iter().enumerate() {
            assert_eq!(usize::try_from(x).unwrap(), place / part);
        }
    })+};
}

#[test]
fn slice_is_between_the_bounds() {
    cases(16, |random| {
        let elements: Vec<i32> = random.elements(40);
        slices!(elements:
            shape![5], 0, 0..5;
            shape![5], 0, 1..4;
            shape![5], 0, 2..2;
            shape![5], 0, 5..5;
            shape![4, 6], 0, 1..3;
            shape![4, 6], 1, 1..3;
            shape![4, 6], 1, 0..6;
            shape![4, 6], 1, 5..6;
            shape![2, 3, 4], 0, 1..2;
            shape![2, 3, 4], 1, 1..3;
            shape![2, 3, 4], 2, 1..4;
            shape![3, 2, 2, 5], 1, 0..1;
            shape![3, 2, 2, 5], 3, 2..5;
            shape![3, 0, 2], 0, 1..3;
            shape![3, 0, 2], 1, 0..0;
            shape![0, 2], 1, 1..2;
        );
    });
}

#[test]
fn at_is_the_element_at_the_index() {
    cases(16, |random| {
        let elements: Vec<i32> = random.elements(40);
        ats!(elements:
            shape![], [];
            shape![3], [0];
            shape![3], [2];
            shape![2, 3], [0, 0];
            shape![2, 3], [1, 0];
            shape![2, 3], [1, 2];
            shape![2, 3, 4], [1, 2, 3];
            shape![2, 3, 4], [0, 1, 2];
            shape![Height, 1, Width], [3, 0, 1];
            shape![Long], [1024];
            shape![2, 1, 2, 1, 2], [1, 0, 1, 0, 0];
        );
    });
}

#[test]
fn rows_are_the_parts_along_the_first_axis() {
    cases(16, |random| {
        let elements: Vec<i32> = random.elements(40);
        rows!(elements:
            shape![1], shape![4], shape![3, 2], shape![2, 3, 4], shape![1, 5], shape![5, 1],
            shape![3, 0], shape![0, 3], shape![0], shape![Height, Width],
        );
    });
}

#[test]
fn split_at_gives_both_parts() {
    cases(16, |random| {
        let elements: Vec<i32> = random.elements(12);
        let a = make::<shape![4, 3]>(&elements);
        let (left, right) = a.split_at::<0>();
        assert_eq!((left.as_slice(), right.as_slice()), elements.split_at(0));
        let (left, right) = a.split_at::<1>();
        assert_eq!((left.as_slice(), right.as_slice()), elements.split_at(3));
        let (left, right) = a.split_at::<4>();
        assert_eq!((left.as_slice(), right.as_slice()), elements.split_at(12));
    });
}

#[test]
fn chunks_are_parts_of_a_length() {
    cases(16, |random| {
        let elements: Vec<i32> = random.elements(12);
        let a = make::<shape![4, 3]>(&elements);
        let chunks: Vec<&[i32]> = a.chunks::<1>().map(Tensor::as_slice).collect();
        assert_eq!(chunks, elements.chunks(3).collect::<Vec<_>>());
        let chunks: Vec<&[i32]> = a.chunks::<2>().map(Tensor::as_slice).collect();
        assert_eq!(chunks, elements.chunks(6).collect::<Vec<_>>());
        let chunks: Vec<&[i32]> = a.chunks::<4>().map(Tensor::as_slice).collect();
        assert_eq!(chunks, vec![&elements[..]]);
    });
}

#[test]
fn chunks_without_elements_are_counted() {
    assert_eq!(Tensor::<u8, shape![4, 0]>::zeros().chunks::<2>().count(), 2);
    assert_eq!(Tensor::<u8, shape![0, 3]>::zeros().chunks::<2>().count(), 0);
}

/// The ways to ask for one more item.
const ASK: usize = 7;

/// Asks for an item, and how many are left.
fn ask<I: DoubleEndedIterator + ExactSizeIterator>(
    items: &mut I,
    how: usize,
) -> (Option<I::Item>, usize) {
    let item = match how {
        0 => items.next(),
        1 => items.next_back(),
        2 => items.nth(1),
        3 => items.nth(2),
        4 => items.nth(5),
        5 => items.nth_back(1),
        _ => items.nth_back(5),
    };
    (item, items.len())
}

/// Three questions, each in one of the ways, and the items that are left: what the iterator
/// of a slice answers.
fn check_answers<I: DoubleEndedIterator + ExactSizeIterator>(
    mut items: I,
    elements: impl Fn(I::Item) -> Vec<i32>,
    expected: &[Vec<i32>],
    ways: [usize; 3],
) {
    let mut expected = expected.iter().cloned();
    for how in ways {
        let (item, left) = ask(&mut items, how);
        assert_eq!((item.map(&elements), left), ask(&mut expected, how), "{ways:?}");
    }
    let mut rest = Vec::new();
    items.for_each(|item| rest.push(elements(item)));
    assert_eq!(rest, expected.collect::<Vec<_>>(), "{ways:?}");
}

/// In every order of the ways.
#[test]
fn iterators_answer_as_those_of_the_standard_library() {
    macro_rules! check {
        ($($shape:tt in chunks of $chunk:literal;)+) => {$({
            type S = shape! $shape;
            let numbers: Vec<i32> = (1..).take(S::LEN).collect();
            let mut a = make::<S>(&numbers);
            let parts = |count: usize| -> Vec<Vec<i32>> {
                (0..count).map(|i| {
                    let size = S::LEN / count;
                    numbers[i * size..][..size].to_vec()
                }).collect()
            };
            let (rows, chunks) = (parts(S::LENGTHS[0]), parts(S::LENGTHS[0] / $chunk));
            for n in 0..ASK * ASK * ASK {
                let ways = [n % ASK, n / ASK % ASK, n / ASK / ASK];
                check_answers(a.rows(), |row| row.as_slice().to_vec(), &rows, ways);
                check_answers(a.rows_mut(), |row| row.as_slice().to_vec(), &rows, ways);
                let chunk = |chunk: &Tensor<_, _>| chunk.as_slice().to_vec();
                check_answers(a.chunks::<$chunk>(), chunk, &chunks, ways);
                let chunk = |chunk: &mut Tensor<_, _>| chunk.as_slice().to_vec();
                check_answers(a.chunks_mut::<$chunk>(), chunk, &chunks, ways);
                check_answers(a.clone().into_iter(), |x| vec![x], &parts(S::LEN), ways);
            }
        })+};
    }
    check! {
        [6, 2] in chunks of 2;
        [8] in chunks of 2;
        [3, 1, 2] in chunks of 1;
        [6, 0] in chunks of 2;
        [0, 2] in chunks of 2;
    }
}

#[test]
fn a_view_is_the_same_memory() {
    let a = Tensor::<u8, shape![4, 3]>::zeros();
    let second = a.as_slice()[3..].as_ptr();
    assert_eq!(a.row(1).as_slice().as_ptr(), second);
    assert_eq!(a.split_at::<1>().1.as_slice().as_ptr(), second);
    assert_eq!(a.chunks::<1>().nth(1).unwrap().as_slice().as_ptr(), second);
    assert_eq!(a.rows().nth(1).unwrap().as_slice().as_ptr(), second);
}

#[test]
fn shapes_are_plain_and_carry_names() {
    let a = Tensor::<u8, shape![Height, Width]>::zeros();
    let _: &Tensor<u8, shape![Width]> = a.row(0);
    let (left, right) = a.split_at::<1>();
    let _: (&Tensor<u8, shape![1, Width]>, &Tensor<u8, shape![3, Width]>) = (left, right);
    let _: Option<&Tensor<u8, shape![2, Width]>> = a.chunks::<2>().next();
    let _: Tensor<u8, shape![Height, 2]> = a.slice(Width, Between::<1, 3>);
    let _: Tensor<u8, shape![1, Width]> = a.slice(Height, Between::<3, 4>);
}

#[test]
#[should_panic(expected = "row 2 is out of range for shape [2, 3]")]
fn row_panics_as_documented() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).row(2);
}

#[test]
fn generic_code() {
    fn first<S: Contains<Positions<Positions<(), 0>, 0>>>(a: &Tensor<i32, S>) -> i32 {
        *a.at(index![0, 0])
    }
    fn sums<S: Select<At<0>>>(a: &Tensor<i32, S>) -> Vec<i32> {
        assert_eq!(a.rows().len(), <S::Axis as Axis>::LEN);
        a.rows().map(|row| row.iter().sum()).collect()
    }
    fn without_first<S: SplitAt<1>>(a: &Tensor<i32, S>) -> &Tensor<i32, S::Right> {
        a.split_at::<1>().1
    }
    fn pairs<S: Chunks<2>>(a: &Tensor<i32, S>) -> Vec<i32> {
        a.chunks::<2>().map(|pair| pair.as_slice()[0]).collect()
    }
    fn middle<S: Slice<A, 1, 2>, A>(a: &Tensor<i32, S>, axis: A) -> Tensor<i32, S::Output> {
        a.slice(axis, Between::<1, 2>)
    }
    /// The rows of a batch have a shape that arithmetic knows.
    fn doubled<S: Select<At<0>, Without: Shape>>(a: &Tensor<i32, S>) -> Tensor<i32, S::Without> {
        a.row(0) * 2
    }
    let a = tensor([[1, 2, 3], [4, 5, 6]]);
    assert_eq!(first(&a), 1);
    assert_eq!(sums(&a), [6, 15]);
    assert_eq!(without_first(&a).to_array(), [[4, 5, 6]]);
    assert_eq!(pairs(&a), [1]);
    assert_eq!(middle(&a, At::<1>).to_array(), [[2], [5]]);
    assert_eq!(doubled(&a).to_array(), [2, 4, 6]);
}

#[test]
fn slices_from_the_end() {
    let a = tensor([[1, 2, 3], [4, 5, 6]]);
    assert_eq!(a.slice(Last, Between::<1, 3>).to_array(), [[2, 3], [5, 6]]);
    assert_eq!(a.slice(FromEnd::<2>, Between::<1, 2>).to_array(), [[4, 5, 6]]);
}

/// The names in the expansion of `axis!` are none that a program has.
#[test]
fn an_axis_may_have_any_name_and_its_length_any_constant() {
    const LENGTH: usize = 5;
    const ID: usize = 2;
    const L1: usize = LENGTH * ID;
    axis!(Length = LENGTH);
    axis!(Identity = L1);
    let a = Tensor::<i32, shape![Length, Identity]>::from_fn(|[i, j]| (i * L1 + j) as i32);
    assert_eq!(a.sum_axis(Identity).to_array(), [45, 145, 245, 345, 445]);
}
