//! Which shapes broadcast and expand, and to what: questions to the types alone.
//!
//! A bound that must not hold is evidence too. `Pair::<L, R>::OUTPUT` names the
//! inherent constant where `L: Broadcast<R>`, and the constant of the trait
//! where not, so that a refusal is a value to compare.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::float_cmp,
    clippy::panic,
    clippy::trivially_copy_pass_by_ref,
    clippy::unwrap_used,
    reason = "a test"
)]

use std::marker::PhantomData;

use shaped::{Broadcast, BroadcastShape, ExpandTo, Layout};

/// A left and a right shape.
struct Pair<L, R>(PhantomData<(L, R)>);

/// A left and a right shape, and the shape expected of them.
struct Triple<L, R, O>(PhantomData<(L, R, O)>);

/// The answers where a bound does not hold.
trait Refused {
    const OUTPUT: Option<&'static [usize]> = None;
    const EXPANDS: bool = false;
    const IS_OUTPUT: bool = false;
}
impl<L, R> Refused for Pair<L, R> {}
impl<L, R, O> Refused for Triple<L, R, O> {}

impl<L: Broadcast<R>, R: Layout> Pair<L, R> {
    const OUTPUT: Option<&'static [usize]> = Some(BroadcastShape::<L, R>::LENGTHS);
}
impl<L: Layout, R: ExpandTo<L>> Pair<L, R> {
    const EXPANDS: bool = true;
}
impl<L: Broadcast<R, Output = O>, R: Layout, O: Layout> Triple<L, R, O> {
    const IS_OUTPUT: bool = true;
}

/// What the crate says of two shapes.
#[derive(Clone, Copy, Debug)]
struct Verdict {
    left: &'static [usize],
    right: &'static [usize],
    /// The lengths that come out, if the shapes broadcast.
    output: Option<&'static [usize]>,
    /// Whether the right shape expands to the left one.
    expands: bool,
}

/// The [`Verdict`] on two shapes. The types must be concrete.
macro_rules! verdict {
    ($left:ty, $right:ty) => {
        Verdict {
            left: <$left>::LENGTHS,
            right: <$right>::LENGTHS,
            output: Pair::<$left, $right>::OUTPUT,
            expands: Pair::<$left, $right>::EXPANDS,
        }
    };
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
#[path = "broadcast/exhaustive.rs"]
mod exhaustive;
#[path = "broadcast/generic.rs"]
mod generic;
#[path = "broadcast/named.rs"]
mod named;
#[path = "broadcast/shapes.rs"]
mod shapes;
#[path = "broadcast/torch.rs"]
mod torch;
#[path = "broadcast/torch_rows.rs"]
mod torch_rows;
