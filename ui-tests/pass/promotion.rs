// The element type that comes out follows from element types and ranks.
use shaped::element::Dimensioned;
use shaped::{Cast, Promote, PromoteElement, Shape, Binary, Tensor, operation, shape, tensor};

fn product<T, U, S>(a: &Tensor<T, S>, b: &Tensor<U, S>) -> Tensor<PromoteElement<T, U>, S>
where
    T: Promote<U, Dimensioned, Dimensioned> + Cast<PromoteElement<T, U>>,
    U: Cast<PromoteElement<T, U>>,
    PromoteElement<T, U>: Binary<operation::Mul, Output = PromoteElement<T, U>>,
    S: Shape,
{
    a.cast::<PromoteElement<T, U>>() * b.cast::<PromoteElement<T, U>>()
}

fn main() {
    let _: Tensor<i16, shape![2]> = tensor([1_u8, 2]) * tensor([-1_i8, 1]);
    let _: Tensor<f64, shape![2]> = tensor([1.0_f32, 2.0]) * tensor([1.0_f64, 2.0]);
    let _: Tensor<f32, shape![2]> = tensor([1.0_f32, 2.0]) * tensor(1.0_f64);
    let _: Tensor<f32, shape![2]> = tensor([1, 2]) * tensor(1.0_f32);
    let mut narrow = tensor([1_u8, 2]);
    narrow *= tensor([2_i32, 3]);
    assert_eq!(narrow.to_array(), [2, 6]);
    assert_eq!(product(&tensor([1_u8]), &tensor([-1_i8])).to_array(), [-1_i16]);
}
