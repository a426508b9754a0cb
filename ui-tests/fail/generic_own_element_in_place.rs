// A number of one's own is multiplied in place once it is an `Element`.
use shaped::{Shape, Tensor};

#[derive(Clone, Copy)]
struct Q15(i16);

fn scale<S: Shape>(a: &mut Tensor<Q15, S>, b: &Tensor<Q15, S>) {
    *a *= b;
}

fn main() {
    let _ = scale::<shaped::Scalar>;
}
