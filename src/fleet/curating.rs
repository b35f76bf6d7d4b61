//! What people decide of baselines: kept in a file of its own, read from the sources too, and put at once on everything that
//! is known, without reading a recording again where that can be.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Cancel, Fleet, FleetError, Shared, lock, opening};
use crate::api::LogName;
use crate::journal::{Change, Decision, Entry, Journal, JournalError, Record, Subject, decisions};
use crate::learning::{Curation, Profile, SetAside};
use crate::model::UnixNanos;
use crate::signals::{SignalIndex, Verdict};

/// Why a decision was not entered, or not taken back.
#[derive(Debug, thiserror::Error)]
pub enum CurateError {
    /// The file refused it.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// It was entered, but a workload cannot be opened to see what it changes.
    #[error("it was written down, but what it changes cannot be counted: {0}")]
    Counting(FleetError),
}

/// What people have decided, as it stood at one moment.
#[derive(Clone, Debug, Default)]
pub struct Decided {
    /// The file that new decisions go to.
    pub file: Option<PathBuf>,
    /// Why nothing can be decided, in a clause that is safe to print; `None` where something can.
    pub read_only: Option<String>,
    /// All entries, of the file and of what was met among the sources, each once, oldest first.
    pub entries: Vec<Entry>,
    /// The ids of those that hold, ascending.
    holding: Vec<String>,
    /// What the user decided last, among what still holds.
    pub own_last: Option<Entry>,
    /// What is wrong with the file, in sentences that are safe to print.
    pub problems: Vec<String>,
}

impl Decided {
    /// Whether an entry holds: it is the last word on its subject, and was not taken back.
    #[must_use]
    pub fn holds(&self, entry: &Entry) -> bool {
        self.holding.binary_search(&entry.id).is_ok()
    }

    /// An entry by its id, or by the beginning of it where no other begins so.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        let mut found = self.entries.iter().filter(|entry| entry.id.starts_with(id));
        match (found.next(), found.next()) {
            (Some(only), None) => Some(only),
            _ => self.entries.iter().find(|entry| entry.id == id),
        }
    }
}

/// The file and what else was met.
#[derive(Clone, Debug, Default)]
pub(super) struct Ledger {
    journal: Journal,
    met: Vec<Entry>,
}

impl Ledger {
    fn all(&self) -> impl Iterator<Item = &Entry> + Clone {
        self.journal.entries().iter().chain(&self.met)
    }

    fn decided(&self) -> Decided {
        let mut known = HashSet::new();
        let each = self.all().filter(|entry| is_ours(entry) && known.insert(entry.id.as_str()));
        let mut entries: Vec<Entry> = each.cloned().collect();
        // Those of one moment stand as they were written.
        entries.sort_by_key(|entry| entry.time);
        let mut holding: Vec<String> =
            decisions(self.all()).into_values().map(|entry| entry.id.clone()).collect();
        holding.sort_unstable();
        Decided {
            file: self.journal.path().map(Path::to_owned),
            read_only: self.journal.read_only().map(str::to_owned),
            entries,
            holding,
            own_last: self.journal.last_own().cloned(),
            problems: self.journal.problems(),
        }
    }
}

fn is_ours(entry: &Entry) -> bool {
    matches!(entry.change, Change::Curate { .. } | Change::Undo(_)) && entry.subject.workload().is_some()
}

/// Reads the file of decisions; before anything else is read, so that every recording is met under them.
pub(super) fn begin(shared: &Shared) {
    let options = &shared.options;
    let here = || Journal::open(options.curation.as_deref(), &options.author);
    let journal = shared.desk.journal(LogName::Curation).unwrap_or_else(here);
    lock(&shared.ledger).journal = journal;
    // Who signs may have become known since it was opened.
    if let Some(me) = shared.desk.me() {
        sign(shared, me);
    }
    put(shared);
}

/// Signs what is decided from now on.
pub(super) fn sign(shared: &Shared, author: String) {
    lock(&shared.ledger).journal.sign_as(author);
}

/// Enters something that goes to a backend. Nobody who reads waits for the network meanwhile.
fn enter_there(
    shared: &Shared,
    author: String,
    enter: impl FnOnce(&mut Ledger) -> Result<Entry, JournalError>,
) -> Result<Entry, JournalError> {
    sign(shared, author);
    let mut ledger = lock(&shared.ledger).clone();
    let entered = enter(&mut ledger);
    lock(&shared.ledger).journal.refresh();
    shared.desk.entered(shared);
    entered
}

