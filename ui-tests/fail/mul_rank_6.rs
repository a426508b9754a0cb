// Any rank: the message grows with the shapes, and with nothing else.
use shaped::{Tensor, shape};

fn main() {
    let a = Tensor::<f32, shape![2, 1, 4, 5, 6, 7]>::ones();
    let b = Tensor::<f32, shape![9, 3, 4, 1, 6, 7]>::ones();
    let _ = &a * &b;
}
