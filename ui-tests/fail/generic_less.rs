// In generic code, elements say that they are ordered: `T: Binary<Less>`.
use shaped::{Element, Shape, Tensor};

fn below<T: Element, S: Shape>(a: &Tensor<T, S>, b: &Tensor<T, S>) {
    let _ = a.lt(b);
}

fn main() {
    below(&shaped::tensor([1.0]), &shaped::tensor([2.0]));
}
