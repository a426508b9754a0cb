// In generic code, elements say that they have a mean: `+`, `/` and a cast of the count.
use shaped::{Element, Shape, Tensor};

fn mean<T: Element, S: Shape>(a: &Tensor<T, S>) {
    let _ = a.mean();
}

fn main() {
    mean(&shaped::tensor([1.0]));
}
