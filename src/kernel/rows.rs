//! How operands are read along two loops: row by row, and many short rows at a time. The
//! loops themselves are in `by_rows`.

use core::iter::repeat;

use super::access::{Access, Copied, List, Repeated, Streamed, list_of_one};
use crate::plan::loops::Loop;

/// What is read along two loops: an operand, or a list of them.
pub(crate) trait RowAccess: List {
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

    /// The elements of `H` rows of `K`, read before they are used.
    type Held<const K: usize, const H: usize>: Copy;
    /// The next `H` rows; `None` if there are fewer.
    fn hold<const K: usize, const H: usize>(&self) -> Option<Self::Held<K, H>>;
    /// Row by row.
    fn held_rows<const K: usize, const H: usize>(
        held: Self::Held<K, H>,
    ) -> impl Iterator<Item = impl Access<Element = Self::Element>>;
    /// Behind the next `H` rows.
    fn behind<const K: usize, const H: usize>(self) -> Self;

    /// Where `N` rows are spread.
    type Buffer<const K: usize, const N: usize>;
    /// A buffer for a batch; `None` if there are no elements.
    fn buffer<const K: usize, const N: usize>(&self) -> Option<Self::Buffer<K, N>>;
    /// The next `N` rows.
    fn batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        buffer: &'b mut Self::Buffer<K, N>,
    ) -> Option<impl Access<Element = Self::Element>>;

    /// How many elements of each operand lie in one step of a loop around `inner` ones, of
    /// which `operand` is the first; 0 for one that is repeated.
    type Strides: Copy;
    /// See [`Strides`](Self::Strides).
    fn strides(outer: Loop, inner: &[Loop], operand: u32) -> Self::Strides;
    /// The operand from `step` of such a loop on.
    fn at_step(self, strides: Self::Strides, step: usize) -> Self;
    /// Whether such a loop repeats all columns.
    fn repeats_columns(strides: Self::Strides) -> bool;
    /// [`hold`](Self::hold), but for the columns, which are those of `held`.
    fn hold_beside<const K: usize, const H: usize>(
        &self,
        held: Self::Held<K, H>,
    ) -> Option<Self::Held<K, H>>;
}

/// A value at the start of a cache line, where vectors do not lie across two.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(crate) struct CacheLines<A>(A);

list_of_one!(Both<'a, A> Inner<'a, A> Outer<'a, A> Neither<'a, A>);

/// The stride of one operand.
macro_rules! stride {
    () => {
        type Strides = usize;

        #[inline(always)]
        fn strides(outer: Loop, inner: &[Loop], operand: u32) -> usize {
            outer.elements(inner, operand).unwrap_or(0)
        }
        #[inline(always)]
        fn at_step(self, stride: usize, step: usize) -> Self {
            Self(self.0.get(stride.wrapping_mul(step)..).unwrap_or_default())
        }
    };
}

