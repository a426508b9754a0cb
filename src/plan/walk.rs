//! From a rearrangement to a walk over its source, as a constant.

use crate::shape::rank::MAX_RANK;

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
        Self { start, loops: [Walk { length: 1, step: 0 }; MAX_RANK], count: 0 }
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
    pub(crate) const fn outer(&self) -> &[Walk] {
        self.loops.split_at(self.count.saturating_sub(2)).0
    }

    /// The innermost two; a loop that is not there has one step.
    pub(crate) const fn inner(&self) -> [Walk; 2] {
        const NONE: Walk = Walk { length: 1, step: 0 };
        match self.count {
            0 => [NONE, NONE],
            1 => [NONE, self.loops[0]],
            n => [self.loops[n - 2], self.loops[n - 1]],
        }
    }
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
}
