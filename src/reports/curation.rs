//! What people decide of baselines: what a decision would change, in sentences, and all that were made, as rows.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::clock::{Clock, json_time};
use super::journal::{subject_json, subject_words};
use super::nodes::{self, NodePath, basename, lineage_text};
use super::table::{Column, Table};
use crate::fleet::{Decided, Preview, Supposed};
use crate::journal::{Change, Decision, Entry, Step, Subject};
use crate::learning::{Curated, Profile, Scope, UnitKind};
use crate::model::{FACETS, FacetCounts, NodeFlags, NodeId, ObservationKind, Selection};
use crate::query::{Behaviour, BehaviourError};
use crate::signals::{Evidence, Verdict};
use crate::text::number::{counted, percent_of};

/// A behaviour of a workload as something can be said of it.
#[must_use]
pub fn node_subject(profile: &Profile, node: NodeId) -> Subject {
    let path = NodePath::of(profile.tree(), node);
    let step = |(facet, name, qualifier): (_, &str, &str)| Step {
        facet,
        name: name.to_owned(),
        qualifier: qualifier.to_owned(),
    };
    Subject::Node { workload: profile.workload().to_owned(), path: path.steps().map(step).collect() }
}

/// The node of a profile that something is said of, where it is said of one.
#[must_use]
pub fn subject_node(profile: &Profile, subject: &Subject) -> Option<NodeId> {
    let Subject::Node { path, .. } = subject else { return None };
    let tree = profile.tree();
    path.iter().try_fold(None, |parent: Option<NodeId>, step| {
        let is = |&at: &NodeId| {
            tree.facet(at) == step.facet && tree.name(at) == step.name && tree.qualifier(at) == step.qualifier
        };
        match parent {
            None => tree.roots().find(is).map(Some),
            Some(parent) => tree.children(parent).find(is).map(Some),
        }
    })?
}

/// Behaviours that a search means: `exec:sh`, or the way to one, `gunicorn > exec:sh`, its last links first told apart. Where
/// some are called exactly so, only these.
///
/// # Errors
/// A part of it cannot be searched for.
pub fn meant(profile: &Profile, text: &str) -> Result<Vec<NodeId>, BehaviourError> {
    let mut parts = text.split(" > ").map(str::trim).collect::<Vec<_>>();
    let wanted = parts.pop().unwrap_or_default();
    let behaviour = Behaviour::parse(wanted)?;
    let tree = profile.tree();
    let above = |node: NodeId| {
        let own = tree.process_of(node).filter(|process| *process != node);
        let mut chain = own.into_iter().chain(tree.ancestors(own.unwrap_or(node)));
        parts.iter().rev().all(|part| chain.next().is_some_and(|at| basename(tree.name(at)) == *part))
    };
    let found: Vec<NodeId> = tree
        .nodes()
        .filter(|&node| behaviour.matches(tree, node) && tree.flags(node).is_behaviour() && above(node))
        .collect();
    let name = wanted.split_once(':').map_or(wanted, |(_, name)| name);
    let is_called = |&&node: &&NodeId| {
        let full = tree.full_name(node);
        full == name || basename(&full) == name
    };
    let exact: Vec<NodeId> = found.iter().filter(is_called).copied().collect();
    Ok(if exact.is_empty() { found } else { exact })
}

/// A node as [`meant`] finds it again: the way to it.
#[must_use]
pub fn way(profile: &Profile, node: NodeId) -> String {
    let tree = profile.tree();
    let own = tree.process_of(node).filter(|process| *process != node);
    let chain = nodes::lineage(tree, own.or_else(|| tree.parent(node)).unwrap_or(node));
    let above = if chain == [node] { String::new() } else { lineage_text(tree, &chain, None) + " > " };
    format!("{above}{}:{}", tree.facet(node).spec().search_key, tree.full_name(node))
}

/// What was decided of a node, by whom, when and why, in one sentence.
#[must_use]
pub fn said(curated: &Curated, clock: &Clock) -> String {
    let (done, author, reason) = (curated.decision.done(), &curated.author, &curated.reason);
    format!("{done} by {author}, {}: {reason}", clock.relative(curated.time))
}

/// What a decision would change, in sentences, what matters most first.
#[must_use]
pub fn consequences(preview: &Preview, subject: &Subject, supposed: Supposed<'_>) -> Vec<String> {
    let (before, after) = (&*preview.before, &*preview.after);
    let scopes = [before, after].map(|profile| Scope::of(profile, Selection::all(profile.observations())));
    // What goes and how common it is comes first: a row is soon mistaken for the one below it.
    let mut lines = Vec::new();
    match subject_node(before, subject) {
        Some(node) => of_node(preview, &scopes, node, supposed, &mut lines),
        None if matches!(subject, Subject::Node { .. }) => {
            lines.push("nothing that was watched shows this behaviour; it is remembered".to_owned());
        }
        None => of_watched(preview, &scopes, subject, &mut lines),
    }
    lines.extend(verdicts(preview));
    counts([scopes[0].counts(before), scopes[1].counts(after)], &mut lines);
    lines
}

