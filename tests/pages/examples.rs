//! What the examples print, against text worked out by hand.
//!
//! No number here comes from this crate: each was calculated on paper from the
//! comment above its test, in exact fractions, or by a program that the comment names.
#![allow(
    dead_code,
    unused_attributes,
    unused_extern_crates,
    unused_qualifications,
    clippy::unwrap_used,
    reason = "an example has a `main` and the attributes of a crate"
)]

#[path = "../../examples/ekf.rs"]
mod ekf;
#[path = "../../examples/elementwise_multiplication.rs"]
mod elementwise_multiplication;
#[path = "../../examples/fixed_point_controller.rs"]
mod fixed_point_controller;
#[path = "../../examples/generic_model.rs"]
mod generic_model;
#[path = "../../examples/image_pipeline.rs"]
mod image_pipeline;
#[path = "../../examples/kalman_filter.rs"]
mod kalman_filter;
#[path = "../../examples/layers.rs"]
mod layers;
#[path = "../../examples/quantized_layer.rs"]
mod quantized_layer;

/// 1·5, 2·6, 3·7, 4·8; then each row times (5, 6), by two shapes; then the first again,
/// as floats. Whole floats end in a point, and `f64` is named, as it is not the type that
/// torch gives to floats.
#[test]
fn elementwise_multiplication() {
    let mut text = String::new();
    elementwise_multiplication::run(&mut text).unwrap();
    assert_eq!(
        text,
        "\
tensor([[ 5, 12],
        [21, 32]])
tensor([[ 5, 12],
        [15, 24]])
tensor([[ 5, 12],
        [15, 24]])
tensor([[ 5., 12.],
        [21., 32.]], dtype=f64)
"
    );
}

/// First second: x = (0, 1) moves to (1, 1), and P = F·Fᵀ + Q = (2, 1; 1, 1.25).
/// S = 2 + 2, K = (2, 1)/4, z − H·x = 2, x = (1 + 1, 1 + 0.5),
/// P = (2 − 0.5·2, 1 − 0.5·1; 1 − 0.25·2, 1.25 − 0.25·1).
///
/// Second second: x = (3.5, 1.5), P = (3, 1.5; 1.5, 1.25), S = 5, K = (0.6, 0.3),
/// z − H·x = 2.5, x = (3.5 + 1.5, 1.5 + 0.75),
/// P = (3 − 1.8, 1.5 − 0.9; 1.5 − 0.9, 1.25 − 0.45).
#[test]
fn kalman_filter() {
    let mut text = String::new();
    kalman_filter::run(&mut text).unwrap();
    assert_eq!(
        text,
        "\
predicted  tensor([1., 1.])
gain       tensor([[0.5000, 0.2500]])
estimate   tensor([2.0000, 1.5000])
covariance
tensor([[1.0000, 0.5000],
        [0.5000, 1.0000]])
predicted  tensor([3.5000, 1.5000])
gain       tensor([[0.6000, 0.3000]])
estimate   tensor([5.0000, 2.2500])
covariance
tensor([[1.2000, 0.6000],
        [0.6000, 0.8000]])
"
    );
}

/// Sums: 10 − 40 + 90 − 80 + 4, −10 + 30 − 40 − 100, 0 − 640;
/// 127 + 254 − 384 + 4, −127 − 128 − 100, 100·126 − 640.
/// Scaled by 1/8, 1/2, 1/64: −2, −60, −10; 0.125, −177.5, 186.875.
#[test]
fn quantized_layer() {
    let mut text = String::new();
    quantized_layer::run(&mut text).unwrap();
    assert_eq!(
        text,
        "\
sums
tensor([[  -16,  -120,  -640],
        [    1,  -355, 11960]], dtype=i32)
outputs
tensor([[  -2,  -60,  -10],
        [   0, -128,  127]], dtype=i8)
with the skip connection
tensor([[  98,   40,   90],
        [   1, -128,  127]], dtype=i8)
best class tensor([0, 2])
"
    );
}

/// With the white balance (2, 1, 0.5) and the weights (0.25, 0.5, 0.25), a pixel
/// (r, g, b) is r/2 + g/2 + b/8: 18.75, 52.5, 86.25; 75, 286.875, 9. Columns 0 and
/// 2 count twice.
#[test]
fn image_pipeline() {
    let mut text = String::new();
    image_pipeline::run(&mut text).unwrap();
    assert_eq!(
        text,
        "\
grey
tensor([[ 37.5000,  52.5000, 172.5000],
        [150.0000, 286.8750,  18.0000]])
8 bits
tensor([[ 38,  52, 172],
        [150, 255,  18]], dtype=u8)
mirrored
tensor([[172,  52,  38],
        [ 18, 255, 150]], dtype=u8)
cropped
tensor([[ 52,  38],
        [255, 150]], dtype=u8)
brightest of each line tensor([ 52, 255], dtype=u8)
"
    );
}

