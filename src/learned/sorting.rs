//! Tells what some content is: a snapshot that is learned from, or something that is passed over, and why.

use super::copies::Kept;
use super::reading::fingerprint_of;
use super::report::What;
use crate::formats::signals::{Expect, expect};
use crate::formats::{self, Decoded};
use crate::journal;
use crate::learning::{Observed, Rules};
use crate::model::{FileId, Observation, ObservationKind};
use crate::sources::kept_holder;

/// How much of the beginning of some content is looked at for what it is.
const HEAD: usize = 64 << 10;

/// Some content, and what is known of where it came from.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// The bytes, decompressed.
    pub bytes: &'a [u8],
    /// Their hash, in hexadecimal.
    pub hash: &'a str,
    /// What held it.
    pub holder: Option<&'a str>,
    /// What its name hints that it is.
    pub hint: Option<&'a str>,
    /// Why only a part of it is there; `None` where all of it is.
    pub partial: Option<&'a str>,
}

/// A snapshot that is learned from.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The full name of its workload.
    pub workload: String,
    /// What it is kept as.
    pub kept: Kept,
    /// What was watched.
    pub observation: Observation,
    /// How it is damaged; `None` where it is whole.
    pub damage: Option<String>,
    /// Nodes that were read.
    pub nodes: u64,
}

/// What some content is.
#[derive(Clone, Debug)]
pub enum Sorted {
    /// A snapshot to be learned from.
    Snapshot(Box<Snapshot>),
    /// Nothing is learned of it.
    Not {
        /// What it is.
        what: What,
        /// Why, as a sentence.
        reason: String,
        /// The workload, where that much could be read.
        workload: Option<String>,
        /// It is damaged or nothing that is known, as what is still being written.
        is_unfinished: bool,
    },
}

/// Tells what some content is.
#[must_use]
pub fn sort(content: &Content<'_>, rules: &Rules, limits: &formats::Limits) -> Sorted {
    let Content { bytes, hint, partial, .. } = *content;
    if journal::recognises(bytes) {
        return of_a_kind(What::Journal, None);
    }
    // Whole ones are told without being decoded.
    if fingerprint_of(bytes).is_some() {
        return of_a_kind(What::Learned, None);
    }
    match formats::decode(bytes, hint, limits) {
        Ok(decoded) => sorted(content, &decoded, rules),
        Err(_) if is_signals(bytes) => of_a_kind(What::Signals, None),
        Err(error) => {
            let before = partial.map(|partial| format!("{partial}; of what came before: "));
            Sorted::Not {
                what: What::Unread,
                reason: format!("{}{error}", before.unwrap_or_default()),
                workload: None,
                is_unfinished: true,
            }
        }
    }
}

fn is_signals(bytes: &[u8]) -> bool {
    expect(&bytes[..bytes.len().min(HEAD)]) == Expect::Signals
}

fn of_a_kind(what: What, workload: Option<&str>) -> Sorted {
    let workload = workload.map(str::to_owned);
    Sorted::Not { what, reason: what.sentence().to_owned(), workload, is_unfinished: false }
}

fn sorted(content: &Content<'_>, decoded: &Decoded, rules: &Rules) -> Sorted {
    let recording = &decoded.recording;
    let short = content.hash.get(..12).unwrap_or(content.hash);
    let observed = Observed::of(recording, FileId(0), short, content.holder.unwrap_or_default());
    let workload = observed.workload.as_str();
    if !recording.header.ledger.is_empty() {
        return of_a_kind(What::Learned, Some(workload));
    }
    let Some(o) = observed.observations.first() else { return of_a_kind(What::Hollow, Some(workload)) };
    if o.kind != ObservationKind::Snapshot {
        return of_a_kind(What::Aggregate, Some(workload));
    }
    let damage = recording
        .damage
        .as_ref()
        .map(|damage| format!("cut short or damaged at byte {}: {}", damage.offset, damage.reason));
    let damage = damage.or_else(|| content.partial.map(str::to_owned));
    let is_unfinished = damage.is_some();
    let passed = |what: What, reason: Option<String>| Sorted::Not {
        what,
        reason: reason.unwrap_or_else(|| what.sentence().to_owned()),
        workload: Some(workload.to_owned()),
        is_unfinished,
    };
    if formats::is_hollow(recording) {
        return match damage {
            Some(damage) => passed(
                What::Unread,
                Some(format!("{damage}; no process with an executable stands before it")),
            ),
            None => passed(What::Hollow, None),
        };
    }
    if !rules.of_workload(workload, std::slice::from_ref(o)).on {
        return passed(What::Off, None);
    }
    let kept = Kept {
        hash: content.hash.to_owned(),
        holder: kept_holder(content.holder),
        cut: content.partial.is_some(),
        extension: decoded.format.extensions.first().copied().unwrap_or_default().to_owned(),
    };
    Sorted::Snapshot(Box::new(Snapshot {
        workload: workload.to_owned(),
        kept,
        observation: o.clone(),
        damage,
        nodes: recording.tree.len() as u64,
    }))
}
