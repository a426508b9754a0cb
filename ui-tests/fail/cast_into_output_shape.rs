// The output of `cast_into` has exactly the shape of the tensor.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut bytes = Tensor::<u8, shape![3, 2]>::zeros();
    tensor([[1, 2, 3], [4, 5, 6]]).cast_into(&mut bytes);
}
