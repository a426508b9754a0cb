// The three operands of `mul_add` broadcast together.
use shaped::tensor;

fn main() {
    let a = tensor([1.0, 2.0, 3.0]);
    let _ = a.mul_add(&a, &tensor([1.0, 2.0]));
}
