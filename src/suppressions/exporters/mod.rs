//! Handing suppressions over to whoever applies them: one file a target, and one line in [`EXPORTERS`].
//!
//! What is written holds the query that was evaluated, as it was accepted and to the byte, or says the same in the terms
//! of the target. What a target cannot say exactly is refused with a reason and what to do. Everything else that comes
//! from outside (titles, names, reasons) is made safe and cut to a length before it is written.

mod datadog;
mod json;
mod secl;
mod terraform;
mod told;

#[cfg(test)]
mod tests;

pub use told::{Told, asks, told};

use super::search::Query;
use super::store::Accepted;
use crate::model::UnixNanos;
use crate::text::{Masker, sanitize};

/// A suppression that was accepted, and what is said of it now.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// Its name: twelve hexadecimal digits.
    pub id: &'a str,
    /// What was accepted.
    pub accepted: &'a Accepted,
    /// Whether it is on; one that has ended is off whatever this says.
    pub enabled: bool,
    /// When it begins; `None` for at once.
    pub starts: Option<UnixNanos>,
    /// When it ends; `None` for never.
    pub expires: Option<UnixNanos>,
    /// Who accepted it.
    pub author: &'a str,
    /// When it was accepted.
    pub time: UnixNanos,
    /// What was noted on it since, oldest first.
    pub notes: &'a [&'a str],
    /// Datadog's detection rule that it was handed over for before; several with commas between.
    pub detection_rule: Option<&'a str>,
    /// What it is called in Datadog, where it was handed over.
    pub remote_id: Option<&'a str>,
}

impl Item<'_> {
    /// Whether it has ended. Targets count in whole seconds, so a part of one does not keep it going.
    #[must_use]
    pub fn has_ended(&self, now: UnixNanos) -> bool {
        self.expires.is_some_and(|end| whole_seconds(end) <= now)
    }

    /// Whether it is on and has not ended.
    #[must_use]
    pub fn is_on(&self, now: UnixNanos) -> bool {
        self.enabled && !self.has_ended(now)
    }
}

/// What a suppression in Datadog is held against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Per {
    /// Each event by itself: one that matches is not looked at by the detection rule.
    #[default]
    Events,
    /// The signal, with the attributes of its events merged.
    Signals,
}

/// A detection rule of Datadog that the user named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// For the suppression of this id, or for all of this agent rule; `None` for whatever is exported.
    pub of: Option<&'a str>,
    /// The id of the detection rule.
    pub detection_rule: &'a str,
}

/// What is to be exported, and how.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The suppressions.
    pub items: &'a [Item<'a>],
    /// The detection rules that the user named. Several of the same suppression are all meant.
    pub detection_rules: &'a [Named<'a>],
    /// What the suppressions are held against, where the target has a choice.
    pub per: Per,
    /// Now. Nothing of it is written: it only tells what has ended and what has begun.
    pub now: UnixNanos,
}

/// Why a suppression cannot be exported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{id}: {why}")]
pub struct Refused {
    /// The id of the suppression.
    pub id: String,
    /// Why, and what to do about it: a sentence.
    pub why: String,
}

/// A target.
pub struct Exporter {
    /// Its name on the command line.
    pub id: &'static str,
    /// What it writes, in a line.
    pub help: &'static str,
    /// Whether it must be told Datadog's detection rules ([`asks`]).
    pub takes_detection_rule: bool,
    write: Write,
}

type Write = fn(&Request<'_>, &[Checked<'_>]) -> Result<String, Vec<Refused>>;

impl std::fmt::Debug for Exporter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// All targets.
pub static EXPORTERS: [&Exporter; 4] =
    [&datadog::EXPORTER, &terraform::EXPORTER, &secl::EXPORTER, &json::EXPORTER];

