//! Elements moved on along an axis; what leaves at one end comes in at the other.

use super::apply::{Destination, forms};
use crate::element::Element;
use crate::kernel::{roll, roll_in_place};
use crate::rule::axis::Axis;
use crate::rule::select::Select;
use crate::shape::Layout;
use crate::shape::size::times;
use crate::tensor::Tensor;

/// The elements of a block, and by how many of them it rolls.
#[inline(always)]
fn block<S: Select<A>, A>(shift: isize) -> [usize; 2] {
    let length = const { <S::Axis as Axis>::LEN };
    let shift = isize::try_from(length).ok().and_then(|length| shift.checked_rem_euclid(length));
    let by = shift.and_then(|shift| usize::try_from(shift).ok()).unwrap_or(0);
    [const { times(<S::Axis as Axis>::LEN, S::INNER) }, by.saturating_mul(S::INNER)]
}

/// # Elements that come round
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// The elements moved by `shift` positions along one axis; those that leave at one end
        /// come in at the other: `torch.roll(a, shift, dim)`.
        ///
        /// # Shapes
        /// `S` → `S`. The axis is a position, `At::<0>` is the first; the last, `Last`; or a
        /// named axis ([`Select`]).
        ///
        /// # Panics
        /// Never, for the element types of this crate. Any shift is good: it counts modulo
        /// the length.
        ///
        /// # Example
        /// ```
        /// use shaped::{At, Last, tensor};
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
        /// assert_eq!(a.roll(Last, 1).to_array(), [[3, 1, 2], [6, 4, 5]]);
        /// assert_eq!(a.roll(At::<0>, -1).to_array(), [[4, 5, 6], [1, 2, 3]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{At, tensor};
        /// // shape `[[T; 3]; 2]` has no axis `At<2>`
        /// let _ = tensor([[1, 2, 3], [4, 5, 6]]).roll(At::<2>, 1);
        /// ```
        pub fn roll[A](self, _: A, shift: isize) -> Tensor<T, S>
        where [S: Select<A>]
        to => to.overwritten(|slots| {
            let [length, by] = block::<S, A>(shift);
            roll(slots, self.as_slice(), length, by);
        });
        panics "Never, for the element types of this crate";
        into roll_into
        /// ```
        /// use shaped::{Last, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1, 2, 3]).roll_into(Last, 1, &mut output);
        /// assert_eq!(output.to_array(), [3, 1, 2]);
        /// ```
        ;
        boxed roll_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// assert_eq!(tensor([1, 2, 3]).roll_boxed(Last, 1).to_array(), [3, 1, 2]);
        /// ```
        ;
    }

    /// [`roll`](Self::roll) in place: the last N samples, the oldest first, for example.
    ///
    /// # Shapes
    /// `S` stays.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// A filter over the last four samples (for a long window, a position that goes round
    /// moves less: write to `recent[[n % 4]]`, and `roll` by it where the order matters):
    /// ```
    /// use shaped::{Last, Tensor, shape, tensor};
    ///
    /// let weights = tensor([0.5, 1.0, 2.0, 4.0]);
    /// let mut recent = Tensor::<f64, shape![4]>::zeros();
    /// let mut filtered = Vec::new();
    /// for sample in [1.0, 0.0, 2.0, 0.0, 0.0] {
    ///     recent.roll_assign(Last, -1); // the oldest one comes to the end …
    ///     recent[[3]] = sample; // … and makes room
    ///     filtered.push(recent.dot(&weights));
    /// }
    /// assert_eq!(recent.to_array(), [0.0, 2.0, 0.0, 0.0]);
    /// assert_eq!(filtered, [4.0, 2.0, 9.0, 4.5, 2.0]);
    /// ```
    #[inline]
    pub fn roll_assign<A>(&mut self, _: A, shift: isize)
    where
        S: Select<A>,
    {
        let [length, by] = block::<S, A>(shift);
        roll_in_place(self.as_mut_slice(), length, by);
    }
}
