//! What people decide of suggestions: kept in a file of its own; what that hides of the signals at hand; and whether it
//! still holds.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::suggesting::{InstanceTags, Judged, revision};
use super::{Cancel, Fleet, FleetError, FleetView, lock};
use crate::journal::Record;
use crate::model::UnixNanos;
use crate::signals::{SignalIndex, Signals};
use crate::suppressions::search::{Field, Query, Test};
use crate::suppressions::store::{Change, Entry, Standing, State, Store, StoreError};
use crate::suppressions::{Breadth, Bucket, Effect, Place, effect};

/// Why a suggestion was not accepted, or something else was not entered.
#[derive(Debug, thiserror::Error)]
pub enum SuppressError {
    /// The file refused it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The workload cannot be opened.
    #[error(transparent)]
    Fleet(#[from] FleetError),
    /// Not everything is read yet: what would be hidden is not known.
    #[error("the sources are still being read; wait until all is known")]
    Unfinished,
    /// The rung is another one now than it was when it was chosen.
    #[error("suggestion {0} has changed since it was looked at; look at it again")]
    Changed(String),
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
type MadeOf = (Arc<Signals>, Revision, Arc<Hides>);

/// Of the workloads, and of the store.
type Revision = (u64, (u64, usize));

/// What suppressions do to signals, whether they are on or not.
#[derive(Debug, Default)]
pub(super) struct Hides {
    by_suppression: BTreeMap<String, Vec<(SignalIndex, Effect)>>,
    pub(super) unreadable: BTreeSet<String>,
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
    pub(super) hides: Arc<Hides>,
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

/// The bucket whose signals a query can select; `None` where it may select others.
pub(super) fn bucket_of(query: &Query) -> Option<Bucket> {
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
            let made_of = (revision(&view), suppressing.store.revision());
            let known = suppressing
                .hides
                .as_ref()
                .filter(|(signals, of, _)| Arc::ptr_eq(signals, &view.signals) && *of == made_of);
            (suppressing.store.clone(), known.map(|(.., hides)| Arc::clone(hides)))
        };
        let hides = match hides {
            Some(hides) => hides,
            None => {
                let hides = Arc::new(self.hides(&view, &store, cancel)?);
                let made_of = (revision(&view), store.revision());
                let made = (Arc::clone(&view.signals), made_of, Arc::clone(&hides));
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
            if let Some(me) = self.shared.desk.me() {
                suppressing.store.sign_as(me);
            }
        } else {
            let path = options.suppressions.as_deref();
            let here = || Store::open(path, &options.author, options.suppressions_read_only.clone());
            suppressing.store = self.shared.desk.store().unwrap_or_else(here);
            if let Some(why) = &options.suppressions_read_only {
                suppressing.store.with_log(|log| log.only_read(why.clone()));
            }
            suppressing.is_open = true;
        }
    }

    /// What every suppression that was accepted does to the signals at hand.
    fn hides(&self, view: &FleetView, store: &Store, cancel: &Cancel) -> Result<Hides, FleetError> {
        let mut hides = Hides::default();
        let (tags, verdicts) = (InstanceTags::of(view), Judged::by(self, view, cancel));
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
            Some(bucket) => self.buckets(view).signals(&bucket),
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
        if cancel.is_cancelled() { Err(FleetError::Cancelled) } else { Ok(found) }
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
        self.selected(&view, query, id, &InstanceTags::of(&view), &Judged::by(self, &view, cancel), cancel)
    }

    /// The decisions as they stand now: a copy, to be read.
    #[must_use]
    pub fn decisions(&self) -> Store {
        let mut suppressing = lock(&self.shared.suppressing);
        self.opened(&mut suppressing);
        suppressing.store.clone()
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
        let decides = matches!(change, Change::Accept(_) | Change::Reject(_));
        self.entering(|store| match decides {
            true => store.enter_over(id, change, seen, now),
            false => store.enter(id, change, now),
        })
    }

    /// Enters something into the store, without keeping others from it while the network is waited for.
    fn entering(
        &self,
        enter: impl FnOnce(&mut Store) -> Result<Entry, StoreError>,
    ) -> Result<Entry, SuppressError> {
        let desk = &self.shared.desk;
        let author = desk.author(Entry::WHAT).map_err(StoreError::from)?;
        let mut suppressing = lock(&self.shared.suppressing);
        self.opened(&mut suppressing);
        let Some(author) = author else { return Ok(enter(&mut suppressing.store)?) };
        suppressing.store.sign_as(author);
        let mut store = suppressing.store.clone();
        drop(suppressing);
        let entered = enter(&mut store);
        lock(&self.shared.suppressing).store.refresh();
        desk.entered(&self.shared);
        Ok(entered?)
    }

    /// Takes back an entry of the store by its id, or the beginning of one; without an id what the user decided last.
    ///
    /// # Errors
    /// Where there is none, or the undo was not written.
    pub fn unsuppress(&self, id: Option<&str>, now: UnixNanos) -> Result<Entry, SuppressError> {
        self.entering(|store| match id {
            Some(id) => store.undo(id, now),
            None => store.undo_last(now),
        })
    }
}
