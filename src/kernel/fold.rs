//! Reduction: the slots of the output are fewer than the elements.

use crate::plan::loops::{Loop, Plan, contains};

/// Folds each element into the slot that broadcasting puts beside it, in row-major order
/// of the elements. `P` is the plan with the elements' shape as output, and that of the
/// slots, which expands to it, as the one operand.
#[inline]
pub(crate) fn fold<P: Plan, Slot, A: Copy>(
    slots: &mut [Slot],
    elements: &[A],
    mut step: impl FnMut(&mut Slot, A),
) {
    const { assert!(P::COVERS && P::OPERANDS == 1) };
    nested(const { P::LOOPS }, slots, elements, &mut step);
}

/// The loops over the elements; the slots advance where the operand does.
fn nested<Slot, A: Copy>(
    loops: &[Loop],
    slots: &mut [Slot],
    elements: &[A],
    step: &mut impl FnMut(&mut Slot, A),
) {
    let [outer, inner @ ..] = loops else {
        for (slot, &element) in slots.iter_mut().zip(elements) {
            step(slot, element);
        }
        return;
    };
    let parts = |length: usize| length.checked_div(outer.length).filter(|&part| part > 0);
    let Some(part) = parts(elements.len()) else { return };
    if !contains(outer.operands, 0) {
        for elements in elements.chunks_exact(part) {
            nested(inner, slots, elements, step);
        }
    } else if let Some(slot_part) = parts(slots.len()) {
        for (slots, elements) in slots.chunks_exact_mut(slot_part).zip(elements.chunks_exact(part))
        {
            nested(inner, slots, elements, step);
        }
    }
}
