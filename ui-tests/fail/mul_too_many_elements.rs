// What comes out of a broadcast has no more elements than memory can hold.
use shaped::{Tensor, shape};

fn main() {
    let column = Tensor::<u8, shape![{ 1 << 40 }, 1]>::from_slice(&[]);
    let row = Tensor::<u8, shape![{ 1 << 40 }]>::from_slice(&[]);
    if let (Ok(column), Ok(row)) = (column, row) {
        let _ = column * row;
    }
}
