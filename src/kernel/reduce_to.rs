//! Reductions along several axes: the slots are those that broadcasting puts beside the
//! elements.

use super::reduce::{Reduction, column_halves, halves, reduce};
use crate::plan::loops::{Loop, Plan, contains};

/// Reduces the elements to the slots that broadcasting puts beside them. `P` is the plan
/// with the elements' shape as output, and that of the slots, which expands to it, as the
/// one operand.
///
/// Along one loop it is [`reduce`]. Along several, the outer ones are cut in two, the
/// first part half of the steps, rounded up, and the results merged; the innermost one is
/// in the order of [`reduce`].
#[inline]
pub(crate) fn reduce_to<P: Plan, A: Copy, F: Reduction<A>>(
    slots: &mut [F::Output],
    elements: &[A],
    reduction: &F,
) {
    const { assert!(P::COVERS && P::OPERANDS == 1) };
    reduce_loops(const { P::LOOPS }, slots, elements, reduction);
}

/// The loops over the elements; the slots advance where the operand does.
fn reduce_loops<A: Copy, F: Reduction<A>>(
    loops: &[Loop],
    slots: &mut [F::Output],
    elements: &[A],
    reduction: &F,
) {
    let mut summed = loops.iter().enumerate().filter(|(_, one)| !contains(one.operands, 0));
    let (first, second) = (summed.next(), summed.next());
    match (loops, first, second) {
        _ if elements.is_empty() => slots.fill(reduction.finish(reduction.empty())),
        (_, None, _) => reduce(slots, elements, [1, 1], reduction),
        (_, Some((n, one)), None) => {
            let inner = Loop::slots(loops.get(n.saturating_add(1)..).unwrap_or_default());
            reduce(slots, elements, [one.length, inner], reduction);
        }
        ([outer, inner @ ..], ..) if contains(outer.operands, 0) => {
            let part = Loop::slots(inner).max(1);
            let slot_part = outer.elements(inner, 0).unwrap_or(0).max(1);
            for (slots, elements) in
                slots.chunks_exact_mut(slot_part).zip(elements.chunks_exact(part))
            {
                reduce_loops(inner, slots, elements, reduction);
            }
        }
        _ => {
            let (wide, rest) = slots.as_chunks_mut::<16>();
            let last = loops.last().filter(|along| contains(along.operands, 0));
            // Strips may not reach over the end of the innermost loop that is kept.
            let whole = last.is_some_and(|along| along.length.is_multiple_of(16));
            if whole && rest.is_empty() {
                for (strip, slots) in wide.iter_mut().enumerate() {
                    let sums = several(loops, elements, strip.saturating_mul(16), reduction);
                    for (slot, sum) in slots.iter_mut().zip::<[_; 16]>(sums) {
                        *slot = reduction.finish(sum);
                    }
                }
            } else {
                for (place, slot) in slots.iter_mut().enumerate() {
                    let [sum] = several(loops, elements, place, reduction);
                    *slot = reduction.finish(sum);
                }
            }
        }
    }
}

/// The reductions for `W` slots from `place` on, side by side in the innermost loop.
fn several<A: Copy, F: Reduction<A>, const W: usize>(
    loops: &[Loop],
    elements: &[A],
    place: usize,
    reduction: &F,
) -> [F::Sum; W] {
    let [outer, inner @ ..] = loops else {
        return column_halves(elements, [1, 1], reduction);
    };
    let part = Loop::slots(inner);
    if let Some(slots) = outer.elements(inner, 0) {
        let step = place.checked_div(slots).unwrap_or(0);
        let place = place.checked_rem(slots).unwrap_or(0);
        let elements = elements.get(step.saturating_mul(part)..).unwrap_or_default();
        return several(inner, elements, place, reduction);
    }
    match inner {
        [] => column_or_run(
            elements.get(..outer.length).unwrap_or_default(),
            [outer.length, 1],
            reduction,
        ),
        [kept] if contains(kept.operands, 0) => {
            let elements = elements.get(place..).unwrap_or_default();
            column_or_run(elements, [outer.length, kept.length], reduction)
        }
        _ => steps(outer.length, inner, elements, place, reduction),
    }
}

/// `W` columns, or one run.
fn column_or_run<A: Copy, F: Reduction<A>, const W: usize>(
    elements: &[A],
    [length, inner]: [usize; 2],
    reduction: &F,
) -> [F::Sum; W] {
    if inner == 1 {
        [halves(elements, reduction); W]
    } else {
        column_halves(elements, [length, inner], reduction)
    }
}

/// The reductions over `count` steps of an outer loop, by halves.
fn steps<A: Copy, F: Reduction<A>, const W: usize>(
    count: usize,
    inner: &[Loop],
    elements: &[A],
    place: usize,
    reduction: &F,
) -> [F::Sum; W] {
    if count <= 1 {
        return several(inner, elements, place, reduction);
    }
    let left_count = count.div_ceil(2);
    let from = left_count.saturating_mul(Loop::slots(inner));
    let right = elements.get(from..).unwrap_or_default();
    let mut merged: [_; W] = steps(left_count, inner, elements, place, reduction);
    let right: [_; W] = steps(count.saturating_sub(left_count), inner, right, place, reduction);
    for (merged, right) in merged.iter_mut().zip(right) {
        *merged = reduction.merge(*merged, right);
    }
    merged
}
