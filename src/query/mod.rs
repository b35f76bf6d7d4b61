//! The one filter language: which snapshots, workloads and signals are meant.
//!
//! ```text
//! service:web env:prod -team:edge image_name:*api* (env:prod OR env:staging) snapshots:>3 "free text"
//! ```
//!
//! - Terms stand next to each other and all must hold; `AND` says the same, `OR` means either and binds weaker,
//!   `-` or `NOT` before a term or a group turns it round, parentheses group.
//! - `key:value` holds if any value of the key matches, whole; a word alone holds if it is part of any text.
//!   `*` stands for any characters, `?` for one. Keys are exact, values in any case.
//! - `key:(a OR b)` is `(key:a OR key:b)`. `key:*` asks whether there is any value.
//! - `key:>3`, `>=`, `<`, `<=` compare numbers; a share may be written in percent: `key:<50%`.
//! - Quotes, and a backslash before a character, take away every special meaning: `"a b"`, `a\ b`, `\*`.
//!
//! Beside it stands [`Behaviour`], the small language of searches for one behaviour: `exec:curl`.
//! Knows `text` and `model`; asks for values through [`Subject`] and [`Vocabulary`], and never where they come from.

mod behaviour;
mod complete;
mod error;
mod expr;
mod lex;
mod parse;
mod terms;
mod toggle;

pub use behaviour::{Behaviour, BehaviourError};
pub use complete::{Candidate, Completion, Vocabulary, complete};
pub use error::QueryError;
pub use expr::{ALIASES, Query, Subject, meanings, quoted};
pub use parse::{MAX_DEPTH, MAX_LENGTH, parse};
pub use terms::Terms;
pub use toggle::{Toggled, exclude, toggle, toggled};
