//! The sum is finite, the mean is finite, the answer is not.
use num_complex::Complex32;
use shaped::{At, tensor};

pub fn main() {
    let z = Complex32::new(1e38, 1e38);
    let a = tensor([[z; 3]]);
    println!("{:?} {:?}", a.sum(), a.mean());
    assert!(a.sum().re.is_finite());
    assert!((a.mean().re / 1e38 - 1.0).abs() < 1e-6);
    assert!(a.mean_axis(At::<1>)[[0]].im.is_finite());
}
