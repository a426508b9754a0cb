// Tensors in `static`, `const` and associated constants.
use shaped::{Tensor, axis, shape, tensor};

axis!(Tap = 3);

static GAIN: Tensor<f32, shape![2, 2]> = tensor![[1.0, -2.0], [3.0, 4.0]];
const TAPS: Tensor<i16, shape![3]> = tensor![1, -2, 3];
const MASKS: [Tensor<bool, shape![2]>; 2] = [tensor![true, false], tensor![false, true]];
static EMPTY: Tensor<u8, shape![0]> = tensor![];
static CUBE: Tensor<u8, shape![1, 2, 3]> = tensor![[[1, 2, 3], [4, 5, 6]],];

struct Window;
impl Window {
    const HANN: Tensor<f64, shape![3]> = tensor![0.0, 1.0, 0.0];
}

fn main() {
    assert_eq!((&GAIN * &GAIN).to_array(), [[1.0, 4.0], [9.0, 16.0]]);
    assert_eq!((TAPS * 2).to_array(), [2, -4, 6]);
    assert_eq!((MASKS[0] | MASKS[1]).to_array(), [true, true]);
    assert!(EMPTY.as_slice().is_empty());
    assert_eq!(CUBE[[0, 1, 2]], 6);
    assert_eq!(Window::HANN[[1]], 1.0);
    let taps: Tensor<i16, shape![Tap]> = TAPS.expand();
    assert_eq!((&taps * &TAPS).to_array(), [1, 4, 9]);
}
