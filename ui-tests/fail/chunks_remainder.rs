// Chunks leave no remainder.
use shaped::tensor;

fn main() {
    let _ = tensor([1, 2, 3]).chunks::<2>();
}
