//! From shapes to loops, as a constant.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "indices and bits below 64, by the rank; counts of elements are multiplied \
        by `product`"
)]

use core::marker::PhantomData;

use crate::shape::rank::MAX_RANK;
use crate::shape::{Layout, size};

/// Some of the operands of an operation, a bit each: bit 0 is the first operand.
pub(crate) type OperandSet = u32;

/// The most operands of an operation.
const MAX_OPERANDS: usize = 32;

/// One loop over all elements of the output, and the operands that advance along it.
/// An operand that does not is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Loop {
    /// The number of steps, 2 or more; 0 if the output has no elements.
    pub(crate) length: usize,
    /// The operands that have the axis.
    pub(crate) operands: OperandSet,
}

impl Loop {
    /// No loop: one step.
    pub(crate) const NONE: Self = Self { length: 1, operands: 0 };

    /// How many slots the output advances in one step of this loop around `inner` ones.
    pub(crate) const fn slots(inner: &[Self]) -> usize {
        let mut slots = 1;
        let mut rest = inner;
        while let [first, inner @ ..] = rest {
            slots = product(slots, first.length);
            rest = inner;
        }
        slots
    }

    /// How many elements `operand` advances in one step of this loop around `inner` ones;
    /// `None` if it is repeated.
    pub(crate) const fn elements(self, inner: &[Self], operand: u32) -> Option<usize> {
        if !contains(self.operands, operand) {
            return None;
        }
        let mut elements = 1;
        let mut rest = inner;
        while let [first, inner @ ..] = rest {
            if contains(first.operands, operand) {
                elements = product(elements, first.length);
            }
            rest = inner;
        }
        Some(elements)
    }
}

/// Whether `operand` is one of `operands`.
pub(crate) const fn contains(operands: OperandSet, operand: u32) -> bool {
    operands.wrapping_shr(operand) & 1 == 1
}

/// Of lengths of a shape, the number of elements of which the compiler has checked
/// (`shape::size`): it never saturates. Loops are walked at run time, too, where
/// nothing may panic.
const fn product(left: usize, right: usize) -> usize {
    left.saturating_mul(right)
}

/// The shapes of the operands of an operation: `(L, (R, ()))` for two.
pub(crate) trait Shapes {
    /// How many there are.
    const COUNT: usize;
    /// Their lengths.
    const LIST: List;
}

/// The lengths of shapes, as a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List {
    /// The lengths of the first shape, and its number of elements; then the others.
    first: Option<(&'static [usize], usize, &'static Self)>,
}

impl Shapes for () {
    const COUNT: usize = 0;
    const LIST: List = List { first: None };
}
impl<S: Layout, Rest: Shapes> Shapes for (S, Rest) {
    const COUNT: usize = {
        assert!(Rest::COUNT < MAX_OPERANDS, "an operation has at most 32 operands");
        1 + Rest::COUNT
    };
    const LIST: List = List { first: Some((S::LENGTHS, size::product(S::LENGTHS), &Rest::LIST)) };
}

/// What is known of an operation at compile time.
pub(crate) trait Plan {
    /// The loops, outermost first.
    const LOOPS: &'static [Loop];
    /// The number of elements of the output.
    const LEN: usize;
    /// The number of elements of all operands together.
    const READ: usize;
    /// The number of operands.
    const OPERANDS: usize;
    /// Whether the loops are as many steps as the output has elements, and those along
    /// which an operand advances as many as it has. True for shapes that broadcast.
    const COVERS: bool;
}

/// The plan of an operation with an output of shape `O` and operands of the shapes `In`.
pub(crate) struct Planned<O, In>(PhantomData<(O, In)>);

impl<O: Layout, In: Shapes> Planned<O, In> {
    const MERGED: &'static [Loop; MAX_RANK] = &merge(O::LENGTHS, &In::LIST);
}

impl<O: Layout, In: Shapes> Plan for Planned<O, In> {
    const LOOPS: &'static [Loop] = significant(Self::MERGED);
    const LEN: usize = size::product(O::LENGTHS);
    const OPERANDS: usize = In::COUNT;
    const READ: usize = read(&In::LIST);
    const COVERS: bool = covers(Self::LOOPS, Self::LEN, &In::LIST);
}

/// The loops over a shape: axes of length 1 are dropped, neighbours along which
/// the same operands advance are merged. Loops of length 1 fill up the front.
const fn merge<const RANK: usize>(output: &[usize], operands: &List) -> [Loop; RANK] {
    let mut loops = [Loop::NONE; RANK];
    let mut free = RANK;
    let mut from_last = 0;
    while from_last < output.len() {
        let axis = Loop {
            length: output[output.len() - 1 - from_last],
            operands: along(operands, from_last),
        };
        if axis.length != 1 {
            if free < RANK && loops[free].operands == axis.operands {
                loops[free].length = product(loops[free].length, axis.length);
            } else {
                free -= 1;
                loops[free] = axis;
            }
        }
        from_last += 1;
    }
    loops
}

/// The operands that have more than one position along an axis, or none, counted from
/// the last axis. A missing axis counts as length 1.
const fn along(mut shapes: &List, from_last: usize) -> OperandSet {
    let mut operands = 0;
    let mut operand = 0;
    while let Some((lengths, _, rest)) = shapes.first {
        if from_last < lengths.len() && lengths[lengths.len() - 1 - from_last] != 1 {
            operands |= 1 << operand;
        }
        operand += 1;
        shapes = rest;
    }
    operands
}

