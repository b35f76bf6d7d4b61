//! Suggestions for the signals of a workload, made when somebody asks for them and kept until something changes that they
//! are made from.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::proving::is_until;
use super::view::{FleetView, Workload};
use super::{Cancel, Fleet, FleetError, Verdicts};
use crate::learning::{Profile, Scope};
use crate::model::{ObservationKind, Selection, SignalKind, Tags, UnixNanos};
use crate::settings::Suggest;
use crate::signals::poison::{self, RaisedFact};
use crate::signals::{Placement, SignalIndex, Signals};
use crate::suppressions::bundle::Conditions;
use crate::suppressions::{Bucket, Case, Known, Suggestions, World, suggest};

/// Signals that hints of a poisoned baseline are looked for with, the latest.
const MOST_RAISED: usize = 10_000;

/// Which signals are in which bucket.
#[derive(Debug, Default)]
pub(super) struct Buckets {
    by_bucket: HashMap<Bucket, Vec<SignalIndex>>,
}

impl Buckets {
    fn of(signals: &Signals) -> Buckets {
        let mut by_bucket: HashMap<Bucket, Vec<SignalIndex>> = HashMap::new();
        for at in signals.indices() {
            let Some(signal) = signals.get(at) else { continue };
            for event in &signal.events {
                let list = by_bucket.entry(Bucket::of(event)).or_default();
                if list.last() != Some(&at) {
                    list.push(at);
                }
            }
        }
        Buckets { by_bucket }
    }

    /// The signals of a bucket, oldest first; those of its rule that name no executable may be of any.
    pub(super) fn signals(&self, bucket: &Bucket) -> Vec<SignalIndex> {
        let nameless = Bucket { executable: String::new(), ..bucket.clone() };
        let of = |bucket: &Bucket| self.by_bucket.get(bucket).into_iter().flatten().copied();
        let mut signals: Vec<SignalIndex> = of(bucket).chain(of(&nameless)).collect();
        signals.sort_unstable();
        signals.dedup();
        signals
    }
}

/// What suggestions of a workload were made from; with anything else they are out of date.
struct Made {
    /// Of all workloads: their signals may be in the same buckets.
    revision: u64,
    signals: Arc<Signals>,
    settings: Arc<Suggest>,
    suggestions: Arc<Suggestions>,
}

/// What is kept.
#[derive(Default)]
pub(super) struct Kept {
    buckets: Option<(Arc<Signals>, Arc<Buckets>)>,
    made: HashMap<String, Made>,
}

/// The tags of each instance of workloads, looked up once.
#[derive(Default)]
pub(super) struct InstanceTags<'v> {
    view: Option<&'v FleetView>,
    known: RefCell<HashMap<String, BTreeMap<String, Tags>>>,
}

