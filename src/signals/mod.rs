//! What a profile says of a signal: where the signal belongs, which nodes it is about, what may bear witness, and the
//! verdict that comes of it. A verdict never vouches for itself.
//!
//! Pure: it reads no file. Profiles, signals and the uses of nodes are handed in.

mod compare;
mod judge;
mod lineage;
mod paths;
mod place;
mod placement;
mod reasons;
mod stock;
mod store;
#[cfg(test)]
mod tests;
pub mod tools;
mod uses;
mod verdict;
mod witnesses;

pub use judge::{Judge, NoUses, Thresholds, without_profile};
pub use place::{Clues, Whereabouts};
pub use placement::{Placement, Unplaced};
pub use stock::{Entered, Stock};
pub use store::{SignalHead, SignalIndex, Signals};
pub use uses::{NodeUses, Use, Uses};
pub use verdict::{Evidence, Excluded, Judged, Mark, Position, Reason, Side, UnitsSeen, Verdict, Why};
