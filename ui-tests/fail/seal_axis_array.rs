// The arrays of an axis are those of the language.
use shaped::{Axis, Dim};
struct Torn;
impl Axis for Torn {
    const LEN: usize = 2;
    type Len = <Dim<2> as Axis>::Len;
    type Name = <Dim<2> as Axis>::Name;
    type Array<E> = Option<E>;
}

fn main() {}
