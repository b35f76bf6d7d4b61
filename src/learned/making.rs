//! Makes the profile of one workload from the copies that are kept.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use hashbrown::HashMap;

use super::intake::{self, Taken};
use super::kept::{self, Facts, Kept};
use super::{LearnError, Learned, Learner, fingerprint, names};
use crate::formats::{self, Decoded};
use crate::learning::{Curation, Merger, Profile, SnapshotFacts, SnapshotKey, learned, version_statuses};
use crate::model::{FileId, ObservationId, Recording, UnixNanos};
use crate::settings::Learning;

const ENDING: &str = "profile";

/// Makes the profile of the workload whose copies lie in a folder of this name, unless it stands as it should. `None` if
/// nothing is kept of it.
pub(super) fn make(
    learner: &mut Learner,
    name: &OsStr,
    taken: &Taken,
    curation: &BTreeMap<String, Arc<Curation>>,
) -> Result<Option<Learned>, LearnError> {
    let folder = learner.folder.join(kept::SNAPSHOTS).join(name);
    // One learner a workload at a time. The lock is the system's: it ends with the process, however that ends.
    let lock = File::open(&folder).map_err(LearnError::at(&folder))?;
    lock.lock().map_err(LearnError::at(&folder))?;
    kept::sweep(&learner.folder, &folder);
    let mut file = learner.folder.join(name).into_os_string();
    file.push(".");
    file.push(ENDING);
    let mut making = Making {
        learner,
        folder,
        file: file.into(),
        written: false,
        before: taken.known,
        anything_taken: taken.known > 0 || !taken.new.is_empty(),
    };
    let mut kept = kept::list(&making.folder)?;
    loop {
        let Some(made) = making.make(name, &kept, curation)? else { return Ok(None) };
        // Another learner may have put a copy beside those that were merged. It waits for the lock and would see to it,
        // unless it is killed: so look again.
        let now = kept::list(&making.folder)?;
        if now == made.kept {
            return Ok(Some(making.told(&made, taken)));
        }
        kept = now;
    }
}

struct Making<'l> {
    learner: &'l mut Learner,
    folder: PathBuf,
    file: PathBuf,
    written: bool,
    before: usize,
    anything_taken: bool,
}

/// How a profile stood: of what it was made, its length, and when it was written.
#[derive(PartialEq)]
pub(super) struct Stood(String, u64, SystemTime);

impl Stood {
    fn now(print: &str, file: &Path) -> Option<Stood> {
        let metadata = fs::metadata(file).ok()?;
        Some(Stood(print.to_owned(), metadata.len(), metadata.modified().ok()?))
    }

    fn is_so(&self, print: &str, file: &Path) -> bool {
        Stood::now(print, file).is_some_and(|now| now == *self)
    }
}

/// What was made, and of what.
struct Done {
    kept: Vec<Kept>,
    profile: Profile,
    rules: Arc<Learning>,
}

/// A copy that counts, in the canonical order: by start, then name, then content.
struct Planned {
    kept: Kept,
    facts: Facts,
}

