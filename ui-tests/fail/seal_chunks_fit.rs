// Whether chunks leave a remainder is decided by the length.
use shaped::{Tensor, axis, message::{ChunksFit, Remainder}, shape};
axis!(Width = 3);
impl<S> ChunksFit<2, Width, S> for Remainder {}

fn main() {
    let _ = Tensor::<u8, shape![Width]>::zeros().chunks::<2>();
}
