//! What a filter may ask of a workload, kept in little room: whoever lists very many workloads need not unpack the survey of
//! each of them to find those that a filter selects.
//!
//! Texts and sets of tags that many workloads have in common are kept once, in a [`Pool`]. A test holds the answers equal to
//! those of [`super::subject::select`].

use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

use super::subject::{COUNTING, Facts, Seen, Subjected, ToldTags, WorkloadFacts};
use crate::fleet::Workload;
use crate::model::{FACETS, FacetCounts, FileId, Observation, ObservationKind, Selection, Status};
use crate::query::Query;

/// The key of the tag that only one container has.
const CONTAINER: &str = "container_id";

/// A tag as `key:value`, and how long the key is.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Tag {
    text: Box<str>,
    key: u32,
}

impl Tag {
    fn key(&self) -> &str {
        self.text.get(..self.key as usize).unwrap_or_default()
    }

    fn value(&self) -> &str {
        self.text.get(self.key as usize + 1..).unwrap_or_default()
    }
}

type TagSet = Arc<[Arc<Tag>]>;

/// What many workloads have in common, kept once.
#[derive(Debug, Default)]
pub struct Pool {
    texts: HashSet<Arc<str>>,
    tags: HashSet<Arc<Tag>>,
    sets: HashSet<TagSet>,
    /// How many there were when those were last let go that nobody has any more.
    swept: usize,
}

fn kept<T: ?Sized + Hash + Eq>(pool: &mut HashSet<Arc<T>>, of: Arc<T>) -> Arc<T> {
    match pool.get(&of) {
        Some(known) => Arc::clone(known),
        None => {
            pool.insert(Arc::clone(&of));
            of
        }
    }
}

impl Pool {
    fn text(&mut self, text: &str) -> Arc<str> {
        match self.texts.get(text) {
            Some(known) => Arc::clone(known),
            None => kept(&mut self.texts, text.into()),
        }
    }

    fn set(&mut self, observation: &Observation) -> TagSet {
        let own = observation.instance.as_deref();
        let shared =
            observation.tags.iter().filter(|tag| !(tag.key == CONTAINER && own == Some(&*tag.value)));
        let tags: Vec<Arc<Tag>> = shared
            .map(|tag| {
                let text = format!("{}:{}", tag.key, tag.value).into();
                kept(&mut self.tags, Arc::new(Tag { text, key: tag.key.len() as u32 }))
            })
            .collect();
        kept(&mut self.sets, tags.into())
    }

    /// Lets go of what nobody has any more, now and then.
    pub fn sweep(&mut self) {
        let now = self.texts.len() + self.tags.len() + self.sets.len();
        if now > 2 * self.swept + 1024 {
            self.sets.retain(|set| Arc::strong_count(set) > 1);
            self.tags.retain(|tag| Arc::strong_count(tag) > 1);
            self.texts.retain(|text| Arc::strong_count(text) > 1);
            self.swept = self.texts.len() + self.tags.len() + self.sets.len();
        }
    }
}

/// An observation that counts.
#[derive(Debug)]
struct Watched {
    kind: ObservationKind,
    status: Status,
    /// Whether its container is among its tags too.
    is_tagged: bool,
    name: Box<str>,
    version: Arc<str>,
    instance: Option<Box<str>>,
    host: Option<Arc<str>>,
    tags: TagSet,
}

impl ToldTags for Watched {
    fn each(&self, each: &mut dyn FnMut(&str)) {
        self.tags.iter().for_each(|tag| each(&tag.text));
        if let Some(instance) = self.instance.as_deref().filter(|_| self.is_tagged) {
            each(&format!("{CONTAINER}:{instance}"));
        }
    }

    fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
        self.tags.iter().filter(|tag| tag.key() == key).for_each(|tag| each(tag.value()));
        if let Some(instance) = self.instance.as_deref().filter(|_| self.is_tagged && key == CONTAINER) {
            each(instance);
        }
    }
}

/// How much of a workload a filter selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Nothing.
    Nothing,
    /// Some of what counts.
    Part,
    /// All of it.
    All,
}

/// What a filter may ask of one workload. Its names are those of whoever keeps it.
#[derive(Debug)]
pub struct Frozen {
    watched: Box<[Watched]>,
    /// By the rows of [`COUNTING`]; not a number where there is none.
    numbers: [f64; COUNTING.len()],
    risks: Box<[Box<str>]>,
    counts: FacetCounts,
    file: Option<Box<str>>,
}

/// What could be had of a workload alone; what it has in common with others is put in with [`Draft::freeze`].
#[derive(Debug)]
pub struct Draft {
    statuses: Vec<Status>,
    frozen: Frozen,
}

impl Draft {
    /// Of a workload all of whose observations are of one file, as those of a learned profile are.
    #[must_use]
    pub fn of(workload: &Workload) -> Draft {
        let facts = WorkloadFacts::new(workload);
        let counting = || workload.observations().iter().filter(|o| o.counts());
        let mut risks = Vec::new();
        Facts::risks(&facts, &mut |risk| risks.push(risk.into()));
        let file = workload.files.first().filter(|_| workload.files.len() == 1);
        Draft {
            statuses: counting().map(|o| facts.status_of(&o.version)).collect(),
            frozen: Frozen {
                watched: Box::default(),
                numbers: COUNTING.each_ref().map(|row| facts.number(row.key).unwrap_or(f64::NAN)),
                risks: risks.into(),
                counts: workload.counts(&Selection::all(workload.observations())),
                file: file.map(|file| file.as_str().into()),
            },
        }
    }

