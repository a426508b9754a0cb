// In generic code, two element types say that they promote: `T: Combine<…>`.
use shaped::{Element, Shape, Tensor};

fn product<T: Element, U: Element, S: Shape>(a: &Tensor<T, S>, b: &Tensor<U, S>) {
    let _ = a * b;
}

fn main() {
    product(&shaped::tensor([1.0]), &shaped::tensor([2.0]));
}
