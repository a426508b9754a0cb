//! Two sources side by side: parts of each, by turns.

/// Writes, `turns` times, `left_part` elements of the left source and, after them,
/// `right_part` elements of the right one, each converted. Slots and sources are as long
/// as that, by the types on all sides.
#[inline(always)]
pub(crate) fn join<A: Copy, B: Copy, C>(
    mut slots: &mut [C],
    (mut left, convert_left): (&[A], impl Fn(A) -> C),
    (mut right, convert_right): (&[B], impl Fn(B) -> C),
    turns: usize,
    [left_part, right_part]: [usize; 2],
) {
    for _ in 0..turns {
        slots = write(slots, &mut left, &convert_left, left_part);
        slots = write(slots, &mut right, &convert_right, right_part);
    }
}

/// Writes the next `length` elements; returns the slots behind them.
#[inline(always)]
fn write<'s, A: Copy, C>(
    slots: &'s mut [C],
    elements: &mut &[A],
    convert: impl Fn(A) -> C,
    length: usize,
) -> &'s mut [C] {
    let (Some((part, slots)), Some((next, behind))) =
        (slots.split_at_mut_checked(length), elements.split_at_checked(length))
    else {
        return &mut [];
    };
    for (slot, &element) in part.iter_mut().zip(next) {
        *slot = convert(element);
    }
    *elements = behind;
    slots
}
