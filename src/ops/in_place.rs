//! Operations in place.

use super::binary::Unary;
use super::each::Updated;
use crate::element::Element;
use crate::element::combine::CombineInPlace;
use crate::kernel::update_shared;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// `Operation` on `left` and `right`, expanded to `L`, into `left`.
#[inline(always)]
pub(super) fn combine_in_place<Operation, T, U, L, R>(left: &mut Tensor<T, L>, right: &Tensor<U, R>)
where
    L: Layout,
    R: Layout,
    T: CombineInPlace<Operation, U, L::Dimension, R::Dimension>,
    U: Element,
{
    let operation = Updated::<Operation, L::Dimension, R::Dimension>::new();
    update_shared::<Unary<L, R>, _, _>(left.as_mut_slice(), (right.as_slice(), ()), operation);
}
