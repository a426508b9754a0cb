//! x % 0 is x for `i32`, and a panic for `Wrapping<i32>` and `Saturating<i32>`.
use core::num::{Saturating, Wrapping};
use shaped::tensor;

pub fn main() {
    assert_eq!((tensor([7_i32]) % tensor([0])).to_array(), [7]);
    assert_eq!((tensor([i32::MIN]) % tensor([-1])).to_array(), [0]);
    let min = std::panic::catch_unwind(|| (tensor([Saturating(i32::MIN)]) % tensor([Saturating(-1)])).to_array());
    let w = std::panic::catch_unwind(|| (tensor([Wrapping(7_i32)]) % tensor([Wrapping(0)])).to_array());
    let s = std::panic::catch_unwind(|| (tensor([Saturating(7_i32)]) / tensor([Saturating(0)])).to_array());
    assert!(min.is_ok() && w.is_ok() && s.is_ok());
}
