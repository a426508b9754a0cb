//! Matrix products.

use super::apply::{Destination, forms};
use super::wide::{Wide, add_wide, multiply_wide, narrow};
use crate::element::bounds::Arithmetic;
use crate::element::{Element, WideOf};
use crate::kernel;
use crate::kernel::matmul::Products;
use crate::plan::matmul::PlannedMatMul;
use crate::rule::matmul::{MatMul, MatMulShape};
use crate::shape::Layout;
use crate::tensor::Tensor;

/// # Matrix products
impl<T: Element, L: Layout> Tensor<T, L> {
    forms! {
        /// The matrix product: `a @ b`, `torch.matmul(a, b)`.
        ///
        /// # Shapes
        /// `[…, M, K] · […, K, N] → […, M, N]`, and with vectors `[M, K] · [K] → [M]`,
        /// `[K] · [K, N] → [N]`, `[K] · [K] → []`: see [`MatMul`]. Both tensors have
        /// the same element type; there is no promotion, as in torch: `cast` first.
        ///
        /// # Numerics
        /// The products are summed over k in increasing order in blocks of 512, each from
        /// zero on, and the sums of the blocks are added in order, with the `*` and `+` of
        /// the element type: integers wrap, and the products and sums of floats are
        /// rounded one by one, never fused. `f16` and `bf16` are multiplied and summed in
        /// `f32`, and rounded once. The same bits on every machine. No product takes part
        /// in more than h additions, where h is K, or 512 + ⌈K/512⌉ if that is less, and
        /// the error of a float element is at most (h + 1)·u·Σ|aₖ||bₖ| to first order, u the
        /// unit roundoff (Higham, Accuracy and Stability of Numerical Algorithms, 3.1 and
        /// 4.2). Like every sum from zero on, one of negative zeros is +0. Where K is 0, the
        /// result is zero.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{Tensor, shape, tensor};
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
        /// let b = tensor([[1, 0], [0, 1], [10, 100]]);
        /// let c: Tensor<i32, shape![2, 2]> = a.matmul(&b);
        /// assert_eq!(c.to_array(), [[31, 302], [64, 605]]);
        /// assert_eq!(a.matmul(&tensor([1, 1, 1])).to_array(), [6, 15]);
        /// ```
        /// The inner lengths are checked by the compiler:
        /// ```compile_fail,E0277
        /// use shaped::tensor;
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
        /// // shapes `[[T; 3]; 2]` and `[[T; 3]; 2]` cannot be multiplied as matrices:
        /// // inner axis lengths `Dim<3>` and `Dim<2>` differ
        /// let _ = a.matmul(&a);
        /// ```
        #[doc(alias("mm", "mv", "bmm", "gemm", "@", "linear"))]
        pub fn matmul[R: Layout](self, rhs: &Tensor<T, R>) -> Tensor<T, MatMulShape<L, R>>
        where [
            T: Arithmetic,
            L: MatMul<R>,
        ]
        to => multiply_into(self, rhs, to);
        panics "Never, for the element types of this crate";
        into matmul_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut product = Tensor::zeros();
        /// tensor([[1.0, 2.0], [3.0, 4.0]]).matmul_into(&tensor([1.0, 10.0]), &mut product);
        /// assert_eq!(product.to_array(), [21.0, 43.0]);
        /// ```
        /// ```compile_fail,E0308
        /// use shaped::{Tensor, shape, tensor};
        /// let mut wrong = Tensor::<f64, shape![3]>::zeros();
        /// tensor([[1.0, 2.0], [3.0, 4.0]]).matmul_into(&tensor([1.0, 10.0]), &mut wrong); // expected `[2]`
        /// ```
        ;
        boxed matmul_boxed
        /// ```
        /// use shaped::tensor;
        /// let product = tensor([[1.0, 2.0], [3.0, 4.0]]).matmul_boxed(&tensor([1.0, 10.0]));
        /// assert_eq!(product.to_array(), [21.0, 43.0]);
        /// ```
        ;
    }
}

/// The matrix product. Where there is nothing to sum, it is zero.
#[inline(always)]
fn multiply_into<T, L, R, O, D>(left: &Tensor<T, L>, right: &Tensor<T, R>, to: D) -> D::Output
where
    T: Arithmetic,
    L: MatMul<R>,
    R: Layout,
    O: Layout,
    D: Destination<T, O>,
{
    if const { matches!(L::LENGTHS, [.., 0]) } {
        return to.over_zeros(|_| ());
    }
    to.overwritten(|slots| {
        let (left, right) = (left.as_slice(), right.as_slice());
        kernel::matmul::<PlannedMatMul<O, L, R>, _, _>(slots, left, right, SumsOfProducts);
    })
}

/// Sums of products, held in what sums of the elements are held in.
#[derive(Clone, Copy)]
struct SumsOfProducts;

impl<T: Arithmetic> Products<T> for SumsOfProducts {
    type Sum = Wide<T>;

    #[inline(always)]
    fn zero(self) -> Wide<T> {
        T::Category::widen(T::default())
    }
    #[inline(always)]
    fn multiply(self, left: T, right: T) -> Wide<T> {
        multiply_wide(left, right)
    }
    #[inline(always)]
    fn add(self, left: Wide<T>, right: Wide<T>) -> Wide<T> {
        add_wide::<T>(left, right)
    }
    #[inline(always)]
    fn finish(self, sum: Wide<T>) -> T {
        narrow(sum)
    }
}
