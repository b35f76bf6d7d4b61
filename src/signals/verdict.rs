//! The verdict on a signal: its two axes, and what it was made of.

use crate::learning::{Share, UnitKind};
use crate::model::NodeId;

/// Why nothing can be said of where a deed stands in the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The signal belongs to no workload.
    Unplaced,
    /// No recording tells of the workload.
    WorkloadAbsent,
    /// The signal brings no event that could be compared.
    NoEvent,
    /// No other instance of the version was watched.
    VersionUnseen,
    /// Other instances of the version were watched, but none before the event.
    NothingWatchedBefore,
    /// Only agents' sums tell of the version, and the signal's own instance cannot be taken out of them.
    OwnNotSeparable,
    /// No recording of the version holds behaviours of this kind.
    FacetNotRecorded,
    /// Profiles never record what was done: `ptrace`, `chmod`.
    OperationNotRecorded,
    /// All recordings of the version are cut short or full, so that what is missing may have been there.
    ProfileTruncated,
    /// It was seen before, but how (as whom, from which file) cannot be read any more.
    UsesUnreadable,
}

/// Where a deed stands in what was learned. Ordered from what needs attention most to what needs it least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// A process, or the place where it was started, that was never seen.
    NewProcess,
    /// It came in by `exec`, SSH or a session, and not from the workload's own tree.
    EnteredFromOutside,
    /// A known process did what it was never seen to do.
    NewLeaf,
    /// Nothing in the tree begins as its lineage does.
    UnknownLineage,
    /// The way from the root is lost; the end of the lineage is known somewhere.
    ParentLost,
    /// A known behaviour in a new way: as another user, writing, with other arguments, from another file.
    NewUse,
    /// Nothing can be said.
    CannotSay(Why),
    /// Seen before in the same way.
    Known,
}

impl Why {
    /// The reason, as a clause.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Why::Unplaced => "it belongs to no workload that is known",
            Why::WorkloadAbsent => "no recording tells of this workload",
            Why::NoEvent => "it brings no event that could be compared",
            Why::VersionUnseen => "this version was watched in no other instance",
            Why::NothingWatchedBefore => "this version was watched only after the event",
            Why::OwnNotSeparable => {
                "only agents' sums tell of this version, and its own instance cannot be taken out of them"
            }
            Why::FacetNotRecorded => "behaviours of this kind were not recorded",
            Why::OperationNotRecorded => "profiles do not record what was done",
            Why::ProfileTruncated => "all recordings of this version are cut short or full",
            Why::UsesUnreadable => "it was seen before, but how it was done cannot be read any more",
        }
    }

    /// Its name in JSON and in filters: `version-unseen`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Why::Unplaced => "unplaced",
            Why::WorkloadAbsent => "workload-absent",
            Why::NoEvent => "no-event",
            Why::VersionUnseen => "version-unseen",
            Why::NothingWatchedBefore => "nothing-watched-before",
            Why::OwnNotSeparable => "own-not-separable",
            Why::FacetNotRecorded => "facet-not-recorded",
            Why::OperationNotRecorded => "operation-not-recorded",
            Why::ProfileTruncated => "profile-truncated",
            Why::UsesUnreadable => "uses-unreadable",
        }
    }
}

impl Position {
    /// The position in words, for headlines.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Position::NewProcess => "new process",
            Position::EnteredFromOutside => "entered from outside",
            Position::NewLeaf => "new behaviour of a known process",
            Position::UnknownLineage => "unknown lineage",
            Position::ParentLost => "known, but its way from the root is lost",
            Position::NewUse => "new use of a known behaviour",
            Position::CannotSay(_) => "cannot say",
            Position::Known => "known",
        }
    }

    /// The name of the position in JSON and in filters.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Position::NewProcess => "new-process",
            Position::EnteredFromOutside => "entered-from-outside",
            Position::NewLeaf => "new-leaf",
            Position::UnknownLineage => "unknown-lineage",
            Position::ParentLost => "parent-lost",
            Position::NewUse => "new-use",
            Position::CannotSay(_) => "cannot-say",
            Position::Known => "known",
        }
    }

    /// All ids, in order.
    pub const IDS: [&'static str; 8] = [
        "new-process",
        "entered-from-outside",
        "new-leaf",
        "unknown-lineage",
        "parent-lost",
        "new-use",
        "cannot-say",
        "known",
    ];
}

/// How strongly others bear witness that this is done. Ordered from none to the strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// A person has rejected it from the baseline, whoever was seen to do it.
    Rejected,
    /// Nobody else was seen to do it.
    None,
    /// Others did it, but only after the event.
    OnlyAfter,
    /// Other versions did it, not this one.
    OtherVersion,
    /// One other instance did it.
    OneInstance,
    /// Several did it, too few of all to call it usual.
    Rare,
    /// A person has accepted it into the baseline.
    Accepted,
    /// It comes back regularly.
    Regular,
    /// So many did it that at least the threshold's share of all does.
    Usual,
}

