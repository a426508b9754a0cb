// Which shapes stack is decided by their axes.
use shaped::rule::Stack;
use shaped::shape;
struct Mine;
impl Stack<shape![7], Mine> for shape![3] {
    type Output = shape![10];
    const OUTER: usize = 1;
    const INNER: usize = 7;
}

fn main() {}
