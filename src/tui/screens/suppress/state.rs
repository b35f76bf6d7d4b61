//! What the page of a suggestion shows.

use super::told::Looked;
use crate::fleet::{Decided, Suppressed};
use crate::settings::Suggest;
use crate::signals::{SignalIndex, Signals};
use crate::suppressions::store::{Accepted, Standing, State as Became};
use crate::suppressions::{Allowed, Breadth, Effect, NotSuggested, Place, Scope, Suggestion, Suggestions};
use crate::tui::shell::motion::Cursor;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Which suggestion is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The one of this id.
    Suggestion(String),
    /// The one that holds the signal of this id.
    Signal(String),
}

/// A rung of both ladders, by its names.
pub(super) type Rung = (Breadth, Place);

/// What a rung does to signals, oldest first.
pub(super) type Effects = Arc<Vec<(SignalIndex, Effect)>>;

/// What a suggestion was looked for with. With anything else it may be another one.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) workload: String,
    pub(super) what: What,
    pub(super) signals: Arc<Signals>,
    pub(super) revision: u64,
    pub(super) suggest: Option<Arc<Suggest>>,
    pub(super) decided: Arc<Decided>,
}

impl Asked {
    pub(super) fn is_same(&self, other: &Asked) -> bool {
        self.workload == other.workload
            && self.what == other.what
            && self.revision == other.revision
            && self.suggest == other.suggest
            && Arc::ptr_eq(&self.signals, &other.signals)
            && Arc::ptr_eq(&self.decided, &other.decided)
    }
}

/// What was found of a suggestion: itself, what was decided of it, and the signals of its rule.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Its id; empty where there is none.
    pub(super) id: String,
    /// The signal that was asked about, where one was.
    pub(super) asked_about: Option<SignalIndex>,
    pub(super) all: Arc<Suggestions>,
    /// Which of them it is; `None` where it would not be suggested now.
    pub(super) at: Option<usize>,
    /// Why there is none, where that is known.
    pub(super) why_none: Option<NotSuggested>,
    /// What was decided of all suggestions.
    pub(super) suppressed: Suppressed,
    /// The signals of the fleet.
    pub(super) signals: Arc<Signals>,
    /// Those that its rule raised anywhere, oldest first.
    pub(super) of_rule: Arc<Vec<SignalIndex>>,
}

impl Found {
    /// The suggestion, if it would be made now.
    pub(super) fn suggestion(&self) -> Option<&Suggestion> {
        self.all.list.get(self.at?)
    }

    /// The rungs of the suggestion; none where there is none now.
    pub(super) fn scopes(&self) -> &[Scope] {
        self.suggestion().map_or(&[], |suggestion| &suggestion.scopes)
    }

    /// What was decided of it, if anything was.
    pub(super) fn standing(&self) -> Option<&Standing> {
        self.suppressed.standing(&self.id).map(|(standing, _)| standing)
    }

    /// What has become of it.
    pub(super) fn became(&self) -> Became {
        self.suppressed.state(&self.id)
    }

    /// What was accepted, where that holds.
    pub(super) fn accepted(&self) -> Option<&Accepted> {
        self.standing()?.accepted.as_deref()
    }

    /// The rung that was accepted.
    pub(super) fn accepted_rung(&self) -> Option<Rung> {
        self.accepted().map(|accepted| (accepted.breadth, accepted.place))
    }

    /// A rung of the suggestion.
    pub(super) fn scope(&self, rung: Rung) -> Option<&Scope> {
        self.scopes().iter().find(|scope| (scope.breadth, scope.place) == rung)
    }

    /// The breadths that say something of their own, the narrowest first.
    pub(super) fn breadths(&self) -> Vec<Breadth> {
        let mut found: Vec<Breadth> = Vec::new();
        for scope in self.scopes() {
            if found.last() != Some(&scope.breadth) {
                found.push(scope.breadth);
            }
        }
        found
    }

