// Which shapes join is decided by their axes.
use shaped::rule::Concat;
use shaped::{axis, shape};
axis!(Width = 3);
impl Concat<shape![2, 7], Width> for shape![Width] {
    type Output = shape![17];
    const PARTS: [usize; 2] = [3, 14];
}

fn main() {}
