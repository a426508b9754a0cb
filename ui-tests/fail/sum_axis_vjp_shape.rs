// The gradient of a sum along an axis has the shape of the sum.
use shaped::{Last, tensor};

fn main() {
    let _ = tensor([[1.0, 2.0], [3.0, 4.0]]).sum_axis_vjp(Last, &tensor([1.0, 1.0, 1.0]));
}
