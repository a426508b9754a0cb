// In generic code, the operands of `_into` say that they fit: `L: Broadcast<R>`.
use shaped::{Shape, Tensor};

fn product<L: Shape, R: Shape>(a: &Tensor<f32, L>, b: &Tensor<f32, R>, c: &mut Tensor<f32, L>) {
    a.mul_into(b, c);
}

fn main() {
    product(&shaped::tensor([1.0]), &shaped::tensor([2.0]), &mut shaped::tensor([0.0]));
}
