//! The innermost loops over plain slices.
//!
//! Each is one function that is not inlined into its caller, so that the
//! compiler knows that the slices do not overlap, and that is compiled once more
//! for AVX2 and chosen at run time (feature `std`).
#![expect(
    clippy::inline_always,
    reason = "what is inlined takes the instruction set of its caller"
)]

use super::block::{Operand, Repeated, Walking, flat, flat_in_blocks, flat_row};
use super::short::{Column, LONG, Matrix, Row, Rows, in_batches, row_by_row};

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

/// Two loops, the inner one of `K` steps, `N` steps of the outer one at a time.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx2")))]
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
        if const { K >= LONG } {
            row_by_row(slots, left, right, operation);
        } else {
            in_batches(slots, left, right, operation);
        }
    }
}

/// Two loops, the inner one of `length` steps.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx2")))]
#[inline(never)]
pub(crate) fn long_rows<L: Along, R: Along, Slot, A: Copy, B: Copy, F: FnMut(&mut Slot, A, B)>(
    slots: &mut [Slot],
    mut left: Parts<'_, A>,
    mut right: Parts<'_, B>,
    length: usize,
    operation: &mut F,
) {
    if length == 0 {
        return;
    }
    for slots in slots.chunks_exact_mut(length) {
        if let (Some(left), Some(right)) = (L::operand(left.next()), R::operand(right.next())) {
            flat_row(slots, &left, &right, operation);
        }
    }
}

/// An operand of an outer loop, part by part.
pub(crate) struct Parts<'a, A> {
    elements: &'a [A],
    step: Option<usize>,
}

impl<'a, A> Parts<'a, A> {
    /// Parts of `step` elements, or the whole again and again.
    #[inline(always)]
    pub(crate) fn new(elements: &'a [A], step: Option<usize>) -> Self {
        Self { elements, step }
    }

    #[inline(always)]
    pub(crate) fn next(&mut self) -> &'a [A] {
        match self.step.and_then(|step| self.elements.split_at_checked(step)) {
            Some((part, rest)) => {
                self.elements = rest;
                part
            }
            None => self.elements,
        }
    }
}
