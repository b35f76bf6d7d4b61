//! Suggestions and suppressions for programs: ratios from 0 to 1, times in RFC 3339 or null.

use serde_json::{Value, json};

use super::kept::Kept;
use super::words;
use crate::fleet::{Proved, Suppressed};
use crate::reports::clock::json_time;
use crate::signals::{SignalIndex, Signals};
use crate::suppressions::store::{Change, Entry};
use crate::suppressions::{Behaviour, Bundle, Evidence, NotSuggested, Scope, Suggestion};
use crate::text::Masker;

/// What is done. Its arguments are masked.
#[must_use]
pub fn behaviour(behaviour: &Behaviour, masker: Option<Masker>) -> Value {
    json!({
        "operation": behaviour.operation,
        "lineage": behaviour.lineage,
        "executable": behaviour.executable(),
        "parent": behaviour.parent(),
        "argv0": behaviour.argv0,
        "user": behaviour.user,
        "arguments": words::masked(behaviour, masker),
        "name": behaviour.name,
        "qualifier": behaviour.qualifier,
        "text": words::behaviour(behaviour, masker),
    })
}

/// How sure it is.
#[must_use]
pub fn evidence(evidence: &Evidence) -> Value {
    json!({
        "units": evidence.units.map(|units| units.share.k),
        "of": evidence.units.map(|units| units.share.n),
        "kind": evidence.units.map(|units| units.kind.words(2)),
        "bound": evidence.bound,
        "hosts": evidence.hosts.0,
        "hosts_of": evidence.hosts.1,
        "days": evidence.days.0,
        "days_of": evidence.days.1,
        "recurrence": evidence.recurrence,
        "first_seen": json_time(evidence.seen.0),
        "last_seen": json_time(evidence.seen.1),
        "first_signal": json_time(evidence.span.0),
        "last_signal": json_time(evidence.span.1),
        "judged": evidence.judged.0,
        "of_events": evidence.judged.1,
        "hints": evidence.hints,
        "rule_versions": evidence.rule_versions,
    })
}

/// One rung.
#[must_use]
pub fn scope(scope: &Scope) -> Value {
    let hides = &scope.hides;
    json!({
        "behaviour": scope.breadth.id(),
        "place": scope.place.id(),
        "query": Some(&scope.text).filter(|text| !text.is_empty()),
        "hides": hides.signals,
        "hides_partly": hides.partly,
        "hides_events": hides.events,
        "hides_known": hides.known,
        "hides_unknown": hides.unknown,
        "behaviours": hides.behaviours,
        "learned": hides.learned,
        "unlearned": scope.unlearned,
        "allowed": scope.allowed.id(),
        "why": scope.allowed.why(),
        "notes": scope.notes,
    })
}

/// The ids of signals.
#[must_use]
pub fn ids(signals: &Signals, of: &[SignalIndex]) -> Vec<String> {
    of.iter().filter_map(|&at| Some(signals.head(at)?.id.to_owned())).collect()
}

/// A suggestion with all its rungs, and what has become of it.
#[must_use]
pub fn suggestion(
    suggestion: &Suggestion,
    signals: &Signals,
    suppressed: &Suppressed,
    masker: Option<Masker>,
) -> Value {
    let proposed = suggestion.proposed.and_then(|at| suggestion.scopes.get(at));
    json!({
        "id": suggestion.id,
        "rule": suggestion.rule,
        "title": suggestion.title,
        "workload": suggestion.workload,
        "version": suggestion.version,
        "behaviour": behaviour(&suggestion.behaviour, masker),
        "evidence": evidence(&suggestion.evidence),
        "hides": proposed.map_or(0, |scope| scope.hides.signals),
        "signals": ids(signals, &suggestion.signals),
        "scopes": suggestion.scopes.iter().map(scope).collect::<Vec<_>>(),
        "proposed": suggestion.proposed,
        "provisional": suggestion.is_provisional(),
        "lacks": suggestion
            .lacks
            .iter()
            .map(|lack| json!({ "id": lack.id, "text": lack.text }))
            .collect::<Vec<_>>(),
        "notes": suggestion.notes,
        "state": suppressed.state(&suggestion.id).id(),
        "detection_rules": suggestion.detection_rules,
    })
}

