//! The fleet as it stood at one moment: immutable, shared, cheap to keep.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::curating::Decided;
use super::remote::RemoteView;
use crate::learning::{
    Curation, FoundAgain, Novelty, Rules, SurveyView, VersionStatus, version_statuses, versions_by_first_seen,
};
use crate::model::{FacetCounts, FileId, Observation, Posture, Selection};
use crate::settings::{Learning, Suggest};
use crate::signals::Signals;

/// How bad a problem with a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It was read; something about it is odd.
    Note,
    /// Part of it was read and counts.
    Partial,
    /// Nothing of it counts.
    Unread,
}

/// A file that is not as it should be, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileProblem {
    /// The file as it was given, `archive!member` within an archive.
    pub file: String,
    /// A sentence: what is wrong, where, and what to do.
    pub reason: String,
    /// How bad it is.
    pub severity: Severity,
    /// The workload it belongs to, where that much could be read.
    pub workload: Option<String>,
}

/// How far the survey has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SurveyProgress {
    /// Files found so far.
    pub found: u64,
    /// Files read so far, whatever became of them.
    pub read: u64,
    /// Bytes read so far, after decompression.
    pub bytes: u64,
    /// Recordings among them.
    pub recordings: u64,
    /// Signals so far, each once.
    pub signals: u64,
    /// Whether all files have been found, so that `found` is the number of all.
    pub listed: bool,
    /// Whether the survey has ended.
    pub finished: bool,
}

/// All workloads, ordered by name, all problems, and how far the survey has come.
#[derive(Clone, Debug, Default)]
pub struct FleetView {
    /// The workloads, ordered by full name.
    pub workloads: Vec<Arc<Workload>>,
    /// All problems, ordered by file.
    pub problems: Arc<Vec<FileProblem>>,
    /// All signals, each with the workload it belongs to.
    pub signals: Arc<Signals>,
    /// What people have decided of baselines.
    pub decided: Arc<Decided>,
    /// How far the survey has come.
    pub progress: SurveyProgress,
    /// The backends.
    pub remote: Arc<RemoteView>,
}

impl FleetView {
    /// A workload by its full name.
    #[must_use]
    pub fn workload(&self, name: &str) -> Option<&Arc<Workload>> {
        self.workloads.binary_search_by(|w| w.name.as_str().cmp(name)).ok().map(|at| &self.workloads[at])
    }

    /// The workloads that a person may mean by `part`: the one with this full or short name, else all whose full
    /// name holds it, whatever the case.
    #[must_use]
    pub fn named(&self, part: &str) -> Vec<&Arc<Workload>> {
        let exact: Vec<_> =
            self.workloads.iter().filter(|w| w.name == part || w.short_name == part).collect();
        if !exact.is_empty() {
            return exact;
        }
        let part = part.to_lowercase();
        self.workloads.iter().filter(|w| w.name.to_lowercase().contains(&part)).collect()
    }

    /// How many workloads, distinct teams and snapshots there are.
    #[must_use]
    pub fn totals(&self) -> (usize, usize, usize) {
        let counting = || self.workloads.iter().flat_map(|w| w.observations()).filter(|o| o.counts());
        let teams: std::collections::BTreeSet<&str> =
            counting().flat_map(|o| o.tags.values("team")).collect();
        let snapshots = counting().filter(|o| o.kind == crate::model::ObservationKind::Snapshot).count();
        (self.workloads.len(), teams.len(), snapshots)
    }
}

/// One workload as far as the survey knows it.
#[derive(Clone, Debug)]
pub struct Workload {
    /// The full name.
    pub name: String,
    /// As much of its end as tells it apart from all others.
    pub short_name: String,
    /// Its versions, the one seen first first.
    pub versions: Vec<String>,
    /// Its files as given, sorted; copies of one snapshot included.
    pub files: Vec<String>,
    /// For each file that counts, its name as given.
    pub file_names: Arc<BTreeMap<FileId, String>>,
    /// What is wrong with some of its files.
    pub problems: Vec<FileProblem>,
    /// Grows whenever a file is added, or something else was decided of it; a profile opened at another revision is out of date.
    pub revision: u64,
    /// How it is learned: the settings with what a filter overrides for it.
    pub rules: Arc<Learning>,
    /// What suppressions of it are suggested by, likewise.
    pub suggest: Arc<Suggest>,
    /// What people have decided of its baseline.
    pub curation: Arc<Curation>,
    /// Whether some of its files lie here.
    pub local: bool,
    /// The backends, by their place in [`RemoteView::backends`], whose profile of it takes part.
    pub backends: Vec<usize>,
    pub(super) survey: SurveyView,
}

