//! How operands are read along two loops: row by row, and many short rows at a time.
//!
//! The two innermost loops are R rows of K elements. Rows too short for a vector are
//! taken N at a time: brought to flat form, N·K elements, and combined in one flat run.
//! An operand that is repeated along one of the two loops is spread into a buffer of that
//! size first. So N follows from the bytes of the elements: a buffer has at most
//! [`BUFFER`] bytes, whatever K is.

use core::iter::repeat;
use core::marker::PhantomData;

use super::access::{Access, Copied, Repeated, Streamed, flat};
use crate::plan::loops::Loop;

/// The most bytes of a buffer. There is one for each operand that is spread.
const BUFFER: usize = 512;

/// The most rows that are taken at a time.
const MOST_ROWS: usize = 64;

/// What is read along two loops: an operand, or a list of them.
pub(crate) trait RowAccess: Copy {
    type Element: Copy;
    /// The bytes of an element that is spread; the most of several operands.
    const BYTES: usize;
    /// Whether an element is repeated along its row.
    const SPREAD: bool;

    /// The operand of each row, of any length but zero; `None` if there are no elements.
    fn rows(
        self,
        length: usize,
    ) -> Option<impl Iterator<Item = impl Access<Element = Self::Element>>>;

    /// The next `H` rows of `K` elements each, which are read before they are used.
    fn next_rows<const K: usize, const H: usize>(
        &mut self,
    ) -> Option<impl Iterator<Item = impl Access<Element = Self::Element>>>;

    /// Where `N` rows are spread.
    type Buffer<const K: usize, const N: usize>;
    /// A buffer for a batch; `None` if there are no elements.
    fn buffer<const K: usize, const N: usize>(&self) -> Option<Self::Buffer<K, N>>;
    /// The next `N` rows.
    fn batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        buffer: &'b mut Self::Buffer<K, N>,
    ) -> Option<impl Access<Element = Self::Element>>;
    /// The rows behind the last batch, fewer than `N`.
    fn last_batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        buffer: &'b mut Self::Buffer<K, N>,
    ) -> impl Access<Element = Self::Element>;

    /// How many elements of each operand lie in one step of a loop around `inner` ones, of
    /// which `operand` is the first; 0 for one that is repeated.
    type Strides: Copy;
    /// See [`Strides`](Self::Strides).
    fn strides(outer: Loop, inner: &[Loop], operand: u32) -> Self::Strides;
    /// The operand from `step` of such a loop on.
    fn from_step(self, strides: Self::Strides, step: usize) -> Self;
}

/// A value at the start of a cache line, where vectors do not lie across two.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(crate) struct CacheLines<A>(A);

/// The stride of one operand.
macro_rules! stride {
    () => {
        type Strides = usize;

        #[inline(always)]
        fn strides(outer: Loop, inner: &[Loop], operand: u32) -> usize {
            outer.elements(inner, operand).unwrap_or(0)
        }
        #[inline(always)]
        fn from_step(self, stride: usize, step: usize) -> Self {
            Self(self.0.get(stride.wrapping_mul(step)..).unwrap_or_default())
        }
    };
}

/// Nothing to spread.
macro_rules! no_buffer {
    () => {
        const BYTES: usize = 0;
        type Buffer<const K: usize, const N: usize> = ();

        #[inline(always)]
        fn buffer<const K: usize, const N: usize>(&self) -> Option<()> {
            Some(())
        }
    };
}

/// An operand that advances along both loops.
#[derive(Clone, Copy)]
pub(crate) struct Both<'a, A>(pub(crate) &'a [A]);