/// Why a signal got no suggestion.
#[must_use]
pub fn not_suggested(signals: &Signals, without: &NotSuggested) -> Value {
    let head = signals.head(without.at);
    json!({ "signal": head.map(|head| head.id.to_owned()), "id": without.id, "why": without.why })
}

/// A suppression that was decided on.
#[must_use]
pub fn kept(kept: &Kept, masker: Option<Masker>) -> Value {
    let standing = &kept.standing;
    let accepted = standing.accepted.as_deref();
    let about = kept.about.as_ref();
    let decided = standing.decided.as_ref();
    let approvals: Vec<Value> = standing.approvals.iter().map(signed).collect();
    let notes: Vec<Value> = standing
        .notes
        .iter()
        .map(|entry| {
            let mut note = signed(entry);
            note["text"] = note_of(entry).into();
            note
        })
        .collect();
    let findings = kept
        .findings
        .as_ref()
        .map(|findings| findings.iter().map(|f| json!({ "id": f.id, "text": f.text })).collect::<Vec<_>>());
    json!({
        "id": kept.id,
        "state": kept.state.id(),
        "rule": about.map(|about| &about.rule),
        "title": about.map(|about| &about.title),
        "workload": about.map(|about| &about.workload),
        "version": about.map(|about| &about.version),
        "behaviour": about.map(|about| behaviour(&about.behaviour, masker)),
        "scope": accepted.map(|accepted| {
            json!({ "behaviour": accepted.breadth.id(), "place": accepted.place.id() })
        }),
        "query": accepted.map(|accepted| &accepted.query),
        "overridden": accepted.map(|accepted| accepted.overridden),
        "provisional": accepted.map(|accepted| accepted.provisional),
        "detection_rules": accepted.map(|accepted| &accepted.detection_rules),
        "author": decided.map(|entry| &entry.author),
        "time": json_time(decided.map(|entry| entry.time)),
        "reason": kept.reason(),
        "expires": json_time(standing.expires),
        "approvals": approvals,
        "notes": notes,
        "hides": kept.hides.as_ref().map(|hides| hides.whole),
        "hides_partly": kept.hides.as_ref().map(|hides| hides.partly),
        "signals": kept.hides.as_ref().map(|hides| &hides.ids),
        "findings": findings,
        "handed": standing.handed,
    })
}

/// The same with all that was ever said of it, and the evidence as it was frozen.
#[must_use]
pub fn whole(kept: &Kept, masker: Option<Masker>) -> Value {
    let mut json = self::kept(kept, masker);
    let history = kept.standing.history.iter().map(|(entry, holds)| {
        let mut line = signed(entry);
        line["says"] = words::change_id(&entry.change).into();
        line["text"] = words::change(&entry.change, None).into();
        line["holds"] = (*holds).into();
        line
    });
    json["history"] = Value::Array(history.collect());
    json["bundle"] = kept.standing.accepted.as_ref().map_or(Value::Null, |accepted| bundle(&accepted.bundle));
    json
}

fn bundle(bundle: &Bundle) -> Value {
    serde_json::to_value(bundle).unwrap_or_default()
}

/// What came of a proof.
#[must_use]
pub fn proved(id: &str, proved: &Proved) -> Value {
    json!({
        "id": id,
        "holds": proved.holds(),
        "differences": proved
            .differences
            .iter()
            .map(|d| json!({ "what": d.what, "was": d.was, "is": d.is }))
            .collect::<Vec<_>>(),
        "missing": proved
            .missing
            .iter()
            .map(|input| json!({ "hash": input.hash, "name": input.name }))
            .collect::<Vec<_>>(),
        "why": proved.none,
    })
}

fn signed(entry: &Entry) -> Value {
    json!({ "entry": entry.id, "author": entry.author, "time": json_time(Some(entry.time)) })
}

fn note_of(entry: &Entry) -> &str {
    match &entry.change {
        Change::Note(text) => text,
        _ => "",
    }
}
