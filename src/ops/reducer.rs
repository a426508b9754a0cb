//! What each reduction does with elements: one type each. The methods are in
//! `total` and `along`, the loops and their order in `kernel::reduce`.

use core::convert::identity;
use core::marker::PhantomData;

use super::apply::Destination;
use super::wide::{Wide, add, add_wide, multiply, narrow};
use crate::element::arithmetic::{Binary, operation};
use crate::element::bounds::Arithmetic;
use crate::element::cast::{Cast, CastFrom};
use crate::element::functions::{Unary, UnaryElement, function};
use crate::element::norm::{larger, powers_of_two};
use crate::element::one::HasOne;
use crate::element::{Element, WideOf};
use crate::kernel::columns::each_column;
use crate::kernel::reduce::{Reduction, reduce};
use crate::rule::axis::Axis;
use crate::rule::select::Select;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// A way to reduce elements of type `T` to one `Output`.
pub(super) trait Reducer<T: Element> {
    type Output: Element;

    /// Reduces `[…, length, inner]` to `[…, inner]`.
    fn reduce(slots: &mut [Self::Output], elements: &[T], sizes: [usize; 2]);
}

/// All elements, to one.
#[inline(always)]
pub(super) fn total<R: Reducer<T>, T: Element, S: Layout>(tensor: &Tensor<T, S>) -> R::Output {
    let mut slot = R::Output::default();
    R::reduce(core::array::from_mut(&mut slot), tensor.as_slice(), [S::LEN, 1]);
    slot
}

/// The elements along an axis of `length`, with `inner` elements behind it.
#[inline(always)]
pub(super) fn along<R, T, S, O, D>(to: D, tensor: &Tensor<T, S>, sizes: [usize; 2]) -> D::Output
where
    R: Reducer<T>,
    T: Element,
    S: Layout,
    O: Layout,
    D: Destination<R::Output, O>,
{
    to.overwritten(|slots| R::reduce(slots, tensor.as_slice(), sizes))
}

/// The length of the axis that `A` selects, and the number of elements behind it.
#[inline(always)]
pub(super) fn sizes<S: Select<A>, A>() -> [usize; 2] {
    [<S::Axis as Axis>::LEN, S::INNER]
}

/// A [`Reduction`] by functions: `merge` of what `map` makes of each element,
/// `before` them all.
struct FnReduction<A, S, B, M, G, F> {
    empty: S,
    before: B,
    map: M,
    merge: G,
    finish: F,
    element: PhantomData<A>,
}

impl<A, S, B, M, G, F, O> Reduction<A> for FnReduction<A, S, B, M, G, F>
where
    S: Copy,
    B: Fn(A) -> S,
    M: Fn(A) -> S,
    G: Fn(S, S) -> S,
    F: Fn(S) -> O,
    O: Copy,
{
    type Sum = S;
    type Output = O;

    #[inline(always)]
    fn empty(&self) -> S {
        self.empty
    }
    #[inline(always)]
    fn start(&self, first: A) -> S {
        (self.before)(first)
    }
    #[inline(always)]
    fn step(&self, sum: S, element: A) -> S {
        (self.merge)(sum, (self.map)(element))
    }
    #[inline(always)]
    fn merge(&self, left: S, right: S) -> S {
        (self.merge)(left, right)
    }
    #[inline(always)]
    fn finish(&self, sum: S) -> O {
        (self.finish)(sum)
    }
}

/// From `empty` on, `merge` of what `map` makes of each element; then `finish`.
#[inline(always)]
pub(super) fn from<A, S: Copy, O: Copy>(
    empty: S,
    map: impl Fn(A) -> S,
    merge: impl Fn(S, S) -> S,
    finish: impl Fn(S) -> O,
) -> impl Reduction<A, Sum = S, Output = O> {
    FnReduction { empty, before: move |_| empty, map, merge, finish, element: PhantomData }
}

/// From the first element on, `merge` of what `map` makes of each; `merge` of two equal ones
/// is one of them.
#[inline(always)]
pub(super) fn from_first<A, S: Element>(
    map: impl Fn(A) -> S + Copy,
    merge: impl Fn(S, S) -> S,
) -> impl Reduction<A, Sum = S, Output = S> {
    let empty = S::default();
    FnReduction { empty, before: map, map, merge, finish: |sum| sum, element: PhantomData }
}

/// One row a reduction: its bounds, what comes out, and how.
macro_rules! reducers {
    ($($doc:literal $reducer:ident<T>
        where [$($bound:tt)+] -> $output:ty, |$length:ident| $reduction:expr;)+) => {$(
        #[doc = $doc]
        pub(super) enum $reducer {}

        impl<T: Element> Reducer<T> for $reducer
        where
            $($bound)+
        {
            type Output = $output;

            #[inline(always)]
            fn reduce(slots: &mut [$output], elements: &[T], sizes: [usize; 2]) {
                let [$length, _] = sizes;
                reduce(slots, elements, sizes, &$reduction);
            }
        }
    )+};
}

