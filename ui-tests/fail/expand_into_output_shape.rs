// `expand_into` expands to the shape of its output.
use shaped::{Tensor, shape, tensor};

fn main() {
    let mut rows = Tensor::<i32, shape![2, 3]>::zeros();
    tensor([1, 2]).expand_into(&mut rows);
}
