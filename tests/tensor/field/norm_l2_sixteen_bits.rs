//! The norm is an `f16`, the sum of squares is not.
use half::{bf16, f16};
use shaped::{At, tensor};

pub fn main() {
    let h = f16::from_f32;
    let a = tensor([[h(300.0), h(400.0)]]);
    println!("{:?} {:?} {:?}", a.norm_l2(), a.norm_l2_axis(At::<1>).to_array(), tensor([h(1e-4)]).norm_l2());
    assert_eq!(a.norm_l2(), h(500.0));
    assert_eq!(a.norm_l2_axis(At::<1>).to_array(), [h(500.0)]);
    assert_eq!(tensor([h(1e-4)]).norm_l2(), h(1e-4));
    assert_eq!(tensor([bf16::from_f32(1e-30)]).norm_l2(), bf16::from_f32(1e-30));
}
