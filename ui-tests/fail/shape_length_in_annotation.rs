// A length outside the table of `Dim` has a name, declared with `axis!`.
use shaped::{Tensor, shape};

fn show(row: &Tensor<f32, shape![1080]>) {
    let _ = row;
}

fn main() {
    let _ = show;
}
