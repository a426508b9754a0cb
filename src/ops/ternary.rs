//! Operations on three tensors, in one pass.

use super::apply::{TernaryPlan, to_new, two};
use super::each::{Chosen, Fused};
use crate::element::Element;
use crate::element::cast::Cast;
use crate::element::fused::MulAdd;
use crate::element::promote::Promote;
use crate::rule::broadcast::{Broadcast, BroadcastShape};
use crate::rule::expand::ExpandTo;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// The type that `T` and `U` promote to, in tensors of the shapes `L` and `R`.
type Promoted<T, L, U, R> =
    <T as Promote<U, <L as Layout>::Dimension, <R as Layout>::Dimension>>::Output;

/// # Operations on three tensors
impl<T: Element, L: Layout> Tensor<T, L> {
    /// `self * rhs + addend`, rounded once.
    ///
    /// # Shapes
    /// `L`, `R`, `C` → the broadcast of the three.
    ///
    /// # Numerics
    /// All three are cast to the type that they promote to, the two factors
    /// first; there the product is not rounded before the sum (fused). The same
    /// bits on every machine, with or without such an instruction; integers wrap.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1.0, 2.0], [3.0, 4.0]]);
    /// let y = a.mul_add(&tensor([10.0, 100.0]), &tensor(0.5));
    /// assert_eq!(y.to_array(), [[10.5, 200.5], [30.5, 400.5]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn mul_add<U, R, V, C, P, O>(
        &self,
        rhs: &Tensor<U, R>,
        addend: &Tensor<V, C>,
    ) -> Tensor<P, O>
    where
        U: Element,
        R: Layout,
        V: Element + Cast<P>,
        C: Layout + ExpandTo<O>,
        O: Layout,
        P: MulAdd,
        T: Promote<U, L::Dimension, R::Dimension> + Cast<P>,
        U: Cast<P>,
        Promoted<T, L, U, R>:
            Promote<V, <BroadcastShape<L, R> as Layout>::Dimension, C::Dimension, Output = P>,
        L: Broadcast<R, Output: Broadcast<C, Output = O>>,
    {
        let operands = (self.as_slice(), two(rhs, addend));
        to_new::<TernaryPlan<O, L, R, C>, _, _, _>(operands, Fused::<P>::new())
    }
}

/// # Choice by a mask
impl<M: Layout> Tensor<bool, M> {
    /// The element of `yes` where the mask is `true`, else that of `no`:
    /// `torch.where(mask, yes, no)`.
    ///
    /// # Shapes
    /// `M`, `L`, `R` → the broadcast of the three.
    ///
    /// # Numerics
    /// Both are cast to the type that they promote to.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1.0, -2.0], [-3.0, 4.0]]);
    /// let positive = a.gt(&tensor(0.0));
    /// assert_eq!(positive.select(&a, &tensor(0.0)).to_array(), [[1.0, 0.0], [0.0, 4.0]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn select<T, L, U, R, P, O>(&self, yes: &Tensor<T, L>, no: &Tensor<U, R>) -> Tensor<P, O>
    where
        T: Promote<U, L::Dimension, R::Dimension, Output = P> + Cast<P>,
        L: Layout,
        U: Element + Cast<P>,
        R: Layout + ExpandTo<O>,
        P: Element,
        O: Layout,
        M: Broadcast<L, Output: Broadcast<R, Output = O>>,
    {
        let operands = (self.as_slice(), two(yes, no));
        to_new::<TernaryPlan<O, M, L, R>, _, _, _>(operands, Chosen::<P>::new())
    }
}
