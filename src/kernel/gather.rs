//! Rearrangement: each slot of the output takes one element of a source that is
//! walked with constant steps.
//!
//! Transposition, permutation, reversal and slices differ in the steps alone.

/// One loop over the output, and how far the source goes in one step of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Walk {
    length: usize,
    step: isize,
}

/// A walk over a source: where it starts, and its loops, outermost first.
#[derive(Clone, Copy, Debug)]
pub struct Walks {
    start: usize,
    loops: [Walk; MOST],
    count: usize,
}

/// The highest rank.
const MOST: usize = 64;

/// A walk, as a constant.
pub trait Gather {
    const WALKS: Walks;
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_wrap,
    clippy::indexing_slicing,
    reason = "all of it is evaluated by the compiler, where a panic is an error"
)]
impl Walks {
    /// One element, `start`; the loops follow with [`then`](Self::then).
    pub(crate) const fn from(start: usize) -> Self {
        Self { start, loops: [Walk { length: 1, step: 0 }; MOST], count: 0 }
    }

    /// The same with one more loop inside. A loop of one step is none, and two
    /// loops that go on alike are one.
    pub(crate) const fn then(mut self, length: usize, step: usize) -> Self {
        let step = step as isize;
        if length == 1 {
            return self;
        }
        if self.count > 0 {
            let outer = &mut self.loops[self.count - 1];
            if outer.step == step * length as isize {
                *outer = Walk { length: outer.length * length, step };
                return self;
            }
        }
        self.loops[self.count] = Walk { length, step };
        self.count += 1;
        self
    }

    /// The same with one more loop inside, in which the source goes back: from
    /// the last of its places to the first.
    pub(crate) const fn then_back(mut self, length: usize, step: usize) -> Self {
        if length == 0 {
            return self.then(0, step);
        }
        if length == 1 {
            return self;
        }
        self.start += (length - 1) * step;
        self.loops[self.count] = Walk { length, step: -(step as isize) };
        self.count += 1;
        self
    }

    /// The number of slots that are written.
    pub(crate) const fn slots(&self) -> usize {
        let mut slots = 1;
        let mut n = 0;
        while n < self.count {
            slots *= self.loops[n].length;
            n += 1;
        }
        slots
    }

    /// The loops around the innermost two.
    const fn outer(&self) -> &[Walk] {
        self.loops.split_at(self.count.saturating_sub(2)).0
    }

    /// The innermost two; a loop that is not there has one step.
    const fn inner(&self) -> [Walk; 2] {
        const NONE: Walk = Walk { length: 1, step: 0 };
        match self.count {
            0 => [NONE, NONE],
            1 => [NONE, self.loops[0]],
            n => [self.loops[n - 2], self.loops[n - 1]],
        }
    }
}

/// Copies to each slot, in any order, the element of the source that the walk `G`
/// puts beside it. A place outside the source would be left out; by the types on
/// both sides there is none.
#[inline(always)]
pub(crate) fn gather<G: Gather, A: Copy + Default>(slots: &mut [A], source: &[A]) {
    let start = const { G::WALKS.start };
    match const { G::WALKS.outer() } {
        [] => plane(const { G::WALKS.inner() }, slots, source, start),
        outer => nested(outer, slots, start, &mut |slots: &mut [A], start| {
            plane(const { G::WALKS.inner() }, slots, source, start);
        }),
    }
}

/// The loops around the innermost two.
fn nested<Slot>(
    loops: &[Walk],
    slots: &mut [Slot],
    mut start: usize,
    innermost: &mut impl FnMut(&mut [Slot], usize),
) {
    let [first, inner @ ..] = loops else { return innermost(slots, start) };
    let part = slots.len().checked_div(first.length).map_or(1, |part| part.max(1));
    for slots in slots.chunks_exact_mut(part) {
        nested(inner, slots, start, innermost);
        start = start.wrapping_add_signed(first.step);
    }
}

/// Rows that are read together where the source lies across.
const ROWS: usize = 8;

/// The innermost two loops: rows of the output.
#[inline(always)]
fn plane<A: Copy + Default>(
    [outer, inner]: [Walk; 2],
    slots: &mut [A],
    source: &[A],
    mut start: usize,
) {
    if inner.length == 0 {
        return;
    }
    let step = inner.step.unsigned_abs();
    let extent = extent(inner.length, step);
    let mut rest = slots;
    // The source lies across: neighbours in it go to different rows.
    if outer.step == 1 && inner.step > 1 && outer.length >= ROWS && outer.length <= step {
        let mut blocks = rest.chunks_exact_mut(inner.length.wrapping_mul(ROWS).max(1));
        for block in &mut blocks {
            let extent = extent.wrapping_add(ROWS.wrapping_sub(1));
            across(block, part(source, start, extent), inner.length, step);
            start = start.wrapping_add(ROWS);
        }
        rest = blocks.into_remainder();
    }
    for row in rest.chunks_exact_mut(inner.length.max(1)) {
        if inner.step == 1 {
            along(row, part(source, start, extent).iter());
        } else if inner.step >= 0 {
            along(row, part(source, start, extent).iter().step_by(step.max(1)));
        } else {
            let first = start.wrapping_sub(extent.wrapping_sub(1));
            along(row, part(source, first, extent).iter().rev().step_by(step.max(1)));
        }
        start = start.wrapping_add_signed(outer.step);
    }
}

