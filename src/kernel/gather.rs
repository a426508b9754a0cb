//! Rearrangement: each slot of the output takes one element of a source that is
//! walked with constant steps.
//!
//! Transposition, permutation, reversal and slices differ in the steps alone.

use crate::plan::walk::{Gather, Walk};

/// Copies to each slot, in any order, the element of the source that the walk `G`
/// puts beside it. A place outside the source would be left out; by the types on
/// both sides there is none.
#[inline(always)]
pub(crate) fn gather<G: Gather, A: Copy + Default>(slots: &mut [A], source: &[A]) {
    let start = const { G::WALKS.start };
    match const { G::WALKS.outer() } {
        [] => plane(const { G::WALKS.inner() }, slots, source, start),
        outer => nested(outer, slots, start, &mut |slots: &mut [A], start| {
            plane(const { G::WALKS.inner() }, slots, source, start);
        }),
    }
}

/// The loops around the innermost two.
fn nested<Slot>(
    loops: &[Walk],
    slots: &mut [Slot],
    mut start: usize,
    innermost: &mut impl FnMut(&mut [Slot], usize),
) {
    let [first, inner @ ..] = loops else { return innermost(slots, start) };
    let part = slots.len().checked_div(first.length).map_or(1, |part| part.max(1));
    for slots in slots.chunks_exact_mut(part) {
        nested(inner, slots, start, innermost);
        start = start.wrapping_add_signed(first.step);
    }
}

/// Rows that are read together where the source lies across.
const ROWS: usize = 8;

/// The innermost two loops: rows of the output.
#[inline(always)]
fn plane<A: Copy + Default>(
    [outer, inner]: [Walk; 2],
    slots: &mut [A],
    source: &[A],
    mut start: usize,
) {
    if inner.length == 0 {
        return;
    }
    let step = inner.step.unsigned_abs();
    let extent = extent(inner.length, step);
    let mut rest = slots;
    // The source lies across: neighbours in it go to different rows.
    if outer.step == 1 && inner.step > 1 && outer.length >= ROWS && outer.length <= step {
        let mut blocks = rest.chunks_exact_mut(inner.length.wrapping_mul(ROWS).max(1));
        for block in &mut blocks {
            let extent = extent.wrapping_add(ROWS.wrapping_sub(1));
            across(block, part(source, start, extent), inner.length, step);
            start = start.wrapping_add(ROWS);
        }
        rest = blocks.into_remainder();
    }
    for row in rest.chunks_exact_mut(inner.length.max(1)) {
        if inner.step == 1 {
            along(row, part(source, start, extent).iter());
        } else if inner.step >= 0 {
            along(row, part(source, start, extent).iter().step_by(step.max(1)));
        } else {
            let first = start.wrapping_sub(extent.wrapping_sub(1));
            along(row, part(source, first, extent).iter().rev().step_by(step.max(1)));
        }
        start = start.wrapping_add_signed(outer.step);
    }
}

/// One row; there are as many elements as slots.
#[inline(always)]
fn along<'a, A: Copy + 'a>(row: &mut [A], elements: impl Iterator<Item = &'a A>) {
    for (slot, &element) in row.iter_mut().zip(elements) {
        *slot = element;
    }
}

/// [`ROWS`] rows of `length` slots at once, from as many neighbours of the source
/// every `step` elements: in squares, so that both sides stay in the cache and a
/// square in registers.
#[inline(always)]
fn across<A: Copy + Default>(block: &mut [A], source: &[A], length: usize, step: usize) {
    let mut rows = block.chunks_exact_mut(length.max(1));
    let rows: [_; ROWS] =
        core::array::from_fn(|_| rows.next().unwrap_or_default().as_chunks_mut::<ROWS>());
    let mut rows = rows.map(|(squares, rest)| (squares.iter_mut(), rest.iter_mut()));
    for lines in source.chunks(step.wrapping_mul(ROWS).max(1)) {
        let mut lines = lines.chunks(step.max(1));
        if lines.len() == ROWS {
            let square: [[A; ROWS]; ROWS] = core::array::from_fn(|_| {
                lines.next().and_then(<[A]>::first_chunk).copied().unwrap_or_default()
            });
            for (n, (squares, _)) in rows.iter_mut().enumerate() {
                let Some(slots) = squares.next() else { continue };
                for (slot, line) in slots.iter_mut().zip(&square) {
                    *slot = line.get(n).copied().unwrap_or_default();
                }
            }
        } else {
            for neighbours in lines {
                for ((_, rest), &element) in rows.iter_mut().zip(neighbours) {
                    if let Some(slot) = rest.next() {
                        *slot = element;
                    }
                }
            }
        }
    }
}

/// How many elements of the source a row spans: from its first to its last.
#[inline(always)]
const fn extent(length: usize, step: usize) -> usize {
    length.wrapping_sub(1).wrapping_mul(step).wrapping_add(1)
}

/// A part of the source, which is there by the types on both sides.
#[inline(always)]
fn part<A>(source: &[A], start: usize, length: usize) -> &[A] {
    source.get(start..).and_then(|rest| rest.get(..length)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_spans_from_its_first_element_to_its_last() {
        assert_eq!([extent(1, 5), extent(4, 1), extent(4, 5)], [1, 4, 16]);
    }
}
