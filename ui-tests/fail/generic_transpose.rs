// In generic code, a shape says that it has two axes: `S: Transpose`.
use shaped::{Shape, Tensor};

fn turn<S: Shape>(a: &Tensor<f32, S>) {
    let _ = a.transpose();
}

fn main() {
    turn(&shaped::tensor([[1.0]]));
}
