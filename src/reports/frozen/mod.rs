//! What a filter may ask of a workload, kept in little room: whoever lists very many workloads need not unpack the survey of
//! each of them to find those that a filter selects.
//!
//! What observations of many workloads have in common is kept once, in a [`Pool`], and asked once, by [`Asking`]. A test holds the
//! answers equal to those of [`super::subject::select`].

mod asking;
mod pool;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::sync::Arc;

pub use asking::Asking;
use asking::OfWorkload;
pub use pool::Pool;
use pool::Shared;

use super::list::ListRow;
use super::subject::{COUNTING, Facts, Seen, Subjected, ToldTags, WorkloadFacts};
use crate::fleet::Workload;
use crate::model::{FACETS, FacetCounts, FileId, Observation, ObservationKind, Status};

/// The keys of the tags that stand for what an observation has for itself.
const CONTAINER: &str = "container_id";
const HOST: &str = "host";

/// Among how many of the last different ones an observation is looked for before the pool is asked.
const LOOKED_AT: usize = 8;

/// An observation that counts, without its texts.
#[derive(Debug)]
struct Watched {
    shared: Arc<Shared>,
    host: Option<Arc<str>>,
    /// Where its name ends among the texts of the workload, and after it its container.
    name_to: u32,
    instance_to: u32,
    has_instance: bool,
    /// Whether its container and its host are among its tags too.
    container_is_tag: bool,
    host_is_tag: bool,
}

/// What an observation has for itself.
struct Own<'a> {
    name: &'a str,
    instance: Option<&'a str>,
    watched: &'a Watched,
    /// Where tags are put together.
    text: &'a RefCell<String>,
}

impl Own<'_> {
    /// The tags that no other has, as a rule.
    fn tags(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let container = self.instance.filter(|_| self.watched.container_is_tag);
        let host = self.watched.host.as_deref().filter(|_| self.watched.host_is_tag);
        let tagged = |key: &'static str| move |value| (key, value);
        container.map(tagged(CONTAINER)).into_iter().chain(host.map(tagged(HOST)))
    }

    fn seen(&self) -> Seen<'_> {
        Seen {
            kind: ObservationKind::Snapshot,
            name: self.name,
            version: "",
            instance: self.instance,
            host: self.watched.host.as_deref(),
            file: FileId(0),
            tags: self,
        }
    }
}

impl ToldTags for Own<'_> {
    fn each(&self, each: &mut dyn FnMut(&str)) {
        for (key, value) in self.tags() {
            let mut text = self.text.borrow_mut();
            text.clear();
            text.extend([key, ":", value]);
            each(&text);
        }
    }

    fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
        self.tags().filter(|(of, _)| *of == key).for_each(|(_, value)| each(value));
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
    /// Names and containers of what was watched, one behind the other.
    texts: Box<str>,
    /// By the rows of [`COUNTING`]; not a number where there is none.
    numbers: [f64; COUNTING.len()],
    risks: Box<[Arc<str>]>,
    counts: FacetCounts,
}

/// What could be had of a workload alone; what it has in common with others is put in with [`Draft::freeze`].
#[derive(Debug)]
pub struct Draft {
    statuses: Vec<Status>,
    risks: Vec<String>,
    frozen: Frozen,
}

fn is_tagged(o: &Observation, key: &str, value: Option<&str>) -> bool {
    value.is_some_and(|value| o.tags.values(key).any(|tagged| tagged == value))
}

impl Draft {
    /// Of a workload all of whose observations are of one file, as those of a learned profile are, and its row under no filter.
    #[must_use]
    pub fn of(workload: &Workload, row: &ListRow) -> Draft {
        let facts = WorkloadFacts::listed(workload, row);
        let counting = || workload.observations().iter().filter(|o| o.counts());
        let mut risks = Vec::new();
        Facts::risks(&facts, &mut |risk| risks.push(risk.to_owned()));
        let texts: String =
            counting().flat_map(|o| [Some(&*o.name), o.instance.as_deref()]).flatten().collect();
        Draft {
            statuses: counting().map(|o| facts.status_of(&o.version)).collect(),
            risks,
            frozen: Frozen {
                watched: Box::default(),
                texts: texts.into(),
                numbers: COUNTING.each_ref().map(|row| facts.number(row.key).unwrap_or(f64::NAN)),
                risks: Box::default(),
                counts: row.counts,
            },
        }
    }

