//! `{:e}`.
use shaped::tensor;

pub fn main() {
    println!("{:.2e}", tensor([1.5e-7_f64, 2.0]));
}
