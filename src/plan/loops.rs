//! From shapes to loops, as a constant.

use core::marker::PhantomData;

use crate::shape::Layout;
use crate::shape::rank::MAX_RANK;
use crate::shape::size::times;

/// One loop over all elements of the output, and the operands that walk along.
/// An operand that does not walk is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Loop {
    /// The number of steps, 2 or more.
    pub(crate) length: usize,
    /// Whether the left operand has the axis.
    pub(crate) left: bool,
    /// Whether the right operand has the axis.
    pub(crate) right: bool,
}

/// How far the output and the operands go in one step of the outermost of some
/// loops; `None` for an operand that does not walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Steps {
    pub(crate) slots: usize,
    pub(crate) left: Option<usize>,
    pub(crate) right: Option<usize>,
}

impl Loop {
    /// The steps of this loop around `inner` ones. (Loops are walked at run time, too:
    /// nothing here can panic. Nothing saturates: it is no more than the elements.)
    pub(crate) const fn steps(self, inner: &[Self]) -> Steps {
        let (mut slots, mut left, mut right) = (1_usize, 1_usize, 1_usize);
        let mut rest = inner;
        while let [first, inner @ ..] = rest {
            slots = slots.saturating_mul(first.length);
            left = left.saturating_mul(first.length_of(first.left));
            right = right.saturating_mul(first.length_of(first.right));
            rest = inner;
        }
        Steps {
            slots,
            left: if self.left { Some(left) } else { None },
            right: if self.right { Some(right) } else { None },
        }
    }

    /// The length along which an operand walks; 1 if it does not.
    const fn length_of(self, walks: bool) -> usize {
        if walks { self.length } else { 1 }
    }
}

/// The steps of the outermost loop of an operation that has one.
#[cfg(feature = "rayon")]
pub(crate) const fn outermost_steps<O: Layout, L: Layout, R: Layout>() -> Option<Steps> {
    match loops::<O, L, R>() {
        [first, inner @ ..] => Some(first.steps(inner)),
        [] => None,
    }
}

/// The loops of an operation, outermost first.
pub(crate) const fn loops<O: Layout, L: Layout, R: Layout>() -> &'static [Loop] {
    Planned::<O, L, R>::LOOPS
}

/// Whether the loops are as many steps as the output has elements, and those along
/// which an operand walks as many as it has. True for shapes that broadcast.
pub(crate) const fn covers<O: Layout, L: Layout, R: Layout>() -> bool {
    let (mut output, mut left, mut right) = (1, 1, 1);
    let mut rest = loops::<O, L, R>();
    while let [first, inner @ ..] = rest {
        output = times(output, first.length);
        left = times(left, first.length_of(first.left));
        right = times(right, first.length_of(first.right));
        rest = inner;
    }
    output == O::LEN && left == L::LEN && right == R::LEN
}

/// The two innermost loops of an operation that has two or more.
pub(crate) const fn innermost_two<O: Layout, L: Layout, R: Layout>() -> [Loop; 2] {
    match loops::<O, L, R>() {
        [.., outer, inner] => [*outer, *inner],
        _ => [Loop { length: 1, left: false, right: false }; 2],
    }
}

/// The steps of the two loops around the two innermost ones of an operation that
/// has three or more; an outer one that is not there has one step.
pub(crate) const fn around_innermost_two<O: Layout, L: Layout, R: Layout>() -> [Steps; 2] {
    const NONE: Loop = Loop { length: 1, left: false, right: false };
    match loops::<O, L, R>() {
        [.., outer, inner, a, b] => [outer.steps(&[*inner, *a, *b]), inner.steps(&[*a, *b])],
        [inner, a, b] => [NONE.steps(&[*inner, *a, *b]), inner.steps(&[*a, *b])],
        _ => [NONE.steps(&[]); 2],
    }
}

/// Which of two loops the left and the right operand have, as four bits: left
/// along the outer, left along the inner, right along the outer, right along the
/// inner one.
pub(crate) const fn pattern([outer, inner]: [Loop; 2]) -> u8 {
    bit(outer.left) << 3 | bit(inner.left) << 2 | bit(outer.right) << 1 | bit(inner.right)
}

