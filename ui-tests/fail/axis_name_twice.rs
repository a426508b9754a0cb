// A name that is in the shape twice selects no axis.
use shaped::{Select, axis, shape};

axis!(State = 3);

fn select<S: Select<A>, A>() {}

fn main() {
    select::<shape![State, State], State>();
}
