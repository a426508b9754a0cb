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

axis!(Row = 2);
axis!(Wide = 1080);
static NAMED: Tensor<f32, shape![Row, 3]> = tensor![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]].named();
static ZEROS: Tensor<f32, shape![3, 8]> = tensor![[0.0; 8]; 3];
const BLOCK: Tensor<u8, shape![Row, 2, 2]> = tensor![[[1, 2]; 2]; 2].named();
const MIXED: Tensor<i8, shape![2, 3]> = tensor![[0; 3], [1, 2, 3],];
const LINE: [i16; 1080] = [7; 1080];
static WIDE: Tensor<i16, shape![Wide]> = Tensor::from_storage(LINE);

fn constants() {
    assert_eq!(NAMED.sum_axis(Row).to_array(), [5.0, 7.0, 9.0]);
    assert_eq!(ZEROS.to_array(), [[0.0; 8]; 3]);
    assert_eq!(BLOCK.sum_axis(Row).to_array(), [[2, 4], [2, 4]]);
    assert_eq!(MIXED.to_array(), [[0, 0, 0], [1, 2, 3]]);
    assert_eq!((WIDE[[1079]], WIDE.cast::<i32>().sum()), (7, 7560));
    let x = 4;
    assert_eq!(tensor![x; 2].to_array(), [4, 4]);
    assert_eq!(tensor![[x, 1], [2, 3]].named::<shape![Row, 2]>().sum_axis(Row).to_array(), [6, 4]);
}

fn main() {
    constants();
    assert_eq!((&GAIN * &GAIN).to_array(), [[1.0, 4.0], [9.0, 16.0]]);
    assert_eq!((TAPS * 2).to_array(), [2, -4, 6]);
    assert_eq!((MASKS[0] | MASKS[1]).to_array(), [true, true]);
    assert!(EMPTY.as_slice().is_empty());
    assert_eq!(CUBE[[0, 1, 2]], 6);
    assert_eq!(Window::HANN[[1]], 1.0);
    let taps: Tensor<i16, shape![Tap]> = TAPS.expand();
    assert_eq!((&taps * &TAPS).to_array(), [1, 4, 9]);
}
