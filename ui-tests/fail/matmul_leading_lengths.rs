// The axes before the last two of a matrix product are broadcast.
use shaped::{Tensor, shape};

fn main() {
    let a = Tensor::<f32, shape![4, 2, 3]>::ones();
    let b = Tensor::<f32, shape![5, 3, 2]>::ones();
    let _ = a.matmul(&b);
}