impl Making<'_> {
    fn make(
        &mut self,
        name: &OsStr,
        kept: &[Kept],
        curation: &BTreeMap<String, Arc<Curation>>,
    ) -> Result<Option<Done>, LearnError> {
        let (plan, rest) = self.plan(name, kept)?;
        let Some(first) = plan.first() else { return Ok(None) };
        let workload = first.facts.observed.workload.clone();
        // A worse copy, or an older state, can never count again: the better one stays.
        for worse in rest {
            let path = worse.path(&self.folder);
            fs::remove_file(&path).map_err(LearnError::at(&path))?;
            self.learner.known.remove(&path);
        }
        let observations: Vec<_> =
            plan.iter().flat_map(|planned| planned.facts.observed.observations.iter().cloned()).collect();
        let rules = (self.learner.options.rules)(&workload, &observations);
        let curation = curation.get(&workload).cloned().unwrap_or_default();
        let mut counted: Vec<Kept> = plan.iter().map(|planned| planned.kept.clone()).collect();
        counted.sort();
        let print = fingerprint::of(&workload, &counted, &rules, &curation);
        if !self.anything_taken
            && self.learner.made.get(name).is_some_and(|stood| stood.is_so(&print, &self.file))
        {
            return Ok(None);
        }
        let profile = self.merged(&workload, &plan, &rules)?.under(curation);
        if !self.stands(&print) {
            self.write(&workload, &plan, &profile, &print)?;
        }
        if let Some(stood) = Stood::now(&print, &self.file) {
            self.learner.made.insert(name.to_owned(), stood);
        }
        Ok(Some(Done { kept: counted, profile, rules }))
    }

    /// Which copies count, and which do not.
    fn plan(&mut self, name: &OsStr, kept: &[Kept]) -> Result<(Vec<Planned>, Vec<Kept>), LearnError> {
        let mut best: HashMap<SnapshotKey, (Facts, Kept)> = HashMap::new();
        let mut worse = Vec::new();
        for copy in kept {
            let Some(facts) = self.facts(copy)? else { continue };
            // Only copies of this very workload: whoever puts others here by hand does not mix them.
            let is_own = names::file_name(&facts.observed.workload).as_str() == name;
            let Some(of_file) = facts.observed.observations.first().filter(|_| is_own) else { continue };
            let key = SnapshotKey::of(of_file);
            match best.get_mut(&key) {
                None => {
                    best.insert(key, (facts, copy.clone()));
                }
                Some(known) => {
                    // The same content from two places is that of the first of their names.
                    let is_better = (&facts.standing, Reverse(&copy.holder))
                        > (&known.0.standing, Reverse(&known.1.holder));
                    let loser = if is_better {
                        std::mem::replace(known, (facts, copy.clone())).1
                    } else {
                        copy.clone()
                    };
                    worse.push(loser);
                }
            }
        }
        let mut plan: Vec<Planned> =
            best.into_values().map(|(facts, kept)| Planned { kept, facts }).collect();
        plan.sort_by_cached_key(|planned| {
            let first = planned.facts.observed.observations.first();
            let start = first.and_then(|o| o.start).unwrap_or(UnixNanos(0));
            (
                start,
                first.map(|o| o.name.clone()),
                planned.kept.hash().to_owned(),
                planned.kept.holder.clone(),
            )
        });
        for (at, planned) in plan.iter_mut().enumerate() {
            for o in &mut planned.facts.observed.observations {
                o.file = FileId(at as u32);
            }
        }
        Ok((plan, worse))
    }

    /// What is known of a copy; `None` of one that another learner has just removed.
    fn facts(&mut self, copy: &Kept) -> Result<Option<Facts>, LearnError> {
        let path = copy.path(&self.folder);
        if let Some(facts) = self.learner.known.get(&path) {
            return Ok(path.exists().then(|| facts.clone()));
        }
        if !path.exists() {
            return Ok(None);
        }
        let facts = intake::facts(&self.recording(copy)?, copy, FileId(0));
        self.learner.known.insert(path, facts.clone());
        Ok(Some(facts))
    }

    fn recording(&self, copy: &Kept) -> Result<Recording, LearnError> {
        Ok(self.decoded(copy)?.0.recording)
    }

    fn decoded(&self, copy: &Kept) -> Result<(Decoded, Vec<u8>), LearnError> {
        let path = copy.path(&self.folder);
        let options = &self.learner.options;
        let content = copy.read(&self.folder, options.sources.file_bytes).map_err(LearnError::at(&path))?;
        match formats::decode(&content, Some(&copy.hint()), &options.formats) {
            Ok(decoded) => Ok((decoded, content)),
            Err(error) => Err(LearnError::at(&path)(io::Error::other(error.to_string()))),
        }
    }

    fn merged(&self, workload: &str, plan: &[Planned], rules: &Arc<Learning>) -> Result<Profile, LearnError> {
        let mut merger = Merger::new(Arc::clone(rules));
        for planned in plan {
            merger.add(&self.recording(&planned.kept)?, &planned.facts.observed);
        }
        Ok(merger.finish(workload))
    }

    /// Whether the file is there, whole, and made of this.
    fn stands(&self, print: &str) -> bool {
        fs::read(&self.file)
            .is_ok_and(|content| formats::learned::fingerprint(&content).as_deref() == Some(print))
    }

    fn write(
        &mut self,
        workload: &str,
        plan: &[Planned],
        profile: &Profile,
        print: &str,
    ) -> Result<(), LearnError> {
        // The snapshots of a dump are one, so that its place in the plan is its file's number.
        let planned = |id: ObservationId| {
            let file = profile.observations().get(id.0 as usize).map_or(u32::MAX, |o| o.file.0);
            plan.get(file as usize)
        };
        let facts = |id: ObservationId| {
            planned(id).map_or_else(SnapshotFacts::default, |planned| SnapshotFacts {
                content_hash: planned.kept.hash().to_owned(),
                metadata: planned.facts.metadata.clone(),
            })
        };
        let learned = learned(profile, print, &facts);
        let by_hash: HashMap<&str, &Kept> =
            plan.iter().map(|planned| (planned.kept.hash(), &planned.kept)).collect();
        let mut wire = |at: u32| -> Result<Cow<'static, [u8]>, String> {
            let hash = learned.ledger.get(at as usize).map_or("", |entry| entry.content_hash.as_str());
            let kept = by_hash.get(hash).ok_or("a snapshot of the ledger is not kept")?;
            let (decoded, content) = self.decoded(kept).map_err(|error| error.to_string())?;
            Ok(Cow::Owned(decoded.wire.unwrap_or(content)))
        };
        let bytes = formats::learned::write(&learned, profile.tree(), &mut wire).map_err(|error| {
            LearnError::Making { workload: workload.to_owned(), reason: error.to_string() }
        })?;
        kept::write_whole(&self.file, |file| file.write_all(&bytes)).map_err(LearnError::at(&self.file))?;
        self.written = true;
        Ok(())
    }

    fn told(&self, done: &Done, taken: &Taken) -> Learned {
        let Done { kept, profile, rules } = done;
        let observations: Vec<_> = profile.observations().iter().collect();
        // A copy that was no better than one that was known has brought nothing.
        let new: Vec<String> =
            taken.new.iter().filter(|(copy, _)| kept.contains(copy)).map(|(_, name)| name.clone()).collect();
        Learned {
            workload: profile.workload().to_owned(),
            known: self.before + (taken.new.len() - new.len()),
            new,
            snapshots: kept.len(),
            quarantined: observations.iter().filter(|o| o.quarantined).count(),
            versions: version_statuses(&observations, profile.versions(), rules),
            nodes: profile.tree().counts().total(),
            file: self.file.clone(),
            written: self.written,
        }
    }
}
