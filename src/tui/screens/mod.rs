//! The screens: one folder each, and the one place where they are listed.
//!
//! A screen owns its state and sees others only through messages. To add one: a folder with `state.rs`, `update.rs`,
//! `view.rs` and `actions.rs`; then, here, a `mod` line, a row of [`SCREENS`], a variant of [`Place`] and [`Message`]
//! (and of [`Job`] if it has work to do), and a field of [`Screens`]. The compiler names every arm that is missing.

pub mod backend;
pub mod compared;
pub mod curation;
pub mod find;
pub mod fleet;
pub mod matrix;
#[cfg(test)]
pub mod placeholder;
pub mod problems;
pub mod profile;
pub mod settings;
pub mod signals;
#[cfg(test)]
pub(crate) mod small_fleet;
pub mod suggestions;
pub mod suppress;
pub mod tags;
pub mod trust;
pub mod units;
pub mod why;
pub mod workloads;

use super::shell::action::{ActionSpec, Context};
use super::shell::effects::Effect;
use super::shell::layout::PaneSpec;
use super::shell::motion::Motion;
use super::shell::runner::{Handles, JobContext};
use super::shell::state::State;
use crate::reports::nodes::NodePath;
use ratatui::Frame;
use ratatui::layout::Rect;

/// What the shell must know of a screen.
pub struct ScreenSpec {
    /// Its rows of the table of actions.
    pub actions: &'static [ActionSpec],
    /// Where its keys are listened to now, the most specific first.
    pub contexts: fn(&State) -> &'static [Context],
    /// Its panes, from left to right.
    pub panes: fn(&State) -> &'static [PaneSpec],
    /// The signs that it draws and what they mean, for the help.
    pub legend: fn(&State) -> Vec<(String, String)>,
    /// The pane that has the keys at first.
    pub first_pane: usize,
    /// The breadcrumbs that lead to what it shows.
    pub crumbs: fn(&State) -> Vec<String>,
    /// What it says of itself in the top right corner.
    pub status: fn(&State) -> String,
    /// Called when a page of it is opened or gone back to.
    pub enter: fn(&mut State, &Place) -> Vec<Effect>,
    /// Called when the lens has changed: another view of the fleet, another filter, other masking.
    pub refresh: fn(&mut State) -> Vec<Effect>,
    /// Moves in the pane that has the keys.
    pub motion: fn(&mut State, Motion) -> Vec<Effect>,
    /// Clears what is narrowed down or marked; `None` if there is nothing to clear.
    pub escape: fn(&mut State) -> Option<Vec<Effect>>,
    /// What would be lost by leaving now, as a sentence.
    pub pending: fn(&State) -> Option<String>,
    /// Draws it into the body.
    pub view: fn(&State, &mut Frame<'_>, Rect),
}

impl std::fmt::Debug for ScreenSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a screen with {} actions", self.actions.len())
    }
}

/// Every screen.
pub static SCREENS: &[&ScreenSpec] = &[
    &workloads::SPEC,
    &tags::SPEC,
    &problems::SPEC,
    &find::SPEC,
    &fleet::SPEC,
    &settings::SPEC,
    &backend::SPEC,
    #[cfg(test)]
    &placeholder::SPEC,
    &profile::SPEC,
    &units::SPEC,
    &compared::SPEC,
    &matrix::SPEC,
    &signals::SPEC,
    &why::SPEC,
    &trust::SPEC,
    &suggestions::SPEC,
    &suppress::SPEC,
];

/// What a page shows: which screen, and of what. Kept in the history, so it is small and says what must be found again.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// The list of workloads.
    Workloads,
    /// The tags, beside the list of workloads.
    Tags,
    /// The bad files.
    Problems,
    /// The workloads side by side.
    Fleet,
    /// The settings.
    Settings,
    /// The backends.
    Backend,
    /// Nothing yet; the number tells one page from another.
    #[cfg(test)]
    Placeholder(u32),
    /// What the fleet shows of a behaviour.
    Find {
        /// The behaviour, as it is typed: `exec:curl`.
        query: String,
    },
    /// The profile of a workload.
    Profile {
        /// Its full name.
        workload: String,
        /// The node to go to.
        node: Option<NodePath>,
    },
    /// Behaviours by versions, instances or hosts.
    Matrix {
        /// The full name of the workload.
        workload: String,
        /// What a column is.
        by: crate::learning::DivideBy,
    },
    /// What rules raised.
    Signals {
        /// The full name of the workload; `None` for all.
        workload: Option<String>,
        /// What of them is looked at.
        focus: signals::Focus,
    },
    /// What one unit of a workload shows and no other of its kind.
    OnlyHere {
        /// The full name of the workload.
        workload: String,
        /// What the unit is, and its name.
        unit: (crate::learning::DivideBy, String),
    },
    /// What differs between two parts of what was watched.
    Diff {
        /// What is compared against.
        a: compared::UnitKey,
        /// What is compared.
        b: compared::UnitKey,
    },
    /// The answer about a signal.
    Why {
        /// Its id.
        signal: String,
    },
    /// How far the profile of a workload can be trusted.
    Trust {
        /// Its full name.
        workload: String,
    },
    /// All suggestions, and what was decided of them.
    Suggestions {
        /// The full name of the workload; `None` for all.
        workload: Option<String>,
    },
    /// A suggestion: how far it may reach and what that hides.
    Suppress {
        /// The full name of the workload.
        workload: String,
        /// Which suggestion of it.
        what: suppress::What,
    },
    /// What a workload was watched in.
    Units {
        /// Its full name.
        workload: String,
        /// What is listed.
        tab: units::UnitsTab,
    },
}

