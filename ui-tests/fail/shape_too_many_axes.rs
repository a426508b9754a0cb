// A shape has at most 64 axes.
#![recursion_limit = "512"]
use shaped::{Dims, Tensor, shape};
type Eight<S> = Of<Of<Of<Of<Of<Of<Of<Of<S>>>>>>>>;
type Of<S> = Dims<S, shaped::Dim<1>>;
type SixtyFour = Eight<Eight<Eight<Eight<Eight<Eight<Eight<Eight<shape![]>>>>>>>>;

fn main() {
    let _ = Tensor::<u8, SixtyFour>::zeros();
    let _ = Tensor::<u8, Of<SixtyFour>>::zeros();
}
