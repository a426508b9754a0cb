//! Gradients: of products, of reductions along an axis, of softmax.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;

#[cfg(all(feature = "uninit", feature = "alloc"))]
use super::apply::{BinaryPlan, to_box, two};
use super::apply::{Destination, UnaryPlan, forms, one};
use super::binary::{Outcome, combine};
#[cfg(all(feature = "uninit", feature = "alloc"))]
use super::each::Combined;
use super::each::{Converted, mapped};
use super::reducer::{divide, sizes};
use super::statistics::subtract;
use super::wide::{add, multiply};
use crate::element::arithmetic::{Binary, operation};
use crate::element::bounds::{Differentiable, Floating};
use crate::element::cast::{Cast, CastFrom};
use crate::element::promote::Promote;
use crate::element::{Element, WideOf};
use crate::kernel::columns::along_pairs;
use crate::rule::axis::Axis;
use crate::rule::broadcast::Broadcast;
use crate::rule::expand::ExpandTo;
use crate::rule::matmul::{MatMul, MatMulShape};
use crate::rule::permute::Transpose;
use crate::rule::select::Select;
use crate::shape::Layout;
use crate::shape::dim::Dim;
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

/// # Gradients of products of matrices
impl<T: Element, L: Layout> Tensor<T, L> {
    /// The gradients of [`self.matmul(rhs)`](Self::matmul), from the gradient of the product:
    /// the vector-Jacobian product, torch's `backward`.
    ///
    /// # Shapes
    /// `[…, M, K] · […, K, N]`: both have two axes or more. `grad` has the shape of the
    /// product; the gradients have those of the operands, so axes that were broadcast are
    /// summed. (A vector is a matrix after [`unsqueeze`](Self::unsqueeze).)
    ///
    /// # Numerics
    /// `(sum_to(grad · rhsᴴ), sum_to(selfᴴ · grad))`, ᴴ transposed and conjugated, by
    /// [`matmul`](Self::matmul) and [`sum_to`](Self::sum_to). On the stack are both operands
    /// transposed, and each product before it is summed.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let (x, weights) = (tensor([[1.0, 2.0]]), tensor([[3.0, 4.0], [5.0, 6.0]]));
    /// let grad = tensor([[1.0, 10.0]]); // of the product, `[[13, 16]]`
    /// let (grad_x, grad_weights) = x.matmul_vjp(&weights, &grad);
    /// assert_eq!(grad_x.to_array(), [[43.0, 65.0]]);
    /// assert_eq!(grad_weights.to_array(), [[1.0, 10.0], [2.0, 20.0]]);
    /// ```
    /// The gradient of another shape does not compile:
    /// ```compile_fail,E0308
    /// use shaped::tensor;
    /// let _ = tensor([[1.0, 2.0]]).matmul_vjp(&tensor([[3.0], [5.0]]), &tensor([[1.0, 10.0]]));
    /// ```
    #[inline]
    #[must_use]
    pub fn matmul_vjp<R, O, LT, RT>(
        &self,
        rhs: &Tensor<T, R>,
        grad: &Tensor<T, O>,
    ) -> (Self, Tensor<T, R>)
    where
        T: Differentiable,
        L: MatMul<R, Output = O> + Transpose<Output = LT> + ExpandTo<MatMulShape<O, RT>>,
        R: Transpose<Output = RT> + ExpandTo<MatMulShape<LT, O>>,
        O: MatMul<RT>,
        LT: MatMul<O>,
        RT: Layout,
    {
        (
            grad.matmul(&rhs.transpose().conj()).sum_to(),
            self.transpose().conj().matmul(grad).sum_to(),
        )
    }

