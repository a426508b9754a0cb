//! The parts of a tensor along its first axis, to be changed: views.

use core::iter::FusedIterator;

use super::index::offset;
use super::{Tensor, exactly};
use crate::rule::axis::Axis;
use crate::rule::index::Contains;
use crate::rule::select::{At, Select};
use crate::rule::slice::{Chunks, SplitAt};
use crate::shape::Layout;

/// Views to be changed. No method here copies, but for [`swap`](Self::swap) and
/// [`swap_rows`](Self::swap_rows).
impl<T, S: Layout> Tensor<T, S> {
    /// The element at an index that the compiler checks, to be changed.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{index, tensor};
    /// let mut a = tensor([[1, 2], [3, 4]]);
    /// *a.at_mut(index![1, 0]) = 30;
    /// assert_eq!(a.to_array(), [[1, 2], [30, 4]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{index, tensor};
    /// // the index does not fit the rank of shape `[[T; 2]; 2]`
    /// *tensor([[1, 2], [3, 4]]).at_mut(index![1]) = 30;
    /// ```
    #[inline]
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "an index is written without `&`")]
    pub fn at_mut<I>(&mut self, index: I) -> &mut T
    where
        S: Contains<I>,
    {
        let _ = index;
        exactly(self.as_mut_slice().get_mut(S::OFFSET))
    }

    /// A view of the part at one position along the first axis, to be changed:
    /// `a[i] = …`. No copy.
    ///
    /// # Shapes
    /// `[M, …]` → `[…]`
    ///
    /// # Panics
    /// If `position` is not less than the length of the first axis.
    /// [`get_row_mut`](Self::get_row_mut) does not panic.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([[1, 2], [3, 4]]);
    /// *a.row_mut(1) *= 10;
    /// assert_eq!(a.to_array(), [[1, 2], [30, 40]]);
    /// ```
    /// ```compile_fail,E0277
    /// // shape `T` has no axis `At<0>`
    /// let _ = shaped::tensor(1.0).row_mut(0);
    /// ```
    #[inline]
    #[must_use]
    #[track_caller]
    #[expect(clippy::panic, reason = "as documented")]
    pub fn row_mut<O: Layout>(&mut self, position: usize) -> &mut Tensor<T, O>
    where
        S: Select<At<0>, Without = O>,
    {
        match self.get_row_mut(position) {
            Some(row) => row,
            None => panic!("row {position} is out of range for shape {:?}", S::LENGTHS),
        }
    }

    /// A view of the part at one position along the first axis, to be changed, or
    /// `None` if there is none. No copy.
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
    /// let mut a = tensor([[1, 2], [3, 4]]);
    /// if let Some(row) = a.get_row_mut(1) {
    ///     *row *= 10;
    /// }
    /// assert_eq!(a.to_array(), [[1, 2], [30, 40]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn get_row_mut<O: Layout>(&mut self, position: usize) -> Option<&mut Tensor<T, O>>
    where
        S: Select<At<0>, Without = O>,
    {
        self.rows_mut().nth(position)
    }

    /// Iterates over the parts along the first axis, as views to be changed. No
    /// copy.
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
    /// let mut a = tensor([[1, 2], [3, 4]]);
    /// for (factor, row) in [10, 100].into_iter().zip(a.rows_mut()) {
    ///     *row *= factor;
    /// }
    /// assert_eq!(a.to_array(), [[10, 20], [300, 400]]);
    /// ```
    #[inline]
    pub fn rows_mut<O: Layout>(&mut self) -> PartsMut<'_, T, O>
    where
        S: Select<At<0>, Without = O>,
    {
        PartsMut::new(self.as_mut_slice(), <S::Axis as Axis>::LEN)
    }

    /// Two views to be changed: the parts before and from the position `N` of the first
    /// axis. No copy.
    ///
    /// # Shapes
    /// `[M, …]` → `[N, …]`, `[M − N, …]`, for `N ≤ M` ([`SplitAt`]).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([[1, 2], [3, 4], [5, 6]]);
    /// let (first, rest) = a.split_at_mut::<1>();
    /// *rest *= &*first;
    /// assert_eq!(a.to_array(), [[1, 2], [3, 8], [5, 12]]);
    /// ```
    /// ```compile_fail,E0277
    /// // axis `Dim<3>` of shape `[T; 3]` cannot be split at 4
    /// let _ = shaped::tensor([1, 2, 3]).split_at_mut::<4>();
    /// ```
    #[inline]
    #[must_use]
    #[expect(clippy::type_complexity, reason = "two shapes, each named by the bound")]
    pub fn split_at_mut<const N: usize>(
        &mut self,
    ) -> (&mut Tensor<T, S::Left>, &mut Tensor<T, S::Right>)
    where
        S: SplitAt<N>,
    {
        let (left, right) = exactly(self.as_mut_slice().split_at_mut_checked(S::Left::LEN));
        (exactly(Tensor::from_mut_slice(left).ok()), exactly(Tensor::from_mut_slice(right).ok()))
    }

    /// Iterates over chunks of `N` positions along the first axis, as views to be
    /// changed. No copy.
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
    /// let mut a = tensor([1, 2, 3, 4]);
    /// for (shift, pair) in [10, 20].into_iter().zip(a.chunks_mut::<2>()) {
    ///     *pair += shift;
    /// }
    /// assert_eq!(a.to_array(), [11, 12, 23, 24]);
    /// ```
    /// ```compile_fail,E0277
    /// // axis `Dim<3>` of shape `[T; 3]` cannot be cut into chunks of 2
    /// let _ = shaped::tensor([1, 2, 3]).chunks_mut::<2>();
    /// ```
    #[inline]
    pub fn chunks_mut<const N: usize>(&mut self) -> PartsMut<'_, T, S::Output>
    where
        S: Chunks<N>,
    {
        let count = <S::Axis as Axis>::LEN.checked_div(N).unwrap_or(0);
        PartsMut::new(self.as_mut_slice(), count)
    }

    /// Exchanges two elements. The two may be the same one.
    ///
    /// # Panics
    /// If a position is out of range.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([[1, 2], [3, 4]]);
    /// a.swap([0, 1], [1, 0]);
    /// assert_eq!(a.to_array(), [[1, 3], [2, 4]]);
    /// ```
    /// ```compile_fail,E0308
    /// // one position an axis
    /// shaped::tensor([[1, 2], [3, 4]]).swap([0], [1]);
    /// ```
    #[inline]
    #[track_caller]
    pub fn swap(&mut self, a: S::Index, b: S::Index) {
        let (a, b) = (offset_of::<S>(a), offset_of::<S>(b));
        self.as_mut_slice().swap(a, b);
    }

    /// Exchanges two parts along the first axis. The two may be the same one.
    ///
    /// # Shapes
    /// `[M, …]` stays.
    ///
    /// # Panics
    /// If a position is not less than the length of the first axis.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([[1, 2], [3, 4], [5, 6]]);
    /// a.swap_rows(0, 2);
    /// assert_eq!(a.to_array(), [[5, 6], [3, 4], [1, 2]]);
    /// ```
    /// ```compile_fail,E0277
    /// // shape `T` has no axis `At<0>`
    /// shaped::tensor(1.0).swap_rows(0, 0);
    /// ```
    #[inline]
    #[track_caller]
    pub fn swap_rows<O: Layout>(&mut self, a: usize, b: usize)
    where
        S: Select<At<0>, Without = O>,
    {
        let length = <S::Axis as Axis>::LEN;
        for position in [a, b] {
            assert!(position < length, "row {position} is out of range for shape {:?}", S::LENGTHS);
        }
        let mut rows = self.rows_mut();
        // The rows between the two are passed over: `nth` after `nth` counts from there.
        let (first, between) = (a.min(b), a.abs_diff(b));
        if let (Some(first), Some(second)) =
            (rows.nth(first), between.checked_sub(1).and_then(|n| rows.nth(n)))
        {
            first.as_mut_slice().swap_with_slice(second.as_mut_slice());
        }
    }
}

