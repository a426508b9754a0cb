//! The choice of loops, by constants, and the outer ones.
//!
//! A choice is a constant function. (In a `match` in a function, on a constant, one arm
//! is compiled, but the compiler looks into all that the others call, and into what is
//! called there: into two hundred functions for one product, and nine tenths of its work in
//! a debug build.) The loops that are chosen depend on the way in which the operands
//! advance, not on the shapes.

use core::marker::PhantomData;

use super::access::Access;
use super::leaf::{
    few_rows, long_rows, one_beyond_cache, one_in_cache, one_small, short_rows, small_blocks,
};
use super::operands::{Innermost, Operands, Parts, Visit, VisitRows, Walk};
use super::rows::RowAccess;
use crate::plan::loops::{Loop, Plan, innermost};

/// What is done to one slot and the elements beside it.
pub(crate) trait SlotOperation<Slot, In: Operands> {
    /// It is done.
    fn each(&mut self, slot: &mut Slot, elements: In::Elements);
    /// All of a flat run, if there are instructions for blocks of it; whether it was
    /// done.
    #[inline(always)]
    fn run(&mut self, _slots: &mut [Slot], _operands: In) -> bool {
        false
    }
}
impl<Slot, In: Operands, F: FnMut(&mut Slot, In::Elements)> SlotOperation<Slot, In> for F {
    #[inline(always)]
    fn each(&mut self, slot: &mut Slot, elements: In::Elements) {
        self(slot, elements);
    }
}

/// One slot after the other.
#[inline(always)]
fn each<Slot, In: Operands>(
    mut operation: impl SlotOperation<Slot, In>,
) -> impl FnMut(&mut Slot, In::Elements) {
    move |slot, elements| operation.each(slot, elements)
}

/// Applies `operation` to each slot of the output and to the elements that
/// broadcasting puts beside it. `P` is the plan for the shapes of the slices.
///
/// The slices may also be a part: the slots of some steps of the outermost loop, with
/// the elements beside them. So the number of steps of that loop is never taken from
/// the plan, but from the number of slots; all the loops inside are whole.
///
/// Every element-wise operation of the crate is this function: a fresh result writes its
/// slots, an operation in place updates them, and has one operand less.
#[inline(always)]
pub(crate) fn update<P: Plan, Slot, In: Operands, F: SlotOperation<Slot, In>>(
    slots: &mut [Slot],
    operands: In,
    mut operation: F,
) {
    const { assert!(P::COVERS, "the loops of a plan are not those of its shapes") };
    if Choice::<P>::FLAT_RUN && operation.run(slots, operands) {
        return;
    }
    with::<P, _, _, _>(slots, operands, &mut each(operation));
}

/// The loops of `P`, with `operation` inside.
#[inline(always)]
fn with<P: Plan, Slot, In: Operands, F: FnMut(&mut Slot, In::Elements)>(
    slots: &mut [Slot],
    operands: In,
    operation: &mut F,
) {
    ByNumber::<P, Slot, In, F>::LOOPS(slots, operands, operation);
}

/// The functions for the number of loops of a plan.
struct ByNumber<P, Slot, In, F>(PhantomData<(P, Slot, In, F)>);

impl<P: Plan, Slot, In: Operands, F: FnMut(&mut Slot, In::Elements)> ByNumber<P, Slot, In, F> {
    const LOOPS: fn(&mut [Slot], In, &mut F) = match P::LOOPS.len() {
        0 | 1 => Self::one_loop,
        2 => Self::two_loops,
        _ if Pair::<P>::SMALL => Self::loops_around_small_blocks,
        _ => Self::loops_around_two,
    };

    #[inline(always)]
    fn one_loop(slots: &mut [Slot], operands: In, operation: &mut F) {
        operands.along_one_loop::<Innermost<P>, _>(OneLoop::<P, _, _>(
            slots,
            operation,
            PhantomData,
        ));
    }
    #[inline(always)]
    fn two_loops(slots: &mut [Slot], operands: In, operation: &mut F) {
        operands.along_two_loops::<Innermost<P>, _>(TwoLoops::<P, _, _>(
            slots,
            operation,
            PhantomData,
        ));
    }
    #[inline(always)]
    fn small_blocks(slots: &mut [Slot], operands: In, operation: &mut F) {
        operands.along_two_loops::<Innermost<P>, _>(SmallBlocks::<P, _, _>(
            slots,
            operation,
            PhantomData,
        ));
    }
    #[inline(always)]
    fn loops_around_two(slots: &mut [Slot], operands: In, operation: &mut F) {
        nested::<2, _, _>(P::LOOPS, slots, operands, &mut |slots: &mut [Slot], operands: In| {
            Self::two_loops(slots, operands, operation);
        });
    }
    #[inline(always)]
    fn loops_around_small_blocks(slots: &mut [Slot], operands: In, operation: &mut F) {
        nested::<4, _, _>(P::LOOPS, slots, operands, &mut |slots: &mut [Slot], operands: In| {
            Self::small_blocks(slots, operands, operation);
        });
    }
}

