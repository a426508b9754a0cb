// A shape is a list of axes: no other type becomes one.
use shaped::{Layout, element::Dimensioned};
struct Mine;
impl Layout for Mine {
    const RANK: usize = 0;
    const LEN: usize = 2;
    const LENGTHS: &'static [usize] = &[];
    type Index = [usize; 0];
    type Dimension = Dimensioned;
    type Array<E> = E;
    fn array_from_fn<E>(mut element: impl FnMut() -> E) -> E { element() }
    fn clone_array<E: Clone>(elements: &[E]) -> Option<E> { elements.first().cloned() }
    fn flatten_array<E>(array: &E) -> &[E] { core::slice::from_ref(array) }
}
fn main() {}
