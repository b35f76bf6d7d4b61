//! What the survey has learned so far, before it is published.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::curating::{ByWorkload, Decided};
use super::view::{FileProblem, FleetView, Severity, SurveyProgress, Workload, short_names, versions_of};
use crate::formats::Format;
use crate::learning::{
    Arrival, Counted, Curation, Observed, Rules, SetAside, SnapshotKey, Standing, Standings, Survey,
};
use crate::model::{FileId, Signal};
use crate::signals::{Entered, Signals, Stock, Whereabouts};
use crate::sources::Handle;

/// The way back to a file, and what it is.
#[derive(Clone)]
pub(super) struct KnownFile {
    pub(super) handle: Handle,
    pub(super) format: &'static Format,
    /// The architecture it was recorded on; details name system calls by it.
    pub(super) arch: Arc<str>,
    /// Nothing of it was missing when it was read.
    pub(super) whole: bool,
}

/// One recording as a reading thread hands it over.
pub(super) struct Arrived {
    pub(super) name: String,
    pub(super) file: FileId,
    pub(super) known: KnownFile,
    pub(super) observed: Observed,
    pub(super) counted: Counted,
    pub(super) nodes: usize,
    pub(super) content_hash: String,
    /// Of a learned profile, for each of its snapshots the content hash of the dump.
    pub(super) ledger: Vec<String>,
}

#[derive(Default)]
struct Entry {
    survey: Survey,
    standings: Standings,
    files: BTreeSet<String>,
    file_names: BTreeMap<FileId, String>,
    /// What stands for the same as other files and does not count as long as they are there.
    copies: BTreeMap<FileId, (String, KnownFile)>,
    /// The files that are profiles of backends, and of which.
    of_backends: BTreeMap<FileId, usize>,
    revision: u64,
    published: Option<Arc<Workload>>,
}

impl Entry {
    /// Enters the snapshots of a learned profile, each for itself: where the dump is at hand, it speaks. Whether any of
    /// them counts.
    fn enter_ledger(&mut self, observed: &mut Observed, hashes: &[String], first: u32) -> bool {
        for (at, hash) in hashes.iter().enumerate() {
            let Some(o) = observed.observations.get(at).filter(|o| !o.superseded) else { continue };
            // The dump itself has nodes, so that it goes before an entry that stands for it.
            let standing = Standing { end: o.end, whole: !o.cut, nodes: 0, content_hash: hash.clone() };
            let gone = match self.standings.enter(SnapshotKey::of(o), standing, first + at as u32) {
                Arrival::New => continue,
                Arrival::Replaces(old) if old < first => {
                    self.survey.supersede(old);
                    continue;
                }
                // The ledger names one snapshot twice.
                Arrival::Replaces(old) => (old - first) as usize,
                Arrival::Duplicate(_) => at,
            };
            observed.observations[gone].superseded = true;
        }
        observed.observations.iter().any(|o| !o.superseded)
    }
}

/// Everything that grows while files are read.
pub(super) struct Catalogue {
    workloads: BTreeMap<String, Entry>,
    files: HashMap<FileId, KnownFile>,
    problems: BTreeSet<FileProblem>,
    /// The problems as they were last published, unless one has come since.
    published_problems: Option<Arc<Vec<FileProblem>>>,
    pub(super) progress: SurveyProgress,
    stock: Stock,
    rules: Rules,
    curation: ByWorkload,
    decided: Arc<Decided>,
    /// The signals as they were last published, unless one has come since, or something that they are placed by.
    published_signals: Option<Arc<Signals>>,
}

impl Catalogue {
    /// Nothing yet, with room for so many signals, and how workloads are learned.
    pub(super) fn new(max_signals: usize, rules: Rules) -> Catalogue {
        Catalogue {
            workloads: BTreeMap::new(),
            files: HashMap::new(),
            problems: BTreeSet::new(),
            published_problems: None,
            progress: SurveyProgress::default(),
            stock: Stock::new(max_signals),
            rules,
            curation: ByWorkload::new(),
            decided: Arc::default(),
            published_signals: None,
        }
    }

    /// Learns by other rules from now on.
    pub(super) fn learn_by(&mut self, rules: Rules) {
        for (name, entry) in &mut self.workloads {
            let observations = entry.survey.observations();
            let learned = |rules: &Rules| rules.of_workload(name, observations);
            let suggested = |rules: &Rules| rules.suggest_of_workload(name, observations);
            if learned(&self.rules) != learned(&rules) {
                // Open profiles stand under the old ones.
                entry.revision += 1;
                entry.published = None;
            } else if suggested(&self.rules) != suggested(&rules) {
                entry.published = None;
            }
        }
        self.rules = rules;
    }

