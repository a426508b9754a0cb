//! Column by column: what becomes of a column depends on all of it.
//!
//! A column is the elements along the axis, `inner` apart, of `[…, length, inner]`. What is
//! reduced of it is reduced by [`reduce`], in its order; there is no other loop over the
//! elements but the one that writes.

use super::reduce::{Reduction, reduce};

/// The elements along an axis, from one element of the first row on.
#[derive(Clone, Copy)]
pub(crate) struct Column<'a, A> {
    /// From its first element on; those of the columns beside it are in between.
    elements: &'a [A],
    length: usize,
    inner: usize,
}

impl<'a, A: Copy> Column<'a, A> {
    /// All elements, as one column.
    #[inline(always)]
    pub(crate) fn of(elements: &'a [A]) -> Self {
        Self { elements, length: elements.len(), inner: 1 }
    }

    /// The number of elements.
    #[inline(always)]
    pub(crate) fn length(self) -> usize {
        self.length
    }

    /// The elements reduced, in the order of [`reduce`].
    #[inline(always)]
    pub(crate) fn reduced<F: Reduction<A>>(self, reduction: &F) -> F::Output {
        let mut output = reduction.finish(reduction.empty());
        let slot = core::slice::from_mut(&mut output);
        reduce(slot, self.elements, [self.length, self.inner], reduction);
        output
    }
}

/// Does `each` to each slot and its column.
#[inline(always)]
pub(crate) fn each_column<A: Copy, B>(
    slots: &mut [B],
    elements: &[A],
    [length, inner]: [usize; 2],
    each: impl Fn(&mut B, Column<'_, A>),
) {
    let mut rest = elements;
    for slots in slots.chunks_mut(inner.max(1)) {
        let block = length.saturating_mul(inner).min(rest.len());
        let elements = rest.split_off(..block).unwrap_or_default();
        for (n, slot) in slots.iter_mut().enumerate() {
            let elements = elements.get(n..).unwrap_or_default();
            each(slot, Column { elements, length, inner });
        }
    }
}

/// Each slot gets what `each` makes of the element beside it and of a state, which begins as
/// `before` its column and goes along it from the first element to the last.
#[inline(always)]
pub(crate) fn along_columns<A: Copy, B, C>(
    slots: &mut [B],
    elements: &[A],
    [length, inner]: [usize; 2],
    before: impl Fn(Column<'_, A>) -> C,
    each: impl Fn(&mut C, A) -> B,
) {
    let block = length.saturating_mul(inner).max(1);
    for (slots, elements) in slots.chunks_exact_mut(block).zip(elements.chunks_exact(block)) {
        if inner == 1 {
            let mut state = before(Column { elements, length, inner });
            for (slot, &element) in slots.iter_mut().zip(elements) {
                *slot = each(&mut state, element);
            }
            continue;
        }
        for n in 0..inner {
            let (Some(slots), Some(elements)) = (slots.get_mut(n..), elements.get(n..)) else {
                continue;
            };
            let mut state = before(Column { elements, length, inner });
            let elements = elements.iter().step_by(inner.max(1));
            for (slot, &element) in slots.iter_mut().step_by(inner.max(1)).zip(elements) {
                *slot = each(&mut state, element);
            }
        }
    }
}

/// The same of two operands, of which a column gives what `step` makes of its pairs one by
/// one, from `start` on.
#[inline(always)]
pub(crate) fn along_pairs<A: Copy, B, C: Copy>(
    slots: &mut [B],
    [left, right]: [&[A]; 2],
    [length, inner]: [usize; 2],
    (start, step): (C, impl Fn(C, A, A) -> C),
    each: impl Fn(C, A, A) -> B,
) {
    let block = length.saturating_mul(inner).max(1);
    let operands = left.chunks_exact(block).zip(right.chunks_exact(block));
    for (slots, (left, right)) in slots.chunks_exact_mut(block).zip(operands) {
        for n in 0..inner {
            let column = |elements| <[A]>::iter(elements).skip(n).step_by(inner.max(1)).copied();
            let pairs = || column(left).zip(column(right));
            let state = pairs().fold(start, |state, (left, right)| step(state, left, right));
            for (slot, (left, right)) in slots.iter_mut().skip(n).step_by(inner.max(1)).zip(pairs())
            {
                *slot = each(state, left, right);
            }
        }
    }
}
