// In generic code, two shapes say that they multiply: `L: MatMul<R>`.
use shaped::{Shape, Tensor};

fn product<L: Shape, R: Shape>(a: &Tensor<f32, L>, b: &Tensor<f32, R>) {
    let _ = a.matmul(b);
}

fn main() {
    product(&shaped::tensor([1.0]), &shaped::tensor([2.0]));
}
