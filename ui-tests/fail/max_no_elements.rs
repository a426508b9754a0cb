// Without an element there is no greatest one.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<f32, shape![2, 0]>::zeros().max();
}
