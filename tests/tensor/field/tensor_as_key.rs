//! A tensor of integers as a key.
use shaped::tensor;
use std::collections::HashMap;

pub fn main() {
    let seen = HashMap::from([(tensor([[1_u8, 2], [3, 4]]), "state")]);
    assert_eq!(seen.get(&tensor([[1, 2], [3, 4]])), Some(&"state"));
}
