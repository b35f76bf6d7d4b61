//! The folder of learned profiles: one `NAME.profile` a workload, and below `snapshots/` a copy of every dump that it was
//! learned from.
//!
//! Why copies? A profile is a function of its snapshots, of what people decided and of the settings, and nothing else. A late
//! older snapshot, a newer state of one, a changed threshold, a quarantine and its undo all change what was learned long
//! ago. So nothing is ever added to a profile: it is made again from what is kept, and put in place whole. Whatever was
//! killed, and wherever, the next run makes the same file; two learners on one folder make the same file too.
//!
//! How it stands up to being killed: a copy is named by its content and put in place whole before a profile is made of
//! it. The profile bears a fingerprint that says of which copies, decisions and settings it was made; where that is not what
//! stands in the folder now, it is made again.

mod fingerprint;
mod intake;
mod kept;
mod making;
mod names;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::formats;
use crate::journal::Entry;
use crate::learning::{Curation, VersionStatus};
use crate::model::Observation;
use crate::settings::Learning;
use crate::sources::{self, Spool};
use crate::text::sanitize;

pub use kept::Kept;
pub use names::file_name;

/// Gives the settings of learning for a workload with these observations: a filter may override them for some.
pub type RulesOf = dyn Fn(&str, &[Observation]) -> Arc<Learning> + Send + Sync;

/// By what is learned.
#[derive(Clone)]
pub struct Options {
    /// The bounds of reading.
    pub sources: sources::Limits,
    /// The bounds of decoding.
    pub formats: formats::Limits,
    /// The settings of learning, as they hold for a workload with these observations.
    pub rules: Arc<RulesOf>,
    /// Bytes that standard input and archives may take in the temporary area.
    pub spool_bytes: u64,
}

/// Why learning could not go on. What was learned before stands.
#[derive(Debug, thiserror::Error)]
pub enum LearnError {
    /// The folder cannot be used.
    #[error("{}: {error}", sanitize(&.path.to_string_lossy()))]
    Folder {
        /// What could not be read or written.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// A profile could not be written down.
    #[error("the profile of {} could not be made: {reason}", sanitize(.workload))]
    Making {
        /// The workload.
        workload: String,
        /// Why.
        reason: String,
    },
}

impl LearnError {
    fn at(path: &Path) -> impl FnOnce(io::Error) -> LearnError + '_ {
        move |error| LearnError::Folder { path: path.to_owned(), error }
    }
}

/// A file that was not learned, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Skipped {
    /// The file, as it was given.
    pub file: String,
    /// Its workload, where it is known.
    pub workload: Option<String>,
    /// Why, in a sentence.
    pub reason: String,
    /// It could not be read at all, or only in part; otherwise it is something else than a dump.
    pub is_fault: bool,
}

/// What became of a workload.
#[derive(Clone, Debug)]
pub struct Learned {
    /// Its full name.
    pub workload: String,
    /// The snapshots that were new, by their names.
    pub new: Vec<String>,
    /// How many copies were known before.
    pub known: usize,
    /// How many snapshots the profile holds, those set aside included.
    pub snapshots: usize,
    /// How many of them people have set aside.
    pub quarantined: usize,
    /// The versions, first seen first, each with its status.
    pub versions: Vec<VersionStatus>,
    /// How many behaviours the profile holds.
    pub nodes: u64,
    /// The file of the profile.
    pub file: PathBuf,
    /// Whether it was written: otherwise it stood as it should.
    pub written: bool,
}

/// What a run did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Each workload of the folder, by name; of a learner that was used before only those that something happened to.
    pub workloads: Vec<Learned>,
    /// What was not learned.
    pub skipped: Vec<Skipped>,
    /// Workloads whose profile could not be made; it is as it was.
    pub failed: Vec<LearnError>,
}

/// Learns into one folder. It may be used again and again: what it has decoded once it need not decode again to know whose
/// it is.
pub struct Learner {
    folder: PathBuf,
    options: Options,
    spool: Spool,
    /// What is known of kept copies, by path.
    known: HashMap<PathBuf, kept::Facts>,
    /// Files of the sources that need not be read again.
    seen: intake::Seen,
    /// The profiles that stood as they should when they were last looked at.
    made: HashMap<OsString, making::Stood>,
}

impl Learner {
    /// A learner for a folder, which is made if there is none.
    ///
    /// # Errors
    /// [`LearnError::Folder`] if it cannot be made.
    pub fn new(folder: &Path, options: Options) -> Result<Learner, LearnError> {
        kept::make_folder(&folder.join(kept::SNAPSHOTS))?;
        let spool = Spool::new(options.spool_bytes);
        Ok(Learner {
            folder: folder.to_owned(),
            options,
            spool,
            known: HashMap::new(),
            seen: intake::Seen::default(),
            made: HashMap::new(),
        })
    }

    /// Takes in what is new in the sources (files that this learner has read and that are as they were are not read
    /// again), and makes the profiles that it changes: all of the folder that are not as they
    /// should be, by what people have decided. `stop` is asked between files and between profiles: what was
    /// begun is ended by the next run.
    ///
    /// # Errors
    /// [`LearnError`]; what was done before stands.
    pub fn learn(
        &mut self,
        sources: &[OsString],
        decided: &[Entry],
        stop: &dyn Fn() -> bool,
    ) -> Result<Outcome, LearnError> {
        let taken = intake::take(self, sources, stop)?;
        let curation: BTreeMap<String, Arc<Curation>> = Curation::by_workload(decided);
        let mut outcome = Outcome { workloads: Vec::new(), skipped: taken.skipped, failed: Vec::new() };
        let mut folders: BTreeSet<OsString> = kept::workloads(&self.folder)?;
        folders.extend(taken.by_folder.keys().cloned());
        for folder in folders {
            if stop() {
                break;
            }
            let none = intake::Taken::default();
            let taken = taken.by_folder.get(&folder).unwrap_or(&none);
            match making::make(self, &folder, taken, &curation) {
                Ok(learned) => outcome.workloads.extend(learned),
                // One that cannot be made keeps no other back.
                Err(error) => outcome.failed.push(error),
            }
        }
        outcome.workloads.sort_by(|a, b| a.workload.cmp(&b.workload));
        outcome.skipped.sort();
        Ok(outcome)
    }
}
