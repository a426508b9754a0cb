//! Operations on three tensors, in one pass.

use super::apply::{BinaryPlan, Destination, TernaryPlan, forms, two};
use super::beside::{Alternative, Beside};
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
    forms! {
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
        #[doc(alias("addcmul", "fma"))]
        pub fn mul_add[Rhs, U, R, RD, Addend, V, C, CD, P, O](
            self,
            rhs: Rhs,
            addend: Addend
        ) -> Tensor<P, O>
        where [
            Rhs: Beside<T, Tensor = Tensor<U, R>>,
            Addend: Beside<T, Tensor = Tensor<V, C>>,
            U: Element + Cast<P>,
            R: Layout<Dimension = RD>,
            V: Element + Cast<P>,
            C: Layout<Dimension = CD>,
            O: Layout,
            P: MulAdd,
            T: Promote<U, L::Dimension, RD> + Cast<P>,
            Promoted<T, L, U, R>:
                Promote<V, <BroadcastShape<L, R> as Layout>::Dimension, CD, Output = P>,
            L: Broadcast<R, Output: Broadcast<C, Output = O>>,
        ]
        to => to.shared::<TernaryPlan<O, L, R, C>, _>(
            (self.as_slice(), two(rhs.as_tensor(), addend.as_tensor())),
            Fused::<P>::new(),
        );
        panics "Never, for the element types of this crate";
        into mul_add_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1.0, 2.0], [3.0, 4.0]]).mul_add_into(&tensor([10.0, 100.0]), &tensor(0.5), &mut output);
        /// assert_eq!(output.to_array(), [[10.5, 200.5], [30.5, 400.5]]);
        /// ```
        ;
        boxed mul_add_boxed
        /// ```
        /// use shaped::tensor;
        /// let y = tensor([[1.0, 2.0], [3.0, 4.0]]).mul_add_boxed(&tensor([10.0, 100.0]), &tensor(0.5));
        /// assert_eq!(y.to_array(), [[10.5, 200.5], [30.5, 400.5]]);
        /// ```
        ;
    }

    /// [`mul_add`](Self::mul_add) in place: `self = self * rhs + addend`, rounded once.
    ///
    /// # Shapes
    /// `R` and `C` expand to `L` ([`ExpandTo`]).
    ///
    /// # Numerics
    /// Those of [`mul_add`](Self::mul_add); the three element types promote to that of
    /// `self`.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([[1.0, 2.0], [3.0, 4.0]]);
    /// a.mul_add_assign(&tensor([10.0, 100.0]), &tensor(0.5));
    /// assert_eq!(a.to_array(), [[10.5, 200.5], [30.5, 400.5]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::tensor;
    /// // shape `[T; 2]` cannot be expanded to `[T; 3]`
    /// tensor([1.0, 2.0, 3.0]).mul_add_assign(&tensor([1.0, 2.0]), &tensor(0.5));
    /// ```
    #[inline]
    #[expect(clippy::needless_pass_by_value, reason = "a number, or a reference")]
    pub fn mul_add_assign<Rhs, U, R, RD, Addend, V, C, CD>(&mut self, rhs: Rhs, addend: Addend)
    where
        Rhs: Beside<T, Tensor = Tensor<U, R>>,
        Addend: Beside<T, Tensor = Tensor<V, C>>,
        R: Layout<Dimension = RD>,
        C: Layout<Dimension = CD>,
        T: Promote<U, L::Dimension, RD, Output = T>
            + Promote<V, L::Dimension, CD, Output = T>
            + MulAdd,
        U: Element + Cast<T>,
        R: ExpandTo<L>,
        V: Element + Cast<T>,
        C: ExpandTo<L>,
    {
        self.shared::<BinaryPlan<L, R, C>, _>(
            two(rhs.as_tensor(), addend.as_tensor()),
            Fused::<T>::new(),
        );
    }
}

/// # Choice by a mask
impl<M: Layout> Tensor<bool, M> {
    forms! {
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
        #[doc(alias("where", "if_else"))]
        pub fn select[Yes, T, L, LD, No, U, R, RD, P, O](
            self,
            yes: Yes,
            no: No
        ) -> Tensor<P, O>
        where [
            Yes: Alternative<No, Tensor = Tensor<T, L>>,
            No: Alternative<Yes, Tensor = Tensor<U, R>>,
            L: Layout<Dimension = LD>,
            R: Layout<Dimension = RD>,
            T: Promote<U, LD, RD, Output = P> + Cast<P>,
            U: Element + Cast<P>,
            P: Element,
            O: Layout,
            M: Broadcast<L, Output: Broadcast<R, Output = O>>,
        ]
        to => to.shared::<TernaryPlan<O, M, L, R>, _>(
            (self.as_slice(), two(yes.as_tensor(), no.as_tensor())),
            Chosen::<P>::new(),
        );
        panics "Never, for the element types of this crate";
        into select_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([true, false]).select_into(&tensor([1.0, 2.0]), &tensor(0.0), &mut output);
        /// assert_eq!(output.to_array(), [1.0, 0.0]);
        /// ```
        ;
        boxed select_boxed
        /// ```
        /// use shaped::tensor;
        /// let chosen = tensor([true, false]).select_boxed(&tensor([1.0, 2.0]), &tensor(0.0));
        /// assert_eq!(chosen.to_array(), [1.0, 0.0]);
        /// ```
        ;
    }
}