reducers! {
    "Σ x"
    Sum<T> where [T: Binary<operation::Add, Output = T>] -> T,
    |_length| sums(|x| x, narrow);

    "Π x"
    Product<T> where [T: Binary<operation::Mul, Output = T> + HasOne] -> T,
    |_length| from(T::one(), |x| x, multiply, |product| product);

    "Σ x / n"
    Mean<T> where [T: Binary<operation::Add, Output = T> + Binary<operation::Div, Output = T> + CastFrom<u64>] -> T,
    |length| sums(|x| x, |sum| divide(sum, length));

    "The least element."
    Min<T> where [T: Binary<operation::Minimum, Output = T>] -> T,
    |_length| from_first(|x| x, Binary::<operation::Minimum>::apply);

    "The greatest element."
    Max<T> where [T: Binary<operation::Maximum, Output = T>] -> T,
    |_length| from_first(|x| x, Binary::<operation::Maximum>::apply);

    "Whether no element is zero."
    All<T> where [T: Cast<bool>] -> bool,
    |_length| from(true, Cast::<bool>::cast_element, |a, b| a & b, |all| all);

    "Whether an element is not zero."
    Any<T> where [T: Cast<bool>] -> bool,
    |_length| from(false, Cast::<bool>::cast_element, |a, b| a | b, |any| any);

    "Σ |x|"
    NormL1<T> where [T: Unary<function::Abs>, Absolute<T>: Binary<operation::Add, Output = Absolute<T>>] -> Absolute<T>,
    |_length| sums(Unary::<function::Abs>::of, narrow);

    "The greatest |x|."
    NormMax<T> where [T: Unary<function::Abs>, Absolute<T>: Binary<operation::Maximum, Output = Absolute<T>>] -> Absolute<T>,
    |_length| from(Absolute::<T>::default(), Unary::<function::Abs>::of, Binary::<operation::Maximum>::apply, |norm| norm);
}

/// The type of the absolute value: real, of a complex number.
type Absolute<T> = UnaryElement<function::Abs, T>;

/// √Σ |x|²
pub(super) enum NormL2 {}

impl<T: Unary<function::Abs>> Reducer<T> for NormL2
where
    Absolute<T>: Arithmetic + Unary<function::Sqrt, Output = Absolute<T>>,
{
    type Output = Absolute<T>;

    #[inline(always)]
    fn reduce(slots: &mut [Absolute<T>], elements: &[T], sizes: [usize; 2]) {
        if const { T::SQUARES_IN_F64 } {
            let norm = |sum: f64| T::norm(Unary::<function::Sqrt>::of(sum));
            reduce(slots, elements, sizes, &from(0.0, |x: T| x.square(1.0), add, norm));
            if !slots.iter().all(|&norm| T::is_norm(norm)) {
                reduce_scaled(slots, elements, sizes);
            }
        } else {
            let square = |x: T| multiply(x.of(), x.of());
            let root = Unary::<function::Sqrt>::of;
            reduce(slots, elements, sizes, &from(Absolute::<T>::default(), square, add, root));
        }
    }
}

/// The norms whose squares were out of range, once more: of each such column by itself, its
/// elements brought near 1 by the size of the largest.
#[cold]
#[inline(never)]
fn reduce_scaled<T: Unary<function::Abs>>(
    slots: &mut [Absolute<T>],
    elements: &[T],
    sizes: [usize; 2],
) {
    each_column(slots, elements, sizes, |slot, column| {
        if T::is_norm(*slot) {
            return;
        }
        let size = column.reduced(&from(0.0, |x: T| x.size(), larger, |size| size));
        *slot = T::norm(if size > 0.0 && size < f64::INFINITY {
            let [scale, back] = powers_of_two(size);
            let root = |sum: f64| multiply(Unary::<function::Sqrt>::of(sum), back);
            column.reduced(&from(0.0, |x: T| x.square(scale), add, root))
        } else {
            size
        });
    });
}

/// Sums of what `map` makes of each element; then `finish`.
#[inline(always)]
pub(super) fn sums<A, T, O: Copy>(
    map: impl Fn(A) -> T,
    finish: impl Fn(Wide<T>) -> O,
) -> impl Reduction<A, Output = O>
where
    T: Binary<operation::Add, Output = T>,
{
    from(
        T::Category::widen(T::default()),
        move |x| T::Category::widen(map(x)),
        add_wide::<T>,
        finish,
    )
}

/// The sum of elements `T`. (No closure of the method that sums: it would carry the shapes,
/// and the loops would be compiled once for each of them.)
#[inline(always)]
pub(super) fn sum_of<T>() -> impl Reduction<T, Output = T>
where
    T: Binary<operation::Add, Output = T>,
{
    sums(identity::<T>, narrow::<T>)
}

/// The sum of products of elements `T`, as [`multiply_wide`] gives them.
#[inline(always)]
pub(super) fn sum_of_products<T>() -> impl Reduction<Wide<T>, Output = T>
where
    T: Binary<operation::Add, Output = T>,
{
    from(T::Category::widen(T::default()), |product| product, add_wide::<T>, narrow::<T>)
}

/// `sum / length`
#[inline(always)]
pub(super) fn divide<T>(sum: Wide<T>, length: usize) -> T
where
    T: Binary<operation::Div, Output = T> + CastFrom<u64>,
{
    let length = u64::try_from(length).unwrap_or(u64::MAX);
    T::Category::divide(sum, length, |sum, length| {
        Binary::<operation::Div>::apply_real(sum, T::cast_from(length))
    })
}
