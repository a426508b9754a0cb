// In place, an axis of length 1 of the target does not grow.
use shaped::tensor;

fn main() {
    let mut a = tensor([[1.0], [2.0]]);
    a *= &tensor([1.0, 2.0, 3.0]);
}
