// A literal in a `static` has the shape of its declaration.
use shaped::{Tensor, shape, tensor};

static GAIN: Tensor<f32, shape![2, 3]> = tensor![[1.0, -2.0], [3.0, 4.0]];

fn main() {
    let _ = GAIN.as_slice();
}
