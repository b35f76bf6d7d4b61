//! Makes suggestions: signals of one rule that show one behaviour are put together, what is learned of it is weighed, and
//! every rung is evaluated over all signals at hand.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::bundle::Conditions;
use super::cases::{Case, Known, Learned, Shown, Verdicts};
use super::guards::NeverWiden;
use super::ladder::{About, Rung, ladder};
use super::search::{Query, Truth};
use super::weigh::weigh;
use super::{Allowed, Hides, NotSuggested, Scope, Suggestion, Suggestions};
use crate::learning::Profile;
use crate::model::{Event, UnixNanos};
use crate::signals::poison::Hint;
use crate::signals::{SignalIndex, Verdict};

/// The signals of one rule that one executable raised: what the queries of a suggestion can select is among them, since
/// every rung names both.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bucket {
    /// The agent's rule.
    pub rule: String,
    /// The path of the executable.
    pub executable: String,
}

impl Bucket {
    /// Where an event belongs.
    #[must_use]
    pub fn of(event: &Event) -> Bucket {
        let executable = event.process().map_or("", |link| link.executable.as_str());
        Bucket { rule: event.rule.clone(), executable: executable.to_owned() }
    }
}

/// What suggestions for the signals of a workload are made from.
pub struct World<'a> {
    /// The full name of the workload.
    pub workload: &'a str,
    /// Its profile; `None` where no recording tells of it.
    pub profile: Option<&'a Profile>,
    /// What is asked of evidence.
    pub conditions: &'a Conditions,
    /// Whether provisional suggestions are made.
    pub provisional: bool,
    /// Hints of a poisoned baseline.
    pub hints: &'a [Hint],
    /// The buckets that signals of the workload are in.
    pub buckets: &'a BTreeSet<Bucket>,
    /// All signals of the workload, oldest first.
    pub signals: &'a [SignalIndex],
    /// All signals of the fleet in a bucket, oldest first.
    pub cases: &'a dyn Fn(&Bucket) -> Vec<Case>,
    /// The verdicts on the events of a signal.
    pub verdicts: &'a dyn Fn(&Case) -> Verdicts,
    /// Whether nobody wants it any more.
    pub cancelled: &'a dyn Fn() -> bool,
}

impl std::fmt::Debug for World<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "World({}, {} buckets)", self.workload, self.buckets.len())
    }
}

/// A signal of a bucket, with what is worked out of it when it is asked for.
pub(super) struct Entry<'w> {
    pub(super) case: Case,
    verdicts: OnceCell<Verdicts>,
    shown: OnceCell<Vec<Shown>>,
    world: &'w World<'w>,
}

impl Entry<'_> {
    pub(super) fn verdict(&self, event: usize) -> Option<&Verdict> {
        self.known(event).map(|known| &*known.verdict)
    }

    fn known(&self, event: usize) -> Option<&Known> {
        self.verdicts.get_or_init(|| (self.world.verdicts)(&self.case)).get(event)
    }

    fn learned(&self, event: usize) -> Learned {
        self.known(event).map_or(Learned::No, |known| known.learned)
    }

    fn shown(&self, event: usize) -> Option<&Shown> {
        let make =
            || self.case.signal.events.iter().map(|event| Shown::of(event, &self.case.placement)).collect();
        self.shown.get_or_init(make).get(event)
    }
}

/// One event of one signal.
pub(super) type EventAt = (usize, usize);

