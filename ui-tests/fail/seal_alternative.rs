// What a mask chooses from are tensors and numbers of their element type.
use shaped::{Alternative, Tensor, shape};
struct Gain(Tensor<f32, shape![1]>);
impl Alternative<f32> for Gain {
    type Tensor = Tensor<f32, shape![1]>;
    fn as_tensor(&self) -> &Tensor<f32, shape![1]> { &self.0 }
}

fn main() {}
