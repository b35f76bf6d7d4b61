//! Verdicts on the signals of a workload: its profile is opened, the uses of its nodes are read where they lie.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::{Cancel, Fleet, FleetError, FleetView};
use crate::learning::Profile;
use crate::model::{NodeId, Selection, Signal};
use crate::signals::{
    Judge, NodeUses, Placement, SignalIndex, Signals, Thresholds, Use, Uses, Verdict, without_profile,
};

/// The verdicts on the signals of one workload. Equal ones are kept once.
#[derive(Debug, Default)]
pub struct Verdicts {
    by_signal: HashMap<SignalIndex, Arc<Verdict>>,
    /// Of signals of several events the verdict on each.
    by_event: HashMap<SignalIndex, Vec<Arc<Verdict>>>,
}

impl Verdicts {
    /// The verdict on a signal; `None` if it was not judged here.
    #[must_use]
    pub fn of(&self, signal: SignalIndex) -> Option<&Arc<Verdict>> {
        self.by_signal.get(&signal)
    }

    /// The verdict on each event of a signal, in their order; empty if it was not judged here, or brings none.
    #[must_use]
    pub fn of_events(&self, signal: SignalIndex) -> Vec<Arc<Verdict>> {
        let only = || self.of(signal).into_iter().cloned().collect();
        self.by_event.get(&signal).cloned().unwrap_or_else(only)
    }

    /// All of them, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (SignalIndex, &Arc<Verdict>)> {
        self.by_signal.iter().map(|(at, verdict)| (*at, verdict))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_signal.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_signal.is_empty()
    }
}

/// What verdicts were made from; with anything else they are out of date.
pub(super) struct Made {
    revision: u64,
    signals: Arc<Signals>,
    verdicts: Arc<Verdicts>,
}

/// Verdicts by the name of their workload.
pub(super) type Known = HashMap<String, Made>;

/// Reads how nodes were used, each once.
struct FleetUses<'a> {
    fleet: &'a Fleet,
    profile: &'a Profile,
    everything: Selection,
    cancel: &'a Cancel,
    known: RefCell<HashMap<NodeId, Arc<NodeUses>>>,
}

impl Uses for FleetUses<'_> {
    fn of(&self, node: NodeId) -> Arc<NodeUses> {
        if let Some(uses) = self.known.borrow().get(&node) {
            return Arc::clone(uses);
        }
        let details = self.fleet.details_until(self.profile, node, &self.everything, self.cancel);
        let each = details.found.iter();
        let each = each.filter_map(|found| Some(Use::of(found.observation, found.detail.as_ref().ok()?)));
        let uses = Arc::new(NodeUses { each: each.collect(), total: details.total });
        self.known.borrow_mut().insert(node, Arc::clone(&uses));
        uses
    }
}

impl Fleet {
    /// The verdicts on all signals of a workload, by its full name, as far as the fleet is surveyed now. They are kept
    /// until the workload or the signals change.
    ///
    /// # Errors
    /// Cancelled, or none of the workload's files can be read any more.
    pub fn verdicts(&self, workload: &str, cancel: &Cancel) -> Result<Arc<Verdicts>, FleetError> {
        // Its signals are placed by what is known of it.
        super::remote::bring(&self.shared, workload, false, cancel, &mut |_| {})?;
        self.verdicts_in(&self.view(), workload, cancel)
    }

    /// The same for the signals of a view, whose numbers they go by.
    pub(super) fn verdicts_in(
        &self,
        view: &FleetView,
        workload: &str,
        cancel: &Cancel,
    ) -> Result<Arc<Verdicts>, FleetError> {
        let revision = view.workload(workload).map_or(0, |known| known.revision);
        if let Some(made) = super::lock(&self.shared.verdicts).get(workload)
            && made.revision == revision
            && Arc::ptr_eq(&made.signals, &view.signals)
        {
            return Ok(Arc::clone(&made.verdicts));
        }
        let verdicts = Arc::new(self.judged(view, workload, cancel)?);
        let made = Made { revision, signals: Arc::clone(&view.signals), verdicts: Arc::clone(&verdicts) };
        super::lock(&self.shared.verdicts).insert(workload.to_owned(), made);
        Ok(verdicts)
    }

    /// The verdicts on signals that belong to no workload.
    #[must_use]
    pub fn unplaced_verdicts(&self, view: &FleetView) -> Verdicts {
        let mut verdicts = Gathered::default();
        for &at in view.signals.unplaced() {
            if let (Some(signal), Some(placement)) = (view.signals.get(at), view.signals.placement(at)) {
                verdicts.enter(at, without_profile(&signal, placement));
            }
        }
        verdicts.finish()
    }

