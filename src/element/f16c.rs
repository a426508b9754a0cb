//! Flat runs of `f16`, by the instructions of F16C: eight elements at a time are
//! widened to `f32`, combined, and rounded back.
//!
//! A build for a machine that has the instructions (`target-cpu=native`) chooses nothing at
//! run time. Functions are then compiled for that machine without an attribute that says
//! so, and the compiler lets only functions with the attribute call the instructions
//! without `unsafe`; there the crate `half` calls them.

use half::f16;

/// Applies `operation` to each pair of elements, if the machine has F16C; whether it
/// was done.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx2+f16c")))]
#[cfg_attr(not(feature = "std"), inline(always))]
#[cfg_attr(feature = "std", inline(never))]
pub(crate) fn run<Slot, F: Fn(f32, f32) -> f32, W: Fn(&mut Slot, f16)>(
    slots: &mut [Slot],
    left: &[f16],
    right: &[f16],
    operation: &F,
    write: &W,
) -> bool {
    #[cfg(all(feature = "std", target_feature = "avx2", target_feature = "f16c"))]
    return instructions::run(slots, left, right, operation, write);
    #[cfg(all(feature = "std", not(all(target_feature = "avx2", target_feature = "f16c"))))]
    multiversion::target::match_target! {
        "x86_64+avx2+f16c" => instructions::run(slots, left, right, operation, write),
        _ => not_done(&(slots, left, right, operation, write)),
    }
    #[cfg(not(feature = "std"))]
    not_done(&(slots, left, right, operation, write))
}

/// [`run`], in place.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx2+f16c")))]
#[cfg_attr(not(feature = "std"), inline(always))]
#[cfg_attr(feature = "std", inline(never))]
pub(crate) fn run_in_place<F: Fn(f32, f32) -> f32>(
    slots: &mut [f16],
    right: &[f16],
    operation: &F,
) -> bool {
    #[cfg(all(feature = "std", target_feature = "avx2", target_feature = "f16c"))]
    return instructions::run_in_place(slots, right, operation);
    #[cfg(all(feature = "std", not(all(target_feature = "avx2", target_feature = "f16c"))))]
    multiversion::target::match_target! {
        "x86_64+avx2+f16c" => instructions::run_in_place(slots, right, operation),
        _ => not_done(&(slots, right, operation)),
    }
    #[cfg(not(feature = "std"))]
    not_done(&(slots, right, operation))
}

/// The machine has no such instructions.
#[cfg(not(all(feature = "std", target_feature = "avx2", target_feature = "f16c")))]
#[inline(always)]
const fn not_done<Run>(_: &Run) -> bool {
    false
}

#[cfg(all(feature = "std", target_arch = "x86_64"))]
mod instructions {
    #[cfg(not(all(target_feature = "avx2", target_feature = "f16c")))]
    use core::arch::x86_64::{
        _MM_FROUND_TO_NEAREST_INT, _mm_extract_epi16, _mm_set_epi16, _mm256_castps_si256,
        _mm256_cvtph_ps, _mm256_cvtps_ph, _mm256_extract_epi32, _mm256_set_ps,
    };

    use half::f16;
    #[cfg(all(target_feature = "avx2", target_feature = "f16c"))]
    use half::slice::HalfFloatSliceExt;

