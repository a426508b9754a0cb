//! Conversions of the standard library: nested arrays, slices, iterators.

use core::borrow::{Borrow, BorrowMut};
use core::fmt;

use super::{LengthError, Tensor};
use crate::rule::axis::Axis;
use crate::shape::storage::NativeArray;
use crate::shape::{Dims, Layout, Scalar};

/// Of one number, rank 0.
///
/// # Panics
/// Never.
///
/// # Example
/// ```
/// use shaped::{Scalar, Tensor};
/// let a: Tensor<f32, Scalar> = 1.5.into();
/// assert_eq!(a.as_slice(), [1.5]);
/// ```
impl<T> From<T> for Tensor<T, Scalar> {
    #[inline]
    fn from(element: T) -> Self {
        Self::from_storage(element)
    }
}

/// Of nested arrays, in the shape that the context asks for: the lengths of the arrays
/// are those of the axes, named or not ([`Tensor::from_array`]).
///
/// # Panics
/// When `T::clone` does: never, for the element types of this crate.
///
/// # Example
/// ```
/// use shaped::{Tensor, axis, shape};
/// axis!(Row = 2);
/// let a: Tensor<f32, shape![Row, 3]> = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]].into();
/// assert_eq!(a[[1, 0]], 4.0);
/// ```
/// ```compile_fail,E0271
/// use shaped::{Tensor, shape};
/// let a: Tensor<f32, shape![2, 3]> = [[1.0, 2.0], [3.0, 4.0]].into();
/// ```
impl<T, Outer, Last, A> From<A> for Tensor<T, Dims<Outer, Last>>
where
    T: Clone,
    Outer: Layout,
    Last: Axis,
    A: NativeArray,
    Dims<Outer, Last>: Layout<Array<T> = A>,
{
    #[inline]
    fn from(nested: A) -> Self {
        Self::from_array(nested)
    }
}

/// The elements as nested arrays ([`Tensor::to_array`]), for rank 1 or more.
///
/// # Panics
/// When `T::clone` does: never, for the element types of this crate.
///
/// # Example
/// ```
/// use shaped::tensor;
/// let rows: [[i32; 2]; 2] = tensor([[1, 2], [3, 4]]).into();
/// assert_eq!(rows, [[1, 2], [3, 4]]);
/// ```
/// ```compile_fail,E0277
/// let rows: [[i32; 3]; 2] = shaped::tensor([[1, 2], [3, 4]]).into();
/// ```
impl<T, Outer, Last, E, const N: usize> From<Tensor<T, Dims<Outer, Last>>> for [E; N]
where
    T: Clone,
    Outer: Layout,
    Last: Axis,
    Dims<Outer, Last>: Layout<Array<T> = [E; N]>,
{
    #[inline]
    fn from(tensor: Tensor<T, Dims<Outer, Last>>) -> Self {
        tensor.to_array()
    }
}

/// A copy of the elements of a slice, in row-major order.
///
/// # Errors
/// [`LengthError`], if the slice does not have exactly as many elements as the shape.
///
/// # Panics
/// When `T::clone` does: never, for the element types of this crate.
///
/// # Example
/// ```
/// use shaped::{LengthError, Tensor, shape};
/// let samples = [1, 2, 3, 4, 5, 6];
/// let a = Tensor::<i32, shape![2, 3]>::try_from(&samples[..])?;
/// assert_eq!(a.to_array(), [[1, 2, 3], [4, 5, 6]]);
/// let error = Tensor::<i32, shape![2, 2]>::try_from(&samples[..]).unwrap_err();
/// assert_eq!((error.expected, error.found), (4, 6));
/// # Ok::<(), LengthError>(())
/// ```
impl<T: Clone, S: Layout> TryFrom<&[T]> for Tensor<T, S> {
    type Error = LengthError;

    #[inline]
    fn try_from(elements: &[T]) -> Result<Self, LengthError> {
        Self::from_slice(elements).cloned()
    }
}

/// A view of a slice: [`Tensor::from_slice`].
///
/// # Errors
/// [`LengthError`], if the slice does not have exactly as many elements as the shape.
///
/// # Example
/// ```
/// use shaped::{LengthError, Tensor, shape};
/// let samples = [1, 2, 3, 4, 5, 6];
/// let view: &Tensor<i32, shape![2, 3]> = samples.as_slice().try_into()?;
/// assert_eq!(view[[1, 0]], 4);
/// # Ok::<(), LengthError>(())
/// ```
impl<'a, T, S: Layout> TryFrom<&'a [T]> for &'a Tensor<T, S> {
    type Error = LengthError;

    #[inline]
    fn try_from(elements: &'a [T]) -> Result<Self, LengthError> {
        Tensor::from_slice(elements)
    }
}

