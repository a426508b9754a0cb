// What stands beside a tensor is a tensor or a number of its element type.
use shaped::{Beside, Tensor, shape};
struct Gain(Tensor<f32, shape![1]>);
impl Beside<f32> for Gain {
    type Tensor = Tensor<f32, shape![1]>;
    fn as_tensor(&self) -> &Tensor<f32, shape![1]> { &self.0 }
}

fn main() {}
