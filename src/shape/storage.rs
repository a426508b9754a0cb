//! How the elements of a shape lie in memory: one array an axis, nested, so
//! contiguous and row-major.

use typenum::{UInt, UTerm};

use super::axis::Extent;
use super::number::Number;

/// Nested, row-major storage of the elements of a shape.
///
/// `shape![2, 3]` stores `[[E; 3]; 2]`; an axis of length 0 ends the nest, since
/// nothing lies in it.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a shape",
    label = "a shape is a list of axes: `shape![2, 3]`"
)]
pub trait RowMajor {
    /// The nested arrays.
    type Storage<E>;

    /// Fills the storage in row-major order.
    fn storage_from_fn<E>(element: impl FnMut() -> E) -> Self::Storage<E>;
    /// Copies the storage by `Clone`.
    fn clone_storage<E: Clone>(storage: &Self::Storage<E>) -> Self::Storage<E>;
    /// The elements in row-major order.
    fn flatten<E>(storage: &Self::Storage<E>) -> &[E];
    /// The elements in row-major order.
    fn flatten_mut<E>(storage: &mut Self::Storage<E>) -> &mut [E];
    /// The inverse of [`flatten`](Self::flatten); `None` for a wrong number of
    /// elements.
    fn nest<E>(elements: &[E]) -> Option<&Self::Storage<E>>;
    /// The inverse of [`flatten_mut`](Self::flatten_mut); `None` for a wrong
    /// number of elements.
    fn nest_mut<E>(elements: &mut [E]) -> Option<&mut Self::Storage<E>>;
}

/// [`RowMajor`] by the length of the last axis, zero or more.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the length of an axis",
    label = "an axis is declared with `axis!`"
)]
pub trait LastLength: Number {
    type Storage<Outer: RowMajor, Last: Extent, E>;

    fn storage_from_fn<Outer: RowMajor, Last: Extent, E>(
        element: impl FnMut() -> E,
    ) -> Self::Storage<Outer, Last, E>;
    fn clone_storage<Outer: RowMajor, Last: Extent, E: Clone>(
        storage: &Self::Storage<Outer, Last, E>,
    ) -> Self::Storage<Outer, Last, E>;
    fn flatten<Outer: RowMajor, Last: Extent, E>(storage: &Self::Storage<Outer, Last, E>) -> &[E];
    fn flatten_mut<Outer: RowMajor, Last: Extent, E>(
        storage: &mut Self::Storage<Outer, Last, E>,
    ) -> &mut [E];
    fn nest<Outer: RowMajor, Last: Extent, E>(
        elements: &[E],
    ) -> Option<&Self::Storage<Outer, Last, E>>;
    fn nest_mut<Outer: RowMajor, Last: Extent, E>(
        elements: &mut [E],
    ) -> Option<&mut Self::Storage<Outer, Last, E>>;
}

/// Length 0: nothing to store, whatever is outside.
#[diagnostic::do_not_recommend]
impl LastLength for UTerm {
    type Storage<Outer: RowMajor, Last: Extent, E> = [E; 0];

    #[inline]
    fn storage_from_fn<Outer: RowMajor, Last: Extent, E>(_: impl FnMut() -> E) -> [E; 0] {
        []
    }
    #[inline]
    fn clone_storage<Outer: RowMajor, Last: Extent, E: Clone>(_: &[E; 0]) -> [E; 0] {
        []
    }
    #[inline]
    fn flatten<Outer: RowMajor, Last: Extent, E>(storage: &[E; 0]) -> &[E] {
        storage
    }
    #[inline]
    fn flatten_mut<Outer: RowMajor, Last: Extent, E>(storage: &mut [E; 0]) -> &mut [E] {
        storage
    }
    #[inline]
    fn nest<Outer: RowMajor, Last: Extent, E>(elements: &[E]) -> Option<&[E; 0]> {
        elements.try_into().ok()
    }
    #[inline]
    fn nest_mut<Outer: RowMajor, Last: Extent, E>(elements: &mut [E]) -> Option<&mut [E; 0]> {
        elements.try_into().ok()
    }
}

