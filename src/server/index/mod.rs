//! Every workload in memory, for the list: what a process has read of the store, followed by the numbers of changes.
//!
//! Of a workload stay its survey, packed, and a lean row to sort by; what a page shows is made from the survey when it is
//! asked for. Lists under a filter are kept for a while and follow what changes; a cursor is the last row of a page, so that
//! whatever process is asked goes on behind it, wherever that is by now.

mod cursor;
mod listed;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub use cursor::BadCursor;
pub use listed::{Order, Page};

use crate::fleet::{Workload, short_names};
use crate::learning::{Rules, SurveyView};
use crate::model::Selection;
use crate::query::Query;
use crate::reports::list::{self, ListRow};
use crate::reports::subject;
use crate::server::store::{Store, StoreError, WorkloadRow};

/// How many workloads are read from the store at once.
const AT_ONCE: usize = 1000;

/// What is kept of a workload that a profile was made of.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) name: Arc<str>,
    /// The number of the change that told of it.
    changed: u64,
    /// The hash of its profile.
    pub(crate) hash: Box<str>,
    survey: Box<[u8]>,
    signals: u32,
    unknown_signals: Option<u32>,
    /// Its row under no filter, without what no column sorts by; `None` where nothing of it counts.
    lean: Option<Arc<ListRow>>,
    teams: Box<[Arc<str>]>,
}

impl Known {
    fn of(row: &WorkloadRow, rules: &Rules) -> Option<Known> {
        let profile = row.profile.as_ref()?;
        let known = Known {
            name: row.workload.as_str().into(),
            changed: row.changed,
            hash: profile.hash.as_str().into(),
            survey: profile.survey.as_slice().into(),
            signals: u32::try_from(row.signals).unwrap_or(u32::MAX),
            unknown_signals: row.unknown_signals.map(|n| u32::try_from(n).unwrap_or(u32::MAX)),
            lean: None,
            teams: Box::default(),
        };
        let row = known.row(&row.workload, &Query::default(), rules)?;
        let teams = row.tags.get("team").into_iter().flatten().map(|team| team.as_str().into()).collect();
        Some(Known { lean: Some(Arc::new(lean(row))), teams, ..known })
    }

    /// The workload as the fleet has one; `None` where its survey cannot be read.
    pub(crate) fn workload(&self, short_name: &str, rules: &Rules) -> Option<Workload> {
        let survey = SurveyView::from_bytes(&self.survey).ok()?;
        let mut workload = Workload::surveyed(&self.name, &format!("profiles/{}", self.hash), survey, rules);
        short_name.clone_into(&mut workload.short_name);
        Some(workload)
    }

    /// Its row under a filter, as the list has it; `None` where nothing of it is selected.
    fn row(&self, short_name: &str, query: &Query, rules: &Rules) -> Option<ListRow> {
        let workload = self.workload(short_name, rules)?;
        let selection: Selection = subject::select(&workload, query);
        let mut row = list::row(&workload, &selection)?;
        row.signals = self.signals;
        row.unknown_signals = self.unknown_signals;
        Some(row)
    }
}

/// A row without what no column sorts by.
fn lean(mut row: ListRow) -> ListRow {
    row.tags.clear();
    row.files = Vec::new();
    row.version_statuses = Vec::new();
    row.versions = row.versions.pop().into_iter().collect();
    row
}

/// All of them as they stood at one moment.
#[derive(Debug, Default)]
pub(crate) struct Frozen {
    /// The number of the last change that is in here.
    pub(crate) as_of: u64,
    /// Grows when everything must be looked at anew: other names, or other rules.
    generation: u64,
    /// In the order of their names.
    pub(crate) all: Vec<Arc<Known>>,
    /// Of each the short name.
    shorts: Vec<Box<str>>,
    pub(crate) rules: Rules,
    teams: u64,
    snapshots: u64,
}

