//! Freezes the evidence of a scope, and lays two frozen ones beside each other.

use super::bundle::{Bundle, Conditions, Input};
use super::cases::{Case, Shown, Verdicts};
use super::search::{Query, Truth};
use super::{Scope, Suggestion};
use crate::model::UnixNanos;

/// What a bundle is made from beside the suggestion and its scope.
pub struct Facts<'a> {
    /// When it is made.
    pub made: UnixNanos,
    /// The recordings that counted.
    pub inputs: Vec<Input>,
    /// What was asked of evidence.
    pub conditions: &'a Conditions,
    /// A hash of the decisions on the baseline that held; empty where there were none.
    pub decisions: String,
    /// All signals in the suggestion's bucket, oldest first.
    pub cases: &'a [Case],
    /// The verdicts on the events of a signal.
    pub verdicts: &'a dyn Fn(&Case) -> Verdicts,
}

impl std::fmt::Debug for Facts<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Facts({} inputs, {} signals)", self.inputs.len(), self.cases.len())
    }
}

/// What a query does to a signal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Events that it selects.
    pub hidden: u32,
    /// Events that it may select: it hangs on what is not known here.
    pub unsure: u32,
    /// Whether nothing of the signal is left.
    pub whole: bool,
    /// Whether all that it selects, or may select, is learned.
    pub learned: bool,
}

/// What a query does to a signal, by what is known of its events. What is known by few, or by now only, counts as learned
/// where it shows the behaviour of this id.
#[must_use]
pub fn effect(query: &Query, case: &Case, id: &str, verdicts: &dyn Fn(&Case) -> Verdicts) -> Effect {
    let mut effect = Effect { learned: true, ..Effect::default() };
    let mut judged: Option<Verdicts> = None;
    for (number, event) in case.signal.events.iter().enumerate() {
        let truth = query.evaluate(&case.document(event));
        if truth == Truth::No {
            continue;
        }
        let verdicts = judged.get_or_insert_with(|| verdicts(case));
        let same = || Shown::of(event, &case.placement).id() == id;
        let learned = verdicts.get(number).is_some_and(|known| known.counts(same));
        effect.hidden += u32::from(truth == Truth::Yes);
        effect.unsure += u32::from(truth == Truth::Unknown);
        effect.learned &= learned;
    }
    let events = case.signal.events.len() as u64;
    effect.whole = events > 0 && u64::from(effect.hidden) == events && case.signal.count.max(1) <= events;
    effect
}

/// Freezes it.
#[must_use]
pub fn freeze(suggestion: &Suggestion, scope: &Scope, facts: &Facts<'_>) -> Bundle {
    let evidence = &suggestion.evidence;
    let (mut considered, mut hidden) = (Digest::default(), Digest::default());
    let (mut names, mut known, mut unknown) = (Vec::new(), 0, 0);
    for case in facts.cases {
        considered.enter(case);
        let effect = scope
            .query
            .as_ref()
            .map_or_else(Effect::default, |query| effect(query, case, &suggestion.id, facts.verdicts));
        if effect.hidden == 0 && effect.unsure == 0 {
            continue;
        }
        if effect.hidden > 0 {
            hidden.enter(case);
            if names.len() < Bundle::MOST_NAMED {
                names.push(case.signal.id.clone());
            }
        }
        known += u64::from(effect.learned && effect.hidden > 0);
        unknown += u64::from(!effect.learned);
    }
    names.sort_unstable();
    let mut inputs = facts.inputs.clone();
    inputs.sort_unstable();
    inputs.dedup();
    Bundle {
        made: facts.made.0,
        by: concat!("habitus ", env!("CARGO_PKG_VERSION")).to_owned(),
        inputs,
        conditions: facts.conditions.clone(),
        decisions: facts.decisions.clone(),
        rule_versions: evidence.rule_versions.clone(),
        unit: evidence.units.map(|units| units.kind.words(2).to_owned()).unwrap_or_default(),
        units: evidence.units.map(|units| (units.share.k, units.share.n)).unwrap_or_default(),
        bound: (evidence.bound.unwrap_or(0.0) * 10_000.0).round() / 10_000.0,
        hosts: evidence.hosts,
        days: evidence.days,
        recurrence: evidence.recurrence.clone(),
        considered: considered.finish(),
        hidden: names,
        hidden_all: hidden.finish(),
        known,
        unknown,
        lacks: suggestion.lacks.iter().map(|lack| lack.id.to_owned()).collect(),
    }
}

/// A hash of signals in whatever order they come.
#[derive(Default)]
struct Digest(Vec<String>);

