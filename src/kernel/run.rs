//! The choice of loops, by constants, and the outer ones.
//!
//! Every `match` here is on a constant, so that one arm is compiled; the loops
//! behind it depend on the way in which the operands walk, not on the shapes.

use core::marker::PhantomData;

use super::leaf::{
    Along, AlongRows, Both, Inner, Neither, Outer, Repeats, Walks, few_rows, few_rows_each,
    long_rows, one_beyond_cache, one_in_cache, one_small, short_rows,
};
use super::plan::{
    Loop, Steps, around_innermost_two, covers, innermost_two, loops, pattern, pattern_of_one,
};
use crate::shape::{Layout, Scalar};

/// How much memory an operation walks over, as a number to match.
struct Footprint;

impl Footprint {
    /// Fewer than 64 elements: straight-line code, inlined into the caller.
    const STRAIGHT: u8 = 0;
    /// Up to 48 KiB, a first cache; for elements of one or two bytes, of which a
    /// vector holds many, up to 1 MiB, a second one.
    const CACHED: u8 = 1;
    /// More.
    const LARGE: u8 = 2;
}

#[expect(clippy::arithmetic_side_effects, reason = "evaluated by the compiler")]
const fn footprint<O: Layout, L: Layout, R: Layout, Slot, A, B>() -> u8 {
    let bytes = O::LEN * size_of::<Slot>() + L::LEN * size_of::<A>() + R::LEN * size_of::<B>();
    if O::LEN < 64 {
        Footprint::STRAIGHT
    } else if bytes <= if size_of::<A>() + size_of::<B>() <= 4 { 1 << 20 } else { 48 << 10 } {
        Footprint::CACHED
    } else {
        Footprint::LARGE
    }
}

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
    const { assert!(covers::<O, L, R>()) };
    let operation = &mut operation;
    match const { loops::<O, L, R>().len() } {
        0 => one_small::<Walks, Walks, _, _, _, _>(slots, left, right, operation),
        1 => single::<O, L, R, _, _, _, _>(slots, left, right, operation),
        2 => pair::<O, L, R, _, _, _, _>(slots, left, right, operation),
        _ if Innermost::<O, L, R>::FEW => nested::<4, _, _, _>(
            const { loops::<O, L, R>() },
            slots,
            left,
            right,
            &mut |slots: &mut [Slot], left: &[A], right: &[B]| {
                grids::<O, L, R, _, _, _, _>(slots, left, right, operation);
            },
        ),
        _ => nested::<2, _, _, _>(
            const { loops::<O, L, R>() },
            slots,
            left,
            right,
            &mut |slots: &mut [Slot], left: &[A], right: &[B]| {
                pair::<O, L, R, _, _, _, _>(slots, left, right, operation);
            },
        ),
    }
}

/// An operand that is not there.
const NONE: &[()] = &[()];

/// [`update`] without operands.
#[cfg(all(feature = "uninit", feature = "alloc"))]
#[inline(always)]
pub(crate) fn update_nullary<O: Layout, Slot>(
    slots: &mut [Slot],
    mut operation: impl FnMut(&mut Slot),
) {
    update::<O, Scalar, Scalar, _, _, _>(slots, NONE, NONE, |slot, (), ()| operation(slot));
}

