//! Access to elements.

use core::ops;

use super::Tensor;
use crate::shape::Layout;
use crate::shape::rank::Index as _;

/// # Access to elements
impl<T, S: Layout> Tensor<T, S> {
    /// The elements in row-major order.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([[1, 2], [3, 4]]).as_slice(), [1, 2, 3, 4]);
    /// ```
    #[doc(alias("data", "ravel"))]
    #[inline]
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        S::flatten(&self.0)
    }

    /// The elements in row-major order, to be changed.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([[1, 2], [3, 4]]);
    /// a.as_mut_slice()[3] = 40;
    /// assert_eq!(a.to_array(), [[1, 2], [3, 40]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        S::flatten_mut(&mut self.0)
    }

    /// Iterates over the elements in row-major order.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([[1, 2], [3, 4]]).iter().sum::<i32>(), 10);
    /// ```
    #[inline]
    pub fn iter(&self) -> core::slice::Iter<'_, T> {
        self.as_slice().iter()
    }

    /// Iterates over the elements in row-major order, to change them.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([1, 2, 3]);
    /// a.iter_mut().for_each(|x| *x += 1);
    /// assert_eq!(a.to_array(), [2, 3, 4]);
    /// ```
    #[inline]
    pub fn iter_mut(&mut self) -> core::slice::IterMut<'_, T> {
        self.as_mut_slice().iter_mut()
    }

    /// The element at `index`, or `None` if a position is out of range.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.get([1, 2]), Some(&6));
    /// assert_eq!(a.get([0, 3]), None);
    /// ```
    /// ```compile_fail,E0308
    /// use shaped::tensor;
    /// let _ = tensor([[1, 2, 3], [4, 5, 6]]).get([1]); // one position an axis
    /// ```
    #[doc(alias("item"))]
    #[inline]
    #[must_use]
    pub fn get(&self, index: S::Index) -> Option<&T> {
        self.as_slice().get(offset(index.as_ref(), S::LENGTHS)?)
    }

    /// The element at `index`, to be changed, or `None` if a position is out of
    /// range.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([[1, 2], [3, 4]]);
    /// if let Some(element) = a.get_mut([1, 0]) {
    ///     *element = 30;
    /// }
    /// assert_eq!(a.to_array(), [[1, 2], [30, 4]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn get_mut(&mut self, index: S::Index) -> Option<&mut T> {
        let offset = offset(index.as_ref(), S::LENGTHS)?;
        self.as_mut_slice().get_mut(offset)
    }
}

/// `t[[i, j]]`
///
/// # Panics
/// If a position is out of range. [`Tensor::get`] does not panic.
impl<T, S: Layout<Index = I>, I: crate::shape::rank::Index> ops::Index<I> for Tensor<T, S> {
    type Output = T;

    #[inline]
    #[track_caller]
    #[expect(clippy::panic, reason = "indexing panics, as documented")]
    fn index(&self, index: I) -> &T {
        match self.get(index) {
            Some(element) => element,
            None => panic!("index {index:?} is out of range for shape {:?}", S::LENGTHS),
        }
    }
}

/// `t[[i, j]] = x`
///
/// # Panics
/// If a position is out of range. [`Tensor::get_mut`] does not panic.
impl<T, S: Layout<Index = I>, I: crate::shape::rank::Index> ops::IndexMut<I> for Tensor<T, S> {
    #[inline]
    #[track_caller]
    #[expect(clippy::panic, reason = "indexing panics, as documented")]
    fn index_mut(&mut self, index: I) -> &mut T {
        match self.get_mut(index) {
            Some(element) => element,
            None => panic!("index {index:?} is out of range for shape {:?}", S::LENGTHS),
        }
    }
}

/// The row-major offset of an index; `None` if a position is out of range.
#[inline]
pub(super) fn offset(index: &[usize], lengths: &[usize]) -> Option<usize> {
    let mut offset = 0_usize;
    for (&position, &length) in index.iter().zip(lengths) {
        if position >= length {
            return None;
        }
        offset = offset.wrapping_mul(length).wrapping_add(position);
    }
    Some(offset)
}

/// The next index in row-major order; after the last, the first.
#[inline]
pub(crate) fn advance(index: &mut [usize], lengths: &[usize]) {
    for (position, &length) in index.iter_mut().zip(lengths).rev() {
        *position = position.wrapping_add(1);
        if *position < length {
            return;
        }
        *position = 0;
    }
}

/// The inverse of [`offset`]: the index of the element at `offset`.
pub(crate) fn index_at<S: Layout>(mut offset: usize) -> S::Index {
    let mut index = S::Index::ORIGIN;
    for (position, &length) in index.as_mut().iter_mut().zip(S::LENGTHS).rev() {
        *position = offset.checked_rem(length).unwrap_or(0);
        offset = offset.checked_div(length).unwrap_or(0);
    }
    index
}
