// The entries of a shape are lengths, constants in braces, and named axes.
use shaped::{Tensor, shape};

fn show(row: &Tensor<f32, shape![2, f32]>) {
    let _ = row;
}

fn main() {
    let _ = show;
}
