// No tensor has more bytes than memory can hold.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<f64, shape![{ 1 << 60 }]>::zeros();
}
