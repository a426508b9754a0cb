// One bound for a real number: of the crate, and of one's own.
use core::ops;
use shaped::element::{Compute, Real};
use shaped::rule::NonEmptyAxis;
use shaped::{Axis, Cast, Dims, Element, Last, Shape, Tensor, category, function, shape, tensor};

fn softmax<T: Real, O: Shape, N: NonEmptyAxis>(x: &Tensor<T, Dims<O, N>>) -> Tensor<T, Dims<O, N>> {
    let exponentials = (x - x.max_axis_keep(Last)).exp();
    &exponentials / exponentials.sum_axis_keep(Last)
}

fn normalised<T: Real, O: Shape, N: Axis>(x: &Tensor<T, Dims<O, N>>, least: T) -> Tensor<T, Dims<O, N>> {
    let mut centred = x - x.mean_axis_keep(Last);
    let deviation = (&centred * &centred).mean_axis_keep(Last).sqrt().maximum(least);
    centred /= deviation;
    centred *= T::from_f64(2.0);
    centred.gt(T::zero()).select(&centred, T::zero()).clamp(T::zero(), T::one() + T::one())
}

fn layer<T: Real, M: Axis, K: Axis, N: Axis>(
    x: &Tensor<T, shape![M, K]>,
    w: &Tensor<T, shape![K, N]>,
    b: &Tensor<T, shape![N]>,
) -> Tensor<T, shape![M, N]> {
    let z = x.matmul(w) + b;
    let (gradient, _) = z.mul_vjp(&z, &z);
    (gradient + z).tanh()
}

fn both<T: Real>() {
    let half = T::from_f64(0.5);
    let x = Tensor::<T, shape![2, 2]>::full(half);
    assert!(softmax(&x) == x);
    assert!(normalised(&tensor([[T::zero(), T::one()]]), half) == tensor([[T::zero(), T::one() + T::one()]]));
    let zero = x.zeros_like();
    assert!(layer(&zero, &x, &tensor([T::zero(), T::zero()])) == zero);
    let (a, b) = (half.maximum(T::one()), T::one().minimum(half));
    assert!(a > b && -b < b && a.sqrt() == a && (b + b).ln() == T::zero());
}

/// A number in hundreds that has what it needs, one by one, without an order of `Ord`.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
struct Hundreds(f32);
impl Element for Hundreds {
    type Category = category::Custom;
}
impl ops::Add for Hundreds {
    type Output = Self;
    fn add(self, rhs: Self) -> Self {
        Hundreds(self.0 + rhs.0)
    }
}
impl ops::Div for Hundreds {
    type Output = Self;
    fn div(self, rhs: Self) -> Self {
        Hundreds(self.0 / rhs.0 / 100.0)
    }
}
impl Cast<Hundreds> for u64 {
    fn cast_element(self) -> Hundreds {
        Hundreds(self as f32 / 100.0)
    }
}
impl Compute<function::Sqrt> for Hundreds {
    fn compute(self) -> Self {
        Hundreds((self.0 / 100.0).sqrt())
    }
}

fn main() {
    both::<f32>();
    both::<f64>();
    let own = tensor([[Hundreds(4.0), Hundreds(1.0)], [Hundreds(2.25), Hundreds(f32::NAN)]]);
    assert_eq!(own.row(0).max(), Hundreds(4.0));
    assert_eq!(own.row(0).minimum(Hundreds(2.0)).to_array(), [Hundreds(2.0), Hundreds(1.0)]);
    assert_eq!(own.row(0).mean(), Hundreds(2.5));
    assert_eq!(own.row(0).sqrt().to_array(), [Hundreds(0.2), Hundreds(0.1)]);
    assert!(own.min().0.is_nan() && own.maximum(Hundreds(9.0))[[1, 1]].0.is_nan());
}
