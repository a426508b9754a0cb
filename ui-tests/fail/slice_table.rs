// The bounds of a slice are in the table of lengths.
use shaped::{At, Between, Tensor, shape};

fn main() {
    let _ = Tensor::<u8, shape![2048]>::zeros().slice(At::<0>, Between::<0, 1500>);
}
