//! How much an entry may say. What says more was not written here.

use super::{Accepted, Change, Entry, Handed};
use crate::suppressions::{Behaviour, Bundle};

/// How many characters a reason or a note may have.
const MOST_NOTE: usize = 8_000;
/// How many bytes a name or a word may have.
const MOST_WORD: usize = 4_096;
/// How many bytes a query or the name of a workload may have.
const MOST_LONG: usize = 64_000;
/// How many bytes a lineage or arguments may have together.
const MOST_BEHAVIOUR: usize = 1_000_000;
/// How many texts a list may have.
const MOST_LISTED: usize = 100_000;

/// What of an entry is longer than the store keeps, in words.
pub(super) fn too_long(entry: &Entry) -> Option<&'static str> {
    if is_long(&entry.id) || is_long(&entry.author) {
        return Some("the name of its author");
    }
    match &entry.change {
        Change::Accept(accepted) => of_acceptance(accepted),
        Change::Reject(reason) => is_long_note(reason).then_some("the reason"),
        Change::Note(note) => is_long_note(note).then_some("the note"),
        Change::Hand(handed) => of_handed(handed).then_some("what it is called there"),
        Change::Undo(id) | Change::Approve(id) => is_long(id).then_some("the id of what it is said of"),
        Change::Turn(_) | Change::Expire(_) => None,
    }
}

fn is_long(word: &str) -> bool {
    word.len() > MOST_WORD
}

fn is_long_note(text: &str) -> bool {
    text.chars().count() > MOST_NOTE
}

fn is_long_list<'a>(words: impl ExactSizeIterator<Item = &'a String>) -> bool {
    words.len() > MOST_LISTED || words.into_iter().any(|word| is_long(word))
}

fn of_acceptance(accepted: &Accepted) -> Option<&'static str> {
    let names = [&accepted.rule, &accepted.title, &accepted.version];
    let rows = [
        (is_long_note(&accepted.reason), "the reason"),
        (accepted.query.len() > MOST_LONG, "the query"),
        (names.into_iter().any(|name| is_long(name)), "the name of its rule or version"),
        (accepted.workload.len() > MOST_LONG, "the name of its workload"),
        (is_long_list(accepted.detection_rules.iter()), "the list of its detection rules"),
        (of_behaviour(&accepted.behaviour), "what it says of the behaviour"),
        (of_bundle(&accepted.bundle), "the evidence"),
    ];
    rows.into_iter().find(|(is_long, _)| *is_long).map(|(_, what)| what)
}

fn of_behaviour(behaviour: &Behaviour) -> bool {
    let words = [&behaviour.operation, &behaviour.argv0, &behaviour.user, &behaviour.qualifier];
    let parts = || behaviour.lineage.iter().chain(behaviour.arguments.iter().flatten());
    let bytes = parts().map(String::len).sum::<usize>() + behaviour.name.len();
    words.into_iter().any(|word| is_long(word)) || bytes > MOST_BEHAVIOUR || parts().count() > MOST_LISTED
}

fn of_bundle(bundle: &Bundle) -> bool {
    let words = [
        &bundle.by,
        &bundle.decisions,
        &bundle.unit,
        &bundle.recurrence,
        &bundle.considered.1,
        &bundle.hidden_all.1,
    ];
    let lists = [&bundle.conditions.never_widen, &bundle.rule_versions, &bundle.hidden, &bundle.lacks];
    words.into_iter().any(|word| is_long(word))
        || lists.into_iter().any(|list| is_long_list(list.iter()))
        || bundle.hidden.len() > Bundle::MOST_NAMED
        || bundle.inputs.len() > MOST_LISTED
        || bundle.inputs.iter().any(|input| is_long(&input.hash) || is_long(&input.name))
}

fn of_handed(handed: &Handed) -> bool {
    let words = [&handed.target, &handed.id, &handed.detection_rule, &handed.content];
    words.into_iter().any(|word| is_long(word))
}
