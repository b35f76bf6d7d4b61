//! How a suppression stands where it is handed over to: what it says here, what was handed over, and what is found there now,
//! laid beside each other; and what there is to do about it.
//!
//! What somebody else changed there is never written over unless a person asks for it.

use std::collections::BTreeSet;

use super::exporters::{Per, Told};
use super::store::Handed;
use crate::model::UnixNanos;

/// What a suppression says, here or there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Its name.
    pub name: String,
    /// What people are told of it.
    pub description: String,
    /// Which detection rules it is for.
    pub rule_query: String,
    /// Which events it hides; empty for none.
    pub event_query: String,
    /// Which signals it hides; empty for none.
    pub signal_query: String,
    /// Whether it is on.
    pub enabled: bool,
    /// When it begins, in Unix milliseconds; `None` for at once.
    pub starts: Option<i64>,
    /// When it ends, in Unix milliseconds; `None` for never.
    pub ends: Option<i64>,
    /// Its tags.
    pub tags: BTreeSet<String>,
}

type Part = (&'static str, fn(&Said) -> String);

/// What is compared, in the words of those who read it.
static PARTS: &[Part] = &[
    ("whether it is on", |said| said.enabled.to_string()),
    ("its rule query", |said| said.rule_query.clone()),
    ("its data exclusion query", |said| said.event_query.clone()),
    ("its suppression query", |said| said.signal_query.clone()),
    ("its beginning", |said| format!("{:?}", said.starts)),
    ("its end", |said| format!("{:?}", said.ends)),
    ("its name", |said| said.name.clone()),
    ("its description", |said| said.description.clone()),
    ("its tags", |said| said.tags.iter().map(String::as_str).collect::<Vec<_>>().join("\n")),
];

impl Said {
    /// What Datadog is told.
    #[must_use]
    pub fn of(told: &Told) -> Said {
        let query = |per| if told.per == per { told.query.clone() } else { String::new() };
        let milliseconds = |time: UnixNanos| i64::try_from(time.0 / 1_000_000).unwrap_or(i64::MAX);
        Said {
            name: told.name.clone(),
            description: told.description.clone(),
            rule_query: told.rule_query.clone(),
            event_query: query(Per::Events),
            signal_query: query(Per::Signals),
            enabled: told.enabled,
            starts: told.starts.map(milliseconds),
            ends: told.expires.map(milliseconds),
            tags: told.tags.iter().cloned().collect(),
        }
    }

    /// A hash of all of it, by which a change is told.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for (_, part) in PARTS {
            let text = part(self);
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        }
        hasher.finalize().to_hex()[..32].to_owned()
    }

    /// In what something there differs from this, in words. Blanks around texts mean nothing; nor does when it begins where
    /// nothing is said of that here.
    #[must_use]
    pub fn differences(&self, there: &Said) -> Vec<&'static str> {
        let mut there = there.clone();
        if self.starts.is_none() {
            there.starts = None;
        }
        let differs = |(_, part): &&Part| part(self).trim() != part(&there).trim();
        PARTS.iter().filter(differs).map(|(words, _)| *words).collect()
    }

    /// Whether it hides anything at a moment.
    fn is_on(&self, now: UnixNanos) -> bool {
        let now = i64::try_from(now.0 / 1_000_000).unwrap_or(i64::MAX);
        self.enabled && self.ends.is_none_or(|end| end > now)
    }
}

/// A suppression as it was found there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is called there.
    pub id: String,
    /// Its version.
    pub version: i64,
    /// Whether who asked may change it.
    pub editable: bool,
    /// What it says.
    pub said: Said,
}

/// What should stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Want {
    /// This, since it is active here.
    On(Box<Said>),
    /// It is active here and cannot be told, for this reason.
    Untold(String),
    /// Nothing that hides anything: it is off here, has ended, was rejected, or waits for approval.
    Off,
}

/// How it stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum There {
    /// It is not there, and should be: it was never handed over.
    Draft,
    /// It was handed over; nobody has looked since.
    HandedOver,
    /// It is there, on, and says what is said here.
    Live,
    /// It is off there, as it is here, or was never there.
    Off,
    /// It is there as it was handed over, and something else is said here now.
    Behind,
    /// Somebody changed it there.
    Drifted,
    /// It was handed over, and is not there any more.
    Gone,
    /// Several there carry its tag.
    Several,
}

impl There {
    /// Its name in JSON, and for people.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            There::Draft => "draft",
            There::HandedOver => "handed over",
            There::Live => "live",
            There::Off => "off",
            There::Behind => "behind",
            There::Drifted => "drifted",
            There::Gone => "gone",
            There::Several => "several",
        }
    }

    /// Whether a person must look at it: what is there is not what was handed over.
    #[must_use]
    pub fn is_wrong(self) -> bool {
        matches!(self, There::Drifted | There::Gone | There::Several)
    }
}

