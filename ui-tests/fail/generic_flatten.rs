// In generic code, a shape says that the number of its elements is known: `S: Flatten`.
use shaped::{Axis, Tensor, shape};

fn all<M: Axis, N: Axis>(a: &Tensor<f32, shape![M, N]>) {
    let _ = a.flatten();
}

fn main() {
    all(&shaped::tensor([[1.0]]));
}
