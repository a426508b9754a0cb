//! Two sources side by side: parts of each, by turns.

/// Copies, `turns` times, `left_part` elements of the left source and, after them,
/// `right_part` elements of the right one. Slots and sources are as long as that, by
/// the types on all sides.
#[inline(always)]
pub(crate) fn join<A: Copy>(
    mut slots: &mut [A],
    mut left: &[A],
    mut right: &[A],
    turns: usize,
    [left_part, right_part]: [usize; 2],
) {
    for _ in 0..turns {
        slots = copy(slots, &mut left, left_part);
        slots = copy(slots, &mut right, right_part);
    }
}

/// Copies the next `length` elements; returns the slots behind them.
#[inline(always)]
fn copy<'s, A: Copy>(slots: &'s mut [A], elements: &mut &[A], length: usize) -> &'s mut [A] {
    let (Some((part, slots)), Some((copied, behind))) =
        (slots.split_at_mut_checked(length), elements.split_at_checked(length))
    else {
        return &mut [];
    };
    for (slot, &element) in part.iter_mut().zip(copied) {
        *slot = element;
    }
    *elements = behind;
    slots
}