impl<A: Copy> RowAccess for Both<'_, A> {
    type Element = A;
    const SPREAD: bool = false;
    stride!();
    no_buffer!();

    #[inline(always)]
    fn rows(self, length: usize) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        Some(self.0.chunks_exact(length.max(1)).map(Streamed))
    }
    #[inline(always)]
    fn next_rows<const K: usize, const H: usize>(
        &mut self,
    ) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        let (rows, _) = self.0.as_chunks::<K>();
        let rows = *rows.first_chunk::<H>()?;
        self.0 = self.0.get(const { K.saturating_mul(H) }..)?;
        Some(rows.into_iter().map(Copied))
    }
    #[inline(always)]
    fn batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        (): &'b mut (),
    ) -> Option<impl Access<Element = A>> {
        let (batch, rest) = self.0.split_at_checked(const { K.saturating_mul(N) })?;
        self.0 = rest;
        Some(Streamed(batch))
    }
    #[inline(always)]
    fn last_batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        (): &'b mut (),
    ) -> impl Access<Element = A> {
        Streamed(self.0)
    }
}

/// An operand that advances along the inner loop: one row, repeated.
#[derive(Clone, Copy)]
pub(crate) struct Inner<'a, A>(pub(crate) &'a [A]);

impl<A: Copy> RowAccess for Inner<'_, A> {
    type Element = A;
    const BYTES: usize = size_of::<A>();
    const SPREAD: bool = false;
    stride!();

    #[inline(always)]
    fn rows(self, length: usize) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        self.0.get(..length).map(|row| repeat(Streamed(row)))
    }
    #[inline(always)]
    fn next_rows<const K: usize, const H: usize>(
        &mut self,
    ) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        self.0.first_chunk::<K>().map(|&row| repeat(Copied(row)))
    }

    type Buffer<const K: usize, const N: usize> = CacheLines<[[A; K]; N]>;

    #[inline(always)]
    fn buffer<const K: usize, const N: usize>(&self) -> Option<CacheLines<[[A; K]; N]>> {
        self.0.first_chunk().map(|&row| CacheLines([row; N]))
    }
    #[inline(always)]
    fn batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        buffer: &'b mut CacheLines<[[A; K]; N]>,
    ) -> Option<impl Access<Element = A>> {
        Some(Streamed(buffer.0.as_flattened()))
    }
    #[inline(always)]
    fn last_batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        buffer: &'b mut CacheLines<[[A; K]; N]>,
    ) -> impl Access<Element = A> {
        Streamed(buffer.0.as_flattened())
    }
}

/// An operand that advances along the outer loop: one element a row.
#[derive(Clone, Copy)]
pub(crate) struct Outer<'a, A>(pub(crate) &'a [A]);

impl<A: Copy> RowAccess for Outer<'_, A> {
    type Element = A;
    const BYTES: usize = size_of::<A>();
    const SPREAD: bool = true;
    stride!();

    #[inline(always)]
    fn rows(self, _length: usize) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        Some(self.0.iter().map(|&element| Repeated(element)))
    }
    #[inline(always)]
    fn next_rows<const K: usize, const H: usize>(
        &mut self,
    ) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        let (elements, rest) = self.0.split_first_chunk::<H>()?;
        self.0 = rest;
        Some((*elements).into_iter().map(Repeated))
    }

    type Buffer<const K: usize, const N: usize> = CacheLines<[[A; K]; N]>;

    #[inline(always)]
    fn buffer<const K: usize, const N: usize>(&self) -> Option<CacheLines<[[A; K]; N]>> {
        self.0.first().map(|&first| CacheLines([[first; K]; N]))
    }
    #[inline(always)]
    fn batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        buffer: &'b mut CacheLines<[[A; K]; N]>,
    ) -> Option<impl Access<Element = A>> {
        let (elements, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        for (row, &element) in buffer.0.iter_mut().zip(elements) {
            *row = [element; K];
        }
        Some(Streamed(buffer.0.as_flattened()))
    }
    #[inline(always)]
    fn last_batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        buffer: &'b mut CacheLines<[[A; K]; N]>,
    ) -> impl Access<Element = A> {
        for (row, &element) in buffer.0.iter_mut().zip(self.0) {
            *row = [element; K];
        }
        Streamed(buffer.0.as_flattened())
    }
}

