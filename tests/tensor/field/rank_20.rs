//! Twenty axes of length 2: a million elements. `cargo check` is content.
use shaped::{Tensor, shape, tensor};

type Qubits = shape![2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2];

pub fn main() {
    let mut state = Tensor::<f32, Qubits>::boxed_zeros();
    state[[0; 20]] = 1.0;
    *state *= &tensor([2.0_f32, 3.0]);
    assert_eq!(state.sum(), 2.0);
}
