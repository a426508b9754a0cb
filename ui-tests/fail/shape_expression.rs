// A length that is an expression stands in braces.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<f32, shape![3, 1 << 10]>::zeros();
}
