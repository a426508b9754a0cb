// Nested arrays become a tensor of the shape that they have.
use shaped::{Tensor, shape};

fn main() {
    let _: Tensor<f32, shape![2, 3]> = [[1.0, 2.0], [3.0, 4.0]].into();
}