/// Makes them. What was made when nobody wants it any more is half.
#[must_use]
pub fn suggest(world: &World<'_>) -> Suggestions {
    let mut made = Suggestions::default();
    let mut reasons: BTreeMap<SignalIndex, NotSuggested> = BTreeMap::new();
    let mut covered: BTreeSet<SignalIndex> = BTreeSet::new();
    for bucket in world.buckets {
        if (world.cancelled)() {
            break;
        }
        let entries: Vec<Entry<'_>> = (world.cases)(bucket)
            .into_iter()
            .map(|case| Entry { case, verdicts: OnceCell::new(), shown: OnceCell::new(), world })
            .collect();
        let mut conditions = Conditioned { entries: &entries, known: HashMap::new() };
        for (shown, events) in groups(world, bucket, &entries) {
            if (world.cancelled)() {
                break;
            }
            let learned = |&(at, event): &EventAt| entries[at].learned(event);
            let lead = events.iter().rev().find(|event| learned(event) >= Learned::Thinly).copied();
            // What is not learned is none of it, though it shows the same.
            let (events, others): (Vec<EventAt>, Vec<EventAt>) =
                events.into_iter().partition(|event| lead.is_some() && learned(event) > Learned::No);
            for (at, event) in others {
                not_learned(&mut reasons, &entries[at], event);
            }
            let Some(lead) = lead else { continue };
            let suggestion = made_of(world, &mut conditions, shown, &events, lead);
            if suggestion.is_provisional() && !world.provisional {
                let why = format!("a suggestion would be provisional: {}", lacking(&suggestion));
                for &(at, _) in &events {
                    let at = entries[at].case.at;
                    reasons.entry(at).or_insert_with(|| NotSuggested {
                        at,
                        id: "provisional",
                        why: why.clone(),
                    });
                }
                continue;
            }
            covered.extend(suggestion.signals.iter().copied());
            made.list.push(suggestion);
        }
    }
    made.list.sort_by_cached_key(|suggestion| {
        let hides = suggestion.proposed.map_or(0, |at| suggestion.scopes[at].hides.signals);
        let most = suggestion.signals.len();
        (suggestion.is_provisional(), std::cmp::Reverse((hides, most)), suggestion.id.clone())
    });
    let without = world.signals.iter().filter(|at| !covered.contains(at));
    made.without = without
        .map(|&at| {
            let no_event = || NotSuggested { at, id: "no-event", why: "it brings no event".to_owned() };
            reasons.remove(&at).unwrap_or_else(no_event)
        })
        .collect();
    made
}

fn lacking(suggestion: &Suggestion) -> String {
    suggestion.lacks.iter().map(|lack| lack.text.as_str()).collect::<Vec<_>>().join("; ")
}

/// The events of the workload in a bucket, by what they show, oldest first.
fn groups<'e>(
    world: &World<'_>,
    bucket: &Bucket,
    entries: &'e [Entry<'_>],
) -> BTreeMap<&'e Shown, Vec<EventAt>> {
    let mut groups: BTreeMap<&Shown, Vec<EventAt>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if entry.case.placement.workload.as_deref() != Some(world.workload) {
            continue;
        }
        for (number, event) in entry.case.signal.events.iter().enumerate() {
            if Bucket::of(event) == *bucket
                && let Some(shown) = entry.shown(number)
            {
                groups.entry(shown).or_default().push((at, number));
            }
        }
    }
    groups
}

fn not_learned(reasons: &mut BTreeMap<SignalIndex, NotSuggested>, entry: &Entry<'_>, event: usize) {
    let at = entry.case.at;
    let why = match entry.verdict(event) {
        Some(verdict) => {
            format!(
                "what it shows is not learned: {}, {}",
                verdict.position.words(),
                verdict.evidence.words()
            )
        }
        None => "it was not judged".to_owned(),
    };
    reasons.entry(at).or_insert(NotSuggested { at, id: "unlearned", why });
}

