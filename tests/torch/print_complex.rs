//! The text of numbers whose parts are not finite, or zeros with a sign.

use half::{bf16, f16};
use num_complex::{Complex32, Complex64};
use shaped::tensor;

/// By the words of `_tensor_str.py`, where Python writes every NaN as `nan`: the
/// imaginary part has a `+` before it, unless its text begins with a `-`.
#[test]
fn parts_of_complex_numbers_that_are_not_finite() {
    const INFINITY: f32 = f32::INFINITY;
    // NaN of either sign: what `0.0 / 0.0` gives differs between processors.
    let (nan, minus) = (f32::from_bits(0x7fc0_0000), f32::from_bits(0xffc0_0000));
    for (re, im, text) in [
        (1.0, nan, "1.+nanj"),
        (1.0, minus, "1.+nanj"),
        (-1.0, minus, "-1.+nanj"),
        (1.5, minus, "1.5000+nanj"),
        (1.0e-10, minus, "1.0000e-10+nanj"),
        (0.0, minus, "0.+nanj"),
        (-0.0, minus, "-0.+nanj"),
        (nan, 1.0, "nan+1.j"),
        (minus, 1.0, "nan+1.j"),
        (minus, -1.0, "nan-1.j"),
        (minus, 0.0, "nan+0.j"),
        (minus, -0.0, "nan-0.j"),
        (nan, nan, "nan+nanj"),
        (minus, nan, "nan+nanj"),
        (nan, minus, "nan+nanj"),
        (minus, minus, "nan+nanj"),
        (INFINITY, minus, "inf+nanj"),
        (-INFINITY, minus, "-inf+nanj"),
        (minus, INFINITY, "nan+infj"),
        (minus, -INFINITY, "nan-infj"),
        (INFINITY, -INFINITY, "inf-infj"),
        (-INFINITY, INFINITY, "-inf+infj"),
        (1.0, -0.0, "1.-0.j"),
        (-0.0, 0.0, "-0.+0.j"),
        (-0.0, -0.0, "-0.-0.j"),
    ] {
        let single = Complex32::new(re, im);
        let double = Complex64::new(re.into(), im.into());
        assert_eq!(tensor(single).to_string(), format!("tensor({text})"));
        assert_eq!(tensor([single]).to_string(), format!("tensor([{text}])"));
        // 1e-10 in `f32` begins with the same five digits in `f64`.
        assert_eq!(tensor([double]).to_string(), format!("tensor([{text}], dtype=Complex<f64>)"));
    }
    // Real parts are aligned, imaginary ones are not.
    let several = [(1.5, minus), (minus, 2.5), (10.0, -0.0), (-INFINITY, nan)];
    assert_eq!(
        tensor(several.map(|(re, im)| Complex32::new(re, im))).to_string(),
        "tensor([ 1.5000+nanj,     nan+2.5000j, 10.0000-0.0000j,    -inf+nanj])"
    );
    // `Debug` is Rust's, which has one text for all NaN too.
    assert_eq!(
        format!("{:?}", tensor([Complex32::new(1.0, minus), Complex32::new(minus, -0.0)])),
        "Tensor<num_complex::Complex<f32>, [2]>\
         ([Complex { re: 1.0, im: NaN }, Complex { re: NaN, im: -0.0 }])"
    );
    let halves = [
        tensor([nan, minus]).cast::<f16>().to_string(),
        tensor([minus]).cast::<bf16>().to_string(),
    ];
    assert_eq!(halves, ["tensor([nan, nan], dtype=f16)", "tensor([nan], dtype=bf16)"]);
}
