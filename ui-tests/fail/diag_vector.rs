// A diagonal is made of a vector.
use shaped::tensor;

fn main() {
    let _ = tensor([[1, 2]]).diag();
}
