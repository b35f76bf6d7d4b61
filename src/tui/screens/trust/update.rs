//! How the page of trust changes, and the job that makes its report.

use std::sync::Arc;

use super::state::{Asked, Phase, State as Screen};
use super::view;
use crate::fleet::{Cancel, Fleet, FleetError, Step};
use crate::learning::Scope;
use crate::model::{FACETS, Facet, Selection};
use crate::query;
use crate::reports::search::Hits;
use crate::reports::trust::{self, Asked as Made, Opens, TrustReport, UnitsOf};
use crate::reports::{subject, trust::to_json};
use crate::tui::export::{self, Format};
use crate::tui::screens::units::UnitsTab;
use crate::tui::screens::{self, Place, profile};
use crate::tui::shell::effects::{self, Effect, Progress, Slot};
use crate::tui::shell::motion::Motion;
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::{State, Toast};

/// What can be told to the page of trust.
#[derive(Debug)]
pub enum Message {
    /// A report was made, or why none was.
    Made {
        /// What was asked.
        asked: Box<Asked>,
        /// The report, or a sentence.
        report: Result<Arc<TrustReport>, String>,
    },
    /// A workload was looked at for hints, whole.
    Looked {
        /// Its full name.
        workload: String,
        /// The revision it was looked at.
        revision: u64,
        /// Whether there are any.
        poisoned: bool,
    },
    /// Write the report into a file.
    Export(Format),
}

/// Work of the page of trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Makes the report.
    Make(Box<Asked>),
    /// Looks for hints in these workloads, for the marks of the list.
    Look(Vec<String>),
}

/// One report is made at a time.
const MAKING: Slot = Slot("trust");
/// Hints are looked for in one workload after the other.
const LOOKING: Slot = Slot("looking for hints");

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Made { asked, report } => {
            let screen = &mut state.screens.trust;
            if screen.asked.as_ref() != Some(&*asked) {
                return Vec::new();
            }
            let poisoned = report.as_ref().ok().map(|report| !report.hints.is_empty());
            screen.phase = report.map_or_else(Phase::Failed, Phase::Done);
            settle(state);
            match poisoned.filter(|_| asked.is_whole()) {
                Some(poisoned) => looked(state, asked.workload, asked.revision, poisoned),
                None => Vec::new(),
            }
        }
        Message::Looked { workload, revision, poisoned } => looked(state, workload, revision, poisoned),
        Message::Export(format) => write(state, format).into_iter().collect(),
    }
}

/// Remembers whether there are hints; lists show it.
fn looked(state: &mut State, workload: String, revision: u64, poisoned: bool) -> Vec<Effect> {
    state.screens.trust.waiting.remove(&workload);
    let before = state.lens.poisoned.insert(workload, (revision, poisoned));
    if before == Some((revision, poisoned)) { Vec::new() } else { vec![Effect::Refresh] }
}

/// Does a job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let Some(fleet) = &handles.fleet else { return };
    match job {
        Job::Make(asked) => {
            let report = make(fleet, asked, context.cancel(), &mut |done, total| {
                context.progress(|| Progress { what: "merging".to_owned(), done, total: Some(total) });
            });
            if let (Some(report), false) = (report, context.is_cancelled()) {
                let message = Message::Made { asked: asked.clone(), report: report.map(Arc::new) };
                context.send(screens::Message::Trust(message));
            }
        }
        Job::Look(workloads) => {
            let view = fleet.view();
            for name in workloads {
                let Some(workload) = view.workload(name) else { continue };
                let Ok(profile) = fleet.open(name, context.cancel(), &mut |_| {}) else { continue };
                let revision = workload.revision;
                let scope = Scope::of(&profile, Selection::all(profile.observations()));
                let gathered = trust::gather(fleet, &view, &profile, &scope, context.cancel());
                if context.is_cancelled() {
                    return;
                }
                let hints = crate::signals::poison::hints(&profile, &scope, &gathered.known);
                context.send(screens::Message::Trust(Message::Looked {
                    workload: name.clone(),
                    revision,
                    poisoned: !hints.is_empty(),
                }));
            }
        }
    }
}

