//! What is kept of one workload that a profile was made of.

use std::sync::{Arc, Mutex};

use super::keys::Keys;
use super::lock;
use crate::api::WorkloadSummary;
use crate::fleet::Workload;
use crate::learning::{Rules, SurveyView};
use crate::model::Selection;
use crate::query::Query;
use crate::reports::frozen::{Asking, Draft, Extent, Frozen, Pool};
use crate::reports::list::{self, ListRow};
use crate::reports::{list_wire, subject};
use crate::server::store::WorkloadRow;

/// What the store says of it.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) name: Arc<str>,
    /// The number of the change that told of it.
    pub(super) changed: u64,
    hash: Box<str>,
    survey: Arc<[u8]>,
    signals: u32,
    unknown_signals: Option<u32>,
}

impl Told {
    /// Of a row; `None` where no profile was made.
    pub(super) fn of(row: &WorkloadRow) -> Option<Told> {
        let profile = row.profile.as_ref()?;
        let count = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        Some(Told {
            name: row.workload.as_str().into(),
            changed: row.changed,
            hash: profile.hash.as_str().into(),
            survey: profile.survey.as_slice().into(),
            signals: count(row.signals),
            unknown_signals: row.unknown_signals.map(count),
        })
    }
}

/// A workload in the index.
#[derive(Debug)]
pub(crate) struct Known {
    pub(super) told: Told,
    /// What columns sort its row under no filter by.
    pub(super) keys: Keys,
    /// Snapshots of it.
    pub(super) snapshots: u32,
    /// That row as JSON: what stands between [`head`] and [`tail`].
    pub(super) rest: Box<str>,
    asked: Frozen,
    pub(super) teams: Box<[Arc<str>]>,
}

impl Known {
    /// Made ready to be listed; `None` where its survey cannot be read, or nothing of it counts.
    pub(super) fn of(told: Told, rules: &Rules, pool: &Mutex<Pool>) -> Option<Known> {
        let workload = workload(&told, &told.name, rules)?;
        let row = row(&told, &workload, &Query::default())?;
        let (draft, rest) = (Draft::of(&workload, &row), rest(&row));
        let teams = row.tags.get("team").into_iter().flatten();
        // Others make theirs ready at the same time: the pool is held for as little as can be.
        let mut pool = lock(pool);
        Some(Known {
            keys: Keys::of(&row, &told.name, &mut pool),
            snapshots: row.snapshots,
            rest,
            teams: teams.map(|team| pool.text(team)).collect(),
            asked: draft.freeze(&workload, &mut pool),
            told,
        })
    }

    /// The full name.
    pub(crate) fn name(&self) -> &Arc<str> {
        &self.told.name
    }

    /// The hash of its profile.
    pub(crate) fn hash(&self) -> &str {
        &self.told.hash
    }

    /// The workload as the fleet has one; `None` where its survey cannot be read.
    pub(crate) fn workload(&self, short_name: &str, rules: &Rules) -> Option<Workload> {
        workload(&self.told, short_name, rules)
    }

    /// Its whole row under a filter, as the list has it; `None` where nothing of it is selected.
    pub(crate) fn row(&self, short_name: &str, query: &Query, rules: &Rules) -> Option<ListRow> {
        row(&self.told, &self.workload(short_name, rules)?, query)
    }

    /// How much of it a filter selects.
    pub(super) fn extent(&self, short_name: &str, asking: &Asking<'_>) -> Extent {
        self.asked.extent(&self.told.name, short_name, asking)
    }
}

fn workload(told: &Told, short_name: &str, rules: &Rules) -> Option<Workload> {
    let survey = SurveyView::from_bytes(&told.survey).ok()?;
    let mut workload = Workload::surveyed(&told.name, &file(&told.hash), survey, rules);
    short_name.clone_into(&mut workload.short_name);
    Some(workload)
}

fn row(told: &Told, workload: &Workload, query: &Query) -> Option<ListRow> {
    let selection: Selection = subject::select(workload, query);
    let mut row = list::row(workload, &selection)?;
    row.signals = told.signals;
    row.unknown_signals = told.unknown_signals;
    Some(row)
}

/// How the JSON of a row begins: up to and with its short name.
pub(super) fn head(name: &str, short_name: &str) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    format!("{{\"workload\":{},\"short_name\":{}", quoted(name), quoted(short_name))
}

/// How it goes on. Without head and tail: which the short name is, other workloads decide, and what it was read from is its
/// profile.
pub(super) fn rest(row: &ListRow) -> Box<str> {
    let summary = list_wire::summary(row, None);
    let plain =
        WorkloadSummary { short_name: String::new(), files: Vec::new(), problems: Vec::new(), ..summary };
    let json = serde_json::to_string(&plain).unwrap_or_default();
    let rest = json.strip_prefix(&head(&row.workload, ""));
    let rest = rest.and_then(|rest| rest.strip_suffix(r#","files":[],"problems":[],"profile":null}"#));
    rest.unwrap_or_default().into()
}

/// How it ends, where its profile has this hash: that is the only file of whatever is selected, and nothing is wrong with it.
pub(super) fn tail(hash: &str) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let (file, profile) = (quoted(&file(hash)), quoted(hash));
    format!(r#","files":[{file}],"problems":[],"profile":{profile}}}"#)
}

/// What a profile of this hash is called.
fn file(hash: &str) -> String {
    format!("profiles/{hash}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_and_rest_are_the_row() {
        let survey = crate::learning::Survey::default().view();
        let told = Told {
            name: "shop/\"a\\pi\u{7}".into(),
            changed: 1,
            hash: "f".into(),
            survey: survey.to_bytes().into(),
            signals: 3,
            unknown_signals: None,
        };
        assert!(Known::of(told.clone(), &Rules::default(), &Mutex::default()).is_none(), "nothing counts");
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
        let options = crate::fleet::FleetOptions::default();
        let view = crate::fleet::Fleet::start(vec![folder.into()], options, || {}).surveyed();
        let told = Told { survey: view.workloads[0].survey().to_bytes().into(), ..told };
        let known = Known::of(told, &Rules::default(), &Mutex::default()).unwrap();
        let json = head(known.name(), "a\"b") + &known.rest + &tail(known.hash());
        let read: WorkloadSummary = serde_json::from_str(&json).unwrap();
        let row = known.row("a\"b", &Query::default(), &Rules::default()).unwrap();
        assert_eq!(read, list_wire::summary(&row, Some("f".to_owned())));
    }
}
