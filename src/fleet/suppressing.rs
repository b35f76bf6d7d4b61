//! What people decide of suggestions: kept in a file of its own; what that hides of the signals at hand; and whether it
//! still holds.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::suggesting::{InstanceTags, Judged, conditions};
use super::{Cancel, Fleet, FleetError, FleetView, lock};
use crate::model::{Selection, UnixNanos};
use crate::settings::Suggest;
use crate::signals::{SignalIndex, Signals};
use crate::suppressions::bundle::{Conditions, Input};
use crate::suppressions::search::{Field, Query, Test};
use crate::suppressions::store::{Accepted, Change, Entry, Standing, State, Store, StoreError};
use crate::suppressions::{
    Allowed, Breadth, Bucket, Bundle, Case, Difference, Effect, Facts, Finding, Now, Place, Scope,
    Suggestion, check, differences, effect, freeze, missing_inputs,
};

/// Why a suggestion was not accepted, or something else was not entered.
#[derive(Debug, thiserror::Error)]
pub enum SuppressError {
    /// The file refused it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The workload cannot be opened.
    #[error(transparent)]
    Fleet(#[from] FleetError),
    /// There is no such suggestion now.
    #[error("there is no suggestion {0} now")]
    NoSuchSuggestion(String),
    /// The suggestion has no such rung.
    #[error("suggestion {id} has no rung {} × {}", breadth.id(), place.id())]
    NoSuchScope {
        /// The suggestion.
        id: String,
        /// The breadth that was asked for.
        breadth: Breadth,
        /// The place that was asked for.
        place: Place,
    },
    /// The rung may not be taken, or only by typing what it is.
    #[error("{} × {} is not allowed: {why}", breadth.id(), place.id())]
    NotAllowed {
        /// The breadth that was asked for.
        breadth: Breadth,
        /// The place that was asked for.
        place: Place,
        /// Why not.
        why: String,
        /// Whether it may be taken by typing what it is.
        by_typing: bool,
    },
}

/// The store, and how it is kept.
#[derive(Debug, Default)]
pub(super) struct Suppressing {
    store: Store,
    is_open: bool,
    hides: Option<MadeOf>,
}

/// What suppressions hide, and of which signals and which revision of the store.
type MadeOf = (Arc<Signals>, (u64, usize), Arc<Hides>);

/// What suppressions do to signals, whether they are on or not.
#[derive(Debug, Default)]
struct Hides {
    by_suppression: BTreeMap<String, Vec<(SignalIndex, Effect)>>,
    unreadable: BTreeSet<String>,
}

/// What was decided of suggestions, and what that hides, as it stood at one moment.
#[derive(Clone, Debug, Default)]
pub struct Suppressed {
    /// The file.
    pub file: Option<PathBuf>,
    /// Why nothing can be decided, in a clause that is safe to print; `None` where something can.
    pub read_only: Option<String>,
    /// What is wrong with the file, in sentences that are safe to print.
    pub problems: Vec<String>,
    /// What holds of each suggestion that anything was said of, by id, and what has become of it.
    pub standings: Arc<BTreeMap<String, (Standing, State)>>,
    /// What the user decided last, among what still holds.
    pub own_last: Option<Entry>,
    hides: Arc<Hides>,
    hidden: Arc<HashMap<SignalIndex, Vec<(String, Effect)>>>,
}

impl Suppressed {
    /// The suppressions that hide a signal now, in whole or in part, by id.
    #[must_use]
    pub fn of(&self, signal: SignalIndex) -> &[(String, Effect)] {
        self.hidden.get(&signal).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing of a signal is left.
    #[must_use]
    pub fn is_hidden(&self, signal: SignalIndex) -> bool {
        self.of(signal).iter().any(|(_, effect)| effect.whole)
    }

    /// The signals that a suppression hides, or would if it were on, oldest first.
    #[must_use]
    pub fn hides(&self, id: &str) -> &[(SignalIndex, Effect)] {
        self.hides.by_suppression.get(id).map_or(&[], Vec::as_slice)
    }

    /// How many signals are hidden whole.
    #[must_use]
    pub fn count(&self) -> usize {
        self.hidden.values().filter(|by| by.iter().any(|(_, effect)| effect.whole)).count()
    }

    /// What holds of a suggestion, and what has become of it.
    #[must_use]
    pub fn standing(&self, id: &str) -> Option<&(Standing, State)> {
        self.standings.get(id)
    }

    /// What has become of a suggestion.
    #[must_use]
    pub fn state(&self, id: &str) -> State {
        self.standing(id).map_or(State::Open, |(_, state)| *state)
    }

    /// The ids that begin so.
    pub fn named<'a>(&'a self, part: &'a str) -> impl Iterator<Item = &'a str> {
        self.standings.keys().map(String::as_str).filter(move |id| id.starts_with(part))
    }
}

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
}

/// The bucket whose signals a query can select; `None` where it may select others.
fn bucket_of(query: &Query) -> Option<Bucket> {
    let Query::And(all) = query else { return None };
    let pinned = |name: &str| {
        all.iter().find_map(|term| match term {
            Query::Term(Field::Attribute(field), Test::Equals(value)) if field == name => Some(value.clone()),
            _ => None,
        })
    };
    Some(Bucket { rule: pinned("agent.rule_id")?, executable: pinned("process.executable.path")? })
}

impl Fleet {
    /// What was decided of suggestions and what that hides now; others' decisions are taken in. It reads files: not for a
    /// loop that must not wait.
    ///
    /// # Errors
    /// Cancelled.
    pub fn suppressed(&self, now: UnixNanos, cancel: &Cancel) -> Result<Suppressed, FleetError> {
        let view = self.view();
        let (store, hides) = {
            let mut suppressing = lock(&self.shared.suppressing);
            self.opened(&mut suppressing);
            let revision = suppressing.store.revision();
            let known = suppressing
                .hides
                .as_ref()
                .filter(|(signals, of, _)| Arc::ptr_eq(signals, &view.signals) && *of == revision);
            (suppressing.store.clone(), known.map(|(.., hides)| Arc::clone(hides)))
        };
        let hides = match hides {
            Some(hides) => hides,
            None => {
                let hides = Arc::new(self.hides(&view, &store, cancel)?);
                let made = (Arc::clone(&view.signals), store.revision(), Arc::clone(&hides));
                lock(&self.shared.suppressing).hides = Some(made);
                hides
            }
        };
        let approvals = self.shared.options.approvals;
        let standings: BTreeMap<String, (Standing, State)> = store
            .all()
            .iter()
            .map(|(id, standing)| (id.clone(), (standing.clone(), standing.state(now, approvals))))
            .collect();
        let mut hidden: HashMap<SignalIndex, Vec<(String, Effect)>> = HashMap::new();
        for (id, signals) in &hides.by_suppression {
            let is_active = standings.get(id).is_some_and(|(_, state)| *state == State::Active);
            for (at, effect) in signals.iter().filter(|(_, effect)| is_active && effect.hidden > 0) {
                hidden.entry(*at).or_default().push((id.clone(), *effect));
            }
        }
        Ok(Suppressed {
            file: store.path().map(Path::to_owned),
            read_only: store.read_only().map(str::to_owned),
            problems: store.problems(),
            own_last: store.last_own().cloned(),
            standings: Arc::new(standings),
            hides,
            hidden: Arc::new(hidden),
        })
    }

