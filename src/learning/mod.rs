//! From recordings to a profile: whose they are, which count, how they merge, how common each behaviour is.
//!
//! Pure: it reads no file and knows no format. A learned profile is a function of its snapshots alone; the
//! order in which files arrive changes nothing.

mod baseline;
mod commands;
mod commonality;
mod curation;
#[cfg(test)]
mod curation_tests;
mod difference;
#[cfg(test)]
mod difference_tests;
mod evidence;
pub mod folding;
mod found_again;
mod identity;
pub mod insert;
mod learned;
mod merge;
mod novelty;
mod observe;
mod profile;
mod recurrence;
mod reorder;
pub mod rules;
mod shares;
mod snapshots;
mod status;
mod survey;
mod survey_bytes;
#[cfg(test)]
mod tests;
pub mod trust;
mod unit_kind;
mod unzip;
mod version_slots;

pub use baseline::{Baseline, Drift};
pub use commonality::{Bound, ENOUGH_UNITS, Scope, Share, Units, wilson_lower_bound};
pub use curation::{Curated, Curation};
pub use difference::{Difference, DivideBy, Division, Pair, SeenOn, Side, Watched};
pub use evidence::{Days, Evidence, InVersion, Inherited, OnUnit};
pub use found_again::{FoundAgain, Pairs};
pub use identity::{IdentityKey, SetAside};
pub use learned::{SnapshotFacts, learned};
pub use merge::Merger;
pub use novelty::Novelty;
pub use observe::{Observed, image_and_tag, workload_name};
pub use profile::{Occurrence, Profile, versions_by_first_seen};
pub use recurrence::{Recurrence, Rhythm, recurrence};
pub use rules::Rules;
pub use snapshots::{Arrival, SnapshotKey, Standing, Standings};
pub use status::{Ripeness, StatusSource, VersionStatus, fold_versions, ripeness, version_statuses};
pub use survey::{Counted, Survey, SurveyView};
pub use survey_bytes::SurveyBytesError;
pub use trust::Trust;
pub use unit_kind::UnitKind;
