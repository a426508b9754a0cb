// A length does not select an axis.
use shaped::{Dim, Select, shape};

fn select<S: Select<A>, A>() {}

fn main() {
    select::<shape![2, 3], Dim<3>>();
}
