// In a method, too, the element types promote.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut product = Tensor::<i32, shape![2]>::zeros();
    tensor([1_u16, 2]).mul_into(&tensor([1_i32, 2]), &mut product);
}
