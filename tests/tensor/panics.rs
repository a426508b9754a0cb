//! The panics that the documentation names: those of code that the user hands in, the
//! methods of an element among it. Each goes through to the caller, and what was made
//! before it is dropped.

use std::cell::Cell;
use std::ops::Add;
use std::panic::{AssertUnwindSafe, catch_unwind};

use shaped::{Element, Tensor, category, shape, tensor};

thread_local! {
    /// How many more calls of `Counted::clone` end well.
    static LEFT: Cell<usize> = const { Cell::new(0) };
    /// How many of them are there.
    static ALIVE: Cell<usize> = const { Cell::new(0) };
}

/// An element that is not `Copy`, of which as many can be made as `LEFT` says.
#[derive(Debug)]
struct Counted;

impl Counted {
    fn new() -> Self {
        ALIVE.set(ALIVE.get() + 1);
        Self
    }
}
impl Clone for Counted {
    fn clone(&self) -> Self {
        LEFT.set(LEFT.get().checked_sub(1).unwrap_or_else(|| panic!("no more of them")));
        Self::new()
    }
}
impl Drop for Counted {
    fn drop(&mut self) {
        ALIVE.set(ALIVE.get() - 1);
    }
}

fn panics<R>(run: impl FnOnce() -> R) -> bool {
    catch_unwind(AssertUnwindSafe(run)).is_err()
}

/// `make` clones six elements: it panics if one less ends well, and leaves nothing.
fn clones_six<R>(make: impl Fn() -> R) {
    let before = ALIVE.get();
    for left in 0..6 {
        LEFT.set(left);
        assert!(panics(&make), "{left}");
        assert_eq!(ALIVE.get(), before, "{left}");
    }
    LEFT.set(6);
    drop(make());
    assert_eq!((LEFT.get(), ALIVE.get()), (0, before));
}

type Six = Tensor<Counted, shape![2, 3]>;

#[test]
fn clone_of_an_element() {
    let array = || std::array::from_fn(|_| std::array::from_fn(|_| Counted::new()));
    let six = Six::from_fn(|_| Counted::new());
    clones_six(|| Six::full(Counted::new()));
    clones_six(|| Six::from_array(array()));
    clones_six(|| six.to_array());
    clones_six(|| six.clone());
    clones_six(|| six.reshape::<shape![3, 2]>());
    clones_six(|| six.flatten());
    clones_six(|| six.unsqueeze(shaped::At::<0>));
    let one_more = Tensor::<Counted, shape![1, 6]>::from_fn(|_| Counted::new());
    clones_six(|| one_more.squeeze(shaped::At::<0>));
    drop((six, one_more));
    assert_eq!(ALIVE.get(), 0);
}

/// A number whose methods panic, except with a zero.
#[derive(Copy, Debug, Default, PartialEq)]
struct Touchy(u8);

impl Touchy {
    fn touched(self) -> Self {
        assert_eq!(self.0, 0, "touched");
        self
    }
}
#[expect(clippy::non_canonical_clone_impl, reason = "a `Copy` type may have any `Clone`")]
impl Clone for Touchy {
    fn clone(&self) -> Self {
        self.touched()
    }
}
impl Add for Touchy {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        other.touched()
    }
}
impl Element for Touchy {
    type Category = category::Custom;
}

#[test]
fn methods_of_an_element_and_functions() {
    let zeros = Tensor::<Touchy, shape![4]>::zeros();
    let mut mixed = Tensor::<Touchy, shape![4]>::zeros();
    mixed[[2]] = Touchy(1);
    for (a, expected) in [(&zeros, false), (&mixed, true)] {
        assert_eq!(panics(|| tensor([a[[1]], a[[2]]])), expected);
        assert_eq!(panics(|| a + a), expected);
        assert_eq!(panics(|| a.sum()), expected);
        assert_eq!(panics(|| a.map(Touchy::touched)), expected);
        assert_eq!(panics(|| a.zip_map(a, |x, _: Touchy| x.touched())), expected);
        let each = |[i]: [usize; 1]| a[[i]].touched();
        assert_eq!(panics(|| Tensor::<_, shape![4]>::from_fn(each)), expected);
    }
}
