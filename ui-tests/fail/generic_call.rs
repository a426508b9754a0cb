// The bound of a generic function speaks as the operator does.
use shaped::{Broadcast, Shape, Tensor, tensor};

fn product<L: Broadcast<R>, R: Shape>(a: &Tensor<f32, L>, b: &Tensor<f32, R>) {
    let _ = a * b;
}

fn main() {
    product(&tensor([1.0, 2.0, 3.0]), &tensor([1.0, 2.0]));
}
