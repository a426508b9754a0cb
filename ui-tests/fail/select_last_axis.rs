// The three operands of `select` broadcast together.
use shaped::tensor;

fn main() {
    let mask = tensor([true, false, true]);
    let _ = mask.select(&tensor([1.0, 2.0]), &tensor(0.0));
}
