//! The innermost loops over plain slices.
//!
//! Each is one function that is not inlined into its caller, so that the
//! compiler knows that the slices do not overlap, and that is compiled once more
//! for AVX2 and chosen at run time (feature `std`).
#![expect(
    clippy::inline_always,
    reason = "what is inlined takes the instruction set of its caller"
)]

use core::iter::{repeat, successors};

use super::block::{Operand, Repeated, Walking, flat, flat_in_blocks};
use super::plan::Steps;
use super::short::{Column, Matrix, Row, Rows, in_batches, row_by_row};

/// How an operand walks along one loop.
pub(crate) trait Along {
    /// The operand of a flat run; `None` if there are no elements.
    fn operand<A: Copy>(elements: &[A]) -> Option<impl Operand<Element = A>>;
}

/// It has the axis.
pub(crate) enum Walks {}
impl Along for Walks {
    #[inline(always)]
    fn operand<A: Copy>(elements: &[A]) -> Option<impl Operand<Element = A>> {
        Some(Walking(elements))
    }
}

/// It does not: its one element is repeated.
pub(crate) enum Repeats {}
impl Along for Repeats {
    #[inline(always)]
    fn operand<A: Copy>(elements: &[A]) -> Option<impl Operand<Element = A>> {
        elements.first().map(|&element| Repeated(element))
    }
}

/// How an operand walks along two loops, the inner one of `K` steps.
pub(crate) trait AlongRows {
    /// The operand, row by row; `None` if there are no elements.
    fn operand<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, N, Element = A>>;
    /// The operand of the first `N` rows; `None` if there are not so many.
    fn grid<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, 1, Element = A>>;
    /// The operand of each row, of any length but zero; `None` if there are no
    /// elements.
    fn rows<A: Copy>(
        elements: &[A],
        length: usize,
    ) -> Option<impl Iterator<Item = impl Operand<Element = A>>>;
}

/// Along both.
pub(crate) enum Both {}
impl AlongRows for Both {
    #[inline(always)]
    fn operand<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, N, Element = A>> {
        Some(Matrix::new(elements))
    }
    #[inline(always)]
    fn grid<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, 1, Element = A>> {
        let (rows, _) = elements.as_chunks::<K>();
        rows.first_chunk::<N>().map(|rows| Matrix::new(rows.as_flattened()))
    }
    #[inline(always)]
    fn rows<A: Copy>(
        elements: &[A],
        length: usize,
    ) -> Option<impl Iterator<Item = impl Operand<Element = A>>> {
        Some(elements.chunks_exact(length).map(Walking))
    }
}

/// Along the inner one.
pub(crate) enum Inner {}
impl AlongRows for Inner {
    #[inline(always)]
    fn operand<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, N, Element = A>> {
        elements.first_chunk().map(|&row| Row::new(row))
    }
    #[inline(always)]
    fn grid<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, 1, Element = A>> {
        Self::operand(elements)
    }
    #[inline(always)]
    fn rows<A: Copy>(
        elements: &[A],
        length: usize,
    ) -> Option<impl Iterator<Item = impl Operand<Element = A>>> {
        elements.get(..length).map(|row| repeat(Walking(row)))
    }
}

/// Along the outer one.
pub(crate) enum Outer {}
impl AlongRows for Outer {
    #[inline(always)]
    fn operand<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, N, Element = A>> {
        elements.first().map(|&first| Column::new(elements, first))
    }
    #[inline(always)]
    fn grid<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, 1, Element = A>> {
        elements.first_chunk::<N>().and_then(|elements| Self::operand(elements))
    }
    #[inline(always)]
    fn rows<A: Copy>(
        elements: &[A],
        _length: usize,
    ) -> Option<impl Iterator<Item = impl Operand<Element = A>>> {
        Some(elements.iter().map(|&element| Repeated(element)))
    }
}

/// Along none.
pub(crate) enum Neither {}
impl AlongRows for Neither {
    #[inline(always)]
    fn operand<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, N, Element = A>> {
        elements.first().map(|&element| Row::new([element; K]))
    }
    #[inline(always)]
    fn grid<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, 1, Element = A>> {
        Self::operand(elements)
    }
    #[inline(always)]
    fn rows<A: Copy>(
        elements: &[A],
        _length: usize,
    ) -> Option<impl Iterator<Item = impl Operand<Element = A>>> {
        elements.first().map(|&element| repeat(Repeated(element)))
    }
}