    /// Blocks of eight, and what is left over in one block more.
    #[inline]
    #[cfg_attr(
        not(all(target_feature = "avx2", target_feature = "f16c")),
        target_feature(enable = "avx2,f16c")
    )]
    pub(super) fn run<Slot>(
        slots: &mut [Slot],
        left: &[f16],
        right: &[f16],
        operation: &impl Fn(f32, f32) -> f32,
        write: &impl Fn(&mut Slot, f16),
    ) -> bool {
        if left.len() != slots.len() || right.len() != slots.len() {
            return false;
        }
        let (blocks, rest) = slots.as_chunks_mut::<8>();
        let ((left_blocks, left), (right_blocks, right)) =
            (left.as_chunks::<8>(), right.as_chunks::<8>());
        for ((slots, left), right) in blocks.iter_mut().zip(left_blocks).zip(right_blocks) {
            for (slot, element) in slots.iter_mut().zip(combine(*left, *right, operation)) {
                write(slot, element);
            }
        }
        let combined = combine(filled(left), filled(right), operation);
        for (slot, element) in rest.iter_mut().zip(combined) {
            write(slot, element);
        }
        true
    }

    /// [`run`], in place.
    #[inline]
    #[cfg_attr(
        not(all(target_feature = "avx2", target_feature = "f16c")),
        target_feature(enable = "avx2,f16c")
    )]
    pub(super) fn run_in_place(
        slots: &mut [f16],
        right: &[f16],
        operation: &impl Fn(f32, f32) -> f32,
    ) -> bool {
        if right.len() != slots.len() {
            return false;
        }
        let ((blocks, rest), (right_blocks, right)) =
            (slots.as_chunks_mut::<8>(), right.as_chunks::<8>());
        for (slots, right) in blocks.iter_mut().zip(right_blocks) {
            *slots = combine(*slots, *right, operation);
        }
        let combined = combine(filled(rest), filled(right), operation);
        for (slot, element) in rest.iter_mut().zip(combined) {
            *slot = element;
        }
        true
    }

    /// Fewer than eight elements, and ones behind them.
    #[inline]
    fn filled(elements: &[f16]) -> [f16; 8] {
        let mut block = [f16::ONE; 8];
        for (place, &element) in block.iter_mut().zip(elements) {
            *place = element;
        }
        block
    }

    #[inline]
    #[cfg_attr(
        not(all(target_feature = "avx2", target_feature = "f16c")),
        target_feature(enable = "avx2,f16c")
    )]
    fn combine(left: [f16; 8], right: [f16; 8], operation: &impl Fn(f32, f32) -> f32) -> [f16; 8] {
        let mut values = widen(left);
        for (left, right) in values.iter_mut().zip(widen(right)) {
            *left = operation(*left, right);
        }
        narrow(values)
    }

    /// The values, exactly.
    #[cfg(all(target_feature = "avx2", target_feature = "f16c"))]
    #[inline]
    fn widen(halves: [f16; 8]) -> [f32; 8] {
        let mut values = [0.0; 8];
        halves.convert_to_f32_slice(&mut values);
        values
    }

    /// The nearest values, ties to even.
    #[cfg(all(target_feature = "avx2", target_feature = "f16c"))]
    #[inline]
    fn narrow(values: [f32; 8]) -> [f16; 8] {
        let mut halves = [f16::ZERO; 8];
        halves.convert_from_f32_slice(&values);
        halves
    }

    /// The values, exactly. (Arrays to vectors and back are no instructions.)
    #[cfg(not(all(target_feature = "avx2", target_feature = "f16c")))]
    #[inline]
    #[target_feature(enable = "avx2,f16c")]
    fn widen(halves: [f16; 8]) -> [f32; 8] {
        let [v0, v1, v2, v3, v4, v5, v6, v7] = halves.map(|half| half.to_bits().cast_signed());
        let values =
            _mm256_castps_si256(_mm256_cvtph_ps(_mm_set_epi16(v7, v6, v5, v4, v3, v2, v1, v0)));
        [
            _mm256_extract_epi32::<0>(values),
            _mm256_extract_epi32::<1>(values),
            _mm256_extract_epi32::<2>(values),
            _mm256_extract_epi32::<3>(values),
            _mm256_extract_epi32::<4>(values),
            _mm256_extract_epi32::<5>(values),
            _mm256_extract_epi32::<6>(values),
            _mm256_extract_epi32::<7>(values),
        ]
        .map(|bits| f32::from_bits(bits.cast_unsigned()))
    }

    /// The nearest values, ties to even.
    #[cfg(not(all(target_feature = "avx2", target_feature = "f16c")))]
    #[inline]
    #[target_feature(enable = "avx2,f16c")]
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "16 bits in an `i32`"
    )]
    fn narrow(values: [f32; 8]) -> [f16; 8] {
        let [v0, v1, v2, v3, v4, v5, v6, v7] = values;
        let values = _mm256_set_ps(v7, v6, v5, v4, v3, v2, v1, v0);
        let halves = _mm256_cvtps_ph::<_MM_FROUND_TO_NEAREST_INT>(values);
        [
            _mm_extract_epi16::<0>(halves),
            _mm_extract_epi16::<1>(halves),
            _mm_extract_epi16::<2>(halves),
            _mm_extract_epi16::<3>(halves),
            _mm_extract_epi16::<4>(halves),
            _mm_extract_epi16::<5>(halves),
            _mm_extract_epi16::<6>(halves),
            _mm_extract_epi16::<7>(halves),
        ]
        .map(|bits| f16::from_bits(bits as u16))
    }
}