    fn opened(&self, suppressing: &mut Suppressing) {
        let options = &self.shared.options;
        if suppressing.is_open {
            suppressing.store.refresh();
        } else {
            let path = options.suppressions.as_deref();
            suppressing.store = Store::open(path, &options.author, options.suppressions_read_only.clone());
            suppressing.is_open = true;
        }
    }

    /// What every suppression that was accepted does to the signals at hand.
    fn hides(&self, view: &FleetView, store: &Store, cancel: &Cancel) -> Result<Hides, FleetError> {
        let mut hides = Hides::default();
        let (tags, verdicts) = (InstanceTags::of(view), Judged::by(self, cancel));
        for (id, standing) in store.all() {
            let Some(accepted) = &standing.accepted else { continue };
            let Ok(query) = Query::parse(&accepted.query) else {
                hides.unreadable.insert(id.clone());
                continue;
            };
            hides
                .by_suppression
                .insert(id.clone(), self.selected(view, &query, id, &tags, &verdicts, cancel)?);
        }
        Ok(hides)
    }

    /// The signals that a query does something to, oldest first.
    fn selected(
        &self,
        view: &FleetView,
        query: &Query,
        id: &str,
        tags: &InstanceTags<'_>,
        verdicts: &Judged<'_>,
        cancel: &Cancel,
    ) -> Result<Vec<(SignalIndex, Effect)>, FleetError> {
        let all: Vec<SignalIndex> = match bucket_of(query) {
            Some(bucket) => self.buckets(view).signals(&bucket).to_vec(),
            None => view.signals.indices().collect(),
        };
        let mut found = Vec::new();
        for at in all {
            if cancel.is_cancelled() {
                return Err(FleetError::Cancelled);
            }
            let Some(case) = tags.case(at) else { continue };
            let effect = effect(query, &case, id, &|case| verdicts.of_case(case));
            if effect.hidden > 0 || effect.unsure > 0 {
                found.push((at, effect));
            }
        }
        Ok(found)
    }

