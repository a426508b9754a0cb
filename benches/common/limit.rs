//! The limit: kernels that read the bytes of the operands and write the bytes of
//! the output, flat, in the widest vectors there are, and do next to nothing in
//! between (XOR). What such a kernel needs, a product of any element type needs.
//!
//! There is one for each instruction set; the fastest is the limit. An operand as
//! large as the output streams beside it; a smaller one is read once, evenly spread
//! over the output; if both are smaller, they are read first, and only the output
//! streams.

use std::rc::Rc;

use super::{Data, Peer, Sample, Shared};

/// What a kernel is called with: the operands, the output, how often, and the
/// number and distance of the tensors of an operation in place.
#[derive(Clone, Copy)]
struct Call {
    left: *mut u8,
    right: *mut u8,
    output: *mut u8,
    times: u64,
    slots: usize,
    stride: usize,
}

/// The kernels for operands of `A` and `B` bytes and an output of `O` bytes, one for
/// each instruction set of this machine.
pub(crate) fn into<
    X: Sample,
    Y: Sample,
    Z: Sample,
    const A: usize,
    const B: usize,
    const O: usize,
>(
    data: &Shared<X, Y, Z>,
) -> Vec<Peer> {
    peers::<X, Y, Z, A, B, O>(data, |data, times| Call {
        left: data.left.get_mut().as_mut_ptr().cast(),
        right: data.right.get_mut().as_mut_ptr().cast(),
        output: data.output.get_mut().as_mut_ptr().cast(),
        times,
        slots: 1,
        stride: 0,
    })
}

/// [`into`], the output being the left operand.
pub(crate) fn in_place<X: Sample, Y: Sample, Z: Sample, const A: usize, const B: usize>(
    data: &Shared<X, Y, Z>,
) -> Vec<Peer> {
    peers::<X, Y, Z, A, B, A>(data, |data, times| {
        let left = data.slots.get_mut().as_mut_ptr().cast();
        Call {
            left,
            right: data.right.get_mut().as_mut_ptr().cast(),
            output: left,
            times: times.div_ceil(data.slot_count as u64),
            slots: data.slot_count,
            stride: data.slot_stride * size_of::<X>(),
        }
    })
}

type Kernel = unsafe fn(Call);

/// The names of the kernels; the fastest is the limit.
#[allow(dead_code, reason = "only `ratios` compares")]
pub(crate) const NAMES: [&str; 4] = ["sse2", "avx2", "avx512", "words"];

fn peers<X: Sample, Y: Sample, Z: Sample, const A: usize, const B: usize, const O: usize>(
    data: &Shared<X, Y, Z>,
    call: impl Fn(&mut Data<X, Y, Z>, u64) -> Call + Copy + 'static,
) -> Vec<Peer> {
    kernels::<A, B, O>()
        .into_iter()
        .map(|(name, kernel)| {
            let data = Rc::clone(data);
            let run = move |times| {
                let call = call(&mut data.borrow_mut(), times);
                // SAFETY: `kernels` has only what this machine has; the buffers are
                // of the sizes in the type of the kernel (the caller), with a spare
                // cache line and more behind them. They are refilled nowhere, but any
                // bytes are numbers.
                unsafe { kernel(call) };
                call.times * call.slots as u64
            };
            Peer::new(name, run)
        })
        .collect()
}