/// Whether the left and the right operand have the one loop, as two bits.
pub(crate) const fn pattern_of_one<O: Layout, L: Layout, R: Layout>() -> u8 {
    match loops::<O, L, R>() {
        [only] => bit(only.left) << 1 | bit(only.right),
        _ => 0,
    }
}

const fn bit(walks: bool) -> u8 {
    if walks { 1 } else { 0 }
}

/// The loops of an operation on the shapes `O`, `L` and `R`.
struct Planned<O, L, R>(PhantomData<(O, L, R)>);

impl<O: Layout, L: Layout, R: Layout> Planned<O, L, R> {
    const MERGED: &'static [Loop; MAX_RANK] = {
        // Shapes that memory cannot hold are an error of their own.
        let _ = (O::LEN, L::LEN, R::LEN);
        &merge(O::LENGTHS, L::LENGTHS, R::LENGTHS)
    };
    const LOOPS: &'static [Loop] = significant(Self::MERGED);
}

/// The loops over a shape: axes of length 1 are dropped, neighbours along which
/// the same operands walk are merged. Loops of length 1 fill up the front.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "evaluated by the compiler, where an index out of range is an error"
)]
const fn merge<const RANK: usize>(
    output: &[usize],
    left: &[usize],
    right: &[usize],
) -> [Loop; RANK] {
    let mut loops = [Loop { length: 1, left: false, right: false }; RANK];
    let mut free = RANK;
    let mut from_last = 0;
    while from_last < output.len() {
        let axis = Loop {
            length: length_from_last(output, from_last),
            left: length_from_last(left, from_last) != 1,
            right: length_from_last(right, from_last) != 1,
        };
        if axis.length != 1 {
            if free < RANK && loops[free].left == axis.left && loops[free].right == axis.right {
                loops[free].length = times(loops[free].length, axis.length);
            } else {
                free -= 1;
                loops[free] = axis;
            }
        }
        from_last += 1;
    }
    loops
}

/// The length of an axis counted from the last one; a missing axis counts as 1.
const fn length_from_last(lengths: &[usize], from_last: usize) -> usize {
    let Some(axes) = lengths.len().checked_sub(from_last) else { return 1 };
    match lengths.split_at(axes).0 {
        [.., length] => *length,
        [] => 1,
    }
}

