// A struct with a tensor of any shape, and the derives of the standard library.
use shaped::{Element, Shape, Tensor, shape, tensor};

#[derive(Clone, Debug, Default, PartialEq)]
struct Layer<S: Shape> {
    gain: Tensor<f32, S>,
    offset: Tensor<f32, S>,
}

impl<S: Shape> Layer<S> {
    fn run(&self, input: &Tensor<f32, S>) -> Tensor<f32, S> {
        input * &self.gain + &self.offset
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pair {
    left: Tensor<i32, shape![2]>,
    right: Tensor<i32, shape![2]>,
}

struct Named<T: Element, S: Shape> {
    name: &'static str,
    content: Option<Tensor<T, S>>,
}

fn main() {
    let layer = Layer { gain: tensor([1.0, 2.0]), offset: tensor([0.5, 0.5]) };
    assert_eq!(layer.clone().run(&tensor([10.0, 20.0])).to_array(), [10.5, 40.5]);
    assert_ne!(layer, Layer::default());
    let pair = Pair { left: tensor([1, 2]), right: tensor([3, 4]) };
    let copy = pair;
    assert_eq!(pair, copy);
    assert_eq!((copy.left * copy.right).to_array(), [3, 8]);
    let named = Named::<u8, shape![4]> { name: "none", content: None };
    assert_eq!((named.name, named.content), ("none", None));
}