#[cfg(target_arch = "x86_64")]
fn kernels<const A: usize, const B: usize, const O: usize>() -> Vec<(&'static str, Kernel)> {
    let mut kernels: Vec<(&'static str, Kernel)> = vec![("sse2", sse2::<A, B, O>)];
    if is_x86_feature_detected!("avx2") {
        kernels.push(("avx2", avx2::<A, B, O>));
    }
    if is_x86_feature_detected!("avx512f") && is_x86_feature_detected!("avx512bw") {
        kernels.push(("avx512", avx512::<A, B, O>));
    }
    kernels
}

/// Without intrinsics: whole words, as the compiler vectorizes them.
#[cfg(not(target_arch = "x86_64"))]
fn kernels<const A: usize, const B: usize, const O: usize>() -> Vec<(&'static str, Kernel)> {
    vec![("words", words::<A, B, O>)]
}

macro_rules! kernel {
    (
        $(#[$attribute:meta])* $name:ident, $vector:ty,
        $load:expr, $store:expr, $xor:expr, $tail:ident
    ) => {
        /// # Safety
        /// The machine has the instruction set; `call` has `A`, `B` and `O` bytes
        /// behind its pointers, and another 64 bytes that may be read.
        $(#[$attribute])*
        pub(super) unsafe fn $name<const A: usize, const B: usize, const O: usize>(call: Call) {
            use crate::common::opaque_pointer;
            const W: usize = size_of::<$vector>();

            // SAFETY: all of the caller's promises: every access is below `O` bytes, of
            // an operand below its own rounded up to a vector.
            unsafe {
                let Call { mut left, mut right, mut output, times, slots, stride } = call;
                for _ in 0..times {
                    for slot in 0..slots {
                        left = opaque_pointer(left);
                        right = opaque_pointer(right);
                        output = opaque_pointer(output);
                        let (a, b, o) = (
                            left.wrapping_add(slot * stride),
                            right,
                            output.wrapping_add(slot * stride),
                        );
                        if A >= O && B >= O {
                            let mut i = 0;
                            while i + 4 * W <= O {
                                let v0 = $xor($load(a.add(i)), $load(b.add(i)));
                                let v1 = $xor($load(a.add(i + W)), $load(b.add(i + W)));
                                let v2 = $xor($load(a.add(i + 2 * W)), $load(b.add(i + 2 * W)));
                                let v3 = $xor($load(a.add(i + 3 * W)), $load(b.add(i + 3 * W)));
                                $store(o.add(i), v0);
                                $store(o.add(i + W), v1);
                                $store(o.add(i + 2 * W), v2);
                                $store(o.add(i + 3 * W), v3);
                                i += 4 * W;
                            }
                            while i + W <= O {
                                $store(o.add(i), $xor($load(a.add(i)), $load(b.add(i))));
                                i += W;
                            }
                            $tail(a.add(i), b.add(i), o.add(i), O % W);
                        } else if A >= O || B >= O {
                            let (large, small, size) = if A >= O { (a, b, B) } else { (b, a, A) };
                            // So many vectors of the output for one of the operand.
                            let share = O.div_ceil(size.next_multiple_of(W));
                            let (mut i, mut next) = (0, 0);
                            while i + W <= O {
                                let v = $load(small.add(next));
                                let end = if i + share * W <= O { i + share * W } else { O };
                                while i + 4 * W <= end {
                                    let v0 = $xor($load(large.add(i)), v);
                                    let v1 = $xor($load(large.add(i + W)), v);
                                    let v2 = $xor($load(large.add(i + 2 * W)), v);
                                    let v3 = $xor($load(large.add(i + 3 * W)), v);
                                    $store(o.add(i), v0);
                                    $store(o.add(i + W), v1);
                                    $store(o.add(i + 2 * W), v2);
                                    $store(o.add(i + 3 * W), v3);
                                    i += 4 * W;
                                }
                                while i + W <= end {
                                    $store(o.add(i), $xor($load(large.add(i)), v));
                                    i += W;
                                }
                                next += W;
                            }
                            $tail(large.add(i), small, o.add(i), O % W);
                        } else {
                            let mut v = $load(a);
                            let mut i = W;
                            while i < A {
                                v = $xor(v, $load(a.add(i)));
                                i += W;
                            }
                            i = 0;
                            while i < B {
                                v = $xor(v, $load(b.add(i)));
                                i += W;
                            }
                            i = 0;
                            while i + 4 * W <= O {
                                $store(o.add(i), v);
                                $store(o.add(i + W), v);
                                $store(o.add(i + 2 * W), v);
                                $store(o.add(i + 3 * W), v);
                                i += 4 * W;
                            }
                            while i + W <= O {
                                $store(o.add(i), v);
                                i += W;
                            }
                            $tail(a, b, o.add(i), O % W);
                        }
                    }
                }
            }
        }
    };
}

/// The last bytes, fewer than a vector, in ever shorter words.
///
/// # Safety
/// There are `bytes` bytes to read and to write behind the pointers.
#[inline(always)]
unsafe fn tail(left: *const u8, right: *const u8, output: *mut u8, bytes: usize) {
    let mut i = 0;
    macro_rules! words {
        ($($word:ty)*) => {$(
            while i + size_of::<$word>() <= bytes {
                // SAFETY: within `bytes`.
                unsafe {
                    let a = left.add(i).cast::<$word>().read_unaligned();
                    let b = right.add(i).cast::<$word>().read_unaligned();
                    output.add(i).cast::<$word>().write_unaligned(a ^ b);
                }
                i += size_of::<$word>();
            }
        )*};
    }
    words!(u128 u64 u32 u16 u8);
}

#[cfg(not(target_arch = "x86_64"))]
kernel!(
    words,
    u64,
    |p: *mut u8| p.cast::<u64>().read_unaligned(),
    |p: *mut u8, v: u64| p.cast::<u64>().write_unaligned(v),
    |a: u64, b: u64| a ^ b,
    tail
);

#[cfg(target_arch = "x86_64")]
use x86::{avx2, avx512, sse2};

#[cfg(target_arch = "x86_64")]
mod x86 {
    use std::arch::x86_64::{
        __m128i, __m256i, __m512i, __mmask64, _mm_loadu_si128, _mm_storeu_si128, _mm_xor_si128,
        _mm256_loadu_si256, _mm256_storeu_si256, _mm256_xor_si256, _mm512_loadu_si512,
        _mm512_mask_storeu_epi8, _mm512_maskz_loadu_epi8, _mm512_storeu_si512, _mm512_xor_si512,
    };

    use super::{Call, tail};

    kernel!(
        #[target_feature(enable = "sse2")]
        sse2,
        __m128i,
        |p: *mut u8| _mm_loadu_si128(p.cast()),
        |p: *mut u8, v| _mm_storeu_si128(p.cast(), v),
        |a, b| _mm_xor_si128(a, b),
        tail
    );

    kernel!(
        #[target_feature(enable = "avx2")]
        avx2,
        __m256i,
        |p: *mut u8| _mm256_loadu_si256(p.cast()),
        |p: *mut u8, v| _mm256_storeu_si256(p.cast(), v),
        |a, b| _mm256_xor_si256(a, b),
        tail
    );

    kernel!(
        #[target_feature(enable = "avx512f,avx512bw")]
        avx512,
        __m512i,
        |p: *mut u8| _mm512_loadu_si512(p.cast()),
        |p: *mut u8, v| _mm512_storeu_si512(p.cast(), v),
        |a, b| _mm512_xor_si512(a, b),
        masked_tail
    );

    /// [`tail`] in one masked vector.
    ///
    /// # Safety
    /// As `tail`.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    unsafe fn masked_tail(left: *const u8, right: *const u8, output: *mut u8, bytes: usize) {
        if bytes > 0 {
            let mask: __mmask64 = !(!0 << bytes);
            // SAFETY: the mask has `bytes` bits.
            unsafe {
                let a = _mm512_maskz_loadu_epi8(mask, left.cast());
                let b = _mm512_maskz_loadu_epi8(mask, right.cast());
                _mm512_mask_storeu_epi8(output.cast(), mask, _mm512_xor_si512(a, b));
            }
        }
    }
}
