// Two different names are not joined, either.
use shaped::{At, Tensor, axis, shape};

axis!(Row = 3);
axis!(Col = 3);

fn main() {
    let rows = Tensor::<f32, shape![2, Row]>::ones();
    let cols = Tensor::<f32, shape![2, Col]>::ones();
    let _ = rows.concat(At::<1>, &cols);
}
