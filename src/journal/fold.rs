//! What all entries of one subject come to.

use hashbrown::HashSet;

use super::{Change, Entry, State};

/// What holds of a subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Its state.
    pub state: State,
    /// The entry that says so; `None` where none does.
    pub decided: Option<&'a Entry>,
    /// Its notes, oldest first.
    pub notes: Vec<&'a Entry>,
}

/// What the entries of one subject, oldest first, come to.
pub(super) fn standing<'a>(entries: &[&'a Entry]) -> Standing<'a> {
    let taken_back = taken_back(entries.iter().copied());
    let mut standing = Standing::default();
    for &entry in entries.iter().filter(|entry| !taken_back.contains(entry.id.as_str())) {
        match &entry.change {
            Change::State(state) => (standing.state, standing.decided) = (*state, Some(entry)),
            Change::Note(_) => standing.notes.push(entry),
            Change::Undo(_) => {}
        }
    }
    standing
}

/// The ids of entries that do not hold any more. An undo takes back only what stands before it and is said of the same
/// subject, so that one look from the newest to the oldest is enough: whatever may take an entry back was seen before it.
pub(super) fn taken_back<'a>(entries: impl DoubleEndedIterator<Item = &'a Entry>) -> HashSet<&'a str> {
    let mut taken_back = HashSet::new();
    for entry in entries.rev() {
        if let Change::Undo(id) = &entry.change
            && !taken_back.contains(entry.id.as_str())
        {
            taken_back.insert(id.as_str());
        }
    }
    taken_back
}