    /// [`matmul_vjp`](Self::matmul_vjp) on the heap (features `alloc` and `uninit`). Nothing of
    /// the size of a tensor is on the stack.
    ///
    /// # Shapes
    /// Those of [`matmul_vjp`](Self::matmul_vjp).
    ///
    /// # Numerics
    /// Those of [`matmul_vjp`](Self::matmul_vjp).
    ///
    /// # Panics
    /// Never, for the element types of this crate; a failed allocation ends the program, as
    /// with every `Box`.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let (x, weights) = (tensor([[1.0, 2.0]]), tensor([[3.0, 4.0], [5.0, 6.0]]));
    /// let (grad_x, grad_weights) = x.matmul_vjp_boxed(&weights, &tensor([[1.0, 10.0]]));
    /// assert_eq!(grad_x.to_array(), [[43.0, 65.0]]);
    /// assert_eq!(grad_weights.to_array(), [[1.0, 10.0], [2.0, 20.0]]);
    /// ```
    #[cfg(all(feature = "uninit", feature = "alloc"))]
    #[inline]
    #[must_use]
    pub fn matmul_vjp_boxed<R, O, LT, RT>(
        &self,
        rhs: &Tensor<T, R>,
        grad: &Tensor<T, O>,
    ) -> (Box<Self>, Box<Tensor<T, R>>)
    where
        T: Differentiable,
        L: MatMul<R, Output = O> + Transpose<Output = LT> + ExpandTo<MatMulShape<O, RT>>,
        R: Transpose<Output = RT> + ExpandTo<MatMulShape<LT, O>>,
        O: MatMul<RT>,
        LT: MatMul<O>,
        RT: Layout,
    {
        let (mut left, mut right) = (self.transpose_boxed(), rhs.transpose_boxed());
        left.conj_assign();
        right.conj_assign();
        (grad.matmul_boxed(&*right).sum_to_boxed(), left.matmul_boxed(grad).sum_to_boxed())
    }
}

