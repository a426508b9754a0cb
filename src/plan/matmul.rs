//! The constants of a matrix product.

use core::marker::PhantomData;

use crate::shape::Layout;

/// Products of fewer multiplications are straight-line code, inlined into the
/// caller.
pub(crate) const STRAIGHT: usize = 512;

/// What is constant in `[…, M, K] · […, K, N] → […, M, N]`; a vector has no `M`, or no
/// `N`.
pub(crate) trait MatMulPlan {
    /// `K`
    const INNER: usize;
    /// `N`
    const COLUMNS: usize;
    /// Few enough multiplications for straight-line code. (A constant with a name is
    /// evaluated once.)
    const FEW: bool;
    /// The leading axes of the right operand.
    const RIGHT: &'static [usize];
    /// The leading axes of the left operand.
    const LEFT: &'static [usize];
    /// The leading axes of the output.
    const OUTPUT: &'static [usize];
}

/// The plan of a product of the shapes `L` and `R`, to `O`.
pub(crate) struct PlannedMatMul<O, L, R>(PhantomData<(O, L, R)>);

impl<O: Layout, L: Layout, R: Layout> MatMulPlan for PlannedMatMul<O, L, R> {
    const INNER: usize = match L::LENGTHS {
        [.., inner] => *inner,
        [] => 1,
    };
    const COLUMNS: usize = match R::LENGTHS {
        [_, .., columns] => *columns,
        _ => 1,
    };
    const FEW: bool = O::LEN.saturating_mul(Self::INNER) < STRAIGHT;
    const RIGHT: &'static [usize] = match R::LENGTHS {
        [leading @ .., _, _] => leading,
        _ => &[],
    };
    const LEFT: &'static [usize] = match L::LENGTHS {
        [leading @ .., _, _] => leading,
        _ => &[],
    };
    const OUTPUT: &'static [usize] = match (L::RANK, R::RANK, O::LENGTHS) {
        (1, 1, leading)
        | (1, _, [leading @ .., _])
        | (_, 1, [leading @ .., _])
        | (_, _, [leading @ .., _, _]) => leading,
        _ => &[],
    };
}
