// In generic code, `[M, K] · [M, K]` is no matrix product: the right one is transposed.
use shaped::{Axis, Tensor, shape};

fn gram<M: Axis, K: Axis>(a: &Tensor<f32, shape![M, K]>) {
    let _ = a.matmul(a);
}

fn main() {
    gram(&shaped::tensor([[1.0], [2.0]]));
}
