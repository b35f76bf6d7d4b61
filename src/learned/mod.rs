//! Learned profiles: a folder of them, and the learner that keeps it.
//!
//! A learned profile is a pure function of the snapshots it was learned from, the settings and what people decided. So that
//! it stays one, a copy of every snapshot is kept beside it: a snapshot that comes late and is older, a newer state of one,
//! another setting, a quarantine and its undo each make the profile anew, and a profile alone could not be taken apart for
//! that. The copies are the memory, the profile is what they come to.
//!
//! A run first keeps what is new in the sources, then makes every profile that is not what its copies come to: it carries a
//! fingerprint of what it was made of. Both steps can be done twice and change nothing then, every file appears whole or not
//! at all, and what is unfinished is done by the next run; so a process may be killed at any moment, and two may work on one
//! folder. A lock spares them doing the same work; it is not what the result depends on.

mod copies;
mod fingerprint;
mod folder;
mod intake;
mod making;
mod names;
mod reading;
mod report;
mod seen;
mod sending;
mod sorting;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use copies::InFolder;
use folder::Folder;
use intake::{Intake, Met};
use making::short;
use seen::Seen;

use crate::journal::{Entry, Journal, decisions};
use crate::learning::{Curation, Observed, Rules};
use crate::model::FileId;
use crate::sources::{self, PathEntry, Spool};
use crate::{formats, text};

pub use copies::{Copies, Kept};
pub use fingerprint::fingerprint;
pub use making::Recipe;
pub use names::file_stem;
pub use report::{Outcome, Run, Summary, Told, What, WorkloadRun};
pub use sending::{Receiver, Sending};
pub use sorting::{Content, Snapshot, Sorted, sort};

/// How a learner works.
#[derive(Clone)]
pub struct Options {
    /// The limits of files, archives and folders.
    pub sources: sources::Limits,
    /// The limits of what is decoded.
    pub formats: formats::Limits,
    /// Bytes of the temporary area for standard input and archive members.
    pub spool_bytes: u64,
    /// How workloads are learned.
    pub rules: Rules,
    /// The file of decisions on the baselines of the folder.
    pub curation: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            sources: sources::Limits::default(),
            formats: formats::Limits::default(),
            spool_bytes: Spool::DEFAULT_BYTES,
            rules: Rules::default(),
            curation: None,
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Options({:?}, {:?})", self.formats, self.curation)
    }
}

/// Why nothing at all could be learned.
#[derive(Debug, thiserror::Error)]
pub enum LearnError {
    /// The folder cannot be made or read.
    #[error("{} cannot be used: {error}", text::sanitize(&.folder.to_string_lossy()))]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

/// What is known of a workload of the folder since it was looked at last.
#[derive(Debug)]
struct Known {
    /// The copy that its name was read from.
    first: Kept,
    workload: String,
    /// Of what it was tried to make the profile last.
    fingerprint: Option<String>,
    summary: Option<Summary>,
}

/// Learns into one folder.
#[derive(Debug)]
pub struct Learner {
    folder: Folder,
    /// As the system names it.
    canonical: PathBuf,
    options: Options,
    spool: Spool,
    journal: Journal,
    seen: Seen,
    known: HashMap<String, Known>,
    /// What was told before, in this process.
    told: HashSet<Told>,
}

impl Learner {
    /// Opens a folder of learned profiles. It is made if there is none.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn open(folder: &Path, options: Options) -> Result<Learner, LearnError> {
        let failed = |error| LearnError::Folder { folder: folder.to_owned(), error };
        let opened = Folder::open(folder).map_err(failed)?;
        Ok(Learner {
            folder: opened,
            canonical: folder.canonicalize().map_err(failed)?,
            journal: Journal::open(options.curation.as_deref(), ""),
            spool: Spool::new(options.spool_bytes),
            options,
            seen: Seen::default(),
            known: HashMap::new(),
            told: HashSet::new(),
        })
    }

