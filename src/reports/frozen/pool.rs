//! What observations of many workloads have in common, kept once.

use std::collections::HashSet;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::super::subject::{Facts, Seen, ToldTags};
use super::{CONTAINER, HOST};
use crate::model::{FileId, Observation, ObservationKind, Status, Tag};

/// A tag as `key:value`, and how long the key is.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Joined {
    text: Box<str>,
    key: u32,
}

impl Joined {
    fn key(&self) -> &str {
        self.text.get(..self.key as usize).unwrap_or_default()
    }

    fn value(&self) -> &str {
        self.text.get(self.key as usize + 1..).unwrap_or_default()
    }
}

/// What observations of one version have in common, as a rule: all but which container it was on which host.
#[derive(Debug)]
pub(super) struct Shared {
    /// Below how many there ever were at once: two that are kept at the same time have different ones.
    pub(super) number: u32,
    kind: ObservationKind,
    status: Status,
    version: Arc<str>,
    tags: Box<[Arc<Joined>]>,
}

impl Shared {
    fn what(&self) -> (ObservationKind, Status, &str, &[Arc<Joined>]) {
        (self.kind, self.status, &self.version, &self.tags)
    }

    /// As much of an observation as it says.
    pub(super) fn seen(&self) -> Seen<'_> {
        Seen {
            kind: self.kind,
            name: "",
            version: &self.version,
            instance: None,
            host: None,
            file: FileId(0),
            tags: self,
        }
    }

    pub(super) fn status(&self) -> Status {
        self.status
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        self.what() == other.what()
    }
}

impl Eq for Shared {}

impl Hash for Shared {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.what().hash(state);
    }
}

impl ToldTags for Shared {
    fn each(&self, each: &mut dyn FnMut(&str)) {
        self.tags.iter().for_each(|tag| each(&tag.text));
    }

    fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
        self.tags.iter().filter(|tag| tag.key() == key).for_each(|tag| each(tag.value()));
    }
}

/// Of a workload it says no more than what the status of the version is.
impl Facts for Shared {
    fn name(&self) -> &str {
        ""
    }

    fn short_name(&self) -> &str {
        ""
    }

    fn status_of(&self, _version: &str) -> Status {
        self.status
    }

    fn number(&self, _key: &str) -> Option<f64> {
        None
    }

    fn risks(&self, _each: &mut dyn FnMut(&str)) {}

    fn file(&self, _file: FileId) -> Option<&str> {
        None
    }
}

/// The tags of an observation that are not its own container and host.
pub(super) fn common_tags(o: &Observation) -> impl Iterator<Item = &Tag> {
    let own = [(CONTAINER, o.instance.as_deref()), (HOST, o.host.as_deref())];
    o.tags.iter().filter(move |tag| !own.contains(&(&*tag.key, Some(&*tag.value))))
}

/// What many workloads have in common, kept once.
#[derive(Debug, Default)]
pub struct Pool {
    texts: HashSet<Arc<str>>,
    tags: HashSet<Arc<Joined>>,
    shared: HashSet<Arc<Shared>>,
    /// Numbers below [`Pool::numbers`] that none has any more.
    free: Vec<u32>,
    numbers: u32,
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
    /// A text.
    pub fn text(&mut self, text: &str) -> Arc<str> {
        match self.texts.get(text) {
            Some(known) => Arc::clone(known),
            None => kept(&mut self.texts, text.into()),
        }
    }

    /// No number of what is kept is as great.
    #[must_use]
    pub fn numbers(&self) -> usize {
        self.numbers as usize
    }

    /// What an observation has in common with others. Its own container and host are not among the tags.
    pub(super) fn shared(&mut self, o: &Observation, status: Status) -> Arc<Shared> {
        let tags = common_tags(o).map(|tag| {
            let text = format!("{}:{}", tag.key, tag.value).into();
            kept(&mut self.tags, Arc::new(Joined { text, key: tag.key.len() as u32 }))
        });
        let tags = tags.collect();
        let mut shared = Shared { number: 0, kind: o.kind, status, version: self.text(&o.version), tags };
        if let Some(known) = self.shared.get(&shared) {
            return Arc::clone(known);
        }
        shared.number = self.free.pop().unwrap_or_else(|| {
            self.numbers += 1;
            self.numbers - 1
        });
        let shared = Arc::new(shared);
        self.shared.insert(Arc::clone(&shared));
        shared
    }

    /// Lets go of what nobody has any more, now and then.
    pub fn sweep(&mut self) {
        let now = self.texts.len() + self.tags.len() + self.shared.len();
        if now > 2 * self.swept + 1024 {
            let free = &mut self.free;
            self.shared.retain(|shared| {
                let is_had = Arc::strong_count(shared) > 1;
                if !is_had {
                    free.push(shared.number);
                }
                is_had
            });
            self.tags.retain(|tag| Arc::strong_count(tag) > 1);
            self.texts.retain(|text| Arc::strong_count(text) > 1);
            self.swept = self.texts.len() + self.tags.len() + self.shared.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn what_is_kept_at_the_same_time_has_different_numbers() {
        let view = crate::fleet::samples::fleet();
        let observation = view.workloads[0].observations()[0].clone();
        let of = |at: u32| Observation { version: at.to_string(), ..observation.clone() };
        let mut pool = Pool::default();
        let kept: Vec<_> = (0..10).map(|at| pool.shared(&of(at), Status::Stable)).collect();
        (10..3000).for_each(|at| drop(pool.shared(&of(at), Status::Stable)));
        assert_eq!(pool.shared(&of(3), Status::Stable).number, kept[3].number);
        assert_ne!(pool.shared(&of(3), Status::Learning).number, kept[3].number);
        pool.sweep();
        assert_eq!(pool.shared.len(), 10);
        let numbers = pool.numbers();
        let more: Vec<_> = (0..50).map(|at| pool.shared(&of(5000 + at), Status::Stable)).collect();
        let mut all: Vec<u32> = kept.iter().chain(&more).map(|shared| shared.number).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!((all.len(), pool.numbers()), (60, numbers), "those that are free are given again");
    }
}
