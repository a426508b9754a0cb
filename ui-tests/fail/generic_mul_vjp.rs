// In generic code, the factors of a gradient say that they broadcast, and back.
use shaped::{Shape, Tensor};

fn back<L: Shape, R: Shape>(a: &Tensor<f32, L>, b: &Tensor<f32, R>) {
    let _ = a.mul_vjp(b, a);
}

fn main() {
    back(&shaped::tensor([1.0]), &shaped::tensor([2.0]));
}
