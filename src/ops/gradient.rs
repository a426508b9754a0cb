//! The gradient of multiplication.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;

#[cfg(all(feature = "uninit", feature = "alloc"))]
use super::apply::{BinaryPlan, to_box, two};
use super::binary::{Outcome, combine};
#[cfg(all(feature = "uninit", feature = "alloc"))]
use super::each::Combined;
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::bounds::Differentiable;
use crate::element::cast::Cast;
use crate::element::promote::Promote;
use crate::rule::broadcast::Broadcast;
use crate::rule::expand::ExpandTo;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// The type that `T` and `U` promote to, in tensors of the shapes `L` and `R`.
type Promoted<T, L, U, R> =
    <T as Promote<U, <L as Layout>::Dimension, <R as Layout>::Dimension>>::Output;

/// # Gradients
impl<T: Element, L: Layout> Tensor<T, L> {
    /// The gradients of `&self * rhs`, from the gradient of the product: the
    /// vector-Jacobian product, torch's `backward`.
    ///
    /// # Shapes
    /// `grad` has the shape of the product; the gradients have those of the
    /// operands: `L` and `R`.
    ///
    /// # Numerics
    /// `(sum_to(grad · conj(rhs)), sum_to(grad · conj(self)))`, in the element
    /// type of the product; the order of [`sum_to`](Tensor::sum_to); then cast to
    /// the operands' own types (the real part, for a real operand of a complex
    /// product).
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let (a, b) = (tensor([[1.0, 2.0], [3.0, 4.0]]), tensor([10.0, 100.0]));
    /// let grad = tensor([[1.0, 1.0], [1.0, 1.0]]);
    /// let (grad_a, grad_b) = a.mul_vjp(&b, &grad);
    /// assert_eq!(grad_a.to_array(), [[10.0, 100.0], [10.0, 100.0]]);
    /// assert_eq!(grad_b.to_array(), [4.0, 6.0]);
    /// ```
    /// The gradient of another shape does not compile:
    /// ```compile_fail,E0308
    /// use shaped::tensor;
    /// let _ = tensor([[1.0], [2.0]]).mul_vjp(&tensor([1.0, 2.0]), &tensor([1.0, 1.0]));
    /// ```
    #[doc(alias("backward", "grad", "autograd"))]
    #[inline]
    #[must_use]
    pub fn mul_vjp<U, R>(
        &self,
        rhs: &Tensor<U, R>,
        grad: &Outcome<operation::Mul, T, L, U, R>,
    ) -> (Self, Tensor<U, R>)
    where
        T: Promote<U, L::Dimension, R::Dimension, Output: Differentiable + Cast<T> + Cast<U>>
            + Cast<Promoted<T, L, U, R>>,
        U: Element + Cast<Promoted<T, L, U, R>>,
        L: Broadcast<R> + ExpandTo<<L as Broadcast<R>>::Output>,
        R: ExpandTo<<L as Broadcast<R>>::Output>,
    {
        (
            pull_back::<_, _, _, _, _, L>(grad, rhs).cast(),
            pull_back::<_, _, _, _, _, R>(grad, self).cast(),
        )
    }

    /// [`mul_vjp`](Self::mul_vjp) on the heap (features `alloc` and `uninit`). Nothing of
    /// the size of a tensor is on the stack.
    ///
    /// # Shapes
    /// Those of [`mul_vjp`](Self::mul_vjp).
    ///
    /// # Numerics
    /// Those of [`mul_vjp`](Self::mul_vjp).
    ///
    /// # Panics
    /// Never, for the element types of this crate; a failed allocation ends the program, as
    /// with every `Box`.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let (a, b) = (tensor([[1.0, 2.0], [3.0, 4.0]]), tensor([10.0, 100.0]));
    /// let grad = tensor([[1.0, 1.0], [1.0, 1.0]]);
    /// let (grad_a, grad_b) = a.mul_vjp_boxed(&b, &grad);
    /// assert_eq!(grad_a.to_array(), [[10.0, 100.0], [10.0, 100.0]]);
    /// assert_eq!(grad_b.to_array(), [4.0, 6.0]);
    /// ```
    #[cfg(all(feature = "uninit", feature = "alloc"))]
    #[inline]
    #[must_use]
    pub fn mul_vjp_boxed<U, R>(
        &self,
        rhs: &Tensor<U, R>,
        grad: &Outcome<operation::Mul, T, L, U, R>,
    ) -> (Box<Self>, Box<Tensor<U, R>>)
    where
        T: Promote<U, L::Dimension, R::Dimension, Output: Differentiable + Cast<T> + Cast<U>>
            + Cast<Promoted<T, L, U, R>>,
        U: Element + Cast<Promoted<T, L, U, R>>,
        L: Broadcast<R> + ExpandTo<<L as Broadcast<R>>::Output>,
        R: ExpandTo<<L as Broadcast<R>>::Output>,
    {
        (
            pull_back_boxed::<_, _, _, _, _, L>(grad, rhs).cast_boxed(),
            pull_back_boxed::<_, _, _, _, _, R>(grad, self).cast_boxed(),
        )
    }
}

/// `grad · conj(other)`, summed to the shape `Target`.
#[inline(always)]
fn pull_back<P, O, U, R, D, Target>(grad: &Tensor<P, O>, other: &Tensor<U, R>) -> Tensor<P, Target>
where
    P: Differentiable,
    U: Element + Cast<P>,
    O: Layout<Dimension = D>,
    R: Layout,
    Target: ExpandTo<O>,
{
    let other = other.cast::<P>().conj();
    combine::<operation::Mul, O, P, P, P, O, R>(grad, &other).sum_to()
}

/// [`pull_back`], on the heap.
#[cfg(all(feature = "uninit", feature = "alloc"))]
#[inline(always)]
fn pull_back_boxed<P, O, U, R, D, Target>(
    grad: &Tensor<P, O>,
    other: &Tensor<U, R>,
) -> Box<Tensor<P, Target>>
where
    P: Differentiable,
    U: Element + Cast<P>,
    O: Layout<Dimension = D>,
    R: Layout,
    Target: ExpandTo<O>,
{
    let mut other = other.cast_boxed::<P>();
    other.conj_assign();
    let operation = Combined::<operation::Mul, O::Dimension, O::Dimension>::new();
    let product = to_box::<BinaryPlan<O, O, R>, O, P, _>(two(grad, &other), operation);
    product.sum_to_boxed()
}
