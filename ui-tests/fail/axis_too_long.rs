// No axis is longer than memory.
use shaped::axis;

axis!(Width = 1 << 62);

fn main() {}