/// What there is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Nothing,
    /// It is to be remembered that it is there so.
    Remember(Found),
    /// It is to be made.
    Create,
    /// It is to say what is said here, if it still has this version.
    Update {
        /// What it is called there.
        id: String,
        /// The version that was seen.
        version: i64,
    },
    /// It is to be off, if it still has this version.
    TurnOff {
        /// What it is called there.
        id: String,
        /// The version that was seen.
        version: i64,
    },
    /// Nothing may be done, for this reason.
    Refuse(String),
}

/// One suppression, as it is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// What should stand there.
    pub want: &'a Want,
    /// What was last handed over, or seen there.
    pub handed: Option<&'a Handed>,
    /// What is found there that is it, by its id or its tag; `None` where nobody looked.
    pub found: Option<&'a [Found]>,
    /// A person asks that what others did there be written over.
    pub overwrite: bool,
    /// Now.
    pub now: UnixNanos,
}

/// How it stands there, and what there is to do.
#[must_use]
pub fn plan(case: &Case<'_>) -> (There, Step) {
    match case.found {
        None => unseen(case),
        Some([]) => missing(case),
        Some([found]) => seen(case, found),
        Some(several) => {
            let ids: Vec<&str> = several.iter().map(|found| found.id.as_str()).collect();
            let ids = ids.join(", ");
            (
                There::Several,
                Step::Refuse(format!("several there carry its tag: {ids}; delete all but one of them there")),
            )
        }
    }
}

/// Nobody looked: what was handed over is taken to stand as it did.
fn unseen(case: &Case<'_>) -> (There, Step) {
    let Some(handed) = case.handed else { return never_there(case.want) };
    let (id, version) = (handed.id.clone(), handed.version);
    match case.want {
        Want::Untold(why) => (There::HandedOver, Step::Refuse(why.clone())),
        Want::On(said) if handed.enabled && said.hash() == handed.content => {
            (There::HandedOver, Step::Nothing)
        }
        Want::On(_) => (There::HandedOver, Step::Update { id, version }),
        Want::Off if handed.enabled => (There::HandedOver, Step::TurnOff { id, version }),
        Want::Off => (There::Off, Step::Nothing),
    }
}

fn never_there(want: &Want) -> (There, Step) {
    match want {
        Want::On(_) => (There::Draft, Step::Create),
        Want::Untold(why) => (There::Draft, Step::Refuse(why.clone())),
        Want::Off => (There::Off, Step::Nothing),
    }
}

fn missing(case: &Case<'_>) -> (There, Step) {
    if case.handed.is_none() {
        return never_there(case.want);
    }
    let step = match case.want {
        Want::Off => Step::Nothing,
        Want::On(_) if case.overwrite => Step::Create,
        Want::Untold(why) if case.overwrite => Step::Refuse(why.clone()),
        _ => Step::Refuse(
            "somebody deleted it there; turn it off or reject it here, or make it anew with --overwrite"
                .to_owned(),
        ),
    };
    (There::Gone, step)
}

fn seen(case: &Case<'_>, found: &Found) -> (There, Step) {
    let handed = case.handed.filter(|handed| handed.id == found.id);
    let as_handed = handed.is_some_and(|handed| handed.content == found.said.hash());
    let is_known = as_handed && handed.is_some_and(|handed| handed.version == found.version);
    let remember = || if is_known { Step::Nothing } else { Step::Remember(found.clone()) };
    let (id, version) = (found.id.clone(), found.version);
    let differences = match case.want {
        Want::On(said) => said.differences(&found.said),
        Want::Untold(_) | Want::Off => Vec::new(),
    };
    let is_on = found.said.is_on(case.now);
    match case.want {
        Want::On(_) if differences.is_empty() => return (There::Live, remember()),
        Want::Untold(_) if as_handed && is_on => return (There::Live, remember()),
        Want::Off if !is_on => return (There::Off, remember()),
        _ => {}
    }
    let there = if as_handed { There::Behind } else { There::Drifted };
    let step = match case.want {
        _ if !found.editable => Step::Refuse("it may not be changed there with these keys".to_owned()),
        Want::Untold(why) => Step::Refuse(why.clone()),
        _ if !as_handed && !case.overwrite => Step::Refuse(changed(&differences)),
        Want::On(_) => Step::Update { id, version },
        Want::Off => Step::TurnOff { id, version },
    };
    (there, step)
}

