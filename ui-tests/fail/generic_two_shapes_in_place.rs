// In generic code, two different shapes say that they fit: `R: ExpandTo<L>`.
use shaped::{Shape, Tensor};

fn scale<L: Shape, R: Shape>(a: &mut Tensor<f32, L>, b: &Tensor<f32, R>) {
    *a *= b;
}

fn main() {
    scale(&mut shaped::tensor(1.0), &shaped::tensor(2.0));
}
