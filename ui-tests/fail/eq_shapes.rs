// `==` compares tensors of one shape.
use shaped::tensor;

fn main() {
    let _ = tensor([1, 2]) == tensor([[1, 2]]);
}
