//! The absolute value of a complex number is real.
use num_complex::Complex32;
use shaped::tensor;

pub fn main() {
    assert_eq!(tensor([Complex32::new(3.0, 4.0)]).abs().to_array(), [5.0_f32]);
}
