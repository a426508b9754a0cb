// Which axes a shape has is decided by the shape.
use shaped::{Select, axis, shape};
axis!(Width = 3);
impl Select<Width> for shape![2] {
    type Axis = Width;
    type Without = shape![2];
    type Replaced<B: shaped::Axis> = shape![2];
    const POSITION: usize = 0;
    const OUTER: usize = 1;
    const INNER: usize = 1;
}

fn main() {}