/// First period: off by (1/2, 1/4), integral (1/8, 1/16),
/// drive (1/4 − 1/16 + 1/8, 1/8 + 1/16), measured half of it: (5/32, 3/32).
/// Second period: off by (11/32, 5/32), integral (27/128, 13/128),
/// drive (11/64 − 5/128 + 27/128, 5/64 + 13/128) = (44/128, 23/128),
/// measured (42/128, 47/256). Four digits, ties to even.
///
/// Stuck: the integral grows by (1/8, 1/16) a period, and stays at 1 − 2⁻¹⁵.
#[test]
fn fixed_point_controller() {
    let mut text = String::new();
    fixed_point_controller::run(&mut text).unwrap();
    assert_eq!(
        text,
        "\
drive    tensor([0.3125, 0.1875])
measured tensor([0.1562, 0.0938])
drive    tensor([0.3438, 0.1797])
measured tensor([0.3281, 0.1836])
stuck    tensor([1.0000, 1.0000])
"
    );
}

/// The losses that `tests/data/generic_model.py` prints: plain Python in doubles, with the
/// gradients by central differences instead of by the formulas of the example.
#[test]
fn generic_model() {
    let mut text = String::new();
    generic_model::run(&mut text).unwrap();
    assert_eq!(
        text,
        "\
step   0: loss 1.786
step  50: loss 0.021
step 100: loss 0.008
step 150: loss 0.004
step 200: loss 0.003
"
    );
}

/// The sums: (1 + 3, 2 − 3 + 1), (−4 + 1, 0 − 1 + 1), that is (4, 0), (−3, 0). Less the mean
/// and over the deviation, which is half their distance: (1, −1), (−1, 1); times (2, 3) plus
/// (0, 1): (2, −2), (−2, 4); not below 0: (2, 0), (0, 4). Times ln 3 / 2 and ln 7 / 4:
/// (ln 3, 0), (0, ln 7), whose exponentials are (3, 1), (1, 7).
///
/// Means: 6/3, 15/3, 24/3, 36/3; 7/2, 20/2; 13.5/2. −1/(1 + 1), 0/1, 3/(1 + 3).
#[test]
fn layers() {
    let mut text = String::new();
    layers::run(&mut text).unwrap();
    assert_eq!(
        text,
        "\
tensor([[0.7500, 0.2500],
        [0.1250, 0.8750]])
tensor([[0.7500, 0.2500],
        [0.1250, 0.8750]], dtype=f64)
means tensor([[ 2.,  5.],
        [ 8., 12.]])
means of means tensor([ 3.5000, 10.0000])
mean tensor(6.7500)
signs tensor([-0.5000,  0.0000,  0.7500], dtype=f64)
"
    );
}

/// The numbers that `tests/data/ekf.py` prints: plain Python in doubles, with Jacobians by
/// central differences, the gain by elimination and the covariance by another formula.
#[test]
fn ekf() {
    let mut text = String::new();
    ekf::run(&mut text).unwrap();
    assert_eq!(
        text,
        "\
mean tensor([10.1249,  1.1135,  1.5959,  2.0263], dtype=f64)  trace 0.8243
mean tensor([9.9689, 2.1211, 1.7386, 2.0295], dtype=f64)  trace 0.4980
mean tensor([9.8069, 3.3064, 1.8293, 2.2309], dtype=f64)  trace 0.3622
mean tensor([9.6235, 4.3345, 1.8993, 2.1661], dtype=f64)  trace 0.3129
mean tensor([8.9802, 5.4114, 2.0750, 2.2799], dtype=f64)  trace 0.2857
mean tensor([8.3477, 6.4367, 2.1905, 2.3276], dtype=f64)  trace 0.2683
covariance
tensor([[ 0.0915,  0.0449, -0.0236,  0.0036],
        [ 0.0449,  0.0630, -0.0150,  0.0328],
        [-0.0236, -0.0150,  0.0133, -0.0037],
        [ 0.0036,  0.0328, -0.0037,  0.1005]], dtype=f64)
"
    );
}
