//! The innermost loops over plain slices.
//!
//! Each is one function that is not inlined into its caller, so that the
//! compiler knows that the slots and the operands do not overlap, and that is compiled
//! once more for wider vectors and chosen at run time (feature `std`).
#![expect(
    clippy::inline_always,
    reason = "what is inlined takes the instruction set of its caller"
)]

use super::access::{Access, flat, flat_in_blocks};
use super::by_rows::{by_rows, held_block, one_by_one, unrolled};
use super::rows::RowAccess;
use crate::plan::loops::Loop;

/// One short loop, inlined into its caller.
#[inline(always)]
pub(crate) fn one_small<S: Access, Slot, F: FnMut(&mut Slot, S::Element)>(
    slots: &mut [Slot],
    source: S,
    operation: &mut F,
) {
    flat_in_blocks(slots, source, operation);
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
pub(crate) fn one_in_cache<S: Access, Slot, F: FnMut(&mut Slot, S::Element)>(
    slots: &mut [Slot],
    first: S::First,
    rest: S::Rest,
    operation: &mut F,
) {
    flat(slots, S::join(first, rest), operation);
}

/// One long loop over more than the first cache holds: wider vectors than those
/// of AVX2 only lower the clock there.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx2")))]
#[inline(never)]
pub(crate) fn one_beyond_cache<S: Access, Slot, F: FnMut(&mut Slot, S::Element)>(
    slots: &mut [Slot],
    first: S::First,
    rest: S::Rest,
    operation: &mut F,
) {
    flat(slots, S::join(first, rest), operation);
}

/// Two short loops, the inner one of `K` steps, inlined into their caller.
#[inline(always)]
pub(crate) fn few_rows<R: RowAccess, Slot, F: FnMut(&mut Slot, R::Element), const K: usize>(
    slots: &mut [Slot],
    rows: R,
    operation: &mut F,
) {
    one_by_one::<_, _, K>(slots.as_chunks_mut().0, rows, operation);
}

/// Two loops, the inner one of `K` steps.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
pub(crate) fn short_rows<R: RowAccess, Slot, F: FnMut(&mut Slot, R::Element), const K: usize>(
    slots: &mut [Slot],
    first: R::First,
    rest: R::Rest,
    operation: &mut F,
) {
    // The version without wider vectors is a function of its own: inlined into the one that
    // chooses, its buffers would lie on the stack beside those of the version chosen.
    #[cfg(feature = "std")]
    multiversion::target::match_target! {
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl" | "x86_64+avx2" =>
            by_rows::<_, R, K>(slots, R::join(first, rest), operation),
        _ => short_rows_by_default::<R, _, _, K>(slots, first, rest, operation),
    }
    #[cfg(not(feature = "std"))]
    by_rows::<_, R, K>(slots, R::join(first, rest), operation);
}

/// [`short_rows`] without wider vectors.
#[cfg(feature = "std")]
#[allow(dead_code, reason = "a build for one machine may choose nothing")]
#[inline(never)]
fn short_rows_by_default<R: RowAccess, Slot, F: FnMut(&mut Slot, R::Element), const K: usize>(
    slots: &mut [Slot],
    first: R::First,
    rest: R::Rest,
    operation: &mut F,
) {
    by_rows::<_, R, K>(slots, R::join(first, rest), operation);
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
pub(crate) fn long_rows<R: RowAccess, Slot, F: FnMut(&mut Slot, R::Element)>(
    slots: &mut [Slot],
    first: R::First,
    rest: R::Rest,
    length: usize,
    operation: &mut F,
) {
    let Some(rows) = R::join(first, rest).rows(length).filter(|_| length > 0) else { return };
    for (slots, row) in slots.chunks_exact_mut(length).zip(rows) {
        flat(slots, row, operation);
    }
}

/// Four loops, of which the two inner ones are `height` rows of `K`, or `H` rows if `H`
/// is not 0: small blocks, many of them. (A block is too small for a call of its own.)
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
pub(crate) fn small_blocks<
    R: RowAccess,
    Slot,
    F: FnMut(&mut Slot, R::Element),
    const K: usize,
    const H: usize,
>(
    slots: &mut [Slot],
    first: R::First,
    rest: R::Rest,
    loops: &[Loop; 4],
    operation: &mut F,
) {
    let rows = R::join(first, rest);
    let [outer, inner, height, length] = *loops;
    let height_in_slots = if const { H > 0 } { H } else { height.length };
    // The number of steps of a loop follows from the number of slots: they may be a part.
    let step = Loop::slots(&[inner, height, length]);
    let step = if outer == Loop::NONE { slots.len() } else { step };
    if step == 0 || height_in_slots == 0 {
        return;
    }
    let outer_strides = R::strides(outer, &[inner, height, length], 0);
    let inner_strides = R::strides(inner, &[height, length], 0);
    for (n, slots) in slots.chunks_exact_mut(step).enumerate() {
        let rows = rows.at_step(outer_strides, n);
        let (lines, _) = slots.as_chunks_mut::<K>();
        let blocks = lines.chunks_exact_mut(height_in_slots).enumerate();
        if H > 0 && R::repeats_columns(inner_strides) {
            // They stay in registers.
            let Some(first) = rows.hold::<K, H>() else { return };
            for (n, lines) in blocks {
                let held = rows.at_step(inner_strides, n).hold_beside::<K, H>(first);
                let Some(held) = held else { return };
                held_block::<_, R, K, H>(lines, held, operation);
            }
        } else if H > 0 {
            for (n, lines) in blocks {
                unrolled::<_, _, K, H>(lines, &mut rows.at_step(inner_strides, n), operation);
            }
        } else {
            for (n, lines) in blocks {
                block::<_, _, K>(lines, &mut rows.at_step(inner_strides, n), operation);
            }
        }
    }
}

/// Whether `H` rows of `K` are few enough elements to be written without a loop.
struct AtOnce<const K: usize, const H: usize>;

impl<const K: usize, const H: usize> AtOnce<K, H> {
    const YES: bool = H == 1 || H.saturating_mul(K) <= 64;
}

/// One block: its rows by sixteen, those left over by eight, and so on.
#[inline(always)]
fn block<R: RowAccess, Slot, const K: usize>(
    mut lines: &mut [[Slot; K]],
    rows: &mut R,
    operation: &mut impl FnMut(&mut Slot, R::Element),
) {
    macro_rules! by {
        ($($h:literal)+) => {$(
            if AtOnce::<K, $h>::YES {
                lines = unrolled::<_, _, K, $h>(lines, rows, operation);
            }
        )+};
    }
    by!(16 8 4 2 1);
    let _ = lines;
}
