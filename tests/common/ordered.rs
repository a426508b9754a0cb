//! A number that shows the order in which it was added up.

use std::ops::{Add, Mul};

use shaped::{Element, category};

/// A number of which two sums are equal only where they were added in the same
/// order: `+` may swap its operands and nothing else, `*` not even that. (Two orders
/// of a sum of floats often end in the same bits.)
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Ordered(pub(crate) u64);

impl Element for Ordered {
    type Category = category::Custom;
}
impl Add for Ordered {
    type Output = Self;
    fn add(self, rhs: Self) -> Self {
        Self(mixed(self.0).wrapping_add(mixed(rhs.0)))
    }
}
impl Mul for Ordered {
    type Output = Self;
    fn mul(self, rhs: Self) -> Self {
        Self(mixed(self.0).wrapping_sub(mixed(rhs.0)))
    }
}
/// (No number is neutral: a product begins with this one.)
impl num_traits::One for Ordered {
    fn one() -> Self {
        Self(1)
    }
}

/// One to one, without a pattern: the last step of `SplitMix64`.
fn mixed(z: u64) -> u64 {
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
