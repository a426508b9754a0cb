// In place, too, two different names never meet.
use shaped::{Tensor, axis, shape};

axis!(Row = 3);
axis!(Col = 3);

fn main() {
    let mut rows = Tensor::<f32, shape![Row]>::ones();
    rows *= &Tensor::<f32, shape![Col]>::ones();
}
