//! What a filter may ask of a snapshot, and the selection that comes of asking: tags, what else the recording says of
//! itself, and the counts of its workload.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::common::HEADLINE;
use super::list::{ListRow, Totals};
use super::risk;
use super::units::kind_word;
use crate::fleet::Workload;
use crate::learning::Profile;
use crate::model::{
    FACETS, FacetCounts, FileId, Observation, ObservationKind, Posture, Selection, Status, Tags,
};
use crate::query::{Query, Subject, meanings};

type TellValues = fn(&Subjected<'_>, &mut dyn FnMut(&str));

/// What of a subject a key asks: it is the same for all subjects that have this part in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Something of the whole workload.
    Workload,
    /// Something of one of its versions, or a tag.
    Version,
    /// Something of one observation.
    Observation,
}

/// A key of the filter language that is no tag.
pub struct BuiltIn {
    /// The key.
    pub key: &'static str,
    /// What it asks for, in a sentence.
    pub help: &'static str,
    part: Part,
    values: TellValues,
}

impl std::fmt::Debug for BuiltIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key)
    }
}

/// The keys that are no tags and have texts for values. Aliases such as `version` are the language's own.
pub static BUILT_IN: [BuiltIn; 9] = [
    BuiltIn {
        key: "workload",
        help: "the name of the workload, full or short",
        part: Part::Workload,
        values: |s, each| {
            each(s.facts.name());
            each(s.facts.short_name());
        },
    },
    BuiltIn {
        key: "image_tag",
        help: "the version",
        part: Part::Version,
        values: |s, each| each(s.seen.version),
    },
    BuiltIn {
        key: "status",
        help: "the status of the version: none, learning, stable, unstable, max_size, warmup",
        part: Part::Version,
        values: |s, each| each(s.facts.status_of(s.seen.version).id()),
    },
    BuiltIn {
        key: "host",
        help: "the host it ran on",
        part: Part::Observation,
        values: |s, each| s.seen.host.into_iter().for_each(each),
    },
    BuiltIn {
        key: "container_id",
        help: "the container",
        part: Part::Observation,
        values: |s, each| s.seen.instance.into_iter().for_each(each),
    },
    BuiltIn {
        key: "snapshot",
        help: "the name of the snapshot",
        part: Part::Observation,
        values: |s, each| each(s.seen.name),
    },
    BuiltIn {
        key: "kind",
        help: "`snapshot` for an activity dump, `profile` for an agent's sum",
        part: Part::Version,
        values: |s, each| each(kind_word(s.seen.kind)),
    },
    BuiltIn {
        key: "risk",
        help: "what exposes the workload: root, metadata, capabilities, upper_layer",
        part: Part::Workload,
        values: |s, each| s.facts.risks(each),
    },
    BuiltIn {
        key: "path",
        help: "the file it was read from, as given",
        part: Part::Workload,
        values: |s, each| {
            s.facts.file(s.seen.file).into_iter().for_each(each);
        },
    },
];

/// A key that counts or measures something of the whole workload, whatever is selected of it.
pub struct Counting {
    /// The key.
    pub key: &'static str,
    /// What it counts, or measures.
    pub help: &'static str,
    number: fn(&WorkloadFacts<'_>) -> Option<f64>,
}

impl std::fmt::Debug for Counting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key)
    }
}

/// The keys that count; beside them every facet by its id.
pub static COUNTING: [Counting; 9] = [
    Counting { key: "snapshots", help: "activity dumps", number: |f| Some(f.totals().snapshots.into()) },
    Counting { key: "instances", help: "containers watched", number: |f| Some(f.totals().instances.into()) },
    Counting { key: "hosts", help: "hosts they ran on", number: |f| Some(f.totals().hosts.into()) },
    Counting { key: "versions", help: "image tags", number: |f| Some(f.workload.versions.len() as f64) },
    Counting { key: "nodes", help: "behaviours of all facets", number: |f| Some(f.counts().total() as f64) },
    Counting {
        key: "problems",
        help: "bad or odd files",
        number: |f| Some(f.workload.problems.len() as f64),
    },
    Counting {
        key: "commonality",
        help: "how many processes are found again in another instance: <50%",
        number: |f| f.common(),
    },
    Counting {
        key: "unused_capabilities",
        help: "capabilities granted and never used, where that was recorded",
        number: |f| f.posture().unused().map(|unused| unused.count_ones().into()),
    },
    Counting {
        key: "quiet",
        help: "snapshots since the last that showed something new",
        number: |f| f.quiet().map(|snapshots| snapshots as f64),
    },
];

/// What a key of the filter language that is no tag asks for; `None` for tags.
#[must_use]
pub fn help(key: &str) -> Option<&'static str> {
    let built_in = BUILT_IN.iter().map(|key| (key.key, key.help));
    let counting = COUNTING.iter().map(|key| (key.key, key.help));
    let facets = FACETS.iter().map(|spec| (spec.id, spec.many));
    built_in.chain(counting).chain(facets).find(|(known, _)| *known == key).map(|(_, help)| help)
}

