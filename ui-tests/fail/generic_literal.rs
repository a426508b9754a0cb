// In generic code, a number beside a tensor has its element type: `T`, not `f64`.
use shaped::{Element, Shape, Tensor};

fn double<T: Element, S: Shape>(a: &Tensor<T, S>) {
    let _ = a * 2.0;
}

fn main() {
    double(&shaped::tensor([1.0]));
}
