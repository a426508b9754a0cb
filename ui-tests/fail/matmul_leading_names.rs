// Leading axes with different names never meet, even at equal length.
use shaped::{Tensor, axis, shape};

axis!(Batch = 4);
axis!(Head = 4);

fn main() {
    let a = Tensor::<f32, shape![Batch, 2, 3]>::ones();
    let b = Tensor::<f32, shape![Head, 3, 2]>::ones();
    let _ = a.matmul(&b);
}
