// Lengths as constants: `where shape![{M}, {N}]: Shape` is all there is to say.
use shaped::{Broadcast, BroadcastShape, Shape, Tensor, shape, tensor};

fn gain<const M: usize, const N: usize>(
    a: &Tensor<f32, shape![{ M }, { N }]>,
) -> Tensor<f32, shape![{ M }, { N }]>
where
    shape![{ M }, { N }]: Shape,
{
    2.0 * (a * a)
}

fn colour<const N: usize>(pixels: &mut Tensor<f32, shape![{ N }, 3]>)
where
    shape![{ N }, 3]: Shape,
{
    *pixels *= 0.5;
}

fn rows<const M: usize, const N: usize>(
    a: &Tensor<f32, shape![{ M }, { N }]>,
    row: &Tensor<f32, shape![{ N }]>,
) -> Tensor<f32, BroadcastShape<shape![{ M }, { N }], shape![{ N }]>>
where
    shape![{ M }, { N }]: Broadcast<shape![{ N }]>,
    shape![{ N }]: Shape,
{
    a * row
}

struct Filter<const N: usize>
where
    shape![{ N }]: Shape,
{
    taps: Tensor<f64, shape![{ N }]>,
}

impl<const N: usize> Filter<N>
where
    shape![{ N }]: Shape,
{
    fn energy(&self) -> f64 {
        (&self.taps * &self.taps).iter().sum()
    }
}

fn main() {
    assert_eq!(gain(&tensor([[1.0, 2.0, 3.0]])).to_array(), [[2.0, 8.0, 18.0]]);
    let mut pixels = tensor([[2.0, 4.0, 6.0]]);
    colour(&mut pixels);
    assert_eq!(pixels.to_array(), [[1.0, 2.0, 3.0]]);
    assert_eq!(rows(&pixels, &tensor([1.0, 0.0, 2.0])).to_array(), [[1.0, 0.0, 6.0]]);
    assert_eq!(Filter { taps: tensor([3.0, 4.0]) }.energy(), 25.0);
}
