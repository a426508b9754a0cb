// A length outside the table of `Dim` has a name, declared with `axis!`.
use shaped::{Tensor, shape};

fn main() {
    let _ = Tensor::<f32, shape![2, 1080]>::zeros();
}
