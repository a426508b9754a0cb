// An axis has one length, and `axis!` sees to it.
use shaped::{Axis, Dim, Dims, Scalar, Tensor};
struct Torn;
impl Axis for Torn {
    const LEN: usize = 1000;
    type Len = <Dim<2> as Axis>::Len;
    type Name = <Dim<2> as Axis>::Name;
    type Array<E> = [E; 1000];
}

fn main() {
    let _ = Tensor::<u8, Dims<Scalar, Torn>>::from_slice(&[]);
}
