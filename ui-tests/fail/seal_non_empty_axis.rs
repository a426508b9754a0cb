// Whether an axis has an element is decided by its length.
use shaped::rule::NonEmptyAxis;
use shaped::{Tensor, axis, shape};
axis!(Nothing = 0);
impl NonEmptyAxis for Nothing {}

fn main() {
    let _ = Tensor::<u8, shape![Nothing]>::zeros().max_axis(Nothing);
}
