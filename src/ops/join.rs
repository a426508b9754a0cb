//! Two tensors beside each other.

use crate::element::Element;
use crate::element::cast::Cast;
use crate::element::promote::{Promote, PromoteElement};
use crate::kernel::join;
use crate::rule::concat::{Concat, Stack};
use crate::seal::Sealed;
use crate::shape::Layout;
use crate::tensor::Tensor;

impl<T: Element, S: Layout> Tensor<T, S> {
    /// `rhs` behind `self` along one axis: `torch.cat((a, b), 0)`.
    ///
    /// The axis is the first type parameter, the type of `rhs` is inferred:
    /// `a.concat::<At<0>, _>(&b)`.
    ///
    /// # Shapes
    /// `[…, M, …]`, `[…, N, …]` → `[…, M + N, …]` ([`Concat`]): a plain shape,
    /// whose joined axis has no name; all other axes are equal. The axis is
    /// selected in both shapes by position or by name.
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
    /// use shaped::{At, Tensor, shape, tensor};
    /// let (a, b) = (tensor([[1, 2]]), tensor([[3, 4], [5, 6]]));
    /// let rows: Tensor<i32, shape![3, 2]> = a.concat::<At<0>, _>(&b);
    /// assert_eq!(rows.to_array(), [[1, 2], [3, 4], [5, 6]]);
    /// assert_eq!(a.concat::<At<1>, _>(&a).to_array(), [[1, 2, 1, 2]]);
    /// assert_eq!(a.concat::<At<1>, _>(&tensor([[0.5]])).to_array(), [[1.0, 2.0, 0.5]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, tensor};
    /// // shapes `[[T; 2]; 1]` and `[[T; 3]; 1]` cannot be joined along axis `At<0>`:
    /// // axes `Dim<2>` and `Dim<3>` differ
    /// let _ = tensor([[1, 2]]).concat::<At<0>, _>(&tensor([[3, 4, 5]]));
    /// ```
    #[inline]
    #[must_use]
    pub fn concat<A, Rhs>(&self, rhs: &Rhs) -> Joined<T, Rhs, <S as Concat<Rhs::Shape, A>>::Output>
    where
        Rhs: AnyTensor,
        S: Concat<Rhs::Shape, A>,
        T: Promote<Rhs::Element> + Cast<PromoteElement<T, Rhs::Element>>,
        Rhs::Element: Cast<PromoteElement<T, Rhs::Element>>,
    {
        let _ = Joined::<T, Rhs, <S as Concat<Rhs::Shape, A>>::Output>::COUNT;
        side_by_side(self, rhs.tensor(), S::OUTER, S::PARTS)
    }

    /// `self` and `rhs` along a new axis of length 2: `torch.stack((a, b), 0)`.
    ///
    /// The place of the axis is the first type parameter, the type of `rhs` is
    /// inferred: `a.stack::<At<0>, _>(&b)`.
    ///
    /// # Shapes
    /// `S`, `S` → `S` with a new axis of length 2 at the position `A` ([`Stack`]).
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
    /// use shaped::{At, Tensor, shape, tensor};
    /// let (a, b) = (tensor([1, 2, 3]), tensor([4, 5, 6]));
    /// let rows: Tensor<i32, shape![2, 3]> = a.stack::<At<0>, _>(&b);
    /// assert_eq!(rows.to_array(), [[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.stack::<At<1>, _>(&b).to_array(), [[1, 4], [2, 5], [3, 6]]);
    /// assert_eq!(tensor(1).stack::<At<0>, _>(&tensor(0.5)).to_array(), [1.0, 0.5]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, tensor};
    /// // shapes `[T; 1]` and `[T; 2]` cannot be joined along axis `At<0>`:
    /// // axes `Dim<1>` and `Dim<2>` differ
    /// let _ = tensor([1]).stack::<At<0>, _>(&tensor([2, 3]));
    /// ```
    #[inline]
    #[must_use]
    pub fn stack<A, Rhs>(&self, rhs: &Rhs) -> Joined<T, Rhs, <S as Stack<Rhs::Shape, A>>::Output>
    where
        Rhs: AnyTensor,
        S: Stack<Rhs::Shape, A>,
        T: Promote<Rhs::Element> + Cast<PromoteElement<T, Rhs::Element>>,
        Rhs::Element: Cast<PromoteElement<T, Rhs::Element>>,
    {
        let _ = Joined::<T, Rhs, <S as Stack<Rhs::Shape, A>>::Output>::COUNT;
        side_by_side(self, rhs.tensor(), S::OUTER, [S::INNER, S::INNER])
    }
}

/// The tensor of shape `O` that comes out of elements `T` and a tensor beside them.
type Joined<T, Rhs, O> = Tensor<PromoteElement<T, <Rhs as AnyTensor>::Element>, O>;

/// A tensor of any element type and shape (sealed): what
/// [`concat`](Tensor::concat) and [`stack`](Tensor::stack) take.
pub trait AnyTensor {
    /// The type of its elements.
    type Element: Element;
    /// Its shape.
    type Shape: Layout;
    /// Itself.
    #[doc(hidden)]
    fn tensor(&self) -> &Tensor<Self::Element, Self::Shape>;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<T: Element, S: Layout> AnyTensor for Tensor<T, S> {
    type Element = T;
    type Shape = S;

    #[inline(always)]
    fn tensor(&self) -> &Self {
        self
    }
    fn sealed(_: Sealed) {}
}

/// Parts of `left` and `right` by turns, as elements of type `V`.
#[inline(always)]
fn side_by_side<T: Cast<V>, U: Cast<V>, V: Element, L: Layout, R: Layout, O: Layout>(
    left: &Tensor<T, L>,
    right: &Tensor<U, R>,
    turns: usize,
    parts: [usize; 2],
) -> Tensor<V, O> {
    // Without elements there are no turns, however long the axes are.
    let turns = if const { O::LEN == 0 } { 0 } else { turns };
    let mut both = Tensor::zeros();
    let left = (left.as_slice(), T::cast_element);
    let right = (right.as_slice(), U::cast_element);
    join(both.as_mut_slice(), left, right, turns, parts);
    both
}
