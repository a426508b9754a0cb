//! Numbers, lengths and indices drawn from bytes, which a fuzzer can change one by one.

/// Values at which conversions and texts have had reason to fail.
const NUMBERS: &[f64] = &[
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    1.5,
    2.5,
    127.0,
    128.0,
    255.0,
    256.0,
    -128.0,
    -129.0,
    255.5,
    32767.0,
    65504.0,
    65520.0,
    2147483647.0,
    2147483648.0,
    -2147483649.0,
    4294967296.0,
    16777217.0,
    9007199254740993.0,
    9223372036854775807.0,
    18446744073709551615.0,
    1e4,
    99999.5,
    1e8,
    123456789.0,
    1e-4,
    9.99995e-5,
    1e16,
    1e22,
    1e300,
    f64::MIN_POSITIVE,
    5e-324,
    f64::EPSILON,
    f64::MAX,
    f64::MIN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
];

/// What is left of the bytes; zeros when they have run out.
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl Bytes<'_> {
    fn array<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| match self.0.split_first() {
            Some((&byte, rest)) => {
                self.0 = rest;
                byte
            }
            None => 0,
        })
    }
    /// A number less than `end`, which is 256 at most.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let [byte] = self.array();
        usize::from(byte) % end
    }
    pub(crate) fn bits(&mut self) -> u64 {
        u64::from_le_bytes(self.array())
    }
    /// One of [`NUMBERS`], of any bits, or an integer.
    pub(crate) fn number(&mut self) -> f64 {
        match self.below(3) {
            0 => NUMBERS[self.below(NUMBERS.len())],
            1 => f64::from_bits(self.bits()),
            _ => (self.bits() as i64 >> self.below(64)) as f64,
        }
    }
    /// A position along an axis: a small one, one at the end of `usize`, or any.
    pub(crate) fn position(&mut self) -> usize {
        match self.below(4) {
            0 => self.bits() as usize,
            1 => usize::MAX - self.below(3),
            _ => self.below(6),
        }
    }
    /// A width or a precision of a text: any that there is.
    pub(crate) fn digits(&mut self) -> usize {
        usize::from(u16::from_le_bytes(self.array()))
    }
}
