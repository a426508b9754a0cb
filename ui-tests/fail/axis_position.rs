// A position is less than the number of axes.
use shaped::{At, Select, shape};

fn select<S: Select<A>, A>() {}

fn main() {
    select::<shape![2, 3], At<2>>();
}