/// What filters may ask of a workload as a whole, computed when it is first asked for.
pub struct WorkloadFacts<'a> {
    workload: &'a Workload,
    statuses: OnceCell<HashMap<String, Status>>,
    totals: OnceCell<Totals>,
    counts: OnceCell<FacetCounts>,
    posture: OnceCell<Posture>,
    quiet: OnceCell<Option<usize>>,
    common: OnceCell<Option<f64>>,
}

impl std::fmt::Debug for WorkloadFacts<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WorkloadFacts({})", self.workload.name)
    }
}

impl<'a> WorkloadFacts<'a> {
    /// Of a workload.
    #[must_use]
    pub fn new(workload: &'a Workload) -> WorkloadFacts<'a> {
        WorkloadFacts {
            workload,
            statuses: OnceCell::new(),
            totals: OnceCell::new(),
            counts: OnceCell::new(),
            posture: OnceCell::new(),
            quiet: OnceCell::new(),
            common: OnceCell::new(),
        }
    }

    /// The same where its row under no filter is known: what that says is not computed again.
    #[must_use]
    pub fn listed(workload: &'a Workload, row: &ListRow) -> WorkloadFacts<'a> {
        let statuses = row.version_statuses.iter().map(|status| (status.version.clone(), status.status));
        WorkloadFacts {
            statuses: OnceCell::from(statuses.collect::<HashMap<_, _>>()),
            counts: OnceCell::from(row.counts),
            common: OnceCell::from(row.common.of(HEADLINE)),
            ..WorkloadFacts::new(workload)
        }
    }

    fn all(&self) -> Selection {
        Selection::all(self.workload.observations())
    }

    /// The status of a version, from all that is known of it.
    #[must_use]
    pub fn status_of(&self, version: &str) -> Status {
        let statuses = self.statuses.get_or_init(|| {
            let all = self.workload.statuses(&self.all());
            all.into_iter().map(|status| (status.version, status.status)).collect()
        });
        statuses.get(version).copied().unwrap_or(Status::None)
    }

    fn totals(&self) -> Totals {
        *self.totals.get_or_init(|| {
            let counting: Vec<&Observation> =
                self.workload.observations().iter().filter(|o| o.counts()).collect();
            Totals::of(&counting)
        })
    }

    fn counts(&self) -> FacetCounts {
        *self.counts.get_or_init(|| self.workload.counts(&self.all()))
    }

    fn posture(&self) -> &Posture {
        self.posture.get_or_init(|| self.workload.posture(&self.all()))
    }

    fn quiet(&self) -> Option<usize> {
        *self.quiet.get_or_init(|| {
            let novelty = self.workload.novelty(&self.all());
            (novelty.snapshots > 0).then_some(novelty.quiet)
        })
    }

    fn common(&self) -> Option<f64> {
        *self.common.get_or_init(|| self.workload.found_again(&self.all()).of(HEADLINE))
    }

    /// The number of a key that counts something of the workload.
    pub(super) fn number(&self, key: &str) -> Option<f64> {
        let counting = COUNTING.iter().find(|counting| counting.key == key);
        let facet = FACETS.iter().find(|spec| spec.id == key);
        match (counting, facet) {
            (Some(counting), _) => (counting.number)(self),
            (None, Some(spec)) => Some(self.counts().get(spec.facet) as f64),
            (None, None) => None,
        }
    }

    /// One of its observations as something to be asked.
    #[must_use]
    pub fn subject(&'a self, observation: &'a Observation) -> Subjected<'a> {
        let seen = Seen {
            kind: observation.kind,
            name: &observation.name,
            version: &observation.version,
            instance: observation.instance.as_deref(),
            host: observation.host.as_deref(),
            file: observation.file,
            tags: &observation.tags,
        };
        Subjected { facts: self, seen }
    }
}

impl Facts for WorkloadFacts<'_> {
    fn name(&self) -> &str {
        &self.workload.name
    }

    fn short_name(&self) -> &str {
        &self.workload.short_name
    }

    fn status_of(&self, version: &str) -> Status {
        WorkloadFacts::status_of(self, version)
    }

    fn number(&self, key: &str) -> Option<f64> {
        WorkloadFacts::number(self, key)
    }

    fn risks(&self, each: &mut dyn FnMut(&str)) {
        risk::ids(self.posture()).for_each(each);
    }

    fn file(&self, file: FileId) -> Option<&str> {
        self.workload.file_names.get(&file).map(String::as_str)
    }
}

/// What a filter may ask of a workload as a whole, wherever it is known from.
pub(super) trait Facts {
    /// The full name.
    fn name(&self) -> &str;
    /// As much of it as tells it apart.
    fn short_name(&self) -> &str;
    /// The status of a version.
    fn status_of(&self, version: &str) -> Status;
    /// The number of a key that counts.
    fn number(&self, key: &str) -> Option<f64>;
    /// What exposes it, by id.
    fn risks(&self, each: &mut dyn FnMut(&str));
    /// A file as given.
    fn file(&self, file: FileId) -> Option<&str>;
}

