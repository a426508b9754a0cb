// An argument whose shape nothing says is annotated.
use shaped::{Tensor, tensor};

fn main() {
    let _ = tensor([1.0, 2.0, 3.0]).maximum(&Tensor::ones());
}
