// The length of an axis has no leading zeros.
use shaped::{Axis, Dim};
use typenum::{B0, UInt, UTerm};
struct Torn;
impl Axis for Torn {
    const LEN: usize = 0;
    type Len = UInt<UTerm, B0>;
    type Name = <Dim<0> as Axis>::Name;
    type Array<E> = [E; 0];
}

fn main() {}
