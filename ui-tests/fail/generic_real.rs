// An integer is no real number.
use shaped::element::Real;
use shaped::{Shape, Tensor, tensor};

fn logistic<T: Real, S: Shape>(x: &Tensor<T, S>) -> Tensor<T, S> {
    x.map(|x| T::one() / (T::one() + (-x).exp()))
}

fn main() {
    let _ = logistic(&tensor([1, 2]));
}
