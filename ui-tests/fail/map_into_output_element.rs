// The output of `map_into` has the element type that the function gives.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut positive = Tensor::<u8, shape![2]>::zeros();
    tensor([1.0, -2.0]).map_into(|x| x > 0.0, &mut positive);
}
