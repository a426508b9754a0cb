// No shape has more elements than memory can hold, a view neither.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<f32, shape![{ 1 << 40 }, { 1 << 40 }]>::from_slice(&[]);
}