    /// Enters signals; how many there was no room for.
    pub(super) fn signals(&mut self, signals: impl IntoIterator<Item = Signal>) -> u64 {
        let entered = signals.into_iter().map(|signal| self.stock.enter(&signal));
        let over = entered.filter(|entered| *entered == Entered::Full).count();
        self.published_signals = None;
        self.progress.signals = self.stock.len() as u64;
        over as u64
    }

    /// The signals by what is known now. Those that nothing new is known of are shared with the last view.
    fn view_signals(&mut self) -> Arc<Signals> {
        let (stock, workloads) = (&mut self.stock, &self.workloads);
        let signals = self.published_signals.get_or_insert_with(|| {
            if stock.is_empty() {
                return Arc::default();
            }
            let known = workloads.iter().map(|(name, entry)| (name.as_str(), entry.survey.observations()));
            Arc::new(stock.placed(&Whereabouts::of(known)))
        });
        Arc::clone(signals)
    }

    /// Enters a recording: as a new snapshot, in place of a worse copy, or as one more copy of a known one.
    pub(super) fn arrive(&mut self, arrived: Arrived) {
        let entry = self.workloads.entry(arrived.observed.workload.clone()).or_default();
        entry.revision += 1;
        entry.published = None;
        // It may be what some signal is placed by.
        self.published_signals = None;
        entry.files.insert(arrived.name.clone());
        let first = entry.survey.observations().len() as u32;
        let mut observed = arrived.observed;
        if arrived.ledger.is_empty() {
            // All observations of a file stand and fall together.
            let Some(of_file) = observed.observations.first() else { return };
            let standing = Standing {
                end: of_file.end,
                whole: arrived.known.whole,
                nodes: arrived.nodes,
                content_hash: arrived.content_hash,
            };
            match entry.standings.enter(SnapshotKey::of(of_file), standing, first) {
                Arrival::New => {}
                Arrival::Replaces(old) => entry.survey.supersede(old),
                Arrival::Duplicate(_) => {
                    entry.copies.insert(arrived.file, (arrived.name, arrived.known));
                    return;
                }
            }
        } else if !entry.enter_ledger(&mut observed, &arrived.ledger, first) {
            entry.copies.insert(arrived.file, (arrived.name, arrived.known));
            return;
        }
        entry.survey.add_counted(&arrived.counted, &observed);
        if let Some(curation) = self.curation.get(&observed.workload) {
            entry.survey.mark(curation);
        }
        entry.file_names.insert(arrived.file, arrived.name);
        self.files.insert(arrived.file, arrived.known);
    }

    /// Enters the profile that a backend has of a workload, in place of all that stands there, with what else is known of it
    /// counted anew. False, and nothing has changed, where something else came meanwhile: `revision` is not that of now.
    pub(super) fn replace(
        &mut self,
        workload: &str,
        revision: u64,
        backends: &BTreeMap<FileId, usize>,
        all: &mut Vec<Arrived>,
    ) -> bool {
        if self.revision(workload) != revision {
            return false;
        }
        if let Some(old) = self.workloads.remove(workload) {
            let kept = Entry { revision: old.revision + 1, ..Entry::default() };
            self.workloads.insert(workload.to_owned(), kept);
        }
        for arrived in all.drain(..) {
            let (name, file) = (arrived.observed.workload.clone(), arrived.file);
            self.arrive(arrived);
            if let (Some(entry), Some(backend)) = (self.workloads.get_mut(&name), backends.get(&file)) {
                entry.of_backends.insert(file, *backend);
            }
        }
        true
    }

    /// The revision of a workload; 0 where nothing is known of it.
    pub(super) fn revision(&self, workload: &str) -> u64 {
        self.workloads.get(workload).map_or(0, |entry| entry.revision)
    }

