//! What a filter may ask of a snapshot, and the selection that comes of asking: tags, what else the recording says of
//! itself, and the counts of its workload.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::common::HEADLINE;
use super::list::Totals;
use super::risk;
use super::units::kind_word;
use crate::fleet::Workload;
use crate::learning::Profile;
use crate::model::{FACETS, FacetCounts, Observation, Posture, Selection, Status};
use crate::query::{Query, Subject};

type TellValues = fn(&Subjected<'_>, &mut dyn FnMut(&str));

/// A key of the filter language that is no tag.
pub struct BuiltIn {
    /// The key.
    pub key: &'static str,
    /// What it asks for, in a sentence.
    pub help: &'static str,
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
        values: |s, each| {
            each(&s.facts.workload.name);
            each(&s.facts.workload.short_name);
        },
    },
    BuiltIn { key: "image_tag", help: "the version", values: |s, each| each(&s.observation.version) },
    BuiltIn {
        key: "status",
        help: "the status of the version: none, learning, stable, unstable, max_size, warmup",
        values: |s, each| each(s.facts.status_of(&s.observation.version).id()),
    },
    BuiltIn {
        key: "host",
        help: "the host it ran on",
        values: |s, each| s.observation.host.as_deref().into_iter().for_each(each),
    },
    BuiltIn {
        key: "container_id",
        help: "the container",
        values: |s, each| s.observation.instance.as_deref().into_iter().for_each(each),
    },
    BuiltIn {
        key: "snapshot",
        help: "the name of the snapshot",
        values: |s, each| each(&s.observation.name),
    },
    BuiltIn {
        key: "kind",
        help: "`snapshot` for an activity dump, `profile` for an agent's sum",
        values: |s, each| each(kind_word(s.observation.kind)),
    },
    BuiltIn {
        key: "risk",
        help: "what exposes the workload: root, metadata, capabilities, upper_layer",
        values: |s, each| risk::ids(s.facts.posture()).for_each(each),
    },
    BuiltIn {
        key: "path",
        help: "the file it was read from, as given",
        values: |s, each| {
            let name = s.facts.workload.file_names.get(&s.observation.file);
            name.map(String::as_str).into_iter().for_each(each);
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
        Subjected { facts: self, observation }
    }
}

/// One observation of a workload, as a filter sees it.
#[derive(Debug)]
pub struct Subjected<'a> {
    facts: &'a WorkloadFacts<'a>,
    observation: &'a Observation,
}

impl Subject for Subjected<'_> {
    fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
        self.observation.tags.values(key).for_each(&mut *each);
        if let Some(built_in) = BUILT_IN.iter().find(|built_in| built_in.key == key) {
            (built_in.values)(self, each);
        }
    }

    fn text(&self, each: &mut dyn FnMut(&str)) {
        each(&self.facts.workload.name);
        each(&self.observation.version);
        each(&self.observation.name);
        let mut text = String::new();
        for tag in self.observation.tags.iter() {
            text.clear();
            text.push_str(&tag.key);
            text.push(':');
            text.push_str(&tag.value);
            each(&text);
        }
    }

    fn number(&self, key: &str) -> Option<f64> {
        self.facts.number(key)
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
