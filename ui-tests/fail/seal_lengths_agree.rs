// Which lengths broadcast is NumPy's to say.
use shaped::{axis, message::{LengthsAgree, LengthsDiffer, T}, shape};
axis!(Width = 3);
axis!(Height = 2);
type Differ = LengthsDiffer<Width, Height>;
impl LengthsAgree<[T; 3], [T; 2], Width, Height> for Differ {
    type Output = shape![Width];
}

fn main() {}
