// The operands of `select_into` broadcast with the mask.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut chosen = Tensor::<f64, shape![3]>::zeros();
    tensor([true, false, true]).select_into(&tensor([1.0, 2.0]), &tensor(0.0), &mut chosen);
}
