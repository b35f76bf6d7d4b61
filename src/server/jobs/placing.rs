//! Signals that could be placed nowhere when they came: found again by a few words as soon as somebody is known whom these
//! words name, however many others came meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use super::judging::{judge_rows, of_body};
use super::whereabouts::observation;
use super::work::Work;
use crate::model::Observation;
use crate::server::store::{SignalRow, SignalsAfter, SnapshotRow, StoreError};
use crate::signals::{Clues, Placement, Whereabouts};

/// Where one has only the beginning of a container's id, this much of it is there at least.
const OF_ID: usize = 12;
/// The most bytes of a word.
const MOST_BYTES: usize = 512;
/// Signals that are read at once.
const PAGE: usize = 200;
/// So many of the newest are looked at now and then.
const NEWEST: usize = 1_000;

/// By what a signal is found when its workload becomes known; nothing where it has one.
pub(super) fn clues(placement: &Placement, said: &Clues) -> [String; 2] {
    if placement.workload.is_some() {
        return Default::default();
    }
    let own = said.container.as_deref().map(beginning).or(said.cgroup.as_deref());
    [own, said.profile.as_deref()]
        .map(|word| word.filter(|word| is_word(word)).unwrap_or_default().to_owned())
}

/// What signals may say of a workload by which they belong to it.
fn words<'a>(workload: &'a str, rows: &'a [SnapshotRow]) -> BTreeSet<&'a str> {
    let of_row = |row: &'a SnapshotRow| [beginning(&row.instance), row.name.as_str()];
    rows.iter().flat_map(of_row).chain([workload]).filter(|word| is_word(word)).collect()
}

fn is_word(word: &str) -> bool {
    !word.is_empty() && word.len() <= MOST_BYTES && !word.contains('\0')
}

/// So much of a container's id that whoever has only the beginning of it has the same.
fn beginning(id: &str) -> &str {
    id.get(..OF_ID).unwrap_or(id)
}

/// Takes signals into a workload that came before it was known that they belong there, and judges them.
pub(super) fn place_late(work: &Work, workload: &str, rows: &[SnapshotRow]) -> Result<(), StoreError> {
    let words: Vec<String> = words(workload, rows).into_iter().map(str::to_owned).collect();
    let observations: Vec<Observation> = rows.iter().map(observation).collect();
    let here = Whereabouts::of([(workload, observations.as_slice())]);
    let mut after = String::new();
    loop {
        let found = work.store.unplaced(&words, &after, PAGE)?;
        let Some(last) = found.last() else { return Ok(()) };
        after.clone_from(&last.id);
        let belongs = |body: &str| {
            let signal = of_body(body)?;
            here.place(&Clues::of(&signal)).workload.filter(|name| name == workload)
        };
        let placed: Vec<_> = found.into_iter().filter(|row| belongs(&row.body).is_some()).collect();
        if !placed.is_empty() {
            enter(work, workload, &placed)?;
        }
    }
}

/// Looks once more at the newest that are in no workload: one may have come just while somebody else learned its workload.
pub(super) fn place_newest(work: &Work) -> Result<(), StoreError> {
    let newest = SignalsAfter { workload: Some(String::new()), ..SignalsAfter::default() };
    let mut placed: BTreeMap<String, Vec<SignalRow>> = BTreeMap::new();
    for row in work.store.signals(&newest, NEWEST)? {
        if row.clues.iter().all(String::is_empty) {
            continue;
        }
        let Some(signal) = of_body(&row.body) else { continue };
        if let Some(workload) = work.places.place(&*work.store, &Clues::of(&signal))?.workload {
            placed.entry(workload).or_default().push(row);
        }
    }
    placed.iter().try_for_each(|(workload, rows)| enter(work, workload, rows))
}

fn enter(work: &Work, workload: &str, rows: &[SignalRow]) -> Result<(), StoreError> {
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    work.store.place(workload, &ids)?;
    judge_rows(work, workload, rows)
}