/// The loops behind those of length 1.
const fn significant(mut loops: &'static [Loop]) -> &'static [Loop] {
    while let [Loop { length: 1, .. }, rest @ ..] = loops {
        loops = rest;
    }
    loops
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape;

    const fn walk(length: usize, left: bool, right: bool) -> Loop {
        Loop { length, left, right }
    }

    #[test]
    fn same_shapes_are_one_loop() {
        type S = shape![2, 3, 4];
        assert_eq!(loops::<S, S, S>(), [walk(24, true, true)]);
    }

    #[test]
    fn rank_zero_needs_no_loop() {
        type S = shape![];
        type Ones = shape![1, 1];
        assert_eq!(loops::<S, S, S>(), []);
        assert_eq!(loops::<Ones, Ones, S>(), []);
    }

    #[test]
    fn a_row_is_repeated_by_the_outer_loop() {
        type O = shape![32, 64, 128];
        assert_eq!(loops::<O, O, shape![128]>(), [walk(2048, true, false), walk(128, true, true)]);
    }

    #[test]
    fn neighbours_that_walk_alike_merge_over_axes_of_length_one() {
        type O = shape![8, 7, 6, 5];
        assert_eq!(
            loops::<O, shape![8, 1, 6, 1], shape![7, 1, 5]>(),
            [
                walk(8, true, false),
                walk(7, false, true),
                walk(6, true, false),
                walk(5, false, true)
            ]
        );
        assert_eq!(
            loops::<shape![4, 1, 5], shape![4, 1, 5], shape![4, 1, 5]>(),
            [walk(20, true, true)]
        );
    }

    #[test]
    fn loops_stand_at_the_end_of_the_list() {
        let none = walk(1, false, false);
        assert_eq!(
            merge(&[8, 7, 6, 5], &[8, 1, 6, 1], &[7, 1, 5]),
            [
                walk(8, true, false),
                walk(7, false, true),
                walk(6, true, false),
                walk(5, false, true)
            ]
        );
        assert_eq!(
            merge(&[4, 3, 1, 2], &[4, 3, 1, 2], &[2]),
            [none, none, walk(12, true, false), walk(2, true, true)]
        );
        assert_eq!(merge(&[2, 3], &[2, 3], &[2, 3]), [none, walk(6, true, true)]);
        assert_eq!(merge(&[2, 3], &[], &[]), [none, walk(6, false, false)]);
        assert_eq!(merge(&[1, 1], &[1], &[]), [none, none]);
        assert_eq!(merge(&[], &[], &[]), []);
    }

    #[test]
    fn a_step_passes_over_the_loops_inside() {
        let inner = [walk(3, true, true), walk(4, false, true)];
        assert_eq!(
            walk(5, true, true).steps(&inner),
            Steps { slots: 12, left: Some(3), right: Some(12) }
        );
        let inner = [walk(3, true, false), walk(4, true, false)];
        assert_eq!(
            walk(5, true, false).steps(&inner),
            Steps { slots: 12, left: Some(12), right: None }
        );
        assert_eq!(
            walk(5, false, true).steps(&inner),
            Steps { slots: 12, left: None, right: Some(1) }
        );
    }

    #[cfg(feature = "rayon")]
    #[test]
    fn the_outermost_loop_is_the_first() {
        type O = shape![5, 3, 4];
        assert_eq!(
            outermost_steps::<O, shape![5, 1, 4], shape![3, 1]>(),
            Some(Steps { slots: 12, left: Some(4), right: None })
        );
        assert_eq!(outermost_steps::<shape![], shape![], shape![]>(), None);
    }

    #[test]
    fn loops_cover_shapes_that_broadcast() {
        type O = shape![4, 3];
        assert!(covers::<O, O, O>());
        assert!(covers::<O, shape![4, 1], shape![3]>());
        assert!(covers::<O, shape![3], shape![4, 1]>());
        assert!(!covers::<O, shape![4, 2], O>());
        assert!(!covers::<O, O, shape![4, 2]>());
        assert!(!covers::<shape![3], shape![2, 1], shape![3]>());
    }

    #[test]
    fn the_two_innermost_loops_and_the_two_around_them() {
        type Four = shape![2, 3, 4, 5];
        type Three = shape![3, 4, 5];
        type Left = shape![2, 1, 4, 1];
        type Right = shape![3, 1, 5];
        assert_eq!(
            innermost_two::<Four, Left, Right>(),
            [walk(4, true, false), walk(5, false, true)]
        );
        assert_eq!(
            around_innermost_two::<Four, Left, Right>(),
            [
                Steps { slots: 60, left: Some(4), right: None },
                Steps { slots: 20, left: None, right: Some(5) }
            ]
        );
        assert_eq!(
            around_innermost_two::<Three, shape![4, 1], Right>(),
            [
                Steps { slots: 60, left: None, right: None },
                Steps { slots: 20, left: None, right: Some(5) }
            ]
        );
    }

    #[test]
    fn patterns_have_a_bit_for_each_operand_and_loop() {
        let (both, none) = (walk(2, true, true), walk(2, false, false));
        let (left, right) = (walk(2, true, false), walk(2, false, true));
        assert_eq!(
            [[left, none], [none, left], [right, none], [none, right]].map(pattern),
            [0b1000, 0b0100, 0b0010, 0b0001]
        );
        assert_eq!([[both, both], [none, none], [left, both]].map(pattern), [0b1111, 0, 0b1101]);
    }

    #[test]
    fn the_pattern_of_one_loop_has_a_bit_for_each_operand() {
        type S = shape![2, 3];
        assert_eq!(pattern_of_one::<S, S, S>(), 0b11);
        assert_eq!(pattern_of_one::<S, S, shape![]>(), 0b10);
        assert_eq!(pattern_of_one::<S, shape![], S>(), 0b01);
    }

    #[test]
    fn an_empty_axis_stays_a_loop_of_no_steps() {
        type S = shape![2, 0, 3];
        assert_eq!(loops::<S, S, S>(), [walk(0, true, true)]);
    }
}
