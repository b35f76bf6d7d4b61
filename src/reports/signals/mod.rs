//! Signals as rows: what each says, where it belongs, what the profile says of it; in which order and under which
//! headings they are read; and when they were raised, beside when anybody watched.
//!
//! Verdicts are handed in by who has them: a row without one is not judged yet.

mod group;
pub mod hidden;
mod judged;
mod marks;
mod row;
mod subject;
mod table;
#[cfg(test)]
pub(crate) mod tests;
mod timeline;
mod words;

pub use group::{Group, GroupKey, Grouping, groups, order};
pub use judged::judged;
pub use marks::{Count, Ghost, Ghosts, Marks};
pub use row::{Behaviour, RowMaker, SignalRow, Unseen, object};
pub(in crate::reports) use row::{deciding, deed_words, link_path};
pub use subject::{KEYS, SignalSubject, SignalWords, help};
pub use table::{groups_table, signals_table};
pub use timeline::{Raised, Slot, Span, Timeline, Watched, timeline};
pub use words::{evidence_words, position_words, severity_short, share_words, why_words};