    /// The rung that is looked at first: what was accepted, else what is proposed, else the narrowest that can be said.
    fn first_rung(&self) -> Rung {
        let suggestion = self.suggestion();
        let proposed = suggestion.and_then(|suggestion| suggestion.scopes.get(suggestion.proposed?));
        let mut scopes = self.scopes().iter();
        let said = scopes.find(|scope| !matches!(scope.allowed, Allowed::Impossible(_)));
        let rung = |scope: &Scope| (scope.breadth, scope.place);
        let found = self.accepted_rung().filter(|rung| suggestion.is_none() || self.scope(*rung).is_some());
        found.or(proposed.or(said).map(rung)).unwrap_or((Breadth::Exact, Place::Version))
    }
}

/// What becomes of a signal on a rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    /// It goes, or may, though something of it is not learned.
    Unlearned,
    /// Nothing of it is left.
    Goes,
    /// Some of its events go.
    InPart,
    /// Whether it goes hangs on what is not known here.
    MayGo,
    /// It stays.
    Stays,
    /// It is of another workload, and stays.
    StaysElsewhere,
}

impl Fate {
    /// How many there are.
    pub(super) const COUNT: usize = Fate::StaysElsewhere as usize + 1;

    fn of(effect: &Effect) -> Fate {
        match effect {
            Effect { learned: false, .. } => Fate::Unlearned,
            Effect { whole: true, .. } => Fate::Goes,
            Effect { hidden: 1.., .. } => Fate::InPart,
            _ => Fate::MayGo,
        }
    }
}

/// One row of the list of signals; without a fate while it is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) at: SignalIndex,
    pub(super) fate: Option<Fate>,
}

/// What is being decided while it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Deciding {
    /// The suggestion.
    pub(super) id: String,
    /// The rung that is to be accepted.
    pub(super) rung: Rung,
    /// Its query as it was looked at.
    pub(super) query: String,
    /// What it is was typed, since it is open or refused.
    pub(super) typed: bool,
}

/// The state of the page of a suggestion.
#[derive(Debug, Default)]
pub struct State {
    /// The full name of the workload.
    pub(super) workload: String,
    /// Which suggestion of it.
    pub(super) what: Option<What>,
    pub(super) asked: Option<Asked>,
    pub(super) found: Option<Arc<Found>>,
    /// Why nothing was found.
    pub(super) failed: Option<String>,
    /// The selected rung, as soon as there is one.
    pub(super) rung: Option<Rung>,
    /// What the rungs do to signals, as far as that is worked out.
    pub(super) effects: BTreeMap<Rung, Effects>,
    /// The signals as the selected rung leaves them.
    pub(super) rows: Vec<Row>,
    /// How many there are of each fate.
    pub(super) counts: [usize; Fate::COUNT],
    /// Whether signals of other workloads are among them.
    pub(super) several_workloads: bool,
    pub(super) cursor: Cursor,
    /// The first line shown of what is told of the rung.
    pub(super) top: usize,
    pub(super) deciding: Option<Deciding>,
    /// The entry that was shown to decide when somebody began to decide.
    pub(super) seen: Option<String>,
    /// A decision is being written down.
    pub(super) writing: bool,
    /// What was found for the signal that is answered about.
    pub(super) looked: Option<Looked>,
}

impl State {
    /// The selected rung of the suggestion.
    pub(super) fn scope(&self) -> Option<&Scope> {
        self.found.as_ref()?.scope(self.rung?)
    }

    /// The selected signal.
    pub(super) fn selected(&self) -> Option<SignalIndex> {
        self.rows.get(self.cursor.selected).map(|row| row.at)
    }

    /// Whether it is known what the selected rung does.
    pub(super) fn is_weighed(&self) -> bool {
        self.rung.is_some_and(|rung| self.effects.contains_key(&rung))
    }

    /// How many of the signals have a fate.
    pub(super) fn count(&self, fate: Fate) -> usize {
        self.counts[fate as usize]
    }

