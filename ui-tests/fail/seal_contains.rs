// No shape has an element at an index of your own.
use shaped::rule::Contains;
use shaped::{shape, tensor};
struct Ninth;
impl Contains<Ninth> for shape![2, 3] {
    const OFFSET: usize = 9;
}

fn main() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).at(Ninth);
}
