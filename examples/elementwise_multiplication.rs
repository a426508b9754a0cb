//! PyTorch's examples of element-wise multiplication, with every shape decided by the
//! compiler.
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

use std::fmt::{self, Write};

use shaped::tensor;

/// The products, as text.
pub(crate) fn run(out: &mut impl Write) -> fmt::Result {
    // Two tensors of the same shape.
    // >>> a = torch.tensor([[1, 2], [3, 4]])
    // >>> b = torch.tensor([[5, 6], [7, 8]])
    // >>> a * b
    let a = tensor([[1_i64, 2], [3, 4]]);
    let b = tensor([[5_i64, 6], [7, 8]]);
    writeln!(out, "{}", &a * &b)?;

    // let _ = &a * &tensor([[1_i64, 2, 3], [4, 5, 6]]);
    // error: shapes `[[T; 2]; 2]` and `[[T; 3]; 2]` cannot be broadcast together
    //        axis lengths `Dim<2>` and `Dim<3>` differ, and neither is 1

    // Broadcasting: `[2, 2] × [2]`, and `[2, 2] × [1, 2]`.
    // >>> a * torch.tensor([5, 6])
    // >>> a * torch.tensor([[5, 6]])
    let row = tensor([5_i64, 6]);
    let matrix_of_one_row = tensor([[5_i64, 6]]);
    writeln!(out, "{}", &a * &row)?;
    writeln!(out, "{}", &a * &matrix_of_one_row)?;

    // let mut row = row;
    // row *= &a;
    // error: shape `[[T; 2]; 2]` cannot be expanded to `[T; 2]`
    //        it has more axes than the target: axis `Dim<2>` is left over

    // Another element type, and in place.
    // >>> c = a.to(torch.float64)
    // >>> c *= b
    let mut c = a.cast::<f64>();
    c *= &b;
    writeln!(out, "{c}")?;

    // let mut count = a;
    // count *= &tensor([0.5_f32, 2.0]);
    // error: a result of type `f32` cannot be stored in place in a tensor of `i64`

    Ok(())
}

fn main() -> fmt::Result {
    let mut text = String::new();
    run(&mut text)?;
    print!("{text}");
    Ok(())
}
