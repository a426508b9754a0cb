// Inner axes with different names never multiply, even at equal length.
use shaped::{Tensor, axis, shape};

axis!(Time = 3);
axis!(Feature = 3);

fn main() {
    let a = Tensor::<f32, shape![2, Time]>::ones();
    let b = Tensor::<f32, shape![Feature, 4]>::ones();
    let _ = a.matmul(&b);
}
