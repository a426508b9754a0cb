//! How operands are read along one loop, and the innermost loop itself.

use core::iter::repeat;

/// The number of elements in a block.
const BLOCK: usize = 16;

/// The number of elements in a small block, for what is left over.
const SMALL: usize = 4;

/// What is read: an operand, or a list of them, `(first, (second, ()))`.
///
/// A list of two goes to an outlined function as its first operand and the rest: then it
/// is passed in registers, and the compiler keeps it there.
pub(crate) trait List: Copy {
    type First: Copy;
    type Rest: Copy;
    fn split(self) -> (Self::First, Self::Rest);
    fn join(first: Self::First, rest: Self::Rest) -> Self;
}

/// A list of one operand.
macro_rules! list_of_one {
    ($($name:ident<$($lifetime:lifetime,)? $element:ident $(, const $n:ident)?>)+) => {$(
        impl<$($lifetime,)? $element: Copy $(, const $n: usize)?> List for $name<$($lifetime,)? $element $(, $n)?> {
            type First = Self;
            type Rest = ();

            #[inline(always)]
            fn split(self) -> (Self, ()) {
                (self, ())
            }
            #[inline(always)]
            fn join(first: Self, (): ()) -> Self {
                first
            }
        }
    )+};
}
pub(super) use list_of_one;

list_of_one!(Streamed<'a, A> Repeated<A> Copied<A, const N>);

impl List for () {
    type First = ();
    type Rest = ();

    #[inline(always)]
    fn split(self) -> ((), ()) {
        ((), ())
    }
    #[inline(always)]
    fn join((): (), (): ()) {}
}
impl<First: Copy, Rest: Copy> List for (First, Rest) {
    type First = First;
    type Rest = Rest;

    #[inline(always)]
    fn split(self) -> (First, Rest) {
        self
    }
    #[inline(always)]
    fn join(first: First, rest: Rest) -> Self {
        (first, rest)
    }
}

/// What is read along one loop.
pub(crate) trait Access: List {
    type Element: Copy;

    /// The elements beside `others`, one by one. (A counted loop: what repeats adds no
    /// end of its own.)
    fn beside<I: Iterator>(self, others: I) -> impl Iterator<Item = (I::Item, Self::Element)>;
    /// Whole blocks, and what is left over.
    fn blocks<const N: usize>(
        self,
    ) -> (impl Iterator<Item = impl Access<Element = Self::Element>>, Self);
}

/// One element after the other.
#[derive(Clone, Copy)]
pub(crate) struct Streamed<'a, A>(pub(crate) &'a [A]);

impl<A: Copy> Access for Streamed<'_, A> {
    type Element = A;

    #[inline(always)]
    fn beside<I: Iterator>(self, others: I) -> impl Iterator<Item = (I::Item, A)> {
        others.zip(self.0.iter().copied())
    }
    #[inline(always)]
    fn blocks<const N: usize>(self) -> (impl Iterator<Item = impl Access<Element = A>>, Self) {
        let (blocks, rest) = self.0.as_chunks::<N>();
        (blocks.iter().copied().map(Copied), Self(rest))
    }
}

/// One element again and again.
#[derive(Clone, Copy)]
pub(crate) struct Repeated<A>(pub(crate) A);

impl<A: Copy> Access for Repeated<A> {
    type Element = A;

    #[inline(always)]
    fn beside<I: Iterator>(self, others: I) -> impl Iterator<Item = (I::Item, A)> {
        others.map(move |other| (other, self.0))
    }
    #[inline(always)]
    fn blocks<const N: usize>(self) -> (impl Iterator<Item = impl Access<Element = A>>, Self) {
        (repeat(self), self)
    }
}

/// A constant number of elements that were read before any slot is written, so that the
/// compiler need not ask whether the two overlap.
#[derive(Clone, Copy)]
pub(crate) struct Copied<A, const N: usize>(pub(crate) [A; N]);

impl<A: Copy, const N: usize> Access for Copied<A, N> {
    type Element = A;

    #[inline(always)]
    fn beside<I: Iterator>(self, others: I) -> impl Iterator<Item = (I::Item, A)> {
        others.zip(self.0)
    }
    #[inline(always)]
    fn blocks<const M: usize>(self) -> (impl Iterator<Item = impl Access<Element = A>>, Self) {
        (core::iter::empty::<Self>(), self)
    }
}

/// No operand.
impl Access for () {
    type Element = ();

    #[inline(always)]
    fn beside<I: Iterator>(self, others: I) -> impl Iterator<Item = (I::Item, ())> {
        others.map(|other| (other, ()))
    }
    #[inline(always)]
    fn blocks<const N: usize>(self) -> (impl Iterator<Item = impl Access<Element = ()>>, ()) {
        (repeat(()), ())
    }
}

/// One operand, and others.
impl<First: Access, Rest: Access> Access for (First, Rest) {
    type Element = (First::Element, Rest::Element);

    #[inline(always)]
    fn beside<I: Iterator>(self, others: I) -> impl Iterator<Item = (I::Item, Self::Element)> {
        self.1.beside(self.0.beside(others)).map(|((other, first), rest)| (other, (first, rest)))
    }
    #[inline(always)]
    fn blocks<const N: usize>(
        self,
    ) -> (impl Iterator<Item = impl Access<Element = Self::Element>>, Self) {
        let (first_blocks, first) = self.0.blocks::<N>();
        let (rest_blocks, rest) = self.1.blocks::<N>();
        (first_blocks.zip(rest_blocks), (first, rest))
    }
}

/// Applies `operation` to each slot and the elements beside it, in a function of
/// its own: the compiler knows that its slices do not overlap, and vectorizes.
#[inline(always)]
pub(crate) fn flat<Slot, S: Access>(
    slots: &mut [Slot],
    source: S,
    operation: &mut impl FnMut(&mut Slot, S::Element),
) {
    for (slot, elements) in source.beside(slots.iter_mut()) {
        operation(slot, elements);
    }
}

/// [`flat`], inlined into any function: in blocks of a constant number of
/// elements, which the compiler turns into straight-line code.
#[inline(always)]
pub(crate) fn flat_in_blocks<Slot, S: Access>(
    slots: &mut [Slot],
    source: S,
    operation: &mut impl FnMut(&mut Slot, S::Element),
) {
    let (slots, source) = in_blocks::<BLOCK, _, _>(slots, source, operation);
    let (slots, source) = in_blocks::<SMALL, _, _>(slots, source, operation);
    flat(slots, source, operation);
}

/// The whole blocks of `N`; returns what is left over.
#[inline(always)]
fn in_blocks<'s, const N: usize, Slot, S: Access>(
    slots: &'s mut [Slot],
    source: S,
    operation: &mut impl FnMut(&mut Slot, S::Element),
) -> (&'s mut [Slot], S) {
    let (blocks, rest) = slots.as_chunks_mut::<N>();
    let (source_blocks, source) = source.blocks::<N>();
    for (slots, block) in blocks.iter_mut().zip(source_blocks) {
        for (slot, elements) in block.beside(slots.iter_mut()) {
            operation(slot, elements);
        }
    }
    (rest, source)
}
