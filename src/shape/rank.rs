//! The number of axes of a shape, and what follows from it.

use crate::seal::Sealed;
use core::fmt::Debug;

/// The most axes that a shape has.
pub(crate) const MAX_RANK: usize = 64;

/// The rank of a shape with one more axis: an error of the compiler over 64.
#[track_caller]
#[expect(clippy::arithmetic_side_effects, reason = "it is at most 64")]
pub(crate) const fn one_more(rank: usize) -> usize {
    assert!(rank < MAX_RANK, "a shape has at most 64 axes, as in PyTorch and NumPy");
    rank + 1
}

/// Rank 0, in torch's terms a zero-dimensional tensor.
#[derive(Debug)]
pub enum ZeroDim {}

/// Rank 1 or more, in torch's terms a dimensioned tensor.
#[derive(Debug)]
pub enum Dimensioned {}

/// A position along each axis of a shape: `[usize; RANK]`.
///
/// It is what [`Tensor::from_fn`](crate::Tensor::from_fn) hands out and what
/// [`Tensor::get`](crate::Tensor::get) takes. Sealed: implemented for
/// `[usize; N]`, N ≤ 64.
///
/// # Example
/// ```
/// use shaped::{Tensor, shape};
/// let t = Tensor::<usize, shape![2, 3]>::from_fn(|[i, j]| 10 * i + j);
/// assert_eq!(t.get([1, 2]), Some(&12));
/// ```
#[diagnostic::on_unimplemented(
    message = "a shape has at most 64 axes, as in PyTorch and NumPy",
    label = "too many axes"
)]
pub trait Index: Copy + Debug + Eq + AsRef<[usize]> + AsMut<[usize]> + 'static {
    /// The first position, all zeros.
    const ORIGIN: Self;

    /// The index of a shape with one more axis.
    #[doc(hidden)]
    type Longer: Index;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// An index of which the number of positions is known: `[usize; R]`. That of a shape which
/// is a parameter is not (sealed).
#[diagnostic::on_unimplemented(
    message = "how many positions an index has is not known of a shape that is a parameter",
    label = "write `from_index_fn(|index| …)` here, on the heap `boxed_from_index_fn`: it takes the index as it is"
)]
pub trait OfRank<const R: usize> {
    /// The position along each axis.
    #[doc(hidden)]
    fn positions(self) -> [usize; R];
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<const R: usize> OfRank<R> for [usize; R] {
    #[inline(always)]
    fn positions(self) -> [usize; R] {
        self
    }
    fn sealed(_: Sealed) {}
}

/// One row a rank: the index of the rank, and that of the next.
macro_rules! index_of_rank {
    ($($rank:literal -> $next:literal)*) => {$(
        impl Index for [usize; $rank] {
            const ORIGIN: Self = [0; $rank];
            type Longer = [usize; $next];
            fn sealed(_: Sealed) {}
        }
    )*};
}

index_of_rank! {
    0 -> 1  1 -> 2  2 -> 3  3 -> 4  4 -> 5  5 -> 6
    6 -> 7  7 -> 8  8 -> 9  9 -> 10  10 -> 11  11 -> 12
    12 -> 13  13 -> 14  14 -> 15  15 -> 16  16 -> 17  17 -> 18
    18 -> 19  19 -> 20  20 -> 21  21 -> 22  22 -> 23  23 -> 24
    24 -> 25  25 -> 26  26 -> 27  27 -> 28  28 -> 29  29 -> 30
    30 -> 31  31 -> 32  32 -> 33  33 -> 34  34 -> 35  35 -> 36
    36 -> 37  37 -> 38  38 -> 39  39 -> 40  40 -> 41  41 -> 42
    42 -> 43  43 -> 44  44 -> 45  45 -> 46  46 -> 47  47 -> 48
    48 -> 49  49 -> 50  50 -> 51  51 -> 52  52 -> 53  53 -> 54
    54 -> 55  55 -> 56  56 -> 57  57 -> 58  58 -> 59  59 -> 60
    60 -> 61  61 -> 62  62 -> 63  63 -> 64  64 -> 64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_has_up_to_64_axes() {
        assert_eq!([one_more(0), one_more(63)], [1, 64]);
    }

    #[test]
    #[should_panic(expected = "at most 64 axes, as in PyTorch and NumPy")]
    fn a_shape_of_65_axes_is_an_error() {
        one_more(64);
    }
}
