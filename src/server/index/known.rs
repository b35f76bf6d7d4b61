//! What is kept of one workload that a profile was made of.

use std::sync::{Arc, Mutex};

use super::lock;
use crate::api::WorkloadSummary;
use crate::fleet::Workload;
use crate::learning::{Rules, SurveyView};
use crate::model::Selection;
use crate::query::Query;
use crate::reports::frozen::{Draft, Extent, Frozen, Pool};
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
    /// Its row under no filter, without what no column sorts by.
    pub(super) lean: ListRow,
    /// The whole of that row as JSON, from behind the short name on: which that is, other workloads decide.
    pub(super) rest: Box<str>,
    asked: Frozen,
    pub(super) teams: Box<[Arc<str>]>,
}

impl Known {
    /// Made ready to be listed; `None` where its survey cannot be read, or nothing of it counts.
    pub(super) fn of(told: Told, rules: &Rules, pool: &Mutex<Pool>) -> Option<Known> {
        let workload = workload(&told, &told.name, rules)?;
        let row = row(&told, &workload, &Query::default())?;
        let asked = Draft::of(&workload).freeze(&workload, &mut lock(pool));
        let teams = row.tags.get("team").into_iter().flatten().map(|team| team.as_str().into()).collect();
        let rest = rest(&row, &told.hash);
        Some(Known { lean: lean(row), rest, asked, teams, told })
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
    pub(super) fn extent(&self, short_name: &str, query: &Query) -> Extent {
        self.asked.extent(&self.told.name, short_name, query)
    }
}

fn workload(told: &Told, short_name: &str, rules: &Rules) -> Option<Workload> {
    let survey = SurveyView::from_bytes(&told.survey).ok()?;
    let mut workload = Workload::surveyed(&told.name, &format!("profiles/{}", told.hash), survey, rules);
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

/// A row without what no column sorts by.
pub(super) fn lean(mut row: ListRow) -> ListRow {
    row.short_name = String::new();
    row.tags.clear();
    row.files = Vec::new();
    row.version_statuses = Vec::new();
    row.versions = row.versions.pop().into_iter().collect();
    row
}

/// How the JSON of a row begins: up to and with its short name.
pub(super) fn head(name: &str, short_name: &str) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    format!("{{\"workload\":{},\"short_name\":{}", quoted(name), quoted(short_name))
}

/// How it goes on, to its end.
pub(super) fn rest(row: &ListRow, hash: &str) -> Box<str> {
    let summary =
        WorkloadSummary { short_name: String::new(), ..list_wire::summary(row, Some(hash.to_owned())) };
    let json = serde_json::to_string(&summary).unwrap_or_default();
    json.strip_prefix(&head(&row.workload, "")).unwrap_or_default().into()
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
        let json = head(known.name(), "a\"b") + &known.rest;
        let read: WorkloadSummary = serde_json::from_str(&json).unwrap();
        let row = known.row("a\"b", &Query::default(), &Rules::default()).unwrap();
        assert_eq!(read, list_wire::summary(&row, Some("f".to_owned())));
    }
}
