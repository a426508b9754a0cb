//! Two sources side by side: parts of each, by turns.

/// Writes all slots: `turns` times `left_part` elements of the left source and,
/// after them, `right_part` elements of the right one.
///
/// # Panics
/// If the slots or the sources are not exactly as long: every slot is written, or
/// it does not return.
#[inline(always)]
pub(crate) fn join<Slot, A: Copy>(
    slots: &mut [Slot],
    left: &[A],
    right: &[A],
    turns: usize,
    [left_part, right_part]: [usize; 2],
    mut put: impl FnMut(&mut Slot, A),
) {
    let (mut slots, mut left, mut right) = (slots, left, right);
    for _ in 0..turns {
        (slots, left) = copy(slots, left, left_part, &mut put);
        (slots, right) = copy(slots, right, right_part, &mut put);
    }
    assert!(slots.is_empty(), "the lengths are in the types");
}

/// Copies `length` elements; gives the slots and the elements behind them.
#[inline(always)]
#[expect(clippy::unreachable, reason = "the lengths are those of the types on both sides")]
fn copy<'s, 'a, Slot, A: Copy>(
    slots: &'s mut [Slot],
    elements: &'a [A],
    length: usize,
    put: &mut impl FnMut(&mut Slot, A),
) -> (&'s mut [Slot], &'a [A]) {
    match (slots.split_at_mut_checked(length), elements.split_at_checked(length)) {
        (Some((slots, slots_behind)), Some((elements, elements_behind))) => {
            for (slot, &element) in slots.iter_mut().zip(elements) {
                put(slot, element);
            }
            (slots_behind, elements_behind)
        }
        _ => unreachable!("the lengths are in the types"),
    }
}
