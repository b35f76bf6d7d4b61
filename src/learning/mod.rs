//! From recordings to a profile: whose they are, which count, how they merge, how common each behaviour is.
//!
//! Pure: it reads no file and knows no format. A learned profile is a function of its snapshots alone; the
//! order in which files arrive changes nothing.

mod commands;
mod commonality;
mod difference;
#[cfg(test)]
mod difference_tests;
mod identity;
mod merge;
mod novelty;
mod observe;
mod profile;
mod recurrence;
mod snapshots;
mod status;
mod survey;
#[cfg(test)]
mod tests;
mod version_slots;

pub use commonality::{Bound, Scope, Share, UnitKind, Units, wilson_lower_bound};
pub use difference::{Difference, DivideBy, Division, Pair, SeenOn, Side, Watched};
pub use identity::IdentityKey;
pub use merge::Merger;
pub use novelty::Novelty;
pub use observe::{Observed, image_and_tag, workload_name};
pub use profile::{Occurrence, Profile, versions_by_first_seen};
pub use recurrence::{Recurrence, Rhythm, recurrence};
pub use snapshots::{Arrival, SnapshotKey, Standing, Standings};
pub use status::{Evidence, StatusSource, VersionStatus, evidence, fold_versions, version_statuses};
pub use survey::{Counted, Survey, SurveyView};
