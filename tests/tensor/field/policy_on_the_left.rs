//! 2 * tensor, where the number is of a type of the standard library: no user can write
//! the `impl`.
use core::num::{Saturating, Wrapping};
use shaped::tensor;

pub fn main() {
    assert_eq!((Wrapping(2_i32) * &tensor([Wrapping(3)])).to_array(), [Wrapping(6)]);
    assert_eq!((Saturating(2_i8) * &tensor([Saturating(100)])).to_array(), [Saturating(127)]);
}
