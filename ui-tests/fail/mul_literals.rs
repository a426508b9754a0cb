// Literals have a shape too, as written.
use shaped::tensor;

fn main() {
    let _ = tensor([[1.0, 2.0], [3.0, 4.0]]) * tensor([1.0, 2.0, 3.0]);
}
