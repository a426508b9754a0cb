// An inner axis of length 1 is not expanded in a matrix product.
use shaped::tensor;

fn main() {
    let _ = tensor([[1.0], [2.0]]).matmul(&tensor([3.0, 4.0]));
}
