// The output of `mul_into` has exactly the shape of the product.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut product = Tensor::<f64, shape![2]>::zeros();
    tensor([[1.0], [2.0]]).mul_into(&tensor([3.0, 4.0]), &mut product);
}
