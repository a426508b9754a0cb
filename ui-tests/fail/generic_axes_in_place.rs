// In generic code, two different axes say that they fit: `shape![B]: ExpandTo<shape![A]>`.
use shaped::{Axis, Tensor, shape};

fn add<A: Axis, B: Axis>(a: &mut Tensor<f32, shape![A]>, b: &Tensor<f32, shape![B]>) {
    *a += b;
}

fn main() {
    add(&mut shaped::tensor([1.0]), &shaped::tensor([2.0]));
}
