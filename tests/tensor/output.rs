//! Fresh results have every element that they should: one test for each way to make
//! one, over each kind of loop.
//!
//! `src/tensor/fresh.rs` has `unsafe` lines, each with its proof. An element that was
//! not written, or a write beside the result, need not show in a number: `.ci/memory`
//! runs this file under checkers that see it.

use crate::common::positions::{index_of, lengths, make, offset};
use shaped::{Broadcast, BroadcastShape, ExpandTo, Layout, Tensor, shape};

/// The position of the element of an operand that stands beside an index.
fn beside(lengths: &[usize], index: &[usize]) -> usize {
    let inner = &index[index.len() - lengths.len()..];
    let repeated: Vec<usize> = inner.iter().zip(lengths).map(|(&i, &n)| i % n).collect();
    offset(&repeated, lengths)
}

/// Two operands, and the elements that broadcasting puts beside each other. (None is
/// 0, which is what a fresh page of memory holds.)
struct Operands<L: Layout, R: Layout> {
    left: Tensor<i32, L>,
    right: Tensor<i32, R>,
    pairs: Vec<(i32, i32)>,
}

impl<L: Broadcast<R>, R: Layout> Operands<L, R> {
    fn new() -> Self {
        let left = make::<L>(&(1..=L::LEN as i32).collect::<Vec<_>>());
        let right = make::<R>(&(1..=R::LEN as i32).map(|x| -x).collect::<Vec<_>>());
        let shape = BroadcastShape::<L, R>::LENGTHS;
        let pairs = (0..shape.iter().product())
            .map(|position| {
                let index = index_of(position, shape);
                let l = left.as_slice()[beside(lengths(&left), &index)];
                let r = right.as_slice()[beside(lengths(&right), &index)];
                (l, r)
            })
            .collect();
        Self { left, right, pairs }
    }

    /// Compares element by element, so that a checker of memory sees each one used.
    fn check<T: PartialEq + std::fmt::Debug, S: Layout>(
        &self,
        found: &Tensor<T, S>,
        expected: impl Fn(i32, i32) -> T,
    ) {
        assert_eq!(found.as_slice().len(), self.pairs.len());
        for (position, (found, &(l, r))) in found.iter().zip(&self.pairs).enumerate() {
            assert_eq!(*found, expected(l, r), "{position} of {:?}", S::LENGTHS);
        }
    }
}

/// Shapes for each kind of loop, and for none.
macro_rules! for_each_kind_of_loop {
    ($check:ident) => {
        // A number; no elements.
        $check::<shape![], shape![]>();
        $check::<shape![2, 0], shape![2, 1]>();
        // One loop: straight-line code, within the cache, beyond it.
        $check::<shape![5], shape![5]>();
        $check::<shape![67], shape![67]>();
        $check::<shape![600, 8], shape![600, 8]>();
        $check::<shape![67], shape![]>();
        // Rows and columns: few, short, long; more than one.
        $check::<shape![4, 3], shape![3]>();
        $check::<shape![4, 3], shape![4, 1]>();
        $check::<shape![70, 3], shape![3]>();
        $check::<shape![70, 3], shape![70, 1]>();
        $check::<shape![3, 70], shape![70]>();
        $check::<shape![3, 70], shape![3, 1]>();
        $check::<shape![3, 7, 5], shape![7, 1]>();
        $check::<shape![2, 3, 2, 3, 2], shape![3, 1, 3, 1]>();
    };
}

/// With two operands.
fn of_two<L: Broadcast<R>, R: Layout>() {
    let operands = Operands::<L, R>::new();
    let (a, b) = (&operands.left, &operands.right);
    operands.check(&(a * b), |l, r| l * r);
    operands.check(&a.zip_map(b, |l, r| l - r), |l, r| l - r);
    operands.check(&a.lt(b), |l, r| l < r);
    operands.check(&a.checked_mul(b).unwrap(), |l, r| l * r);
    assert_eq!(Tensor::<i32, L>::full(i32::MIN).checked_mul(b), overflow(&operands.pairs));
    #[cfg(feature = "half")]
    {
        let of = |x: i32| half::f16::from_f32(x as f32);
        operands.check(&(a.map(of) * b.map(|_| of(-3))), |l, _| of(l) * of(-3));
    }
}

/// `None`, or a tensor without elements.
fn overflow<O: Layout>(pairs: &[(i32, i32)]) -> Option<Tensor<i32, O>> {
    pairs.is_empty().then(Tensor::zeros)
}

