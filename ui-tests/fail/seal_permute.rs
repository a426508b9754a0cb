// An order of axes is a tuple of them.
use shaped::rule::Permute;
use shaped::{At, shape};
struct Mine;
impl Permute<Mine> for shape![2, 3] {
    type Output = shape![3, 3];
    type Walk = <shape![2, 3] as Permute<(At<1>, At<0>)>>::Walk;
}

fn main() {}
