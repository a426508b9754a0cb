//! From a rearrangement to a walk over its source, as a constant.

use crate::shape::rank::MAX_RANK;
use crate::shape::size::{place, times};

/// One loop over the output, and how far the source goes in one step of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Walk {
    pub(crate) length: usize,
    pub(crate) step: isize,
}

/// A walk over a source: where it starts, and its loops, outermost first.
#[derive(Clone, Copy, Debug)]
pub struct Walks {
    pub(crate) start: usize,
    loops: [Walk; MAX_RANK],
    count: usize,
}

/// A walk, as a constant.
pub trait Gather {
    const WALKS: Walks;
}

impl Walks {
    /// One element, `start`; the loops follow with [`then`](Self::then).
    pub(crate) const fn from(start: usize) -> Self {
        Self { start, loops: [Walk { length: 1, step: 0 }; MAX_RANK], count: 0 }
    }

    /// The same with one more loop inside. A loop of one step is none, and two
    /// loops that go on alike are one.
    pub(crate) const fn then(mut self, length: usize, step: usize) -> Self {
        if length == 1 {
            return self;
        }
        let walk = Walk { length, step: signed(step) };
        let (before, _) = self.loops.split_at_mut(self.count);
        match before {
            [.., outer] if outer.step == signed(times(step, length)) => {
                *outer = Walk { length: times(outer.length, length), ..walk };
                self
            }
            _ => self.push(walk),
        }
    }

    /// The same with one more loop inside, in which the source goes back: from
    /// the last of its places to the first.
    pub(crate) const fn then_back(mut self, length: usize, step: usize) -> Self {
        let Some(last) = length.checked_sub(1) else { return self.then(0, step) };
        if last == 0 {
            return self;
        }
        self.start = place(last, step, self.start);
        self.push(Walk { length, step: signed(step).wrapping_neg() })
    }

    /// The same with one more loop inside, at most one for each axis of a shape.
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "evaluated by the compiler, where an index out of range is an error"
    )]
    const fn push(mut self, walk: Walk) -> Self {
        self.loops[self.count] = walk;
        self.count += 1;
        self
    }

    /// The number of slots that are written.
    pub(crate) const fn slots(&self) -> usize {
        let mut slots = 1;
        let mut rest = self.loops.split_at(self.count).0;
        while let [first, inner @ ..] = rest {
            slots = times(slots, first.length);
            rest = inner;
        }
        slots
    }

    /// The loops around the innermost two.
    pub(crate) const fn outer(&self) -> &[Walk] {
        self.loops.split_at(self.count.saturating_sub(2)).0
    }

    /// The innermost two; a loop that is not there has one step.
    pub(crate) const fn inner(&self) -> [Walk; 2] {
        const NONE: Walk = Walk { length: 1, step: 0 };
        match self.loops.split_at(self.count).0 {
            [.., outer, inner] => [*outer, *inner],
            [only] => [NONE, *only],
            [] => [NONE, NONE],
        }
    }
}

/// A step as a difference of places. (No number of elements is over `isize::MAX`.)
#[expect(clippy::expect_used, reason = "evaluated by the compiler")]
const fn signed(step: usize) -> isize {
    0_isize.checked_add_unsigned(step).expect("a shape has more elements than memory can hold")
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
    #[should_panic(expected = "more elements than memory can hold")]
    fn a_walk_over_more_than_memory_holds_is_an_error() {
        let _ = Walks::from(0).then(usize::MAX, 2).then(2, 1);
    }

    #[test]
    #[should_panic(expected = "more elements than memory can hold")]
    fn a_loop_back_over_more_than_memory_holds_is_an_error() {
        let _ = Walks::from(0).then_back(usize::MAX, 2);
    }

    #[test]
    #[should_panic(expected = "more elements than memory can hold")]
    fn a_step_that_is_no_difference_of_places_is_an_error() {
        let _ = Walks::from(0).then(2, usize::MAX);
    }

    #[test]
    #[should_panic(expected = "more elements than memory can hold")]
    fn more_slots_than_memory_holds_are_an_error() {
        let _ = Walks::from(0).then(usize::MAX, 1).then(2, 7).slots();
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
}
