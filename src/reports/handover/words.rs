//! What was suppressed, and what was said of it, in words.

use crate::reports::nodes::command_line;
use crate::suppressions::Behaviour;
use crate::suppressions::store::Change;
use crate::text::time::absolute;
use crate::text::{Masker, Zone};

/// The command of a behaviour as one line, secrets masked; empty where no arguments were recorded.
pub(super) fn arguments(behaviour: &Behaviour, masker: Option<Masker>) -> Option<String> {
    let args = behaviour.arguments.as_ref()?;
    Some(command_line(behaviour.executable(), args, masker))
}

/// What was done, in a clause: `open /etc/shadow by /usr/bin/cat under /bin/sh as root`.
#[must_use]
pub fn behaviour_words(behaviour: &Behaviour, masker: Option<Masker>) -> String {
    let mut words = behaviour.operation.clone();
    let mut add = |before: &str, what: &str| {
        if !what.is_empty() {
            words.push_str(before);
            words.push_str(what);
        }
    };
    let masked = |text: &str| masker.map_or_else(|| text.to_owned(), |masker| masker.text(text).into_owned());
    add(" ", &masked(&behaviour.name));
    add(" ", &behaviour.qualifier);
    add(" by ", behaviour.executable());
    add(" called ", &behaviour.argv0);
    add(" under ", behaviour.parent());
    add(" as ", &behaviour.user);
    words
}

/// What an entry of the store says, in one line.
#[must_use]
pub fn change_words(change: &Change, masker: Option<Masker>) -> String {
    let masked = |text: &str| masker.map_or_else(|| text.to_owned(), |masker| masker.text(text).into_owned());
    match change {
        Change::Accept(accepted) => format!(
            "accepted, {}, {}: {}",
            accepted.breadth.words(),
            accepted.place.words(),
            masked(&accepted.reason)
        ),
        Change::Reject(reason) => format!("rejected: {}", masked(reason)),
        Change::Turn(true) => "turned on".to_owned(),
        Change::Turn(false) => "turned off".to_owned(),
        Change::Expire(Some(end)) => format!("ends {}", absolute(end.0, Zone::Utc)),
        Change::Expire(None) => "never ends".to_owned(),
        Change::Note(text) => format!("note: {}", masked(text)),
        Change::Approve(id) => format!("approved what {id} accepted"),
        Change::Hand(handed) => format!(
            "in {} as {}, version {}, {}",
            handed.target,
            handed.id,
            handed.version,
            if handed.enabled { "on" } else { "off" }
        ),
        Change::Undo(id) => format!("takes back {id}"),
    }
}

/// What kind of entry it is, for programs.
pub(super) fn change_kind(change: &Change) -> &'static str {
    match change {
        Change::Accept(_) => "accept",
        Change::Reject(_) => "reject",
        Change::Turn(_) => "turn",
        Change::Expire(_) => "expire",
        Change::Note(_) => "note",
        Change::Approve(_) => "approve",
        Change::Hand(_) => "hand",
        Change::Undo(_) => "undo",
    }
}
