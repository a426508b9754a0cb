// The element counts are equal, in a view too; a count outside the table has no number.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<u8, shape![2, 600]>::zeros().as_reshaped::<shape![6]>();
}
