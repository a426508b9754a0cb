// Which slices lie in an axis is decided by its length.
use shaped::rule::Slice;
use shaped::{axis, shape};
axis!(Width = 3);
impl Slice<Width, 1, 9> for shape![Width] {
    type Output = shape![8];
}

fn main() {}
