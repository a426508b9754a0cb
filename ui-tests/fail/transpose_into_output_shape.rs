// The output of `transpose_into` has exactly the transposed shape.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut columns = Tensor::<i32, shape![2, 3]>::zeros();
    tensor([[1, 2, 3], [4, 5, 6]]).transpose_into(&mut columns);
}
