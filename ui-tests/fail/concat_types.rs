// Two tensors are joined in the type that their elements promote to.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([1_u32]).concat(At::<0>, &tensor([2_i32]));
}