impl<'v> InstanceTags<'v> {
    pub(super) fn of(view: &'v FleetView) -> InstanceTags<'v> {
        InstanceTags { view: Some(view), known: RefCell::default() }
    }

    /// The tags of a signal with those of its instance under keys that it lacks.
    fn with(&self, placement: &Placement, mut tags: Tags) -> Tags {
        let (Some(view), Some(name)) = (self.view, placement.workload.as_deref()) else { return tags };
        let Some(workload) = view.workload(name) else { return tags };
        let mut known = self.known.borrow_mut();
        let of_workload = known.entry(name.to_owned()).or_insert_with(|| tags_of_instances(workload));
        let instance = placement.instance.as_deref().and_then(|id| of_workload.get(id));
        let missing: Vec<_> = instance
            .into_iter()
            .flat_map(Tags::iter)
            .filter(|tag| tags.get(&tag.key).is_none())
            .cloned()
            .collect();
        missing.into_iter().for_each(|tag| tags.insert(tag));
        tags
    }

    /// A signal with all that is known of where it belongs.
    pub(super) fn case(&self, at: SignalIndex) -> Option<Case> {
        let signals = &self.view?.signals;
        let (signal, placement) = (signals.get(at)?, signals.placement(at)?.clone());
        let has_all_tags = signal.kind == SignalKind::Signal;
        let tags = self.with(&placement, signal.tags.clone());
        Some(Case { at, signal, placement, tags, has_all_tags })
    }
}

fn tags_of_instances(workload: &Workload) -> BTreeMap<String, Tags> {
    let mut tags: BTreeMap<String, Tags> = BTreeMap::new();
    for observation in workload.observations().iter().filter(|o| o.kind == ObservationKind::Snapshot) {
        if let Some(instance) = &observation.instance {
            tags.entry(instance.clone()).or_default().extend(&observation.tags);
        }
    }
    tags
}

/// What the settings ask of evidence.
pub(super) fn conditions(settings: &Suggest, usual: f64) -> Conditions {
    Conditions {
        threshold_percent: settings.threshold_percent,
        usual_percent: (usual * 100.0).round() as u64,
        least_units: settings.least_units,
        least_hosts: settings.least_hosts,
        least_days: settings.least_days,
        never_widen: settings.never_widen.clone(),
    }
}

impl Fleet {
    /// The suggestions for the signals of a workload, by its full name, as far as the fleet is surveyed now. Where they are
    /// off for it there are none, and every signal says so.
    ///
    /// # Errors
    /// Cancelled, or none of the workload's files can be read any more.
    pub fn suggestions(&self, workload: &str, cancel: &Cancel) -> Result<Arc<Suggestions>, FleetError> {
        super::remote::bring(&self.shared, workload, false, cancel, &mut |_| {})?;
        let view = self.view();
        let known = view.workload(workload);
        let revision = revision(&view);
        let settings = known.map(|known| Arc::clone(&known.suggest)).unwrap_or_default();
        if let Some(made) = super::lock(&self.shared.suggesting).made.get(workload)
            && made.revision == revision
            && made.settings == settings
            && Arc::ptr_eq(&made.signals, &view.signals)
        {
            return Ok(Arc::clone(&made.suggestions));
        }
        let suggestions = Arc::new(self.suggested(&view, workload, &settings, None, cancel)?);
        let made = Made {
            revision,
            signals: Arc::clone(&view.signals),
            settings,
            suggestions: Arc::clone(&suggestions),
        };
        let mut kept = super::lock(&self.shared.suggesting);
        // What was made from other signals is out of date, and would keep them.
        kept.made.retain(|_, old| Arc::ptr_eq(&old.signals, &made.signals));
        kept.made.insert(workload.to_owned(), made);
        Ok(suggestions)
    }

    pub(super) fn buckets(&self, view: &FleetView) -> Arc<Buckets> {
        let mut kept = super::lock(&self.shared.suggesting);
        if let Some((signals, buckets)) = &kept.buckets
            && Arc::ptr_eq(signals, &view.signals)
        {
            return Arc::clone(buckets);
        }
        let buckets = Arc::new(Buckets::of(&view.signals));
        kept.buckets = Some((Arc::clone(&view.signals), Arc::clone(&buckets)));
        buckets
    }

    /// Makes suggestions, of signals up to a moment.
    pub(super) fn suggested(
        &self,
        view: &FleetView,
        workload: &str,
        settings: &Suggest,
        until: Option<UnixNanos>,
        cancel: &Cancel,
    ) -> Result<Suggestions, FleetError> {
        let signals = view.signals.of_workload(workload);
        if signals.is_empty() {
            return Ok(Suggestions::default());
        }
        if !settings.on {
            return Ok(Suggestions::off(signals));
        }
        let profile = match self.open(workload, cancel, &mut |_| {}) {
            Ok(profile) => Some(profile),
            Err(FleetError::NoSuchWorkload(_)) => None,
            Err(error) => return Err(error),
        };
        let verdicts = Judged::by(self, view, cancel);
        let (own, _) = verdicts.of_workload(workload)?;
        let hints = profile.as_ref().map(|profile| hints(view, profile, signals, &own)).unwrap_or_default();
        let buckets = self.buckets(view);
        let mut of_workload = BTreeSet::new();
        for signal in signals.iter().filter_map(|&at| view.signals.get(at)) {
            of_workload.extend(signal.events.iter().map(Bucket::of));
        }
        let conditions = conditions(settings, self.shared.options.usual);
        let tags = InstanceTags::of(view);
        let made = suggest(&World {
            workload,
            profile: profile.as_deref(),
            conditions: &conditions,
            provisional: settings.provisional,
            hints: &hints,
            buckets: &of_workload,
            signals,
            cases: &|bucket| {
                let cases = buckets.signals(bucket).into_iter().filter_map(|at| tags.case(at));
                cases.filter(|case| is_until(case, until)).collect()
            },
            verdicts: &|case| verdicts.of_case(case),
            cancelled: &|| cancel.is_cancelled(),
        });
        verdicts.finish()?;
        Ok(made)
    }
}

/// Changes whenever anything does that suggestions are made from.
pub(super) fn revision(view: &FleetView) -> u64 {
    view.workloads.iter().map(|workload| workload.revision).sum()
}

/// The verdicts on the signals of a workload, and the profile that they were given by.
type OfWorkload = (Arc<Verdicts>, Option<Arc<Profile>>);

/// What is known of signals of any workload, each workload judged once, when it is asked for.
pub(super) struct Judged<'a> {
    fleet: &'a Fleet,
    view: &'a FleetView,
    cancel: &'a Cancel,
    of: RefCell<HashMap<String, OfWorkload>>,
    /// Why a workload could not be judged; what was made then is not to be used.
    failed: RefCell<Option<FleetError>>,
}

