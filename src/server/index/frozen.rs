//! All workloads as they stood at one moment. One that changes is put in place of what it was, in the part of the whole
//! that it stands in; only where names come or go everything is numbered anew.

use std::collections::HashMap;
use std::sync::Arc;

use super::known::Known;
use crate::fleet::short_names;
use crate::learning::Rules;
use crate::query::Query;
use crate::reports::list::ListRow;

/// How many stand together.
const TOGETHER: usize = 256;
/// How many changes are remembered, so that lists can follow them.
const REMEMBERED: usize = 4096;

/// Workloads that changed, by name; nothing where one is gone.
type Changes = Vec<(Arc<str>, Option<Arc<Known>>)>;

/// All of them as they stood at one moment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frozen {
    /// The number of the last change that is in here.
    pub(crate) as_of: u64,
    /// Grows when all are numbered anew: with other names, or by other rules.
    pub(super) generation: u64,
    /// The version of the settings that the rules are of.
    pub(crate) version: u64,
    pub(crate) rules: Arc<Rules>,
    /// In the order of their names, so many together.
    parts: Vec<Arc<Vec<Arc<Known>>>>,
    len: usize,
    /// How long the end of each name is that is its short one.
    shorts: Arc<Vec<u32>>,
    /// What changed in this generation: the number of the change, and what it was of.
    news: Arc<Vec<(u64, u32)>>,
    /// Up to which number changes are forgotten.
    pub(super) forgotten: u64,
    teams: Arc<HashMap<Arc<str>, u32>>,
    snapshots: u64,
}

impl Frozen {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// How many teams they belong to.
    pub(super) fn teams(&self) -> u64 {
        self.teams.len() as u64
    }

    /// How many snapshots they were learned from.
    pub(super) fn snapshots(&self) -> u64 {
        self.snapshots
    }

    /// The one of a number below [`Frozen::len`].
    pub(super) fn at(&self, at: usize) -> &Arc<Known> {
        &self.parts[at / TOGETHER][at % TOGETHER]
    }

    /// Its short name.
    pub(super) fn short(&self, at: usize) -> &str {
        let name = self.at(at).name();
        let from = self.shorts.get(at).map_or(0, |len| name.len().saturating_sub(*len as usize));
        name.get(from..).unwrap_or(name)
    }

    /// All of them, in the order of their names.
    pub(super) fn all(&self) -> impl Iterator<Item = &Arc<Known>> {
        self.parts.iter().flat_map(|part| part.iter())
    }

    fn find(&self, name: &str) -> Option<usize> {
        let part =
            self.parts.partition_point(|part| part.first().is_some_and(|first| &**first.name() <= name));
        let part = part.checked_sub(1)?;
        let within = self.parts[part].binary_search_by(|known| (**known.name()).cmp(name)).ok()?;
        Some(part * TOGETHER + within)
    }

    /// A workload by its full name, and its short one.
    pub(crate) fn get(&self, name: &str) -> Option<(&Arc<Known>, &str)> {
        let at = self.find(name)?;
        Some((self.at(at), self.short(at)))
    }

    /// The whole row of a workload.
    pub(crate) fn row(&self, name: &str, query: &Query) -> Option<(&Arc<Known>, ListRow)> {
        let (known, short) = self.get(name)?;
        Some((known, known.row(short, query, &self.rules)?))
    }

    /// The numbers of those that changed after a change, each once.
    pub(super) fn changed(&self, after: u64) -> Vec<u32> {
        let from = self.news.partition_point(|(number, _)| *number <= after);
        let mut changed: Vec<u32> = self.news[from..].iter().map(|(_, at)| *at).collect();
        changed.sort_unstable();
        changed.dedup();
        changed
    }

    fn count(&mut self, known: &Known, is_here: bool) {
        let snapshots = u64::from(known.snapshots);
        let teams = Arc::make_mut(&mut self.teams);
        if is_here {
            self.snapshots += snapshots;
            known.teams.iter().for_each(|team| *teams.entry(Arc::clone(team)).or_default() += 1);
            return;
        }
        self.snapshots = self.snapshots.saturating_sub(snapshots);
        for team in &known.teams {
            let n = teams.get_mut(team).map_or(0, |n| {
                *n -= 1;
                *n
            });
            if n == 0 {
                teams.remove(team);
            }
        }
    }

    /// The same with some put in place of what they were, in the order of their changes: where each was there before, and
    /// is still. Else they are given back.
    pub(super) fn patched(&self, changes: Changes) -> Result<Frozen, Changes> {
        let places: Option<Vec<usize>> =
            changes.iter().map(|(name, known)| known.as_ref().and_then(|_| self.find(name))).collect();
        let Some(places) = places else { return Err(changes) };
        let mut patched = self.clone();
        for (at, known) in places.into_iter().zip(changes.into_iter().filter_map(|(_, known)| known)) {
            let before = Arc::clone(patched.at(at));
            patched.count(&before, false);
            patched.count(&known, true);
            Arc::make_mut(&mut patched.news).push((known.told.changed, at as u32));
            Arc::make_mut(&mut patched.parts[at / TOGETHER])[at % TOGETHER] = known;
        }
        if patched.news.len() > 2 * REMEMBERED {
            let news = Arc::make_mut(&mut patched.news);
            let gone = news.len() - REMEMBERED;
            patched.forgotten = news[gone - 1].0;
            news.drain(..gone);
        }
        Ok(patched)
    }

    /// Others in place of some, or beside them, or without them: numbered anew.
    pub(super) fn anew(&self, changes: Changes) -> Frozen {
        let changes: HashMap<Arc<str>, Option<Arc<Known>>> = changes.into_iter().collect();
        let mut all: Vec<Arc<Known>> =
            self.all().filter(|known| !changes.contains_key(known.name())).cloned().collect();
        all.extend(changes.into_values().flatten());
        self.of(all)
    }

    /// The same by the rules of another version of the settings, which say the same of every workload.
    pub(super) fn under(&self, rules: &Arc<Rules>, version: u64) -> Frozen {
        Frozen { version, rules: Arc::clone(rules), ..self.clone() }
    }

    /// These, numbered anew.
    pub(super) fn of(&self, mut all: Vec<Arc<Known>>) -> Frozen {
        all.sort_by(|a, b| a.name().cmp(b.name()));
        let names: Vec<&str> = all.iter().map(|known| &**known.name()).collect();
        let shorts = short_names(&names).into_iter().map(|short| short.len() as u32).collect();
        let mut frozen = Frozen {
            as_of: self.as_of,
            generation: self.generation + 1,
            version: self.version,
            rules: Arc::clone(&self.rules),
            len: all.len(),
            parts: all.chunks(TOGETHER).map(|part| Arc::new(part.to_vec())).collect(),
            shorts: Arc::new(shorts),
            forgotten: self.as_of,
            ..Frozen::default()
        };
        all.iter().for_each(|known| frozen.count(known, true));
        frozen
    }
}
