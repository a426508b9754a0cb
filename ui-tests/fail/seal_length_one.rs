// Whether an axis has length 1 is decided by its length.
use shaped::{Tensor, axis, message::{LengthOne, NotOne, T}, shape};
axis!(Width = 3);
impl LengthOne<[T; 3], Width> for NotOne<Width> {}

fn main() {
    let _ = Tensor::<u8, shape![Width]>::zeros().squeeze(Width);
}
