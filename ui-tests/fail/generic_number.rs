// A number trait of another crate is not `Element`: write `T: Float + Element`.
use num_traits::Float;
use shaped::{Shape, Tensor};

fn square<T: Float, S: Shape>(a: &Tensor<T, S>) {
    let _ = a * a;
}

fn main() {
    square(&shaped::tensor([1.0]));
}
