// An index that the compiler checks is written with `index!`.
use shaped::message::Indices;
struct Ninth;
impl Indices for Ninth {
    type List = ();
}

fn main() {}
