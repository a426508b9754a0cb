// The order of the categories is torch's.
use shaped::category::{AtMost, Integer};
enum Mine {}
impl AtMost<Integer> for Mine {}

fn main() {}
