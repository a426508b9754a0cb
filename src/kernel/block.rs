//! The innermost loop, in blocks of a constant number of elements, so that the
//! compiler unrolls and vectorizes it without bounds checks.

/// The number of elements in a block.
const BLOCK: usize = 16;

/// An operand of the innermost loop: elements one after the other, or one
/// element again and again.
pub(crate) trait Operand {
    type Element: Copy;

    /// Whole blocks, and what is left over.
    fn blocks(
        &self,
    ) -> (impl Iterator<Item = &[Self::Element; BLOCK]>, impl Iterator<Item = &Self::Element>);
}

/// One element after the other.
pub(crate) struct Walking<'a, A>(pub(crate) &'a [A]);

impl<A: Copy> Operand for Walking<'_, A> {
    type Element = A;

    #[inline(always)]
    fn blocks(&self) -> (impl Iterator<Item = &[A; BLOCK]>, impl Iterator<Item = &A>) {
        let (blocks, rest) = self.0.as_chunks();
        (blocks.iter(), rest.iter())
    }
}

/// One element again and again.
pub(crate) struct Repeated<A>([A; BLOCK]);

impl<A: Copy> Repeated<A> {
    #[inline(always)]
    pub(crate) fn new(element: A) -> Self {
        Self([element; BLOCK])
    }
}

impl<A: Copy> Operand for Repeated<A> {
    type Element = A;

    #[inline(always)]
    fn blocks(&self) -> (impl Iterator<Item = &[A; BLOCK]>, impl Iterator<Item = &A>) {
        (core::iter::repeat(&self.0), self.0.iter())
    }
}

/// Applies `operation` to each slot and the elements beside it.
#[inline(always)]
pub(crate) fn update<Slot, L: Operand, R: Operand>(
    slots: &mut [Slot],
    left: &L,
    right: &R,
    operation: &mut impl FnMut(&mut Slot, L::Element, R::Element),
) {
    let (slot_blocks, slot_rest) = slots.as_chunks_mut::<BLOCK>();
    let (left_blocks, left_rest) = left.blocks();
    let (right_blocks, right_rest) = right.blocks();
    for ((slots, left), right) in slot_blocks.iter_mut().zip(left_blocks).zip(right_blocks) {
        for ((slot, &left), &right) in slots.iter_mut().zip(left).zip(right) {
            operation(slot, left, right);
        }
    }
    for ((slot, &left), &right) in slot_rest.iter_mut().zip(left_rest).zip(right_rest) {
        operation(slot, left, right);
    }
}
