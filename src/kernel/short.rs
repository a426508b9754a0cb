//! Rows too short for a vector, many of them at a time.
//!
//! The two innermost loops are R rows of K elements, K ≤ 33. Sixteen rows are
//! brought to flat form, 16·K elements, and combined in one flat run; an operand
//! that is repeated along one of the two loops is spread into a buffer of that
//! size first.

/// The number of rows in flat form at a time.
const ROWS: usize = 16;

/// Rows of this length and longer need no buffer.
const DIRECT: usize = 16;

/// An operand, row by row.
pub(crate) trait Rows<const K: usize> {
    type Element: Copy;

    /// The next sixteen rows.
    fn sixteen(&mut self) -> Option<&[[Self::Element; K]; ROWS]>;
    /// The fewer than sixteen rows behind the last sixteen.
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

impl<A: Copy, const K: usize> Rows<K> for Matrix<'_, A, K> {
    type Element = A;

    #[inline(always)]
    fn sixteen(&mut self) -> Option<&[[A; K]; ROWS]> {
        let (sixteen, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(sixteen)
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
pub(crate) struct Row<A, const K: usize>([[A; K]; ROWS]);

impl<A: Copy, const K: usize> Row<A, K> {
    #[inline(always)]
    pub(crate) fn new(row: [A; K]) -> Self {
        Self([row; ROWS])
    }
}

impl<A: Copy, const K: usize> Rows<K> for Row<A, K> {
    type Element = A;

    #[inline(always)]
    fn sixteen(&mut self) -> Option<&[[A; K]; ROWS]> {
        Some(&self.0)
    }
    #[inline(always)]
    fn rest(&mut self) -> &[[A; K]] {
        &self.0
    }
    #[inline(always)]
    fn row(&mut self) -> Option<[A; K]> {
        let [row, ..] = self.0;
        Some(row)
    }
}

/// An operand that has one element a row, repeated along the row.
pub(crate) struct Column<'a, A, const K: usize> {
    elements: &'a [A],
    buffer: [[A; K]; ROWS],
}

impl<'a, A: Copy, const K: usize> Column<'a, A, K> {
    #[inline(always)]
    pub(crate) fn new(elements: &'a [A], first: A) -> Self {
        Self { elements, buffer: [[first; K]; ROWS] }
    }
}

impl<A: Copy, const K: usize> Rows<K> for Column<'_, A, K> {
    type Element = A;

    #[inline(always)]
    fn sixteen(&mut self) -> Option<&[[A; K]; ROWS]> {
        let (sixteen, rest) = self.elements.split_first_chunk::<ROWS>()?;
        self.elements = rest;
        self.buffer = sixteen.map(|element| [element; K]);
        Some(&self.buffer)
    }
    #[inline(always)]
    fn rest(&mut self) -> &[[A; K]] {
        for (row, &element) in self.buffer.iter_mut().zip(self.elements) {
            *row = [element; K];
        }
        &self.buffer
    }
    #[inline(always)]
    fn row(&mut self) -> Option<[A; K]> {
        let (&element, rest) = self.elements.split_first()?;
        self.elements = rest;
        Some([element; K])
    }
}

/// Applies `operation` to each slot and the elements beside it.
#[inline(always)]
pub(crate) fn rows<Slot, L: Rows<K>, R: Rows<K>, const K: usize>(
    slots: &mut [Slot],
    mut left: L,
    mut right: R,
    operation: &mut impl FnMut(&mut Slot, L::Element, R::Element),
) {
    let (slots, _) = slots.as_chunks_mut::<K>();
    if const { K >= DIRECT } {
        for slots in slots {
            let (Some(left), Some(right)) = (left.row(), right.row()) else { return };
            for ((slot, left), right) in slots.iter_mut().zip(left).zip(right) {
                operation(slot, left, right);
            }
        }
        return;
    }
    let (sixteens, rest) = slots.as_chunks_mut::<ROWS>();
    for slots in sixteens {
        let (Some(left), Some(right)) = (left.sixteen(), right.sixteen()) else { return };
        run(slots.as_flattened_mut(), left.as_flattened(), right.as_flattened(), operation);
    }
    run(
        rest.as_flattened_mut(),
        left.rest().as_flattened(),
        right.rest().as_flattened(),
        operation,
    );
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