impl Frozen {
    /// A workload by its full name, and its short one.
    pub(crate) fn get<'a>(&'a self, name: &'a str) -> Option<(&'a Arc<Known>, &'a str)> {
        let at = self.all.binary_search_by(|known| (*known.name).cmp(name)).ok()?;
        Some((&self.all[at], self.shorts.get(at).map_or(name, |short| &**short)))
    }

    /// The whole row of a workload.
    pub(crate) fn row<'a>(&'a self, name: &'a str, query: &Query) -> Option<(&'a Arc<Known>, ListRow)> {
        let (known, short) = self.get(name)?;
        Some((known, known.row(short, query, &self.rules)?))
    }
}

#[derive(Debug, Default)]
struct Following {
    known: BTreeMap<Arc<str>, Arc<Known>>,
    seen: u64,
    frozen: Arc<Frozen>,
}

/// The index. All of it waits for the store.
#[derive(Debug, Default)]
pub struct Index {
    following: Mutex<Following>,
    lists: Mutex<listed::Lists>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What stands in it is put there whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Index {
    /// All workloads by what the store says now, learned by these rules. `anew` where the rules are others than before.
    pub(crate) fn frozen(
        &self,
        store: &dyn Store,
        rules: &Rules,
        generation: u64,
    ) -> Result<Arc<Frozen>, StoreError> {
        let mut following = lock(&self.following);
        let Following { known, seen, frozen } = &mut *following;
        let other_rules = frozen.generation >> 32 != generation;
        let (mut changed, mut others) = (false, other_rules);
        if other_rules {
            // Surveys are not kept apart from rows: they are read again.
            known.clear();
            *seen = 0;
        }
        loop {
            let rows = store.workloads(*seen, AT_ONCE)?;
            for row in &rows {
                *seen = (*seen).max(row.changed);
                changed = true;
                match Known::of(row, rules) {
                    Some(one) => others |= known.insert(Arc::clone(&one.name), Arc::new(one)).is_none(),
                    None => others |= known.remove(row.workload.as_str()).is_some(),
                }
            }
            if rows.len() < AT_ONCE {
                break;
            }
        }
        if changed || other_rules {
            let all: Vec<Arc<Known>> = known.values().cloned().collect();
            let names: Vec<&str> = all.iter().map(|known| &*known.name).collect();
            let shorts = short_names(&names).into_iter().map(Into::into).collect();
            let teams: std::collections::HashSet<&str> =
                all.iter().flat_map(|known| known.teams.iter().map(|team| &**team)).collect();
            let turns = (frozen.generation & u64::from(u32::MAX)) + u64::from(others);
            *frozen = Arc::new(Frozen {
                as_of: *seen,
                generation: (generation << 32) | (turns & u64::from(u32::MAX)),
                shorts,
                rules: rules.clone(),
                teams: teams.len() as u64,
                snapshots: all
                    .iter()
                    .filter_map(|k| k.lean.as_ref())
                    .map(|row| u64::from(row.snapshots))
                    .sum(),
                all,
            });
        }
        Ok(Arc::clone(frozen))
    }

    /// A page of the list under a filter.
    ///
    /// # Errors
    /// The cursor is none.
    pub(crate) fn page(
        &self,
        frozen: &Frozen,
        query: &Query,
        order: Order,
        after: Option<&str>,
        most: usize,
    ) -> Result<Page, BadCursor> {
        let after = after.map(cursor::read).transpose()?;
        let rows = lock(&self.lists).list(frozen, query, order);
        let first =
            after.map_or(0, |after| rows.partition_point(|(_, row)| order.compare(row, &after).is_le()));
        let shown = rows.get(first..).unwrap_or_default();
        let page = &shown[..shown.len().min(most)];
        let next = page.last().filter(|_| shown.len() > page.len()).map(|(_, row)| cursor::write(row));
        let items = page.iter().filter_map(|(known, _)| {
            let (_, row) = frozen.row(&known.name, query)?;
            Some((row, known.hash.to_string()))
        });
        Ok(Page {
            items: items.collect(),
            next,
            selected: rows.len() as u64,
            all: frozen.all.len() as u64,
            teams: frozen.teams,
            snapshots: frozen.snapshots,
            as_of: frozen.as_of,
        })
    }
}
