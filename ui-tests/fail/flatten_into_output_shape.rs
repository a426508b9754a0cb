// The output of `flatten_into` has exactly one axis of all elements.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut flat = Tensor::<i32, shape![5]>::zeros();
    tensor([[1, 2, 3], [4, 5, 6]]).flatten_into(&mut flat);
}
