//! Loops over rows, one by one and many short ones at a time.
//!
//! The two innermost loops are R rows of K elements. Rows too short for a vector are
//! taken N at a time: brought to flat form, N·K elements, and combined in one flat run.
//! An operand that is repeated along one of the two loops is spread into a buffer of that
//! size first. N is as many elements as a cache line holds, or fewer, so that a batch of
//! rows, and a buffer, is at most K cache lines, and K is at most 33.

use core::marker::PhantomData;

use super::access::flat;
use super::rows::RowAccess;

/// How many rows of `K` elements are taken at a time.
struct AtATime<R, const K: usize>(PhantomData<R>);

impl<R: RowAccess, const K: usize> AtATime<R, K> {
    /// A power of two; 1 if rows are better taken one by one.
    const ROWS: usize = match (R::BYTES, K) {
        // Longer rows than that are not spread without a loop, and fill a vector.
        (_, 25..) if R::SPREAD => 1,
        (4, 2) => 64,
        (4, 3) => 32,
        (1..=4, _) => 16,
        (5..=8, _) => 8,
        (9..=16, _) => 4,
        (17..=32, _) => 2,
        _ => 1,
    };
}

/// Applies `operation` to each slot and the elements beside it, in rows of `K`.
#[inline(always)]
pub(crate) fn by_rows<Slot, R: RowAccess, const K: usize>(
    slots: &mut [Slot],
    mut rows: R,
    operation: &mut impl FnMut(&mut Slot, R::Element),
) {
    let (mut lines, _) = slots.as_chunks_mut::<K>();
    macro_rules! batches {
        ($($n:literal)+) => {
            match AtATime::<R, K>::ROWS {
                $($n => lines = in_batches::<_, _, K, $n>(lines, &mut rows, operation),)+
                _ => {}
            }
        };
    }
    batches!(2 4 8 16 32 64);
    one_by_one::<_, _, K>(lines, rows, operation);
}

/// [`by_rows`], `N` at a time; returns the fewer rows behind them.
#[inline(always)]
fn in_batches<'s, Slot, R: RowAccess, const K: usize, const N: usize>(
    lines: &'s mut [[Slot; K]],
    rows: &mut R,
    operation: &mut impl FnMut(&mut Slot, R::Element),
) -> &'s mut [[Slot; K]] {
    let (batches, rest) = lines.as_chunks_mut::<N>();
    if batches.is_empty() {
        return rest;
    }
    let Some(mut buffer) = rows.buffer::<K, N>() else { return &mut [] };
    for lines in batches {
        let Some(batch) = rows.batch::<K, N>(&mut buffer) else { return &mut [] };
        one_at_a_time();
        flat(lines.as_flattened_mut(), batch, operation);
    }
    rest
}

/// [`by_rows`], one after the other.
#[inline(always)]
pub(crate) fn one_by_one<Slot, R: RowAccess, const K: usize>(
    lines: &mut [[Slot; K]],
    mut rows: R,
    operation: &mut impl FnMut(&mut Slot, R::Element),
) {
    for slots in lines {
        let Some(row) = rows.hold::<K, 1>().and_then(|held| R::held_rows(held).next()) else {
            return;
        };
        rows = rows.behind::<K, 1>();
        one_at_a_time();
        flat(slots, row, operation);
    }
}

/// Applies `operation` to `H` rows of `K` at a time, without a loop, while there are as
/// many; returns those that are left.
#[inline(always)]
pub(crate) fn unrolled<'s, Slot, R: RowAccess, const K: usize, const H: usize>(
    lines: &'s mut [[Slot; K]],
    rows: &mut R,
    operation: &mut impl FnMut(&mut Slot, R::Element),
) -> &'s mut [[Slot; K]] {
    let (blocks, rest) = lines.as_chunks_mut::<H>();
    for lines in blocks {
        let Some(held) = rows.hold::<K, H>() else { return &mut [] };
        *rows = rows.behind::<K, H>();
        held_block::<_, R, K, H>(lines, held, operation);
    }
    rest
}

/// [`unrolled`], once.
#[inline(always)]
pub(crate) fn held_block<Slot, R: RowAccess, const K: usize, const H: usize>(
    lines: &mut [[Slot; K]],
    held: R::Held<K, H>,
    operation: &mut impl FnMut(&mut Slot, R::Element),
) {
    one_at_a_time();
    for (slots, row) in lines.iter_mut().zip(R::held_rows(held)) {
        flat(slots, row, operation);
    }
}

/// Keeps the compiler from doing several steps of a loop at once. Where a step is
/// some vectors' worth of straight-line code already, that would be done by gathers
/// and scatters, and take ten times as long.
#[inline(always)]
fn one_at_a_time() {
    core::hint::black_box(());
}
