// Both sides of a matrix product have the same element type.
use shaped::tensor;

fn main() {
    let _ = tensor([[1.0_f32, 2.0]]).matmul(&tensor([1.0_f64, 2.0]));
}