/// Length 1 and more: the outer axes store arrays of this length.
#[diagnostic::do_not_recommend]
impl<U, B> LastLength for UInt<U, B>
where
    UInt<U, B>: Number,
{
    type Storage<Outer: RowMajor, Last: Extent, E> = Outer::Storage<Last::Array<E>>;

    #[inline]
    fn storage_from_fn<Outer: RowMajor, Last: Extent, E>(
        mut element: impl FnMut() -> E,
    ) -> Outer::Storage<Last::Array<E>> {
        Outer::storage_from_fn(|| NativeArray::from_fn(&mut element))
    }
    #[inline]
    fn clone_storage<Outer: RowMajor, Last: Extent, E: Clone>(
        storage: &Outer::Storage<Last::Array<E>>,
    ) -> Outer::Storage<Last::Array<E>> {
        Last::Array::<E>::clone_storage::<Outer>(storage)
    }
    #[inline]
    fn flatten<Outer: RowMajor, Last: Extent, E>(storage: &Outer::Storage<Last::Array<E>>) -> &[E] {
        NativeArray::flatten(Outer::flatten(storage))
    }
    #[inline]
    fn flatten_mut<Outer: RowMajor, Last: Extent, E>(
        storage: &mut Outer::Storage<Last::Array<E>>,
    ) -> &mut [E] {
        NativeArray::flatten_mut(Outer::flatten_mut(storage))
    }
    #[inline]
    fn nest<Outer: RowMajor, Last: Extent, E>(
        elements: &[E],
    ) -> Option<&Outer::Storage<Last::Array<E>>> {
        Outer::nest(NativeArray::chunks(elements)?)
    }
    #[inline]
    fn nest_mut<Outer: RowMajor, Last: Extent, E>(
        elements: &mut [E],
    ) -> Option<&mut Outer::Storage<Last::Array<E>>> {
        Outer::nest_mut(NativeArray::chunks_mut(elements)?)
    }
}

/// The nested native arrays of a `Layout`, as one of its last axis sees them.
#[doc(hidden)]
pub trait ArrayNest {
    /// `Layout::Array`
    type Array<E>;

    /// `Layout::array_from_fn`
    fn array_from_fn<E>(element: impl FnMut() -> E) -> Self::Array<E>;
    /// `Layout::clone_array`
    fn clone_array<E: Clone>(elements: &[E]) -> Option<Self::Array<E>>;
}

/// `[E; N]`, the arrays of the language: what the storage asks of them.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an array",
    label = "an axis is declared with `axis!`"
)]
pub trait NativeArray: Sized {
    /// `E`
    type Element;
    /// `N`
    const LEN: usize;

    /// Builds one in order.
    fn from_fn(element: impl FnMut() -> Self::Element) -> Self;
    /// The elements of several, in order.
    fn flatten(arrays: &[Self]) -> &[Self::Element];
    /// The elements of several, in order.
    fn flatten_mut(arrays: &mut [Self]) -> &mut [Self::Element];
    /// The inverse of [`flatten`](Self::flatten), for N ≥ 1; `None` if elements are
    /// left over.
    fn chunks(elements: &[Self::Element]) -> Option<&[Self]>;
    /// The inverse of [`flatten_mut`](Self::flatten_mut), as [`chunks`](Self::chunks).
    fn chunks_mut(elements: &mut [Self::Element]) -> Option<&mut [Self]>;
    /// [`RowMajor::clone_storage`] of such arrays: they are `Clone` when their
    /// elements are, which is known here.
    fn clone_storage<Outer: RowMajor>(storage: &Outer::Storage<Self>) -> Outer::Storage<Self>
    where
        Self::Element: Clone;
    /// [`ArrayNest::clone_array`] of such arrays, inside `Outer`. (The number of elements
    /// is compared once an axis, not once an element: the optimizer sees that it fits.)
    fn clone_nested<Outer: ArrayNest>(elements: &[Self::Element]) -> Option<Outer::Array<Self>>
    where
        Self::Element: Clone;
}

impl<E, const N: usize> NativeArray for [E; N] {
    type Element = E;
    const LEN: usize = N;

    #[inline]
    fn from_fn(mut element: impl FnMut() -> E) -> Self {
        core::array::from_fn(|_| element())
    }
    #[inline]
    fn flatten(arrays: &[Self]) -> &[E] {
        arrays.as_flattened()
    }
    #[inline]
    fn flatten_mut(arrays: &mut [Self]) -> &mut [E] {
        arrays.as_flattened_mut()
    }
    #[inline]
    fn chunks(elements: &[E]) -> Option<&[Self]> {
        match elements.as_chunks() {
            (chunks, []) => Some(chunks),
            _ => None,
        }
    }
    #[inline]
    fn chunks_mut(elements: &mut [E]) -> Option<&mut [Self]> {
        match elements.as_chunks_mut() {
            (chunks, []) => Some(chunks),
            _ => None,
        }
    }
    #[inline]
    fn clone_storage<Outer: RowMajor>(storage: &Outer::Storage<Self>) -> Outer::Storage<Self>
    where
        E: Clone,
    {
        Outer::clone_storage(storage)
    }
    #[inline]
    fn clone_nested<Outer: ArrayNest>(elements: &[E]) -> Option<Outer::Array<Self>>
    where
        E: Clone,
    {
        if N == 0 {
            let empty = elements.first_chunk::<N>()?;
            Some(Outer::array_from_fn(|| empty.clone()))
        } else {
            Outer::clone_array(Self::chunks(elements)?)
        }
    }
}
