//! The work behind intake: what was posted is sorted, workloads are learned, signals judged, and what is old tidied away.
//!
//! Workers are threads of a process that claim work from the store. There may be any number of them in any number of
//! processes: none is special, each may die at any moment, and whatever it had claimed is done by another.

mod bell;
mod bounds;
mod holding;
mod judging;
mod known;
mod learning;
mod objects_of;
mod opened;
mod placing;
mod retaining;
mod sorting;
mod tidying;
mod twice;
mod watching;
mod whereabouts;
mod work;
mod workers;

pub use bell::Bell;
pub use bounds::Bounds;
pub use known::{Known, Rule};
pub(crate) use objects_of::{dump_key, see_to};
pub use watching::{Watching, WatchingOptions};
pub use work::{Options, Work};
pub use workers::Workers;

#[cfg(test)]
pub(super) mod tests;
