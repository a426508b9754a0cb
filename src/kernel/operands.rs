//! The operands of an operation: a list of slices, `(left, (right, ()))`.
//!
//! What is done with a list is done with its first operand and with the rest: to cut it
//! into parts, and to find, from the bits of the plan, how each operand is read.

use core::marker::PhantomData;

use super::access::{Access, Repeated, Streamed};
use super::rows::{Both, Inner, Neither, Outer, RowAccess};
use crate::plan::loops::{Loop, OperandSet, Plan, contains, innermost};

/// A list of slices.
pub(crate) trait Operands: Copy {
    /// One element of each.
    type Elements: Copy;
    /// See [`Parts`].
    type Parts: Parts<Operands = Self>;

    /// The parts of the steps of the `outer` loop around `inner` ones; `operand` is the
    /// first one's number.
    fn parts(self, outer: Loop, inner: &[Loop], operand: u32) -> Self::Parts;
    /// What belongs to the first `half` steps of the `outer` loop, and what to the others.
    #[cfg(feature = "rayon")]
    fn split_at(self, half: usize, outer: Loop, inner: &[Loop], operand: u32) -> (Self, Self);

    /// Visits how each operand is read along the one loop of `W`.
    fn along_one_loop<W: Walk>(self, visit: impl Visit<Self::Elements>);
    /// Visits how each operand is read along the two loops of `W`.
    fn along_two_loops<W: Walk>(self, visit: impl VisitRows<Self::Elements>);
}

/// What to do with operands read along one loop.
pub(crate) trait Visit<E> {
    /// It is done.
    fn visit<S: Access<Element = E>>(self, source: S);
}

/// What to do with operands read along two loops.
pub(crate) trait VisitRows<E> {
    /// It is done.
    fn visit<R: RowAccess<Element = E>>(self, source: R);
}

/// The two innermost loops: which operands advance along each, from the first operand of
/// a list on.
pub(crate) trait Walk {
    const OUTER: OperandSet;
    const INNER: OperandSet;

    /// The loops along which the first operand advances, as a number to match: 2 for the
    /// outer one and 1 for the inner one. (A `match` on one constant with a name compiles
    /// one arm; on a tuple, all of them.)
    const FIRST: u8 = bit(Self::OUTER) << 1 | bit(Self::INNER);
    /// Whether the first operand advances along the inner loop.
    const STREAMED: bool = contains(Self::INNER, 0);
}

/// The bit of the first operand.
const fn bit(operands: OperandSet) -> u8 {
    if contains(operands, 0) { 1 } else { 0 }
}

/// Those of a plan.
pub(crate) struct Innermost<P>(PhantomData<P>);

impl<P: Plan> Walk for Innermost<P> {
    const OUTER: OperandSet = innermost::<2>(P::LOOPS)[0].operands;
    const INNER: OperandSet = innermost::<2>(P::LOOPS)[1].operands;
}

/// Those of the operands behind the first.
struct BehindFirst<W>(PhantomData<W>);

impl<W: Walk> Walk for BehindFirst<W> {
    const OUTER: OperandSet = W::OUTER >> 1;
    const INNER: OperandSet = W::INNER >> 1;
}

impl Operands for () {
    type Elements = ();
    type Parts = ();

    #[inline(always)]
    fn parts(self, _: Loop, _: &[Loop], _: u32) {}
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn split_at(self, _: usize, _: Loop, _: &[Loop], _: u32) -> ((), ()) {
        ((), ())
    }
    #[inline(always)]
    fn along_one_loop<W: Walk>(self, visit: impl Visit<()>) {
        visit.visit(());
    }
    #[inline(always)]
    fn along_two_loops<W: Walk>(self, visit: impl VisitRows<()>) {
        visit.visit(());
    }
}

impl<'a, A: Copy, Rest: Operands> Operands for (&'a [A], Rest) {
    type Elements = (A, Rest::Elements);
    type Parts = (Part<'a, A>, Rest::Parts);

    #[inline(always)]
    fn parts(self, outer: Loop, inner: &[Loop], operand: u32) -> Self::Parts {
        let (elements, rest) = self;
        let first = Part { elements, step: outer.elements(inner, operand) };
        (first, rest.parts(outer, inner, operand.wrapping_add(1)))
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn split_at(self, half: usize, outer: Loop, inner: &[Loop], operand: u32) -> (Self, Self) {
        let (first, rest) = self;
        // One that is repeated is whole on both sides.
        let (left, right) = outer
            .elements(inner, operand)
            .and_then(|step| first.split_at_checked(half.wrapping_mul(step)))
            .unwrap_or((first, first));
        let (left_rest, right_rest) = rest.split_at(half, outer, inner, operand.wrapping_add(1));
        ((left, left_rest), (right, right_rest))
    }
    #[inline(always)]
    fn along_one_loop<W: Walk>(self, visit: impl Visit<Self::Elements>) {
        let (elements, rest) = self;
        if W::STREAMED {
            rest.along_one_loop::<BehindFirst<W>>(Behind(Streamed(elements), visit));
        } else if let Some(&element) = elements.first() {
            rest.along_one_loop::<BehindFirst<W>>(Behind(Repeated(element), visit));
        }
    }
    #[inline(always)]
    fn along_two_loops<W: Walk>(self, visit: impl VisitRows<Self::Elements>) {
        let (elements, rest) = self;
        match W::FIRST {
            0b11 => rest.along_two_loops::<BehindFirst<W>>(Behind(Both(elements), visit)),
            0b10 => rest.along_two_loops::<BehindFirst<W>>(Behind(Outer(elements), visit)),
            0b01 => rest.along_two_loops::<BehindFirst<W>>(Behind(Inner(elements), visit)),
            _ => rest.along_two_loops::<BehindFirst<W>>(Behind(Neither(elements), visit)),
        }
    }
}

/// Visits the rest of a list behind its first operand.
struct Behind<First, V>(First, V);

impl<First: Access, E, V: Visit<(First::Element, E)>> Visit<E> for Behind<First, V> {
    #[inline(always)]
    fn visit<S: Access<Element = E>>(self, rest: S) {
        self.1.visit((self.0, rest));
    }
}
impl<First: RowAccess, E, V: VisitRows<(First::Element, E)>> VisitRows<E> for Behind<First, V> {
    #[inline(always)]
    fn visit<R: RowAccess<Element = E>>(self, rest: R) {
        self.1.visit((self.0, rest));
    }
}

/// The operands of an outer loop, part by part.
pub(crate) trait Parts {
    type Operands;
    /// What belongs to the next step.
    fn next(&mut self) -> Self::Operands;
}

impl Parts for () {
    type Operands = ();

    #[inline(always)]
    fn next(&mut self) {}
}
impl<'a, A, Rest: Parts> Parts for (Part<'a, A>, Rest) {
    type Operands = (&'a [A], Rest::Operands);

    #[inline(always)]
    fn next(&mut self) -> Self::Operands {
        (self.0.next(), self.1.next())
    }
}

/// One operand of an outer loop: `step` elements a step, or the whole again and again.
pub(crate) struct Part<'a, A> {
    pub(crate) elements: &'a [A],
    pub(crate) step: Option<usize>,
}

impl<'a, A> Part<'a, A> {
    /// What belongs to the next step.
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
