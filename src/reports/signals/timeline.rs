//! When signals were raised, beside when anybody watched: what was not watched says nothing.

use crate::model::{Observation, ObservationKind, UnixNanos};

use super::row::SignalRow;

/// Who was watched in a slot of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Watched {
    /// Nobody.
    #[default]
    Nobody,
    /// Only the instance of the selected signal, which is no witness for itself.
    Own,
    /// Others.
    Others,
}

/// A slot of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// Signals that need a look.
    pub unknown: u32,
    /// Signals that are not judged yet.
    pub unjudged: u32,
    /// Signals that are known and usual.
    pub settled: u32,
    /// Who was watched.
    pub watched: Watched,
}

/// When a signal was raised, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raised {
    /// Nanoseconds since 1970.
    pub time: u64,
    /// Whether it needs a look; `None` while it is not judged.
    pub unknown: Option<bool>,
}

impl Raised {
    /// When the signal of a row was raised; `None` where that is not known.
    #[must_use]
    pub fn of(row: &SignalRow) -> Option<Raised> {
        let unknown = row.verdict.as_ref().map(|verdict| !verdict.is_settled());
        row.time.map(|UnixNanos(time)| Raised { time, unknown })
    }
}

/// From when to when, in nanoseconds since 1970; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The begin.
    pub from: u64,
    /// The end.
    pub to: u64,
}

impl Span {
    /// The slot of a moment, of so many; `None` if it lies outside.
    #[must_use]
    pub fn slot(&self, time: u64, slots: usize) -> Option<usize> {
        if slots == 0 || time < self.from || time > self.to {
            return None;
        }
        let length = u128::from(self.to - self.from).max(1);
        let at = u128::from(time - self.from) * slots as u128 / length;
        Some(usize::try_from(at).unwrap_or(slots).min(slots - 1))
    }
}

/// Slots of equal length over a span of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// What they cover.
    pub span: Span,
    /// The slots in order.
    pub slots: Vec<Slot>,
    /// The most signals that need a look in one slot.
    pub most: u32,
}

/// So many slots over the time in which anything was raised or watched; `None` where no time is known.
/// `own` is the instance of the selected signal.
#[must_use]
pub fn timeline(
    raised: &[Raised],
    observations: &[Observation],
    own: Option<&str>,
    slots: usize,
) -> Option<Timeline> {
    let watched = || {
        observations
            .iter()
            .filter(|o| o.kind == ObservationKind::Snapshot && o.counts())
            .filter_map(|o| Some((o, o.start?.0, o.end.or(o.start)?.0)))
    };
    let moments = || raised.iter().map(|raised| (raised.time, raised.time));
    let times = || watched().map(|(_, start, end)| (start, end)).chain(moments());
    let from = times().map(|(start, _)| start).min()?;
    let to = times().map(|(_, end)| end).max()?.max(from.saturating_add(1));
    let span = Span { from, to };
    let mut timeline = Timeline { span, slots: vec![Slot::default(); slots], most: 0 };
    for (observation, start, end) in watched() {
        let (Some(first), Some(last)) = (span.slot(start, slots), span.slot(end, slots)) else { continue };
        let is_own = own.is_some() && observation.instance.as_deref() == own;
        for slot in &mut timeline.slots[first..=last.max(first)] {
            match (is_own, slot.watched) {
                (false, _) => slot.watched = Watched::Others,
                (true, Watched::Nobody) => slot.watched = Watched::Own,
                (true, _) => {}
            }
        }
    }
    for raised in raised {
        let Some(slot) = span.slot(raised.time, slots) else { continue };
        let slot = &mut timeline.slots[slot];
        match raised.unknown {
            Some(false) => slot.settled += 1,
            Some(true) => slot.unknown += 1,
            None => slot.unjudged += 1,
        }
        timeline.most = timeline.most.max(slot.unknown);
    }
    Some(timeline)
}
