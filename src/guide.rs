//! Pages to read, beside the reference.
//!
//! | page | what it has |
//! | --- | --- |
//! | [`from_pytorch`] | the table torch → shaped, and where results differ |
//! | [`forms`] | which operation is there in which form: new, `_into`, `_boxed`, in place |
//! | [`speed`] | measurements, and why a target is missed |

#[doc = include_str!("guide/from_pytorch.md")]
pub mod from_pytorch {}

#[doc = include_str!("guide/forms.md")]
pub mod forms {}

// Of two definitions of a link the first one counts: in the repository the chart is a
// file, here it stands at the end of the page.
/// [chart]: #the-chart
#[doc = include_str!("guide/speed.md")]
///
/// ## The chart
///
#[doc = include_str!("guide/speed.svg")]
pub mod speed {}
