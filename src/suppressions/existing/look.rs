//! Looks at suppressions signal by signal, and says at the end what was seen of each.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::subject::{Asking, EventOf, RuleOf, SignalOf};
use super::{DetectionRules, Existing, Read, wide};
use crate::signals::SignalIndex;
use crate::suppressions::attributes::attribute;
use crate::suppressions::cases::{Case, Shown, Verdicts};
use crate::suppressions::check::Finding;
use crate::suppressions::freeze::Effect;
use crate::suppressions::search::{Field, Query, Subject, Test, Truth};
use crate::suppressions::{Scope, attributes};

/// What was seen of a suppression.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// The signals that it hides, in whole or in part, oldest first.
    pub hides: Vec<(SignalIndex, Effect)>,
    /// How many signals it may hide as well: what that hangs on is not known here.
    pub unsure: u64,
    /// The ids of signals that it hides though something of them is not learned; the first [`Scope::MOST_NAMED`].
    pub unlearned: Vec<String>,
    /// How many those are.
    pub unlearned_count: u64,
    /// Why it reaches too far; nothing where it does not.
    pub wide: Vec<Finding>,
    /// What cannot be told of it here, and why, as clauses.
    pub unjudged: Vec<String>,
    /// Its queries cannot be read here, so that nothing is known of what it hides.
    pub is_unreadable: bool,
    /// It is for detection rules of another kind: nothing here is about it.
    pub of_other_rules: bool,
    /// What hides the same signals, or says the same.
    pub overlaps: Vec<Overlap>,
}

/// What another suppression has in common with one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The other.
    pub with: With,
    /// How many signals at hand both hide.
    pub signals: u64,
    /// How the two lie to each other.
    pub share: Share,
}

/// Another suppression.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum With {
    /// One that exists as well, by its place among those that were looked at.
    Existing(usize),
    /// One of the store, by its id.
    Ours(String),
}

/// How what two suppressions hide lies to each other, of the signals at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// They say the same, whatever the signals at hand.
    Same,
    /// They hide the same signals.
    Equal,
    /// This one hides all that the other does, and more.
    Covers,
    /// The other hides all that this one does, and more.
    Covered,
    /// Each hides something that the other does not.
    Partly,
}

impl Share {
    /// Its name in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Share::Same => "same",
            Share::Equal => "equal",
            Share::Covers => "covers",
            Share::Covered => "covered",
            Share::Partly => "partly",
        }
    }
}

/// Where a field was asked for, and is not known; or that it was compared in a way that nobody evaluates here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Asked {
    Rule,
    Event,
    Signal,
    Compared,
}

/// Suppressions that are looked at.
#[derive(Debug)]
pub struct Look<'a> {
    known: &'a DetectionRules,
    read: Vec<Option<Read>>,
    looked: Vec<Looked>,
    unknown: Vec<BTreeSet<(Asked, Field)>>,
}