impl Digest {
    fn enter(&mut self, case: &Case) {
        let host = case.signal.host.as_deref();
        let mut keys: Vec<u128> = case.signal.events.iter().map(|event| event.key(host).0).collect();
        keys.sort_unstable();
        let mut hasher = blake3::Hasher::new();
        hasher.update(case.signal.id.as_bytes());
        for key in keys {
            hasher.update(&key.to_le_bytes());
        }
        self.0.push(hasher.finalize().to_hex().to_string());
    }

    fn finish(mut self) -> (u64, String) {
        self.0.sort_unstable();
        let mut hasher = blake3::Hasher::new();
        for hash in &self.0 {
            hasher.update(hash.as_bytes());
        }
        (self.0.len() as u64, hasher.finalize().to_hex()[..32].to_owned())
    }
}

/// Something in which two bundles differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What: `units`.
    pub what: &'static str,
    /// As it was frozen.
    pub was: String,
    /// As it comes out now.
    pub is: String,
}

type Field = (&'static str, fn(&Bundle) -> String);

/// What is compared, in the order in which it is told.
static FIELDS: &[Field] = &[
    ("inputs", |b| {
        format!("{} recordings, {}", b.inputs.len(), digest_of(b.inputs.iter().map(|input| &input.hash)))
    }),
    ("conditions", |b| format!("{:?}", b.conditions)),
    ("decisions on the baseline", |b| {
        if b.decisions.is_empty() { "none".to_owned() } else { b.decisions.clone() }
    }),
    ("rule versions", |b| b.rule_versions.join(", ")),
    ("units", |b| format!("{} of {} {}", b.units.0, b.units.1, b.unit)),
    ("bound", |b| format!("{:.4}", b.bound)),
    ("hosts", |b| format!("{} of {}", b.hosts.0, b.hosts.1)),
    ("days", |b| format!("{} of {}", b.days.0, b.days.1)),
    ("recurrence", |b| b.recurrence.clone()),
    ("signals looked at", |b| format!("{}, {}", b.considered.0, b.considered.1)),
    ("signals hidden", |b| format!("{}, {}", b.hidden_all.0, b.hidden_all.1)),
    ("hidden and learned", |b| b.known.to_string()),
    ("hidden and not learned", |b| b.unknown.to_string()),
    ("lacking", |b| b.lacks.join(", ")),
];

fn digest_of<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    let mut hasher = blake3::Hasher::new();
    for text in texts {
        hasher.update(text.as_bytes());
    }
    hasher.finalize().to_hex()[..16].to_owned()
}

/// What differs between what was frozen and what comes out now; nothing where it is proved.
#[must_use]
pub fn differences(was: &Bundle, is: &Bundle) -> Vec<Difference> {
    let each = FIELDS.iter().map(|(what, tell)| Difference { what, was: tell(was), is: tell(is) });
    each.filter(|difference| difference.was != difference.is).collect()
}

/// The inputs that were frozen and are not at hand.
#[must_use]
pub fn missing_inputs<'b>(was: &'b Bundle, is: &Bundle) -> Vec<&'b Input> {
    was.inputs.iter().filter(|input| !is.inputs.iter().any(|other| other.hash == input.hash)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suppressions::store::samples::bundle;

    #[test]
    fn equal_bundles_prove_one_another_whenever_they_were_made() {
        let (was, mut is) = (bundle(), bundle());
        (is.made, is.by) = (is.made + 1, "another".to_owned());
        assert_eq!(differences(&was, &is), []);
        assert!(missing_inputs(&was, &is).is_empty());
    }

    #[test]
    fn whatever_else_differs_is_told() {
        let was = bundle();
        let changes: [fn(&mut Bundle); 14] = [
            |b| b.inputs[0].hash = "bb".to_owned(),
            |b| b.conditions.least_days = 9,
            |b| b.decisions = "d".to_owned(),
            |b| b.rule_versions = Vec::new(),
            |b| b.units.0 = 10,
            |b| b.bound = 0.5,
            |b| b.hosts.0 = 1,
            |b| b.days.1 = 9,
            |b| b.recurrence = "weekly".to_owned(),
            |b| b.considered.1 = "00".to_owned(),
            |b| b.hidden_all.0 = 2,
            |b| b.known = 0,
            |b| b.unknown = 1,
            |b| b.lacks = vec!["days".to_owned()],
        ];
        for (change, (what, _)) in changes.iter().zip(FIELDS) {
            let mut is = bundle();
            change(&mut is);
            let found: Vec<&str> = differences(&was, &is).iter().map(|difference| difference.what).collect();
            assert_eq!(found, [*what]);
        }
        let mut is = bundle();
        is.inputs.clear();
        assert_eq!(missing_inputs(&was, &is), [&was.inputs[0]]);
    }
}
