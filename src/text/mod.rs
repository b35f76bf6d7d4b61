//! Words for people: what is made of strings, times and numbers before anyone sees them.
//!
//! Pure, and the first room of the house: it knows `u64` nanoseconds and `&str`, and nothing of workloads, files
//! or terminals. A string from outside goes through here in this order: [`mask`] (hide secrets), [`sanitize()`]
//! (make what is invisible visible), [`width`] (fit it into columns).

pub mod glob;
pub mod hyperlink;
pub mod mask;
pub mod names;
pub mod number;
pub mod redact;
pub mod sanitize;
pub mod shell;
pub mod time;
pub mod when;
pub mod width;

pub use glob::{Case, Glob};
pub use hyperlink::hyperlink;
pub use mask::Masker;
pub use redact::Redactor;
pub use sanitize::sanitize;
pub use time::Zone;
pub use when::when;
