// The shape that comes out is that of the annotation.
use shaped::{Tensor, shape, tensor};

fn main() {
    let a = tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    let _product: Tensor<f64, shape![3]> = &a * &tensor([1.0, 2.0, 3.0]);
}
