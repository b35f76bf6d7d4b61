//! What suppressions that exist elsewhere do to the signals at hand.

use super::suggesting::{InstanceTags, Judged};
use super::{Cancel, Fleet, FleetError};
use crate::model::UnixNanos;
use crate::signals::SignalIndex;
use crate::suppressions::Case;
use crate::suppressions::existing::{DetectionRules, Existing, Look, Looked};
use crate::suppressions::handing::DATADOG;
use crate::suppressions::store::State;

impl Fleet {
    /// Looks at suppressions that exist elsewhere, beside the signals at hand and those of the store that are active.
    ///
    /// # Errors
    /// Cancelled.
    pub fn look_at(
        &self,
        existing: &[Existing],
        now: UnixNanos,
        cancel: &Cancel,
    ) -> Result<Vec<Looked>, FleetError> {
        let (view, suppressed) = (self.view(), self.suppressed(now, cancel)?);
        let (tags, verdicts) = (InstanceTags::of(&view), Judged::by(self, &view, cancel));
        let mut known = DetectionRules::new();
        for signal in view.signals.indices().filter_map(|at| view.signals.get(at)) {
            if !signal.detection_rule_id.is_empty() {
                let rules =
                    signal.events.iter().map(|event| event.rule.clone()).filter(|rule| !rule.is_empty());
                known.entry(signal.detection_rule_id.clone()).or_default().extend(rules);
            }
        }
        for (standing, _) in suppressed.standings.values() {
            let Some(accepted) = &standing.accepted else { continue };
            let handed = standing.handed.get(DATADOG).into_iter();
            let handed =
                handed.flat_map(|handed| handed.detection_rule.split(',')).filter(|id| !id.is_empty());
            for id in handed.chain(accepted.detection_rules.iter().map(String::as_str)) {
                known.entry(id.to_owned()).or_default().insert(accepted.rule.clone());
            }
        }
        let mut look = Look::at(existing, &known);
        for at in view.signals.indices() {
            if cancel.is_cancelled() {
                return Err(FleetError::Cancelled);
            }
            if let Some(case) = tags.case(at) {
                look.signal(&case, &|case| verdicts.of_case(case), &|case, id| {
                    self.is_suggested(case, id, cancel)
                });
            }
        }
        if cancel.is_cancelled() {
            return Err(FleetError::Cancelled);
        }
        let active = suppressed.standings.iter().filter(|(_, (_, state))| *state == State::Active);
        let ours: Vec<(&str, Vec<SignalIndex>)> = active
            .map(|(id, _)| {
                let hides = suppressed.hides(id).iter().filter(|(_, effect)| effect.hidden > 0);
                (id.as_str(), hides.map(|(at, _)| *at).collect())
            })
            .collect();
        Ok(look.finish(&ours))
    }

    /// Whether there is a suggestion of this id for the workload of a signal.
    fn is_suggested(&self, case: &Case, id: &str, cancel: &Cancel) -> bool {
        let workload = case.placement.workload.as_deref();
        let suggestions = workload.and_then(|workload| self.suggestions(workload, cancel).ok());
        suggestions.is_some_and(|made| made.list.iter().any(|suggestion| suggestion.id == id))
    }
}