    /// Ready to be asked. `workload` is the same.
    #[must_use]
    pub fn freeze(mut self, workload: &Workload, pool: &mut Pool) -> Frozen {
        let counting = workload.observations().iter().filter(|o| o.counts());
        // Very many observations of a workload are of few versions.
        let mut met: Vec<(&Observation, Arc<Shared>)> = Vec::new();
        let mut at = 0;
        let watched = counting.zip(&self.statuses).map(|(o, status)| {
            let name_to = at + o.name.len() as u32;
            at = name_to + o.instance.as_ref().map_or(0, |instance| instance.len() as u32);
            let same = |of: &Observation| {
                (of.kind, &of.version) == (o.kind, &o.version)
                    && pool::common_tags(of).eq(pool::common_tags(o))
            };
            let shared = match met.iter().rev().take(LOOKED_AT).find(|(of, _)| same(of)) {
                Some((_, shared)) => Arc::clone(shared),
                None => {
                    met.push((o, pool.shared(o, *status)));
                    Arc::clone(&met[met.len() - 1].1)
                }
            };
            Watched {
                shared,
                host: o.host.as_deref().map(|host| pool.text(host)),
                name_to,
                instance_to: at,
                has_instance: o.instance.is_some(),
                container_is_tag: is_tagged(o, CONTAINER, o.instance.as_deref()),
                host_is_tag: is_tagged(o, HOST, o.host.as_deref()),
            }
        });
        self.frozen.watched = watched.collect();
        self.frozen.risks = self.risks.iter().map(|risk| pool.text(risk)).collect();
        self.frozen
    }
}

impl Frozen {
    /// How much of it a filter selects.
    #[must_use]
    pub fn extent(&self, names: Names<'_>, asking: &Asking<'_>) -> Extent {
        let named = Named { frozen: self, names };
        let (text, mut of_workload) = (RefCell::default(), OfWorkload::default());
        let (mut some, mut all) = (false, true);
        let mut from = 0;
        let mut last: Option<(&Shared, bool)> = None;
        for watched in &self.watched {
            let shared = &*watched.shared;
            let own = Own {
                name: self.text(from, watched.name_to),
                instance: watched.has_instance.then(|| self.text(watched.name_to, watched.instance_to)),
                watched,
                text: &text,
            };
            from = watched.instance_to;
            let again = last.filter(|(of, _)| std::ptr::eq(*of, shared) && !asking.tells_apart());
            let is_selected = again.map_or_else(
                || {
                    let workload = || Subjected { facts: &named, seen: shared.seen() };
                    let own = || Subjected { facts: &named, seen: own.seen() };
                    asking.passes(&mut of_workload, shared, &workload, &own)
                },
                |(_, is_selected)| is_selected,
            );
            last = Some((shared, is_selected));
            some |= is_selected;
            all &= is_selected;
            if some && !all {
                return Extent::Part;
            }
        }
        if some { Extent::All } else { Extent::Nothing }
    }

    fn text(&self, from: u32, to: u32) -> &str {
        self.texts.get(from as usize..to as usize).unwrap_or_default()
    }
}

/// How a workload is called, and the one file that all of it was read from.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The full name.
    pub name: &'a str,
    /// The short one.
    pub short_name: &'a str,
    /// The file as given.
    pub file: &'a str,
}

/// One with its names.
struct Named<'a> {
    frozen: &'a Frozen,
    names: Names<'a>,
}

impl Facts for Named<'_> {
    fn name(&self) -> &str {
        self.names.name
    }

    fn short_name(&self) -> &str {
        self.names.short_name
    }

    fn status_of(&self, version: &str) -> Status {
        let mut watched = self.frozen.watched.iter().map(|watched| &watched.shared);
        watched.find(|shared| shared.seen().version == version).map_or(Status::None, |shared| shared.status())
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
        Some(self.names.file)
    }
}