/// A view of a mutable slice: [`Tensor::from_mut_slice`].
///
/// # Errors
/// [`LengthError`], if the slice does not have exactly as many elements as the shape.
///
/// # Example
/// ```
/// use shaped::{LengthError, Tensor, shape};
/// let mut samples = [1, 2, 3, 4];
/// let view: &mut Tensor<i32, shape![2, 2]> = samples.as_mut_slice().try_into()?;
/// *view *= 10;
/// assert_eq!(samples, [10, 20, 30, 40]);
/// # Ok::<(), LengthError>(())
/// ```
impl<'a, T, S: Layout> TryFrom<&'a mut [T]> for &'a mut Tensor<T, S> {
    type Error = LengthError;

    #[inline]
    fn try_from(elements: &'a mut [T]) -> Result<Self, LengthError> {
        Tensor::from_mut_slice(elements)
    }
}

impl<T, S: Layout> Tensor<T, S> {
    /// The tensor of the elements that an iterator gives, in row-major order. No
    /// allocation.
    ///
    /// At most one element more than the shape has is asked for, so that an iterator
    /// without an end is an error like any other that is too long.
    ///
    /// # Errors
    /// [`CountError`], if the iterator does not give exactly as many elements as the
    /// shape has.
    ///
    /// # Panics
    /// When the iterator or `T::default` does: never by itself, for the element types of
    /// this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{CountError, Tensor, shape};
    /// let squares = Tensor::<i32, shape![2, 2]>::try_from_iter((1..5).map(|x| x * x))?;
    /// assert_eq!(squares.to_array(), [[1, 4], [9, 16]]);
    ///
    /// let error = Tensor::<i32, shape![2, 2]>::try_from_iter([1, 2, 3]).unwrap_err();
    /// assert_eq!(error.to_string(), "expected 4 elements, found 3");
    /// let error = Tensor::<i32, shape![2, 2]>::try_from_iter(0..).unwrap_err();
    /// assert_eq!(error.to_string(), "expected 4 elements, found more");
    /// # Ok::<(), CountError>(())
    /// ```
    #[inline]
    pub fn try_from_iter(elements: impl IntoIterator<Item = T>) -> Result<Self, CountError>
    where
        T: Default,
    {
        let expected = Self::COUNT;
        let mut elements = elements.into_iter().fuse();
        let mut found = 0_usize;
        let tensor = Self::filled(|| match elements.next() {
            Some(element) => {
                found = found.saturating_add(1);
                element
            }
            None => T::default(),
        });
        if found == expected && elements.next().is_some() {
            found = found.saturating_add(1);
        }
        if found == expected { Ok(tensor) } else { Err(CountError { expected, found }) }
    }
}

/// An iterator does not give as many elements as the shape has:
/// [`Tensor::try_from_iter`].
///
/// # Example
/// ```
/// use shaped::{Tensor, shape};
/// let error = Tensor::<f32, shape![2, 3]>::try_from_iter([1.0; 5]).unwrap_err();
/// assert_eq!((error.expected, error.found), (6, 5));
/// assert_eq!(error.to_string(), "expected 6 elements, found 5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountError {
    /// The number of elements of the shape.
    pub expected: usize,
    /// The number of elements that the iterator gave: one more than expected where it
    /// has more, however many.
    pub found: usize,
}

impl fmt::Display for CountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { expected, found } = self;
        if found > expected {
            write!(f, "expected {expected} elements, found more")
        } else {
            write!(f, "expected {expected} elements, found {found}")
        }
    }
}

impl core::error::Error for CountError {}

impl<T, S: Layout> AsRef<[T]> for Tensor<T, S> {
    #[inline]
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T, S: Layout> AsMut<[T]> for Tensor<T, S> {
    #[inline]
    fn as_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}

/// Tensors of one shape are equal, and have the same hash, when their elements do: a
/// slice finds a tensor in a map, without a copy.
///
/// # Example
/// ```
/// use std::collections::HashMap;
/// use shaped::tensor;
/// let seen = HashMap::from([(tensor([[1, 2], [3, 4]]), "state")]);
/// assert_eq!(seen.get(&[1, 2, 3, 4][..]), Some(&"state"));
/// ```
impl<T, S: Layout> Borrow<[T]> for Tensor<T, S> {
    #[inline]
    fn borrow(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T, S: Layout> BorrowMut<[T]> for Tensor<T, S> {
    #[inline]
    fn borrow_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}
