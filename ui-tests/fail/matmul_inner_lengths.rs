// The inner axes of a matrix product have equal lengths.
use shaped::tensor;

fn main() {
    let a = tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    let b = tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    let _ = a.matmul(&b);
}
