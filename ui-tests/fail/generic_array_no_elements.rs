// An axis of length 0 has no nested generic arrays.
use shaped::{Tensor, shape};

fn main() {
    let a = Tensor::<f32, shape![2, 0]>::zeros();
    let _ = a.as_generic_array();
}
