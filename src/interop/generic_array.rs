//! Nested arrays of the crate `generic-array`, as views.

use generic_array::{ArrayLength, GenericArray};

use crate::rule::non_empty::NonEmptyAxis;
use crate::seal::Sealed;
use crate::shape::{Dims, Layout, Scalar};
use crate::tensor::{Tensor, exactly};

/// A shape whose elements can lie in nested generic arrays: every concrete shape
/// without an axis of length 0 (sealed).
///
/// `shape![2, 3]` has `GenericArray<GenericArray<T, U3>, U2>`, the lengths as numbers of
/// the crate `typenum`. It is the bound of
/// [`Tensor::as_generic_array`](crate::Tensor::as_generic_array).
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not known to have nested generic arrays",
    label = "an axis of length 0 has none; in generic code, write the bound `S: GenericNested`"
)]
pub trait GenericNested: Layout + Nest {}

#[diagnostic::do_not_recommend]
impl<S: Layout + Nest> GenericNested for S {}

/// The nested arrays, level by level.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not known to have nested generic arrays",
    label = "an axis of length 0 has none; in generic code, write the bound `S: GenericNested`"
)]
pub trait Nest {
    /// Outermost axis outermost.
    type Arrays<E>;
    /// The elements of a nest, in row-major order.
    fn flatten<E>(arrays: &Self::Arrays<E>) -> &[E];
    /// The inverse; `None` for a wrong number of elements.
    fn nest<E>(elements: &[E]) -> Option<&Self::Arrays<E>>;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// Rank 0 is one element.
#[diagnostic::do_not_recommend]
impl Nest for Scalar {
    type Arrays<E> = E;

    #[inline]
    fn flatten<E>(element: &E) -> &[E] {
        core::slice::from_ref(element)
    }
    #[inline]
    fn nest<E>(elements: &[E]) -> Option<&E> {
        match elements {
            [element] => Some(element),
            _ => None,
        }
    }
    fn sealed(_: Sealed) {}
}

/// One more axis: the outer ones hold arrays of its length.
#[diagnostic::do_not_recommend]
impl<Outer: Nest, Last: NonEmptyAxis<Len: ArrayLength>> Nest for Dims<Outer, Last> {
    type Arrays<E> = Outer::Arrays<GenericArray<E, Last::Len>>;

    #[inline]
    fn flatten<E>(arrays: &Self::Arrays<E>) -> &[E] {
        GenericArray::slice_from_chunks(Outer::flatten(arrays))
    }
    #[inline]
    fn nest<E>(elements: &[E]) -> Option<&Self::Arrays<E>> {
        match GenericArray::chunks_from_slice(elements) {
            (chunks, []) => Outer::nest(chunks),
            _ => None,
        }
    }
    fn sealed(_: Sealed) {}
}

/// # Nested generic arrays
impl<T, S: Layout> Tensor<T, S> {
    /// A view of nested generic arrays as a tensor: no copy.
    ///
    /// # Shapes
    /// `GenericArray<GenericArray<T, U3>, U2>` for `shape![2, 3]`; row-major.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use generic_array::{GenericArray, arr};
    /// use shaped::{Tensor, shape};
    ///
    /// let rows = arr![arr![1, 2, 3], arr![4, 5, 6]];
    /// let a = Tensor::<i32, shape![2, 3]>::from_generic_array(&rows);
    /// assert_eq!(a.as_slice(), [1, 2, 3, 4, 5, 6]);
    /// ```
    #[inline]
    #[must_use]
    pub fn from_generic_array<A>(arrays: &A) -> &Self
    where
        S: GenericNested<Arrays<T> = A>,
    {
        exactly(Self::from_slice(<S as Nest>::flatten(arrays)).ok())
    }

    /// A view of the elements as nested generic arrays: no copy.
    ///
    /// # Shapes
    /// `GenericArray<GenericArray<T, U3>, U2>` for `shape![2, 3]`; row-major.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use generic_array::arr;
    /// use shaped::tensor;
    ///
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(*a.as_generic_array(), arr![arr![1, 2, 3], arr![4, 5, 6]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{Tensor, shape};
    /// // an axis of length 0 has no generic arrays
    /// let _ = Tensor::<i32, shape![2, 0]>::zeros().as_generic_array();
    /// ```
    #[inline]
    #[must_use]
    pub fn as_generic_array<A>(&self) -> &A
    where
        S: GenericNested<Arrays<T> = A>,
    {
        exactly(<S as Nest>::nest(self.as_slice()))
    }
}