/// What a plan decides. (Constants with a name are evaluated once.)
struct Choice<P>(PhantomData<P>);

impl<P: Plan> Choice<P> {
    /// Whether instructions for blocks are worth a call.
    const FLAT_RUN: bool = P::LOOPS.len() == 1 && !Self::STRAIGHT;
    /// Fewer elements are straight-line code, inlined into the caller.
    const STRAIGHT: bool = P::LEN < STRAIGHT;
}

// ---- One loop

/// Fewer elements are straight-line code, inlined into the caller.
const STRAIGHT: usize = 64;

/// What a first cache holds, in bytes.
const FIRST_CACHE: usize = 48 << 10;

/// What a second cache holds. Elements of one or two bytes, of which a vector holds many,
/// gain by wider vectors up to there.
const SECOND_CACHE: usize = 1 << 20;

/// One loop, by how much memory it reaches.
struct OneLoop<'s, P, Slot, F>(&'s mut [Slot], &'s mut F, PhantomData<P>);

impl<P: Plan, Slot, F: FnMut(&mut Slot, E), E> Visit<E> for OneLoop<'_, P, Slot, F> {
    #[inline(always)]
    fn visit<S: Access<Element = E>>(self, source: S) {
        let Self(slots, operation, _) = self;
        ByReach::<P, S, Slot, F>::LOOP(slots, source, operation);
    }
}

/// The functions for the memory that one loop reaches.
struct ByReach<P, S, Slot, F>(PhantomData<(P, S, Slot, F)>);

impl<P: Plan, S: Access, Slot, F: FnMut(&mut Slot, S::Element)> ByReach<P, S, Slot, F> {
    const LOOP: fn(&mut [Slot], S, &mut F) = if Choice::<P>::STRAIGHT {
        one_small::<S, Slot, F>
    } else if InCache::<P, Slot, S::Element>::YES {
        Self::in_cache
    } else {
        Self::beyond_cache
    };

    #[inline(always)]
    fn in_cache(slots: &mut [Slot], source: S, operation: &mut F) {
        let (first, rest) = source.split();
        one_in_cache::<S, Slot, F>(slots, first, rest, operation);
    }
    #[inline(always)]
    fn beyond_cache(slots: &mut [Slot], source: S, operation: &mut F) {
        let (first, rest) = source.split();
        one_beyond_cache::<S, Slot, F>(slots, first, rest, operation);
    }
}

/// Whether slots and elements lie in the cache up to which wider vectors gain. `E` is an
/// element of each operand; they count as equally large.
struct InCache<P, Slot, E>(PhantomData<(P, Slot, E)>);

impl<P: Plan, Slot, E> InCache<P, Slot, E> {
    const YES: bool = {
        let written = P::LEN.saturating_mul(size_of::<Slot>());
        let read = match P::READ.saturating_mul(size_of::<E>()).checked_div(P::OPERANDS) {
            Some(read) => read,
            None => 0,
        };
        let cache = if size_of::<E>() <= 4 { SECOND_CACHE } else { FIRST_CACHE };
        written.saturating_add(read) <= cache
    };
}

// ---- Two loops

/// What is to be known of the two innermost loops.
struct Pair<P>(PhantomData<P>);

impl<P: Plan> Pair<P> {
    const LOOPS: [Loop; 2] = innermost(P::LOOPS);
    const HEIGHT: usize = Self::LOOPS[0].length;
    const LENGTH: usize = Self::LOOPS[1].length;
    /// These two, and the two around them.
    const AND_AROUND: &'static [Loop; 4] = &innermost(P::LOOPS);
    /// Small blocks of columns and rows, again and again: no operand has both loops.
    const SMALL: bool = Innermost::<P>::OUTER & Innermost::<P>::INNER == 0 && Self::LENGTH <= SHORT;
    /// Few enough steps for straight-line code, inlined into the caller.
    const FEW: bool = Self::HEIGHT.saturating_mul(Self::LENGTH) < STRAIGHT;
}

/// Rows of as many elements or fewer are loops of a constant number of steps.
const SHORT: usize = 33;

/// The two innermost loops, by the length of the inner one: a constant if it is short.
struct TwoLoops<'s, P, Slot, F>(&'s mut [Slot], &'s mut F, PhantomData<P>);

impl<P: Plan, Slot, F: FnMut(&mut Slot, E), E> VisitRows<E> for TwoLoops<'_, P, Slot, F> {
    #[inline(always)]
    fn visit<R: RowAccess<Element = E>>(self, rows: R) {
        let Self(slots, operation, _) = self;
        ByLength::<P, R, Slot, F>::TWO_LOOPS(slots, rows, operation);
    }
}

