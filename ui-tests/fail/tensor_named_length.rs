// Names come to axes of the same lengths.
use shaped::{Tensor, axis, shape, tensor};
axis!(Row = 2);

static GAIN: Tensor<f32, shape![Row, 2]> = tensor![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]].named();

fn main() {
    let _ = GAIN.as_slice();
}
