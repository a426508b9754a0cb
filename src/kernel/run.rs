//! The outer loops, and the choice of the innermost one.

use super::block::{self, Repeated, Walking};
use super::plan::{Loop, loops};
use crate::shape::Layout;

/// Applies `operation` to each slot of the output and to the elements that
/// broadcasting puts beside it. `O`, `L` and `R` are the shapes of the slices.
///
/// Every element-wise operation of the crate is this function: a fresh result
/// writes its slots, an operation in place updates them and has no left operand
/// of its own, a map has no right one. An operand that is not there is a slice
/// of one `()`.
#[inline(always)]
pub(crate) fn update<O: Layout, L: Layout, R: Layout, Slot, A: Copy, B: Copy>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    mut operation: impl FnMut(&mut Slot, A, B),
) {
    const { assert!(O::RANK >= L::RANK && O::RANK >= R::RANK) };
    match const { loops::<O, L, R>() } {
        [] => innermost(
            Loop { length: 1, left: true, right: true },
            slots,
            left,
            right,
            &mut operation,
        ),
        [only] => innermost(*only, slots, left, right, &mut operation),
        [outer, inner @ ..] => nested(*outer, inner, slots, left, right, &mut operation),
    }
}

/// An operand that is not there.
const NONE: &[()] = &[()];

/// [`update`] without a left operand: the slots are the left operand.
#[inline(always)]
pub(crate) fn update_binary<O: Layout, R: Layout, Slot, B: Copy>(
    slots: &mut [Slot],
    right: &[B],
    mut operation: impl FnMut(&mut Slot, B),
) {
    update::<O, crate::Scalar, R, _, _, _>(slots, NONE, right, |slot, (), right| {
        operation(slot, right);
    });
}

/// [`update`] without a right operand, on slices of the same shape.
#[inline(always)]
pub(crate) fn update_unary<O: Layout, Slot, A: Copy>(
    slots: &mut [Slot],
    left: &[A],
    mut operation: impl FnMut(&mut Slot, A),
) {
    update::<O, O, crate::Scalar, _, _, _>(slots, left, NONE, |slot, left, ()| {
        operation(slot, left);
    });
}

/// One outer loop: cuts each operand that walks into as many parts as there are
/// steps, and hands the others on whole.
fn nested<Slot, A: Copy, B: Copy>(
    outer: Loop,
    inner: &[Loop],
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut impl FnMut(&mut Slot, A, B),
) {
    let mut slots = slots;
    let mut left = Parts::new(left, outer.left, outer.length);
    let mut right = Parts::new(right, outer.right, outer.length);
    let step = slots.len().checked_div(outer.length).unwrap_or(0);
    while let Some((part, rest)) = slots.split_at_mut_checked(step)
        && !part.is_empty()
    {
        slots = rest;
        let (left, right) = (left.next(), right.next());
        match inner {
            [only] => innermost(*only, part, left, right, operation),
            [next, inner @ ..] => nested(*next, inner, part, left, right, operation),
            [] => {}
        }
    }
}

/// An operand of an outer loop, part by part.
struct Parts<'a, A> {
    elements: &'a [A],
    step: Option<usize>,
}

impl<'a, A> Parts<'a, A> {
    #[inline(always)]
    fn new(elements: &'a [A], walks: bool, length: usize) -> Self {
        Self { elements, step: if walks { elements.len().checked_div(length) } else { None } }
    }

    #[inline(always)]
    fn next(&mut self) -> &'a [A] {
        match self.step.and_then(|step| self.elements.split_at_checked(step)) {
            Some((part, rest)) => {
                self.elements = rest;
                part
            }
            None => self.elements,
        }
    }
}

/// The innermost loop.
#[inline(always)]
fn innermost<Slot, A: Copy, B: Copy>(
    walk: Loop,
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut impl FnMut(&mut Slot, A, B),
) {
    // An operand without elements means an output without elements.
    let ([first_left, ..], [first_right, ..]) = (left, right) else { return };
    let (first_left, first_right) = (Repeated::new(*first_left), Repeated::new(*first_right));
    let (left, right) = (Walking(left), Walking(right));
    match (walk.left, walk.right) {
        (true, true) => block::update(slots, &left, &right, operation),
        (true, false) => block::update(slots, &left, &first_right, operation),
        (false, true) => block::update(slots, &first_left, &right, operation),
        (false, false) => block::update(slots, &first_left, &first_right, operation),
    }
}
