//! PyTorch's three examples of element-wise multiplication, with every shape
//! decided by the compiler.
//!
//! ```text
//! cargo run --example elementwise_multiplication
//! ```
//!
//! Each part ends with a mistake, as a comment. Take the slashes away, and the
//! compiler answers with the words beside it.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::op_ref,
    reason = "arithmetic on tensors has no side effects, and does not consume them by reference"
)]

use shaped::tensor;

fn main() {
    // Two tensors of the same shape.
    // >>> torch.tensor([[1., 2.], [3., 4.]]) * torch.tensor([[5., 6.], [7., 8.]])
    let a = tensor([[1.0_f32, 2.0], [3.0, 4.0]]);
    let b = tensor([[5.0_f32, 6.0], [7.0, 8.0]]);
    println!("{}", &a * &b);

    // let _ = &a * &tensor([[1.0_f32, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    // error: shapes `[[T; 2]; 2]` and `[[T; 3]; 2]` cannot be broadcast together
    //        axis lengths `Dim<2>` and `Dim<3>` differ, and neither is 1

    // Broadcasting: `[2, 2] × [2]`, and `[2, 2] × [1, 2]`.
    // >>> a * torch.tensor([10., 100.])
    // >>> a * torch.tensor([[10., 100.]])
    let row = tensor([10.0_f32, 100.0]);
    let matrix_of_one_row = tensor([[10.0_f32, 100.0]]);
    println!("{}", &a * &row);
    println!("{}", &a * &matrix_of_one_row);

    // let mut row = row;
    // row *= &a;
    // error: shape `[[T; 2]; 2]` cannot be expanded to `[T; 2]`
    //        it has more axes than the target: axis `Dim<2>` is left over

    // Another element type, and in place.
    // >>> c = a.to(torch.float64)
    // >>> c *= b
    let mut c = a.cast::<f64>();
    c *= &b;
    println!("{c}");

    // let mut count = tensor([[1, 2], [3, 4]]);
    // count *= &a;
    // error: a result of type `f32` cannot be stored in place in a tensor of `i32`
}