    /// All files of a workload, copies too, and which of them are profiles of backends.
    #[allow(clippy::type_complexity, reason = "two things that are found together")]
    pub(super) fn files_of(
        &self,
        workload: &str,
    ) -> (Vec<(FileId, String, KnownFile)>, BTreeMap<FileId, usize>) {
        let Some(entry) = self.workloads.get(workload) else { return Default::default() };
        let counting = entry.file_names.iter();
        let counting =
            counting.filter_map(|(file, name)| Some((*file, name.clone(), self.files.get(file)?.clone())));
        let copies = entry.copies.iter().map(|(file, (name, known))| (*file, name.clone(), known.clone()));
        (counting.chain(copies).collect(), entry.of_backends.clone())
    }

    /// Forgets what was wrong with a file.
    pub(super) fn forget_problems(&mut self, file: &str) {
        self.problems.retain(|problem| problem.file != file);
        self.published_problems = None;
    }

    /// Puts other decisions on all workloads: of those for which they differ from before the name, the revision before and
    /// now, and what holds.
    pub(super) fn curate(
        &mut self,
        curation: ByWorkload,
        decided: Decided,
    ) -> Vec<(String, u64, u64, Arc<Curation>)> {
        let before = std::mem::replace(&mut self.curation, curation);
        self.decided = Arc::new(decided);
        let mut changed = Vec::new();
        for (name, entry) in &mut self.workloads {
            let now = self.curation.get(name).cloned().unwrap_or_default();
            if before.get(name).map_or(Curation::default() == *now, |before| *before == now) {
                continue;
            }
            let old = entry.revision;
            entry.revision += 1;
            entry.published = None;
            entry.survey.mark(&now);
            changed.push((name.clone(), old, entry.revision, now));
        }
        changed
    }

    /// What was decided of a workload.
    pub(super) fn curation(&self, workload: &str) -> Arc<Curation> {
        self.curation.get(workload).cloned().unwrap_or_default()
    }

    /// The workloads of whose behaviours something was decided.
    pub(super) fn curated(&self) -> Vec<String> {
        let of_nodes = self.curation.iter().filter(|(_, curation)| curation.has_nodes());
        of_nodes.map(|(name, _)| name.clone()).collect()
    }

    /// Leaves these behaviours of a workload out of its counts, and no others; the revision before and now, where that
    /// changes anything.
    pub(super) fn set_aside(&mut self, workload: &str, aside: SetAside) -> Option<(u64, u64)> {
        let entry = self.workloads.get_mut(workload)?;
        if !entry.survey.set_aside(aside) {
            return None;
        }
        let old = entry.revision;
        entry.revision += 1;
        entry.published = None;
        Some((old, entry.revision))
    }

    pub(super) fn problem(&mut self, problem: FileProblem) {
        if let Some(entry) = problem.workload.as_ref().and_then(|name| self.workloads.get_mut(name)) {
            entry.published = None;
        }
        self.published_problems = None;
        self.problems.insert(problem);
    }

    pub(super) fn file(&self, file: FileId) -> Option<&KnownFile> {
        self.files.get(&file)
    }

    /// A view of all of it. Workloads that did not change are shared with the last one.
    pub(super) fn view(&mut self) -> FleetView {
        let names: Vec<&str> = self.workloads.keys().map(String::as_str).collect();
        let shorts: Vec<String> = short_names(&names).into_iter().map(str::to_owned).collect();
        for (entry, short_name) in self.workloads.values_mut().zip(&shorts) {
            // A new neighbour may have made the name ambiguous.
            entry.published = entry.published.take().filter(|known| known.short_name == *short_name);
        }
        let mut of_workload: HashMap<&str, Vec<&FileProblem>> = HashMap::new();
        for problem in &self.problems {
            if let Some(name) = &problem.workload {
                of_workload.entry(name).or_default().push(problem);
            }
        }
        let mut workloads = Vec::with_capacity(self.workloads.len());
        for ((name, entry), short_name) in self.workloads.iter_mut().zip(shorts) {
            let workload = entry.published.take().unwrap_or_else(|| {
                let survey = entry.survey.view();
                Arc::new(Workload {
                    name: name.clone(),
                    short_name,
                    versions: versions_of(&survey),
                    files: entry.files.iter().cloned().collect(),
                    file_names: Arc::new(entry.file_names.clone()),
                    problems: of_workload
                        .get(name.as_str())
                        .map(|problems| problems.iter().copied().cloned().collect())
                        .unwrap_or_default(),
                    revision: entry.revision,
                    rules: self.rules.of_workload(name, survey.observations()),
                    suggest: self.rules.suggest_of_workload(name, survey.observations()),
                    curation: self.curation.get(name).cloned().unwrap_or_default(),
                    local: entry
                        .file_names
                        .keys()
                        .chain(entry.copies.keys())
                        .any(|file| !entry.of_backends.contains_key(file)),
                    backends: entry.of_backends.values().copied().collect(),
                    survey,
                })
            });
            entry.published = Some(Arc::clone(&workload));
            workloads.push(workload);
        }
        let signals = self.view_signals();
        let problems = &self.problems;
        let problems =
            self.published_problems.get_or_insert_with(|| Arc::new(problems.iter().cloned().collect()));
        let (problems, decided) = (Arc::clone(problems), Arc::clone(&self.decided));
        FleetView { workloads, problems, signals, decided, progress: self.progress, remote: Arc::default() }
    }
}

