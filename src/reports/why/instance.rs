//! What else only the signal's own instance does, worst first, and what of it began near the event.

use std::sync::Arc;

use crate::fleet::{Cancel, Fleet, Workload};
use crate::learning::{DivideBy, Profile};
use crate::model::{FacetSet, Selection, UnixNanos};
use crate::reports::compared::{CompareOptions, Compared, Finding, rows};
use crate::reports::{nodes, only_here};
use crate::text::Masker;

/// How near to the event something began is told: five minutes before and after.
const NEAR: u64 = 5 * 60 * 1_000_000_000;
/// How much of what is only here is named.
const MOST_NAMED: usize = 5;
/// Nodes whose files are read for their reasons: an answer must not wait long.
const MOST_READ: usize = 60;

/// One behaviour that only this instance shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// What it is, with its facet where the name does not say it: `dns evil.example`.
    pub name: String,
    /// The process it belongs to, or the one above it.
    pub under: String,
    /// Why it should concern anybody; empty where nothing but its being new does.
    pub reason: String,
    /// When it began, in seconds from the event, if that is near.
    pub seconds: Option<i64>,
    /// The way to it.
    pub at: nodes::NodePath,
}

/// What only one instance shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnlyHere {
    /// The instance.
    pub instance: String,
    /// How many behaviours; what stands below one of them is counted with it.
    pub count: usize,
    /// How many more there are that another version, port or one-off name explains.
    pub explained: usize,
    /// How many other instances there are to compare with.
    pub others: usize,
    /// Some of them, the worst first.
    pub named: Vec<Beside>,
}

/// What only this instance shows of a workload; `None` where it was not watched. It reads files.
pub(super) fn only_here(
    fleet: &Fleet,
    workload: &Workload,
    profile: &Arc<Profile>,
    instance: &str,
    time: Option<UnixNanos>,
    masker: Option<Masker>,
    cancel: &Cancel,
) -> Option<OnlyHere> {
    let options =
        CompareOptions { facets: FacetSet::ALL, details: MOST_READ, masker, ..CompareOptions::default() };
    let everything = Selection::all(profile.observations());
    let unit = (DivideBy::Instance, instance);
    let found = only_here::only_here(fleet, workload, profile, &everything, unit, &options, cancel)?;
    let (explained, told): (Vec<&Finding>, Vec<&Finding>) =
        found.compared.heads().partition(|finding| finding.explained);
    Some(OnlyHere {
        instance: instance.to_owned(),
        count: told.len(),
        explained: explained.len(),
        others: found.others() as usize,
        named: named(&found.compared, &told, time, masker),
    })
}

/// The worst, each name once under one process: a name is asked for by several types of record.
fn named(
    compared: &Compared,
    findings: &[&Finding],
    time: Option<UnixNanos>,
    masker: Option<Masker>,
) -> Vec<Beside> {
    let mut named: Vec<Beside> = Vec::new();
    for finding in findings {
        let beside = beside(compared, finding, time, masker);
        if named.len() == MOST_NAMED {
            break;
        }
        if !named.iter().any(|known| (&known.name, &known.under) == (&beside.name, &beside.under)) {
            named.push(beside);
        }
    }
    named
}

fn beside(compared: &Compared, finding: &Finding, time: Option<UnixNanos>, masker: Option<Masker>) -> Beside {
    let (part, node) = compared.shown(finding.pair);
    let tree = part.profile.tree();
    let above = tree.parent(node).and_then(|parent| tree.process_of(parent));
    let began = part.scope.seen(&part.profile, node).0.zip(time);
    let near = |seconds: &i64| seconds.unsigned_abs() <= NEAR / 1_000_000_000;
    Beside {
        name: format!(
            "{}{}",
            nodes::prefix(tree.facet(node)),
            rows::name(compared, finding.pair, masker).trim_start_matches(nodes::prefix(tree.facet(node)))
        ),
        under: above.map(|above| nodes::basename(tree.name(above)).to_owned()).unwrap_or_default(),
        reason: finding.reasons.first().map(|reason| reason.text.clone()).unwrap_or_default(),
        seconds: began.map(|(began, time)| seconds(time, began)).filter(near),
        at: nodes::NodePath::of(tree, node),
    }
}

fn seconds(from: UnixNanos, to: UnixNanos) -> i64 {
    let apart = (from.0.abs_diff(to.0) / 1_000_000_000) as i64;
    if to < from { -apart } else { apart }
}