    /// Takes in what was found; what was worked out of the same stays.
    pub(super) fn take(&mut self, found: Found) {
        let before = self.found.replace(Arc::new(found));
        let Some(found) = &self.found else { return };
        let is_same = |before: &Arc<Found>| {
            before.id == found.id
                && Arc::ptr_eq(&before.signals, &found.signals)
                && Arc::ptr_eq(&before.all, &found.all)
        };
        let is_same_id = before.as_ref().is_some_and(|before| before.id == found.id);
        if !before.as_ref().is_some_and(is_same) {
            self.effects.clear();
        }
        let is_there = |rung: &Rung| found.scope(*rung).is_some();
        self.rung =
            self.rung.filter(|rung| is_same_id && is_there(rung)).or_else(|| Some(found.first_rung()));
        if let (None, Some(accepted)) = (found.suggestion(), found.accepted_rung()) {
            let hides = Arc::new(found.suppressed.hides(&found.id).to_vec());
            self.effects.insert(accepted, hides);
        }
        // What cannot be said hides nothing.
        let scopes = found.scopes().iter();
        for scope in scopes.filter(|scope| scope.query.is_none()) {
            self.effects.insert((scope.breadth, scope.place), Effects::default());
        }
        let asked = found.asked_about.filter(|_| !is_same_id);
        if !is_same_id {
            (self.top, self.cursor) = (0, Cursor::default());
        }
        self.list(true);
        if let Some(at) = self.rows.iter().position(|row| asked == Some(row.at)) {
            self.cursor.selected = at;
        }
    }

    /// Lists the signals as the selected rung leaves them: those first that would go though they are not learned. Who looks
    /// at another rung wants to see the top; else a signal that was gone to stays selected.
    pub(super) fn list(&mut self, keeps: bool) {
        let selected = self.selected();
        let Some(found) = &self.found else { return };
        let effects = self.rung.and_then(|rung| self.effects.get(&rung));
        self.rows = match effects {
            Some(effects) => fates(found, &self.workload, effects),
            None => found.of_rule.iter().rev().map(|&at| Row { at, fate: None }).collect(),
        };
        self.counts = Default::default();
        for fate in self.rows.iter().filter_map(|row| row.fate) {
            self.counts[fate as usize] += 1;
        }
        let own = |row: &Row| {
            let place = found.signals.placement(row.at);
            place.is_some_and(|place| place.workload.as_deref() == Some(&*self.workload))
        };
        self.several_workloads = !self.rows.iter().all(own);
        let keeps = keeps && self.cursor.selected > 0;
        let at = selected.filter(|_| keeps).and_then(|at| self.rows.iter().position(|row| row.at == at));
        self.cursor = at.map_or_else(Cursor::default, |selected| Cursor { selected, ..self.cursor });
    }
}

/// The signals of the rule and all that the rung hides, by what becomes of them, the newest first.
fn fates(found: &Found, workload: &str, effects: &[(SignalIndex, Effect)]) -> Vec<Row> {
    let fate_of = |at: SignalIndex| {
        let effect = effects.binary_search_by_key(&at, |(at, _)| *at).ok().and_then(|at| effects.get(at));
        let is_own = || {
            let place = found.signals.placement(at);
            place.is_some_and(|place| place.workload.as_deref() == Some(workload))
        };
        match effect {
            Some((_, effect)) => Fate::of(effect),
            None if is_own() => Fate::Stays,
            None => Fate::StaysElsewhere,
        }
    };
    let mut all: Vec<SignalIndex> =
        found.of_rule.iter().copied().chain(effects.iter().map(|(at, _)| *at)).collect();
    all.sort_unstable();
    all.dedup();
    let mut rows: Vec<Row> = all.into_iter().rev().map(|at| Row { at, fate: Some(fate_of(at)) }).collect();
    rows.sort_by_key(|row| row.fate);
    rows
}