/// `known, usual`: a verdict in two words.
fn verdict_words(verdict: &Verdict) -> String {
    let position = verdict.position.words();
    match verdict.evidence {
        Evidence::None | Evidence::OnlyAfter => position.to_owned(),
        evidence => format!("{position}, {}", super::signals::evidence_words(evidence)),
    }
}

/// Signals whose verdict would be another one, by what it would be.
fn verdicts(preview: &Preview) -> Vec<String> {
    let mut groups: BTreeMap<(String, String), u64> = BTreeMap::new();
    for (_, is, would) in &preview.judged {
        *groups.entry((verdict_words(would), verdict_words(is))).or_default() += 1;
    }
    if groups.is_empty() {
        return vec!["no verdict on a signal changes".to_owned()];
    }
    let line = |((would, is), count): (&(String, String), &u64)| {
        format!("{} judged: {would} (now: {is})", counted(*count, "signal would be", "signals would be"))
    };
    groups.iter().map(line).collect()
}

fn of_node(
    preview: &Preview,
    scopes: &[Scope; 2],
    node: NodeId,
    supposed: Supposed<'_>,
    lines: &mut Vec<String>,
) {
    let (before, tree) = (&*preview.before, preview.before.tree());
    let rejected_above = tree.ancestors(node).find_map(|above| {
        let said = before.curated(above).filter(|said| said.decision == Decision::Reject)?;
        Some((above, said))
    });
    if let Some((above, said)) = rejected_above {
        let name = basename(tree.name(above));
        lines.push(format!("it stays rejected: {name} above it is, by {}", said.author));
    }
    let below = tree.below(node).filter(|&at| tree.flags(at).is_behaviour()).count() as u64;
    let accepted = tree.below(node).filter(|&at| tree.flags(at).contains(NodeFlags::ACCEPTED)).count() as u64;
    if supposed == Supposed::Decided(Decision::Reject) && below > 0 {
        let behaviours = counted(below, "behaviour below it goes", "behaviours below it go");
        let also = if accepted > 0 { format!(", {accepted} of them accepted before") } else { String::new() };
        lines.push(format!("{behaviours} with it{also}"));
    }
    if supposed == Supposed::Decided(Decision::Accept) && below > 0 {
        let behaviours = counted(below, "behaviour below it is", "behaviours below it are");
        lines.push(format!("{behaviours} not accepted with it"));
    }
    let words = |profile: &Profile, scope: &Scope| {
        let units = scope.units(profile, node);
        let bound = scope.commonality(&units);
        match (units.rejected, bound.share.n) {
            (true, _) => "none, for it is rejected".to_owned(),
            (false, 0) => "not known".to_owned(),
            (false, n) => {
                let units = units.kind.words(n);
                format!("{} of {n} {units}, at least {}", bound.share.k, percent_of(bound.at_least))
            }
        }
    };
    let [is, would] = [words(before, &scopes[0]), words(&preview.after, &scopes[1])];
    lines.push(if is == would {
        format!("commonality: {is}")
    } else {
        format!("commonality would be: {would} (now: {is})")
    });
}

/// How many units would count, where that is another number than now. What is taken back lets more count.
fn units(now: u32, then: u32, one: &str, many: &str) -> Option<String> {
    match then.cmp(&now) {
        Ordering::Less => Some(format!("{then} of {} would count", counted(now.into(), one, many))),
        Ordering::Equal => None,
        Ordering::Greater => Some(format!("{} would count (now {now})", counted(then.into(), one, many))),
    }
}

fn of_watched(preview: &Preview, scopes: &[Scope; 2], subject: &Subject, lines: &mut Vec<String>) {
    let [is, would] = scopes;
    let changes = [
        units(is.snapshots(), would.snapshots(), "snapshot", "snapshots"),
        units(is.instances(), would.instances(), UnitKind::Instances.words(1), UnitKind::Instances.words(2)),
        units(is.hosts(), would.hosts(), UnitKind::Hosts.words(1), UnitKind::Hosts.words(2)),
    ];
    let changes: Vec<String> = changes.into_iter().flatten().collect();
    if changes.is_empty() {
        lines.push("nothing that counts now is of it; what comes will be set aside".to_owned());
    }
    lines.extend(changes);
    if let Subject::Span { from, to, .. } = subject {
        let sums = preview.before.observations().iter().filter(|o| {
            let (start, end) = (o.start.or(o.first_seen), o.end.or(o.last_seen));
            o.counts()
                && o.kind == ObservationKind::Aggregate
                && start.is_none_or(|start| start <= *to)
                && end.is_none_or(|end| end >= *from)
        });
        let sums = sums.count() as u64;
        if sums > 0 {
            let agents = counted(sums, "agent's sum", "agents' sums");
            lines.push(format!(
                "{agents} may hold what happened then and cannot be split: set them aside by name"
            ));
        }
    }
}

