// Any element type that has the operation.
use shaped::operation::{Add, Mul};
use shaped::{Broadcast, BroadcastShape, Element, Shape, Binary, Tensor, tensor};

fn square<T: Binary<Mul, Output = T>, S: Shape>(a: &Tensor<T, S>) -> Tensor<T, S> {
    a * a
}

fn axpy<T, S>(a: T, x: &Tensor<T, S>, y: &mut Tensor<T, S>)
where
    T: Binary<Mul, Output = T> + Binary<Add, Output = T>,
    S: Shape,
{
    let scaled: Tensor<T, S> = x * a;
    *y = &scaled + &*y;
}

fn product<T, L, R>(a: &Tensor<T, L>, b: &Tensor<T, R>) -> Tensor<T, BroadcastShape<L, R>>
where
    T: Binary<Mul, Output = T>,
    L: Broadcast<R>,
    R: Shape,
{
    a * b
}

fn reversed<T: Element, S: Shape>(a: &Tensor<T, S>) -> Tensor<T, S> {
    let mut elements = a.iter().rev();
    a.map(|element| elements.next().copied().unwrap_or(element))
}

fn main() {
    assert_eq!(square(&tensor([3_u8, 16])).to_array(), [9, 0]);
    assert_eq!(square(&tensor([true, false])).to_array(), [true, false]);
    let mut y = tensor([1_i64, 2]);
    axpy(10, &tensor([1, 2]), &mut y);
    assert_eq!(y.to_array(), [11, 22]);
    assert_eq!(product(&tensor([[2.0]]), &tensor([1.0, 2.0])).to_array(), [[2.0, 4.0]]);
    assert_eq!(reversed(&tensor([1, 2, 3])).to_array(), [3, 2, 1]);
}
