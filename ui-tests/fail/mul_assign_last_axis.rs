// In place, the right operand expands to the shape of the left one.
use shaped::tensor;

fn main() {
    let mut a = tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    a *= &tensor([1.0, 2.0]);
}
