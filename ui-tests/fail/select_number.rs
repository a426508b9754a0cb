// A number has the element type of the other alternative.
use shaped::tensor;

fn main() {
    let a = tensor([1.5_f32, 2.0]);
    let _ = a.gt(0.0).select(&a, 0);
}
