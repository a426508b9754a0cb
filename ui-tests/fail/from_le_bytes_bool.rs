// Not every byte is a `bool`.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<bool, shape![2]>::from_le_bytes(&[0, 2]);
}
