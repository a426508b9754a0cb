//! Where an element stands: the first that is the one looked for.

/// The number of elements looked at together.
const CHUNK: usize = 32;

/// The most columns looked at together: what is looked for there is on the stack.
const COLUMNS: usize = 32;

/// For each column of `[…, length, inner]`, the first position along `length` whose
/// element `is` the one to which `reduce` reduces the column, as `position` gives it; the
/// slots of others stay as they are.
#[inline(always)]
pub(crate) fn places<A: Copy + Default, P: Copy>(
    mut slots: &mut [P],
    mut elements: &[A],
    [length, inner]: [usize; 2],
    reduce: impl Fn(&mut [A], &[A], [usize; 2]),
    is: impl Fn(A, A) -> bool,
    position: impl Fn(usize) -> P,
) {
    let some_columns = |slots: &mut [P], elements: &[A]| {
        let mut found = [A::default(); COLUMNS];
        let Some(found) = found.get_mut(..slots.len()) else { return };
        reduce(found, elements, [length, inner]);
        positions(slots, elements, found, [length, inner], &is, &position);
    };
    // All columns of as many blocks as possible, or a part of those of one.
    let blocks = COLUMNS.checked_div(inner).unwrap_or(0);
    let block = inner.saturating_mul(blocks.max(1));
    while let (Some(mut slots @ [_, ..]), Some(mut elements)) = (
        slots.split_off_mut(..block.min(slots.len())),
        elements.split_off(..block.saturating_mul(length).min(elements.len())),
    ) {
        while let Some(slots @ [_, ..]) = slots.split_off_mut(..COLUMNS.min(slots.len())) {
            some_columns(slots, elements);
            elements = elements.get(slots.len()..).unwrap_or_default();
        }
    }
}

/// For each column of `[…, length, inner]`, the first position along `length` whose
/// element `is` the one in `found`, as `position` gives it; the slots of others stay
/// as they are.
#[inline(always)]
pub(crate) fn positions<A: Copy, P: Copy>(
    slots: &mut [P],
    elements: &[A],
    found: &[A],
    [length, inner]: [usize; 2],
    is: impl Fn(A, A) -> bool,
    position: impl Fn(usize) -> P,
) {
    if inner == 1 && length > 0 {
        first_in_runs(slots, elements, found, length, &is, &position);
    } else {
        first_in_columns(slots, elements, found, [length, inner], &is, &position);
    }
}

/// [`positions`] along the last axis: 32 elements at a time, until one of them is it.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx2")))]
#[inline(never)]
fn first_in_runs<A: Copy, P, I: Fn(A, A) -> bool, Q: Fn(usize) -> P>(
    slots: &mut [P],
    elements: &[A],
    found: &[A],
    length: usize,
    is: &I,
    position: &Q,
) {
    // It is not 0; by `max` the optimizer knows, and leaves no panic.
    let runs = elements.chunks_exact(length.max(1));
    for ((slot, run), &found) in slots.iter_mut().zip(runs).zip(found) {
        let (chunks, _) = run.as_chunks::<CHUNK>();
        let missed = |chunk: &&[A; CHUNK]| {
            !chunk.iter().fold(false, |any, &element| any | is(element, found))
        };
        let passed = chunks.iter().take_while(missed).count().saturating_mul(CHUNK);
        let rest = run.get(passed..).unwrap_or_default();
        if let Some(behind) = rest.iter().position(|&element| is(element, found)) {
            *slot = position(passed.saturating_add(behind));
        }
    }
}

/// [`positions`] along another axis: from the last row to the first, so that the
/// first one stays. The last slots may be a part of the columns, from the first of
/// `elements` on.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx2")))]
#[inline(never)]
fn first_in_columns<A: Copy, P: Copy, I: Fn(A, A) -> bool, Q: Fn(usize) -> P>(
    mut slots: &mut [P],
    mut elements: &[A],
    mut found: &[A],
    [length, inner]: [usize; 2],
    is: &I,
    position: &Q,
) {
    let whole = length.saturating_mul(inner);
    while let (Some(slots @ [_, ..]), Some(elements), Some(found)) = (
        slots.split_off_mut(..inner.min(slots.len())),
        elements.split_off(..whole.min(elements.len())),
        found.split_off(..inner.min(found.len())),
    ) {
        for (k, row) in elements.chunks(inner.max(1)).enumerate().rev() {
            let here = position(k);
            for ((slot, &element), &found) in slots.iter_mut().zip(row).zip(found) {
                *slot = if is(element, found) { here } else { *slot };
            }
        }
    }
}
