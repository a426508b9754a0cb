// The lengths beside a length 0 are multiplied, too.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<u8, shape![{ 1 << 40 }, { 1 << 40 }, 0]>::zeros();
}
