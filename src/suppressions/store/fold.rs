//! What all entries of one suggestion come to. In which order they come, and how often, decides nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Accepted, Change, Entry, Handed, State};
use crate::journal::Record;
use crate::model::UnixNanos;

/// What holds of a suggestion. A copy is cheap: bundles are shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// What was accepted last and not taken back or rejected since.
    pub accepted: Option<Arc<Accepted>>,
    /// The entry that decided last whether it is wanted: an acceptance or a rejection.
    pub decided: Option<Entry>,
    /// What was last said of whether it is on; `None` where nobody said anything, and then it is.
    pub on: Option<bool>,
    /// When it ends; `None` for never.
    pub expires: Option<UnixNanos>,
    /// Its notes, oldest first.
    pub notes: Vec<Entry>,
    /// Who approved what holds, beside who accepted it; each person once.
    pub approvals: Vec<Entry>,
    /// What became of it elsewhere, by target.
    pub handed: BTreeMap<String, Handed>,
    /// All that was ever said of it, oldest first, and whether it still holds: it was not taken back.
    pub history: Vec<(Entry, bool)>,
}

impl Standing {
    /// What has become of it, where so many others must approve.
    #[must_use]
    pub fn state(&self, now: UnixNanos, approvals: u64) -> State {
        match &self.decided {
            None => State::Open,
            Some(entry) if matches!(entry.change, Change::Reject(_)) => State::Rejected,
            Some(_) if self.on == Some(false) => State::Off,
            Some(_) if self.expires.is_some_and(|end| end <= now) => State::Expired,
            Some(_) if (self.approvals.len() as u64) < approvals => State::Waiting,
            Some(_) => State::Active,
        }
    }

    /// Why it is not wanted; `None` where nobody rejected it.
    #[must_use]
    pub fn rejected(&self) -> Option<&str> {
        match self.decided.as_ref().map(|entry| &entry.change) {
            Some(Change::Reject(reason)) => Some(reason),
            _ => None,
        }
    }

    /// Whether it was ever accepted, even if that does not hold any more.
    pub(super) fn was_accepted(&self) -> bool {
        self.history.iter().any(|(entry, _)| matches!(entry.change, Change::Accept(_)))
    }

    /// The undo that holds and takes back the entry of this id.
    pub(super) fn undo_of(&self, id: &str) -> Option<&Entry> {
        let undoes = |entry: &Entry| matches!(&entry.change, Change::Undo(undone) if undone == id);
        self.history.iter().rev().find(|(entry, holds)| *holds && undoes(entry)).map(|(entry, _)| entry)
    }

    fn take(&mut self, entry: &Entry) {
        match &entry.change {
            Change::Accept(accepted) => {
                if self.accepted.is_none() {
                    (self.on, self.expires) = (None, None);
                } else if self.expires.is_some_and(|end| end <= entry.time) {
                    // Who accepts what has ended wants it again.
                    self.expires = None;
                }
                self.accepted = Some(Arc::clone(accepted));
                self.decided = Some(entry.clone());
                // Who approved something else has not approved this.
                self.approvals.clear();
            }
            Change::Reject(_) => {
                (self.accepted, self.on, self.expires) = (None, None, None);
                self.decided = Some(entry.clone());
                self.approvals.clear();
            }
            Change::Turn(on) if self.accepted.is_some() => self.on = Some(*on),
            Change::Expire(end) if self.accepted.is_some() => self.expires = *end,
            Change::Note(_) => self.notes.push(entry.clone()),
            Change::Approve(accepted) if self.accepted.is_some() => {
                let is_of_it = self
                    .decided
                    .as_ref()
                    .is_some_and(|decided| decided.id == *accepted && decided.author != entry.author);
                let is_first = !self.approvals.iter().any(|known| known.author == entry.author);
                if is_of_it && is_first {
                    self.approvals.push(entry.clone());
                }
            }
            Change::Hand(handed) => drop(self.handed.insert(handed.target.clone(), handed.clone())),
            // What is said of an acceptance where there is none says nothing.
            Change::Turn(_) | Change::Expire(_) | Change::Approve(_) | Change::Undo(_) => {}
        }
    }
}

/// What the entries of one suggestion come to.
pub(super) fn standing<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Standing {
    let mut entries: Vec<&Entry> = entries.into_iter().collect();
    entries.sort_by(|one, other| {
        let of_time = (one.time, &one.id).cmp(&(other.time, &other.id));
        // Whole entries are compared only where different ones claim one name: they may be long.
        of_time.then_with(|| {
            if one == other { std::cmp::Ordering::Equal } else { one.write().cmp(&other.write()) }
        })
    });
    // The same entry comes from several files. Of different ones that claim one id, one must be chosen.
    let mut known = BTreeSet::new();
    entries.retain(|entry| known.insert(entry.id.as_str()));
    let taken_back = taken_back(&entries);
    let mut standing = Standing::default();
    for &entry in &entries {
        let holds = !taken_back.contains(entry.id.as_str());
        standing.history.push((entry.clone(), holds));
        if holds {
            standing.take(entry);
        }
    }
    standing
}

/// The ids of entries that do not hold any more, of entries from the oldest to the newest. An undo takes back only what
/// stands before it.
fn taken_back<'a>(entries: &[&'a Entry]) -> BTreeSet<&'a str> {
    let (mut taken_back, mut later) = (BTreeSet::new(), BTreeSet::new());
    for entry in entries.iter().rev() {
        if let Change::Undo(id) = &entry.change
            && !taken_back.contains(entry.id.as_str())
            && !later.contains(id.as_str())
        {
            taken_back.insert(id.as_str());
        }
        later.insert(entry.id.as_str());
    }
    taken_back
}
