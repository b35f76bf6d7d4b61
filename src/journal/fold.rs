//! What all entries of one subject come to.

use std::collections::BTreeMap;

use hashbrown::HashSet;

use super::{Change, Entry, State, Subject, line};

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
            Change::Curate { .. } | Change::Undo(_) => {}
        }
    }
    standing
}

/// What holds of a baseline: for each subject the decision that was made last and not taken back. Of two of one moment the
/// one with the greater id holds. In which order the entries come, and how often, decides nothing.
#[must_use]
pub fn decisions<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> BTreeMap<&'a Subject, &'a Entry> {
    let mut of_subject: BTreeMap<&Subject, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        if matches!(entry.change, Change::Curate { .. } | Change::Undo(_)) {
            of_subject.entry(&entry.subject).or_default().push(entry);
        }
    }
    let mut holding = BTreeMap::new();
    for (subject, mut entries) in of_subject {
        entries.sort_by_cached_key(|entry| (entry.time, entry.id.clone(), line::write(entry)));
        // The same entry comes from several files. Of different ones that claim one id, one must be chosen.
        let mut known = HashSet::new();
        entries.retain(|entry| known.insert(entry.id.as_str()));
        let taken_back = taken_back(entries.iter().copied());
        let decided = entries.iter().rev().find(|entry| {
            matches!(entry.change, Change::Curate { .. }) && !taken_back.contains(entry.id.as_str())
        });
        if let Some(entry) = decided {
            holding.insert(subject, *entry);
        }
    }
    holding
}

/// The ids of entries that do not hold any more. An undo takes back only what stands before it and is said of the same
/// subject, so that one look from the newest to the oldest is enough: whatever may take an entry back was seen before it.
pub(super) fn taken_back<'a>(entries: impl DoubleEndedIterator<Item = &'a Entry>) -> HashSet<&'a str> {
    let (mut taken_back, mut later) = (HashSet::new(), HashSet::new());
    for entry in entries.rev() {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::journal::Decision;
    use crate::model::UnixNanos;

    fn entry(id: u8, time: u64, subject: u8, change: Change) -> Entry {
        let subject = Subject::Instance { workload: "w".to_owned(), id: subject.to_string() };
        Entry { id: id.to_string(), time: UnixNanos(time), author: "a".to_owned(), subject, change }
    }

    fn quarantine(reason: &str) -> Change {
        Change::Curate { decision: Decision::Quarantine, reason: reason.to_owned() }
    }

    #[test]
    fn the_later_decision_holds_and_an_undo_brings_back_the_one_before() {
        let entries = [
            entry(1, 10, 0, quarantine("first")),
            entry(2, 20, 0, quarantine("second")),
            entry(3, 30, 0, Change::Undo("2".to_owned())),
            entry(4, 40, 0, Change::Undo("3".to_owned())),
        ];
        let holding =
            |n: usize| decisions(&entries[..n]).into_values().map(|e| e.id.as_str()).collect::<Vec<_>>();
        assert_eq!([holding(1), holding(2), holding(3), holding(4)], [["1"], ["2"], ["1"], ["2"]]);
    }

    #[test]
    fn an_undo_takes_nothing_back_that_comes_after_it_or_is_of_another_subject() {
        let entries = [
            entry(9, 10, 0, Change::Undo("1".to_owned())),
            entry(1, 20, 0, quarantine("x")),
            entry(8, 30, 1, Change::Undo("1".to_owned())),
        ];
        assert_eq!(decisions(&entries).len(), 1);
    }

    proptest! {
        #[test]
        fn neither_order_nor_repetition_decides_anything(
            made in proptest::collection::vec((0..8_u8, 0..4_u64, 0..2_u8, 0..12_u8), 0..12),
            seed in 0..12_usize,
        ) {
            let entries: Vec<Entry> = made.into_iter().map(|(id, time, subject, kind)| {
                let change = if kind < 6 { quarantine(&kind.to_string()) } else { Change::Undo((kind - 6).to_string()) };
                entry(id, time, subject, change)
            }).collect();
            let mut turned = entries.clone();
            turned.reverse();
            turned.extend(entries.iter().cloned());
            if !turned.is_empty() {
                let by = seed % turned.len();
                turned.rotate_left(by);
            }
            prop_assert_eq!(decisions(&entries), decisions(&turned));
        }
    }
}