/// Behaviours that count, by facet, where the number would be another one.
fn counts([is, would]: [FacetCounts; 2], lines: &mut Vec<String>) {
    let changed = FACETS.iter().filter(|spec| is.get(spec.facet) != would.get(spec.facet));
    let parts: Vec<String> = changed
        .map(|spec| {
            format!("{} (now {})", counted(would.get(spec.facet), spec.one, spec.many), is.get(spec.facet))
        })
        .collect();
    if !parts.is_empty() {
        lines.push(format!("counted would be: {}", parts.join(", ")));
    }
}

/// What an undo takes back and every decision says, newest first; of one workload where it is named.
#[must_use]
pub fn entries<'a>(decided: &'a Decided, workload: Option<&str>) -> Vec<&'a Entry> {
    let wanted = |entry: &&Entry| workload.is_none() || entry.subject.workload() == workload;
    decided.entries.iter().rev().filter(wanted).collect()
}

fn says(decided: &Decided, change: &Change) -> (String, String) {
    match change {
        Change::Curate { decision, reason } => (decision.done().to_owned(), reason.clone()),
        Change::Undo(id) => {
            let of = decided.entries.iter().find(|entry| entry.id == *id).map(|entry| &entry.change);
            let what = match of {
                Some(Change::Curate { decision, .. }) => decision.done(),
                _ => "an undo",
            };
            ("taken back".to_owned(), format!("{what}, {id}"))
        }
        Change::State(_) | Change::Note(_) => Default::default(),
    }
}

/// Whether an entry holds, in a word or two; an undo does its work or not, and that is seen at what it takes back.
fn holds(decided: &Decided, entry: &Entry) -> &'static str {
    match (&entry.change, decided.holds(entry)) {
        (Change::Undo(_), _) => "",
        (_, true) => "yes",
        (_, false) => "no",
    }
}

/// Decisions as a table.
#[must_use]
pub fn table(decided: &Decided, entries: &[&Entry], clock: &Clock) -> Table {
    let mut table = Table::new([
        Column::left("id", "ID", 0),
        Column::left("time", "WHEN", 1),
        Column::left("author", "WHO", 1),
        Column::left("decision", "DECISION", 0),
        Column::left("subject", "OF", 0),
        Column::left("reason", "WHY", 0),
        Column::left("holds", "HOLDS", 2),
    ]);
    for entry in entries {
        let (decision, reason) = says(decided, &entry.change);
        table.rows.push(vec![
            entry.id.as_str().into(),
            clock.absolute(Some(entry.time)),
            entry.author.as_str().into(),
            decision.into(),
            subject_words(&entry.subject).into(),
            reason.into(),
            holds(decided, entry).into(),
        ]);
    }
    table
}

/// A decision as JSON.
#[must_use]
pub fn to_json(decided: &Decided, entry: &Entry) -> Value {
    let (decision, reason, undoes) = match &entry.change {
        Change::Curate { decision, reason } => (Some(decision.id()), Some(reason), None),
        Change::Undo(id) => (None, None, Some(id)),
        Change::State(_) | Change::Note(_) => (None, None, None),
    };
    let mut json = json!({
        "id": entry.id,
        "time": json_time(Some(entry.time)),
        "author": entry.author,
        "workload": entry.subject.workload(),
        "decision": decision,
        "reason": reason,
        "undoes": undoes,
        "holds": decided.holds(entry),
    });
    for (key, value) in subject_json(&entry.subject) {
        json[key] = value;
    }
    json
}

#[cfg(test)]
mod tests {
    use super::units;

    #[test]
    fn fewer_are_so_many_of_those_that_count_and_more_are_not() {
        let said = |now, then| units(now, then, "snapshot", "snapshots");
        assert_eq!(said(7, 6).as_deref(), Some("6 of 7 snapshots would count"));
        assert_eq!(said(6, 7).as_deref(), Some("7 snapshots would count (now 6)"));
        assert_eq!(said(0, 1).as_deref(), Some("1 snapshot would count (now 0)"));
        assert_eq!(said(7, 7), None);
    }
}
