// A scalar has the element type of the tensor.
use shaped::tensor;

fn main() {
    let a = tensor([1.0_f32, 2.0]);
    let _ = &a * 2;
}
