// The array has the shape of the tensor.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<i64, shape![2, 3]>::from_array([[1, 2], [3, 4]]);
}
