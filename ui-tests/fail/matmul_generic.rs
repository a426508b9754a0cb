// In generic code, two shapes say that they multiply: `L: MatMul<R>`.
use shaped::{Shape, Tensor, shape};

fn apply<L: Shape>(a: &Tensor<f32, L>, x: &Tensor<f32, shape![3]>) {
    let _ = a.matmul(x);
}

fn main() {
    apply(&shaped::tensor([1.0, 2.0, 3.0]), &shaped::tensor([1.0, 2.0, 3.0]));
}
