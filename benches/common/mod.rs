//! What the benches measure: the same product by every peer, on the same memory.
//!
//! - [`cases`]: the products of the table, in three forms; sizes; inner lengths.
//! - [`naive`]: the loop that one would write by hand, in safe Rust.
//! - [`limit`]: an explicit streaming kernel with the same memory traffic.

pub(crate) mod cases;
pub(crate) mod limit;
pub(crate) mod naive;

use std::cell::RefCell;
use std::rc::Rc;

use shaped::{Layout, Tensor};

/// Where the product goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Into an existing output: `a.mul_into(&b, &mut out)`.
    Into,
    /// A new value, at the start of a cache line: `Aligned(&a * &b)`; above 1 MiB on
    /// the heap: `a.mul_boxed(&b)`.
    Value,
    /// Into the left operand: `a *= &b`.
    InPlace,
}

impl Form {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Into => "into",
            Self::Value => "value",
            Self::InPlace => "in place",
        }
    }
}

/// One product in one form.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) form: Form,
    /// The factor over the limit that `shaped` is to reach.
    #[allow(dead_code, reason = "only `ratios` compares")]
    pub(crate) target: Option<f64>,
    pub(crate) peers: Vec<Peer>,
}

/// One way to compute it.
pub(crate) struct Peer {
    /// Several ways of one library have the same name; the fastest one counts.
    pub(crate) name: &'static str,
    /// Computes the product at least this many times, and returns how many times.
    pub(crate) run: Box<dyn FnMut(u64) -> u64>,
}

impl Peer {
    pub(crate) fn new(name: &'static str, run: impl FnMut(u64) -> u64 + 'static) -> Self {
        Self { name, run: Box::new(run) }
    }
}

/// Which cases to build, and what to do with them.
pub(crate) trait Suite {
    fn selects(&self, name: &str, form: Form) -> bool;
    fn measure(&mut self, case: Case);
}

/// Tensors of an operation in place: one after the other is updated, so that none
/// waits for the store of the one before.
pub(crate) const SLOTS: usize = 16;

/// The operands and the output, each at the start of a cache line.
pub(crate) struct Data<A, B, O> {
    pub(crate) left: Buffer<A>,
    pub(crate) right: Buffer<B>,
    pub(crate) output: Buffer<O>,
    /// The left operands of operations in place.
    pub(crate) slots: Buffer<A>,
    pub(crate) slot_count: usize,
    pub(crate) slot_stride: usize,
}

pub(crate) type Shared<A, B, O> = Rc<RefCell<Data<A, B, O>>>;

impl<A: Sample, B: Sample, O: Sample> Data<A, B, O> {
    pub(crate) fn shared(left: usize, right: usize, output: usize) -> Shared<A, B, O> {
        let slot_count = if left * size_of::<A>() <= 4096 { SLOTS } else { 1 };
        let slot_stride = left.next_multiple_of(64);
        Rc::new(RefCell::new(Self {
            left: Buffer::new(left, A::left),
            right: Buffer::new(right, B::right),
            output: Buffer::new(output, O::left),
            slots: Buffer::new(slot_count * slot_stride, A::left),
            slot_count,
            slot_stride,
        }))
    }
}

/// Elements at the start of a cache line, with another one behind them.
pub(crate) struct Buffer<T> {
    elements: Vec<T>,
    start: usize,
    length: usize,
}

impl<T> Buffer<T> {
    pub(crate) fn new(length: usize, element: impl Fn(usize) -> T) -> Self {
        const SPARE: usize = 128;
        let mut elements: Vec<T> = (0..length + SPARE).map(&element).collect();
        let start = elements.as_ptr().align_offset(64);
        assert!(start <= SPARE / 2, "the element size divides a cache line");
        for (index, slot) in elements[start..].iter_mut().enumerate() {
            *slot = element(index);
        }
        Self { elements, start, length }
    }

    pub(crate) fn get(&self) -> &[T] {
        &self.elements[self.start..self.start + self.length]
    }

    pub(crate) fn get_mut(&mut self) -> &mut [T] {
        &mut self.elements[self.start..self.start + self.length]
    }
}

/// Numbers to multiply: the right ones are of magnitude 1, so that an operation in
/// place can be repeated.
pub(crate) trait Sample: Copy + 'static {
    fn left(index: usize) -> Self;
    fn right(index: usize) -> Self;
}

macro_rules! sample {
    ($($element:ty: $index:ident => $left:expr, $one:expr;)*) => {$(
        impl Sample for $element {
            fn left($index: usize) -> Self {
                let $index = u8::try_from($index % 7).unwrap_or(0);
                $left
            }
            fn right(index: usize) -> Self {
                if index % 3 == 0 { -$one } else { $one }
            }
        }
    )*};
}

sample! {
    f32: i => 1.0 + f32::from(i) / 8.0, 1.0;
    f64: i => 1.0 + f64::from(i) / 8.0, 1.0;
    i32: i => i32::from(i), 1;
    i8: i => i as i8, 1;
}
#[cfg(feature = "half")]
sample! {
    half::f16: i => half::f16::from_f32(1.0 + f32::from(i) / 8.0), half::f16::ONE;
}
#[cfg(feature = "complex")]
sample! {
    num_complex::Complex32: i => num_complex::Complex32::new(f32::from(i), 1.0),
        num_complex::Complex32::new(0.0, 1.0);
}

/// A type that is so many `T`, one after the other, and nothing else.
///
/// # Safety
/// Every `size_of::<Self>() / size_of::<T>()` values of `T`, at the alignment of
/// `Self`, are a `Self`.
pub(crate) unsafe trait ViewOf<T>: Sized + 'static {}

