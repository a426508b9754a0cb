// An axis has one length, and `axis!` sees to it.
use shaped::__private::Extent;
use shaped::{Dim, Dims, Scalar, Tensor};
struct Torn;
impl Extent for Torn {
    const LENGTH: usize = 1000;
    type Len = <Dim<2> as Extent>::Len;
    type Name = <Dim<2> as Extent>::Name;
    type Array<E> = [E; 1000];
}

fn main() {
    let _ = Tensor::<u8, Dims<Scalar, Torn>>::from_slice(&[]);
}
