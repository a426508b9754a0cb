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
    fn along_one_loop<W: Walk, V: Visit<Self::Elements>>(self, visit: V);
    /// Visits how each operand is read along the two loops of `W`.
    fn along_two_loops<W: Walk, V: VisitRows<Self::Elements>>(self, visit: V);
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

    /// Whether the first operand advances along the outer loop, and along the inner one.
    const FIRST: [bool; 2] = [contains(Self::OUTER, 0), contains(Self::INNER, 0)];
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
    fn along_one_loop<W: Walk, V: Visit<()>>(self, visit: V) {
        visit.visit(());
    }
    #[inline(always)]
    fn along_two_loops<W: Walk, V: VisitRows<()>>(self, visit: V) {
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
    fn along_one_loop<W: Walk, V: Visit<Self::Elements>>(self, visit: V) {
        FirstOf::<A, Rest, W, V>::ALONG_ONE_LOOP(self, visit);
    }
    #[inline(always)]
    fn along_two_loops<W: Walk, V: VisitRows<Self::Elements>>(self, visit: V) {
        FirstOf::<A, Rest, W, V>::ALONG_TWO_LOOPS(self, visit);
    }
}

/// How the first operand of a list is read. (A choice is a constant function: see `run`.)
struct FirstOf<'a, A, Rest, W, V>(PhantomData<(&'a A, Rest, W, V)>);

impl<'a, A: Copy, Rest: Operands, W: Walk, V> FirstOf<'a, A, Rest, W, V>
where
    V: Visit<(A, Rest::Elements)>,
{
    const ALONG_ONE_LOOP: fn((&'a [A], Rest), V) = match W::FIRST {
        [_, true] => Self::streamed,
        [_, false] => Self::repeated,
    };

    #[inline(always)]
    fn streamed((elements, rest): (&'a [A], Rest), visit: V) {
        rest.along_one_loop::<BehindFirst<W>, _>(Behind(Streamed(elements), visit));
    }
    #[inline(always)]
    fn repeated((elements, rest): (&'a [A], Rest), visit: V) {
        if let Some(&element) = elements.first() {
            rest.along_one_loop::<BehindFirst<W>, _>(Behind(Repeated(element), visit));
        }
    }
}

impl<'a, A: Copy, Rest: Operands, W: Walk, V> FirstOf<'a, A, Rest, W, V>
where
    V: VisitRows<(A, Rest::Elements)>,
{
    const ALONG_TWO_LOOPS: fn((&'a [A], Rest), V) = match W::FIRST {
        [true, true] => Self::both,
        [true, false] => Self::outer,
        [false, true] => Self::inner,
        [false, false] => Self::neither,
    };

    #[inline(always)]
    fn both((elements, rest): (&'a [A], Rest), visit: V) {
        rest.along_two_loops::<BehindFirst<W>, _>(Behind(Both(elements), visit));
    }
    #[inline(always)]
    fn outer((elements, rest): (&'a [A], Rest), visit: V) {
        rest.along_two_loops::<BehindFirst<W>, _>(Behind(Outer(elements), visit));
    }
    #[inline(always)]
    fn inner((elements, rest): (&'a [A], Rest), visit: V) {
        rest.along_two_loops::<BehindFirst<W>, _>(Behind(Inner(elements), visit));
    }
    #[inline(always)]
    fn neither((elements, rest): (&'a [A], Rest), visit: V) {
        rest.along_two_loops::<BehindFirst<W>, _>(Behind(Neither(elements), visit));
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
