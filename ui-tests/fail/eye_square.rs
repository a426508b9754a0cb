// An identity matrix has two axes of the same length.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<f32, shape![2, 3]>::eye();
}
