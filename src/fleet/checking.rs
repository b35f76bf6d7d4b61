//! Whether suppressions that were accepted still hold, by what is known now.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Cancel, Fleet, FleetError};
use crate::model::{Selection, UnixNanos};
use crate::settings::Suggest;
use crate::signals::SignalIndex;
use crate::suppressions::store::{Accepted, State};
use crate::suppressions::{Finding, Now, Scope, Suggestions, check};

/// What a check of one suppression found.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Its id.
    pub id: String,
    /// What has become of it.
    pub state: State,
    /// What was accepted.
    pub accepted: Arc<Accepted>,
    /// How many signals it hides, in whole or in part.
    pub hides: u64,
    /// What is wrong with it; nothing where it holds.
    pub findings: Vec<Finding>,
}

impl Fleet {
    /// Checks every suppression that was accepted against what is known now, by what the settings ask now. Whether
    /// suggestions are on, and provisional ones are shown, makes no difference to what was decided.
    ///
    /// # Errors
    /// Cancelled.
    pub fn check_suppressions(&self, now: UnixNanos, cancel: &Cancel) -> Result<Vec<Checked>, FleetError> {
        let suppressed = self.suppressed(now, cancel)?;
        let view = self.view();
        let mut checked = Vec::new();
        let mut made: HashMap<String, Arc<Suggestions>> = HashMap::new();
        for (id, (standing, state)) in suppressed.standings.iter() {
            let Some(accepted) = &standing.accepted else { continue };
            let suggestions = match made.get(&accepted.workload) {
                Some(known) => Arc::clone(known),
                None => {
                    let workload = view.workload(&accepted.workload);
                    let asked = workload.map(|known| Suggest::clone(&known.suggest)).unwrap_or_default();
                    let settings = Suggest { on: true, provisional: true, ..asked };
                    let new = match self.suggested(&view, &accepted.workload, &settings, None, cancel) {
                        Ok(suggestions) => Arc::new(suggestions),
                        Err(FleetError::Cancelled) => return Err(FleetError::Cancelled),
                        Err(_) => Arc::default(),
                    };
                    made.insert(accepted.workload.clone(), Arc::clone(&new));
                    new
                }
            };
            let hides = suppressed.hides(id);
            let id_of = |at: SignalIndex| view.signals.head(at).map(|head| head.id.to_owned());
            let unlearned: Vec<String> = hides
                .iter()
                .filter(|(_, effect)| !effect.learned)
                .filter_map(|(at, _)| id_of(*at))
                .take(Scope::MOST_NAMED)
                .collect();
            let hidden: Vec<SignalIndex> =
                hides.iter().filter(|(_, effect)| effect.hidden > 0).map(|(at, _)| *at).collect();
            let last = hidden.iter().filter_map(|at| view.signals.head(*at)?.time).max();
            let workload = view.workload(&accepted.workload);
            let versions = workload
                .map(|known| known.statuses(&Selection::all(known.observations())))
                .unwrap_or_default();
            let why_none = hidden.iter().find_map(|at| {
                let without = suggestions.without.iter().find(|without| without.at == *at);
                without.map(|without| without.why.as_str())
            });
            let of_rule = view.signals.of_workload(&accepted.workload).iter();
            let raised =
                of_rule.filter(|at| view.signals.head(**at).is_some_and(|s| s.rule == accepted.rule)).count();
            let findings = check(
                accepted,
                &Now {
                    time: now,
                    state: *state,
                    expires: standing.expires,
                    suggestion: suggestions.list.iter().find(|suggestion| suggestion.id == *id),
                    why_none,
                    hidden: (hidden.len() as u64, last),
                    raised: raised as u64,
                    unlearned: &unlearned,
                    versions: &versions,
                    is_readable: !suppressed.hides.unreadable.contains(id),
                },
            );
            checked.push(Checked {
                id: id.clone(),
                state: *state,
                accepted: Arc::clone(accepted),
                hides: hidden.len() as u64,
                findings,
            });
        }
        Ok(checked)
    }
}
