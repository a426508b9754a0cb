// A number trait of another crate is not the function of an element: `T: Unary<Exp>`.
use num_traits::Float;
use shaped::{Element, Shape, Tensor};

fn exp<T: Float + Element, S: Shape>(a: &Tensor<T, S>) {
    let _ = a.exp();
}

fn main() {
    exp(&shaped::tensor([1.0]));
}
