// The axis that is named is the one that does not fit, wherever it stands.
use shaped::{Tensor, shape};

fn main() {
    let a = Tensor::<f32, shape![2, 3, 4]>::ones();
    let b = Tensor::<f32, shape![2, 5, 4]>::ones();
    let _ = &a * &b;
}
