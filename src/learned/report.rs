//! What a learner tells of what it did.

use std::path::PathBuf;

use crate::model::Status;

/// What became of a file that is no whole snapshot to be learned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// It could not be read.
    Unread,
    /// It is damaged; what was read of it is learned.
    Damaged,
    /// Nothing of behaviour is in it.
    Hollow,
    /// Its workload is not to be learned.
    Off,
    /// A host's sum of its own.
    Aggregate,
    /// A learned profile.
    Learned,
    /// Signals.
    Signals,
    /// A journal.
    Journal,
    /// It lies in the folder that is learned into.
    Own,
}

impl What {
    /// Its name in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            What::Unread => "unread",
            What::Damaged => "damaged",
            What::Hollow => "hollow",
            What::Off => "learning_off",
            What::Aggregate => "agent_profile",
            What::Learned => "learned_profile",
            What::Signals => "signals",
            What::Journal => "journal",
            What::Own => "own",
        }
    }

    /// Why nothing is learned from it, as a sentence; empty where the reason is another for each file.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            What::Unread | What::Damaged => "",
            What::Hollow => {
                "hollow: it holds no process with an executable, so there is nothing to learn; the agent writes such \
                 files when a container ends at once"
            }
            What::Off => "learning is off for its workload (learning.on), so nothing new is learned for it",
            What::Aggregate => {
                "a profile of an agent: it sums up what one host saw, which cannot be taken apart into snapshots; \
                 only activity dumps are learned"
            }
            What::Learned => "a learned profile: the snapshots that it was learned from are learned, not it",
            What::Signals => "signals: they are judged by what is learned, and teach nothing",
            What::Journal => {
                "a journal: what people decided of learned profiles is read from the folder that they are learned into"
            }
            What::Own => "it lies in the folder that is learned into, and is known",
        }
    }

    /// Whether it is the same for all files of the kind, so that one sentence serves for all.
    #[must_use]
    pub fn is_of_a_kind(self) -> bool {
        !self.sentence().is_empty()
    }

    /// Whether nothing of the file is learned.
    #[must_use]
    pub fn is_skipped(self) -> bool {
        self != What::Damaged
    }
}

/// A file that there is something to tell of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Told {
    /// The file as it was given, `archive!member` within an archive. It may hold anything.
    pub file: String,
    /// What became of it.
    pub what: What,
    /// Why, as a sentence. It may hold anything.
    pub reason: String,
    /// The workload it belongs to, where that much could be read.
    pub workload: Option<String>,
}

/// What became of a learned profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was what its snapshots come to already.
    Unchanged,
    /// It was written.
    Written,
    /// It stands as it was, for this reason. It may hold anything.
    Failed(String),
}

/// What a learned profile says in short.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How far it is learned, all versions together.
    pub status: Status,
    /// Its versions, as they stand in it.
    pub versions: Vec<String>,
    /// Nodes in its tree.
    pub nodes: u64,
}

/// What a run did for one workload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkloadRun {
    /// The full name.
    pub workload: String,
    /// The learned profile.
    pub file: PathBuf,
    /// Snapshots that were not known before.
    pub learned_now: u64,
    /// Snapshots that were met and were known.
    pub known_before: u64,
    /// Files of it that nothing was learned from.
    pub skipped: u64,
    /// Copies of snapshots that the profile is made of, older states among them.
    pub snapshots: u64,
    /// What became of the profile.
    pub outcome: Outcome,
    /// What it says; none where it cannot be read.
    pub profile: Option<Summary>,
}

impl WorkloadRun {
    /// Whether anything is other than before.
    #[must_use]
    pub fn is_news(&self) -> bool {
        self.learned_now > 0 || self.outcome != Outcome::Unchanged
    }
}

/// What one run did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The workloads of the folder, by name.
    pub workloads: Vec<WorkloadRun>,
    /// Files that there is something to tell of, in the order of their names.
    pub told: Vec<Told>,
    /// Files that were found.
    pub files: u64,
    /// It was asked to stop before it was done.
    pub stopped: bool,
}
