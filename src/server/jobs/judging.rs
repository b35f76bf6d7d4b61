//! Signals that were posted: each is placed in a workload, judged by the profile in place, and kept with its verdict.

use std::collections::{BTreeMap, BTreeSet};

use super::opened::OpenError;
use super::work::Work;
use super::workers::Later;
use super::{placing, twice};
use crate::api::VerdictSummary;
use crate::formats::signals::{Limits, Reader, Summary};
use crate::learned::decided;
use crate::model::{EventKey, Signal};
use crate::server::http::Count;
use crate::server::objects::ObjectError;
use crate::server::store::{Finish, Judged, Post, SignalRow, SignalsAfter, StoreError};
use crate::server::taking::NOTICES;
use crate::signals::{Clues, Judge, Placement, Thresholds, Verdict, Whereabouts, without_profile};
use crate::text::{self, number::counted};

/// Signals that are judged anew when there is a new profile: the newest of its workload.
const MOST_ANEW: usize = 1_000;
/// Signals that are read at once.
const PAGE: usize = 200;

/// A signal that was read.
struct Read {
    signal: Signal,
    /// Its text, which reads as the same signal.
    body: String,
    placement: Placement,
    /// By what it is found later, where it is in no workload.
    clues: [String; 2],
}

/// A verdict as it is kept, and whether it is neither usual nor regular.
type Said = (String, Option<bool>);

/// Looks at signals that were posted.
pub(super) fn look(work: &Work, post: &Post) -> Result<Finish, Later> {
    let (body, bounds) = (post.post.body.as_deref().unwrap_or_default(), &work.options.bounds);
    let (found, summary) = read(body, bounds.signal_bytes);
    if found.is_empty() {
        return Ok(nothing(&summary, bounds.signal_bytes, post.post.hint == NOTICES));
    }
    let mut by_workload: BTreeMap<Option<String>, Vec<Read>> = BTreeMap::new();
    let waits = |error: StoreError| Later::Waits(error.to_string());
    for (mut signal, mut body) in found {
        twice::told_apart(&*work.store, &mut signal, &mut body).map_err(waits)?;
        let said = Clues::of(&signal);
        let placement = work.places.place(&*work.store, &said).map_err(waits)?;
        let clues = placing::clues(&placement, &said);
        let read = Read { signal, body, placement, clues };
        by_workload.entry(read.placement.workload.clone()).or_default().push(read);
    }
    let mut rows = Vec::new();
    for (workload, read) in by_workload {
        let said = judge(work, workload.as_deref(), &read)?;
        for (read, (verdict, unknown)) in read.into_iter().zip(said) {
            rows.push(SignalRow {
                samples: read.signal.samples().map(EventKey::id).collect(),
                id: read.signal.id,
                workload: workload.clone().unwrap_or_default(),
                at: bounds.raised(read.signal.time.map_or(0, |time| time.0), post.received),
                rule: read.signal.rule,
                body: read.body,
                verdict,
                unknown,
                clues: read.clues,
            });
        }
    }
    Ok(match summary.oversized {
        0 => Finish::Signals(rows),
        others => {
            Finish::InPart(rows, format!("{}; the others were taken", too_large(others, bounds.signal_bytes)))
        }
    })
}

/// What is said of signals that are larger than is kept.
fn too_large(signals: u64, most: usize) -> String {
    let are = counted(signals, "signal in it is", "signals in it are");
    format!("{are} larger than the {} that are kept of one", text::number::bytes(most as u64))
}

/// The signals of a text that have at most so many bytes, each with its own part of it, once by their ids.
fn read(text: &[u8], most: usize) -> (Vec<(Signal, String)>, Summary) {
    let mut objects = Vec::new();
    let mut reader = Reader::new(Limits { value_bytes: most, ..Limits::default() });
    reader.push_objects(text, &mut |object, _| objects.push(plain(object)));
    let summary = reader.finish();
    let mut known = BTreeSet::new();
    let mut found = Vec::new();
    for body in objects {
        let Some(mut signal) = of_body(&body) else { continue };
        if signal.id.is_empty() {
            signal.id = format!("signal-{}", &blake3::hash(body.as_bytes()).to_hex()[..32]);
        }
        if known.insert(signal.id.clone()) {
            found.push((signal, body));
        }
    }
    (found, summary)
}

/// The text of an object as databases hold it.
fn plain(object: &[u8]) -> String {
    String::from_utf8_lossy(object).replace('\0', "\u{fffd}")
}

/// The signal of a kept text.
pub(super) fn of_body(body: &str) -> Option<Signal> {
    let mut found = None;
    let mut reader = Reader::new(Limits::default());
    reader.push(body.as_bytes(), &mut |signal| found = found.take().or(Some(signal)));
    found
}

/// What becomes of a post without a signal. Most of what agents give notice of holds none; elsewhere somebody meant to send one.
fn nothing(summary: &Summary, most: usize, are_notices: bool) -> Finish {
    let Summary { others, broken, oversized, is_cut, text_lines, .. } = *summary;
    let damaged = broken + oversized > 0 || is_cut;
    match (damaged, others + text_lines) {
        _ if oversized > 0 => Finish::SetAside(too_large(oversized, most)),
        (true, _) => Finish::SetAside("no signal in it could be read whole".to_owned()),
        (false, 0) => Finish::PassedOver("it is an empty list".to_owned()),
        (false, _) if are_notices => Finish::PassedOver("there is no event in it".to_owned()),
        (false, _) => Finish::SetAside("there is no event and no signal in it".to_owned()),
    }
}

