// The element count is in the table of lengths, or has a name.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<u8, shape![2, 600]>::zeros().flatten();
}
