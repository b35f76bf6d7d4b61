//! Evidence that is frozen when a suggestion is accepted, and computed again when somebody asks for its proof.

use std::collections::BTreeSet;

use super::suggesting::{InstanceTags, Judged, conditions};
use super::suppressing::{SuppressError, bucket_of};
use super::{Cancel, Fleet, FleetError, FleetView, lock};
use crate::model::UnixNanos;
use crate::settings::Suggest;
use crate::suppressions::bundle::{Conditions, Input};
use crate::suppressions::store::Accepted;
use crate::suppressions::{
    Allowed, Breadth, Bundle, Case, Difference, Facts, Place, Scope, Suggestion, differences, freeze,
    missing_inputs,
};

/// What a rung of a suggestion would be accepted as.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// How much of the behaviour is free.
    pub breadth: Breadth,
    /// Where it holds.
    pub place: Place,
    /// Why, in the words of who accepts it.
    pub reason: String,
    /// Who accepts it has typed what it is, though it is open or refused.
    pub typed: bool,
    /// The query that was looked at, so that nothing else is accepted; `None` where nobody looked.
    pub query: Option<String>,
}

/// What came of computing the evidence again.
#[derive(Clone, Debug)]
pub struct Proved {
    /// What differs; nothing where it is proved.
    pub differences: Vec<Difference>,
    /// The recordings that were frozen and are not at hand.
    pub missing: Vec<Input>,
    /// Why there is nothing to compare, where there is no such suggestion any more.
    pub none: Option<String>,
}

impl Proved {
    /// Whether it comes to the same.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.differences.is_empty() && self.missing.is_empty() && self.none.is_none()
    }
}

/// What the settings were when something was accepted.
fn settings_of(conditions: &Conditions) -> Suggest {
    Suggest {
        on: true,
        provisional: true,
        threshold_percent: conditions.threshold_percent,
        least_units: conditions.least_units,
        least_hosts: conditions.least_hosts,
        least_days: conditions.least_days,
        never_widen: conditions.never_widen.clone(),
    }
}

impl Fleet {
    /// What a rung of a suggestion would be accepted as, with its evidence frozen. Nothing is written.
    ///
    /// # Errors
    /// Where the rung may not be taken, is another one than was looked at, or not everything is read yet.
    pub fn acceptance(
        &self,
        workload: &str,
        id: &str,
        chosen: &Chosen,
        now: UnixNanos,
        cancel: &Cancel,
    ) -> Result<Accepted, SuppressError> {
        let view = self.view();
        if !view.progress.finished {
            return Err(SuppressError::Unfinished);
        }
        let settings = view.workload(workload).map(|known| known.suggest.clone()).unwrap_or_default();
        // What comes after this moment is not what it is decided on.
        let suggestions = self.suggested(&view, workload, &settings, Some(now), cancel)?;
        let suggestion = suggestions.list.iter().find(|suggestion| suggestion.id == id);
        let suggestion = suggestion.ok_or_else(|| SuppressError::NoSuchSuggestion(id.to_owned()))?;
        let (breadth, place) = (chosen.breadth, chosen.place);
        let scope = suggestion.scopes.iter().find(|scope| (scope.breadth, scope.place) == (breadth, place));
        let scope = scope.ok_or_else(|| SuppressError::NoSuchScope { id: id.to_owned(), breadth, place })?;
        if chosen.query.as_ref().is_some_and(|query| *query != scope.text) {
            return Err(SuppressError::Changed(id.to_owned()));
        }
        match &scope.allowed {
            Allowed::Yes => {}
            Allowed::Open(_) | Allowed::Refused(_) if chosen.typed => {}
            other => {
                let by_typing = !matches!(other, Allowed::Impossible(_));
                let why = other.why().to_owned();
                return Err(SuppressError::NotAllowed { breadth, place, why, by_typing });
            }
        }
        let conditions = conditions(&settings, self.shared.options.usual);
        Ok(Accepted {
            rule: suggestion.rule.clone(),
            title: suggestion.title.clone(),
            detection_rules: suggestion.detection_rules.clone(),
            workload: workload.to_owned(),
            version: suggestion.version.clone(),
            behaviour: suggestion.behaviour.masked(),
            breadth,
            place,
            query: scope.text.clone(),
            overridden: scope.allowed != Allowed::Yes,
            provisional: suggestion.is_provisional(),
            reason: chosen.reason.clone(),
            bundle: self.frozen(&view, (suggestion, scope), &conditions, now, cancel)?,
        })
    }

