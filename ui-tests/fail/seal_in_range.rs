// Whether a position lies in an axis is decided by its length.
use shaped::{Tensor, axis, index, message::{InRange, OutOfRange}, shape};
axis!(Width = 3);
impl<S> InRange<9, Width, S> for OutOfRange {}

fn main() {
    let _ = Tensor::<u8, shape![Width]>::zeros().at(index![9]);
}
