//! The choice of loops, by constants, and the outer ones.
//!
//! Every `match` here is on a constant, so that one arm is compiled; the loops
//! behind it depend on the way in which the operands walk, not on the shapes.

use core::marker::PhantomData;

use super::leaf::{
    Along, AlongRows, Both, Inner, Neither, Outer, Repeats, Walks, few_rows, long_rows,
    one_beyond_cache, one_in_cache, one_small, short_rows,
};
use super::outer::{Strides, outer_products};
use crate::plan::loops::{
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

/// What is done to one slot and the elements beside it.
pub(crate) trait Each<Slot, A, B> {
    /// It is done.
    fn each(&mut self, slot: &mut Slot, left: A, right: B);
    /// All of a flat run, if there are instructions for blocks of it; whether it was
    /// done.
    #[inline(always)]
    fn run(&mut self, _slots: &mut [Slot], _left: &[A], _right: &[B]) -> bool {
        false
    }
}
impl<Slot, A, B, F: FnMut(&mut Slot, A, B)> Each<Slot, A, B> for F {
    #[inline(always)]
    fn each(&mut self, slot: &mut Slot, left: A, right: B) {
        self(slot, left, right);
    }
}

/// One slot after the other.
#[inline(always)]
fn each<Slot, A, B>(mut operation: impl Each<Slot, A, B>) -> impl FnMut(&mut Slot, A, B) {
    move |slot, left, right| operation.each(slot, left, right)
}

/// Applies `operation` to each slot of the output and to the elements that
/// broadcasting puts beside it. `O`, `L` and `R` are the shapes of the slices.
///
/// The slices may also be a part: the slots of some steps of the outermost loop, with
/// the elements beside them. So the number of steps of that loop is never taken from
/// the plan, but from the number of slots; all the loops inside are whole.
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
    mut operation: impl Each<Slot, A, B>,
) {
    const { assert!(covers::<O, L, R>()) };
    if const { loops::<O, L, R>().len() == 1 && O::LEN >= 64 } && operation.run(slots, left, right)
    {
        return;
    }
    let operation = &mut each(operation);
    match const { loops::<O, L, R>().len() } {
        0 => one_small::<Walks, Walks, _, _, _, _>(slots, left, right, operation),
        1 => single::<O, L, R, _, _, _, _>(slots, left, right, operation),
        2 => pair::<O, L, R, _, _, _, _>(slots, left, right, operation),
        _ if Innermost::<O, L, R>::OUTER => nested::<4, _, _, _>(
            const { loops::<O, L, R>() },
            slots,
            left,
            right,
            &mut |slots: &mut [Slot], left: &[A], right: &[B]| {
                products::<O, L, R, _, _, _, _>(slots, left, right, operation);
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
    operation: impl FnMut(&mut Slot),
) {
    update::<O, Scalar, Scalar, _, _, _>(slots, NONE, NONE, beside_both(operation));
}

/// An operation without operands, as one of two.
#[cfg(all(feature = "uninit", feature = "alloc"))]
#[inline(always)]
fn beside_both<Slot>(mut operation: impl FnMut(&mut Slot)) -> impl FnMut(&mut Slot, (), ()) {
    move |slot, (), ()| operation(slot)
}

/// [`update`] without a left operand: the slots are the left operand.
#[inline(always)]
pub(crate) fn update_binary<O: Layout, R: Layout, Slot, B: Copy>(
    slots: &mut [Slot],
    right: &[B],
    operation: impl FnMut(&mut Slot, B),
) {
    update::<O, Scalar, R, _, _, _>(slots, NONE, right, beside_right(operation));
}

/// An operation without a left operand, as one of two.
#[inline(always)]
fn beside_right<Slot, B>(mut operation: impl FnMut(&mut Slot, B)) -> impl FnMut(&mut Slot, (), B) {
    move |slot, (), right| operation(slot, right)
}

/// [`update`] without a right operand, on slices of the same shape.
#[inline(always)]
pub(crate) fn update_unary<O: Layout, Slot, A: Copy>(
    slots: &mut [Slot],
    left: &[A],
    operation: impl FnMut(&mut Slot, A),
) {
    update::<O, O, Scalar, _, _, _>(slots, left, NONE, beside_left(operation));
}

/// An operation without a right operand, as one of two.
#[inline(always)]
fn beside_left<Slot, A>(mut operation: impl FnMut(&mut Slot, A)) -> impl FnMut(&mut Slot, A, ()) {
    move |slot, left, ()| operation(slot, left)
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

/// The left operand has a column, the right one a row: see [`pattern`].
const LEFT_COLUMN: u8 = 0b1001;
/// The right operand has a column, the left one a row.
const RIGHT_COLUMN: u8 = 0b0110;

/// What is to be known of the two innermost loops. (Constants with a name are
/// evaluated once; written in place, once a place.)
struct Innermost<O, L, R>(PhantomData<(O, L, R)>);

impl<O: Layout, L: Layout, R: Layout> Innermost<O, L, R> {
    const PATTERN: u8 = pattern(innermost_two::<O, L, R>());
    const LENGTH: usize = innermost_two::<O, L, R>()[1].length;
    const HEIGHT: usize = innermost_two::<O, L, R>()[0].length;
    /// The steps of the two loops around them.
    const AROUND: [Option<Steps>; 2] = around_innermost_two::<O, L, R>();
    /// A column and a row of at most 33 elements, again and again.
    const OUTER: bool = matches!(Self::PATTERN, LEFT_COLUMN | RIGHT_COLUMN) && Self::LENGTH <= 33;
    /// Fewer than 64 steps: straight-line code, inlined into the caller.
    const FEW: bool = {
        let [outer, inner] = innermost_two::<O, L, R>();
        outer.length * inner.length < 64
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
    match Innermost::<O, L, R>::PATTERN {
        0b1101 => by_length!(Both Inner),
        0b1110 => by_length!(Both Outer),
        0b0111 => by_length!(Inner Both),
        0b1011 => by_length!(Outer Both),
        LEFT_COLUMN => by_length!(Outer Inner),
        RIGHT_COLUMN => by_length!(Inner Outer),
        0b0001 => by_length!(Neither Inner),
        0b0010 => by_length!(Neither Outer),
        0b0100 => by_length!(Inner Neither),
        0b1000 => by_length!(Outer Neither),
        // An operation on three tensors: only the third one has the other loop.
        0b0101 => by_length!(Inner Inner),
        0b1010 => by_length!(Outer Outer),
        // Two loops along which both operands walk alike are one.
        _ => {}
    }
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

/// Outer products, and two loops around them.
#[inline(always)]
fn products<O: Layout, L: Layout, R: Layout, Slot, A: Copy, B: Copy, F: FnMut(&mut Slot, A, B)>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut F,
) {
    // A loop that is not there takes all the slots in one step. Their number is not a
    // constant: `slots` may be a part of the output.
    let all = Steps { slots: slots.len(), left: None, right: None };
    let around = Innermost::<O, L, R>::AROUND.map(|steps| steps.unwrap_or(all));
    if const { Innermost::<O, L, R>::PATTERN == LEFT_COLUMN } {
        let strides = around.map(|Steps { slots, left, right }| Strides {
            slots,
            column: left.unwrap_or(0),
            row: right.unwrap_or(0),
        });
        products_by_length::<O, L, R, _, _, _, _>(slots, left, right, strides, operation);
    } else {
        let strides = around.map(|Steps { slots, left, right }| Strides {
            slots,
            column: right.unwrap_or(0),
            row: left.unwrap_or(0),
        });
        let operation = &mut swapped(operation);
        products_by_length::<O, L, R, _, _, _, _>(slots, right, left, strides, operation);
    }
}

/// An operation on the same elements, the right one first.
#[inline(always)]
fn swapped<Slot, A, B>(operation: &mut impl FnMut(&mut Slot, A, B)) -> impl FnMut(&mut Slot, B, A) {
    |slot, right, left| operation(slot, left, right)
}

/// Outer products, by the length of their rows, and that of their columns if both
/// are short.
#[inline(always)]
fn products_by_length<
    O: Layout,
    L: Layout,
    R: Layout,
    Slot,
    C: Copy,
    D: Copy,
    F: FnMut(&mut Slot, C, D),
>(
    slots: &mut [Slot],
    columns: &[C],
    rows: &[D],
    strides: [Strides; 2],
    operation: &mut F,
) {
    let height = Innermost::<O, L, R>::HEIGHT;
    macro_rules! by_length {
        ($($k:literal: $($h:literal)*;)+) => {
            match (Innermost::<O, L, R>::LENGTH, height) {
                $($(($k, $h) => outer_products::<_, _, _, _, $k, $h>(
                    slots, columns, rows, $h, strides, operation,
                ),)*
                ($k, _) => outer_products::<_, _, _, _, $k, 0>(
                    slots, columns, rows, height, strides, operation,
                ),)+
                // No other length is `OUTER`.
                _ => {}
            }
        };
    }
    by_length! {
        2: 2 3 4 5 6 7 8; 3: 2 3 4 5 6 7 8; 4: 2 3 4 5 6 7 8; 5: 2 3 4 5 6 7 8;
        6: 2 3 4 5 6 7 8; 7: 2 3 4 5 6 7 8; 8: 2 3 4 5 6 7 8; 9: 2 3 4; 10: 2 3 4;
        11: 2 3 4; 12: 2 3 4; 13: 2 3 4; 14: 2 3 4; 15: 2 3 4; 16: 2 3 4; 17:; 18:; 19:;
        20:; 21:; 22:; 23:; 24:; 25:; 26:; 27:; 28:; 29:; 30:; 31:; 32:; 33:;
    }
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
    each_part(steps, slots, left, right, &mut |slots: &mut [Slot], left: &[A], right: &[B]| {
        nested::<KEPT, _, _, _>(inner, slots, left, right, innermost);
    });
}

/// One loop: a part of each operand that walks along it, all of one that does not.
/// (Not inlined: a large result is then written where it goes, without a copy.)
#[inline(never)]
pub(super) fn each_part<Slot, A, B>(
    steps: Steps,
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    inner: &mut impl FnMut(&mut [Slot], &[A], &[B]),
) {
    let mut left = Parts { elements: left, step: steps.left };
    let mut right = Parts { elements: right, step: steps.right };
    if steps.slots > 0 {
        for slots in slots.chunks_exact_mut(steps.slots) {
            inner(slots, left.next(), right.next());
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
