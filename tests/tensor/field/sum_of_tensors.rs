//! The sum of several tensors.
use shaped::{Tensor, shape, tensor};

pub fn main() {
    let samples = [tensor([1.0_f32, 2.0]), tensor([3.0, 4.0])];
    let by_reference: Tensor<f32, shape![2]> = samples.iter().sum();
    let by_value: Tensor<f32, shape![2]> = samples.into_iter().sum();
    assert_eq!((by_reference.to_array(), by_value.to_array()), ([4.0, 6.0], [4.0, 6.0]));
}