impl Place {
    /// The screen that shows it.
    #[must_use]
    pub fn screen(&self) -> &'static ScreenSpec {
        match self {
            Self::Workloads => &workloads::SPEC,
            Self::Tags => &tags::SPEC,
            Self::Problems => &problems::SPEC,
            Self::Fleet => &fleet::SPEC,
            Self::Settings => &settings::SPEC,
            Self::Backend => &backend::SPEC,
            #[cfg(test)]
            Self::Placeholder(_) => &placeholder::SPEC,
            Self::Find { .. } => &find::SPEC,
            Self::Profile { .. } => &profile::SPEC,
            Self::Matrix { .. } => &matrix::SPEC,
            Self::Signals { .. } => &signals::SPEC,
            Self::Why { .. } => &why::SPEC,
            Self::Units { .. } => &units::SPEC,
            Self::Trust { .. } => &trust::SPEC,
            Self::Suggestions { .. } => &suggestions::SPEC,
            Self::Suppress { .. } => &suppress::SPEC,
            Self::OnlyHere { .. } | Self::Diff { .. } => &compared::SPEC,
        }
    }
}

/// The full name of the workload that the present page is about, or that is selected on it.
#[must_use]
pub fn selected_workload(state: &State) -> Option<String> {
    match &state.shell.pages.current().place {
        Place::Profile { workload, .. } | Place::Units { workload, .. } => Some(workload.clone()),
        Place::OnlyHere { workload, .. } | Place::Trust { workload } | Place::Matrix { workload, .. } => {
            Some(workload.clone())
        }
        Place::Suppress { workload, .. } => Some(workload.clone()),
        Place::Suggestions { .. } => state.screens.suggestions.workload().map(str::to_owned),
        Place::Diff { b, .. } => Some(b.workload.clone()),
        Place::Signals { workload: Some(workload), .. } => Some(workload.clone()),
        Place::Signals { workload: None, .. } => {
            state.screens.signals.selected().and_then(|row| row.placement.workload.clone())
        }
        Place::Why { .. } => state.screens.why.workload(),
        Place::Workloads | Place::Tags => state.screens.workloads.selected().map(|row| row.workload.clone()),
        Place::Settings | Place::Backend => None,
        Place::Fleet => state.screens.fleet.selected().map(|row| row.list.workload.clone()),
        Place::Find { .. } => state.screens.find.selected().map(|hit| hit.workload.clone()),
        Place::Problems => state.screens.problems.selected().and_then(|problem| problem.workload.clone()),
        #[cfg(test)]
        Place::Placeholder(_) => None,
    }
}

/// What can be told to a screen, by a job, by another screen or by its own actions.
#[derive(Debug)]
pub enum Message {
    /// To the list of workloads.
    Workloads(workloads::Message),
    /// To the list of tags.
    Tags(tags::Message),
    /// To the list of bad files.
    Problems(problems::Message),
    /// To the search across the fleet.
    Find(find::Message),
    /// To the page of the fleet.
    Fleet(fleet::Message),
    /// To the page of settings.
    Settings(Box<settings::Message>),
    /// To the page of the backends.
    Backend(backend::Message),
    /// To the placeholder.
    #[cfg(test)]
    Placeholder(placeholder::Message),
    /// To the profile.
    Profile(profile::Message),
    /// To the page of signals.
    Signals(signals::Message),
    /// To the screen of comparisons.
    Compared(compared::Message),
    /// To the screen of the matrix.
    Matrix(matrix::Message),
    /// To the page of the answer.
    Why(why::Message),
    /// To the page of units.
    Units(units::Message),
    /// To the page of trust.
    Trust(trust::Message),
    /// To the page of suggestions.
    Suggestions(suggestions::Message),
    /// To the page of a suggestion.
    Suppress(suppress::Message),
    /// About decisions on baselines.
    Curation(curation::Message),
}

