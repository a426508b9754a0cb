//! How much memory a shape takes, as a constant, and the words of the error where it
//! is more than there can be.

use super::rank::MAX_RANK;

/// The most bytes that a value has. (The compiler's own limit: an `isize` counts them,
/// and on 64 bits LLVM does in 61.)
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "it is a `usize`")]
const MOST_BYTES: usize = most_bytes(usize::BITS) as usize;

/// [`MOST_BYTES`] of a machine whose `usize` has so many bits.
const fn most_bytes(bits: u32) -> u64 {
    match bits {
        16 => 0x7fff,
        32 => 0x7fff_ffff,
        _ => 0x1fff_ffff_ffff_ffff,
    }
}

/// The number of elements of a shape: an error of the compiler if a byte for each is
/// more than memory can hold.
#[track_caller]
pub(crate) const fn elements(lengths: &[usize]) -> usize {
    check(lengths, 1);
    product(lengths)
}

/// [`elements`], of a shape that is checked where its tensors are made. (The constants
/// of an operation have nothing to add: for a shape that memory cannot hold, it
/// saturates.)
pub(crate) const fn product(lengths: &[usize]) -> usize {
    let mut product = 1_usize;
    let mut rest = lengths;
    while let [length, inner @ ..] = rest {
        product = product.saturating_mul(*length);
        rest = inner;
    }
    product
}

/// An error of the compiler if elements of `size` bytes are more than memory can hold.
#[track_caller]
pub(crate) const fn check(lengths: &[usize], size: usize) {
    assert!(fits(lengths, size), "{}", Words::too_large(lengths, size).text());
}

/// An error of the compiler, in these words, if an axis has more positions than memory
/// has bytes.
///
/// # Panics
/// Then, evaluated by the compiler.
#[track_caller]
pub const fn check_axis(length: usize, words: &str) {
    assert!(length <= MOST_BYTES, "{}", words);
}

/// The product of two lengths, or of numbers of elements, of one shape: for constants.
/// It does not overflow where the shape has passed [`elements`]; where it does, that is
/// an error of the compiler, in every profile (`*` wraps in a release build, in a
/// function that the compiler evaluates, too).
#[track_caller]
#[expect(clippy::expect_used, reason = "evaluated by the compiler")]
pub(crate) const fn times(left: usize, right: usize) -> usize {
    left.checked_mul(right).expect("a shape has more elements than memory can hold")
}

/// The row-major place of a position along a last axis of this length, from the place
/// along the axes outside of it: for constants, as [`times`].
#[track_caller]
#[expect(clippy::expect_used, reason = "evaluated by the compiler")]
pub(crate) const fn place(outside: usize, length: usize, position: usize) -> usize {
    let place = times(outside, length).checked_add(position);
    place.expect("a shape has more elements than memory can hold")
}

/// Whether memory can hold elements of `size` bytes. A length 0 counts as 1
/// here, as in NumPy: the other lengths are multiplied, too, wherever a step over the
/// axis of length 0 is counted.
pub(crate) const fn fits(lengths: &[usize], size: usize) -> bool {
    fit_in(MOST_BYTES, lengths, size)
}

/// Whether they do in so many bytes.
const fn fit_in(most: usize, lengths: &[usize], size: usize) -> bool {
    let mut bytes = size;
    let mut rest = lengths;
    while let [length, inner @ ..] = rest {
        if *length > 0 {
            match bytes.checked_mul(*length) {
                Some(product) => bytes = product,
                None => return false,
            }
        }
        rest = inner;
    }
    bytes <= most
}

/// A text that is put together by the compiler.
struct Words {
    bytes: [u8; Self::MOST],
    length: usize,
}

impl Words {
    /// Room for all lengths, of 20 digits, and for the words around them.
    const MOST: usize = MAX_RANK * 22 + 100;

    /// ``shape `[2, 3]` has more elements than memory can hold``
    const fn too_large(lengths: &[usize], size: usize) -> Self {
        let mut words = Self { bytes: [0; Self::MOST], length: 0 };
        words.push(b"shape `[");
        let mut rest = lengths;
        while let [length, inner @ ..] = rest {
            words.push_number(*length);
            words.push(if inner.is_empty() { b"" } else { b", " });
            rest = inner;
        }
        words.push(b"]` has more elements ");
        if size > 1 {
            words.push(b"of ");
            words.push_number(size);
            words.push(b" bytes ");
        }
        words.push(b"than memory can hold");
        words
    }

    /// What does not fit is left out.
    const fn push(&mut self, text: &[u8]) {
        let (_, free) = self.bytes.split_at_mut(self.length);
        if let Some((place, _)) = free.split_at_mut_checked(text.len()) {
            place.copy_from_slice(text);
            self.length = self.length.saturating_add(text.len());
        }
    }

