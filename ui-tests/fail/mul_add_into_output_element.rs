// The output of `mul_add_into` has exactly the element type that the three promote to.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut y = Tensor::<f32, shape![2]>::zeros();
    tensor([1.0_f32, 2.0]).mul_add_into(&tensor([3.0_f64, 4.0]), &tensor(0.5), &mut y);
}
