//! The innermost loops over plain slices.
//!
//! Each is one function that is not inlined into its caller, so that the
//! compiler knows that the slices do not overlap, and that is compiled once more
//! for AVX2 and chosen at run time (feature `std`).
#![expect(
    clippy::inline_always,
    reason = "what is inlined takes the instruction set of its caller"
)]

use core::iter::repeat;

use super::block::{Operand, Repeated, Walking, flat, flat_in_blocks};
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
    /// Whether an element is repeated along its row.
    const SPREAD: bool;

    /// The operand, row by row; `None` if there are no elements.
    fn operand<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, N, Element = A>>;
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
    const SPREAD: bool = false;

    #[inline(always)]
    fn operand<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, N, Element = A>> {
        Some(Matrix::new(elements))
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
    const SPREAD: bool = false;

    #[inline(always)]
    fn operand<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, N, Element = A>> {
        elements.first_chunk().map(|&row| Row::new(row))
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
    const SPREAD: bool = true;

    #[inline(always)]
    fn operand<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, N, Element = A>> {
        elements.first().map(|&first| Column::new(elements, first))
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
    const SPREAD: bool = false;

    #[inline(always)]
    fn operand<A: Copy, const K: usize, const N: usize>(
        elements: &[A],
    ) -> Option<impl Rows<K, N, Element = A>> {
        elements.first().map(|&element| Repeated(element))
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
    if let (Some(mut left), Some(mut right)) =
        (L::operand::<A, K, 1>(left), R::operand::<B, K, 1>(right))
    {
        row_by_row(slots, &mut left, &mut right, operation);
    }
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
    // Longer rows than that are not spread without a loop, and fill a vector.
    let long = const { (L::SPREAD || R::SPREAD) && K > 24 };
    if long || slots.len() < const { K.saturating_mul(N) } {
        return few_rows::<L, R, _, _, _, _, K>(slots, left, right, operation);
    }
    if let (Some(mut left), Some(mut right)) =
        (L::operand::<A, K, N>(left), R::operand::<B, K, N>(right))
    {
        let rest = in_batches(slots, &mut left, &mut right, operation);
        row_by_row(rest, &mut left, &mut right, operation);
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
