//! What the test programs share: references, tables, and elements to draw.
#![allow(dead_code, unused_imports, unused_macros, reason = "each program uses a part")]

pub(crate) mod any;
pub(crate) mod border;
pub(crate) mod bytes;
pub(crate) mod csv;
#[macro_use]
pub(crate) mod dtype;
pub(crate) mod in_order;
pub(crate) mod json;
pub(crate) mod ordered;
pub(crate) mod positions;
pub(crate) mod random;
pub(crate) mod reference;
pub(crate) mod rounding;
pub(crate) mod ui_cases;
pub(crate) mod ulp;
