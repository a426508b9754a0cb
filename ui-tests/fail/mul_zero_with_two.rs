// Length 0 meets 0 and 1, and nothing else.
use shaped::{Tensor, shape};

fn main() {
    let none = Tensor::<f32, shape![0]>::ones();
    let _ = &none * &Tensor::<f32, shape![2]>::ones();
}
