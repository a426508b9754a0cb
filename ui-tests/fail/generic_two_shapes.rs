// In generic code, two different shapes say that they fit: `L: Broadcast<R>`.
use shaped::{Shape, Tensor};

fn product<L: Shape, R: Shape>(a: &Tensor<f32, L>, b: &Tensor<f32, R>) {
    let _ = a * b;
}

fn main() {
    product(&shaped::tensor(1.0), &shaped::tensor(2.0));
}