/// Takes in what stands in a file of decisions among the sources; how many entries it brings, and how many lines are none.
pub(super) fn meet(shared: &Shared, content: &[u8]) -> (u64, u64) {
    let (entries, foreign) = crate::journal::read(content);
    let ours: Vec<Entry> = entries.into_iter().filter(is_ours).collect();
    let count = ours.len() as u64;
    lock(&shared.ledger).met.extend(ours);
    put(shared);
    (count, foreign)
}

/// Puts what holds on the catalogue and on what is open: the names of the workloads that it changes something for.
fn put(shared: &Shared) -> Vec<String> {
    let ledger = lock(&shared.ledger);
    let (map, decided) = (Curation::by_workload(ledger.all()), ledger.decided());
    // Under the ledger's lock: what is put later is what was decided later.
    let changed = lock(&shared.catalogue).curate(map, decided);
    let mut names = Vec::new();
    for (name, old, new, curation) in changed {
        again(shared, &name, (old, new), |profile| Arc::new(Profile::clone(&profile).under(curation)));
        names.push(name);
    }
    names
}

/// Keeps the open profile of a workload at its next revision, so that no file need be read again.
fn again(
    shared: &Shared,
    workload: &String,
    (old, new): (u64, u64),
    make: impl FnOnce(Arc<Profile>) -> Arc<Profile>,
) {
    let mut caches = lock(&shared.caches);
    if let Some((revision, profile)) = caches.profiles.get(workload)
        && revision == old
    {
        let bytes = profile.heap_bytes();
        caches.profiles.put(workload.clone(), (new, make(profile)), bytes);
    }
}

/// Takes in what others have entered meanwhile.
pub(super) fn refresh(shared: &Shared) {
    let _one_at_a_time = lock(&shared.curating);
    lock(&shared.ledger).journal.refresh();
    let changed = put(shared);
    shared.publish();
    if shared.is_finished() {
        // What cannot be opened is counted when it can.
        drop(count(shared, &changed));
    }
}

/// Takes the rejected behaviours of workloads out of their counts. It opens those of which any is rejected.
pub(super) fn count(shared: &Shared, names: &[String]) -> Result<(), FleetError> {
    for name in names {
        let rejects = lock(&shared.catalogue).curation(name).has_nodes();
        let aside = match rejects {
            true => {
                let profile = opening::open(shared, name, &shared.stop, &mut |_| {});
                match profile {
                    Ok(profile) => SetAside::of(profile.tree(), shared.key),
                    // It was decided of before anything was seen.
                    Err(FleetError::NoSuchWorkload(_)) => continue,
                    Err(error) => return Err(error),
                }
            }
            false => SetAside::default(),
        };
        let revisions = lock(&shared.catalogue).set_aside(name, aside);
        if let Some((old, new)) = revisions {
            // The profile is what it was.
            again(shared, name, (old, new), |profile| profile);
        }
    }
    Ok(())
}

/// The end of the survey: now that all is known, what is rejected is taken out of the counts. Gives what failed, by workload.
pub(super) fn settle(shared: &Shared) -> Vec<(String, FleetError)> {
    let names = lock(&shared.catalogue).curated();
    let failed = names.into_iter().filter_map(|name| {
        let counted = count(shared, std::slice::from_ref(&name));
        counted.err().map(|error| (name, error))
    });
    failed.collect()
}

/// What is only supposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Supposed<'a> {
    /// That this were decided.
    Decided(Decision),
    /// That the entry of this id were taken back.
    TakenBack(&'a str),
}

/// What a decision would change for a workload.
#[derive(Debug)]
pub struct Preview {
    /// The profile as it is.
    pub before: Arc<Profile>,
    /// The profile as it would be.
    pub after: Arc<Profile>,
    /// The signals of the workload whose verdict would be another one: as it is, and as it would be.
    pub judged: Vec<(SignalIndex, Arc<Verdict>, Arc<Verdict>)>,
}

