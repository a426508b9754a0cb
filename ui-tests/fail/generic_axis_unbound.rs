// In generic code, an axis has a bound: `A: Axis`.
use shaped::{Tensor, shape};

fn show<A>(rows: &Tensor<f32, shape![A, 3]>) {
    let _ = rows;
}

fn main() {
    show(&shaped::tensor([[1.0, 2.0, 3.0]]));
}