fn made_of(
    world: &World<'_>,
    conditions: &mut Conditioned<'_, '_>,
    shown: &Shown,
    events: &[EventAt],
    lead: EventAt,
) -> Suggestion {
    let entries = conditions.entries;
    let (lead_entry, lead_event) = (&entries[lead.0], &entries[lead.0].case.signal.events[lead.1]);
    let never_widen = NeverWiden::of(&world.conditions.never_widen);
    let all: Vec<&Event> = events.iter().map(|&(at, event)| &entries[at].case.signal.events[event]).collect();
    let weighed = weigh(world, entries, events, lead);
    let mut signals: Vec<SignalIndex> = events.iter().map(|&(at, _)| entries[at].case.at).collect();
    signals.dedup();
    let about =
        About { sample: lead_entry.case.document(lead_event), events: &all, never_widen: &never_widen };
    let members: BTreeSet<SignalIndex> = signals.iter().copied().collect();
    let mut best: Option<(usize, usize)> = None;
    let mut scopes = Vec::new();
    for rung in ladder(&about) {
        let (mut scope, of_members) = evaluated(conditions, rung, shown, &members);
        if let (Allowed::Yes | Allowed::Open(_), [hint, ..]) = (&scope.allowed, &weighed.evidence.hints[..]) {
            scope.allowed = Allowed::Refused(format!("a hint of a poisoned baseline touches it: {hint}"));
        }
        if scope.allowed == Allowed::Yes && of_members > 0 && best.is_none_or(|(most, _)| of_members > most) {
            best = Some((of_members, scopes.len()));
        }
        scopes.push(scope);
    }
    let mut behaviour = shown.behaviour.clone();
    // A part that is the same in all of them is not shown as if it were free.
    if let (Some(shown), Some(args)) =
        (&mut behaviour.arguments, lead_event.process().and_then(|p| p.args.as_ref()))
    {
        for (at, (template, arg)) in shown.iter_mut().zip(args).enumerate() {
            let same = |event: &&Event| {
                event.process().and_then(|p| p.args.as_ref()).and_then(|args| args.get(at)) == Some(arg)
            };
            if all.iter().all(same) {
                template.clone_from(arg);
            }
        }
    }
    let detection_rules: BTreeSet<&str> = events
        .iter()
        .map(|&(at, _)| entries[at].case.signal.detection_rule_id.as_str())
        .filter(|rule| !rule.is_empty())
        .collect();
    Suggestion {
        id: shown.id(),
        rule: shown.rule.clone(),
        title: lead_entry.case.signal.title.clone(),
        detection_rules: detection_rules.into_iter().map(str::to_owned).collect(),
        workload: world.workload.to_owned(),
        version: lead_entry.case.placement.version.clone().unwrap_or_default(),
        behaviour,
        // A rung that hides the lesser part is not what it is about.
        proposed: best
            .filter(|(most, _)| most * 2 > signals.len())
            .map(|(_, at)| at)
            .filter(|_| weighed.lacks.is_empty()),
        evidence: weighed.evidence,
        signals,
        scopes,
        lacks: weighed.lacks,
        notes: weighed.notes,
    }
}

/// Conditions that are remembered at once.
const MOST_CONDITIONS: usize = 256;

/// What comes of each condition for every event of a bucket, by signal: the rungs of a ladder share most of theirs.
struct Conditioned<'e, 'w> {
    entries: &'e [Entry<'w>],
    known: HashMap<Query, Vec<Vec<Truth>>>,
}

impl Conditioned<'_, '_> {
    /// What comes of a query, by signal and event: all conditions of a conjunction must hold.
    fn of(&mut self, query: &Query) -> Vec<Vec<Truth>> {
        let Query::And(all) = query else { return self.condition(query).clone() };
        let events = |entry: &Entry<'_>| vec![Truth::Yes; entry.case.signal.events.len()];
        let mut truths: Vec<Vec<Truth>> = self.entries.iter().map(events).collect();
        for condition in all {
            for (truths, one) in truths.iter_mut().zip(self.condition(condition)) {
                truths.iter_mut().zip(one).for_each(|(truth, one)| *truth = (*truth).min(*one));
            }
        }
        truths
    }

    fn condition(&mut self, query: &Query) -> &Vec<Vec<Truth>> {
        let Conditioned { entries, known } = self;
        // Those of one behaviour alone are not kept for ever.
        if known.len() > MOST_CONDITIONS && !known.contains_key(query) {
            known.clear();
        }
        known.entry(query.clone()).or_insert_with(|| {
            let of = |entry: &Entry<'_>| {
                let events = entry.case.signal.events.iter();
                events.map(|event| query.evaluate(&entry.case.document(event))).collect()
            };
            entries.iter().map(of).collect()
        })
    }
}

