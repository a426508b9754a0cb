// In generic code, a shape says that it has as many elements: `S: ReshapeTo<…>`.
use shaped::{Axis, Tensor, shape};

fn turn<M: Axis, N: Axis>(a: &Tensor<f32, shape![M, N]>) {
    let _ = a.reshape::<shape![N, M]>();
}

fn main() {
    turn(&shaped::tensor([[1.0]]));
}
