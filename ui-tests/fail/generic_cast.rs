// In generic code, elements say that they are cast: `T: Cast<U>`.
use shaped::{Element, Shape, Tensor};

fn convert<T: Element, U: Element, S: Shape>(a: &Tensor<T, S>) -> Tensor<U, S> {
    a.cast::<U>()
}

fn main() {
    let _: Tensor<f32, _> = convert(&shaped::tensor([1_i32]));
}