/// The tags of an observation, however they are kept.
pub(super) trait ToldTags {
    /// Calls `each` with every tag as `key:value`.
    fn each(&self, each: &mut dyn FnMut(&str));
    /// Calls `each` with every value of a key.
    fn values(&self, key: &str, each: &mut dyn FnMut(&str));
}

impl ToldTags for Tags {
    fn each(&self, each: &mut dyn FnMut(&str)) {
        let mut text = String::new();
        for tag in self.iter() {
            text.clear();
            text.push_str(&tag.key);
            text.push(':');
            text.push_str(&tag.value);
            each(&text);
        }
    }

    fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
        Tags::values(self, key).for_each(each);
    }
}

/// An observation, as far as a filter asks for it.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) kind: ObservationKind,
    pub(super) name: &'a str,
    pub(super) version: &'a str,
    pub(super) instance: Option<&'a str>,
    pub(super) host: Option<&'a str>,
    pub(super) file: FileId,
    pub(super) tags: &'a dyn ToldTags,
}

/// One observation of a workload, as a filter sees it.
pub struct Subjected<'a> {
    pub(super) facts: &'a dyn Facts,
    pub(super) seen: Seen<'a>,
}

impl std::fmt::Debug for Subjected<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Subjected({}, {})", self.facts.name(), self.seen.name)
    }
}

impl Subject for Subjected<'_> {
    fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
        self.seen.tags.values(key, &mut *each);
        if let Some(built_in) = BUILT_IN.iter().find(|built_in| built_in.key == key) {
            (built_in.values)(self, each);
        }
    }

    fn text(&self, each: &mut dyn FnMut(&str)) {
        for part in [Part::Workload, Part::Version, Part::Observation] {
            each(self.name_of(part));
        }
        self.seen.tags.each(each);
    }

    fn number(&self, key: &str) -> Option<f64> {
        self.facts.number(key)
    }
}

impl Subjected<'_> {
    /// The name of a part, which a word alone is looked for in.
    fn name_of(&self, part: Part) -> &str {
        match part {
            Part::Workload => self.facts.name(),
            Part::Version => self.seen.version,
            Part::Observation => self.seen.name,
        }
    }
}

/// One part of a subject: what all parts tell is what the subject tells. The workload tells no tags; beside it `subjected` has
/// those that are told with this part.
pub(super) struct PartOf<'a> {
    pub(super) subjected: Subjected<'a>,
    pub(super) part: Part,
}

impl PartOf<'_> {
    /// Whether a term that asks for a key (`None`: any text) may hold of this part; `compares`: it asks for numbers only.
    pub(super) fn may_tell(part: Part, key: Option<&str>, compares: bool) -> bool {
        let Some(key) = key else { return true };
        meanings(key).any(|key| match part {
            _ if compares => part == Part::Workload,
            // Any key may be that of a tag.
            Part::Version => true,
            Part::Workload if counts(key) => true,
            Part::Workload | Part::Observation => {
                BUILT_IN.iter().any(|built_in| built_in.key == key && built_in.part == part)
            }
        })
    }
}

/// Whether a key counts something.
fn counts(key: &str) -> bool {
    COUNTING.iter().any(|row| row.key == key) || FACETS.iter().any(|spec| spec.id == key)
}

impl Subject for PartOf<'_> {
    fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
        if self.part != Part::Workload {
            self.subjected.seen.tags.values(key, &mut *each);
        }
        if let Some(built_in) = BUILT_IN.iter().find(|row| row.key == key && row.part == self.part) {
            (built_in.values)(&self.subjected, each);
        }
    }

    fn text(&self, each: &mut dyn FnMut(&str)) {
        each(self.subjected.name_of(self.part));
        if self.part != Part::Workload {
            self.subjected.seen.tags.each(each);
        }
    }

    fn number(&self, key: &str) -> Option<f64> {
        self.subjected.facts.number(key).filter(|_| self.part == Part::Workload)
    }
}

/// What a filter selects of a workload. The ids are those of [`Workload::observations`].
#[must_use]
pub fn select(workload: &Workload, query: &Query) -> Selection {
    select_of(workload, workload.observations(), query)
}

/// What a filter selects of an open profile of a workload. The ids are those of the profile.
#[must_use]
pub fn select_profile(workload: &Workload, profile: &Profile, query: &Query) -> Selection {
    select_of(workload, profile.observations(), query)
}

fn select_of(workload: &Workload, observations: &[Observation], query: &Query) -> Selection {
    if query.is_empty() {
        return Selection::all(observations);
    }
    let facts = WorkloadFacts::new(workload);
    Selection::of(observations, |observation| query.matches(&facts.subject(observation)))
}
