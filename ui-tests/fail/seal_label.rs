// A class is numbered by an integer of this crate.
use shaped::element::Label;
use shaped::{Element, category};
#[derive(Clone, Copy, Default)]
struct Colour(u8);
impl Element for Colour { type Category = category::Custom; }
impl Label for Colour {
    fn position(self) -> Option<usize> { None }
}

fn main() {}
