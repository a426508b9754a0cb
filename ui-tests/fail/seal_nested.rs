// A tensor is made of numbers and of arrays of them.
use shaped::{Layout, Nested, Dims, Dim};
struct Two;
impl Nested for Two {
    type Element = i32;
    type Within<Outer: Layout> = Dims<Outer, Dim<2>>;
    fn flatten(_: &[Two]) -> &[i32] { &[] }
}

fn main() {
    let _ = shaped::tensor(Two);
}
