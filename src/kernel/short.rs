//! Rows too short for a vector, many of them at a time.
//!
//! The two innermost loops are R rows of K elements, K ≤ 33. A batch of N rows is
//! brought to flat form, N·K elements, and combined in one flat run; an operand
//! that is repeated along one of the two loops is spread into a buffer of that
//! size first. N is sixteen, and more for the shortest rows.

use super::block::{Operand, Repeated, Walking, flat};
use crate::tensor::aligned::Aligned;

/// An operand, row by row.
pub(crate) trait Rows<const K: usize, const N: usize> {
    type Element: Copy;

    /// The next N rows.
    fn batch(&mut self) -> Option<impl Operand<Element = Self::Element>>;
    /// The next row.
    fn row(&mut self) -> Option<[Self::Element; K]>;
}

/// An operand that has every element of every row.
pub(crate) struct Matrix<'a, A, const K: usize>(&'a [[A; K]]);

impl<'a, A: Copy, const K: usize> Matrix<'a, A, K> {
    #[inline(always)]
    pub(crate) fn new(elements: &'a [A]) -> Self {
        let (rows, _) = elements.as_chunks();
        Self(rows)
    }
}

impl<A: Copy, const K: usize, const N: usize> Rows<K, N> for Matrix<'_, A, K> {
    type Element = A;

    #[inline(always)]
    fn batch(&mut self) -> Option<impl Operand<Element = A>> {
        let (batch, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(Walking(batch.as_flattened()))
    }
    #[inline(always)]
    fn row(&mut self) -> Option<[A; K]> {
        let (row, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*row)
    }
}

/// An operand that has one row, repeated.
pub(crate) struct Row<A, const K: usize, const N: usize>(Aligned<[[A; K]; N]>);

impl<A: Copy, const K: usize, const N: usize> Row<A, K, N> {
    #[inline(always)]
    pub(crate) fn new(row: [A; K]) -> Self {
        Self(Aligned([row; N]))
    }
}

impl<A: Copy, const K: usize, const N: usize> Rows<K, N> for Row<A, K, N> {
    type Element = A;

    #[inline(always)]
    fn batch(&mut self) -> Option<impl Operand<Element = A>> {
        Some(Walking(self.0.as_flattened()))
    }
    #[inline(always)]
    fn row(&mut self) -> Option<[A; K]> {
        self.0.first().copied()
    }
}

/// An operand that has one element, repeated along all rows.
impl<A: Copy, const K: usize, const N: usize> Rows<K, N> for Repeated<A> {
    type Element = A;

    #[inline(always)]
    fn batch(&mut self) -> Option<impl Operand<Element = A>> {
        Some(*self)
    }
    #[inline(always)]
    fn row(&mut self) -> Option<[A; K]> {
        Some([self.0; K])
    }
}

/// An operand that has one element a row, repeated along the row.
pub(crate) struct Column<'a, A, const K: usize, const N: usize> {
    elements: &'a [A],
    buffer: Aligned<[[A; K]; N]>,
}

impl<'a, A: Copy, const K: usize, const N: usize> Column<'a, A, K, N> {
    #[inline(always)]
    pub(crate) fn new(elements: &'a [A], first: A) -> Self {
        Self { elements, buffer: Aligned([[first; K]; N]) }
    }
}

impl<A: Copy, const K: usize, const N: usize> Rows<K, N> for Column<'_, A, K, N> {
    type Element = A;

    #[inline(always)]
    fn batch(&mut self) -> Option<impl Operand<Element = A>> {
        let (batch, rest) = self.elements.split_first_chunk::<N>()?;
        self.elements = rest;
        *self.buffer = batch.map(|element| [element; K]);
        Some(Walking(self.buffer.as_flattened()))
    }
    #[inline(always)]
    fn row(&mut self) -> Option<[A; K]> {
        let (&element, rest) = self.elements.split_first()?;
        self.elements = rest;
        Some([element; K])
    }
}

/// Applies `operation` to each slot and the elements beside it, batch by batch;
/// returns the slots of the fewer than N rows behind the last batch.
#[inline(always)]
pub(crate) fn in_batches<'s, Slot, L: Rows<K, N>, R: Rows<K, N>, const K: usize, const N: usize>(
    slots: &'s mut [Slot],
    left: &mut L,
    right: &mut R,
    operation: &mut impl FnMut(&mut Slot, L::Element, R::Element),
) -> &'s mut [Slot] {
    let (rows, _) = slots.as_chunks_mut::<K>();
    let (batches, rest) = rows.as_chunks_mut::<N>();
    for slots in batches {
        let (Some(left), Some(right)) = (left.batch(), right.batch()) else { break };
        flat(slots.as_flattened_mut(), &left, &right, operation);
    }
    rest.as_flattened_mut()
}

/// Applies `operation` to each slot and the elements beside it, row by row.
#[inline(always)]
pub(crate) fn row_by_row<Slot, L: Rows<K, N>, R: Rows<K, N>, const K: usize, const N: usize>(
    slots: &mut [Slot],
    left: &mut L,
    right: &mut R,
    operation: &mut impl FnMut(&mut Slot, L::Element, R::Element),
) {
    let (rows, _) = slots.as_chunks_mut::<K>();
    for slots in rows {
        let (Some(left), Some(right)) = (left.row(), right.row()) else { return };
        one_at_a_time();
        for ((slot, left), right) in slots.iter_mut().zip(left).zip(right) {
            operation(slot, left, right);
        }
    }
}

/// Keeps the compiler from doing several steps of a loop at once. Where a step is
/// some vectors' worth of straight-line code already, that would be done by gathers
/// and scatters, and take ten times as long.
#[inline(always)]
pub(crate) fn one_at_a_time() {
    core::hint::black_box(());
}