/// The loops behind those of length 1.
const fn significant(mut loops: &'static [Loop]) -> &'static [Loop] {
    while let [Loop { length: 1, .. }, rest @ ..] = loops {
        loops = rest;
    }
    loops
}

/// See [`Plan::COVERS`].
const fn covers(loops: &[Loop], output: usize, mut shapes: &List) -> bool {
    let all = Loop { length: 1, operands: OperandSet::MAX };
    let mut covered = Loop::slots(loops) == output;
    let mut operand = 0;
    while let Some((_, elements, rest)) = shapes.first {
        covered &= matches!(all.elements(loops, operand), Some(n) if n == elements);
        operand += 1;
        shapes = rest;
    }
    covered
}

/// See [`Plan::READ`].
const fn read(mut shapes: &List) -> usize {
    let mut elements: usize = 0;
    while let Some((_, more, rest)) = shapes.first {
        elements = elements.saturating_add(more);
        shapes = rest;
    }
    elements
}

/// The innermost one, two, three or four loops of a plan, as they are told apart by the
/// kernels; a loop that is not there is [`Loop::NONE`].
pub(crate) const fn innermost<const N: usize>(loops: &[Loop]) -> [Loop; N] {
    let mut innermost = [Loop::NONE; N];
    let mut n = 0;
    while n < N && n < loops.len() {
        innermost[N - 1 - n] = loops[loops.len() - 1 - n];
        n += 1;
    }
    innermost
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape;

    /// A loop of an operation on two operands.
    const fn walk(length: usize, left: bool, right: bool) -> Loop {
        let bits = (if left { 1 } else { 0 }) | (if right { 2 } else { 0 });
        Loop { length, operands: bits }
    }

    fn loops<O: Layout, L: Layout, R: Layout>() -> &'static [Loop] {
        Planned::<O, (L, (R, ()))>::LOOPS
    }

    fn covers<O: Layout, L: Layout, R: Layout>() -> bool {
        Planned::<O, (L, (R, ()))>::COVERS
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
    fn neighbours_that_advance_alike_merge_over_axes_of_length_one() {
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
    fn each_operand_has_a_bit() {
        type O = shape![4, 3, 2];
        assert_eq!(Planned::<O, ()>::LOOPS, [Loop { length: 24, operands: 0 }]);
        assert_eq!(Planned::<O, (O, ())>::LOOPS, [Loop { length: 24, operands: 1 }]);
        assert_eq!(
            Planned::<O, (shape![2], (shape![3, 1], (shape![4, 1, 1], (O, ()))))>::LOOPS,
            [
                Loop { length: 4, operands: 0b1100 },
                Loop { length: 3, operands: 0b1010 },
                Loop { length: 2, operands: 0b1001 }
            ]
        );
        assert_eq!(<(O, (O, (O, ()))) as Shapes>::COUNT, 3);
    }

    #[test]
    fn loops_stand_at_the_end_of_the_list() {
        let none = Loop::NONE;
        assert_eq!(
            merge(&[4, 3, 1, 2], &<(shape![4, 3, 1, 2], (shape![2], ()))>::LIST),
            [none, none, walk(12, true, false), walk(2, true, true)]
        );
        assert_eq!(
            merge(&[2, 3], &<(shape![2, 3], (shape![2, 3], ()))>::LIST),
            [none, walk(6, true, true)]
        );
        assert_eq!(merge(&[2, 3], &<()>::LIST), [none, walk(6, false, false)]);
        assert_eq!(merge(&[1, 1], &<(shape![1], ())>::LIST), [none, none]);
        assert_eq!(merge(&[], &<()>::LIST), []);
    }

    #[test]
    fn a_step_passes_over_the_loops_inside() {
        let inner = [walk(3, true, true), walk(4, false, true)];
        assert_eq!(Loop::slots(&inner), 12);
        assert_eq!(Loop::slots(&[]), 1);
        let outer = walk(5, true, true);
        assert_eq!([0, 1].map(|operand| outer.elements(&inner, operand)), [Some(3), Some(12)]);
        let outer = walk(5, false, true);
        assert_eq!([0, 1].map(|operand| outer.elements(&inner, operand)), [None, Some(12)]);
        assert_eq!([0, 1].map(|operand| outer.elements(&[], operand)), [None, Some(1)]);
        let inner = [walk(3, true, false), walk(4, true, false)];
        assert_eq!([0, 1].map(|operand| outer.elements(&inner, operand)), [None, Some(1)]);
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
        let covers = [
            Planned::<O, (O, (shape![3], (shape![4, 1], ())))>::COVERS,
            Planned::<O, (O, (shape![3], (shape![2, 1], ())))>::COVERS,
        ];
        assert_eq!(covers, [true, false]);
    }

    #[test]
    fn the_elements_that_are_read() {
        assert_eq!(Planned::<shape![4, 3], (shape![4, 1], (shape![3], ()))>::READ, 4 + 3);
        assert_eq!(Planned::<shape![4, 3], ()>::READ, 0);
    }

    #[test]
    fn the_innermost_loops_and_none_where_there_are_fewer() {
        let loops = [walk(4, true, false), walk(5, false, true), walk(6, true, false)];
        assert_eq!(innermost::<2>(&loops), [loops[1], loops[2]]);
        assert_eq!(innermost::<4>(&loops), [Loop::NONE, loops[0], loops[1], loops[2]]);
        assert_eq!(innermost::<1>(&[]), [Loop::NONE]);
    }

    #[test]
    fn an_empty_axis_stays_a_loop_of_no_steps() {
        type S = shape![2, 0, 3];
        assert_eq!(loops::<S, S, S>(), [walk(0, true, true)]);
        assert!(covers::<S, S, S>());
    }
}
