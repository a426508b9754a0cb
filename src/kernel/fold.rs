//! Reduction: the slots of the output are fewer than the elements.

use crate::plan::loops::{Loop, loops};
use crate::shape::Layout;

/// Folds each element of shape `S` into the slot of shape `O` that broadcasting
/// puts beside it, in row-major order of the elements. `O` expands to `S`.
#[inline]
pub(crate) fn fold<O: Layout, S: Layout, Slot, A: Copy>(
    slots: &mut [Slot],
    elements: &[A],
    mut step: impl FnMut(&mut Slot, A),
) {
    nested(const { loops::<S, S, O>() }, slots, elements, &mut step);
}

/// The loops over the elements; the slots walk where the right operand does.
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
    if !outer.right {
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