impl<'a> Look<'a> {
    /// Begins with no signals. `known` says which agent rules raise which detection rules.
    #[must_use]
    pub fn at(existing: &[Existing], known: &'a DetectionRules) -> Look<'a> {
        let (mut read, mut looked) = (Vec::new(), Vec::new());
        for one in existing {
            let mut seen = Looked::default();
            read.push(match Read::of(one) {
                Ok(queries) => {
                    seen.of_other_rules = wide::is_of_other_rules(&queries);
                    if !seen.of_other_rules {
                        seen.wide = wide::open(&queries);
                    }
                    Some(queries)
                }
                Err(why) => {
                    seen.unjudged.push(why);
                    seen.is_unreadable = true;
                    None
                }
            });
            looked.push(seen);
        }
        Look { known, read, looked, unknown: vec![BTreeSet::new(); existing.len()] }
    }

    /// Takes a signal into account. Verdicts on its events are asked for only where something hides it. Of an event of whose
    /// time nothing could be heard `suggested` says whether its behaviour, by the id of its suggestion, is one that others
    /// show and that would be suggested.
    pub fn signal(
        &mut self,
        case: &Case,
        verdicts: &dyn Fn(&Case) -> Verdicts,
        suggested: &dyn Fn(&Case, &str) -> bool,
    ) {
        let mut judged: Option<Verdicts> = None;
        for (at, read) in self.read.iter().enumerate() {
            let seen = &mut self.looked[at];
            let Some(read) = read.as_ref().filter(|_| !seen.of_other_rules) else { continue };
            let (truths, whole) = truths(read, case, self.known, &mut self.unknown[at]);
            if truths.iter().all(|truth| *truth == Truth::No) {
                continue;
            }
            let verdicts = judged.get_or_insert_with(|| verdicts(case));
            let effect = effect(case, &truths, whole, verdicts, suggested);
            if effect.hidden == 0 {
                seen.unsure += 1;
                continue;
            }
            seen.hides.push((case.at, effect));
            if !effect.learned {
                seen.unlearned_count += 1;
                if seen.unlearned.len() < Scope::MOST_NAMED {
                    seen.unlearned.push(case.signal.id.clone());
                }
            }
        }
    }

    /// What was seen of each, in their order. `ours` are the suppressions of the store that are active, with the signals that
    /// they hide.
    #[must_use]
    pub fn finish(mut self, ours: &[(&str, Vec<SignalIndex>)]) -> Vec<Looked> {
        for (seen, unknown) in self.looked.iter_mut().zip(&self.unknown) {
            if seen.unlearned_count > 0 {
                seen.wide.insert(0, unlearned(seen));
            }
            if seen.unsure > 0 {
                seen.unjudged.extend(unknown.iter().map(|(asked, field)| why(*asked, field)));
                seen.unjudged.dedup();
            }
        }
        let hidden: Vec<(With, BTreeSet<SignalIndex>)> = self
            .looked
            .iter()
            .enumerate()
            .map(|(at, seen)| (With::Existing(at), seen.hides.iter().map(|(signal, _)| *signal).collect()))
            .chain(
                ours.iter()
                    .map(|(id, hides)| (With::Ours((*id).to_owned()), hides.iter().copied().collect())),
            )
            .collect();
        let overlaps = overlaps(&hidden, self.looked.len(), &self.twins());
        for (seen, overlaps) in self.looked.iter_mut().zip(overlaps) {
            seen.overlaps = overlaps;
        }
        self.looked
    }

    /// Which say the same, by what they say.
    fn twins(&self) -> Vec<Vec<usize>> {
        type Said<'q> = (&'q Query, &'q Option<Query>, &'q Option<Query>);
        let mut of: HashMap<Said<'_>, Vec<usize>> = HashMap::new();
        for (at, read) in self.read.iter().enumerate() {
            if let Some(read) = read {
                of.entry((&read.rules, &read.events, &read.signals)).or_default().push(at);
            }
        }
        of.into_values().filter(|same| same.len() > 1).collect()
    }
}

/// What a suppression does to each event of a signal, and whether it hides the signal as such.
fn truths(
    read: &Read,
    case: &Case,
    known: &DetectionRules,
    unknown: &mut BTreeSet<(Asked, Field)>,
) -> (Vec<Truth>, Truth) {
    let mut ask = |asked: Asked, query: &Query, subject: &dyn Subject| {
        let asking = Asking::of(subject);
        let truth = query.evaluate(&asking);
        if truth == Truth::Unknown {
            unknown.extend(asking.unknown().into_iter().map(|field| (asked, field)));
            // These are not even asked for.
            let never = query
                .terms()
                .filter(|(field, test, _)| **field == Field::Anything || matches!(test, Test::Other(_)));
            unknown.extend(never.map(|(field, ..)| (Asked::Compared, field.clone())));
        }
        truth
    };
    // The query first: most select little, and what a rule query hangs on is of interest only then.
    let whole = read.signals.as_ref().map_or(Truth::No, |query| ask(Asked::Signal, query, &SignalOf(case)));
    let events: Vec<Truth> = case
        .signal
        .events
        .iter()
        .map(|event| {
            let document = EventOf(case.document(event));
            let by_event =
                read.events.as_ref().map_or(Truth::No, |query| ask(Asked::Event, query, &document));
            by_event.max(whole)
        })
        .collect();
    if whole == Truth::No && events.iter().all(|truth| *truth == Truth::No) {
        return (events, whole);
    }
    let applies = ask(Asked::Rule, &read.rules, &RuleOf { case, known });
    (events.into_iter().map(|truth| truth.min(applies)).collect(), whole.min(applies))
}