/// [`update`] without a left operand: the slots are the left operand.
#[inline(always)]
pub(crate) fn update_binary<O: Layout, R: Layout, Slot, B: Copy>(
    slots: &mut [Slot],
    right: &[B],
    mut operation: impl FnMut(&mut Slot, B),
) {
    update::<O, Scalar, R, _, _, _>(slots, NONE, right, |slot, (), right| {
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
    update::<O, O, Scalar, _, _, _>(slots, left, NONE, |slot, left, ()| {
        operation(slot, left);
    });
}

/// One loop, by the way in which the operands walk.
#[inline(always)]
fn single<O: Layout, L: Layout, R: Layout, Slot, A: Copy, B: Copy, F: FnMut(&mut Slot, A, B)>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    macro_rules! by_footprint {
        ($left:ident $right:ident) => {
            flat_by_footprint::<O, L, R, $left, $right, _, _, _, _>(slots, left, right, operation)
        };
    }
    match const { pattern_of_one::<O, L, R>() } {
        0b11 => by_footprint!(Walks Walks),
        0b10 => by_footprint!(Walks Repeats),
        0b01 => by_footprint!(Repeats Walks),
        _ => by_footprint!(Repeats Repeats),
    }
}

/// One loop, by how much memory it walks over.
#[inline(always)]
fn flat_by_footprint<
    O: Layout,
    L: Layout,
    R: Layout,
    Left: Along,
    Right: Along,
    Slot,
    A: Copy,
    B: Copy,
    F: FnMut(&mut Slot, A, B),
>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    match const { footprint::<O, L, R, Slot, A, B>() } {
        Footprint::STRAIGHT => one_small::<Left, Right, _, _, _, _>(slots, left, right, operation),
        Footprint::CACHED => one_in_cache::<Left, Right, _, _, _, _>(slots, left, right, operation),
        _ => one_beyond_cache::<Left, Right, _, _, _, _>(slots, left, right, operation),
    }
}

/// What is to be known of the two innermost loops. (Constants with a name are
/// evaluated once; written in place, once a place.)
struct Innermost<O, L, R>(PhantomData<(O, L, R)>);

impl<O: Layout, L: Layout, R: Layout> Innermost<O, L, R> {
    const PATTERN: u8 = pattern(innermost_two::<O, L, R>());
    const LENGTH: usize = innermost_two::<O, L, R>()[1].length;
    const ROWS: usize = innermost_two::<O, L, R>()[0].length;
    /// The steps of the two loops around them.
    const AROUND: [Steps; 2] = around_innermost_two::<O, L, R>();
    /// Fewer than 64 steps: straight-line code, inlined into the caller.
    const FEW: bool = {
        let [outer, inner] = innermost_two::<O, L, R>();
        outer.length * inner.length < 64
    };
}

/// How the operands walk along the two innermost loops, for a macro that goes on
/// from there.
macro_rules! by_pattern {
    ($o:ident, $l:ident, $r:ident, $go_on:ident) => {
        match Innermost::<$o, $l, $r>::PATTERN {
            0b1101 => $go_on!(Both Inner),
            0b1110 => $go_on!(Both Outer),
            0b0111 => $go_on!(Inner Both),
            0b1011 => $go_on!(Outer Both),
            0b1001 => $go_on!(Outer Inner),
            0b0110 => $go_on!(Inner Outer),
            0b0001 => $go_on!(Neither Inner),
            0b0010 => $go_on!(Neither Outer),
            0b0100 => $go_on!(Inner Neither),
            0b1000 => $go_on!(Outer Neither),
            // Two loops along which both operands walk alike are one.
            _ => {}
        }
    };
}

/// The two innermost loops, by the way in which the operands walk.
#[inline(always)]
fn pair<O: Layout, L: Layout, R: Layout, Slot, A: Copy, B: Copy, F: FnMut(&mut Slot, A, B)>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    macro_rules! by_length {
        ($left:ident $right:ident) => {
            rows_by_length::<O, L, R, $left, $right, _, _, _, _>(slots, left, right, operation)
        };
    }
    by_pattern!(O, L, R, by_length)
}

/// The two innermost loops, by the length of the inner one: a constant up to 33.
#[inline(always)]
fn rows_by_length<
    O: Layout,
    L: Layout,
    R: Layout,
    Left: AlongRows,
    Right: AlongRows,
    Slot,
    A: Copy,
    B: Copy,
    F: FnMut(&mut Slot, A, B),