/// Makes a report, or says in a sentence why not; `None` if it was stopped.
pub(super) fn make(
    fleet: &Fleet,
    asked: &Asked,
    cancel: &Cancel,
    progress: &mut dyn FnMut(u64, u64),
) -> Option<Result<TrustReport, String>> {
    let view = fleet.view();
    let Some(workload) = view.workload(&asked.workload) else {
        return Some(Err(format!("no workload is called {} any more", asked.workload)));
    };
    let opened = fleet.open(&asked.workload, cancel, &mut |step| {
        if let Step::Merged(opening) = step {
            progress(opening.done as u64, opening.total as u64);
        }
    });
    let profile = match opened {
        Ok(profile) => profile,
        Err(FleetError::Cancelled) => return None,
        Err(error) => return Some(Err(error.to_string())),
    };
    let query = match query::parse(&asked.filter) {
        Ok(query) => query,
        Err(error) => return Some(Err(error.to_string())),
    };
    let filtered = subject::select_profile(workload, &profile, &query);
    let restriction = asked.restriction.as_ref();
    let selection = Selection::from_fn(profile.observations().len(), |id| {
        let admits = |o| restriction.is_none_or(|restriction| restriction.admits(o));
        filtered.contains(id) && profile.observation(id).is_some_and(admits)
    });
    if selection.is_empty() {
        return Some(Err("the filter or restriction selects nothing of it".to_owned()));
    }
    let scope = Scope::of(&profile, selection);
    let gathered = trust::gather(fleet, &view, &profile, &scope, cancel);
    if cancel.is_cancelled() {
        return None;
    }
    Some(Ok(TrustReport::of(&Made {
        workload,
        profile: &profile,
        scope: &scope,
        gathered: &gathered,
        clock: asked.clock,
        masker: asked.masker,
        ascii: asked.ascii,
    })))
}

/// Looks for hints in workloads, in the background, for the marks of the list. A new job takes over what the one before
/// it has not done.
pub fn look(state: &mut State, workloads: impl IntoIterator<Item = String>) -> Vec<Effect> {
    let lens = &state.lens;
    let is_stale = |name: &String| {
        let revision = lens.view.workload(name).map(|workload| workload.revision);
        revision.is_some() && lens.poisoned.get(name).map(|(known, _)| *known) != revision
    };
    let waiting = &mut state.screens.trust.waiting;
    let before = waiting.len();
    waiting.extend(workloads.into_iter().filter(is_stale));
    if waiting.len() == before {
        return Vec::new();
    }
    let job = Job::Look(waiting.iter().cloned().collect());
    vec![Effect::Run(LOOKING, effects::Job::Screen(screens::Job::Trust(job)))]
}

/// What a report would be asked for with now.
fn asked(state: &State, workload: &str) -> Asked {
    let lens = &state.lens;
    Asked {
        workload: workload.to_owned(),
        filter: lens.filter().to_owned(),
        restriction: lens.restriction_of(workload).cloned(),
        masker: lens.masker(state.shell.is_ascii()),
        ascii: state.shell.is_ascii(),
        clock: lens.clock,
        revision: lens.view.workload(workload).map_or(0, |known| known.revision),
        signals: Arc::clone(&lens.view.signals),
    }
}

/// The page is shown.
pub(super) fn enter(state: &mut State, workload: &str) -> Vec<Effect> {
    let asked = asked(state, workload);
    let screen = &state.screens.trust;
    let is_known = screen.asked.as_ref() == Some(&asked) && !matches!(screen.phase, Phase::Stopped);
    if is_known { Vec::new() } else { begin(state, asked) }
}

fn begin(state: &mut State, asked: Asked) -> Vec<Effect> {
    let screen = &mut state.screens.trust;
    let same = screen.asked.as_ref().is_some_and(|before| before.workload == asked.workload);
    *screen = Screen {
        asked: Some(asked.clone()),
        phase: Phase::Running,
        cursor: if same { screen.cursor } else { Default::default() },
        facet: screen.facet,
        waiting: std::mem::take(&mut screen.waiting),
    };
    vec![Effect::Run(MAKING, effects::Job::Screen(screens::Job::Trust(Job::Make(Box::new(asked)))))]
}

/// The lens has changed. A page that is not shown is brought up to date when it is.
pub(super) fn refresh(state: &mut State) -> Vec<Effect> {
    let Place::Trust { workload } = &state.shell.pages.current().place else { return Vec::new() };
    let asked = asked(state, &workload.clone());
    let screen = &state.screens.trust;
    // While files arrive every one of them would begin it anew.
    let waits = !state.lens.view.progress.finished && screen.asked.is_some();
    if waits || screen.asked.as_ref() == Some(&asked) { Vec::new() } else { begin(state, asked) }
}

