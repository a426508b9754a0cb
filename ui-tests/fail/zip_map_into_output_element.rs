// The output of `zip_map_into` has the element type that the function gives.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut greater = Tensor::<u8, shape![2]>::zeros();
    tensor([1.0, -2.0]).zip_map_into(&tensor(0.0), |x, y| x > y, &mut greater);
}
