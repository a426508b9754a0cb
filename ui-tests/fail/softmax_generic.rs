// Generic code says that elements have exponentials: `T: Floating`.
use shaped::{Element, Last, Select, Shape, Tensor};

fn parts<T: Element, S: Shape + Select<Last>>(a: &Tensor<T, S>) -> Tensor<T, S> {
    a.softmax(Last)
}

fn main() {}