impl Exporter {
    /// The target of this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<&'static Exporter> {
        EXPORTERS.iter().copied().find(|exporter| exporter.id == id)
    }

    /// The text for the target, suppressions ordered by their ids. It ends with a line feed unless it is empty, and holds no
    /// character that a terminal would obey. The same request gives the same bytes.
    ///
    /// # Errors
    /// All that cannot be exported, with the reasons: then there is no text, lest a part be taken for the whole.
    pub fn write(&self, request: &Request<'_>) -> Result<String, Vec<Refused>> {
        let mut items: Vec<&Item<'_>> = request.items.iter().collect();
        items.sort_by_key(|item| item.id);
        let once = items.windows(2).map(|pair| match pair[0].id == pair[1].id {
            true => (pair[0].id, Err("it is asked for twice; ask for it once".to_owned())),
            false => (pair[0].id, Ok(())),
        });
        each(once)?;
        let checked = each(items.iter().map(|item| (item.id, check(item))))?;
        (self.write)(request, &checked)
    }
}

/// A suppression whose id and query are what they should be.
struct Checked<'a> {
    item: &'a Item<'a>,
    query: Query,
}

fn check<'a>(item: &'a Item<'a>) -> Result<Checked<'a>, String> {
    if !is_id(item.id) {
        return Err("its id is not twelve hexadecimal digits; mend its entries in the store".to_owned());
    }
    let query = Query::parse(&item.accepted.query)
        .map_err(|why| format!("its query does not read: {why}, or accept it anew"))?;
    if holds_all(&query) {
        return Err("its query holds `*`, which selects every event; accept a narrower scope".to_owned());
    }
    if let (Some(start), Some(end)) = (item.starts, item.expires)
        && start >= end
    {
        return Err("it ends before it begins; change its dates".to_owned());
    }
    Ok(Checked { item, query })
}

/// Whether this is the id of a suppression: twelve hexadecimal digits.
#[must_use]
pub fn is_id(id: &str) -> bool {
    id.len() == 12 && id.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether the query or a part of it selects every event.
fn holds_all(query: &Query) -> bool {
    let mut open = vec![query];
    while let Some(query) = open.pop() {
        match query {
            Query::All => return true,
            Query::Term(..) => {}
            Query::Not(inner) => open.push(inner),
            Query::And(list) | Query::Or(list) if list.is_empty() => return true,
            Query::And(list) | Query::Or(list) => open.extend(list),
        }
    }
    false
}

/// What comes of all of them, or all that was refused.
fn each<'a, T>(results: impl Iterator<Item = (&'a str, Result<T, String>)>) -> Result<Vec<T>, Vec<Refused>> {
    let (mut done, mut wrong) = (Vec::new(), Vec::new());
    for (id, result) in results {
        match result {
            Ok(one) => done.push(one),
            Err(why) => wrong.push(Refused { id: one_line(id, MOST_NAME), why }),
        }
    }
    if wrong.is_empty() { Ok(done) } else { Err(wrong) }
}

/// How many characters of a name from outside are written where people read it.
const MOST_NAME: usize = 100;

/// A text from outside for people: secrets masked, what is invisible made visible, on one line, cut to `most` characters.
fn one_line(text: &str, most: usize) -> String {
    // Masking looks at the whole text, so that a cut does not spare a half; but not at one of megabytes.
    let text: String = text.chars().take(MOST_MASKED).collect();
    let masked = Masker::ASCII.text(&text);
    let safe = sanitize(&masked);
    if safe.chars().count() <= most {
        return safe.into_owned();
    }
    let mut cut: String = safe.chars().take(most.saturating_sub(3)).collect();
    cut.push_str("...");
    cut
}

/// How many characters of a text are looked at for secrets.
const MOST_MASKED: usize = 16_000;

/// The last whole second that is not after a moment. Terraform and Datadog are told no finer.
fn whole_seconds(time: UnixNanos) -> UnixNanos {
    const SECOND: u64 = 1_000_000_000;
    UnixNanos(time.0 - time.0 % SECOND)
}
