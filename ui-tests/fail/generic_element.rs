// In generic code, an element type says which operation it has: `T: Binary<Mul>`.
use shaped::{Element, Shape, Tensor};

fn square<T: Element, S: Shape>(a: &Tensor<T, S>) {
    let _ = a * a;
}

fn main() {
    square(&shaped::tensor(1.0));
}
