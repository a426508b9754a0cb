//! How the elements of a shape lie in memory: one array an axis, nested, so
//! contiguous and row-major.

use generic_array::sequence::GenericSequence;
use generic_array::{ArrayLength, GenericArray};
use typenum::{UInt, UTerm};

use super::number::Number;

/// Nested, row-major storage of the elements of a shape.
///
/// `shape![2, 3]` stores `GenericArray<GenericArray<E, U3>, U2>`; an axis of
/// length 0 ends the nest, since nothing lies in it.
#[doc(hidden)]
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

/// [`RowMajor`] by the length of the last axis: zero, or more.
#[doc(hidden)]
pub trait LastLength: ArrayLength + Number {
    type Storage<Outer: RowMajor, E>;

    fn storage_from_fn<Outer: RowMajor, E>(element: impl FnMut() -> E) -> Self::Storage<Outer, E>;
    fn clone_storage<Outer: RowMajor, E: Clone>(
        storage: &Self::Storage<Outer, E>,
    ) -> Self::Storage<Outer, E>;
    fn flatten<Outer: RowMajor, E>(storage: &Self::Storage<Outer, E>) -> &[E];
    fn flatten_mut<Outer: RowMajor, E>(storage: &mut Self::Storage<Outer, E>) -> &mut [E];
    fn nest<Outer: RowMajor, E>(elements: &[E]) -> Option<&Self::Storage<Outer, E>>;
    fn nest_mut<Outer: RowMajor, E>(elements: &mut [E]) -> Option<&mut Self::Storage<Outer, E>>;
}

/// Length 0: nothing to store, whatever is outside.
impl LastLength for UTerm {
    type Storage<Outer: RowMajor, E> = GenericArray<E, UTerm>;

    #[inline]
    fn storage_from_fn<Outer: RowMajor, E>(
        mut element: impl FnMut() -> E,
    ) -> GenericArray<E, UTerm> {
        GenericArray::generate(|_| element())
    }
    #[inline]
    fn clone_storage<Outer: RowMajor, E: Clone>(
        storage: &GenericArray<E, UTerm>,
    ) -> GenericArray<E, UTerm> {
        storage.clone()
    }
    #[inline]
    fn flatten<Outer: RowMajor, E>(storage: &GenericArray<E, UTerm>) -> &[E] {
        storage.as_slice()
    }
    #[inline]
    fn flatten_mut<Outer: RowMajor, E>(storage: &mut GenericArray<E, UTerm>) -> &mut [E] {
        storage.as_mut_slice()
    }
    #[inline]
    fn nest<Outer: RowMajor, E>(elements: &[E]) -> Option<&GenericArray<E, UTerm>> {
        GenericArray::try_from_slice(elements).ok()
    }
    #[inline]
    fn nest_mut<Outer: RowMajor, E>(elements: &mut [E]) -> Option<&mut GenericArray<E, UTerm>> {
        GenericArray::try_from_mut_slice(elements).ok()
    }
}

/// Length 1 and more: the outer axes store arrays of this length.
impl<U, B> LastLength for UInt<U, B>
where
    UInt<U, B>: ArrayLength + Number,
{
    type Storage<Outer: RowMajor, E> = Outer::Storage<GenericArray<E, Self>>;

    #[inline]
    fn storage_from_fn<Outer: RowMajor, E>(
        mut element: impl FnMut() -> E,
    ) -> Self::Storage<Outer, E> {
        Outer::storage_from_fn(|| GenericArray::generate(|_| element()))
    }
    #[inline]
    fn clone_storage<Outer: RowMajor, E: Clone>(
        storage: &Self::Storage<Outer, E>,
    ) -> Self::Storage<Outer, E> {
        Outer::clone_storage(storage)
    }
    #[inline]
    fn flatten<Outer: RowMajor, E>(storage: &Self::Storage<Outer, E>) -> &[E] {
        GenericArray::slice_from_chunks(Outer::flatten(storage))
    }
    #[inline]
    fn flatten_mut<Outer: RowMajor, E>(storage: &mut Self::Storage<Outer, E>) -> &mut [E] {
        GenericArray::slice_from_chunks_mut(Outer::flatten_mut(storage))
    }
    #[inline]
    fn nest<Outer: RowMajor, E>(elements: &[E]) -> Option<&Self::Storage<Outer, E>> {
        match GenericArray::chunks_from_slice(elements) {
            (chunks, []) => Outer::nest(chunks),
            _ => None,
        }
    }
    #[inline]
    fn nest_mut<Outer: RowMajor, E>(elements: &mut [E]) -> Option<&mut Self::Storage<Outer, E>> {
        match GenericArray::chunks_from_slice_mut(elements) {
            (chunks, []) => Outer::nest_mut(chunks),
            _ => None,
        }
    }
}

/// `[E; N]`, the arrays of the language.
#[doc(hidden)]
pub trait NativeArray: Sized {
    /// `E`
    type Element;
    /// `N`
    const LEN: usize;

    /// Builds one in order.
    fn from_fn(element: impl FnMut() -> Self::Element) -> Self;
    /// The elements of several, in order.
    fn flatten(arrays: &[Self]) -> &[Self::Element];
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
}
