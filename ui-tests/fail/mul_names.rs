// Two different names never meet, even at equal length.
use shaped::{Tensor, axis, shape};

axis!(Row = 3);
axis!(Col = 3);

fn main() {
    let rows = Tensor::<f32, shape![Row]>::ones();
    let cols = Tensor::<f32, shape![Col]>::ones();
    let _ = &rows * &cols;
}
