//! `f64` becomes `bf16` in one rounding, an integer in two.
use half::bf16;
use shaped::tensor;

pub fn main() {
    let x = 16_842_753_i32; // 2²⁴ + 2¹⁶ + 1: just above the middle between two bf16
    let once = tensor([f64::from(x)]).cast::<bf16>();
    println!("{} {}", tensor([x]).cast::<bf16>()[[0]], once[[0]]);
    assert_eq!(tensor([x]).cast::<bf16>(), once);
    assert_eq!(tensor([i64::from(x)]).cast::<bf16>(), once);
}
