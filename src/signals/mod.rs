//! What a profile says of a signal: where the signal belongs, which nodes it is about, what may bear witness, and the
//! verdict that comes of it. A verdict never vouches for itself.
//!
//! Pure: it reads no file. Profiles, signals and the uses of nodes are handed in.

mod compare;
pub mod concern;
mod curated;
mod grow;
mod judge;
mod lineage;
mod paths;
mod place;
mod placement;
pub mod poison;
pub mod reach;
mod reasons;
mod record;
pub mod sensitive;
mod shelf;
mod stock;
mod store;
pub mod tools;
mod uses;
mod verdict;
mod witnesses;

#[cfg(test)]
pub(crate) mod tests;

pub use concern::Concern;
pub use judge::{Judge, NoUses, Thresholds, without_profile};
pub use lineage::own_links;
pub use place::{Clues, Whereabouts};
pub use placement::{Placement, Unplaced};
pub use stock::{Entered, Stock};
pub use store::{SignalHead, SignalIndex, Signals};
pub use tools::ToolKind;
pub use uses::{NodeUses, Use, Uses};
pub use verdict::{Evidence, Excluded, Judged, Mark, Position, Reason, Side, UnitsSeen, Verdict, Why};
pub use witnesses::same_container;
