//! What an auditor wants to know of suppressions: what is hidden, where, why, by whom, on what evidence, and how to prove it.

use serde_json::{Value, json};

use super::words::query_words;
use crate::model::UnixNanos;
use crate::reports::Clock;
use crate::reports::clock::json_time;
use crate::reports::suppress::words::{arguments, change, change_id};
use crate::suppressions::store::{Accepted, Entry, Standing, State};
use crate::suppressions::{Bundle, Finding};
use crate::text::Masker;

/// One suppression or rejected suggestion, with all that is known of it.
#[derive(Clone, Debug)]
pub struct Audit<'a> {
    /// Its id.
    pub id: &'a str,
    /// What holds of it.
    pub standing: &'a Standing,
    /// What has become of it.
    pub state: State,
    /// What was found of it in the sources at hand; `None` where there are none.
    pub now: Option<AuditNow>,
}

/// What was found of a suppression in the sources at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditNow {
    /// How many signals at hand it hides, in whole or in part.
    pub hides: u64,
    /// What is wrong with it; nothing where it holds.
    pub findings: Vec<Finding>,
}

/// How the report is worded.
#[derive(Clone, Debug)]
pub struct AuditWords<'a> {
    /// Now, and the zone of times.
    pub clock: Clock,
    /// Hides secrets.
    pub masker: Option<Masker>,
    /// The file that the decisions stand in; empty where there is none.
    pub file: &'a str,
}

impl AuditWords<'_> {
    pub(super) fn masked(&self, text: &str) -> String {
        self.masker.map_or_else(|| text.to_owned(), |masker| masker.text(text).into_owned())
    }

    /// How the arguments were, secrets masked; `None` where they were not recorded.
    pub(super) fn arguments(&self, accepted: &Accepted) -> Option<String> {
        accepted.behaviour.arguments.as_ref().map(|_| arguments(&accepted.behaviour, self.masker))
    }

    /// What an entry says, in one line.
    pub(super) fn says(&self, entry: &Entry) -> String {
        self.masked(&change(&entry.change, Some(self.clock.zone)))
    }
}

/// The command that proves a suppression.
pub(super) fn prove(id: &str) -> String {
    format!("habitus suppress prove {id} SOURCE")
}

/// How many are in each state, in the order of states, without those of none.
pub(super) fn tally(audits: &[Audit<'_>]) -> Vec<(u64, State)> {
    let count = |state| audits.iter().filter(|audit| audit.state == state).count() as u64;
    let all = State::ALL.iter().map(|(state, _)| (count(*state), *state));
    let mut found: Vec<_> = all.filter(|(count, _)| *count > 0).collect();
    // What hides something comes first.
    found.sort_by_key(|(_, state)| *state != State::Active);
    found
}

/// Suppressions as JSON.
#[must_use]
pub fn audit_json(audits: &[Audit<'_>], words: &AuditWords<'_>) -> Value {
    json!({
        "time": json_time(Some(UnixNanos(words.clock.now))),
        "file": (!words.file.is_empty()).then_some(words.file),
        "masked": words.masker.is_some(),
        "suppressions": audits.iter().map(|audit| one(audit, words)).collect::<Vec<Value>>(),
    })
}

fn one(audit: &Audit<'_>, words: &AuditWords<'_>) -> Value {
    let standing = audit.standing;
    let accepted = standing.accepted.as_deref();
    let decided = standing.decided.as_ref();
    json!({
        "id": audit.id,
        "state": audit.state.id(),
        "author": decided.map(|entry| &entry.author),
        "decided": json_time(decided.map(|entry| entry.time)),
        "reason": accepted.map(|accepted| accepted.reason.as_str()).or(standing.rejected()).map(|text| words.masked(text)),
        "approvals": standing.approvals.iter().map(signed).collect::<Vec<Value>>(),
        "expires": json_time(standing.expires),
        "accepted": accepted.map(|accepted| of_acceptance(accepted, words)),
        "handed": standing.handed.values().map(|handed| json!({
            "target": handed.target,
            "id": handed.id,
            "version": handed.version,
            "detection_rule": handed.detection_rule,
            "enabled": handed.enabled,
        })).collect::<Vec<Value>>(),
        "history": standing.history.iter().map(|(entry, holds)| json!({
            "id": entry.id,
            "time": json_time(Some(entry.time)),
            "author": entry.author,
            "kind": change_id(&entry.change),
            "says": words.says(entry),
            "holds": holds,
        })).collect::<Vec<Value>>(),
        "hides_now": audit.now.as_ref().map(|now| now.hides),
        "findings": audit.now.as_ref().map(|now| {
            let finding = |finding: &Finding| json!({"kind": finding.id, "text": finding.text});
            now.findings.iter().map(finding).collect::<Vec<Value>>()
        }),
        "prove": accepted.map(|_| prove(audit.id)),
    })
}

fn signed(entry: &Entry) -> Value {
    json!({"author": entry.author, "time": json_time(Some(entry.time)), "entry": entry.id})
}

fn of_acceptance(accepted: &Accepted, words: &AuditWords<'_>) -> Value {
    let behaviour = &accepted.behaviour;
    json!({
        "rule": accepted.rule,
        "title": accepted.title,
        "detection_rules": accepted.detection_rules,
        "workload": accepted.workload,
        "version": accepted.version,
        "behaviour": {
            "operation": behaviour.operation,
            "lineage": behaviour.lineage,
            "argv0": behaviour.argv0,
            "user": behaviour.user,
            "arguments": words.arguments(accepted),
            "name": words.masked(&behaviour.name),
            "qualifier": behaviour.qualifier,
        },
        "scope": {"behaviour": accepted.breadth.id(), "place": accepted.place.id()},
        "query": query_words(accepted, words.masker),
        "overridden": accepted.overridden,
        "provisional": accepted.provisional,
        "evidence": evidence(&accepted.bundle),
    })
}

fn evidence(bundle: &Bundle) -> Value {
    // Text, numbers and lists of them: it cannot fail.
    serde_json::to_value(bundle).unwrap_or_default()
}
