// A name selects an axis that the shape has.
use shaped::{Select, axis, shape};

axis!(Width = 3);
axis!(Height = 2);

fn select<S: Select<A>, A>() {}

fn main() {
    select::<shape![Height, 3], Width>();
}