impl<'a> Judged<'a> {
    pub(super) fn by(fleet: &'a Fleet, view: &'a FleetView, cancel: &'a Cancel) -> Judged<'a> {
        Judged { fleet, view, cancel, of: RefCell::default(), failed: RefCell::default() }
    }

    fn of_workload(&self, workload: &str) -> Result<OfWorkload, FleetError> {
        if let Some(known) = self.of.borrow().get(workload) {
            return Ok(known.clone());
        }
        let verdicts = self.fleet.verdicts_in(self.view, workload, self.cancel)?;
        let profile = match self.fleet.open(workload, self.cancel, &mut |_| {}) {
            Ok(profile) => Some(profile),
            Err(FleetError::NoSuchWorkload(_)) => None,
            Err(error) => return Err(error),
        };
        let known = (verdicts, profile);
        self.of.borrow_mut().insert(workload.to_owned(), known.clone());
        Ok(known)
    }

    /// What is known of the events of a signal; nothing where it belongs to no workload.
    pub(super) fn of_case(&self, case: &Case) -> crate::suppressions::Verdicts {
        let Some(workload) = case.placement.workload.as_deref() else { return Vec::new() };
        match self.of_workload(workload) {
            Ok((verdicts, profile)) => {
                let events = case.signal.events.iter().zip(verdicts.of_events(case.at));
                let known =
                    events.map(|(event, verdict)| Known::of(verdict, case, event, profile.as_deref()));
                known.collect()
            }
            // Of a workload whose files are gone nothing is learned; only who asked not to go on must be told.
            Err(FleetError::Cancelled) => {
                *self.failed.borrow_mut() = Some(FleetError::Cancelled);
                Vec::new()
            }
            Err(_) => Vec::new(),
        }
    }

    /// Whether all that was asked for is whole.
    ///
    /// # Errors
    /// Why it is not.
    pub(super) fn finish(self) -> Result<(), FleetError> {
        match self.failed.into_inner() {
            Some(error) => Err(error),
            None if self.cancel.is_cancelled() => Err(FleetError::Cancelled),
            None => Ok(()),
        }
    }
}

/// Hints of a poisoned baseline, by the signals of the workload that its profile does not explain.
fn hints(
    view: &FleetView,
    profile: &Profile,
    signals: &[SignalIndex],
    verdicts: &Verdicts,
) -> Vec<poison::Hint> {
    let scope = Scope::of(profile, Selection::all(profile.observations()));
    let mut known = poison::Known::default();
    for &at in signals.iter().rev().take(MOST_RAISED) {
        let is_settled = verdicts.of(at).is_some_and(|verdict| verdict.is_settled());
        let Some(signal) = (!is_settled).then(|| view.signals.get(at)).flatten() else { continue };
        let Some(time) = signal.time else { continue };
        known.raised.extend(signal.containers.iter().map(|instance| RaisedFact {
            instance: instance.clone(),
            time,
            rule: signal.rule.clone(),
            severity: signal.severity,
        }));
    }
    poison::hints(profile, &scope, &known)
}