/// Work of a screen, done outside the loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Of the list of workloads.
    Workloads(workloads::Job),
    /// Of the search across the fleet.
    Find(find::Job),
    /// Of the placeholder.
    #[cfg(test)]
    Placeholder(placeholder::Job),
    /// Of the page of settings.
    Settings(settings::Job),
    /// Of the page of the backends.
    Backend(backend::Job),
    /// Of the profile.
    Profile(profile::Job),
    /// Of the page of signals.
    Signals(signals::Job),
    /// Of the screen of comparisons.
    Compared(compared::Job),
    /// Of the screen of the matrix.
    Matrix(matrix::Job),
    /// Of the page of the answer.
    Why(why::Job),
    /// Of the page of units.
    Units(units::Job),
    /// Of the page of trust.
    Trust(trust::Job),
    /// Of the page of suggestions.
    Suggestions(suggestions::Job),
    /// Of the page of a suggestion.
    Suppress(suppress::Job),
    /// On decisions about baselines.
    Curation(curation::Job),
}

/// The state of every screen, each its own affair.
#[derive(Debug, Default)]
pub struct Screens {
    /// The list of workloads.
    pub workloads: workloads::State,
    /// The list of tags.
    pub tags: tags::State,
    /// The list of bad files.
    pub problems: problems::State,
    /// The state of the search across the fleet.
    pub find: find::State,
    /// The page of the fleet.
    pub fleet: fleet::State,
    /// The page of settings.
    pub settings: settings::State,
    /// The page of the backends.
    pub backend: backend::State,
    /// The placeholder's.
    #[cfg(test)]
    pub placeholder: placeholder::State,
    /// The profile's.
    pub profile: profile::State,
    /// The state of the page of signals.
    pub signals: signals::State,
    /// The state of the screen of comparisons.
    pub compared: compared::State,
    /// The state of the screen of the matrix.
    pub matrix: matrix::State,
    /// The state of the page of the answer.
    pub why: why::State,
    /// The state of the page of units.
    pub units: units::State,
    /// The state of the page of trust.
    pub trust: trust::State,
    /// The state of the page of suggestions.
    pub suggestions: suggestions::State,
    /// The state of the page of a suggestion.
    pub suppress: suppress::State,
    /// What is being decided of a baseline.
    pub curation: curation::State,
}

/// Hands a message to its screen.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Workloads(message) => workloads::update(state, message),
        Message::Tags(message) => tags::update(state, message),
        Message::Problems(message) => problems::update(state, message),
        Message::Find(message) => find::update(state, message),
        Message::Fleet(message) => fleet::update(state, message),
        Message::Settings(message) => settings::update(state, *message),
        Message::Backend(message) => backend::update(state, message),
        #[cfg(test)]
        Message::Placeholder(message) => placeholder::update(&mut state.screens.placeholder, message),
        Message::Profile(message) => profile::update(state, message),
        Message::Signals(message) => signals::update(state, message),
        Message::Compared(message) => compared::update(state, message),
        Message::Matrix(message) => matrix::update(state, message),
        Message::Why(message) => why::update(state, message),
        Message::Units(message) => units::update(state, message),
        Message::Trust(message) => trust::update(state, message),
        Message::Suggestions(message) => suggestions::update(state, message),
        Message::Suppress(message) => suppress::update(state, message),
        Message::Curation(message) => curation::update(state, message),
    }
}

/// Does a job, on a thread of its own. What it finds it sends through `context`.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    match job {
        Job::Workloads(job) => workloads::perform(job, handles, context),
        Job::Find(job) => find::perform(job, handles, context),
        #[cfg(test)]
        Job::Placeholder(job) => placeholder::perform(job, handles, context),
        Job::Settings(job) => settings::perform(job, handles, context),
        Job::Backend(job) => backend::perform(job, handles, context),
        Job::Profile(job) => profile::perform(job, handles, context),
        Job::Signals(job) => signals::perform(job, handles, context),
        Job::Compared(job) => compared::perform(job, handles, context),
        Job::Matrix(job) => matrix::perform(job, handles, context),
        Job::Why(job) => why::perform(job, handles, context),
        Job::Units(job) => units::perform(job, handles, context),
        Job::Trust(job) => trust::perform(job, handles, context),
        Job::Suggestions(job) => suggestions::perform(job, handles, context),
        Job::Suppress(job) => suppress::perform(job, handles, context),
        Job::Curation(job) => curation::perform(job, handles, context),
    }
}
