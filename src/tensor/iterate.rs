//! Iteration over elements: by reference, to change them, and by value.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use super::Tensor;
use crate::shape::Layout;

impl<'a, T, S: Layout> IntoIterator for &'a Tensor<T, S> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T, S: Layout> IntoIterator for &'a mut Tensor<T, S> {
    type Item = &'a mut T;
    type IntoIter = core::slice::IterMut<'a, T>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

/// The elements by value, in row-major order. No allocation.
///
/// # Panics
/// The iterator panics when `T::clone` does: never, for the element types of this crate.
///
/// # Example
/// ```
/// use shaped::tensor;
/// let mut sum = 0;
/// for x in tensor([[1, 2], [3, 4]]) {
///     sum += x;
/// }
/// assert_eq!(sum, 10);
/// ```
impl<T: Clone, S: Layout> IntoIterator for Tensor<T, S> {
    type Item = T;
    type IntoIter = Elements<T, S>;

    #[inline]
    fn into_iter(self) -> Elements<T, S> {
        Elements { left: 0..self.as_slice().len(), tensor: self }
    }
}

/// Iterates over the elements of a tensor by value, in row-major order, from both ends:
/// what `for x in tensor` does.
///
/// # Example
/// ```
/// use shaped::tensor;
/// let mut elements = tensor([[1, 2], [3, 4]]).into_iter();
/// assert_eq!(elements.len(), 4);
/// assert_eq!((elements.next(), elements.next_back()), (Some(1), Some(4)));
/// assert_eq!(elements.as_slice(), [2, 3]);
/// ```
#[derive(Clone)]
pub struct Elements<T, S: Layout> {
    tensor: Tensor<T, S>,
    /// The positions that are still to come.
    left: Range<usize>,
}

impl<T, S: Layout> Elements<T, S> {
    /// The elements that are still to come.
    ///
    /// # Panics
    /// Never.
    #[inline]
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        self.tensor.as_slice().get(self.left.clone()).unwrap_or_default()
    }
}

impl<T: fmt::Debug, S: Layout> fmt::Debug for Elements<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Elements").field(&self.as_slice()).finish()
    }
}

impl<T: Clone, S: Layout> Iterator for Elements<T, S> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        self.nth(0)
    }
    #[inline]
    fn nth(&mut self, n: usize) -> Option<T> {
        let position = self.left.nth(n)?;
        self.tensor.as_slice().get(position).cloned()
    }
    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }
    #[inline]
    fn fold<B, F: FnMut(B, T) -> B>(self, start: B, f: F) -> B {
        self.as_slice().iter().cloned().fold(start, f)
    }
}

impl<T: Clone, S: Layout> DoubleEndedIterator for Elements<T, S> {
    #[inline]
    fn next_back(&mut self) -> Option<T> {
        let position = self.left.next_back()?;
        self.tensor.as_slice().get(position).cloned()
    }
}

impl<T: Clone, S: Layout> ExactSizeIterator for Elements<T, S> {}
impl<T: Clone, S: Layout> FusedIterator for Elements<T, S> {}
