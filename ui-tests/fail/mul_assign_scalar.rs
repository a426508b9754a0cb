// In place, too, a scalar has the element type of the tensor.
use shaped::tensor;

fn main() {
    let mut a = tensor([1.0_f32, 2.0]);
    a *= 2.0_f64;
}
