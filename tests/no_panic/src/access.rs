//! Access that cannot fail, and access that gives `None` or an error.

use core::hint::black_box;

use shaped::{Tensor, index, shape};

use crate::{any, used};

pub(crate) fn check() {
    let mut a = any::<f32, shape![4, 6]>();
    used((a.at(index![0, 0]), a.at(index![3, 5])));
    *a.at_mut(index![2, 1]) = 1.0;
    used(a.get(black_box([3, 7])));
    if let Some(element) = a.get_mut(black_box([9, 1])) {
        *element = 1.0;
    }
    used(any::<u8, shape![]>().get(black_box([])));
    used(any::<u8, shape![2, 0]>().get(black_box([1, 0])));
    used(a.get_row(black_box(4)));
    a.rows_mut().for_each(|row| *row *= 2.0);
    a.rows().rev().for_each(used);
    a.chunks::<2>().for_each(used);
    used(a.split_at::<1>());
    let (left, right) = a.split_at_mut::<1>();
    left.iter_mut().chain(right.iter_mut()).for_each(|element| *element += 1.0);
    a.chunks_mut::<2>().for_each(|chunk| *chunk *= 2.0);
    if let Some(row) = a.get_row_mut(black_box(4)) {
        *row *= 2.0;
    }
    a.iter().for_each(used);
    a.iter_mut().for_each(|element| *element += 1.0);
    used(any::<u16, shape![3, 4]>().to_array());
    used(any::<f32, shape![2, 30, 50]>().to_array());
    used((any::<u8, shape![0, 3]>().to_array(), any::<u8, shape![3, 0]>().to_array()));
    used(Tensor::<u16, shape![2, 2]>::try_from_iter(black_box([1, 2, 3])));
    used(Tensor::<u16, shape![2, 2]>::from_array(black_box([[1, 2], [3, 4]])));
    used(
        black_box([any::<f32, shape![5]>(), any::<f32, shape![5]>()])
            .iter()
            .sum::<Tensor<f32, shape![5]>>(),
    );
    used(
        black_box([any::<u8, shape![5]>(), any::<u8, shape![5]>()])
            .into_iter()
            .product::<Tensor<u8, shape![5]>>(),
    );

    let buffer = black_box([0_i16; 12]);
    let length = black_box(6);
    let slice = buffer.get(..length).unwrap_or_default();
    used(Tensor::<i16, shape![2, 3]>::from_slice(slice));
    used(Tensor::<i16, shape![2, 0]>::from_slice(slice));
    used(Tensor::<i16, shape![]>::from_slice(slice));
    let mut buffer = buffer;
    let slice = buffer.get_mut(..length).unwrap_or_default();
    used(Tensor::<i16, shape![2, 3]>::from_mut_slice(slice));
    used(Tensor::<u32, shape![7, 9]>::from_fn(|[i, j]| black_box(if i > j { 1 } else { 2 })));
    used(Tensor::<u32, shape![7, 9]>::from_index_fn(|[i, j]| black_box(if i > j { 1 } else { 2 })));
    let like = any::<f32, shape![7, 9]>();
    used(like.zeros_like());
    used(like.ones_like());
    used(like.full_like(black_box(2.5)));
    used(like.named::<shape![7, 9]>());
}
