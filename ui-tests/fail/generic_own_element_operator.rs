// A number of one's own has the operators that it implements.
use shaped::{Element, Tensor, category, shape};

#[derive(Clone, Copy, Default)]
struct Q15(i16);

impl Element for Q15 {
    type Category = category::Custom;
}

fn main() {
    let a: Tensor<Q15, shape![1]> = shaped::tensor([Q15(1)]);
    let _ = &a + &a;
}
