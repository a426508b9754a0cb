//! The border under libFuzzer, by the checks of `tests/tensor/border.rs`: run it by
//! `.ci/fuzz`. It builds with the stable compiler.
#![no_main]

#[path = "../../common"]
mod common {
    pub(crate) mod border;
    pub(crate) mod bytes;
}
use common::border;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    border::from_slice(bytes);
    border::from_mut_slice(bytes);
    border::get(bytes);
    border::get_mut(bytes);
    border::get_row(bytes);
    border::try_cast(bytes);
    border::display(bytes);
    border::debug(bytes);
});