    /// Ready to be asked. `workload` is the same.
    #[must_use]
    pub fn freeze(mut self, workload: &Workload, pool: &mut Pool) -> Frozen {
        let counting = workload.observations().iter().filter(|o| o.counts());
        let watched = counting.zip(&self.statuses).map(|(o, status)| {
            let is_own = |instance: &str| o.tags.values(CONTAINER).any(|tagged| tagged == instance);
            Watched {
                kind: o.kind,
                status: *status,
                is_tagged: o.instance.as_deref().is_some_and(is_own),
                name: o.name.as_str().into(),
                version: pool.text(&o.version),
                instance: o.instance.as_deref().map(Into::into),
                host: o.host.as_deref().map(|host| pool.text(host)),
                tags: pool.set(o),
            }
        });
        self.frozen.watched = watched.collect();
        self.frozen
    }
}

impl Frozen {
    /// How much of it a filter selects.
    #[must_use]
    pub fn extent(&self, name: &str, short_name: &str, query: &Query) -> Extent {
        let named = Named { frozen: self, name, short_name };
        let (mut some, mut all) = (false, true);
        for watched in &self.watched {
            let seen = Seen {
                kind: watched.kind,
                name: &watched.name,
                version: &watched.version,
                instance: watched.instance.as_deref(),
                host: watched.host.as_deref(),
                file: FileId(0),
                tags: watched,
            };
            let is_selected = query.matches(&Subjected { facts: &named, seen });
            some |= is_selected;
            all &= is_selected;
            if some && !all {
                return Extent::Part;
            }
        }
        if some { Extent::All } else { Extent::Nothing }
    }
}

/// One with its names.
struct Named<'a> {
    frozen: &'a Frozen,
    name: &'a str,
    short_name: &'a str,
}

impl Facts for Named<'_> {
    fn name(&self) -> &str {
        self.name
    }

    fn short_name(&self) -> &str {
        self.short_name
    }

    fn status_of(&self, version: &str) -> Status {
        let of = self.frozen.watched.iter().find(|watched| &*watched.version == version);
        of.map_or(Status::None, |watched| watched.status)
    }

    fn number(&self, key: &str) -> Option<f64> {
        if let Some(at) = COUNTING.iter().position(|row| row.key == key) {
            return Some(self.frozen.numbers[at]).filter(|number| !number.is_nan());
        }
        let facet = FACETS.iter().find(|spec| spec.id == key)?;
        Some(self.frozen.counts.get(facet.facet) as f64)
    }

    fn risks(&self, each: &mut dyn FnMut(&str)) {
        self.frozen.risks.iter().for_each(|risk| each(risk));
    }

    fn file(&self, _: FileId) -> Option<&str> {
        self.frozen.file.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::super::subject::select;
    use super::*;
    use crate::fleet::{Fleet, FleetOptions};
    use crate::learning::{Rules, SurveyView};
    use crate::query::parse;

    #[test]
    fn a_frozen_workload_answers_every_filter_as_the_workload_does() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
        let view = Fleet::start(vec![folder.into()], FleetOptions::default(), || {}).surveyed();
        let mut pool = Pool::default();
        let mut met = HashSet::new();
        for workload in &view.workloads {
            let survey = SurveyView::from_bytes(&workload.survey().to_bytes()).unwrap();
            let mut workload = Workload::surveyed(&workload.name, "profiles/f", survey, &Rules::default());
            workload.short_name = "short".to_owned();
            let frozen = Draft::of(&workload).freeze(&workload, &mut pool);
            let mut filters: Vec<String> = workload
                .observations()
                .iter()
                .flat_map(|o| {
                    let tags = o.tags.iter().map(|tag| format!("\"{}\":\"{}\"", tag.key, tag.value));
                    let word = o.instance.as_ref().map(|id| id[..id.len().min(9)].to_owned());
                    let own = [
                        Some(format!("snapshot:{}", o.name)),
                        Some(format!("version:{}", o.version)),
                        o.host.as_ref().map(|host| format!("host:{host}")),
                        o.instance.as_ref().map(|id| format!("container:{id}")),
                        word,
                        Some(o.name[..o.name.len().min(6)].to_owned()),
                    ];
                    tags.chain(own.into_iter().flatten()).collect::<Vec<_>>()
                })
                .collect();
            filters.extend(Status::ALL.map(|status| format!("status:{}", status.id())));
            for key in COUNTING.iter().map(|row| row.key).chain(FACETS.iter().map(|spec| spec.id)) {
                filters.extend(["0", "1", "3", "40"].map(|number| format!("{key}:>{number}")));
            }
            filters.extend(
                ["risk:root", "risk:*", "kind:snapshot", "kind:profile", "workload:short", "path:profiles/f"]
                    .map(str::to_owned),
            );
            for filter in filters {
                for filter in [filter.clone(), format!("-{filter}")] {
                    let Ok(query) = parse(&filter) else { continue };
                    let selection = select(&workload, &query);
                    let expected = if selection.is_empty() {
                        Extent::Nothing
                    } else if selection == Selection::all(workload.observations()) {
                        Extent::All
                    } else {
                        Extent::Part
                    };
                    let got = frozen.extent(&workload.name, "short", &query);
                    assert_eq!(got, expected, "{} {filter}", workload.name);
                    met.insert(format!("{got:?}"));
                }
            }
        }
        assert_eq!(met.len(), 3, "all extents were met");
    }

    #[test]
    fn a_pool_lets_go_of_what_nobody_has() {
        let mut pool = Pool::default();
        let keep = pool.text("keep");
        for at in 0..2000 {
            pool.text(&at.to_string());
        }
        pool.sweep();
        assert_eq!(pool.texts.len(), 1);
        assert!(Arc::ptr_eq(&keep, &pool.text("keep")));
    }
}
