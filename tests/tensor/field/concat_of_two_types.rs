//! `torch.cat` promotes.
use shaped::{At, tensor};

pub fn main() {
    let c = tensor([1_i8, 2]).concat(At::<0>, &tensor([3_i32]));
    assert_eq!(c.to_array(), [1_i32, 2, 3]);
}
