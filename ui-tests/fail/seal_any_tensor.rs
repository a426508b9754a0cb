// `concat` and `stack` take a tensor, and nothing else that says it is one.
use shaped::{AnyTensor, Scalar, Tensor, tensor};
struct Mine(Tensor<f32, Scalar>);
impl AnyTensor for Mine {
    type Element = f32;
    type Shape = Scalar;
    fn tensor(&self) -> &Tensor<f32, Scalar> { &self.0 }
}

fn main() {
    let _ = Mine(tensor(1.0));
}
