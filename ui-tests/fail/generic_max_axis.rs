// In generic code, the axis of a reduction says that it has elements: `N: NonEmptyAxis`.
use shaped::{Axis, Last, Tensor, shape};

fn greatest<M: Axis, N: Axis>(a: &Tensor<f32, shape![M, N]>) {
    let _ = a.max_axis(Last);
}

fn main() {
    greatest(&shaped::tensor([[1.0]]));
}
