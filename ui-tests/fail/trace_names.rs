// The two axes of a square matrix do not have two different names.
use shaped::{Tensor, axis, shape};

axis!(State = 2);
axis!(Sensor = 2);

fn main() {
    let _ = Tensor::<f32, shape![Sensor, State]>::zeros().trace();
}
