//! What is kept of one workload that a profile was made of.

use std::sync::{Arc, Mutex};

use super::keys::Keys;
use super::lock;
use crate::api::WorkloadSummary;
use crate::fleet::Workload;
use crate::learning::{Rules, SurveyView};
use crate::model::Selection;
use crate::query::Query;
use crate::reports::frozen::{Asking, Draft, Extent, Frozen, Names, Pool};
use crate::reports::list::{self, ListRow};
use crate::reports::{list_wire, subject};
use crate::server::store::WorkloadRow;

/// Where profiles lie among the objects.
const PROFILES: &str = "profiles/";

/// What the store says of it.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) name: Arc<str>,
    /// The number of the change that told of it.
    pub(super) changed: u64,
    /// What its profile is called: the hash of it behind [`PROFILES`].
    file: Box<str>,
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
            file: format!("{PROFILES}{}", profile.hash).into(),
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
    /// That row as JSON: what stands between [`head`] and [`Known::tail`].
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
        self.told.file.get(PROFILES.len()..).unwrap_or_default()
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
        let names = Names { name: &self.told.name, short_name, file: &self.told.file };
        self.asked.extent(names, asking)
    }
}

fn workload(told: &Told, short_name: &str, rules: &Rules) -> Option<Workload> {
    let survey = SurveyView::from_bytes(&told.survey).ok()?;
    let mut workload = Workload::surveyed(&told.name, &told.file, survey, rules);
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

/// Writes a text as JSON.
fn quote(text: &str, json: &mut String) {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    if text.bytes().all(is_plain) {
        json.extend(["\"", text, "\""]);
    } else {
        json.push_str(&serde_json::Value::from(text).to_string());
    }
}

/// How the JSON of a row begins: up to and with its short name.
pub(super) fn head(name: &str, short_name: &str, json: &mut String) {
    json.push_str("{\"workload\":");
    quote(name, json);
    json.push_str(",\"short_name\":");
    quote(short_name, json);
}

/// How it goes on. Without head and tail: which the short name is, other workloads decide, and what it was read from is its
/// profile.
pub(super) fn rest(row: &ListRow) -> Box<str> {
    let summary = list_wire::summary(row, None);
    let plain =
        WorkloadSummary { short_name: String::new(), files: Vec::new(), problems: Vec::new(), ..summary };
    let json = serde_json::to_string(&plain).unwrap_or_default();
    let mut begin = String::new();
    head(&row.workload, "", &mut begin);
    let rest = json.strip_prefix(&begin);
    let rest = rest.and_then(|rest| rest.strip_suffix(r#","files":[],"problems":[],"profile":null}"#));
    rest.unwrap_or_default().into()
}

impl Known {
    /// How it ends: its profile is the only file of whatever is selected, and nothing is wrong with it.
    pub(super) fn tail(&self, json: &mut String) {
        json.push_str(",\"files\":[");
        quote(&self.told.file, json);
        json.push_str("],\"problems\":[],\"profile\":");
        quote(self.hash(), json);
        json.push('}');
    }
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
            file: "profiles/f".into(),
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
        let mut json = String::new();
        head(known.name(), "a\"b", &mut json);
        json.push_str(&known.rest);
        known.tail(&mut json);
        let read: WorkloadSummary = serde_json::from_str(&json).unwrap();
        let row = known.row("a\"b", &Query::default(), &Rules::default()).unwrap();
        assert_eq!(read, list_wire::summary(&row, Some("f".to_owned())));
    }
}
