//! What of the store is handed over to others, in the form in which targets take it.

use super::exporters::Item;
use super::store::{Accepted, Change, Entry, Handed, Standing, State};

/// What a suppression is handed over to Datadog as, in the store.
pub const DATADOG: &str = "datadog";

/// A suppression of the store that is accepted, with what is said of it.
#[derive(Clone, Debug)]
pub struct Handing<'a> {
    /// Its id.
    pub id: &'a str,
    /// What holds of it.
    pub standing: &'a Standing,
    /// What has become of it.
    pub state: State,
    /// What was accepted.
    pub accepted: &'a Accepted,
    /// The entry that accepted it.
    pub decided: &'a Entry,
    notes: Vec<&'a str>,
}

impl<'a> Handing<'a> {
    /// A suppression of the store; `None` where nothing is accepted.
    #[must_use]
    pub fn of(id: &'a str, standing: &'a Standing, state: State) -> Option<Handing<'a>> {
        let (accepted, decided) = (standing.accepted.as_deref()?, standing.decided.as_ref()?);
        let notes = standing.notes.iter().filter_map(|entry| match &entry.change {
            Change::Note(text) => Some(text.as_str()),
            _ => None,
        });
        Some(Handing { id, standing, state, accepted, decided, notes: notes.collect() })
    }

    /// Whether it may be handed over: it is active, or would be if it were on or had not ended.
    #[must_use]
    pub fn may_be_handed_over(&self) -> bool {
        matches!(self.state, State::Active | State::Off | State::Expired)
    }

    /// What became of it in Datadog.
    #[must_use]
    pub fn in_datadog(&self) -> Option<&'a Handed> {
        self.standing.handed.get(DATADOG)
    }

    /// It, as targets take it.
    #[must_use]
    pub fn item(&self) -> Item<'_> {
        let handed = self.in_datadog();
        Item {
            id: self.id,
            accepted: self.accepted,
            enabled: matches!(self.state, State::Active | State::Expired),
            starts: None,
            expires: self.standing.expires,
            author: &self.decided.author,
            time: self.decided.time,
            notes: &self.notes,
            detection_rule: handed.map(|handed| handed.detection_rule.as_str()).filter(|id| !id.is_empty()),
            remote_id: handed.map(|handed| handed.id.as_str()),
        }
    }
}
