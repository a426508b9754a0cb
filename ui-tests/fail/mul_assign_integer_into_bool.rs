// In place, a number does not become a `bool`.
use shaped::tensor;

fn main() {
    let mut mask = tensor([true, false]);
    mask *= &tensor([1, 2]);
}