#[test]
fn two_operands() {
    for_each_kind_of_loop!(of_two);
    // A row and a column, on both sides, and loops around them.
    of_two::<shape![], shape![67]>();
    of_two::<shape![5, 1], shape![3]>();
    of_two::<shape![3], shape![20, 1]>();
    of_two::<shape![3, 1], shape![40]>();
    of_two::<shape![8, 1, 6, 1], shape![7, 1, 5]>();
    of_two::<shape![7, 1, 5], shape![8, 1, 6, 1]>();
    of_two::<shape![16, 4, 1], shape![16, 1, 4]>();
    of_two::<shape![16, 1, 4], shape![16, 4, 1]>();
    of_two::<shape![8, 5, 1], shape![8, 1, 7]>();
    of_two::<shape![8, 1, 7], shape![8, 5, 1]>();
    of_two::<shape![1, 2, 1, 2, 1, 2], shape![2, 1, 2, 1, 2, 1]>();
}

/// With one operand.
fn of_one<L: Broadcast<R>, R: ExpandTo<L>>() {
    let operands = Operands::<L, R>::new();
    let a = &operands.left;
    operands.check(&a.map(|x| x + 1), |l, _| l + 1);
    operands.check(&a.cast::<f64>(), |l, _| f64::from(l));
    operands.check(&operands.right.expand::<L>(), |_, r| r);
}

#[test]
fn one_operand() {
    for_each_kind_of_loop!(of_one);
}

#[test]
fn outer_products() {
    macro_rules! check {
        ($([$l:literal] [$r:literal])+) => {$({
            let operands = Operands::<shape![$l, 1], shape![$r]>::new();
            let left = Tensor::<i32, shape![$l]>::from_slice(operands.left.as_slice()).unwrap();
            operands.check(&left.outer(&operands.right), |l, r| l * r);
        })+};
    }
    check!([0][3][1][1][2][3][20][3][3][40][100][100]);
}

/// A function that panics leaves a result behind of which some elements are missing:
/// nobody reads it.
#[test]
fn a_function_that_panics() {
    let a = Tensor::<u64, shape![70, 3]>::from_fn(|[i, j]| (i * 3 + j) as u64);
    let stopped = std::panic::catch_unwind(|| a.map(|x| if x < 100 { x } else { panic!("{x}") }));
    assert_eq!(*stopped.unwrap_err().downcast::<String>().unwrap(), "100");
}

#[cfg(all(feature = "alloc", feature = "uninit"))]
mod boxed {
    use super::*;

    /// On the heap, with two operands.
    fn of_two<L: Broadcast<R>, R: Layout>() {
        let operands = Operands::<L, R>::new();
        operands.check(&operands.left.mul_boxed(&operands.right), |l, r| l * r);
    }

    #[test]
    fn two_operands() {
        for_each_kind_of_loop!(of_two);
        of_two::<shape![20, 1], shape![3]>();
        of_two::<shape![8, 1, 6, 1], shape![7, 1, 5]>();
        of_two::<shape![8, 5, 1], shape![8, 1, 7]>();
    }

    /// Large enough for threads (feature `rayon`): many outer products, which halves
    /// hand to each other.
    #[test]
    fn two_large_operands() {
        fn check<L: Broadcast<R>, R: Layout>() {
            let left = Tensor::<u32, L>::boxed_from_index_fn(|_| 3);
            let right = Tensor::<u32, R>::boxed_from_index_fn(|_| 5);
            assert!(left.mul_boxed(&right).iter().all(|&product| product == 15));
        }
        check::<shape![16_384, 4, 1], shape![16_384, 1, 4]>();
        check::<shape![16_384, 1, 4], shape![16_384, 4, 1]>();
        check::<shape![8192, 5, 1], shape![8192, 1, 7]>();
        check::<shape![8192, 1, 7], shape![8192, 5, 1]>();
    }

    /// On the heap, without operands.
    fn of_none<L: Broadcast<R>, R: Layout>() {
        let operands = Operands::<L, R>::new();
        operands.check(&Tensor::<i32, L>::boxed_zeros(), |_, _| 0);
        let mut pairs = operands.pairs.iter();
        operands
            .check(&Tensor::<i32, L>::boxed_from_index_fn(|_| pairs.next().unwrap().0), |l, _| l);
        assert_eq!(pairs.next(), None);
    }

    #[test]
    fn no_operand() {
        for_each_kind_of_loop!(of_none);
    }

    /// The memory of a result that is not finished is given back.
    #[test]
    fn a_function_that_panics() {
        let stopped = std::panic::catch_unwind(|| {
            Tensor::<u64, shape![70, 3]>::boxed_from_fn(|[i, j]| {
                if i < 40 { (i * 3 + j) as u64 } else { panic!("row {i}") }
            })
        });
        assert_eq!(*stopped.unwrap_err().downcast::<String>().unwrap(), "row 40");
    }
}