/// An operand that advances along none of the two: one element.
#[derive(Clone, Copy)]
pub(crate) struct Neither<'a, A>(pub(crate) &'a [A]);

impl<A: Copy> RowAccess for Neither<'_, A> {
    type Element = A;
    const BYTES: usize = 0;
    const SPREAD: bool = false;
    stride!();

    #[inline(always)]
    fn rows(self, _length: usize) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        self.0.first().map(|&element| repeat(Repeated(element)))
    }
    #[inline(always)]
    fn next_rows<const K: usize, const H: usize>(
        &mut self,
    ) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        self.0.first().map(|&element| repeat(Repeated(element)))
    }

    type Buffer<const K: usize, const N: usize> = A;

    #[inline(always)]
    fn buffer<const K: usize, const N: usize>(&self) -> Option<A> {
        self.0.first().copied()
    }
    #[inline(always)]
    fn batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        element: &'b mut A,
    ) -> Option<impl Access<Element = A>> {
        Some(Repeated(*element))
    }
    #[inline(always)]
    fn last_batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        element: &'b mut A,
    ) -> impl Access<Element = A> {
        Repeated(*element)
    }
}

/// No operand.
impl RowAccess for () {
    type Element = ();
    const SPREAD: bool = false;
    no_buffer!();

    #[inline(always)]
    fn rows(self, _length: usize) -> Option<impl Iterator<Item = impl Access<Element = ()>>> {
        Some(repeat(()))
    }
    #[inline(always)]
    fn next_rows<const K: usize, const H: usize>(
        &mut self,
    ) -> Option<impl Iterator<Item = impl Access<Element = ()>>> {
        Some(repeat(()))
    }
    #[inline(always)]
    fn batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        (): &'b mut (),
    ) -> Option<impl Access<Element = ()>> {
        Some(())
    }
    #[inline(always)]
    fn last_batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        (): &'b mut (),
    ) -> impl Access<Element = ()> {
    }

    type Strides = ();

    #[inline(always)]
    fn strides(_: Loop, _: &[Loop], _: u32) {}
    #[inline(always)]
    fn from_step(self, (): (), _: usize) {}
}

/// One operand, and others.
impl<First: RowAccess, Rest: RowAccess> RowAccess for (First, Rest) {
    type Element = (First::Element, Rest::Element);
    const BYTES: usize = if First::BYTES > Rest::BYTES { First::BYTES } else { Rest::BYTES };
    const SPREAD: bool = First::SPREAD || Rest::SPREAD;

    #[inline(always)]
    fn rows(
        self,
        length: usize,
    ) -> Option<impl Iterator<Item = impl Access<Element = Self::Element>>> {
        Some(self.0.rows(length)?.zip(self.1.rows(length)?))
    }
    #[inline(always)]
    fn next_rows<const K: usize, const H: usize>(
        &mut self,
    ) -> Option<impl Iterator<Item = impl Access<Element = Self::Element>>> {
        Some(self.0.next_rows::<K, H>()?.zip(self.1.next_rows::<K, H>()?))
    }

    type Buffer<const K: usize, const N: usize> = (First::Buffer<K, N>, Rest::Buffer<K, N>);

    #[inline(always)]
    fn buffer<const K: usize, const N: usize>(&self) -> Option<Self::Buffer<K, N>> {
        Some((self.0.buffer()?, self.1.buffer()?))
    }
    #[inline(always)]
    fn batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        buffer: &'b mut Self::Buffer<K, N>,
    ) -> Option<impl Access<Element = Self::Element>> {
        Some((self.0.batch(&mut buffer.0)?, self.1.batch(&mut buffer.1)?))
    }
    #[inline(always)]
    fn last_batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        buffer: &'b mut Self::Buffer<K, N>,
    ) -> impl Access<Element = Self::Element> {
        (self.0.last_batch(&mut buffer.0), self.1.last_batch(&mut buffer.1))
    }

    type Strides = (First::Strides, Rest::Strides);

    #[inline(always)]
    fn strides(outer: Loop, inner: &[Loop], operand: u32) -> Self::Strides {
        (
            First::strides(outer, inner, operand),
            Rest::strides(outer, inner, operand.wrapping_add(1)),
        )
    }
    #[inline(always)]
    fn from_step(self, strides: Self::Strides, step: usize) -> Self {
        (self.0.from_step(strides.0, step), self.1.from_step(strides.1, step))
    }
}

