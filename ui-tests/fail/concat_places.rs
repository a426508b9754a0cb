// The joined axis has the same place in both shapes.
use shaped::{Tensor, axis, shape};

axis!(Row = 3);

fn main() {
    let first = Tensor::<f32, shape![Row, 3]>::ones();
    let last = Tensor::<f32, shape![3, Row]>::ones();
    let _ = first.concat(Row, &last);
}