impl FileProblem {
    pub(super) fn unread(file: &str, reason: &str) -> FileProblem {
        FileProblem {
            file: file.to_owned(),
            reason: reason.to_owned(),
            severity: Severity::Unread,
            workload: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cancel, Fleet, FleetOptions};
    use crate::formats::Writer;
    use crate::learning::Scope;
    use crate::model::{Facet, Selection};

    #[test]
    fn signals_are_placed_anew_only_when_something_new_is_known() {
        let mut catalogue = super::Catalogue::new(10, crate::learning::Rules::default());
        let signal = |id: &str| crate::model::Signal { id: id.to_owned(), ..crate::model::Signal::default() };
        assert_eq!(catalogue.signals([signal("a"), signal("b"), signal("a")]), 0);
        let first = catalogue.view();
        assert_eq!((first.signals.len(), first.progress.signals), (2, 2));
        assert!(std::sync::Arc::ptr_eq(&first.signals, &catalogue.view().signals));
        catalogue.signals([signal("c")]);
        assert_eq!((catalogue.view().signals.len(), first.signals.len()), (3, 2));
    }

    fn profile(name: &str, start: u64, end: u64, versions: &[&str]) -> Vec<u8> {
        const DAY: u64 = 1_795_000_000_000_000_000;
        let mut w = Writer::profile();
        w.begin("metadata").text("name", name).number("start", DAY + start).number("end", DAY + end).end();
        for version in versions {
            w.begin("tree")
                .begin("process")
                .begin("file")
                .text("path", &format!("/bin/{version}"))
                .end()
                .end();
            w.texts("image_tags", [version]).end();
        }
        w.begin("selector").text("image_name", "shop/api").text("image_tag", "*").end();
        w.finish().unwrap()
    }

    /// Versions and counted processes of the only workload, by the survey and by the merge.
    fn learned(files: &[Vec<u8>]) -> (Vec<String>, u64, u64) {
        let dir = tempfile::tempdir().unwrap();
        for (i, file) in files.iter().enumerate() {
            std::fs::write(dir.path().join(format!("{i}.profile")), file).unwrap();
        }
        let options = FleetOptions { threads: 1, ..FleetOptions::default() };
        let fleet = Fleet::start(vec![dir.path().into()], options, || {});
        let view = fleet.surveyed();
        let workload = view.workload("shop/api").unwrap();
        let counted = workload.counts(&Selection::all(workload.observations())).get(Facet::Process);
        let profile = fleet.open("shop/api", &Cancel::default(), &mut |_| {}).unwrap();
        let scope = Scope::of(&profile, Selection::all(profile.observations()));
        (workload.versions.clone(), counted, scope.counts(&profile).get(Facet::Process))
    }

    #[test]
    fn a_newer_state_of_a_profile_replaces_the_older_one_whole_in_any_order() {
        let older = profile("activity-dump-x", 0, 1, &["v1", "v2"]);
        let newer = profile("activity-dump-x", 0, 2, &["v2", "v3"]);
        let expected = (vec!["v2".to_owned(), "v3".to_owned()], 2, 2);
        assert_eq!(learned(&[older.clone(), newer.clone()]), expected);
        assert_eq!(learned(&[newer, older]), expected);
    }

    #[test]
    fn profiles_without_a_name_of_their_own_do_not_replace_one_another() {
        let (one, other) = (profile("default", 0, 2, &["v1"]), profile("default", 1, 3, &["v2"]));
        let newer = profile("default", 0, 5, &["v1", "v3"]);
        let (versions, counted, merged) = learned(&[one, other, newer]);
        assert_eq!((versions.len(), counted, merged), (3, 3, 3), "{versions:?}");
    }
}
