// Integers have no `/`.
use shaped::tensor;

fn main() {
    let _ = &tensor([6, 8]) / &tensor([2, 3]);
}