    /// The verdict on one signal that need not be among the fleet's own, and the profile it was judged by.
    ///
    /// # Errors
    /// Cancelled, or none of the workload's files can be read any more.
    pub fn verdict(
        &self,
        signal: &Signal,
        placement: &Placement,
        cancel: &Cancel,
    ) -> Result<(Verdict, Option<Arc<Profile>>), FleetError> {
        let profile = match placement.workload.as_deref() {
            Some(workload) => match self.open(workload, cancel, &mut |_| {}) {
                Ok(profile) => profile,
                Err(FleetError::NoSuchWorkload(_)) => return Ok((without_profile(signal, placement), None)),
                Err(error) => return Err(error),
            },
            None => return Ok((without_profile(signal, placement), None)),
        };
        let uses = self.uses(&profile, cancel);
        let verdict = Judge::new(&profile, &uses, self.thresholds()).judge(signal, placement);
        if cancel.is_cancelled() { Err(FleetError::Cancelled) } else { Ok((verdict, Some(profile))) }
    }

    fn thresholds(&self) -> Thresholds {
        Thresholds { usual: self.shared.options.usual }
    }

    fn uses<'a>(&'a self, profile: &'a Profile, cancel: &'a Cancel) -> FleetUses<'a> {
        let everything = Selection::all(profile.observations());
        FleetUses { fleet: self, profile, everything, cancel, known: RefCell::default() }
    }

    fn judged(&self, view: &FleetView, workload: &str, cancel: &Cancel) -> Result<Verdicts, FleetError> {
        if view.signals.of_workload(workload).is_empty() {
            return Ok(Verdicts::default());
        }
        let profile = match self.open(workload, cancel, &mut |_| {}) {
            Ok(profile) => profile,
            Err(FleetError::NoSuchWorkload(_)) => {
                let mut verdicts = Gathered::default();
                for (at, signal, placement) in of_workload(view, workload) {
                    verdicts.enter(at, without_profile(&signal, placement));
                }
                return Ok(verdicts.finish());
            }
            Err(error) => return Err(error),
        };
        self.judged_by(view, &profile, workload, cancel)
    }

    /// The verdicts on the signals of a workload by a profile, which need not be the one that is kept.
    pub(super) fn judged_by(
        &self,
        view: &FleetView,
        profile: &Profile,
        workload: &str,
        cancel: &Cancel,
    ) -> Result<Verdicts, FleetError> {
        let mut verdicts = Gathered::default();
        let uses = self.uses(profile, cancel);
        let judge = Judge::new(profile, &uses, self.thresholds());
        for (at, signal, placement) in of_workload(view, workload) {
            if cancel.is_cancelled() {
                return Err(FleetError::Cancelled);
            }
            let (verdict, each) = judge.judge_each(&signal, placement);
            verdicts.enter(at, verdict);
            if each.len() != 1 {
                verdicts.enter_events(at, each);
            }
        }
        // Uses that were not read, since it was cancelled meanwhile, look like uses that never were.
        if cancel.is_cancelled() { Err(FleetError::Cancelled) } else { Ok(verdicts.finish()) }
    }
}

/// The signals of a workload with where they belong.
fn of_workload<'a>(
    view: &'a FleetView,
    workload: &str,
) -> impl Iterator<Item = (SignalIndex, Signal, &'a Placement)> {
    let signals = view.signals.of_workload(workload).iter();
    signals.filter_map(|&at| Some((at, view.signals.get(at)?, view.signals.placement(at)?)))
}

/// Verdicts as they are gathered: a noisy rule gives the same one a thousand times.
#[derive(Default)]
struct Gathered {
    verdicts: Verdicts,
    alike: HashMap<u64, Vec<Arc<Verdict>>>,
}

impl Gathered {
    fn shared(&mut self, verdict: Verdict) -> Arc<Verdict> {
        let alike = self.alike.entry(verdict.fingerprint()).or_default();
        match alike.iter().find(|known| ***known == verdict) {
            Some(known) => Arc::clone(known),
            None => {
                let verdict = Arc::new(verdict);
                alike.push(Arc::clone(&verdict));
                verdict
            }
        }
    }

    fn enter(&mut self, at: SignalIndex, verdict: Verdict) {
        let verdict = self.shared(verdict);
        self.verdicts.by_signal.insert(at, verdict);
    }

    fn enter_events(&mut self, at: SignalIndex, each: Vec<Verdict>) {
        let each = each.into_iter().map(|verdict| self.shared(verdict)).collect();
        self.verdicts.by_event.insert(at, each);
    }

    fn finish(self) -> Verdicts {
        self.verdicts
    }
}