/// What a rung hides of the signals of a bucket, and how many of the suggestion's own are among them.
fn evaluated(
    conditions: &mut Conditioned<'_, '_>,
    rung: Rung,
    shown: &Shown,
    members: &BTreeSet<SignalIndex>,
) -> (Scope, usize) {
    let Rung { breadth, place, query, refused, open, notes } = rung;
    let mut scope = Scope {
        breadth,
        place,
        query: None,
        text: String::new(),
        hides: Hides::default(),
        unlearned: Vec::new(),
        allowed: Allowed::Yes,
        notes,
    };
    let query = match query.and_then(|query| Ok((query.text().map_err(|error| error.to_string())?, query))) {
        Ok((text, query)) => {
            scope.text = text;
            scope.query.insert(query)
        }
        Err(why) => {
            scope.allowed = Allowed::Impossible(why);
            return (scope, 0);
        }
    };
    let (mut of_members, mut unsure) = (0, 0);
    let mut behaviours: BTreeMap<&Shown, bool> = BTreeMap::new();
    for (entry, truths) in conditions.entries.iter().zip(conditions.of(query)) {
        let (mut hidden, mut all_learned, mut touched) = (0_usize, true, false);
        for (number, truth) in truths.into_iter().enumerate() {
            if truth == Truth::No {
                continue;
            }
            let same = || entry.shown(number).is_some_and(|other| other == shown);
            let learned = entry.known(number).is_some_and(|known| known.counts(same));
            if truth == Truth::Yes {
                hidden += 1;
                if let Some(other) = entry.shown(number) {
                    *behaviours.entry(other).or_insert(true) &= learned;
                }
            }
            // What it may hide and is not learned weighs as much as what it does hide.
            touched |= truth == Truth::Yes || !learned;
            unsure += u32::from(truth == Truth::Unknown && !learned);
            all_learned &= learned;
        }
        if !touched {
            continue;
        }
        let events = entry.case.signal.events.len();
        let is_whole = hidden == events && entry.case.signal.count.max(1) <= events as u64;
        scope.hides.signals += u32::from(is_whole);
        scope.hides.partly += u32::from(!is_whole && hidden > 0);
        scope.hides.events += hidden as u32;
        scope.hides.known += u32::from(all_learned);
        scope.hides.unknown += u32::from(!all_learned);
        of_members += usize::from(hidden > 0 && members.contains(&entry.case.at));
        if !all_learned && scope.unlearned.len() < Scope::MOST_NAMED {
            scope.unlearned.push(entry.case.signal.id.clone());
        }
    }
    scope.hides.behaviours = behaviours.len() as u32;
    scope.hides.learned = behaviours.values().filter(|learned| **learned).count() as u32;
    let unlearned = (scope.hides.unknown > 0).then(|| unlearned(scope.hides.unknown, unsure));
    scope.allowed = match (refused, unlearned, open) {
        (_, Some(why), _) | (Some(why), None, _) => Allowed::Refused(why),
        (None, None, Some(why)) => Allowed::Open(why),
        (None, None, None) => Allowed::Yes,
    };
    (scope, of_members)
}

fn unlearned(signals: u32, unsure: u32) -> String {
    let what = if signals == 1 { "1 signal".to_owned() } else { format!("{signals} signals") };
    let may = if unsure > 0 { "would or may hide" } else { "would hide" };
    format!("it {may} {what} of which something is not learned")
}

/// The earliest and the latest of some moments.
pub(super) fn span(times: impl Iterator<Item = UnixNanos>) -> (Option<UnixNanos>, Option<UnixNanos>) {
    times.fold((None, None), |(first, last), time| {
        (Some(first.map_or(time, |known: UnixNanos| known.min(time))), last.max(Some(time)))
    })
}