/// An operand that is no column.
macro_rules! read_anew {
    () => {
        #[inline(always)]
        fn repeats_columns(_: Self::Strides) -> bool {
            true
        }
        #[inline(always)]
        fn hold_beside<const K: usize, const H: usize>(
            &self,
            _: Self::Held<K, H>,
        ) -> Option<Self::Held<K, H>> {
            self.hold::<K, H>()
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
    read_anew!();
    no_buffer!();

    #[inline(always)]
    fn rows(self, length: usize) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        Some(self.0.chunks_exact(length.max(1)).map(Streamed))
    }
    type Held<const K: usize, const H: usize> = [[A; K]; H];

    #[inline(always)]
    fn hold<const K: usize, const H: usize>(&self) -> Option<[[A; K]; H]> {
        self.0.get(..K.saturating_mul(H))?.as_chunks().0.first_chunk().copied()
    }
    #[inline(always)]
    fn held_rows<const K: usize, const H: usize>(
        held: [[A; K]; H],
    ) -> impl Iterator<Item = impl Access<Element = A>> {
        held.into_iter().map(Copied)
    }
    #[inline(always)]
    fn behind<const K: usize, const H: usize>(self) -> Self {
        Self(self.0.get(K.saturating_mul(H)..).unwrap_or_default())
    }
    #[inline(always)]
    fn batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        (): &'b mut (),
    ) -> Option<impl Access<Element = A>> {
        let (batch, rest) = self.0.as_chunks::<K>().0.split_first_chunk::<N>()?;
        self.0 = rest.as_flattened();
        Some(Streamed(batch.as_flattened()))
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
    read_anew!();

    #[inline(always)]
    fn rows(self, length: usize) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        self.0.get(..length).map(|row| repeat(Streamed(row)))
    }
    type Held<const K: usize, const H: usize> = [A; K];

    #[inline(always)]
    fn hold<const K: usize, const H: usize>(&self) -> Option<[A; K]> {
        self.0.first_chunk().copied()
    }
    #[inline(always)]
    fn held_rows<const K: usize, const H: usize>(
        held: [A; K],
    ) -> impl Iterator<Item = impl Access<Element = A>> {
        repeat(Copied(held))
    }
    #[inline(always)]
    fn behind<const K: usize, const H: usize>(self) -> Self {
        self
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
    fn repeats_columns(stride: usize) -> bool {
        stride == 0
    }
    #[inline(always)]
    fn hold_beside<const K: usize, const H: usize>(&self, held: [A; H]) -> Option<[A; H]> {
        Some(held)
    }

    #[inline(always)]
    fn rows(self, _length: usize) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        Some(self.0.iter().map(|&element| Repeated(element)))
    }
    type Held<const K: usize, const H: usize> = [A; H];

    #[inline(always)]
    fn hold<const K: usize, const H: usize>(&self) -> Option<[A; H]> {
        self.0.first_chunk().copied()
    }
    #[inline(always)]
    fn held_rows<const K: usize, const H: usize>(
        held: [A; H],
    ) -> impl Iterator<Item = impl Access<Element = A>> {
        held.into_iter().map(Repeated)
    }
    #[inline(always)]
    fn behind<const K: usize, const H: usize>(self) -> Self {
        Self(self.0.get(H..).unwrap_or_default())
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
        // By `map`, not in a loop: the rows are made in registers.
        buffer.0 = elements.map(|element| [element; K]);
        Some(Streamed(buffer.0.as_flattened()))
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
    read_anew!();

    #[inline(always)]
    fn rows(self, _length: usize) -> Option<impl Iterator<Item = impl Access<Element = A>>> {
        self.0.first().map(|&element| repeat(Repeated(element)))
    }
    type Held<const K: usize, const H: usize> = A;

    #[inline(always)]
    fn hold<const K: usize, const H: usize>(&self) -> Option<A> {
        self.0.first().copied()
    }
    #[inline(always)]
    fn held_rows<const K: usize, const H: usize>(
        held: A,
    ) -> impl Iterator<Item = impl Access<Element = A>> {
        repeat(Repeated(held))
    }
    #[inline(always)]
    fn behind<const K: usize, const H: usize>(self) -> Self {
        self
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
    type Held<const K: usize, const H: usize> = ();

    #[inline(always)]
    fn hold<const K: usize, const H: usize>(&self) -> Option<()> {
        Some(())
    }
    #[inline(always)]
    fn held_rows<const K: usize, const H: usize>(
        held: (),
    ) -> impl Iterator<Item = impl Access<Element = ()>> {
        let () = held;
        repeat(())
    }
    #[inline(always)]
    fn behind<const K: usize, const H: usize>(self) {}
    #[inline(always)]
    fn batch<'b, const K: usize, const N: usize>(
        &'b mut self,
        (): &'b mut (),
    ) -> Option<impl Access<Element = ()>> {
        Some(())
    }

    type Strides = ();

    #[inline(always)]
    fn strides(_: Loop, _: &[Loop], _: u32) {}
    #[inline(always)]
    fn at_step(self, (): (), _: usize) {}
    read_anew!();
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
    type Held<const K: usize, const H: usize> = (First::Held<K, H>, Rest::Held<K, H>);

    #[inline(always)]
    fn hold<const K: usize, const H: usize>(&self) -> Option<Self::Held<K, H>> {
        Some((self.0.hold::<K, H>()?, self.1.hold::<K, H>()?))
    }
    #[inline(always)]
    fn held_rows<const K: usize, const H: usize>(
        held: Self::Held<K, H>,
    ) -> impl Iterator<Item = impl Access<Element = Self::Element>> {
        First::held_rows(held.0).zip(Rest::held_rows(held.1))
    }
    #[inline(always)]
    fn behind<const K: usize, const H: usize>(self) -> Self {
        (self.0.behind::<K, H>(), self.1.behind::<K, H>())
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

    type Strides = (First::Strides, Rest::Strides);

    #[inline(always)]
    fn strides(outer: Loop, inner: &[Loop], operand: u32) -> Self::Strides {
        (
            First::strides(outer, inner, operand),
            Rest::strides(outer, inner, operand.wrapping_add(1)),
        )
    }
    #[inline(always)]
    fn at_step(self, strides: Self::Strides, step: usize) -> Self {
        (self.0.at_step(strides.0, step), self.1.at_step(strides.1, step))
    }
    #[inline(always)]
    fn repeats_columns(strides: Self::Strides) -> bool {
        First::repeats_columns(strides.0) && Rest::repeats_columns(strides.1)
    }
    #[inline(always)]
    fn hold_beside<const K: usize, const H: usize>(
        &self,
        held: Self::Held<K, H>,
    ) -> Option<Self::Held<K, H>> {
        Some((self.0.hold_beside::<K, H>(held.0)?, self.1.hold_beside::<K, H>(held.1)?))
    }
}
