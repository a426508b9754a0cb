// Which windows an axis has is decided by its length.
use shaped::rule::Windows;
use shaped::{axis, shape};
axis!(Width = 3);
impl Windows<Width, 9, 1> for shape![Width] {
    type Output = shape![1, 9];
    const COUNT: usize = 1;
}

fn main() {}
