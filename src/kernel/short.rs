//! Rows too short for a vector, many of them at a time.
//!
//! The two innermost loops are R rows of K elements, K ≤ 33. A batch of N rows is
//! brought to flat form, N·K elements, and combined in one flat run; an operand
//! that is repeated along one of the two loops is spread into a buffer of that
//! size first. N is sixteen, and more for the shortest rows.

use crate::aligned::Aligned;

/// An operand, row by row.
pub(crate) trait Rows<const K: usize, const N: usize> {
    type Element: Copy;

    /// The next N rows.
    fn batch(&mut self) -> Option<&[[Self::Element; K]; N]>;
    /// The fewer than N rows behind the last batch.
    fn rest(&mut self) -> &[[Self::Element; K]];
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
    fn batch(&mut self) -> Option<&[[A; K]; N]> {
        let (batch, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(batch)
    }
    #[inline(always)]
    fn rest(&mut self) -> &[[A; K]] {
        self.0
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
    fn batch(&mut self) -> Option<&[[A; K]; N]> {
        Some(&self.0)
    }
    #[inline(always)]
    fn rest(&mut self) -> &[[A; K]] {
        &*self.0
    }
    #[inline(always)]
    fn row(&mut self) -> Option<[A; K]> {
        self.0.first().copied()
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
    fn batch(&mut self) -> Option<&[[A; K]; N]> {
        let (batch, rest) = self.elements.split_first_chunk::<N>()?;
        self.elements = rest;
        if const { K <= UNROLLED } {
            *self.buffer = batch.map(|element| [element; K]);
        } else {
            spread(&mut *self.buffer, batch);
        }
        Some(&self.buffer)
    }
    #[inline(always)]
    fn rest(&mut self) -> &[[A; K]] {
        spread(&mut *self.buffer, self.elements);
        &*self.buffer
    }
    #[inline(always)]
    fn row(&mut self) -> Option<[A; K]> {
        let (&element, rest) = self.elements.split_first()?;
        self.elements = rest;
        Some([element; K])
    }
}

/// The longest rows that the compiler writes without a loop.
const UNROLLED: usize = 32;

/// Repeats each element along its row.
#[inline(always)]
fn spread<A: Copy, const K: usize>(rows: &mut [[A; K]], elements: &[A]) {
    for (row, &element) in rows.iter_mut().zip(elements) {
        *row = [element; K];
    }
}

/// Applies `operation` to each slot and the elements beside it, batch by batch.
#[inline(always)]
pub(crate) fn in_batches<Slot, L: Rows<K, N>, R: Rows<K, N>, const K: usize, const N: usize>(
    slots: &mut [Slot],
    mut left: L,
    mut right: R,
    operation: &mut impl FnMut(&mut Slot, L::Element, R::Element),
) {
    let (slots, _) = slots.as_chunks_mut::<K>();
    let (batches, rest) = slots.as_chunks_mut::<N>();
    for slots in batches {
        let (Some(left), Some(right)) = (left.batch(), right.batch()) else { return };
        run(slots.as_flattened_mut(), left.as_flattened(), right.as_flattened(), operation);
    }
    run(
        rest.as_flattened_mut(),
        left.rest().as_flattened(),
        right.rest().as_flattened(),
        operation,
    );
}

/// Applies `operation` to each slot and the elements beside it, row by row: for
/// rows that fill a vector by themselves, and for few rows.
#[inline(always)]
pub(crate) fn row_by_row<Slot, L: Rows<K, N>, R: Rows<K, N>, const K: usize, const N: usize>(
    slots: &mut [Slot],
    mut left: L,
    mut right: R,
    operation: &mut impl FnMut(&mut Slot, L::Element, R::Element),
) {
    let (slots, _) = slots.as_chunks_mut::<K>();
    for slots in slots {
        let (Some(left), Some(right)) = (left.row(), right.row()) else { return };
        for ((slot, left), right) in slots.iter_mut().zip(left).zip(right) {
            operation(slot, left, right);
        }
    }
}

#[inline(always)]
fn run<Slot, A: Copy, B: Copy>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: &mut impl FnMut(&mut Slot, A, B),
) {
    for ((slot, &left), &right) in slots.iter_mut().zip(left).zip(right) {
        operation(slot, left, right);
    }
}
