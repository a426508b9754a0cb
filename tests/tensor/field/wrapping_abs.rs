//! Panics without optimization, wraps with it.
use core::num::Wrapping;
use shaped::tensor;

pub fn main() {
    let a = tensor([Wrapping(i32::MIN)]);
    assert_eq!(tensor([i32::MIN]).abs().to_array(), [i32::MIN]);
    assert_eq!(a.abs().to_array(), [Wrapping(i32::MIN)]);
    assert_eq!(a.norm_l1(), Wrapping(i32::MIN));
    assert_eq!(a.norm_max(), Wrapping(0));
}