/// Makes it once more.
pub(super) fn again(state: &mut State) -> Vec<Effect> {
    let Place::Trust { workload } = &state.shell.pages.current().place else { return Vec::new() };
    let asked = asked(state, &workload.clone());
    begin(state, asked)
}

/// Stops the job.
pub(super) fn escape(state: &mut State) -> Option<Vec<Effect>> {
    let screen = &mut state.screens.trust;
    if matches!(screen.phase, Phase::Running) {
        screen.phase = Phase::Stopped;
        return Some(vec![Effect::Cancel(MAKING)]);
    }
    None
}

fn settle(state: &mut State) {
    let height = view::list_height(state);
    let screen = &mut state.screens.trust;
    let len = screen.report().map_or(0, |report| report.sentences.len());
    screen.cursor.settle(len, height);
}

/// Moves in the sentences; to the side it goes from curve to curve.
pub(super) fn motion(state: &mut State, motion: Motion) -> Vec<Effect> {
    let height = view::list_height(state);
    let screen = &mut state.screens.trust;
    let len = screen.report().map_or(0, |report| report.sentences.len());
    match motion {
        Motion::Left | Motion::Right => turn(screen, motion == Motion::Right),
        other => {
            screen.cursor.step(other, len, height);
        }
    }
    Vec::new()
}

/// The next facet of which anything is known.
fn turn(screen: &mut Screen, forward: bool) {
    let Some(report) = screen.report() else { return };
    let known: Vec<Facet> = FACETS
        .iter()
        .map(|spec| spec.facet)
        .filter(|facet| report.trust.novelty.of_facet(*facet).known > 0)
        .collect();
    let now = screen.facet.unwrap_or(Facet::Process);
    let at = known.iter().position(|facet| *facet == now).unwrap_or(0);
    let step = if forward { 1 } else { known.len().saturating_sub(1) };
    screen.facet = known.get((at + step) % known.len().max(1)).copied();
}

/// The tab of units that a sentence means.
static TABS: [(UnitsOf, UnitsTab); 5] = [
    (UnitsOf::Versions, UnitsTab::Versions),
    (UnitsOf::Snapshots, UnitsTab::Snapshots),
    (UnitsOf::Instances, UnitsTab::Instances),
    (UnitsOf::Hosts, UnitsTab::Hosts),
    (UnitsOf::Files, UnitsTab::Files),
];

/// Opens what the selected sentence speaks of.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.trust;
    let (Some(sentence), Some(asked)) = (screen.selected().cloned(), screen.asked.clone()) else {
        return Vec::new();
    };
    let workload = asked.workload;
    match sentence.opens {
        Opens::Units(units) => {
            let tab =
                TABS.iter().find(|(known, _)| *known == units).map_or(UnitsTab::default(), |(_, tab)| *tab);
            vec![Effect::Open(Place::Units { workload, tab })]
        }
        Opens::Nodes { title, nodes } => {
            let Some(report) = screen.report() else { return Vec::new() };
            let profile = Arc::clone(&report.profile);
            let hits = Hits { nodes, complete: true };
            let only = profile::Message::Only { profile, title, hits };
            vec![
                Effect::Tell(screens::Message::Profile(only)),
                Effect::Open(Place::Profile { workload, node: None }),
            ]
        }
        Opens::Curve => {
            turn(screen, true);
            let facet = screen.facet.unwrap_or(Facet::Process).spec().many;
            vec![Effect::Say(Toast::info(format!(
                "the curve is that of {facet}; left and right go to others"
            )))]
        }
    }
}

fn write(state: &State, format: Format) -> Option<Effect> {
    let screen = &state.screens.trust;
    let (report, asked) = (screen.report()?, screen.asked.as_ref()?);
    let table = trust::sentences_table(report);
    let content = format.write(&table, || to_json(report, asked.masker), state.shell.is_ascii());
    let short = state.lens.view.workload(&asked.workload).map_or("workload", |w| w.short_name.as_str());
    Some(export::save(&format!("trust-{short}"), &state.lens.clock, format, content))
}
