// In generic code, an axis says that it has elements: `A: NonEmptyAxis`.
use shaped::{Axis, Tensor, shape};

fn place<A: Axis>(a: &Tensor<f32, shape![A]>) {
    let _ = a.argmax();
}

fn main() {
    place(&shaped::tensor([1.0]));
}
