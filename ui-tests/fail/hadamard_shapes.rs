// `hadamard` does not broadcast.
use shaped::tensor;

fn main() {
    let _ = tensor([1.0, 2.0]).hadamard(&tensor([[3.0], [4.0]]));
}