    /// What a query does to the signals at hand, oldest first; what some other suppression is.
    ///
    /// # Errors
    /// Cancelled.
    pub fn would_hide(
        &self,
        query: &Query,
        cancel: &Cancel,
    ) -> Result<Vec<(SignalIndex, Effect)>, FleetError> {
        self.would_hide_as("", query, cancel)
    }

    /// What a query does to the signals at hand, oldest first, as a rung of the suggestion of this id.
    ///
    /// # Errors
    /// Cancelled.
    pub fn would_hide_as(
        &self,
        id: &str,
        query: &Query,
        cancel: &Cancel,
    ) -> Result<Vec<(SignalIndex, Effect)>, FleetError> {
        let view = self.view();
        self.selected(&view, query, id, &InstanceTags::of(&view), &Judged::by(self, cancel), cancel)
    }

    /// Enters something of a suggestion, unless somebody has decided on it since the entry that was seen to decide.
    ///
    /// # Errors
    /// Where it was not written; then nothing has changed.
    pub fn suppress(
        &self,
        id: &str,
        change: Change,
        seen: Option<&str>,
        now: UnixNanos,
    ) -> Result<Entry, SuppressError> {
        let mut suppressing = lock(&self.shared.suppressing);
        self.opened(&mut suppressing);
        let decides = matches!(change, Change::Accept(_) | Change::Reject(_));
        let store = &mut suppressing.store;
        let entered =
            if decides { store.enter_over(id, change, seen, now) } else { store.enter(id, change, now) };
        Ok(entered?)
    }

    /// Takes back an entry of the store by its id, or the beginning of one; without an id what the user decided last.
    ///
    /// # Errors
    /// Where there is none, or the undo was not written.
    pub fn unsuppress(&self, id: Option<&str>, now: UnixNanos) -> Result<Entry, SuppressError> {
        let mut suppressing = lock(&self.shared.suppressing);
        self.opened(&mut suppressing);
        let store = &mut suppressing.store;
        Ok(match id {
            Some(id) => store.undo(id, now)?,
            None => store.undo_last(now)?,
        })
    }

