// The positions of an element are an array of numbers.
use shaped::rule::Index;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mine([usize; 1]);
impl AsRef<[usize]> for Mine { fn as_ref(&self) -> &[usize] { &self.0 } }
impl AsMut<[usize]> for Mine { fn as_mut(&mut self) -> &mut [usize] { &mut [] } }
impl Index for Mine {
    const ORIGIN: Self = Self([9]);
    type Longer = [usize; 0];
}

fn main() {}