/// One row; there are as many elements as slots.
#[inline(always)]
fn along<'a, A: Copy + 'a>(row: &mut [A], elements: impl Iterator<Item = &'a A>) {
    for (slot, &element) in row.iter_mut().zip(elements) {
        *slot = element;
    }
}

/// [`ROWS`] rows of `length` slots at once, from as many neighbours of the source
/// every `step` elements: in squares, so that both sides stay in the cache and a
/// square in registers.
#[inline(always)]
fn across<A: Copy + Default>(block: &mut [A], source: &[A], length: usize, step: usize) {
    let mut rows = block.chunks_exact_mut(length.max(1));
    let rows: [_; ROWS] =
        core::array::from_fn(|_| rows.next().unwrap_or_default().as_chunks_mut::<ROWS>());
    let mut rows = rows.map(|(squares, rest)| (squares.iter_mut(), rest.iter_mut()));
    for lines in source.chunks(step.wrapping_mul(ROWS).max(1)) {
        let mut lines = lines.chunks(step.max(1));
        if lines.len() == ROWS {
            let square: [[A; ROWS]; ROWS] = core::array::from_fn(|_| {
                lines.next().and_then(<[A]>::first_chunk).copied().unwrap_or_default()
            });
            for (n, (squares, _)) in rows.iter_mut().enumerate() {
                let Some(slots) = squares.next() else { continue };
                for (slot, line) in slots.iter_mut().zip(&square) {
                    *slot = line.get(n).copied().unwrap_or_default();
                }
            }
        } else {
            for neighbours in lines {
                for ((_, rest), &element) in rows.iter_mut().zip(neighbours) {
                    if let Some(slot) = rest.next() {
                        *slot = element;
                    }
                }
            }
        }
    }
}

/// How many elements of the source a row spans: from its first to its last.
#[inline(always)]
const fn extent(length: usize, step: usize) -> usize {
    length.wrapping_sub(1).wrapping_mul(step).wrapping_add(1)
}

/// A part of the source, which is there by the types on both sides.
#[inline(always)]
fn part<A>(source: &[A], start: usize, length: usize) -> &[A] {
    source.get(start..).and_then(|rest| rest.get(..length)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loops(walks: &Walks) -> &[Walk] {
        walks.loops.split_at(walks.count).0
    }

    const fn walk(length: usize, step: isize) -> Walk {
        Walk { length, step }
    }

    #[test]
    fn loops_that_go_on_alike_are_one() {
        let whole = Walks::from(7).then(2, 12).then(1, 5).then(3, 4).then(4, 1);
        assert_eq!((whole.start, loops(&whole)), (7, &[walk(24, 1)][..]));
        let across = Walks::from(0).then(4, 1).then(3, 4);
        assert_eq!(loops(&across), [walk(4, 1), walk(3, 4)]);
        let apart = Walks::from(0).then(5, 30).then(2, 12).then(3, 4);
        assert_eq!(loops(&apart), [walk(5, 30), walk(6, 4)]);
    }

    #[test]
    fn a_loop_back_starts_from_its_last_place() {
        let back = Walks::from(1).then(2, 20).then_back(5, 4).then(3, 1);
        assert_eq!(back.start, 17);
        assert_eq!(loops(&back), [walk(2, 20), walk(5, -4), walk(3, 1)]);
        let one = Walks::from(1).then_back(1, 4);
        assert_eq!((one.start, loops(&one)), (1, &[][..]));
        let none = Walks::from(1).then_back(0, 4);
        assert_eq!((none.start, loops(&none)), (1, &[walk(0, 4)][..]));
    }

    #[test]
    fn slots_are_counted_over_all_loops() {
        assert_eq!(Walks::from(3).slots(), 1);
        assert_eq!(Walks::from(0).then(4, 1).then(3, 4).then(5, 100).slots(), 60);
        assert_eq!(Walks::from(0).then(4, 1).then(0, 4).slots(), 0);
    }

    #[test]
    fn the_innermost_two_loops_and_those_around() {
        let none = walk(1, 0);
        assert_eq!(Walks::from(0).inner(), [none, none]);
        assert_eq!(Walks::from(0).then(4, 2).inner(), [none, walk(4, 2)]);
        let two = Walks::from(0).then(4, 1).then(3, 4);
        assert_eq!(two.inner(), [walk(4, 1), walk(3, 4)]);
        assert_eq!(two.outer(), []);
        let three = Walks::from(0).then(4, 1).then(3, 4).then(5, 100);
        assert_eq!(three.outer(), [walk(4, 1)]);
        assert_eq!(three.inner(), [walk(3, 4), walk(5, 100)]);
    }

    #[test]
    fn a_row_spans_from_its_first_element_to_its_last() {
        assert_eq!([extent(1, 5), extent(4, 1), extent(4, 5)], [1, 4, 16]);
    }
}
