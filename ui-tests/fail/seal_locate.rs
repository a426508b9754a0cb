// Where an index lies is decided by its positions.
use shaped::{message::{Locate, RanksDiffer, T}, shape};
struct Ninth;
impl Locate<Ninth, [T; 3]> for shape![3] {
    type Ranks = RanksDiffer;
    const PLACE: usize = 9;
}

fn main() {}
