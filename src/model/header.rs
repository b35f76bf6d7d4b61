//! What a file says about itself before its tree begins.

use super::{BootNanos, EventTypeState, LedgerEntry, Tags, UnixNanos};

/// What kind of file a recording was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecordingKind {
    /// An activity dump (`SecDump`): a sample of one instance.
    Dump,
    /// An agent's profile (`SecurityProfile`): one host's aggregate.
    Profile,
}

/// `Metadata` of both messages. Empty strings mean "not recorded".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The agent that wrote the file.
    pub agent_version: String,
    /// Its commit.
    pub agent_commit: String,
    /// The kernel of the host.
    pub kernel_version: String,
    /// The distribution of the host.
    pub linux_distribution: String,
    /// The architecture, as the agent spells it: `x64`, `arm64`.
    pub arch: String,
    /// The name of the dump or profile.
    pub name: String,
    /// The schema's version; `v1` is the one that is known.
    pub protobuf_version: String,
    /// Whether arguments are part of a process's identity.
    pub differentiate_args: bool,
    /// The command the dump was asked for, in old files.
    pub comm: String,
    /// The container.
    pub container_id: String,
    /// The control group.
    pub cgroup_id: String,
    /// What manages the control group.
    pub cgroup_manager: String,
    /// When recording began.
    pub start: Option<UnixNanos>,
    /// When recording ended.
    pub end: Option<UnixNanos>,
    /// The size in bytes that the agent noted.
    pub size: u64,
    /// The encoding that the agent noted.
    pub serialization: String,
}

/// What a profile records about one version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionContext {
    /// The image tag, as the file gives it; `*` in profiles of version 2.
    pub version: String,
    /// On the monotonic clock.
    pub first_seen: Option<BootNanos>,
    /// On the monotonic clock.
    pub last_seen: Option<BootNanos>,
    /// The learning states, by event type.
    pub states: Vec<EventTypeState>,
    /// The tags of the instances of this version.
    pub tags: Tags,
}

/// Everything at the top of a dump or profile except the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Dump or profile.
    pub kind: RecordingKind,
    /// The host, where the dump names it.
    pub host: String,
    /// The service, where the dump names it.
    pub service: String,
    /// What wrote it.
    pub source: String,
    /// The metadata.
    pub metadata: Metadata,
    /// The tags of the instance (of a profile: its deprecated top-level tags).
    pub tags: Tags,
    /// A profile's image name; empty in dumps.
    pub image_name: String,
    /// A profile's image tag, often `*`; empty in dumps.
    pub image_tag: String,
    /// A profile's versions, ordered by name; empty in dumps.
    pub contexts: Vec<VersionContext>,
    /// Whether the agent has switched the profile off (it does so at maximum size).
    pub disabled: bool,
    /// Of a profile that Habitus learned: the snapshots it was learned from. Empty of any other.
    pub ledger: Vec<LedgerEntry>,
}

impl Header {
    /// A header that says nothing yet.
    #[must_use]
    pub fn new(kind: RecordingKind) -> Header {
        Header {
            kind,
            host: String::new(),
            service: String::new(),
            source: String::new(),
            metadata: Metadata::default(),
            tags: Tags::default(),
            image_name: String::new(),
            image_tag: String::new(),
            contexts: Vec::new(),
            disabled: false,
            ledger: Vec::new(),
        }
    }
}