impl Workload {
    /// A workload of which no more is at hand than its survey: it can be listed and filtered, and not opened. All of it was
    /// read from the one `file`.
    #[must_use]
    pub fn surveyed(name: &str, file: &str, survey: SurveyView, rules: &Rules) -> Workload {
        let ids = survey.observations().iter().map(|o| o.file);
        Workload {
            name: name.to_owned(),
            short_name: name.to_owned(),
            versions: versions_of(&survey),
            files: vec![file.to_owned()],
            file_names: Arc::new(ids.map(|id| (id, file.to_owned())).collect()),
            problems: Vec::new(),
            revision: 1,
            rules: rules.of_workload(name, survey.observations()),
            suggest: rules.suggest_of_workload(name, survey.observations()),
            curation: Arc::default(),
            local: true,
            backends: Vec::new(),
            survey,
        }
    }

    /// What its survey counted.
    #[must_use]
    pub fn survey(&self) -> &SurveyView {
        &self.survey
    }

    /// What was watched. Ids of [`Selection`]s for [`Self::counts`] are positions here; the open profile numbers its
    /// observations differently.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        self.survey.observations()
    }

    /// How many merged nodes of each facet were seen in the selected observations.
    #[must_use]
    pub fn counts(&self, selection: &Selection) -> FacetCounts {
        self.survey.counts(selection)
    }

    /// How many nodes of each facet were seen in exactly one of the selected snapshots.
    #[must_use]
    pub fn seen_once(&self, selection: &Selection) -> FacetCounts {
        self.survey.seen_once(selection)
    }

    /// How exposed the selected observations show it to be.
    #[must_use]
    pub fn posture(&self, selection: &Selection) -> Posture {
        self.survey.posture(selection)
    }

    /// Which of the selected snapshots were the first to show something.
    #[must_use]
    pub fn novelty(&self, selection: &Selection) -> Novelty {
        self.survey.novelty(selection)
    }

    /// How common what was seen in the selected observations is, per facet.
    #[must_use]
    pub fn found_again(&self, selection: &Selection) -> FoundAgain {
        self.survey.found_again(selection, self.rules.units)
    }

    /// The status of each version among the selected observations, in the order of `versions`.
    #[must_use]
    pub fn statuses(&self, selection: &Selection) -> Vec<VersionStatus> {
        let observations = self.observations();
        let selected: Vec<&Observation> =
            selection.iter().filter_map(|id| observations.get(id.0 as usize)).collect();
        let present: HashSet<&str> = selected.iter().map(|o| o.version.as_str()).collect();
        let versions: Vec<String> =
            self.versions.iter().filter(|v| present.contains(v.as_str())).cloned().collect();
        version_statuses(&selected, &versions, &self.rules)
    }
}

/// Names that are alike in this many components at their end are not shortened.
const MOST_PARTS: usize = 16;

/// For each of some distinct names the shortest end, by whole path components (two at least where there are), that
/// no other has.
#[must_use]
pub fn short_names<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut shorts = names.to_vec();
    // Those whose ends of fewer components are also ends of others. Only among them can there be others.
    let mut alike: Vec<usize> = (0..names.len()).collect();
    for parts in 2..=MOST_PARTS {
        let mut ends: HashMap<&str, u32> = HashMap::with_capacity(alike.len());
        for &at in &alike {
            *ends.entry(end_of(names[at], parts)).or_default() += 1;
        }
        alike.retain(|&at| {
            let end = end_of(names[at], parts);
            let found = end == names[at] || ends.get(end) == Some(&1);
            if found {
                shorts[at] = end;
            }
            !found
        });
    }
    shorts
}

/// The last components of a name.
fn end_of(name: &str, parts: usize) -> &str {
    let cut = name.rmatch_indices('/').nth(parts - 1);
    cut.map_or(name, |(slash, _)| &name[slash + 1..])
}

/// The versions of the observations, by first seen.
pub(super) fn versions_of(survey: &SurveyView) -> Vec<String> {
    versions_by_first_seen(survey.observations())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shortened_only_as_far_as_they_stay_apart() {
        let names = ["registry.lab/shop/api", "registry.lab/edge/web", "other.lab/edge/web", "redis", "a/b"];
        assert_eq!(
            short_names(&names),
            ["shop/api", "registry.lab/edge/web", "other.lab/edge/web", "redis", "a/b"]
        );
        assert_eq!(short_names(&["a/b", "x/a/b", "b"]), ["a/b", "x/a/b", "b"]);
        let alike = ["x", "y"].map(|first| first.to_owned() + &"/a".repeat(100));
        assert_eq!(short_names(&alike.each_ref().map(String::as_str)), alike);
    }
}
