//! Which shapes broadcast and expand, and to what: questions to the types alone.
//!
//! `exhaustive_broadcast.rs` asks them of all pairs of higher ranks.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::trivially_copy_pass_by_ref,
    clippy::unwrap_used,
    reason = "a test"
)]

use std::marker::PhantomData;

use shaped::{Broadcast, Layout};

#[macro_use]
#[path = "broadcast/verdict.rs"]
mod verdict;
use verdict::{Pair, Refused, Verdict};

/// A left and a right shape, and the shape expected of them.
struct Triple<L, R, O>(PhantomData<(L, R, O)>);

impl<L, R, O> Refused for Triple<L, R, O> {}
impl<L: Broadcast<R, Output = O>, R: Layout, O: Layout> Triple<L, R, O> {
    const IS_OUTPUT: bool = true;
}

/// `[2, 1] * [3] => [2, 3]`: as types, in both orders.
macro_rules! assert_output {
    ($left:tt * $right:tt => $output:tt) => {
        assert_eq!(
            [
                Triple::<shape! $left, shape! $right, shape! $output>::IS_OUTPUT,
                Triple::<shape! $right, shape! $left, shape! $output>::IS_OUTPUT,
            ],
            [true, true],
            "{} and {} give {}", stringify!($left), stringify!($right), stringify!($output)
        )
    };
}

/// `[2] * [3]` is refused, in both orders.
macro_rules! assert_refused {
    ($left:tt * $right:tt) => {
        assert_eq!(
            [
                Pair::<shape! $left, shape! $right>::OUTPUT,
                Pair::<shape! $right, shape! $left>::OUTPUT,
            ],
            [None, None],
            "{} and {} do not broadcast", stringify!($left), stringify!($right)
        )
    };
}

/// `[1, 3] => [2, 3]`, `[2, 3] => not [1, 3]`: whether a shape expands to another.
macro_rules! assert_expands {
    ($from:tt => not $to:tt) => { assert_expands!(@ $from $to false) };
    ($from:tt => $to:tt) => { assert_expands!(@ $from $to true) };
    (@ $from:tt $to:tt $expected:literal) => {
        assert_eq!(
            [Pair::<shape! $to, shape! $from>::EXPANDS],
            [$expected],
            "{} to {}", stringify!($from), stringify!($to)
        )
    };
}

#[path = "common/csv.rs"]
mod csv;
#[path = "broadcast/generic.rs"]
mod generic;
#[path = "broadcast/named.rs"]
mod named;
#[macro_use]
#[path = "broadcast/pairs.rs"]
mod pairs;
#[path = "broadcast/shapes.rs"]
mod shapes;
#[path = "broadcast/torch.rs"]
mod torch;
#[path = "broadcast/torch_rows.rs"]
mod torch_rows;

mod every_pair {
    use shaped::Layout;

    use super::pairs::{R0, R1, R2, check};
    use super::verdict::{Pair, Refused, Verdict};

    static TO_RANK_2: &[&[&Verdict]] = all_pairs! {
        R0,
        R1<0>, R1<1>, R1<2>, R1<3>,
        R2<0, 0>, R2<0, 1>, R2<0, 2>, R2<0, 3>,
        R2<1, 0>, R2<1, 1>, R2<1, 2>, R2<1, 3>,
        R2<2, 0>, R2<2, 1>, R2<2, 2>, R2<2, 3>,
        R2<3, 0>, R2<3, 1>, R2<3, 2>, R2<3, 3>,
    };

    #[test]
    fn of_rank_0_to_2_over_the_lengths_0_to_3() {
        check(TO_RANK_2, 2, 4);
    }
}
