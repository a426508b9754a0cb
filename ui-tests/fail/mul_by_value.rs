// By value, the rule and its words are those of references.
use shaped::{Tensor, shape};

fn product(a: Tensor<f32, shape![2, 3]>, b: Tensor<f32, shape![3, 2]>) {
    let _ = a * b;
}

fn main() {
    product(Tensor::ones(), Tensor::ones());
}