impl Evidence {
    /// The evidence in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Evidence::Rejected => "rejected from the baseline",
            Evidence::None => "seen in no other instance",
            Evidence::OnlyAfter => "seen elsewhere only after the event",
            Evidence::OtherVersion => "seen in other versions only",
            Evidence::OneInstance => "seen in one instance only",
            Evidence::Rare => "seen in few",
            Evidence::Accepted => "accepted into the baseline",
            Evidence::Regular => "regular",
            Evidence::Usual => "usual",
        }
    }

    /// The name of the evidence in JSON and in filters.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Evidence::Rejected => "rejected",
            Evidence::None => "none",
            Evidence::OnlyAfter => "only-after",
            Evidence::OtherVersion => "other-version",
            Evidence::OneInstance => "one-instance",
            Evidence::Rare => "rare",
            Evidence::Accepted => "accepted",
            Evidence::Regular => "regular",
            Evidence::Usual => "usual",
        }
    }

    /// All ids, in order.
    pub const IDS: [&'static str; 9] = [
        "rejected",
        "none",
        "only-after",
        "other-version",
        "one-instance",
        "rare",
        "accepted",
        "regular",
        "usual",
    ];
}

/// In how many units it was seen, of those that may bear witness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitsSeen {
    /// What is counted.
    pub kind: UnitKind,
    /// Those in which it was seen, of all.
    pub share: Share,
}

/// What was not heard as a witness.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Excluded {
    /// Snapshots of the signal's own instance that may hold the event itself.
    pub own: u32,
    /// Snapshots of others that end after the event.
    pub later: u32,
    /// Agents' sums that may hold the event itself and cannot be split.
    pub unsplit: u32,
}

/// How many of the events of a signal were judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// Those at hand.
    pub judged: u64,
    /// All that the signal stands for.
    pub of: u64,
}

/// What is known of one link of a lineage, or of the deed at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Seen in so many that it is usual.
    Usual,
    /// Seen, and accepted into the baseline by a person.
    Accepted,
    /// Rejected from the baseline by a person, or what stands above it is.
    Rejected,
    /// Seen, not often enough to be usual.
    Seen,
    /// Seen, but with none of the arguments that were kept.
    NewArguments,
    /// Seen, but in another way: another user, file, or writing.
    NewUse,
    /// Never seen here.
    New,
    /// Not compared: outside the workload's own tree, or after a link that is new.
    NotCompared,
}

impl Mark {
    /// The mark in a word or two; what is new in capitals.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Mark::Usual => "usual",
            Mark::Accepted => "accepted",
            Mark::Rejected => "REJECTED",
            Mark::Seen => "seen",
            Mark::NewArguments => "NEW ARGS",
            Mark::NewUse => "NEW USE",
            Mark::New => "NEW",
            Mark::NotCompared => "–",
        }
    }
}

/// For what a reason speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// It speaks for concern.
    Concern,
    /// It speaks against concern.
    Against,
    /// It says what cannot be told.
    CannotTell,
}

/// One reason, as a clause. It may hold names from outside: whoever shows it makes them safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// For what it speaks.
    pub side: Side,
    /// What kind of reason it is, for programs: `other-user`.
    pub id: &'static str,
    /// The clause.
    pub text: String,
}

/// What a profile says of a signal.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Where the deed stands in what was learned.
    pub position: Position,
    /// How strongly others bear witness.
    pub evidence: Evidence,
    /// In how many units it was seen; `None` where no unit may bear witness.
    pub units: Option<UnitsSeen>,
    /// Wilson's lower bound over those units, 0–1.
    pub bound: Option<f64>,
    /// What was not heard.
    pub excluded: Excluded,
    /// How many events this is said of.
    pub judged: Judged,
    /// The position in the signal's events of the one that decided.
    pub event: usize,
    /// For each link of that event's lineage what is known of it.
    pub links: Vec<Mark>,
    /// What is known of the deed itself; of a process that was run it is the last link's.
    pub deed: Mark,
    /// The node that was found, else the last one on the way to it.
    pub node: Option<NodeId>,
    /// Whether `node` is the deed's own.
    pub found: bool,
    /// Reasons, in the order in which they weigh.
    pub reasons: Vec<Reason>,
}

impl Verdict {
    /// Whether it may recede: known, and usual or regular, or a person has accepted it. Nothing else may.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.position == Position::Known && self.evidence >= Evidence::Accepted
    }

    /// A number that equal verdicts share, and different ones seldom do.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        use std::hash::{BuildHasher, Hash, Hasher};
        let mut hasher = rustc_hash::FxBuildHasher.build_hasher();
        (self.position, self.evidence, self.node, self.found, &self.links, self.event).hash(&mut hasher);
        self.units.map(|units| (units.share.k, units.share.n)).hash(&mut hasher);
        (self.excluded.own, self.excluded.later, self.judged.judged, self.judged.of).hash(&mut hasher);
        for reason in &self.reasons {
            reason.text.hash(&mut hasher);
        }
        hasher.finish()
    }

    /// What orders verdicts from those that need attention most: the position, then the weaker evidence first.
    #[must_use]
    pub fn rank(&self) -> (bool, Position, Evidence) {
        (self.is_settled(), self.position, self.evidence)
    }
}
