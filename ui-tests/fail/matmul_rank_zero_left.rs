// A tensor of rank 0 has no inner axis, on the left either.
use shaped::tensor;

fn main() {
    let _ = tensor(2.0).matmul(&tensor([[1.0, 2.0], [3.0, 4.0]]));
}
