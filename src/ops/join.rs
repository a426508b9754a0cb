//! Two tensors beside each other.

use crate::element::Element;
use crate::kernel::join;
use crate::rule::concat::{Concat, Stack};
use crate::shape::Layout;
use crate::tensor::Tensor;

impl<T: Element, S: Layout> Tensor<T, S> {
    /// `rhs` behind `self` along one axis: `torch.cat((a, b), 0)`.
    ///
    /// # Shapes
    /// `[…, M, …]`, `[…, N, …]` → `[…, M + N, …]` ([`Concat`]): a plain shape,
    /// whose joined axis has no name; all other axes are equal. The axis is
    /// selected in both shapes by position, from the end or by name.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, Last, Tensor, shape, tensor};
    /// let (a, b) = (tensor([[1, 2]]), tensor([[3, 4], [5, 6]]));
    /// let rows: Tensor<i32, shape![3, 2]> = a.concat(At::<0>, &b);
    /// assert_eq!(rows.to_array(), [[1, 2], [3, 4], [5, 6]]);
    /// assert_eq!(a.concat(Last, &a).to_array(), [[1, 2, 1, 2]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, tensor};
    /// // shapes `[[T; 2]; 1]` and `[[T; 3]; 1]` cannot be joined along axis `At<0>`:
    /// // axes `Dim<2>` and `Dim<3>` differ
    /// let _ = tensor([[1, 2]]).concat(At::<0>, &tensor([[3, 4, 5]]));
    /// ```
    #[inline]
    #[must_use]
    pub fn concat<A, R, O>(&self, _: A, rhs: &Tensor<T, R>) -> Tensor<T, O>
    where
        R: Layout,
        O: Layout,
        S: Concat<R, A, Output = O>,
    {
        let _ = Tensor::<T, O>::COUNT;
        side_by_side(self, rhs, S::OUTER, S::PARTS)
    }

    /// `self` and `rhs` along a new axis of length 2: `torch.stack((a, b), 0)`.
    ///
    /// # Shapes
    /// `S`, `S` → `S` with a new axis of length 2 at the given position ([`Stack`]).
    /// Of a named axis and an unnamed one, the result takes the name.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, Last, Tensor, shape, tensor};
    /// let (a, b) = (tensor([1, 2, 3]), tensor([4, 5, 6]));
    /// let rows: Tensor<i32, shape![2, 3]> = a.stack(At::<0>, &b);
    /// assert_eq!(rows.to_array(), [[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.stack(Last, &b).to_array(), [[1, 4], [2, 5], [3, 6]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, tensor};
    /// // shapes `[T; 1]` and `[T; 2]` cannot be joined along axis `At<0>`:
    /// // axes `Dim<1>` and `Dim<2>` differ
    /// let _ = tensor([1]).stack(At::<0>, &tensor([2, 3]));
    /// ```
    #[inline]
    #[must_use]
    pub fn stack<A, R>(&self, _: A, rhs: &Tensor<T, R>) -> Tensor<T, <S as Stack<R, A>>::Output>
    where
        R: Layout,
        S: Stack<R, A>,
    {
        let _ = Tensor::<T, <S as Stack<R, A>>::Output>::COUNT;
        side_by_side(self, rhs, S::OUTER, [S::INNER, S::INNER])
    }
}

/// Parts of `left` and `right` by turns.
#[inline(always)]
fn side_by_side<T: Element, L: Layout, R: Layout, O: Layout>(
    left: &Tensor<T, L>,
    right: &Tensor<T, R>,
    turns: usize,
    parts: [usize; 2],
) -> Tensor<T, O> {
    // Without elements there are no turns, however long the axes are.
    let turns = if const { O::LEN == 0 } { 0 } else { turns };
    let mut both = Tensor::zeros();
    join(both.as_mut_slice(), left.as_slice(), right.as_slice(), turns, parts);
    both
}
