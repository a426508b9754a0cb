// An operand whose shape nothing says is annotated: `Tensor::<f32, shape![3]>::ones()`.
use shaped::{Tensor, tensor};

fn main() {
    let _ = tensor([1.0, 2.0, 3.0]) + Tensor::ones();
}
