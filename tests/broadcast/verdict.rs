//! What the crate says of two shapes, as values to compare.
//!
//! A bound that must not hold is evidence too. `Pair::<L, R>::OUTPUT` names the
//! inherent constant where `L: Broadcast<R>`, and the constant of the trait
//! where not, so that a refusal is a value.
#![allow(dead_code, reason = "each program uses a part")]

use std::marker::PhantomData;

use shaped::{Broadcast, BroadcastShape, ExpandTo, Layout};

/// A left and a right shape.
pub(crate) struct Pair<L, R>(PhantomData<(L, R)>);

/// The answers where a bound does not hold.
pub(crate) trait Refused {
    const OUTPUT: Option<&'static [usize]> = None;
    const EXPANDS: bool = false;
    const IS_OUTPUT: bool = false;
}
impl<L, R> Refused for Pair<L, R> {}

impl<L: Broadcast<R>, R: Layout> Pair<L, R> {
    pub(crate) const OUTPUT: Option<&'static [usize]> = Some(BroadcastShape::<L, R>::LENGTHS);
}
impl<L: Layout, R: ExpandTo<L>> Pair<L, R> {
    pub(crate) const EXPANDS: bool = true;
}

/// What the crate says of two shapes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verdict {
    pub(crate) left: &'static [usize],
    pub(crate) right: &'static [usize],
    /// The lengths that come out, if the shapes broadcast.
    pub(crate) output: Option<&'static [usize]>,
    /// Whether the right shape expands to the left one.
    pub(crate) expands: bool,
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
