//! What a workload was seen to do, as plain data: the arena tree, facets, presence, observations, details, signals.
//!
//! Pure: nothing here reads a file, knows a wire format, a terminal or the time of day.

mod arena;
mod detail;
mod event;
mod facet;
mod flags;
mod header;
mod learned;
mod lookup;
mod observation;
mod packed;
mod posture;
mod presence;
mod recording;
mod signal;
mod status;
mod strings;
mod time;

pub use arena::{Arena, ArenaBuilder, MAX_COMMAND, NodeId, Row};
pub use detail::{
    BindDetail, Capabilities, CapabilityDetail, Credentials, DnsDetail, FileDetail, FileInfo, FlowDetail,
    ImdsDetail, MatchedRule, NodeDetail, OpenInfo, ProcessDetail, SeenIn, Specific, SyscallDetail, Traffic,
};
pub use event::{Access, Deed, Event, EventKey, Link};
pub use facet::{FACETS, Facet, FacetCounts, FacetSet, FacetSpec};
pub use flags::NodeFlags;
pub use header::{Header, Metadata, RecordingKind, VersionContext};
pub use learned::{LearnedNode, LearnedProfile, LearnedVersion, LedgerEntry, Part, Role};
pub use lookup::Found;
pub use observation::{FileId, Observation, ObservationId, ObservationKind, Selection, Tag, Tags};
pub use packed::{BadBytes, Packer, Unpacker};
pub use posture::{Posture, Privileges, Reach};
pub use presence::{PresenceId, PresenceTrie, Step as PresenceStep};
pub use recording::{Damage, Recording, Span, VersionSetId, VersionSets};
pub use signal::{Severity, Signal, SignalKind};
pub use status::{EventTypeState, Status};
pub use strings::{Strings, Sym};
pub use time::{BootNanos, UnixNanos};
