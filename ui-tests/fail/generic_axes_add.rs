// In generic code, two different axes say that they fit: `shape![A]: Broadcast<shape![B]>`.
use shaped::{Axis, Tensor, shape};

fn sum<A: Axis, B: Axis>(a: &Tensor<f32, shape![A]>, b: &Tensor<f32, shape![B]>) {
    let _ = a + b;
}

fn main() {
    sum(&shaped::tensor([1.0]), &shaped::tensor([2.0]));
}
