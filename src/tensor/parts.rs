//! The parts of a tensor along its first axis: views.

use core::iter::FusedIterator;

use super::{Tensor, exactly};
use crate::rule::axis::Axis;
use crate::rule::index::Contains;
use crate::rule::select::{At, Select};
use crate::rule::slice::{Chunks, SplitAt};
use crate::shape::Layout;

/// Access that the compiler checks, and views of the parts along the first axis.
/// No method here copies.
/// # Constant indices, rows and parts
impl<T, S: Layout> Tensor<T, S> {
    /// The element at an index that the compiler checks: it cannot be out of
    /// range.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{index, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.at(index![1, 2]), &6);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{index, tensor};
    /// // index 2 is out of range for axis `Dim<2>` of shape `[[T; 3]; 2]`
    /// let _ = tensor([[1, 2, 3], [4, 5, 6]]).at(index![2, 0]);
    /// ```
    #[inline]
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "an index is written without `&`")]
    pub fn at<I>(&self, index: I) -> &T
    where
        S: Contains<I>,
    {
        let _ = index;
        exactly(self.as_slice().get(S::OFFSET))
    }

    /// A view of the part at one position along the first axis: `a[i]`. No copy.
    ///
    /// # Shapes
    /// `[M, …]` → `[…]`
    ///
    /// # Panics
    /// If `position` is not less than the length of the first axis.
    /// [`get_row`](Self::get_row) does not panic.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// let row: &Tensor<i32, shape![3]> = a.row(1);
    /// assert_eq!(row.to_array(), [4, 5, 6]);
    /// ```
    /// ```compile_fail,E0277
    /// // shape `T` has no axis `At<0>`
    /// let _ = shaped::tensor(1.0).row(0);
    /// ```
    #[doc(alias("index_axis", "select"))]
    #[inline]
    #[must_use]
    #[track_caller]
    #[expect(clippy::panic, reason = "as documented")]
    pub fn row<O: Layout>(&self, position: usize) -> &Tensor<T, O>
    where
        S: Select<At<0>, Without = O>,
    {
        match self.get_row(position) {
            Some(row) => row,
            None => panic!("row {position} is out of range for shape {:?}", S::LENGTHS),
        }
    }

    /// A view of the part at one position along the first axis, or `None` if
    /// there is none. No copy.
    ///
    /// # Shapes
    /// `[M, …]` → `[…]`
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.get_row(1), Some(&tensor([4, 5, 6])));
    /// assert_eq!(a.get_row(2), None);
    /// ```
    #[inline]
    #[must_use]
    pub fn get_row<O: Layout>(&self, position: usize) -> Option<&Tensor<T, O>>
    where
        S: Select<At<0>, Without = O>,
    {
        self.rows().nth(position)
    }

    /// Iterates over the parts along the first axis, as views. No copy.
    ///
    /// # Shapes
    /// `[M, …]` → M times `[…]`
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1, 2], [3, 4], [5, 6]]);
    /// let firsts: Vec<i32> = a.rows().map(|row| row[[0]]).collect();
    /// assert_eq!(firsts, [1, 3, 5]);
    /// ```
    /// ```compile_fail,E0277
    /// // shape `T` has no axis `At<0>`
    /// let _ = shaped::tensor(1.0).rows();
    /// ```
    #[doc(alias("outer_iter", "axis_iter", "row_iter", "unbind"))]
    #[inline]
    pub fn rows<O: Layout>(&self) -> Parts<'_, T, O>
    where
        S: Select<At<0>, Without = O>,
    {
        Parts::new(self.as_slice(), <S::Axis as Axis>::LEN)
    }

    /// Two views: the parts before and from the position `N` of the first axis.
    /// No copy.
    ///
    /// # Shapes
    /// `[M, …]` → `[N, …]`, `[M − N, …]`, for `N ≤ M` ([`SplitAt`]).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape, tensor};
    /// let a = tensor([1, 2, 3, 4, 5]);
    /// let (left, right) = a.split_at::<2>();
    /// let right: &Tensor<i32, shape![3]> = right;
    /// assert_eq!((left.to_array(), right.to_array()), ([1, 2], [3, 4, 5]));
    /// ```
    /// ```compile_fail,E0277
    /// // axis `Dim<3>` of shape `[T; 3]` cannot be split at 4
    /// let _ = shaped::tensor([1, 2, 3]).split_at::<4>();
    /// ```
    #[doc(alias("split"))]
    #[inline]
    #[must_use]
    #[expect(clippy::type_complexity, reason = "two shapes, each named by the bound")]
    pub fn split_at<const N: usize>(&self) -> (&Tensor<T, S::Left>, &Tensor<T, S::Right>)
    where
        S: SplitAt<N>,
    {
        let (left, right) = exactly(self.as_slice().split_at_checked(S::Left::LEN));
        (exactly(Tensor::from_slice(left).ok()), exactly(Tensor::from_slice(right).ok()))
    }

    /// Iterates over chunks of `N` positions along the first axis, as views. No
    /// copy.
    ///
    /// # Shapes
    /// `[M, …]` → M / N times `[N, …]`; N divides M ([`Chunks`]).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([1, 2, 3, 4, 5, 6]);
    /// let pairs: Vec<[i32; 2]> = a.chunks::<2>().map(|pair| pair.to_array()).collect();
    /// assert_eq!(pairs, [[1, 2], [3, 4], [5, 6]]);
    /// ```
    /// ```compile_fail,E0277
    /// // axis `Dim<3>` of shape `[T; 3]` cannot be cut into chunks of 2
    /// let _ = shaped::tensor([1, 2, 3]).chunks::<2>();
    /// ```
    #[doc(alias("chunk", "axis_chunks_iter"))]
    #[inline]
    pub fn chunks<const N: usize>(&self) -> Parts<'_, T, S::Output>
    where
        S: Chunks<N>,
    {
        Parts::new(self.as_slice(), <S::Axis as Axis>::LEN.checked_div(N).unwrap_or(0))
    }
}