impl Fleet {
    /// Enters what a person decides, and puts it on everything at once. Gives the entry.
    ///
    /// # Errors
    /// Where it was not written; then nothing has changed. Or where it cannot be counted what it changes.
    pub fn curate(
        &self,
        subject: &Subject,
        decision: Decision,
        reason: &str,
        now: UnixNanos,
    ) -> Result<Entry, CurateError> {
        self.decide(|ledger| {
            let now = after_all(ledger, subject, now);
            ledger.journal.curate(subject, decision, reason, now).cloned()
        })
    }

    /// Takes back the entry of an id, or the beginning of one; without an id what the user decided last. Gives it.
    ///
    /// # Errors
    /// Where there is none, or the undo was not written.
    pub fn take_back(&self, id: Option<&str>, now: UnixNanos) -> Result<Entry, CurateError> {
        self.decide(|ledger| {
            let Some(id) = id else { return ledger.journal.undo_last(now) };
            ledger.journal.refresh();
            let decided = ledger.decided();
            let found = decided.entry(id).filter(|entry| decided.holds(entry)).cloned();
            let found = found.ok_or_else(|| JournalError::NoSuchEntry(id.to_owned()))?;
            ledger.journal.take_back(found, now)
        })
    }

    fn decide(
        &self,
        enter: impl FnOnce(&mut Ledger) -> Result<Entry, JournalError>,
    ) -> Result<Entry, CurateError> {
        let shared = &self.shared;
        let author = shared.desk.author(Entry::WHAT).map_err(JournalError::from)?;
        let (_one_at_a_time, entered) = match author {
            Some(author) => {
                let entered = enter_there(shared, author, enter);
                (lock(&shared.curating), entered)
            }
            None => {
                let alone = lock(&shared.curating);
                (alone, enter(&mut lock(&shared.ledger)))
            }
        };
        // Others may have written meanwhile, even where this was refused.
        let changed = put(shared);
        shared.publish();
        let entered = entered?;
        // While the survey goes on its end will do it.
        if shared.is_finished() {
            let counted = count(shared, &changed);
            shared.publish();
            counted.map_err(CurateError::Counting)?;
        }
        Ok(entered)
    }

    /// What it would change if something more were decided, or something taken back. Nothing is written.
    ///
    /// # Errors
    /// No such workload, cancelled, or none of its files can be read any more.
    pub fn preview(
        &self,
        subject: &Subject,
        supposed: Supposed<'_>,
        cancel: &Cancel,
    ) -> Result<Preview, FleetError> {
        let workload = subject.workload().unwrap_or_default();
        let before = self.open(workload, cancel, &mut |_| {})?;
        let curation = {
            let ledger = lock(&self.shared.ledger);
            let supposed = Entry {
                id: "supposed".to_owned(),
                time: UnixNanos(u64::MAX),
                author: self.shared.desk.me().unwrap_or_else(|| self.shared.options.author.clone()),
                subject: subject.clone(),
                change: match supposed {
                    Supposed::Decided(decision) => Change::Curate { decision, reason: "supposed".to_owned() },
                    Supposed::TakenBack(id) => Change::Undo(id.to_owned()),
                },
            };
            Curation::of_entries(ledger.all().chain([&supposed]), workload)
        };
        let after = Arc::new(Profile::clone(&before).under(Arc::new(curation)));
        let is = self.verdicts(workload, cancel)?;
        let would = self.judged_by(&self.view(), &after, workload, cancel)?;
        let mut judged: Vec<_> = would
            .iter()
            .filter_map(|(at, would)| Some((at, Arc::clone(is.of(at)?), Arc::clone(would))))
            .filter(|(_, is, would)| (is.position, is.evidence) != (would.position, would.evidence))
            .collect();
        judged.sort_by_key(|(at, ..)| *at);
        Ok(Preview { before, after, judged })
    }
}

/// A moment after all that was said of a subject, in whatever file: who decides now decides last.
fn after_all(ledger: &Ledger, subject: &Subject, now: UnixNanos) -> UnixNanos {
    let last = ledger.met.iter().filter(|entry| entry.subject == *subject).map(|entry| entry.time.0).max();
    UnixNanos(now.0.max(last.map_or(0, |last| last.saturating_add(1))))
}

/// What holds for each workload, by its full name.
pub(super) type ByWorkload = BTreeMap<String, Arc<Curation>>;

#[cfg(test)]
mod tests;
