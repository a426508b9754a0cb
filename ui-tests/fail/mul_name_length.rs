// A name meets an unnamed axis of its length, or of length 1.
use shaped::{Tensor, axis, shape};

axis!(Channel = 3);

fn main() {
    let pixel = Tensor::<f32, shape![Channel]>::ones();
    let _ = &pixel * &Tensor::<f32, shape![4]>::ones();
}