/// The functions for the lengths of a plan.
struct ByLength<P, R, Slot, F>(PhantomData<(P, R, Slot, F)>);

impl<P: Plan, R: RowAccess, Slot, F: FnMut(&mut Slot, R::Element)> ByLength<P, R, Slot, F> {
    const TWO_LOOPS: fn(&mut [Slot], R, &mut F) = {
        macro_rules! by_length {
            ($($k:literal)+) => {
                match Pair::<P>::LENGTH {
                    $($k => if Pair::<P>::FEW {
                        few_rows::<R, Slot, F, $k>
                    } else {
                        Self::short_rows::<$k>
                    },)+
                    _ => Self::long_rows,
                }
            };
        }
        by_length!(
            2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33
        )
    };
    const SMALL_BLOCKS: fn(&mut [Slot], R, &mut F) = {
        macro_rules! by_length {
            ($($k:literal: $($h:literal)*;)+) => {
                match Pair::<P>::LENGTH {
                    $($k => match Pair::<P>::HEIGHT {
                        $($h => Self::small_blocks::<$k, $h>,)*
                        _ => Self::small_blocks::<$k, 0>,
                    },)+
                    // No other length is `SHORT`.
                    _ => Self::nothing,
                }
            };
        }
        by_length! {
            2: 2 3 4 5 6 7 8; 3: 2 3 4 5 6 7 8; 4: 2 3 4 5 6 7 8; 5: 2 3 4 5 6 7 8;
            6: 2 3 4 5 6 7 8; 7: 2 3 4 5 6 7 8; 8: 2 3 4 5 6 7 8; 9: 2 3 4; 10: 2 3 4;
            11: 2 3 4; 12: 2 3 4; 13: 2 3 4; 14: 2 3 4; 15: 2 3 4; 16: 2 3 4; 17:; 18:; 19:;
            20:; 21:; 22:; 23:; 24:; 25:; 26:; 27:; 28:; 29:; 30:; 31:; 32:; 33:;
        }
    };

    #[inline(always)]
    fn short_rows<const K: usize>(slots: &mut [Slot], rows: R, operation: &mut F) {
        let (first, rest) = rows.split();
        short_rows::<R, Slot, F, K>(slots, first, rest, operation);
    }
    #[inline(always)]
    fn long_rows(slots: &mut [Slot], rows: R, operation: &mut F) {
        let (first, rest) = rows.split();
        long_rows::<R, Slot, F>(slots, first, rest, Pair::<P>::LENGTH, operation);
    }
    #[inline(always)]
    fn small_blocks<const K: usize, const H: usize>(
        slots: &mut [Slot],
        rows: R,
        operation: &mut F,
    ) {
        let (first, rest) = rows.split();
        small_blocks::<R, Slot, F, K, H>(slots, first, rest, Pair::<P>::AND_AROUND, operation);
    }
    #[inline(always)]
    fn nothing(_: &mut [Slot], _: R, _: &mut F) {}
}

// ---- Small blocks

/// Small blocks, and two loops around them, by the length of their rows, and by their
/// height if both are short.
struct SmallBlocks<'s, P, Slot, F>(&'s mut [Slot], &'s mut F, PhantomData<P>);

impl<P: Plan, Slot, F: FnMut(&mut Slot, E), E> VisitRows<E> for SmallBlocks<'_, P, Slot, F> {
    #[inline(always)]
    fn visit<R: RowAccess<Element = E>>(self, rows: R) {
        let Self(slots, operation, _) = self;
        ByLength::<P, R, Slot, F>::SMALL_BLOCKS(slots, rows, operation);
    }
}

// ---- The loops around

/// The loops around the `KEPT` innermost: cuts each operand that advances along a
/// loop into one part a step, and hands the others on whole.
fn nested<const KEPT: usize, Slot, In: Operands>(
    loops: &[Loop],
    slots: &mut [Slot],
    operands: In,
    innermost: &mut impl FnMut(&mut [Slot], In),
) {
    let [first, inner @ ..] = loops else { return };
    if loops.len() <= KEPT {
        return innermost(slots, operands);
    }
    let parts = operands.parts(*first, inner, 0);
    each_part(slots, Loop::slots(inner), parts, &mut |slots: &mut [Slot], operands: In| {
        nested::<KEPT, _, _>(inner, slots, operands, innermost);
    });
}

/// One loop: `step` slots and a part of each operand that advances along it, all of one
/// that does not. (Not inlined: a large result is then written where it goes, without a
/// copy.)
#[inline(never)]
pub(super) fn each_part<Slot, P: Parts>(
    slots: &mut [Slot],
    step: usize,
    mut parts: P,
    inner: &mut impl FnMut(&mut [Slot], P::Operands),
) {
    if step > 0 {
        for slots in slots.chunks_exact_mut(step) {
            inner(slots, parts.next());
        }
    }
}
