// All rows have the same length.
use shaped::tensor;

fn main() {
    let _ = tensor([[1.0, 2.0], [3.0]]);
}
