// A tensor on the heap is a `Box<Tensor>`, also of a trait of one's own.
use shaped::{Shape, Tensor, shape, tensor};

trait Model {
    fn run(&self, input: &Tensor<f32, shape![3]>) -> Tensor<f32, shape![3]>;
}

impl Model for Tensor<f32, shape![3]> {
    fn run(&self, input: &Tensor<f32, shape![3]>) -> Tensor<f32, shape![3]> {
        self * input
    }
}

fn scaled<S: Shape>(mut a: Box<Tensor<f32, S>>) -> Box<Tensor<f32, S>> {
    *a *= 2.0;
    a
}

fn main() {
    let a = scaled(Box::new(tensor([1.0, 2.0, 3.0])));
    assert_eq!((&*a * &*a).to_array(), [4.0, 16.0, 36.0]);
    let model: Box<dyn Model + Send + Sync> = a;
    assert_eq!(model.run(&tensor([1.0, 0.0, 1.0])).to_array(), [2.0, 0.0, 6.0]);
    let many: Vec<Tensor<u8, shape![2]>> = vec![tensor([1, 2]); 3];
    let product = many.iter().fold(Tensor::<u8, shape![2]>::ones(), |product, a| product * a);
    assert_eq!(product.to_array(), [1, 8]);
}
