// `hadamard` does not promote.
use shaped::tensor;

fn main() {
    let _ = tensor([1.0_f32, 2.0]).hadamard(&tensor([3.0_f64, 4.0]));
}
