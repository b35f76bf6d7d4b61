//! A learned profile as plain data: what is written into its file, and the ledger that stands there.

use super::{Facet, FacetSet, Metadata, NodeFlags, Span, Status, Tags, UnixNanos};

/// What a snapshot is to a learned profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It is learned.
    Learned,
    /// It came after its version was stable: what only it shows is drift.
    AfterStable,
    /// Its version had to make room for newer ones.
    Evicted,
    /// It came when the profile was at its maximum size: what only it shows is left out.
    BeyondSize,
    /// A person has set it aside.
    Quarantined,
}

impl Role {
    /// All of them, in the order of their numbers in a file, from 0.
    pub const ALL: [Role; 5] =
        [Role::Learned, Role::AfterStable, Role::Evicted, Role::BeyondSize, Role::Quarantined];

    /// Its name in reports.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Role::Learned => "learned",
            Role::AfterStable => "after_stable",
            Role::Evicted => "evicted",
            Role::BeyondSize => "beyond_size",
            Role::Quarantined => "quarantined",
        }
    }

    /// Whether the profile holds in which behaviours its snapshots were seen.
    #[must_use]
    pub fn is_kept(self) -> bool {
        matches!(self, Role::Learned | Role::AfterStable | Role::BeyondSize)
    }
}

/// One snapshot that a profile was learned from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerEntry {
    /// `metadata.name` of the dump, else the beginning of its content hash.
    pub name: String,
    /// The image tag.
    pub version: String,
    /// The container, as far as it is known.
    pub instance: Option<String>,
    /// The host, as far as it is known.
    pub host: Option<String>,
    /// When recording began.
    pub start: Option<UnixNanos>,
    /// When it ended.
    pub end: Option<UnixNanos>,
    /// The earliest time of any node.
    pub first_seen: Option<UnixNanos>,
    /// The latest.
    pub last_seen: Option<UnixNanos>,
    /// The content hash of the dump, in hexadecimal.
    pub content_hash: String,
    /// The architecture, as the dump spells it: system calls are numbered by it.
    pub arch: String,
    /// Its tags.
    pub tags: Tags,
    /// The facets of which it holds anything.
    pub recorded: FacetSet,
    /// The dump was damaged, or cut off.
    pub cut: bool,
    /// What it is to the profile.
    pub role: Role,
}

/// One version of a learned profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearnedVersion {
    /// The image tag.
    pub version: String,
    /// The tags of its snapshots.
    pub tags: Tags,
    /// The state of each facet that was recorded.
    pub states: Vec<(Facet, Status)>,
}

/// What a learned profile says of a node, of the part that is learned or of the part that is drift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The position in the ledger of the snapshot whose details it has: the first, in the canonical order, that shows it
    /// as a behaviour.
    pub source: u32,
    /// Where its message lies in the wire bytes of that snapshot. Empty for a system call of the old schema.
    pub span: Span,
    /// For each version, by its position in [`LearnedProfile::versions`], when it was first and last seen; 0 is unknown.
    pub seen: Vec<(u32, u64, u64)>,
    /// The positions in the ledger of the snapshots that show it, ascending. Empty for what only carries others here.
    pub positions: Vec<u32>,
}

/// A node of a learned profile. A node without any part is not written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LearnedNode {
    /// What is learned of it, or what it carries that is learned.
    pub learned: Option<Part>,
    /// What is drift.
    pub drift: Option<Part>,
    /// When it was first and last seen in any snapshot of the ledger, for the times in `seen` end with what is learned.
    pub all_seen: (u64, u64),
    /// What all its snapshots together say of it.
    pub flags: NodeFlags,
    /// The command lines it was recorded with, and in which snapshots of the ledger.
    pub commands: Vec<(String, Vec<u32>)>,
}

/// A learned profile but for its tree of names: [`Self::nodes`] is parallel to that.
#[derive(Clone, Debug, Default)]
pub struct LearnedProfile {
    /// The full name of the workload.
    pub workload: String,
    /// What it was computed from, in short: equal fingerprints are equal profiles.
    pub fingerprint: String,
    /// Of the first snapshot, with the times of all of them.
    pub metadata: Metadata,
    /// Its versions, the one seen first first.
    pub versions: Vec<LearnedVersion>,
    /// The snapshots in the canonical order.
    pub ledger: Vec<LedgerEntry>,
    /// Its nodes, in the order of the tree.
    pub nodes: Vec<LearnedNode>,
    /// Behaviours that the maximum size left out.
    pub left_out: u64,
}
