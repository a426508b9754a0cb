// In generic code, elements say that there is a greatest one: `T: Binary<Maximum, Output = T>`.
use shaped::{Element, NonEmpty, Tensor};

fn greatest<T: Element, S: NonEmpty>(a: &Tensor<T, S>) {
    let _ = a.max();
}

fn main() {
    greatest(&shaped::tensor([1.0]));
}