/// What that does to the signal.
fn effect(
    case: &Case,
    truths: &[Truth],
    whole: Truth,
    verdicts: &Verdicts,
    suggested: &dyn Fn(&Case, &str) -> bool,
) -> Effect {
    let mut effect = Effect { learned: true, ..Effect::default() };
    for (number, (event, truth)) in case.signal.events.iter().zip(truths).enumerate() {
        if *truth == Truth::No {
            continue;
        }
        let same = || suggested(case, &Shown::of(event, &case.placement).id());
        let learned = verdicts.get(number).is_some_and(|known| known.counts(same));
        effect.hidden += u32::from(*truth == Truth::Yes);
        effect.unsure += u32::from(*truth == Truth::Unknown);
        effect.learned &= learned || *truth != Truth::Yes;
    }
    let events = case.signal.events.len() as u64;
    let all = events > 0 && u64::from(effect.hidden) == events && case.signal.count.max(1) <= events;
    effect.whole = all || whole == Truth::Yes;
    effect
}

fn unlearned(seen: &Looked) -> Finding {
    let first = seen.unlearned.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
    let signals = crate::text::number::counted(seen.unlearned_count, "signal", "signals");
    let more = if seen.unlearned_count > 3 { ", …" } else { "" };
    let text = format!("it hides {signals} of which something is not learned: {first}{more}");
    Finding { id: "hides-unlearned", text }
}

/// Why a field is not known where it was asked for.
fn why(asked: Asked, field: &Field) -> String {
    match (asked, field) {
        (_, Field::Anything) => "it looks for words in messages, which are not kept here".to_owned(),
        (Asked::Compared, field) => format!("`{field}` is compared as a number, which nobody does here"),
        (Asked::Rule, Field::Tag(key)) if key == "ruleId" => {
            "bare events do not say which of Datadog's detection rules they raise".to_owned()
        }
        (Asked::Rule, field) => format!("`{field}` of a detection rule is not kept here"),
        (Asked::Signal, Field::Attribute(name)) if attribute(name).is_some() => {
            format!("`{field}` may hold several values in a signal, those of all its events")
        }
        (_, Field::Attribute(name)) if !attributes::ATTRIBUTES.iter().any(|known| known.name == name) => {
            format!("`{field}` is not kept here")
        }
        (_, field) => format!("`{field}` is not recorded in all events"),
    }
}

/// How many suppressions that hide one signal are laid beside each other.
const MOST_OF_A_SIGNAL: usize = 100;

/// What the first `count` have in common with each other and with the rest.
fn overlaps(
    hidden: &[(With, BTreeSet<SignalIndex>)],
    count: usize,
    twins: &[Vec<usize>],
) -> Vec<Vec<Overlap>> {
    let mut of_signal: BTreeMap<SignalIndex, Vec<usize>> = BTreeMap::new();
    for (at, (_, signals)) in hidden.iter().enumerate() {
        signals.iter().for_each(|signal| of_signal.entry(*signal).or_default().push(at));
    }
    let mut common: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for by in of_signal.values() {
        let by = &by[..by.len().min(MOST_OF_A_SIGNAL)];
        for &one in by.iter().filter(|&&one| one < count) {
            for &other in by.iter().filter(|&&other| other != one) {
                *common.entry((one, other)).or_default() += 1;
            }
        }
    }
    let mut same = BTreeSet::new();
    for group in twins {
        let group = &group[..group.len().min(MOST_OF_A_SIGNAL)];
        for &one in group {
            for &other in group.iter().filter(|&&other| other != one) {
                same.insert((one, other));
                common.entry((one, other)).or_default();
            }
        }
    }
    let mut found = vec![Vec::new(); count];
    for ((one, other), signals) in common {
        let (own, its) = (hidden[one].1.len() as u64, hidden[other].1.len() as u64);
        let share = match (signals == own, signals == its) {
            _ if same.contains(&(one, other)) => Share::Same,
            (true, true) => Share::Equal,
            (false, true) => Share::Covers,
            (true, false) => Share::Covered,
            (false, false) => Share::Partly,
        };
        found[one].push(Overlap { with: hidden[other].0.clone(), signals, share });
    }
    found
}
