// Sums so far go along an axis that the shape has.
use shaped::{Tensor, axis, shape};

axis!(Time = 3);

fn main() {
    let _ = Tensor::<f32, shape![2, 3]>::ones().cumsum(Time);
}
