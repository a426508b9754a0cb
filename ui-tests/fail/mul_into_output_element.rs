// The output of `mul_into` has exactly the element type of the product.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut product = Tensor::<f32, shape![2]>::zeros();
    tensor([1.0_f32, 2.0]).mul_into(&tensor([3.0_f64, 4.0]), &mut product);
}
