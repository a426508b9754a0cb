// The element type that comes out is that of the annotation.
use shaped::{Tensor, shape, tensor};

fn main() {
    let a = tensor([1.0_f32, 2.0]);
    let _product: Tensor<f32, shape![2]> = &a * &tensor([3.0_f64, 4.0]);
}
