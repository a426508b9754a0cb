// Whether a slice lies in an axis is decided by its length.
use shaped::{Between, Tensor, axis, message::{OutOfRange, SliceInRange}, shape};
axis!(Width = 3);
impl<S> SliceInRange<1, 9, Width, S> for OutOfRange {}

fn main() {
    let _ = Tensor::<u8, shape![Width]>::zeros().slice(Width, Between::<1, 9>);
}
