// Which axis can be squeezed out is decided by its length.
use shaped::rule::Squeeze;
use shaped::{axis, shape};
axis!(Width = 3);
impl Squeeze<Width> for shape![Width] {}

fn main() {}
