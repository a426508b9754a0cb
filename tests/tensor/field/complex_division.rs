//! Quotients that are representable come out as 0, infinity and NaN.
use num_complex::{Complex32, Complex64};
use shaped::tensor;

fn near(a: Complex32, b: Complex32) -> bool {
    (a.re - b.re).abs() <= 1e-6 * b.re.abs() && (a.im - b.im).abs() <= 1e-6 * b.im.abs()
}

pub fn main() {
    let c = Complex32::new;
    let z = tensor([c(3.0, 4.0)]);
    let cases = [
        (&z / c(1e20, 0.0), c(3e-20, 4e-20)),
        (&z / &tensor(1e20_f32), c(3e-20, 4e-20)),
        (&z / c(1e-21, 0.0), c(3e21, 4e21)),
        (&z / c(1e-23, 0.0), c(3e23, 4e23)),
        (&tensor([c(1e20, 1e20)]) / c(1e20, 1e20), c(1.0, 0.0)),
        (&tensor([c(1.0, 0.0)]) / c(f32::INFINITY, 0.0), c(0.0, 0.0)),
    ];
    let wrong = cases.iter().filter(|(got, right)| {
        println!("{:?} instead of {right}", got[[0]]);
        !near(got[[0]], *right)
    });
    assert_eq!(wrong.count(), 0);
    assert_ne!((tensor([Complex64::new(3.0, 4.0)]) / Complex64::new(1e200, 0.0))[[0]].re, 0.0);
}
