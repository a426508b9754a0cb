// In generic code, a shape says that it expands: `S: ExpandTo<R>`.
use shaped::{Shape, Tensor};

fn repeat<S: Shape, R: Shape>(a: &Tensor<f32, S>) -> Tensor<f32, R> {
    a.expand::<R>()
}

fn main() {
    let _: Tensor<f32, shaped::shape![2]> = repeat(&shaped::tensor([1.0]));
}
