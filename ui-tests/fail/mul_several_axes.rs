// Of several axes that do not fit, the one nearest to the last is named.
use shaped::{Tensor, shape};

fn main() {
    let a = Tensor::<f32, shape![2, 3, 4]>::ones();
    let b = Tensor::<f32, shape![3, 4, 4]>::ones();
    let _ = &a * &b;
}