    /// What a rung of a suggestion would be accepted as, with its evidence frozen. Nothing is written.
    ///
    /// # Errors
    /// Where the rung may not be taken, or the workload cannot be opened.
    pub fn acceptance(
        &self,
        workload: &str,
        id: &str,
        chosen: &Chosen,
        now: UnixNanos,
        cancel: &Cancel,
    ) -> Result<Accepted, SuppressError> {
        let suggestions = self.suggestions(workload, cancel)?;
        let suggestion = suggestions.list.iter().find(|suggestion| suggestion.id == id);
        let suggestion = suggestion.ok_or_else(|| SuppressError::NoSuchSuggestion(id.to_owned()))?;
        let (breadth, place) = (chosen.breadth, chosen.place);
        let scope = suggestion.scopes.iter().find(|scope| (scope.breadth, scope.place) == (breadth, place));
        let scope = scope.ok_or_else(|| SuppressError::NoSuchScope { id: id.to_owned(), breadth, place })?;
        match &scope.allowed {
            Allowed::Yes => {}
            Allowed::Open(_) | Allowed::Refused(_) if chosen.typed => {}
            other => {
                let by_typing = !matches!(other, Allowed::Impossible(_));
                let why = other.why().to_owned();
                return Err(SuppressError::NotAllowed { breadth, place, why, by_typing });
            }
        }
        let view = self.view();
        let settings = view.workload(workload).map(|known| Arc::clone(&known.suggest)).unwrap_or_default();
        let conditions = conditions(&settings, self.shared.options.usual);
        Ok(Accepted {
            rule: suggestion.rule.clone(),
            title: suggestion.title.clone(),
            detection_rules: suggestion.detection_rules.clone(),
            workload: workload.to_owned(),
            version: suggestion.version.clone(),
            // The file is read by people and kept under version control.
            behaviour: suggestion.behaviour.masked(),
            breadth,
            place,
            query: scope.text.clone(),
            overridden: scope.allowed != Allowed::Yes,
            provisional: suggestion.is_provisional(),
            reason: chosen.reason.clone(),
            bundle: self.frozen(&view, suggestion, scope, &conditions, now, None, cancel),
        })
    }

    #[expect(clippy::too_many_arguments, reason = "it is one step of two commands, named apart")]
    fn frozen(
        &self,
        view: &FleetView,
        suggestion: &Suggestion,
        scope: &Scope,
        conditions: &Conditions,
        made: UnixNanos,
        until: Option<UnixNanos>,
        cancel: &Cancel,
    ) -> Bundle {
        let (tags, verdicts) = (InstanceTags::of(view), Judged::by(self, cancel));
        let bucket = scope.query.as_ref().and_then(bucket_of);
        let signals = bucket.map(|bucket| self.buckets(view).signals(&bucket).to_vec()).unwrap_or_default();
        let cases: Vec<Case> =
            signals.into_iter().filter_map(|at| tags.case(at)).filter(|case| is_until(case, until)).collect();
        let facts = Facts {
            made,
            inputs: self.inputs(view, &suggestion.workload),
            conditions,
            decisions: decisions(view, &suggestion.workload),
            cases: &cases,
            verdicts: &|case| verdicts.of_case(case),
        };
        freeze(suggestion, scope, &facts)
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
        let until = Some(UnixNanos(was.made));
        let settings = Suggest {
            on: true,
            provisional: true,
            threshold_percent: was.conditions.threshold_percent,
            least_units: was.conditions.least_units,
            least_hosts: was.conditions.least_hosts,
            least_days: was.conditions.least_days,
            never_widen: was.conditions.never_widen.clone(),
        };
        let is = match self.suggested(&view, &accepted.workload, &settings, until, cancel) {
            Ok(suggestions) => suggestions.list.into_iter().find(|suggestion| suggestion.id == id),
            Err(FleetError::Cancelled) => return Err(FleetError::Cancelled),
            Err(_) => None,
        };
        let scope = is.as_ref().and_then(|suggestion| {
            let same = |scope: &&Scope| (scope.breadth, scope.place) == (accepted.breadth, accepted.place);
            suggestion.scopes.iter().find(same)
        });
        let (Some(is), Some(scope)) = (&is, scope) else {
            let none = Some("nothing at hand comes to this suggestion and this rung".to_owned());
            let missing = self.missing(&view, accepted);
            return Ok(Proved { differences: Vec::new(), missing, none });
        };
        let mut conditions = was.conditions.clone();
        conditions.usual_percent = (self.shared.options.usual * 100.0).round() as u64;
        let bundle = self.frozen(&view, is, scope, &conditions, UnixNanos(was.made), until, cancel);
        let mut found = differences(was, &bundle);
        if scope.text != accepted.query {
            found
                .insert(0, Difference { what: "query", was: accepted.query.clone(), is: scope.text.clone() });
        }
        let missing = missing_inputs(was, &bundle).into_iter().cloned().collect();
        Ok(Proved { differences: found, missing, none: None })
    }

