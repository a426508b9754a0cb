// In generic code, the bound for a shape is `Shape`, not `Layout`.
use shaped::{Layout, Tensor};

fn square<S: Layout>(a: &Tensor<f32, S>) {
    let _ = a * a;
}

fn main() {
    square(&shaped::tensor(1.0));
}
