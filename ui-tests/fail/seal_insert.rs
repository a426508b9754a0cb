// Where an axis has a place is decided by the shape.
use shaped::rule::Insert;
use shaped::{Dim, axis, shape};
axis!(Width = 3);
impl Insert<Width, Dim<1>> for shape![2] {
    type Output = shape![7];
    const OUTER: usize = 1;
    const INNER: usize = 7;
}

fn main() {}
