// A tensor on the heap is reshaped to one of as many elements.
use shaped::{Tensor, shape};

fn main() {
    let a = Tensor::<f32, shape![2, 3]>::boxed_zeros();
    let _ = a.into_reshaped::<shape![4, 2]>();
}
