// On the right of an operator stands a tensor, or a number of its element type.
use shaped::{Layout, Operand, Tensor, operation};
struct Gain;
impl<S: Layout> Operand<operation::Mul, f32, S> for Gain {
    type Output = ();
    const COUNT: usize = 0;
    fn after(self, _: &Tensor<f32, S>) {}
}

fn main() {}
