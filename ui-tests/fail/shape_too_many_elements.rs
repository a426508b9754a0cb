// No shape has more elements than memory can hold.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<f32, shape![{ 1 << 40 }, { 1 << 40 }]>::zeros();
}