/// How many rows of `K` elements are taken at a time.
struct AtATime<R, const K: usize>(PhantomData<R>);

impl<R: RowAccess, const K: usize> AtATime<R, K> {
    /// A power of two, 1 if a buffer does not hold two.
    const ROWS: usize = {
        let row = K.saturating_mul(R::BYTES);
        let mut rows: usize = 1;
        // Longer rows than that are not spread without a loop, and fill a vector.
        let spread = !R::SPREAD || K <= 24;
        while spread && rows < MOST_ROWS && row.saturating_mul(rows).saturating_mul(2) <= BUFFER {
            rows = rows.saturating_mul(2);
        }
        rows
    };
}

/// Applies `operation` to each slot and the elements beside it, in rows of `K`.
#[inline(always)]
pub(crate) fn by_rows<Slot, R: RowAccess, const K: usize>(
    slots: &mut [Slot],
    rows: R,
    operation: &mut impl FnMut(&mut Slot, R::Element),
) {
    macro_rules! batches {
        ($($n:literal)+) => {
            match AtATime::<R, K>::ROWS {
                $($n => in_batches::<_, _, K, $n>(slots, rows, operation),)+
                _ => one_by_one::<_, _, K>(slots, rows, operation),
            }
        };
    }
    batches!(2 4 8 16 32 64);
}

/// [`by_rows`], `N` at a time.
#[inline(always)]
fn in_batches<Slot, R: RowAccess, const K: usize, const N: usize>(
    slots: &mut [Slot],
    mut rows: R,
    operation: &mut impl FnMut(&mut Slot, R::Element),
) {
    let Some(mut buffer) = rows.buffer::<K, N>() else { return };
    let mut batches = slots.chunks_exact_mut(const { K.saturating_mul(N) });
    for slots in &mut batches {
        let Some(batch) = rows.batch(&mut buffer) else { return };
        flat(slots, batch, operation);
    }
    flat(batches.into_remainder(), rows.last_batch(&mut buffer), operation);
}

/// [`by_rows`], one after the other.
#[inline(always)]
pub(crate) fn one_by_one<Slot, R: RowAccess, const K: usize>(
    slots: &mut [Slot],
    mut rows: R,
    operation: &mut impl FnMut(&mut Slot, R::Element),
) {
    let (lines, _) = slots.as_chunks_mut::<K>();
    for slots in lines {
        let Some(row) = rows.next_rows::<K, 1>().and_then(|mut rows| rows.next()) else { return };
        one_at_a_time();
        flat(slots, row, operation);
    }
}

/// `H` rows of `K` at a time, without a loop, while there are as many; then half as many.
#[inline(always)]
pub(crate) fn unrolled<'s, Slot, R: RowAccess, const K: usize, const H: usize>(
    lines: &'s mut [[Slot; K]],
    rows: &mut R,
    operation: &mut impl FnMut(&mut Slot, R::Element),
) -> &'s mut [[Slot; K]] {
    let (blocks, rest) = lines.as_chunks_mut::<H>();
    for lines in blocks {
        let Some(rows) = rows.next_rows::<K, H>() else { return &mut [] };
        one_at_a_time();
        for (slots, row) in lines.iter_mut().zip(rows) {
            flat(slots, row, operation);
        }
    }
    rest
}

/// Keeps the compiler from doing several steps of a loop at once. Where a step is
/// some vectors' worth of straight-line code already, that would be done by gathers
/// and scatters, and take ten times as long.
#[inline(always)]
fn one_at_a_time() {
    core::hint::black_box(());
}