    /// What is wrong with the file of decisions, in sentences that are safe to print.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        self.journal.problems()
    }

    /// Learns what the sources hold, and brings every profile of the folder up to date.
    ///
    /// Files that were read in an earlier run of the same learner, and have not changed since, are not read again; nor is what
    /// was told before told again. `watches` says that there will be another run: then a file that is damaged is left for it,
    /// as it may be one that is still being written. `stop` is asked now and then whether to end early.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn run<A: AsRef<OsStr>>(
        &mut self,
        sources: &[A],
        watches: bool,
        stop: &dyn Fn() -> bool,
    ) -> Result<Run, LearnError> {
        let (mut met, mut run) = self.take_in(sources, watches, stop);
        self.journal.refresh();
        let stems = self.folder.stems().map_err(|error| self.failed(error))?;
        for stem in stems {
            if stop() {
                run.stopped = true;
                break;
            }
            run.workloads.extend(self.bring_up_to_date(&stem, &mut met));
        }
        run.workloads.sort_by(|a, b| a.workload.cmp(&b.workload));
        Ok(run)
    }

    fn failed(&self, error: io::Error) -> LearnError {
        LearnError::Folder { folder: self.folder.root().to_owned(), error }
    }

    /// Keeps what is new in the sources; what was met of each workload, by the name of its files.
    fn take_in<A: AsRef<OsStr>>(
        &mut self,
        sources: &[A],
        watches: bool,
        stop: &dyn Fn() -> bool,
    ) -> (HashMap<String, Met>, Run) {
        let mut run = Run::default();
        let (seen, canonical, spool) = (&mut self.seen, &self.canonical, &self.spool);
        let options = &self.options;
        let mut intake = Intake {
            folder: &self.folder,
            options,
            stop,
            is_patient: false,
            waits: false,
            met: Default::default(),
            told: Vec::new(),
        };
        // What is listed is read between two listings, so that a slow folder does not hold up the first snapshots.
        let mut each = |found: Result<PathEntry, sources::Problem>| {
            match found {
                Err(problem) => intake.unread(&problem),
                Ok(entry) => {
                    run.files += 1;
                    let place = entry.place();
                    if place.path().is_some_and(|path| is_below(path, canonical)) {
                        intake.kind(place, What::Own, None);
                    } else if let Some(look) = seen.look(place) {
                        intake.is_patient = watches && look.may_grow;
                        intake.waits = false;
                        sources::read_into(&entry, &options.sources, spool, &mut intake)?;
                        seen.read(look, !intake.waits);
                    }
                }
            }
            if stop() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        run.stopped = sources::list(sources, &options.sources, &mut each).is_break() && stop();
        let Intake { met, mut told, .. } = intake;
        told.sort_unstable();
        told.retain(|told| self.told.insert(told.clone()));
        run.told = told;
        (met.into_iter().map(|(workload, met)| (file_stem(&workload), met)).collect(), run)
    }

    /// Makes the profile of a workload if it is not what its snapshots come to. `None` where no snapshot is kept of it.
    fn bring_up_to_date(&mut self, stem: &str, met: &mut HashMap<String, Met>) -> Option<WorkloadRun> {
        let met = met.remove(stem).unwrap_or_default();
        let mut run = WorkloadRun {
            workload: stem.to_owned(),
            file: self.folder.profile(stem),
            learned_now: met.learned_now,
            known_before: met.known_before,
            skipped: met.skipped,
            snapshots: 0,
            outcome: Outcome::Unchanged,
            profile: None,
        };
        if let Err(reason) = self.make_until_done(stem, &mut run) {
            run.outcome = Outcome::Failed(reason);
        }
        if let Some(known) = self.known.get(stem) {
            run.workload.clone_from(&known.workload);
            run.profile.clone_from(&known.summary);
        }
        (run.snapshots > 0 || run.outcome != Outcome::Unchanged).then_some(run)
    }

    /// Until it is: more snapshots may come while it is made.
    fn make_until_done(&mut self, stem: &str, run: &mut WorkloadRun) -> Result<(), String> {
        let profile = self.folder.profile(stem);
        let said = |error: io::Error| format!("{}: {error}", profile.display());
        let mut lock = None;
        loop {
            let kept = self.folder.kept(stem).map_err(said)?;
            run.snapshots = kept.len() as u64;
            let Some(first) = kept.first() else { return Ok(()) };
            let known = match self.known.remove(stem) {
                Some(known) if known.first == *first => known,
                _ => self.look_at(stem, first)?,
            };
            let known = self.known.entry(stem.to_owned()).or_insert(known);
            let rules = &self.options.rules;
            let ids = decided(self.journal.entries(), &known.workload);
            let now = fingerprint(&kept, rules, &ids);
            // What failed before fails again as long as nothing changes.
            if known.fingerprint.as_ref() == Some(&now) {
                return Ok(());
            }
            if lock.is_none() {
                lock = Some(self.folder.lock_alone(stem));
                continue;
            }
            known.fingerprint = Some(now.clone());
            let mut written = self.folder.written(stem).map_err(said)?;
            if written.as_deref().and_then(reading::fingerprint_of).as_ref() != Some(&now) {
                let recipe = Recipe {
                    copies: &InFolder { folder: &self.folder, stem },
                    workload: &known.workload,
                    kept: &kept,
                    rules,
                    curation: Arc::new(Curation::of(&self.journal, &known.workload)),
                    fingerprint: &now,
                    limits: &self.options.formats,
                };
                let made = recipe.make()?;
                self.folder.write(stem, &made).map_err(said)?;
                run.outcome = Outcome::Written;
                written = Some(made);
            }
            known.summary = written.and_then(|bytes| reading::summary(&bytes, &self.options.formats));
        }
    }

    /// Reads of a copy what the workload is called, and its tags.
    fn look_at(&self, stem: &str, first: &Kept) -> Result<Known, String> {
        let place = self.folder.place(stem, first);
        let wrong = |why: String| format!("{place}: {why}; put it right, or take it away");
        let content = self.folder.read(stem, first, self.options.formats.max_bytes as u64).map_err(wrong)?;
        let decoded = formats::decode(&content, Some(&first.extension), &self.options.formats);
        let recording = decoded.map_err(|error| wrong(error.to_string()))?.recording;
        let observed = Observed::of(&recording, FileId(0), short(first), "");
        if file_stem(&observed.workload) != stem {
            return Err(wrong(format!("it is of another workload, {}", observed.workload)));
        }
        let (first, workload) = (first.clone(), observed.workload);
        Ok(Known { first, workload, fingerprint: None, summary: None })
    }
}

/// The ids of the decisions that hold for a workload.
#[must_use]
pub fn decided<'a>(entries: impl IntoIterator<Item = &'a Entry>, workload: &str) -> Vec<String> {
    let holding = decisions(entries).into_iter();
    let of_it = holding.filter(|(subject, _)| subject.workload() == Some(workload));
    of_it.map(|(_, entry)| entry.id.clone()).collect()
}

/// Whether a file lies in a folder, whatever its path looks like.
fn is_below(path: &Path, canonical: &Path) -> bool {
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    folder.canonicalize().is_ok_and(|folder| folder.starts_with(canonical))
}
