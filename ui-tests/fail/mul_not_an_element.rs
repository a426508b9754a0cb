// A number of one's own is multiplied once it is an `Element`.
use shaped::{Tensor, shape};

#[derive(Clone, Copy)]
struct Q15(i16);

fn square(a: &Tensor<Q15, shape![2]>) {
    let _ = a * a;
}

fn main() {
    square(&Tensor::from_array([Q15(1), Q15(2)]));
}
