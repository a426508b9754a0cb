// What is compared has shapes that broadcast.
use shaped::tensor;

fn main() {
    let _ = tensor([1.0, 2.0]).allclose(&tensor([1.0, 2.0, 3.0]), 1e-5, 0.0);
}
