// In generic code, a shape has a bound: `S: Shape`.
use shaped::Tensor;

struct Scale<S> {
    gain: Tensor<f32, S>,
}

fn main() {
    let _ = Scale { gain: shaped::tensor([1.0]) }.gain;
}