/// Iterates over the parts of a tensor along its first axis, as views:
/// [`Tensor::rows`], [`Tensor::chunks`].
///
/// # Example
/// ```
/// use shaped::tensor;
/// let a = tensor([[1, 2], [3, 4], [5, 6]]);
/// let mut rows = a.rows();
/// assert_eq!(rows.len(), 3);
/// assert_eq!(rows.next_back(), Some(&tensor([5, 6])));
/// ```
#[derive(Debug)]
pub struct Parts<'a, T, O> {
    elements: &'a [T],
    /// The number of parts: those without elements leave no trace in `elements`.
    count: usize,
    shape: core::marker::PhantomData<O>,
}

impl<'a, T, O: Layout> Parts<'a, T, O> {
    #[inline(always)]
    fn new(elements: &'a [T], count: usize) -> Self {
        Self { elements, count, shape: core::marker::PhantomData }
    }
}

impl<T, O> Clone for Parts<'_, T, O> {
    #[inline]
    fn clone(&self) -> Self {
        Self { elements: self.elements, count: self.count, shape: self.shape }
    }
}

impl<'a, T, O: Layout> Iterator for Parts<'a, T, O> {
    type Item = &'a Tensor<T, O>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.nth(0)
    }
    #[inline]
    fn nth(&mut self, n: usize) -> Option<Self::Item> {
        let skipped = n.min(self.count);
        let behind = exactly(self.elements.get(skipped.saturating_mul(O::LEN)..));
        self.count = self.count.saturating_sub(skipped);
        self.elements = behind;
        self.count = self.count.checked_sub(1)?;
        let (part, behind) = exactly(behind.split_at_checked(O::LEN));
        self.elements = behind;
        Tensor::from_slice(part).ok()
    }
    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.count, Some(self.count))
    }
}

impl<T, O: Layout> DoubleEndedIterator for Parts<'_, T, O> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        self.count = self.count.checked_sub(1)?;
        let before = self.count.saturating_mul(O::LEN);
        let (before, part) = exactly(self.elements.split_at_checked(before));
        self.elements = before;
        Tensor::from_slice(part).ok()
    }
}

impl<T, O: Layout> ExactSizeIterator for Parts<'_, T, O> {}
impl<T, O: Layout> FusedIterator for Parts<'_, T, O> {}
