// Any rank, and any length of the table: rank 0, length 0, rank 12, 10 000.
use shaped::{Scalar, Tensor, shape, tensor};

fn main() {
    let _: Tensor<f32, Scalar> = tensor(2.0_f32) * tensor(3.0_f32);
    let _: Tensor<f32, shape![]> = 2.0 * tensor(3.0_f32);
    let none = Tensor::<f32, shape![3, 0, 2]>::ones();
    let _: Tensor<f32, shape![3, 0, 2]> = &none * &Tensor::<f32, shape![1, 2]>::ones();
    let a = Tensor::<u8, shape![2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]>::full(2);
    let b = Tensor::<u8, shape![2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]>::full(3);
    let c: Tensor<u8, shape![2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]> = &a * &b;
    assert_eq!(c.as_slice(), [6; 4096]);
    let long = Tensor::<u8, shape![10000]>::full(2) * Tensor::<u8, shape![1]>::full(3);
    assert_eq!(long.as_slice(), [6; 10_000]);
}
