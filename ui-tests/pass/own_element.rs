// A number of one's own: stored, multiplied, broadcast, in place, as a scalar.
use core::ops;
use shaped::{Element, Shape, Tensor, category, shape, tensor};

/// A fixed-point number with 15 fractional bits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Q15(i16);

impl ops::Mul for Q15 {
    type Output = Q15;
    fn mul(self, rhs: Q15) -> Q15 {
        Q15(((i32::from(self.0) * i32::from(rhs.0)) >> 15) as i16)
    }
}

impl Element for Q15 {
    type Category = category::Custom;
}

impl<S: Shape> ops::Mul<&Tensor<Q15, S>> for Q15 {
    type Output = Tensor<Q15, S>;
    fn mul(self, rhs: &Tensor<Q15, S>) -> Tensor<Q15, S> {
        rhs * self
    }
}

static HALF: Tensor<Q15, shape![2]> = tensor![Q15(1 << 14), Q15(1 << 14)];

fn main() {
    let a = tensor([[Q15(4), Q15(8)], [Q15(16), Q15(-32)]]);
    assert_eq!((&a * &HALF).to_array(), [[Q15(2), Q15(4)], [Q15(8), Q15(-16)]]);
    assert_eq!(&a * Q15(1 << 14), &a * &HALF);
    assert_eq!(Q15(1 << 14) * &a, &a * &HALF);
    let mut b = a;
    b *= &HALF;
    b *= Q15(1 << 14);
    assert_eq!(b.to_array(), [[Q15(1), Q15(2)], [Q15(4), Q15(-8)]]);
    assert_eq!(a.hadamard(&a).zip_map(&HALF, |x, y| x == y).to_array(), [[false; 2]; 2]);
    assert_eq!(Tensor::<Q15, shape![2]>::zeros().to_array(), [Q15(0); 2]);
}