/// One short loop, inlined into its caller.
#[inline(always)]
pub(crate) fn one_small<L: Along, R: Along, Slot, A: Copy, B: Copy, F: FnMut(&mut Slot, A, B)>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    if let (Some(left), Some(right)) = (L::operand(left), R::operand(right)) {
        flat_in_blocks(slots, &left, &right, operation);
    }
}

/// One long loop over what the first cache holds.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
pub(crate) fn one_in_cache<
    L: Along,
    R: Along,
    Slot,
    A: Copy,
    B: Copy,
    F: FnMut(&mut Slot, A, B),
>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    if let (Some(left), Some(right)) = (L::operand(left), R::operand(right)) {
        flat(slots, &left, &right, operation);
    }
}

/// One long loop over more than the first cache holds: wider vectors than those
/// of AVX2 only lower the clock there.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx2")))]
#[inline(never)]
pub(crate) fn one_beyond_cache<
    L: Along,
    R: Along,
    Slot,
    A: Copy,
    B: Copy,
    F: FnMut(&mut Slot, A, B),
>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    if let (Some(left), Some(right)) = (L::operand(left), R::operand(right)) {
        flat(slots, &left, &right, operation);
    }
}

/// Two short loops, the inner one of `K` steps, inlined into their caller.
#[inline(always)]
pub(crate) fn few_rows<
    L: AlongRows,
    R: AlongRows,
    Slot,
    A: Copy,
    B: Copy,
    F: FnMut(&mut Slot, A, B),
    const K: usize,
>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    if let (Some(left), Some(right)) = (L::operand::<A, K, 1>(left), R::operand::<B, K, 1>(right)) {
        row_by_row(slots, left, right, operation);
    }
}

/// Two loops of `N` and `K` steps, and two loops `around` them.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
pub(crate) fn few_rows_each<
    L: AlongRows,
    R: AlongRows,
    Slot,
    A: Copy,
    B: Copy,
    F: FnMut(&mut Slot, A, B),
    const K: usize,
    const N: usize,
>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    [outer, inner]: [Steps; 2],
    operation: &mut F,
) {
    if outer.slots == 0 {
        return;
    }
    let left_starts = starts(0, outer.left);
    let right_starts = starts(0, outer.right);
    for ((slots, left_start), right_start) in
        slots.chunks_exact_mut(outer.slots).zip(left_starts).zip(right_starts)
    {
        let (rows, _) = slots.as_chunks_mut::<K>();
        let (grids, _) = rows.as_chunks_mut::<N>();
        let left_starts = starts(left_start, inner.left);
        let right_starts = starts(right_start, inner.right);
        for ((grid, left_start), right_start) in grids.iter_mut().zip(left_starts).zip(right_starts)
        {
            let left = left.get(left_start..).and_then(L::grid::<A, K, N>);
            let right = right.get(right_start..).and_then(R::grid::<B, K, N>);
            if let (Some(left), Some(right)) = (left, right) {
                row_by_row(grid.as_flattened_mut(), left, right, operation);
            }
        }
    }
}

/// Where the parts of an operand begin, one a step; the same place again and again
/// if it does not walk.
#[inline(always)]
fn starts(first: usize, step: Option<usize>) -> impl Iterator<Item = usize> {
    let step = step.unwrap_or(0);
    successors(Some(first), move |start| Some(start.wrapping_add(step)))
}

/// Two loops, the inner one of `K` steps, `N` steps of the outer one at a time.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
pub(crate) fn short_rows<
    L: AlongRows,
    R: AlongRows,
    Slot,
    A: Copy,
    B: Copy,
    F: FnMut(&mut Slot, A, B),
    const K: usize,
    const N: usize,
>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    if let (Some(left), Some(right)) = (L::operand::<A, K, N>(left), R::operand::<B, K, N>(right)) {
        in_batches(slots, left, right, operation);
    }
}

/// Two loops, the inner one of `length` steps.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
pub(crate) fn long_rows<
    L: AlongRows,
    R: AlongRows,
    Slot,
    A: Copy,
    B: Copy,
    F: FnMut(&mut Slot, A, B),
>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    length: usize,
    operation: &mut F,
) {
    if length == 0 {
        return;
    }
    if let (Some(left), Some(right)) = (L::rows(left, length), R::rows(right, length)) {
        for ((slots, left), right) in slots.chunks_exact_mut(length).zip(left).zip(right) {
            flat(slots, &left, &right, operation);
        }
    }
}
