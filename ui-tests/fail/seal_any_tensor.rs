// `concat` and `stack` take a tensor, and nothing else that says it is one.
use shaped::{AnyTensor, Scalar};
struct Mine;
impl AnyTensor for Mine {
    type Element = f32;
    type Shape = Scalar;
}

fn main() {}
