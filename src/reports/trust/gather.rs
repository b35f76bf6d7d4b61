//! What is known beside the profile: signals that it does not explain, and the rules that matched on its nodes.

use std::collections::{BTreeMap, BTreeSet};

use crate::fleet::{Cancel, Fleet, FleetView};
use crate::learning::{Profile, Scope};
use crate::model::{NodeFlags, NodeId, Severity};
use crate::signals::poison::{Known, MatchedFact, RaisedFact};

/// Nodes whose matched rules are read from the files; a screen must not wait for more.
const MOST_READ: usize = 64;
/// Signals that are looked at, the latest.
const MOST_SIGNALS: usize = 10_000;

/// What was gathered.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// What hints are looked for with.
    pub known: Known,
    /// Nodes that any rule matched on.
    pub ruled: Vec<NodeId>,
    /// Of them, how many were read.
    pub ruled_read: usize,
    /// Signals of the workload.
    pub signals: usize,
    /// Why its signals could not be judged.
    pub not_judged: Option<String>,
}

/// Gathers it. It reads files: not for a loop that must not wait.
#[must_use]
pub fn gather(
    fleet: &Fleet,
    view: &FleetView,
    profile: &Profile,
    scope: &Scope,
    cancel: &Cancel,
) -> Gathered {
    let mut gathered = Gathered::default();
    let mut severities: BTreeMap<String, Severity> = BTreeMap::new();
    let signals = view.signals.of_workload(profile.workload());
    gathered.signals = signals.len();
    let verdicts = if signals.is_empty() { None } else { Some(fleet.verdicts(profile.workload(), cancel)) };
    let verdicts = match verdicts.transpose() {
        Ok(verdicts) => verdicts,
        Err(error) => {
            gathered.not_judged = Some(error.to_string());
            None
        }
    };
    for &at in signals.iter().rev().take(MOST_SIGNALS) {
        if cancel.is_cancelled() {
            return gathered;
        }
        let Some(head) = view.signals.head(at) else { continue };
        if let Some(severity) = head.severity {
            let worst = severities.entry(head.rule.to_owned()).or_insert(severity);
            *worst = severity.max(*worst);
        }
        // What is usual or regular there is no trace of an attack: a probe that raises a rule every hour is not one.
        let is_settled =
            verdicts.as_ref().and_then(|all| all.of(at)).is_some_and(|verdict| verdict.is_settled());
        let (false, Some(time), Some(signal)) = (is_settled, head.time, view.signals.get(at)) else {
            continue;
        };
        gathered.known.raised.extend(signal.containers.iter().map(|instance| RaisedFact {
            instance: instance.clone(),
            time,
            rule: signal.rule.clone(),
            severity: signal.severity,
        }));
    }
    let tree = profile.tree();
    let is_ruled = |&node: &NodeId| tree.flags(node).contains(NodeFlags::RULES) && scope.has(profile, node);
    gathered.ruled = tree.nodes().filter(is_ruled).collect();
    for &node in gathered.ruled.iter().take(MOST_READ) {
        if cancel.is_cancelled() {
            return gathered;
        }
        gathered.ruled_read += 1;
        let details = fleet.details_until(profile, node, scope.selection(), cancel);
        let rules = details.found.iter().filter_map(|found| found.detail.as_ref().ok());
        let rules: BTreeSet<(&str, Option<Severity>)> = rules
            .flat_map(|detail| &detail.rules)
            .map(|rule| {
                let said = rule.tags.iter().find(|(key, _)| key == "severity");
                let said = said.and_then(|(_, value)| Severity::from_id(value));
                (rule.rule_id.as_str(), said.max(severities.get(&rule.rule_id).copied()))
            })
            .collect();
        let matched = rules.into_iter().filter(|(rule, _)| !rule.is_empty());
        gathered.known.matched.extend(matched.map(|(rule, severity)| MatchedFact {
            node,
            rule: rule.to_owned(),
            severity,
        }));
    }
    gathered
}