>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    /// `K x N`: rows of K elements, N rows at a time.
    macro_rules! by_length {
        ($($k:literal x $n:literal)+) => {
            match Innermost::<O, L, R>::LENGTH {
                $($k => match Innermost::<O, L, R>::FEW {
                    true => few_rows::<Left, Right, _, _, _, _, $k>(slots, left, right, operation),
                    false => short_rows::<Left, Right, _, _, _, _, $k, $n>(slots, left, right, operation),
                },)+
                length => long_rows::<Left, Right, _, _, _, _>(slots, left, right, length, operation),
            }
        };
    }
    by_length!(
        2 x 64 3 x 32 4 x 16 5 x 16 6 x 16 7 x 16 8 x 16 9 x 16 10 x 16 11 x 16 12 x 16 13 x 16
        14 x 16 15 x 16 16 x 16 17 x 16 18 x 16 19 x 16 20 x 16 21 x 16 22 x 16 23 x 16 24 x 16
        25 x 16 26 x 16 27 x 16 28 x 16 29 x 16 30 x 16 31 x 16 32 x 16 33 x 16
    );
}

/// Two loops of few steps, and two loops around them.
#[inline(always)]
fn grids<O: Layout, L: Layout, R: Layout, Slot, A: Copy, B: Copy, F: FnMut(&mut Slot, A, B)>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    macro_rules! by_length {
        ($left:ident $right:ident) => {
            grids_by_length::<O, L, R, $left, $right, _, _, _, _>(slots, left, right, operation)
        };
    }
    by_pattern!(O, L, R, by_length)
}

/// Grids, by the length of their rows.
#[inline(always)]
fn grids_by_length<
    O: Layout,
    L: Layout,
    R: Layout,
    Left: AlongRows,
    Right: AlongRows,
    Slot,
    A: Copy,
    B: Copy,
    F: FnMut(&mut Slot, A, B),
>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    macro_rules! by_length {
        ($($k:literal)+) => {
            match Innermost::<O, L, R>::LENGTH {
                $($k => grids_by_rows::<O, L, R, Left, Right, _, _, _, _, $k>(slots, left, right, operation),)+
                // No grid is empty, and none has 64 elements or more.
                _ => {}
            }
        };
    }
    by_length!(2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31);
}

/// Grids of rows of `K` elements, by the number of their rows.
#[inline(always)]
fn grids_by_rows<
    O: Layout,
    L: Layout,
    R: Layout,
    Left: AlongRows,
    Right: AlongRows,
    Slot,
    A: Copy,
    B: Copy,
    F: FnMut(&mut Slot, A, B),
    const K: usize,
>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    let around = Innermost::<O, L, R>::AROUND;
    macro_rules! by_rows {
        ($($n:literal)+) => {
            match Innermost::<O, L, R>::ROWS {
                $($n => few_rows_each::<Left, Right, _, _, _, _, K, $n>(slots, left, right, around, operation),)+
                _ => {}
            }
        };
    }
    by_rows!(2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31);
}

/// The loops around the `KEPT` innermost: cuts each operand that walks along a
/// loop into one part a step, and hands the others on whole.
fn nested<const KEPT: usize, Slot, A, B>(
    loops: &[Loop],
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    innermost: &mut impl FnMut(&mut [Slot], &[A], &[B]),
) {
    let [first, inner @ ..] = loops else { return };
    if loops.len() <= KEPT {
        return innermost(slots, left, right);
    }
    let steps = first.steps(inner);
    let mut left = Parts { elements: left, step: steps.left };
    let mut right = Parts { elements: right, step: steps.right };
    if steps.slots > 0 {
        for slots in slots.chunks_exact_mut(steps.slots) {
            nested::<KEPT, _, _, _>(inner, slots, left.next(), right.next(), innermost);
        }
    }
}

/// An operand of an outer loop, part by part.
struct Parts<'a, A> {
    elements: &'a [A],
    step: Option<usize>,
}

impl<'a, A> Parts<'a, A> {
    /// The next `step` elements, or the whole again and again.
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
