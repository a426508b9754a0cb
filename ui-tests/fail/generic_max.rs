// In generic code, a shape says that it has elements: `S: NonEmpty`.
use shaped::{Shape, Tensor};

fn greatest<S: Shape>(a: &Tensor<f32, S>) -> f32 {
    a.max()
}

fn main() {
    greatest(&shaped::tensor([1.0]));
}
