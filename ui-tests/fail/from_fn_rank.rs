// An index has one position an axis.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<usize, shape![2, 3]>::from_fn(|[i]| i);
}
