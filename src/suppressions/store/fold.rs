//! What all entries of one suggestion come to. In which order they come, and how often, decides nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::{Accepted, Change, Entry, Handed, State};
use crate::journal::Record;
use crate::model::UnixNanos;

/// What holds of a suggestion.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// What was accepted last and not taken back or rejected since.
    pub accepted: Option<Box<Accepted>>,
    /// The entry that decided last whether it is wanted: an acceptance or a rejection.
    pub decided: Option<Entry>,
    /// Whether it is on. Accepting it anew leaves that as it is.
    pub on: Option<bool>,
    /// When it ends.
    pub expires: Option<UnixNanos>,
    /// Its notes, oldest first.
    pub notes: Vec<Entry>,
    /// Who approved what holds, beside who accepted it.
    pub approvals: Vec<Entry>,
    /// What became of it elsewhere, by target.
    pub handed: BTreeMap<String, Handed>,
    /// All that was ever said of it, oldest first, and whether it still holds.
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
            Some(_) if self.expires.is_some_and(|end| end.0 <= now.0) => State::Expired,
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
}

/// What the entries come to, by suggestion.
pub(super) fn standings<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> BTreeMap<String, Standing> {
    let mut of: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        of.entry(&entry.suggestion).or_default().push(entry);
    }
    of.into_iter().map(|(id, entries)| (id.to_owned(), standing(entries))).collect()
}

fn standing(mut entries: Vec<&Entry>) -> Standing {
    entries.sort_by_cached_key(|entry| (entry.time, entry.id.clone(), entry.write()));
    // The same entry comes from several files. Of different ones that claim one id, one must be chosen.
    let mut known = BTreeSet::new();
    entries.retain(|entry| known.insert(entry.id.as_str()));
    let taken_back = taken_back(&entries);
    let mut standing = Standing::default();
    for &entry in &entries {
        let holds = !taken_back.contains(entry.id.as_str());
        standing.history.push((entry.clone(), holds));
        if holds {
            take(&mut standing, entry);
        }
    }
    standing
}

fn take(standing: &mut Standing, entry: &Entry) {
    match &entry.change {
        Change::Accept(accepted) => {
            standing.accepted = Some(accepted.clone());
            standing.decided = Some(entry.clone());
            // Who approved something else has not approved this.
            standing.approvals.clear();
        }
        Change::Reject(_) => {
            standing.accepted = None;
            standing.decided = Some(entry.clone());
            standing.approvals.clear();
        }
        Change::Turn(on) => standing.on = Some(*on),
        Change::Expire(end) => standing.expires = *end,
        Change::Note(_) => standing.notes.push(entry.clone()),
        Change::Approve(accepted) => {
            let is_of_it = standing.decided.as_ref().is_some_and(|decided| decided.id == *accepted);
            let by_another = standing.decided.as_ref().is_some_and(|decided| decided.author != entry.author);
            let is_first = !standing.approvals.iter().any(|known| known.author == entry.author);
            if standing.accepted.is_some() && is_of_it && by_another && is_first {
                standing.approvals.push(entry.clone());
            }
        }
        Change::Hand(handed) => drop(standing.handed.insert(handed.target.clone(), handed.clone())),
        Change::Undo(_) => {}
    }
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
