// Integers have no `/`, by a scalar neither.
use shaped::tensor;

fn main() {
    let _ = &tensor([6, 8]) / 2;
}
