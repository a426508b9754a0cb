// The output of `_into` has the shape that comes out, not that of an operand.
use shaped::{Broadcast, Shape, Tensor};

fn product<L: Broadcast<R>, R: Shape>(a: &Tensor<f32, L>, b: &Tensor<f32, R>, c: &mut Tensor<f32, L>) {
    a.mul_into(b, c);
}

fn main() {
    product(&shaped::tensor([1.0]), &shaped::tensor([2.0]), &mut shaped::tensor([0.0]));
}
