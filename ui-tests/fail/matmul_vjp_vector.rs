// The gradient of a matrix product is that of matrices; a vector is one after `unsqueeze`.
use shaped::tensor;

fn main() {
    let _ = tensor([[1.0, 2.0]]).matmul_vjp(&tensor([3.0, 4.0]), &tensor([1.0]));
}