    const fn push_number(&mut self, number: usize) {
        if let Some(rest @ 1..) = number.checked_div(10) {
            self.push_number(rest);
        }
        let digits = b"0123456789";
        let (_, from) = digits.split_at(number % 10);
        if let [digit, ..] = from {
            self.push(&[*digit]);
        }
    }

    #[expect(clippy::unreachable, reason = "it is text and numbers")]
    const fn text(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => unreachable!(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST_OF_32_BITS: usize = 0x7fff_ffff;

    #[test]
    fn a_machine_counts_bytes_as_the_compiler_does() {
        assert_eq!(most_bytes(16), 0x7fff);
        assert_eq!(most_bytes(32), 0x7fff_ffff);
        assert_eq!(most_bytes(64), 0x1fff_ffff_ffff_ffff);
    }

    #[test]
    fn memory_of_32_bits_holds_2_gigabytes_less_one() {
        let fits = |lengths, size| fit_in(MOST_OF_32_BITS, lengths, size);
        assert!(fits(&[MOST_OF_32_BITS], 1));
        assert!(!fits(&[MOST_OF_32_BITS, 2], 1));
        assert!(!fits(&[1 << 16, 1 << 15], 1));
        assert!(fits(&[1 << 16, (1 << 15) - 1], 1));
        assert!(fits(&[1 << 14, 1 << 14], 7));
        assert!(!fits(&[1 << 14, 1 << 14], 8));
    }

    #[test]
    fn a_product_beyond_usize_does_not_fit() {
        let half = usize::MAX / 2 + 1;
        assert!(!fit_in(usize::MAX, &[half, 2], 1));
        assert!(!fit_in(usize::MAX, &[half], 2));
        assert!(!fit_in(usize::MAX, &[half, half, half], 1));
        assert!(fit_in(usize::MAX, &[half], 1));
        assert!(fit_in(usize::MAX, &[], usize::MAX));
    }

    #[test]
    fn a_length_of_0_counts_as_1() {
        assert!(fit_in(100, &[0], 8));
        assert!(fit_in(100, &[3, 0, 4], 8));
        assert!(!fit_in(100, &[3, 0, 5], 8));
        assert!(!fit_in(usize::MAX, &[0, usize::MAX, 2], 1));
        assert_eq!(elements(&[3, 0, 5]), 0);
    }

    #[test]
    fn elements_without_bytes_fit() {
        assert!(fit_in(100, &[usize::MAX, usize::MAX], 0));
    }

    #[test]
    fn the_elements_are_counted() {
        assert_eq!([elements(&[]), elements(&[7]), elements(&[2, 3, 4])], [1, 7, 24]);
        assert_eq!(elements(&[MOST_BYTES]), MOST_BYTES);
    }

    #[test]
    #[should_panic(expected = "has more elements than memory can hold")]
    fn too_many_elements_are_an_error() {
        elements(&[MOST_BYTES, 2]);
    }

    #[test]
    fn what_is_checked_elsewhere_saturates() {
        assert_eq!(product(&[MOST_BYTES, 2, 100]), usize::MAX);
        assert_eq!([product(&[2, 3, 4]), product(&[usize::MAX, 0])], [24, 0]);
    }

    #[test]
    fn lengths_are_multiplied_and_places_counted() {
        assert_eq!([times(6, 7), place(5, 10, 3), place(0, 4, 0)], [42, 53, 0]);
        check_axis(MOST_BYTES, "too long");
    }

    #[test]
    #[should_panic(expected = "more elements than memory can hold")]
    fn a_product_that_overflows_is_an_error() {
        times(usize::MAX / 2 + 1, 2);
    }

    #[test]
    #[should_panic(expected = "more elements than memory can hold")]
    fn a_place_that_overflows_is_an_error() {
        place(1, usize::MAX, 1);
    }

    #[test]
    #[should_panic(expected = "axis `Width` is too long")]
    fn an_axis_that_is_too_long_is_an_error() {
        check_axis(MOST_BYTES + 1, "axis `Width` is too long");
    }

    #[test]
    fn the_words_are_those_of_the_user() {
        assert_eq!(
            Words::too_large(&[1_099_511_627, 0, 10], 1).text(),
            "shape `[1099511627, 0, 10]` has more elements than memory can hold"
        );
        assert_eq!(
            Words::too_large(&[1_073_741_824], 16).text(),
            "shape `[1073741824]` has more elements of 16 bytes than memory can hold"
        );
    }

    #[test]
    fn the_words_of_the_highest_rank_have_room() {
        let longest = Words::too_large(&[usize::MAX; MAX_RANK], usize::MAX);
        assert!(longest.text().ends_with("than memory can hold"));
    }
}
