// Floats have no shifts.
use shaped::tensor;

fn main() {
    let _ = tensor([1.0, 2.0]) << tensor([1.0, 2.0]);
}