/// # Gradients of reductions and of softmax
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// The gradient of [`self.sum_axis(axis)`](Self::sum_axis), from the gradient of the
        /// sums: each element gets that of its sum.
        ///
        /// # Shapes
        /// `grad` has the shape of the sums, `S` without the axis; the gradient has `S`. Of
        /// `sum`, a number, the gradient is [`Tensor::full`].
        ///
        /// # Numerics
        /// Exact: copies. Nothing of `self` is read but its shape.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{At, tensor};
        /// let a = tensor([[1.0, 2.0], [3.0, 4.0]]);
        /// let grad = tensor([10.0, 100.0]);
        /// assert_eq!(a.sum_axis_vjp(At::<0>, &grad).to_array(), [[10.0, 100.0], [10.0, 100.0]]);
        /// assert_eq!(a.sum_axis_vjp(At::<1>, &grad).to_array(), [[10.0, 10.0], [100.0, 100.0]]);
        /// ```
        /// ```compile_fail,E0308
        /// use shaped::{At, tensor};
        /// let _ = tensor([[1.0, 2.0]]).sum_axis_vjp(At::<0>, &tensor([1.0])); // there are two sums
        /// ```
        pub fn sum_axis_vjp[A](self, _: A, grad: &Tensor<T, S::Without>) -> Tensor<T, S>
        where [S: Select<A>]
        to => to.shared::<UnaryPlan<S, S::Replaced<Dim<1>>>, _>(one(grad), Converted::<T>::new());
        panics "Never, for the element types of this crate";
        into sum_axis_vjp_into
        /// ```
        /// use shaped::{Last, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1.0, 2.0]]).sum_axis_vjp_into(Last, &tensor([10.0]), &mut output);
        /// assert_eq!(output.to_array(), [[10.0, 10.0]]);
        /// ```
        ;
        boxed sum_axis_vjp_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// let grad = tensor([[1.0, 2.0]]).sum_axis_vjp_boxed(Last, &tensor([10.0]));
        /// assert_eq!(grad.to_array(), [[10.0, 10.0]]);
        /// ```
        ;
    }

    forms! {
        /// The gradient of [`self.mean_axis(axis)`](Self::mean_axis), from the gradient of the
        /// means: each element gets that of its mean, divided by the length of the axis.
        ///
        /// # Shapes
        /// `grad` has the shape of the means, `S` without the axis; the gradient has `S`.
        ///
        /// # Numerics
        /// One division an element. Nothing of `self` is read but its shape.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{Last, tensor};
        /// let a = tensor([[1.0, 2.0], [3.0, 4.0]]);
        /// let grad = a.mean_axis_vjp(Last, &tensor([10.0, 100.0]));
        /// assert_eq!(grad.to_array(), [[5.0, 5.0], [50.0, 50.0]]);
        /// ```
        pub fn mean_axis_vjp[A](self, _: A, grad: &Tensor<T, S::Without>) -> Tensor<T, S>
        where [T: Binary<operation::Div, Output = T> + CastFrom<u64>, S: Select<A>]
        to => to.in_order::<UnaryPlan<S, S::Replaced<Dim<1>>>, _>(
            one(grad),
            mapped(divided_by(<S::Axis as Axis>::LEN)),
        );
        panics "Never, for the element types of this crate";
        into mean_axis_vjp_into
        /// ```
        /// use shaped::{Last, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1.0, 2.0]]).mean_axis_vjp_into(Last, &tensor([10.0]), &mut output);
        /// assert_eq!(output.to_array(), [[5.0, 5.0]]);
        /// ```
        ;
        boxed mean_axis_vjp_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// let grad = tensor([[1.0, 2.0]]).mean_axis_vjp_boxed(Last, &tensor([10.0]));
        /// assert_eq!(grad.to_array(), [[5.0, 5.0]]);
        /// ```
        ;
    }

    forms! {
        /// The gradient of [`softmax`](Self::softmax) along one axis, from its result, which
        /// is `self`, and the gradient of that.
        ///
        /// # Shapes
        /// `S`, `S` → `S`
        ///
        /// # Numerics
        /// y·(grad − Σ grad·y), y the result of `softmax`: the products are rounded, and added
        /// one by one along the axis. The error is at most |y|·((n + 1)·u·Σ|grad·y| +
        /// 2·u·|grad − Σ|) to first order, n the length of the axis, u the unit roundoff.
        /// `f16` and `bf16` are computed in `f32` and rounded once.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{Last, tensor};
        /// let y = tensor([7.0, 7.0]).softmax(Last); // [1/2, 1/2]
        /// let grad = y.softmax_vjp(Last, &tensor([1.0, 0.0]));
        /// assert_eq!(grad.to_array(), [0.25, -0.25]);
        /// ```
        /// The gradient of another shape does not compile:
        /// ```compile_fail,E0308
        /// use shaped::{Last, tensor};
        /// let _ = tensor([0.5, 0.5]).softmax_vjp(Last, &tensor([1.0]));
        /// ```
        pub fn softmax_vjp[A](self, _: A, grad: &Self) -> Tensor<T, S>
        where [T: Floating, S: Select<A>]
        to => to.overwritten(|slots| {
            let operands = [self.as_slice(), grad.as_slice()];
            let sum = (T::Wide::default(), product_added::<T>);
            along_pairs(slots, operands, sizes::<S, A>(), sum, softmax_gradient::<T>);
        });
        panics "Never, for the element types of this crate";
        into softmax_vjp_into
        /// ```
        /// use shaped::{Last, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([0.5, 0.5]).softmax_vjp_into(Last, &tensor([1.0, 0.0]), &mut output);
        /// assert_eq!(output.to_array(), [0.25, -0.25]);
        /// ```
        ;
        boxed softmax_vjp_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// let grad = tensor([0.5, 0.5]).softmax_vjp_boxed(Last, &tensor([1.0, 0.0]));
        /// assert_eq!(grad.to_array(), [0.25, -0.25]);
        /// ```
        ;
    }
}

/// Division by a number of elements.
#[inline(always)]
fn divided_by<T>(count: usize) -> impl Fn(T) -> T
where
    T: Binary<operation::Div, Output = T> + CastFrom<u64>,
{
    move |element| divide(T::Category::widen(element), count)
}

/// `sum + y * grad`
#[inline(always)]
fn product_added<T: Floating>(sum: T::Wide, y: T, grad: T) -> T::Wide {
    add(sum, multiply(y.widen(), grad.widen()))
}

/// `y * (grad - sum)`
#[inline(always)]
fn softmax_gradient<T: Floating>(sum: T::Wide, y: T, grad: T) -> T {
    T::narrow(multiply(y.widen(), subtract(grad.widen(), sum)))
}
