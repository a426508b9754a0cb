// The target of `sum_to` is a shape that expands to the shape of the tensor.
use shaped::{shape, tensor};

fn main() {
    let _ = tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]).sum_to::<shape![2]>();
}
