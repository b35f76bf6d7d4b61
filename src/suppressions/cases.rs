//! Signals as suggestions look at them: each event with what was done and whether it is learned.

use std::sync::Arc;

use super::Behaviour;
use super::attributes::Document;
use super::forms::folded_arguments;
use crate::model::{Event, Signal, Tags};
use crate::signals::tools::kind_of;
use crate::signals::{Evidence, Placement, Position, SignalIndex, ToolKind, Verdict, Why, own_links};

/// A signal with where it belongs.
#[derive(Clone, Debug)]
pub struct Case {
    /// Which signal it is.
    pub at: SignalIndex,
    /// The signal.
    pub signal: Signal,
    /// Where it belongs.
    pub placement: Placement,
    /// Its tags, and those of its instance under keys that it lacks.
    pub tags: Tags,
    /// Whether these are all its tags.
    pub has_all_tags: bool,
}

impl Case {
    /// One of its events, as queries see it.
    #[must_use]
    pub fn document<'a>(&'a self, event: &'a Event) -> Document<'a> {
        Document { signal: &self.signal, event, tags: &self.tags, has_all_tags: self.has_all_tags }
    }
}

/// The verdicts on the events of a signal, in their order; empty where they could not be judged.
pub type Verdicts = Vec<Arc<Verdict>>;

/// How far what an event shows is learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Learned {
    /// It is not.
    No,
    /// Nothing could be heard when it happened, and others show it now: learned if its behaviour is, and never by itself.
    Early,
    /// It is known, by few.
    Thinly,
    /// It is known, and usual, regular or accepted.
    Firmly,
}

impl Learned {
    /// What a verdict says.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Learned {
        match (verdict.position, verdict.evidence) {
            (_, Evidence::Rejected | Evidence::None) => Learned::No,
            (Position::Known, Evidence::Usual | Evidence::Regular | Evidence::Accepted) => Learned::Firmly,
            (Position::Known, Evidence::Rare | Evidence::OneInstance | Evidence::OtherVersion) => {
                Learned::Thinly
            }
            (Position::CannotSay(Why::VersionUnseen | Why::NothingWatchedBefore), _) => Learned::Early,
            _ => Learned::No,
        }
    }
}

/// What an event shows, by the rule that was raised on it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shown {
    /// The agent's rule.
    pub rule: String,
    /// The full name of the workload; empty where there is none.
    pub workload: String,
    /// What was done, with every one-off part of its arguments folded.
    pub behaviour: Behaviour,
}

impl Shown {
    /// What an event shows.
    #[must_use]
    pub fn of(event: &Event, placement: &Placement) -> Shown {
        let process = event.process();
        let argv0 = process.filter(|link| {
            kind_of(&link.executable, &link.argv0).is_some_and(|kind| kind.contains(ToolKind::MULTI_CALL))
        });
        let is_of_process = process.is_some_and(|link| link.executable == event.deed.name);
        Shown {
            rule: event.rule.clone(),
            workload: placement.workload.clone().unwrap_or_default(),
            behaviour: Behaviour {
                operation: event.deed.operation.clone(),
                lineage: own_links(event).iter().map(|link| link.executable.clone()).collect(),
                argv0: argv0.map(|link| link.argv0.clone()).unwrap_or_default(),
                user: process.map(|link| link.credentials.user.clone()).unwrap_or_default(),
                arguments: process.and_then(|link| {
                    Some(folded_arguments(&link.executable, &link.argv0, link.args.as_deref()?))
                }),
                name: if is_of_process { String::new() } else { event.deed.name.clone() },
                // What tells metadata requests apart may hold credentials; they are told by their address.
                qualifier: if event.deed.qualifier.contains('\0') || is_of_process {
                    String::new()
                } else {
                    event.deed.qualifier.clone()
                },
            },
        }
    }

    /// The name of a suggestion for it: twelve hexadecimal digits.
    #[must_use]
    pub fn id(&self) -> String {
        let Shown { rule, workload, behaviour } = self;
        let Behaviour { operation, lineage, argv0, user, arguments, name, qualifier } = behaviour;
        let mut hasher = blake3::Hasher::new();
        let mut put = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        [rule, workload, operation, argv0, user, name, qualifier].into_iter().for_each(|text| put(text));
        put(&lineage.len().to_string());
        lineage.iter().for_each(|path| put(path));
        put(&arguments.as_ref().map_or(String::new(), |args| args.len().to_string()));
        arguments.iter().flatten().for_each(|arg| put(arg));
        hasher.finalize().to_hex()[..12].to_owned()
    }
}
