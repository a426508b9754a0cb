//! Operations on two tensors that give a new one.

use super::each::{Assigned, Two, Written, zipped};
use crate::element::Element;
use crate::element::arithmetic::{Supports, operation};
use crate::element::combine::{Combine, Combined};
use crate::kernel::{update, update_shared};
use crate::plan::loops::Planned;
use crate::rule::broadcast::{Broadcast, Broadcasted};
use crate::shape::Layout;
use crate::tensor::Tensor;
use crate::tensor::fresh::fresh;

/// The tensor that comes out of `Operation` on a `Tensor<T, L>` and a
/// `Tensor<U, R>`.
pub type Outcome<Operation, T, L, U, R> = Tensor<
    Combined<Operation, T, U, <L as Layout>::Dimension, <R as Layout>::Dimension>,
    Broadcasted<L, R>,
>;

/// The plan of an operation on two tensors.
pub(super) type Binary<O, L, R> = Planned<O, (L, (R, ()))>;

/// The plan of an operation on one tensor, or in place on two.
pub(super) type Unary<O, S> = Planned<O, (S, ())>;

/// The elements of two tensors, as operands.
#[inline(always)]
pub(super) fn list<'a, T, U, L: Layout, R: Layout>(
    left: &'a Tensor<T, L>,
    right: &'a Tensor<U, R>,
) -> Two<'a, T, U> {
    (left.as_slice(), (right.as_slice(), ()))
}

/// `Operation` on `left` and `right`, broadcast to `O`.
#[inline(always)]
pub(crate) fn combine<Operation, O, V, T, U, L, R>(
    left: &Tensor<T, L>,
    right: &Tensor<U, R>,
) -> Tensor<V, O>
where
    O: Layout,
    L: Layout,
    R: Layout,
    T: Combine<Operation, U, L::Dimension, R::Dimension, Output = V>,
    U: Element,
    V: Element,
{
    fresh::<O, _>(|slots| {
        let operation = Written::<Operation, L::Dimension, R::Dimension>::new();
        update_shared::<Binary<O, L, R>, _, _>(slots, list(left, right), operation);
    })
}

/// [`combine`], into a tensor that is there.
#[inline(always)]
fn combine_into<Operation, O, V, T, U, L, R>(
    left: &Tensor<T, L>,
    right: &Tensor<U, R>,
    output: &mut Tensor<V, O>,
) where
    O: Layout,
    L: Layout,
    R: Layout,
    T: Combine<Operation, U, L::Dimension, R::Dimension, Output = V>,
    U: Element,
    V: Element,
{
    let operation = Assigned::<Operation, L::Dimension, R::Dimension>::new();
    update_shared::<Binary<O, L, R>, _, _>(output.as_mut_slice(), list(left, right), operation);
}

impl<T: Element, L: Layout> Tensor<T, L> {
    /// `&self * rhs` into a tensor that is there: `torch.mul(a, b, out=c)`.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape), which is
    /// exactly the shape of `output`.
    ///
    /// # Numerics
    /// Those of `*`; `output` has exactly the element type of the product.
    /// Nothing is read from it.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, tensor};
    /// let mut product = Tensor::zeros();
    /// tensor([[1.0], [2.0]]).mul_into(&tensor([3.0, 4.0]), &mut product);
    /// assert_eq!(product.to_array(), [[3.0, 4.0], [6.0, 8.0]]);
    /// ```
    /// ```compile_fail,E0308
    /// use shaped::{Tensor, shape, tensor};
    /// let mut wrong = Tensor::<f64, shape![2]>::zeros();
    /// tensor([[1.0], [2.0]]).mul_into(&tensor([3.0, 4.0]), &mut wrong); // expected `[2, 2]`
    /// ```
    #[inline]
    pub fn mul_into<U, R>(
        &self,
        rhs: &Tensor<U, R>,
        output: &mut Outcome<operation::Mul, T, L, U, R>,
    ) where
        U: Element,
        R: Layout,
        T: Combine<operation::Mul, U, L::Dimension, R::Dimension>,
        L: Broadcast<R>,
    {
        combine_into::<operation::Mul, _, _, _, _, _, _>(self, rhs, output);
    }

    /// The strict product: same shape, same element type, no broadcasting and
    /// no promotion.
    ///
    /// `[N] × [N, 1]` is `[N, N]` by broadcasting, and mostly a mistake. Where
    /// the shapes are meant to be equal, this says so.
    ///
    /// # Shapes
    /// `S`, `S` → `S`
    ///
    /// # Numerics
    /// Those of `*`.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let product = tensor([1.0, 2.0]).hadamard(&tensor([3.0, 4.0]));
    /// assert_eq!(product.to_array(), [3.0, 8.0]);
    /// ```
    /// ```compile_fail,E0308
    /// use shaped::tensor;
    /// let _ = tensor([1.0, 2.0]).hadamard(&tensor([[3.0], [4.0]]));
    /// ```
    #[inline]
    #[must_use]
    pub fn hadamard(&self, rhs: &Self) -> Tensor<<T as Supports<operation::Mul>>::Output, L>
    where
        T: Supports<operation::Mul>,
    {
        combine::<operation::Mul, L, _, _, _, _, _>(self, rhs)
    }

    /// `f` of each pair of elements, broadcast.
    ///
    /// # Shapes
    /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// `f` is called once for each element of the result, in row-major order.
    ///
    /// # Panics
    /// When `f` does.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let larger = tensor([[1, 5], [7, 3]]).zip_map(&tensor([4, 4]), |a, b| a > b);
    /// assert_eq!(larger.to_array(), [[false, true], [true, false]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn zip_map<U, R, V>(
        &self,
        rhs: &Tensor<U, R>,
        f: impl FnMut(T, U) -> V,
    ) -> Tensor<V, Broadcasted<L, R>>
    where
        U: Element,
        R: Layout,
        V: Element,
        L: Broadcast<R>,
    {
        fresh::<Broadcasted<L, R>, _>(|slots| {
            update::<Binary<Broadcasted<L, R>, L, R>, _, _>(slots, list(self, rhs), zipped(f));
        })
    }
}
