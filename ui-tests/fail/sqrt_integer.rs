// Integers have no square root.
use shaped::tensor;

fn main() {
    let _ = tensor([4, 9]).sqrt();
}