/// The verdicts on signals of one workload, in their order.
fn judge(work: &Work, workload: Option<&str>, read: &[Read]) -> Result<Vec<Said>, Later> {
    let without =
        || read.iter().map(|read| said(&without_profile(&read.signal, &read.placement), None)).collect();
    let Some(workload) = workload else { return Ok(without()) };
    let known = work.store.workload(workload).map_err(|error| Later::Waits(error.to_string()))?;
    let Some(hash) = known.and_then(|row| row.profile).map(|profile| profile.hash) else {
        return Ok(without());
    };
    let rule = work.known.rule();
    let entries = work.known.entries();
    let decided = decided(entries.iter(), workload);
    let curation = work.known.curation(workload);
    let opened = match work.opened.open(&*work.objects, &hash, &rule, decided, curation) {
        Ok(opened) => opened,
        Err(OpenError::Objects(ObjectError::Unavailable(why) | ObjectError::Full(why))) => {
            return Err(Later::Waits(why));
        }
        // Another one is in place by now, or will be.
        Err(error) => return Err(Later::Waits(error.to_string())),
    };
    let profile = opened.profile();
    let here = Whereabouts::of([(workload, profile.observations())]);
    let uses = opened.uses();
    let judge = Judge::new(profile, &uses, Thresholds { usual: rule.usual });
    let each = read.iter().map(|read| {
        let told = here.place(&Clues::of(&read.signal));
        let placement = Placement { workload: Some(workload.to_owned()), unplaced: None, ..told };
        said(&judge.judge(&read.signal, &placement), Some(&hash))
    });
    Ok(each.collect())
}

/// A verdict as it is kept.
fn said(verdict: &Verdict, profile: Option<&str>) -> Said {
    let count = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let summary = VerdictSummary {
        position: verdict.position.id().to_owned(),
        evidence: verdict.evidence.id().to_owned(),
        seen: verdict.units.map(|units| (units.share.k, units.share.n)),
        bound: verdict.bound,
        judged: (count(verdict.judged.judged), count(verdict.judged.of)),
        profile: profile.map(str::to_owned),
    };
    (serde_json::to_string(&summary).unwrap_or_default(), Some(!verdict.is_settled()))
}

/// Judges the newest signals of a workload anew, by the profile that is in place now.
pub(super) fn anew(work: &Work, workload: &str) -> Result<(), StoreError> {
    let mut after = SignalsAfter { workload: Some(workload.to_owned()), ..SignalsAfter::default() };
    let mut left = MOST_ANEW;
    while left > 0 {
        let rows = work.store.signals(&after, PAGE.min(left))?;
        let Some(last) = rows.last() else { return Ok(()) };
        after.before = Some((last.at, last.id.clone()));
        left -= rows.len().min(left);
        judge_rows(work, workload, &rows)?;
    }
    Ok(())
}

/// Judges these signals of a workload anew.
pub(super) fn judge_rows(work: &Work, workload: &str, rows: &[SignalRow]) -> Result<(), StoreError> {
    let mut ids = Vec::new();
    let mut read = Vec::new();
    for row in rows {
        let Some(signal) = of_body(&row.body) else { continue };
        let placement = Placement { workload: Some(workload.to_owned()), ..Placement::default() };
        ids.push(row);
        read.push(Read { signal, body: String::new(), placement, clues: Default::default() });
    }
    let said =
        judge(work, Some(workload), &read).map_err(|Later::Waits(why)| StoreError::Unavailable(why))?;
    let news: Vec<Judged> = ids
        .into_iter()
        .zip(said)
        .filter(|(row, (verdict, unknown))| row.verdict != *verdict || row.unknown != *unknown)
        .map(|(row, (verdict, unknown))| Judged { id: row.id.clone(), verdict, unknown })
        .collect();
    work.metrics.count(Count::JudgedAnew, rows.len() as u64);
    if news.is_empty() { Ok(()) } else { work.store.judged(&news) }
}

/// Judges signals again that were just entered, where another profile has come into place meanwhile: it did not know them.
pub(super) fn again_if_newer(work: &Work, rows: &[SignalRow]) -> Result<(), StoreError> {
    let mut by_workload: BTreeMap<&str, Vec<SignalRow>> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.workload.is_empty()) {
        by_workload.entry(&row.workload).or_default().push(row.clone());
    }
    for (workload, rows) in by_workload {
        let now = work.store.workload(workload)?.and_then(|row| row.profile).map(|profile| profile.hash);
        let by = |row: &SignalRow| {
            serde_json::from_str::<VerdictSummary>(&row.verdict).ok().and_then(|verdict| verdict.profile)
        };
        if rows.iter().any(|row| by(row) != now) {
            judge_rows(work, workload, &rows)?;
        }
    }
    Ok(())
}