/// The row-major offset of an element.
#[inline]
#[track_caller]
#[expect(clippy::panic, reason = "as documented by its callers")]
fn offset_of<S: Layout>(index: S::Index) -> usize {
    match offset(index.as_ref(), S::LENGTHS) {
        Some(offset) => offset,
        None => panic!("index {index:?} is out of range for shape {:?}", S::LENGTHS),
    }
}

/// Iterates over the parts of a tensor along its first axis, as views to be
/// changed: [`Tensor::rows_mut`], [`Tensor::chunks_mut`].
///
/// # Example
/// ```
/// use shaped::tensor;
/// let mut a = tensor([[1, 2], [3, 4]]);
/// if let Some(last) = a.rows_mut().next_back() {
///     *last *= 10;
/// }
/// assert_eq!(a.to_array(), [[1, 2], [30, 40]]);
/// ```
#[derive(Debug)]
pub struct PartsMut<'a, T, O> {
    elements: &'a mut [T],
    /// The number of parts: those without elements leave no trace in `elements`.
    count: usize,
    shape: core::marker::PhantomData<O>,
}

impl<'a, T, O: Layout> PartsMut<'a, T, O> {
    #[inline(always)]
    fn new(elements: &'a mut [T], count: usize) -> Self {
        Self { elements, count, shape: core::marker::PhantomData }
    }
}

impl<'a, T, O: Layout> Iterator for PartsMut<'a, T, O> {
    type Item = &'a mut Tensor<T, O>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.count = self.count.checked_sub(1)?;
        let elements = core::mem::take(&mut self.elements);
        let (part, behind) = exactly(elements.split_at_mut_checked(O::LEN));
        self.elements = behind;
        Tensor::from_mut_slice(part).ok()
    }
    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.count, Some(self.count))
    }
}

impl<T, O: Layout> DoubleEndedIterator for PartsMut<'_, T, O> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        self.count = self.count.checked_sub(1)?;
        let elements = core::mem::take(&mut self.elements);
        let before = self.count.saturating_mul(O::LEN);
        let (before, part) = exactly(elements.split_at_mut_checked(before));
        self.elements = before;
        Tensor::from_mut_slice(part).ok()
    }
}

impl<T, O: Layout> ExactSizeIterator for PartsMut<'_, T, O> {}
impl<T, O: Layout> FusedIterator for PartsMut<'_, T, O> {}
