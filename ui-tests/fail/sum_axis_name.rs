// An axis is selected by a name that the shape has.
use shaped::{Tensor, axis, shape};

axis!(Width = 3);
axis!(Height = 3);

fn main() {
    let _ = Tensor::<f32, shape![2, Width]>::ones().sum_axis_keep(Height);
}
