//! The conversions that the standard library has for arrays.
use shaped::{Tensor, shape};

pub fn main() {
    let a: Tensor<f32, shape![2, 2]> = [[1.0, 2.0], [3.0, 4.0]].into();
    let samples = [1.0_f32; 6];
    let view: &Tensor<f32, shape![2, 3]> = samples.as_slice().try_into().unwrap();
    assert_eq!(a.sum() + view.sum(), 16.0);
}
