//! Outer products of short rows, many of them: along the two innermost loops one
//! operand has a column and the other one a row, and two loops go around them.
//!
//! Each element of the column meets the whole row, of K elements, K ≤ 33. As many
//! lines as make up 64 elements are written at once, without a loop, so that a
//! vector need not end where a row does.
#![expect(
    clippy::inline_always,
    reason = "what is inlined takes the instruction set of its caller"
)]

use super::short::one_at_a_time;

/// The most elements that are written without a loop.
const AT_ONCE: usize = 64;

/// How far the slots, the columns and the rows go in one step of a loop around the
/// products; 0 for what is repeated.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Strides {
    pub(crate) slots: usize,
    pub(crate) column: usize,
    pub(crate) row: usize,
}

/// Applies `operation` to each slot of each product, to the element of the column
/// and to that of the row beside it. A column has `H` elements, or, if that is 0,
/// `height`.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
pub(crate) fn outer_products<
    Slot,
    C: Copy,
    R: Copy,
    F: FnMut(&mut Slot, C, R),
    const K: usize,
    const H: usize,
>(
    slots: &mut [Slot],
    columns: &[C],
    rows: &[R],
    height: usize,
    [outer, inner]: [Strides; 2],
    operation: &mut F,
) {
    let height = if const { H > 0 } { H } else { height };
    if outer.slots == 0 || height == 0 {
        return;
    }
    let starts = starts(0, outer.column).zip(starts(0, outer.row));
    for (slots, (column, row)) in slots.chunks_exact_mut(outer.slots).zip(starts) {
        let (lines, _) = slots.as_chunks_mut::<K>();
        let products = lines.chunks_exact_mut(height);
        let rows_start = self::starts(row, inner.row);
        let fixed = columns.get(column..).and_then(<[C]>::first_chunk::<H>);
        match fixed {
            // One column for all: it stays in registers.
            Some(&column) if const { H > 0 } && inner.column == 0 => {
                for (lines, row) in products.zip(rows_start) {
                    let Some(&row) = rows.get(row..).and_then(<[R]>::first_chunk) else { return };
                    by::<H, _, _, _, K>(lines, &column, row, operation);
                }
            }
            _ => {
                let columns_start = self::starts(column, inner.column);
                for ((lines, column), row) in products.zip(columns_start).zip(rows_start) {
                    let end = column.wrapping_add(height);
                    let Some(column) = columns.get(column..end) else { return };
                    let Some(&row) = rows.get(row..).and_then(<[R]>::first_chunk) else { return };
                    if const { H > 0 } {
                        by::<H, _, _, _, K>(lines, column, row, operation);
                    } else {
                        product(lines, column, row, operation);
                    }
                }
            }
        }
    }
}

/// The places `first`, `first + stride`, and so on.
#[inline(always)]
fn starts(first: usize, stride: usize) -> impl Iterator<Item = usize> {
    (0..).map(move |step: usize| first.wrapping_add(stride.wrapping_mul(step)))
}

/// One product: the lines by sixteen, those left over by eight, and so on.
#[inline(always)]
fn product<Slot, C: Copy, R: Copy, const K: usize>(
    lines: &mut [[Slot; K]],
    column: &[C],
    row: [R; K],
    operation: &mut impl FnMut(&mut Slot, C, R),
) {
    let (lines, column) = by::<16, _, _, _, K>(lines, column, row, operation);
    let (lines, column) = by::<8, _, _, _, K>(lines, column, row, operation);
    let (lines, column) = by::<4, _, _, _, K>(lines, column, row, operation);
    let (lines, column) = by::<2, _, _, _, K>(lines, column, row, operation);
    by::<1, _, _, _, K>(lines, column, row, operation);
}

/// `N` lines at a time, if that is not too many elements; returns what is left.
#[inline(always)]
fn by<'l, 'c, const N: usize, Slot, C: Copy, R: Copy, const K: usize>(
    lines: &'l mut [[Slot; K]],
    column: &'c [C],
    row: [R; K],
    operation: &mut impl FnMut(&mut Slot, C, R),
) -> (&'l mut [[Slot; K]], &'c [C]) {
    if const { N > 1 && N.saturating_mul(K) > AT_ONCE } {
        return (lines, column);
    }
    let (blocks, lines) = lines.as_chunks_mut::<N>();
    let (elements, column) = column.as_chunks::<N>();
    for (lines, &elements) in blocks.iter_mut().zip(elements) {
        one_at_a_time();
        for (line, element) in lines.iter_mut().zip(elements) {
            for (slot, other) in line.iter_mut().zip(row) {
                operation(slot, element, other);
            }
        }
    }
    (lines, column)
}
