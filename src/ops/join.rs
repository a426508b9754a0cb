//! Two tensors beside each other.

use super::apply::{Destination, forms};
use crate::element::Element;
use crate::element::cast::Cast;
use crate::element::promote::{Promote, PromoteElement};
use crate::kernel::join;
use crate::rule::concat::{Concat, Stack};
use crate::shape::Layout;
use crate::tensor::Tensor;

/// # Joining
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// `rhs` behind `self` along one axis: `torch.cat((a, b), 0)`.
        ///
        /// # Shapes
        /// `[…, M, …]`, `[…, N, …]` → `[…, M + N, …]` ([`Concat`]): a plain shape,
        /// whose joined axis has no name; all other axes are equal. The axis is
        /// selected in both shapes by position, from the end or by name.
        ///
        /// # Numerics
        /// Both are cast to the type that they promote to ([`PromoteElement`]), as in torch:
        /// that of tensors of one rank.
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
        /// assert_eq!(a.concat(At::<1>, &tensor([[0.5]])).to_array(), [[1.0, 2.0, 0.5]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{At, tensor};
        /// // shapes `[[T; 2]; 1]` and `[[T; 3]; 1]` cannot be joined along axis `At<0>`:
        /// // axes `Dim<2>` and `Dim<3>` differ
        /// let _ = tensor([[1, 2]]).concat(At::<0>, &tensor([[3, 4, 5]]));
        /// ```
        #[doc(alias("cat", "concatenate", "hstack", "vstack", "append"))]
        pub fn concat[A, U, R, V, O](
            self,
            _: A,
            rhs: &Tensor<U, R>
        ) -> Tensor<V, O>
        where [
            U: Element + Cast<V>,
            R: Layout,
            V: Element,
            O: Layout,
            S: Concat<R, A, Output = O>,
            T: Promote<U, Output = V> + Cast<V>,
        ]
        to => side_by_side(to, self, rhs, S::OUTER, S::PARTS);
        panics "Never, for the element types of this crate";
        into concat_into
        /// ```
        /// use shaped::{At, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1, 2]]).concat_into(At::<0>, &tensor([[3, 4], [5, 6]]), &mut output);
        /// assert_eq!(output.to_array(), [[1, 2], [3, 4], [5, 6]]);
        /// ```
        /// ```compile_fail,E0308
        /// use shaped::{At, Tensor, shape, tensor};
        /// let mut wrong = Tensor::<i32, shape![2, 2]>::zeros();
        /// tensor([[1, 2]]).concat_into(At::<0>, &tensor([[3, 4], [5, 6]]), &mut wrong); // expected `[3, 2]`
        /// ```
        ;
        boxed concat_boxed
        /// ```
        /// use shaped::{At, tensor};
        /// let rows = tensor([[1, 2]]).concat_boxed(At::<0>, &tensor([[3, 4], [5, 6]]));
        /// assert_eq!(rows.to_array(), [[1, 2], [3, 4], [5, 6]]);
        /// ```
        ;
    }

    forms! {
        /// `self` and `rhs` along a new axis of length 2: `torch.stack((a, b), 0)`.
        ///
        /// # Shapes
        /// `S`, `S` → `S` with a new axis of length 2 at the given position ([`Stack`]).
        /// Of a named axis and an unnamed one, the result takes the name.
        ///
        /// # Numerics
        /// Both are cast to the type that they promote to ([`PromoteElement`]), as in torch:
        /// that of tensors of one rank.
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
        #[doc(alias("dstack"))]
        pub fn stack[A, U, R](
            self,
            _: A,
            rhs: &Tensor<U, R>
        ) -> Tensor<PromoteElement<T, U>, <S as Stack<R, A>>::Output>
        where [
            R: Layout,
            S: Stack<R, A>,
            T: Promote<U> + Cast<PromoteElement<T, U>>,
            U: Element + Cast<PromoteElement<T, U>>,
        ]
        to => side_by_side(to, self, rhs, S::OUTER, [S::INNER, S::INNER]);
        panics "Never, for the element types of this crate";
        into stack_into
        /// ```
        /// use shaped::{Last, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1, 2, 3]).stack_into(Last, &tensor([4, 5, 6]), &mut output);
        /// assert_eq!(output.to_array(), [[1, 4], [2, 5], [3, 6]]);
        /// ```
        ;
        boxed stack_boxed
        /// ```
        /// use shaped::{At, tensor};
        /// let rows = tensor([1, 2, 3]).stack_boxed(At::<0>, &tensor([4, 5, 6]));
        /// assert_eq!(rows.to_array(), [[1, 2, 3], [4, 5, 6]]);
        /// ```
        ;
    }
}

/// Parts of `left` and `right` by turns, as elements of type `V`.
#[inline(always)]
fn side_by_side<D, T, U, V, L, R, O>(
    to: D,
    left: &Tensor<T, L>,
    right: &Tensor<U, R>,
    turns: usize,
    parts: [usize; 2],
) -> D::Output
where
    D: Destination<V, O>,
    T: Cast<V>,
    U: Cast<V>,
    V: Element,
    L: Layout,
    R: Layout,
    O: Layout,
{
    // Without elements there are no turns, however long the axes are.
    let turns = if const { O::LEN == 0 } { 0 } else { turns };
    to.overwritten(|slots| {
        let left = (left.as_slice(), T::cast_element);
        let right = (right.as_slice(), U::cast_element);
        join(slots, left, right, turns, parts);
    })
}
