// Floats do not overflow.
use shaped::tensor;

fn main() {
    let _ = tensor([1.0, 2.0]).checked_mul(&tensor([3.0, 4.0]));
}
