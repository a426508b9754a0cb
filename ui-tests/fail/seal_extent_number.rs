// The length of an axis has no leading zeros.
use shaped::__private::Extent;
use shaped::Dim;
use typenum::{B0, UInt, UTerm};
struct Torn;
impl Extent for Torn {
    const LENGTH: usize = 0;
    type Len = UInt<UTerm, B0>;
    type Name = <Dim<0> as Extent>::Name;
    type Array<E> = [E; 0];
}

fn main() {}
