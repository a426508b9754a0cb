//! A small image pipeline: white balance, grey, flip, crop.
//!
//! ```text
//! cargo run --example image_pipeline
//! ```
//!
//! The picture has as many columns as channels, three. Lengths alone cannot tell
//! a gain per channel from a gain per column; the names of the axes can.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::op_ref,
    clippy::trivially_copy_pass_by_ref,
    reason = "arithmetic on tensors has no side effects, and a tensor is passed by reference at any size"
)]

use std::fmt::{self, Write};

use shaped::{At, Between, Tensor, axis, shape};

axis!(
    /// The lines of a picture.
    Height = 2
);
axis!(
    /// The columns of a picture.
    Width = 3
);
axis!(
    /// Red, green, blue.
    Channel = 3
);

type Picture<T> = Tensor<T, shape![Height, Width, Channel]>;

/// The pipeline, on six pixels.
pub(crate) fn run(text: &mut impl Write) -> fmt::Result {
    let raw = Picture::<u8>::from_array([
        [[10, 20, 30], [40, 50, 60], [70, 80, 90]],
        [[0, 100, 200], [255, 255, 255], [8, 8, 8]],
    ]);

    // Red is too dark, and blue too bright. A gain per channel is
    // `[Height, Width, Channel] × [Channel]`; `u8` with `f32` is `f32`.
    let white_balance = Tensor::<f32, shape![Channel]>::from_array([2.0, 1.0, 0.5]);
    let balanced: Picture<f32> = &raw * &white_balance;

    // The lens is darker at the edges. A gain per column goes to its place first,
    // `[Width]` → `[Width, 1]`.
    let lens = Tensor::<f32, shape![Width]>::from_array([2.0, 1.0, 2.0]);
    let even: Picture<f32> = &balanced * lens.unsqueeze(At::<1>);
    // let even: Picture<f32> = &balanced * lens;
    // error: axis `Channel` cannot be broadcast with axis `Width`
    //        in shapes `[[[T; 3]; 3]; 2]` and `[T; 3]`
    // NumPy takes the columns for channels, and says nothing.

    // Grey is a weighted sum over the channels. The axis is gone.
    let weights = Tensor::<f32, shape![Channel]>::from_array([0.25, 0.5, 0.25]);
    let grey: Tensor<f32, shape![Height, Width]> = (even * &weights).sum_axis(Channel);
    writeln!(text, "grey\n{grey}")?;

    // let _ = grey.sum_axis(Channel);
    // error: shape `[[T; 3]; 2]` has no axis `Channel`

    // To 8 bits: a half rounds to the even neighbour, and the cast of a float saturates.
    let grey = grey.round_ties_even().cast::<u8>();
    writeln!(text, "8 bits\n{grey}")?;

    let mirrored: Tensor<u8, shape![Height, Width]> = grey.flip(Width);
    writeln!(text, "mirrored\n{mirrored}")?;

    // Columns 1 and 2. A part of `Width` is not `Width`: its axis has no name.
    let cropped: Tensor<u8, shape![Height, 2]> = mirrored.slice(Width, Between::<1, 3>);
    writeln!(text, "cropped\n{cropped}")?;

    // let _ = mirrored.slice(Width, Between::<1, 4>);
    // error: slice 1..4 does not lie in axis `Width` of shape `[[T; 3]; 2]`
    writeln!(text, "brightest of each line {}", cropped.max_axis(At::<1>))
}

fn main() -> fmt::Result {
    let mut text = String::new();
    run(&mut text)?;
    print!("{text}");
    Ok(())
}