fn changed(differences: &[&'static str]) -> String {
    let what = if differences.is_empty() {
        "it is still on".to_owned()
    } else {
        format!("what differs is {}", differences.join(", "))
    };
    format!(
        "somebody else changed it there: {what}; look at it there, then write over it with --overwrite or leave it"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(query: &str, enabled: bool) -> Said {
        Said { name: "n".to_owned(), event_query: query.to_owned(), enabled, ..Said::default() }
    }

    fn found(said: &Said, version: i64) -> Found {
        Found { id: "a-b-c".to_owned(), version, editable: true, said: said.clone() }
    }

    fn handed(said: &Said, version: i64) -> Handed {
        Handed {
            target: "datadog".to_owned(),
            id: "a-b-c".to_owned(),
            version,
            detection_rule: "r".to_owned(),
            content: said.hash(),
            enabled: said.enabled,
        }
    }

    fn on(query: &str) -> Want {
        Want::On(Box::new(said(query, true)))
    }

    fn planned(
        want: &Want,
        handed: Option<&Handed>,
        found: Option<&[Found]>,
        overwrite: bool,
    ) -> (&'static str, String) {
        let (there, step) = plan(&Case { want, handed, found, overwrite, now: UnixNanos(5_000_000) });
        let step = match step {
            Step::Refuse(why) => why.chars().take(12).collect(),
            Step::Remember(_) => "remember".to_owned(),
            Step::Update { version, .. } => format!("update {version}"),
            Step::TurnOff { version, .. } => format!("off {version}"),
            step => format!("{step:?}"),
        };
        (there.id(), step)
    }

    #[test]
    fn what_is_there_decides_what_is_done() {
        let (old, new) = (said("old", true), said("new", true));
        let ours = handed(&old, 1);
        let there = [found(&old, 1)];
        let touched = [found(&said("other", true), 2)];
        let none: &[Found] = &[];
        type Row<'a> = (Want, Option<&'a Handed>, Option<&'a [Found]>, bool, (&'a str, &'a str));
        let rows: &[Row<'_>] = &[
            // Nobody looked.
            (on("old"), None, None, false, ("draft", "Create")),
            (on("old"), Some(&ours), None, false, ("handed over", "Nothing")),
            (on("new"), Some(&ours), None, false, ("handed over", "update 1")),
            (Want::Off, Some(&ours), None, false, ("handed over", "off 1")),
            (Want::Off, None, None, false, ("off", "Nothing")),
            // It is not there.
            (on("old"), None, Some(none), false, ("draft", "Create")),
            (on("old"), Some(&ours), Some(none), false, ("gone", "somebody del")),
            (on("old"), Some(&ours), Some(none), true, ("gone", "Create")),
            (Want::Off, Some(&ours), Some(none), false, ("gone", "Nothing")),
            // It is there.
            (on("old"), Some(&ours), Some(&there), false, ("live", "Nothing")),
            (on("old"), None, Some(&there), false, ("live", "remember")),
            (on("new"), Some(&ours), Some(&there), false, ("behind", "update 1")),
            (Want::Off, Some(&ours), Some(&there), false, ("behind", "off 1")),
            // Somebody changed it.
            (on("old"), Some(&ours), Some(&touched), false, ("drifted", "somebody els")),
            (on("new"), Some(&ours), Some(&touched), false, ("drifted", "somebody els")),
            (on("new"), Some(&ours), Some(&touched), true, ("drifted", "update 2")),
            (on("new"), None, Some(&touched), false, ("drifted", "somebody els")),
            (Want::Off, Some(&ours), Some(&touched), false, ("drifted", "somebody els")),
            (Want::Off, Some(&ours), Some(&touched), true, ("drifted", "off 2")),
            (Want::Untold("why".to_owned()), Some(&ours), Some(&there), false, ("live", "Nothing")),
            (Want::Untold("why".to_owned()), Some(&ours), Some(&touched), true, ("drifted", "why")),
        ];
        for (want, handed, found, overwrite, told) in rows {
            let planned = planned(want, *handed, *found, *overwrite);
            assert_eq!((planned.0, planned.1.as_str()), *told, "{want:?} {handed:?} {found:?} {overwrite}");
        }
        let twice = [found(&old, 1), found(&new, 1)];
        assert_eq!(planned(&on("old"), Some(&ours), Some(&twice), true).0, "several");
        let mut locked = there.clone();
        locked[0].editable = false;
        assert_eq!(planned(&on("new"), Some(&ours), Some(&locked), true).1, "it may not b");
        let ended = Said { ends: Some(5), ..old.clone() };
        let off = planned(&Want::Off, Some(&handed(&ended, 1)), Some(&[found(&ended, 1)]), false);
        assert_eq!(off, ("off", "Nothing".to_owned()), "what has ended there hides nothing");
    }

    #[test]
    fn blanks_and_a_beginning_that_nobody_named_mean_nothing() {
        let ours = Said { description: "d".to_owned(), ..said("q", true) };
        let mut there = Said { description: "d\n".to_owned(), starts: Some(7), ..said("q", true) };
        assert!(ours.differences(&there).is_empty());
        there.tags.insert("x:y".to_owned());
        there.ends = Some(8);
        assert_eq!(ours.differences(&there), ["its end", "its tags"]);
        assert_ne!(ours.hash(), there.hash());
    }
}
