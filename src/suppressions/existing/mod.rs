//! Suppressions that exist elsewhere, made by anybody: what they do to the signals at hand, which of them overlap, and which
//! reach too far. What cannot be told here is said, never guessed.
//!
//! A suppression in Datadog is for detection rules, and hides by one query the events that a rule looks at, by another the
//! signals that it made. Both are evaluated here as they stand; a signal's attributes are those of its events merged, which
//! is only told where all of them say the same.

mod look;
mod subject;
mod wide;

#[cfg(test)]
mod tests;

pub use look::{Look, Looked, Overlap, Share, With};

use std::collections::{BTreeMap, BTreeSet};

use super::search::Query;
use crate::model::UnixNanos;

/// A suppression as it stands elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Existing {
    /// What it is called there: `abc-def-ghi`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is on.
    pub enabled: bool,
    /// Which detection rules it is for.
    pub rule_query: String,
    /// Which events it hides from the rules; empty where it goes by signals alone.
    pub event_query: String,
    /// Which signals it hides; empty where it goes by events alone.
    pub signal_query: String,
    /// Since when it holds; `None` for since it was made.
    pub starts: Option<UnixNanos>,
    /// Until when; `None` for ever.
    pub ends: Option<UnixNanos>,
    /// Who made it; empty where nobody says.
    pub by: String,
    /// The suppression of our store that it was handed over from, by its tag.
    pub ours: Option<String>,
}

impl Existing {
    /// The suppression of a store that tags speak of: `habitus:5ab1196f0738`.
    #[must_use]
    pub fn ours_of<'a>(tags: impl IntoIterator<Item = &'a str>) -> Option<String> {
        let mut ids = tags.into_iter().filter_map(|tag| tag.strip_prefix("habitus:"));
        ids.find(|id| super::exporters::is_id(id)).map(str::to_owned)
    }

    /// How it stands at a moment.
    #[must_use]
    pub fn stands(&self, now: UnixNanos) -> Stands {
        match self {
            Existing { enabled: false, .. } => Stands::Off,
            Existing { ends: Some(end), .. } if *end <= now => Stands::Ended,
            Existing { starts: Some(start), .. } if *start > now => Stands::Ahead,
            _ => Stands::On,
        }
    }
}

/// Whether a suppression hides anything at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It does.
    On,
    /// It was turned off.
    Off,
    /// It has ended.
    Ended,
    /// It has not begun.
    Ahead,
}

impl Stands {
    /// Its name in JSON, and for people.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Stands::On => "on",
            Stands::Off => "off",
            Stands::Ended => "ended",
            Stands::Ahead => "ahead",
        }
    }
}

/// Which agent rules are known to raise which of Datadog's detection rules, by the id of the detection rule. There may be
/// more than are known.
pub type DetectionRules = BTreeMap<String, BTreeSet<String>>;

/// The queries of a suppression, as far as they can be read.
#[derive(Clone, Debug)]
struct Read {
    rules: Query,
    events: Option<Query>,
    signals: Option<Query>,
}

impl Read {
    /// Reads them, or says why not, as a clause.
    fn of(existing: &Existing) -> Result<Read, String> {
        let read = |name: &str, text: &str| match text.trim() {
            "" => Ok(None),
            text => Query::parse(text)
                .map(|query| Some(query.canonical()))
                .map_err(|error| format!("its {name} cannot be read here: {error}")),
        };
        let read = Read {
            rules: read("rule_query", &existing.rule_query)?.unwrap_or(Query::All),
            events: read("data_exclusion_query", &existing.event_query)?,
            signals: read("suppression_query", &existing.signal_query)?,
        };
        match (&read.events, &read.signals) {
            (None, None) => Err("it has no query".to_owned()),
            _ => Ok(read),
        }
    }

    fn queries(&self) -> impl Iterator<Item = &Query> {
        self.events.iter().chain(&self.signals)
    }
}