// SAFETY: that is an array.
unsafe impl<T: 'static, const N: usize> ViewOf<T> for [T; N] {}
// SAFETY: a tensor is its elements (`Tensor::from_slice`).
unsafe impl<T: 'static, S: Layout + 'static> ViewOf<T> for Tensor<T, S> {}
// SAFETY: a static matrix is an array of arrays.
unsafe impl<T: nalgebra::Scalar, const R: usize, const C: usize> ViewOf<T>
    for nalgebra::SMatrix<T, R, C>
{
}
// SAFETY: a vector is its components.
unsafe impl<const N: usize> ViewOf<f32> for [glam::Vec4; N] {}
// SAFETY: a vector is its components.
unsafe impl<const N: usize> ViewOf<f32> for [glam::Vec3; N] {}

fn view<T, V: ViewOf<T>>(elements: &[T]) -> &V {
    assert_eq!(size_of_val(elements), size_of::<V>(), "the number of elements");
    assert!(elements.as_ptr().cast::<V>().is_aligned(), "the alignment");
    // SAFETY: size and alignment are right, and `ViewOf` promises the rest.
    unsafe { &*elements.as_ptr().cast() }
}

fn view_mut<T, V: ViewOf<T>>(elements: &mut [T]) -> &mut V {
    assert_eq!(size_of_val(elements), size_of::<V>(), "the number of elements");
    assert!(elements.as_ptr().cast::<V>().is_aligned(), "the alignment");
    // SAFETY: size and alignment are right, and `ViewOf` promises the rest.
    unsafe { &mut *elements.as_mut_ptr().cast() }
}

/// Another pointer, for all that the compiler knows, to memory that may have been
/// written and is going to be read: [`std::hint::black_box`] without its way
/// through memory, which would be most of the time of a small product.
#[inline(always)]
pub(crate) fn opaque_pointer<T>(pointer: *mut T) -> *mut T {
    #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
    {
        let mut pointer = pointer;
        // SAFETY: no instructions; the pointer is returned as it came.
        unsafe {
            std::arch::asm!("/* {0} */", inout(reg) pointer, options(nostack, preserves_flags));
        }
        pointer
    }
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    std::hint::black_box(pointer)
}

#[inline(always)]
pub(crate) fn opaque<T>(value: &T) -> &T {
    // SAFETY: the pointer is that of the reference.
    unsafe { &*opaque_pointer(std::ptr::from_ref(value).cast_mut()) }
}

#[inline(always)]
pub(crate) fn opaque_mut<T>(value: &mut T) -> &mut T {
    // SAFETY: the pointer is that of the reference, which is given up.
    unsafe { &mut *opaque_pointer(std::ptr::from_mut(value)) }
}

/// `product(&left, &right, &mut output)`.
pub(crate) fn into<A, B, O, L, R, V>(
    name: &'static str,
    data: &Shared<A, B, O>,
    product: impl Fn(&L, &R, &mut V) + 'static,
) -> Peer
where
    A: Sample,
    B: Sample,
    O: Sample,
    L: ViewOf<A>,
    R: ViewOf<B>,
    V: ViewOf<O>,
{
    let data = Rc::clone(data);
    let run = move |times| {
        let Data { left, right, output, .. } = &mut *data.borrow_mut();
        let mut left: &L = view(left.get());
        let mut right: &R = view(right.get());
        let mut output: &mut V = view_mut(output.get_mut());
        for _ in 0..times {
            (left, right, output) = (opaque(left), opaque(right), opaque_mut(output));
            product(left, right, output);
        }
        opaque(output);
        times
    };
    Peer::new(name, run)
}

/// `product(&left, &right)`.
pub(crate) fn value<A, B, O, L, R, V>(
    name: &'static str,
    data: &Shared<A, B, O>,
    product: impl Fn(&L, &R) -> V + 'static,
) -> Peer
where
    A: Sample,
    B: Sample,
    O: Sample,
    L: ViewOf<A>,
    R: ViewOf<B>,
{
    let data = Rc::clone(data);
    let run = move |times| {
        let Data { left, right, .. } = &*data.borrow();
        let mut left: &L = view(left.get());
        let mut right: &R = view(right.get());
        for _ in 0..times {
            (left, right) = (opaque(left), opaque(right));
            let result = product(left, right);
            opaque(&result);
        }
        times
    };
    Peer::new(name, run)
}

/// `product(&mut left, &right)`.
pub(crate) fn in_place<A, B, O, L, R>(
    name: &'static str,
    data: &Shared<A, B, O>,
    product: impl Fn(&mut L, &R) + 'static,
) -> Peer
where
    A: Sample,
    B: Sample,
    O: Sample,
    L: ViewOf<A>,
    R: ViewOf<B>,
{
    let data = Rc::clone(data);
    let run = move |times: u64| {
        let Data { left, right, slots, slot_count, slot_stride, .. } = &mut *data.borrow_mut();
        let length = left.get().len();
        let mut slots: Vec<&mut L> = slots
            .get_mut()
            .chunks_mut(*slot_stride)
            .map(|slot| view_mut(&mut slot[..length]))
            .collect();
        let mut right: &R = view(right.get());
        let rounds = times.div_ceil(*slot_count as u64);
        for _ in 0..rounds {
            for slot in &mut slots {
                right = opaque(right);
                product(opaque_mut(*slot), right);
            }
        }
        rounds * *slot_count as u64
    };
    Peer::new(name, run)
}
