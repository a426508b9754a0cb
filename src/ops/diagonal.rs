//! Square matrices and their diagonals.

use core::marker::PhantomData;

use super::apply::{Destination, New, forms};
use super::rearrange::rearranged;
use super::reducer::{Sum, total};
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::element::one::HasOne;
use crate::plan::walk::{Gather, Walks};
use crate::rule::diagonal::{Square, Vector};
use crate::shape::Layout;
use crate::tensor::Tensor;

/// The walk of `diagonal`: to the element one further down and one to the right.
struct Down<S>(PhantomData<S>);

impl<S: Square> Gather for Down<S> {
    const WALKS: Walks = down(S::LENGTHS);
}

/// As many steps as there are rows.
const fn down(lengths: &[usize]) -> Walks {
    match lengths {
        [side, ..] => Walks::from(0).then(*side, side.saturating_add(1)),
        [] => Walks::from(0),
    }
}

/// Puts elements on the diagonal of a square matrix.
#[inline(always)]
fn put<T>(slots: &mut [T], elements: impl ExactSizeIterator<Item = T>) {
    let next = elements.len().saturating_add(1);
    for (slot, element) in slots.iter_mut().step_by(next).zip(elements) {
        *slot = element;
    }
}

/// # Square matrices
impl<T: Element, S: Layout> Tensor<T, S> {
    /// The identity matrix: `torch.eye(n)`.
    ///
    /// # Shapes
    /// → `S`, that of a square matrix ([`Square`]).
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, axis, shape};
    /// axis!(State = 3);
    /// let eye = Tensor::<f32, shape![State, State]>::eye();
    /// assert_eq!(eye.to_array(), [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{Tensor, shape};
    /// // shape `[[T; 3]; 2]` is not that of a square matrix
    /// let _ = Tensor::<f32, shape![2, 3]>::eye();
    /// ```
    #[inline]
    #[must_use]
    pub fn eye() -> Self
    where
        T: HasOne,
        S: Square,
    {
        let _ = Self::COUNT;
        let side = const { <S::Diagonal as Layout>::LEN };
        New.over_zeros(|slots| put(slots, (0..side).map(|_| T::one())))
    }

    forms! {
        /// The matrix with this vector on its diagonal, zero elsewhere: `torch.diag(a)`.
        ///
        /// # Shapes
        /// `[N]` → `[N, N]`, both axes with the name ([`Vector`]).
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::tensor;
        /// assert_eq!(tensor([2, 3]).diag().to_array(), [[2, 0], [0, 3]]);
        /// ```
        /// ```compile_fail,E0277
        /// // shape `[[T; 2]; 1]` is not that of a vector
        /// let _ = shaped::tensor([[2, 3]]).diag();
        /// ```
        pub fn diag[O: Layout](self) -> Tensor<T, O>
        where [S: Vector<Matrix = O>]
        to => to.over_zeros(|slots| put(slots, self.as_slice().iter().copied()));
        panics "Never, for the element types of this crate";
        into diag_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([2, 3]).diag_into(&mut output);
        /// assert_eq!(output.to_array(), [[2, 0], [0, 3]]);
        /// ```
        ;
        boxed diag_boxed
        /// ```
        /// use shaped::tensor;
        /// assert_eq!(tensor([2, 3]).diag_boxed().to_array(), [[2, 0], [0, 3]]);
        /// ```
        ;
    }

    forms! {
        /// The elements on the diagonal of a square matrix, as a copy: `torch.diagonal(a)`.
        ///
        /// # Shapes
        /// `[N, N]` → `[N]` ([`Square`]).
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::tensor;
        /// assert_eq!(tensor([[1, 2], [3, 4]]).diagonal().to_array(), [1, 4]);
        /// ```
        /// ```compile_fail,E0277
        /// // shape `[[T; 3]; 2]` is not that of a square matrix
        /// let _ = shaped::tensor([[1, 2, 3], [4, 5, 6]]).diagonal();
        /// ```
        pub fn diagonal[O: Layout](self) -> Tensor<T, O>
        where [S: Square<Diagonal = O>]
        to => rearranged::<Down<S>, _, _, _>(to, self.as_slice());
        panics "Never, for the element types of this crate";
        into diagonal_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1, 2], [3, 4]]).diagonal_into(&mut output);
        /// assert_eq!(output.to_array(), [1, 4]);
        /// ```
        ;
        boxed diagonal_boxed
        /// ```
        /// use shaped::tensor;
        /// assert_eq!(tensor([[1, 2], [3, 4]]).diagonal_boxed().to_array(), [1, 4]);
        /// ```
        ;
    }

    /// The sum of the elements on the diagonal: `torch.trace(a)`, as a number.
    ///
    /// # Shapes
    /// `[N, N]` → a number ([`Square`]).
    ///
    /// # Numerics
    /// Those of [`sum`](Self::sum), of [`diagonal`](Self::diagonal), which is on the stack.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// assert_eq!(shaped::tensor([[1, 2], [3, 4]]).trace(), 5);
    /// ```
    #[inline]
    #[must_use]
    pub fn trace(&self) -> T
    where
        T: Binary<operation::Add, Output = T>,
        S: Square,
    {
        total::<Sum, _, _>(&self.diagonal())
    }
}
