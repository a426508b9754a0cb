// In generic code, a tensor is copied if its elements are: `T: Copy`.
use shaped::{Tensor, shape};

fn twice<T>(a: Tensor<T, shape![3]>) -> [Tensor<T, shape![3]>; 2] {
    [a, a]
}

fn main() {
    let _ = twice(shaped::tensor([1.0, 2.0, 3.0]));
}
