//! Flat runs: the innermost loop.

/// The number of elements in a block.
const BLOCK: usize = 16;

/// The number of elements in a small block, for what is left over.
const SMALL: usize = 4;

/// An operand of a flat run: elements one after the other, or one element again
/// and again.
pub(crate) trait Operand: Sized {
    type Element: Copy;

    /// Whole blocks, and what is left over.
    fn blocks<const N: usize>(&self) -> (impl Iterator<Item = [Self::Element; N]>, Self);
    /// The elements beside `others`, one by one. (A counted loop: what repeats adds
    /// no end of its own.)
    fn beside<I: Iterator>(&self, others: I) -> impl Iterator<Item = (I::Item, Self::Element)>;
}

/// One element after the other.
#[derive(Clone)]
pub(crate) struct Walking<'a, A>(pub(crate) &'a [A]);

impl<A: Copy> Operand for Walking<'_, A> {
    type Element = A;

    #[inline(always)]
    fn blocks<const N: usize>(&self) -> (impl Iterator<Item = [A; N]>, Self) {
        let (blocks, rest) = self.0.as_chunks();
        (blocks.iter().copied(), Self(rest))
    }
    #[inline(always)]
    fn beside<I: Iterator>(&self, others: I) -> impl Iterator<Item = (I::Item, A)> {
        others.zip(self.0.iter().copied())
    }
}

/// One element again and again.
#[derive(Clone, Copy)]
pub(crate) struct Repeated<A>(pub(crate) A);

impl<A: Copy> Operand for Repeated<A> {
    type Element = A;

    #[inline(always)]
    fn blocks<const N: usize>(&self) -> (impl Iterator<Item = [A; N]>, Self) {
        (core::iter::repeat([self.0; N]), *self)
    }
    #[inline(always)]
    fn beside<I: Iterator>(&self, others: I) -> impl Iterator<Item = (I::Item, A)> {
        let element = self.0;
        others.map(move |other| (other, element))
    }
}

/// Applies `operation` to each slot and the elements beside it, in a function of
/// its own: the compiler knows that its slices do not overlap, and vectorizes.
#[inline(always)]
pub(crate) fn flat<Slot, L: Operand, R: Operand>(
    slots: &mut [Slot],
    left: &L,
    right: &R,
    operation: &mut impl FnMut(&mut Slot, L::Element, R::Element),
) {
    for ((slot, left), right) in right.beside(left.beside(slots.iter_mut())) {
        operation(slot, left, right);
    }
}

/// [`flat`], inlined into any function: in blocks of a constant number of
/// elements, which the compiler turns into straight-line code.
#[inline(always)]
pub(crate) fn flat_in_blocks<Slot, L: Operand, R: Operand>(
    slots: &mut [Slot],
    left: &L,
    right: &R,
    operation: &mut impl FnMut(&mut Slot, L::Element, R::Element),
) {
    let (slots, left, right) = in_blocks::<BLOCK, _, _, _>(slots, left, right, operation);
    let (slots, left, right) = in_blocks::<SMALL, _, _, _>(slots, &left, &right, operation);
    flat(slots, &left, &right, operation);
}

/// The whole blocks of `N`; returns what is left over.
///
/// The operands' elements are copied out of a block before its slots are
/// written, so that the compiler need not ask whether the two overlap.
#[inline(always)]
fn in_blocks<'a, const N: usize, Slot, L: Operand, R: Operand>(
    slots: &'a mut [Slot],
    left: &L,
    right: &R,
    operation: &mut impl FnMut(&mut Slot, L::Element, R::Element),
) -> (&'a mut [Slot], L, R) {
    let (blocks, rest) = slots.as_chunks_mut::<N>();
    let (left_blocks, left) = left.blocks::<N>();
    let (right_blocks, right) = right.blocks::<N>();
    for ((slots, left), right) in blocks.iter_mut().zip(left_blocks).zip(right_blocks) {
        for ((slot, left), right) in slots.iter_mut().zip(left).zip(right) {
            operation(slot, left, right);
        }
    }
    (rest, left, right)
}
