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

/// Each block of `length` elements begins with its last `by`; the first ones come behind them.
#[inline(always)]
pub(crate) fn roll<A: Copy>(slots: &mut [A], elements: &[A], length: usize, by: usize) {
    let (block, kept) = (length.max(1), length.saturating_sub(by));
    for (slots, elements) in slots.chunks_exact_mut(block).zip(elements.chunks_exact(block)) {
        let Some((first, last)) = elements.split_at_checked(kept) else { continue };
        join(slots, (last, |x| x), (first, |x| x), 1, [by, kept]);
    }
}

/// [`roll`] in place: both parts turned round, and all of it.
#[inline(always)]
pub(crate) fn roll_in_place<A>(slots: &mut [A], length: usize, by: usize) {
    for block in slots.chunks_exact_mut(length.max(1)) {
        if let Some((first, last)) = block.split_at_mut_checked(length.saturating_sub(by)) {
            first.reverse();
            last.reverse();
            block.reverse();
        }
    }
}

/// In each row of `length` slots, the one at the `position` of the element beside it gets
/// `mark`; the others stay as they are.
#[inline(always)]
pub(crate) fn mark<A: Copy, B: Copy>(
    slots: &mut [B],
    length: usize,
    elements: &[A],
    position: impl Fn(A) -> Option<usize>,
    mark: B,
) {
    for (row, &element) in slots.chunks_exact_mut(length.max(1)).zip(elements) {
        if let Some(slot) = position(element).and_then(|position| row.get_mut(position)) {
            *slot = mark;
        }
    }
}