    /// Freezes what a rung of a suggestion rests on, as it was at a moment.
    fn frozen(
        &self,
        view: &FleetView,
        (suggestion, scope): (&Suggestion, &Scope),
        conditions: &Conditions,
        made: UnixNanos,
        cancel: &Cancel,
    ) -> Result<Bundle, FleetError> {
        let (tags, verdicts) = (InstanceTags::of(view), Judged::by(self, view, cancel));
        let bucket = scope.query.as_ref().and_then(bucket_of);
        let signals = bucket.map(|bucket| self.buckets(view).signals(&bucket)).unwrap_or_default();
        let cases: Vec<Case> = signals
            .into_iter()
            .filter_map(|at| tags.case(at))
            .filter(|case| is_until(case, Some(made)))
            .collect();
        // What other workloads show decides, too, whether a query hides anything of theirs.
        let mut workloads: BTreeSet<&str> =
            cases.iter().filter_map(|case| case.placement.workload.as_deref()).collect();
        workloads.insert(&suggestion.workload);
        let bundle = freeze(
            suggestion,
            scope,
            &Facts {
                made,
                inputs: workloads.iter().flat_map(|workload| self.inputs(view, workload)).collect(),
                conditions,
                decisions: decisions(view, &workloads, made),
                cases: &cases,
                verdicts: &|case| verdicts.of_case(case),
            },
        );
        verdicts.finish()?;
        Ok(bundle)
    }

    /// The recordings of a workload that count.
    fn inputs(&self, view: &FleetView, workload: &str) -> Vec<Input> {
        let Some(known) = view.workload(workload) else { return Vec::new() };
        let counting: BTreeSet<_> =
            known.observations().iter().filter(|o| o.counts()).map(|o| o.file).collect();
        let catalogue = lock(&self.shared.catalogue);
        let input = |(file, name): (&crate::model::FileId, &String)| {
            let hash = catalogue.file(*file)?.handle.hash().to_string();
            Some(Input { hash, name: name.clone() })
        };
        known.file_names.iter().filter(|(file, _)| counting.contains(file)).filter_map(input).collect()
    }

    /// Computes the evidence of a suppression again from what it was computed from, and compares. The fleet should have been
    /// started with [`super::FleetOptions::only`] the inputs of its bundle.
    ///
    /// # Errors
    /// Cancelled.
    pub fn prove(&self, id: &str, accepted: &Accepted, cancel: &Cancel) -> Result<Proved, FleetError> {
        let (view, was) = (self.view(), &accepted.bundle);
        let made = UnixNanos(was.made);
        let suggested =
            self.suggested(&view, &accepted.workload, &settings_of(&was.conditions), Some(made), cancel);
        let is = match suggested {
            Ok(suggestions) => suggestions.list.into_iter().find(|suggestion| suggestion.id == id),
            Err(FleetError::Cancelled) => return Err(FleetError::Cancelled),
            Err(_) => None,
        };
        let scope = is.as_ref().and_then(|suggestion| {
            let same = |scope: &&Scope| (scope.breadth, scope.place) == (accepted.breadth, accepted.place);
            suggestion.scopes.iter().find(same)
        });
        let (Some(is), Some(scope)) = (&is, scope) else {
            let signals = was.hidden.iter().filter(|id| view.signals.with_id(id).next().is_none()).count();
            let none = match signals {
                0 => "nothing at hand comes to this suggestion and this rung".to_owned(),
                n => format!("{n} of the {} signals that it hid are not at hand", was.hidden_all.0),
            };
            let here: BTreeSet<String> = view
                .workloads
                .iter()
                .flat_map(|known| self.inputs(&view, &known.name))
                .map(|i| i.hash)
                .collect();
            let missing = was.inputs.iter().filter(|input| !here.contains(&input.hash)).cloned().collect();
            return Ok(Proved { differences: Vec::new(), missing, none: Some(none) });
        };
        let mut conditions = was.conditions.clone();
        conditions.usual_percent = (self.shared.options.usual * 100.0).round() as u64;
        let bundle = self.frozen(&view, (is, scope), &conditions, made, cancel)?;
        let mut found = differences(was, &bundle);
        if scope.text != accepted.query {
            found
                .insert(0, Difference { what: "query", was: accepted.query.clone(), is: scope.text.clone() });
        }
        let missing = missing_inputs(was, &bundle).into_iter().cloned().collect();
        Ok(Proved { differences: found, missing, none: None })
    }
}

/// Whether a signal was there at a moment.
pub(super) fn is_until(case: &Case, until: Option<UnixNanos>) -> bool {
    match (until, case.signal.time) {
        (Some(until), Some(time)) => time.0 <= until.0,
        _ => true,
    }
}

/// A hash of the decisions on the baselines of workloads that held at a moment; empty where there were none.
fn decisions(view: &FleetView, workloads: &BTreeSet<&str>, at: UnixNanos) -> String {
    let decided = &view.decided;
    let is_of = |workload: &str| workloads.contains(workload);
    let ours = decided.entries.iter().filter(|entry| entry.subject.workload().is_some_and(is_of));
    let holding = ours.filter(|entry| entry.time <= at && decided.holds(entry));
    let mut ids: Vec<&str> = holding.map(|entry| entry.id.as_str()).collect();
    ids.sort_unstable();
    if ids.is_empty() {
        return String::new();
    }
    blake3::hash(ids.join("\n").as_bytes()).to_hex()[..16].to_owned()
}
