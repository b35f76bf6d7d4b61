//! What a profile says of a signal: where the signal belongs, which nodes it is about, what may bear witness, and the
//! verdict that comes of it. A verdict never vouches for itself.
//!
//! Pure: it reads no file. Profiles, signals and the uses of nodes are handed in.

mod grow;
mod place;
mod placement;
mod record;
mod shelf;
mod stock;
mod store;
mod verdict;

pub use place::{Clues, Whereabouts};
pub use placement::{Placement, Unplaced};
pub use stock::{Entered, Stock};
pub use store::{SignalHead, SignalIndex, Signals};
pub use verdict::{Evidence, Excluded, Judged, Mark, Position, Reason, Side, UnitsSeen, Verdict, Why};