    fn missing(&self, view: &FleetView, accepted: &Accepted) -> Vec<Input> {
        let here: BTreeSet<String> =
            self.inputs(view, &accepted.workload).into_iter().map(|input| input.hash).collect();
        accepted.bundle.inputs.iter().filter(|input| !here.contains(&input.hash)).cloned().collect()
    }

    /// Checks every suppression that was accepted against what is known now.
    ///
    /// # Errors
    /// Cancelled.
    pub fn check_suppressions(&self, now: UnixNanos, cancel: &Cancel) -> Result<Vec<Checked>, FleetError> {
        let suppressed = self.suppressed(now, cancel)?;
        let view = self.view();
        let mut checked = Vec::new();
        for (id, (standing, state)) in suppressed.standings.iter() {
            let Some(accepted) = &standing.accepted else { continue };
            let suggestions = match self.suggestions(&accepted.workload, cancel) {
                Ok(suggestions) => suggestions,
                Err(FleetError::Cancelled) => return Err(FleetError::Cancelled),
                Err(_) => Arc::default(),
            };
            let hides = suppressed.hides(id);
            let unlearned: Vec<String> = hides
                .iter()
                .filter(|(_, effect)| !effect.learned)
                .take(Scope::MOST_NAMED)
                .filter_map(|(at, _)| Some(view.signals.head(*at)?.id.to_owned()))
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
            let findings = check(
                accepted,
                &Now {
                    time: now,
                    state: *state,
                    expires: standing.expires,
                    suggestion: suggestions.list.iter().find(|suggestion| suggestion.id == *id),
                    why_none,
                    hidden: (hidden.len() as u64, last),
                    unlearned: &unlearned,
                    versions: &versions,
                    is_readable: !suppressed.hides.unreadable.contains(id),
                },
            );
            checked.push(Checked {
                id: id.clone(),
                state: *state,
                accepted: Arc::new(Accepted::clone(accepted)),
                hides: hidden.len() as u64,
                findings,
            });
        }
        Ok(checked)
    }
}

/// Whether a signal was there at a moment.
pub(super) fn is_until(case: &Case, until: Option<UnixNanos>) -> bool {
    match (until, case.signal.time) {
        (Some(until), Some(time)) => time.0 <= until.0,
        _ => true,
    }
}

/// A hash of the decisions on the baseline of a workload that hold; empty where there are none.
fn decisions(view: &FleetView, workload: &str) -> String {
    let decided = &view.decided;
    let ours = decided.entries.iter().filter(|entry| entry.subject.workload() == Some(workload));
    let mut ids: Vec<&str> =
        ours.filter(|entry| decided.holds(entry)).map(|entry| entry.id.as_str()).collect();
    ids.sort_unstable();
    if ids.is_empty() {
        return String::new();
    }
    blake3::hash(ids.join("\n").as_bytes()).to_hex()[..16].to_owned()
}
