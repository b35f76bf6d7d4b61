//! What people say of signals and of behaviours: triage states and notes, entered from any page that shows one, kept in
//! the journal's file, taken back with one key.

use crate::fleet::{Cancel, Fleet};
use crate::journal::{
    self, Change, Journal, JournalError, Reason as Cause, Standing, State as Triage, Step, Subject,
};
use crate::model::{NodeFlags, UnixNanos};
use crate::reports::journal::change_words;
use crate::settings::Settings;
use crate::settings::paths::Paths;
use crate::text::number::counted;
use crate::text::sanitize;
use crate::tui::remote;
use crate::tui::screens::{self, Place, curation, profile, suggestions, units, why};
use crate::tui::shell::action::{ActionSpec, Context, Reason};
use crate::tui::shell::effects::{self, Effect, Slot};
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer, Prompt, PromptError, PromptSpec};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::{State, Toast};
use std::sync::Arc;

/// Where the keys are listened to.
const HERE: &[Context] = &[super::CONTEXT, why::CONTEXT, profile::CONTEXT];

/// Where what was said last can be taken back.
const UNDO: &[Context] = &[super::CONTEXT, why::CONTEXT, profile::CONTEXT, units::CONTEXT];

/// Work on the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JournalJob {
    /// Read it.
    Read(Whose),
    /// Enter the same of some subjects, now.
    Enter(Whose, Vec<Subject>, Change, UnixNanos),
    /// Take back what was entered last, now.
    Undo(Whose, UnixNanos),
}

/// By which settings the journal is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    file: String,
    author: String,
}

const SLOT: Slot = Slot("journal");
/// Signals of one heading that are marked at once, at most.
const MOST: usize = 500;

/// The rows of the table.
pub static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "triage.state",
        title: "say what has become of it",
        label: "triage",
        help: "Sets the triage state of the selected signal or behaviour: open, under review, or archived with a reason. On a heading it holds for all signals below.",
        contexts: HERE,
        keys: &["M"],
        footer: Some(22),
        enabled: has_subject,
        run: |state| vec![choose(state)],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "triage.note",
        title: "write a note",
        label: "note",
        help: "Adds a note to the selected signal or behaviour; it is kept on this machine, or at the backend where there is one.",
        contexts: HERE,
        keys: &["i"],
        footer: Some(23),
        enabled: has_subject,
        run: |_| vec![Effect::Push(Layer::Prompt(Prompt::open(&NOTE, "")))],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "triage.undo",
        title: "take back the last state, note or decision",
        help: "Takes back what you entered last, a triage state, a note, a decision on a baseline or on a suggestion, whatever it is said of.",
        contexts: UNDO,
        keys: &["U"],
        run: |state| vec![run(JournalJob::Undo(place(state), UnixNanos(state.lens.clock.now)))],
        ..ActionSpec::DEFAULT
    },
];

static NOTE: PromptSpec = PromptSpec {
    id: "note",
    label: "note",
    submit: |state, text| {
        if text.trim().is_empty() {
            return Err(PromptError { span: 0..text.len(), text: "a note says something".to_owned() });
        }
        // Of many signals one note is enough: it stands with the one that is shown.
        let subjects: Vec<Subject> = subjects(state).into_iter().take(1).collect();
        Ok(vec![enter(state, subjects, Change::Note(text.trim().to_owned()))])
    },
    ..PromptSpec::DEFAULT
};

fn place(state: &State) -> Whose {
    let journal = &state.lens.settings.journal;
    Whose { file: journal.file.clone(), author: journal.author.clone() }
}

fn run(job: JournalJob) -> Effect {
    Effect::Run(SLOT, effects::Job::Screen(screens::Job::Signals(super::Job::Journal(job))))
}

fn enter(state: &State, subjects: Vec<Subject>, change: Change) -> Effect {
    run(JournalJob::Enter(place(state), subjects, change, UnixNanos(state.lens.clock.now)))
}

/// Reads the journal once, and again where others may have entered something at a backend.
pub(in crate::tui::screens) fn read(state: &mut State) -> Vec<Effect> {
    let decided = state.lens.view.remote.decisions_revision;
    let screen = &mut state.screens.signals;
    let is_same = std::mem::replace(&mut screen.decided_there, decided) == decided;
    if std::mem::replace(&mut screen.journal_asked, true) && is_same {
        return Vec::new();
    }
    vec![run(JournalJob::Read(place(state)))]
}

/// What is selected on the page: signals, the worst first, or a behaviour.
fn subjects(state: &State) -> Vec<Subject> {
    match &state.shell.pages.current().place {
        Place::Signals { .. } => {
            let screen = &state.screens.signals;
            let heading = screen.place().is_some_and(|(_, heading)| heading);
            let members = screen.group().filter(|_| heading).map(|group| &group.members);
            match members {
                Some(members) => {
                    let rows = members.iter().filter_map(|&row| screen.rows.get(row)).take(MOST);
                    rows.map(|row| Subject::Signal(row.id.clone())).collect()
                }
                None => screen.selected().map(|row| Subject::Signal(row.id.clone())).into_iter().collect(),
            }
        }
        Place::Why { signal } => vec![Subject::Signal(signal.clone())],
        Place::Profile { .. } => node(state).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The selected behaviour of the profile.
fn node(state: &State) -> Option<Subject> {
    let screen = &state.screens.profile;
    let (tree, node) = (screen.open()?.profile.tree(), screen.node()?);
    // A pattern is a way to look at several behaviours, and none itself.
    if tree.flags(node).contains(NodeFlags::FOLDED) {
        return None;
    }
    Some(Subject::Node {
        workload: screen.workload.clone(),
        path: crate::reports::nodes::NodePath::of(tree, node)
            .steps()
            .map(|(facet, name, qualifier)| Step {
                facet,
                name: name.to_owned(),
                qualifier: qualifier.to_owned(),
            })
            .collect(),
    })
}

fn has_subject(state: &State) -> Result<(), Reason> {
    if let Some(why) = state.lens.journal.read_only() {
        return Err(Reason::from(format!("the journal cannot be written: {why}")));
    }
    if subjects(state).is_empty() {
        Err(Reason::from("no signal and no behaviour is selected"))
    } else {
        Ok(())
    }
}

/// All states that can be chosen, archived once for every cause.
fn choose(state: &State) -> Effect {
    let subjects = subjects(state);
    let archived = Cause::ALL.iter().map(|(cause, _, words)| (Triage::Archived(*cause), *words));
    let states = [(Triage::Open, "nobody has decided"), (Triage::UnderReview, "somebody looks at it")];
    let items = states.into_iter().chain(archived).map(|(triage, note)| ChoiceItem {
        label: triage.words().to_owned(),
        note: note.to_owned(),
        effects: vec![enter(state, subjects.clone(), Change::State(triage))],
    });
    let title = match subjects.len() {
        1 => "what has become of it".to_owned(),
        many => format!("what has become of {}", counted(many as u64, "signal", "signals")),
    };
    Effect::Push(Layer::Choice(Choice { title, items: items.collect(), cursor: Cursor::default() }))
}

/// Does a job on the journal, and tells the journal as it is then.
pub(super) fn perform(job: &JournalJob, handles: &Handles, context: &JobContext) {
    let fleet = handles.fleet.as_ref();
    if let (JournalJob::Undo(place, now), Some(fleet)) = (job, fleet)
        && is_suppression(fleet, &open(Some(fleet), place), *now, context.cancel())
    {
        let job = suggestions::Job::Decide(suggestions::Decision::undo(*now));
        return suggestions::perform(&job, handles, context);
    }
    if let (JournalJob::Undo(place, now), Some(fleet)) = (job, fleet)
        && is_last(fleet, &open(Some(fleet), place))
    {
        let job = curation::Job::TakeBack { id: None, now: *now };
        return curation::perform(&job, handles, context);
    }
    let (journal, said) = done(fleet, job);
    let message = super::Message::Journal { journal: Arc::new(journal), said };
    context.send(screens::Message::Signals(message));
}

/// The journal after a job, and what was done, or why it was not.
pub(super) fn done(fleet: Option<&Fleet>, job: &JournalJob) -> (Journal, Result<String, String>) {
    let (JournalJob::Read(place) | JournalJob::Enter(place, ..) | JournalJob::Undo(place, _)) = job;
    let mut journal = open(fleet, place);
    let said = match job {
        JournalJob::Read(_) => Ok(journal.problems().into_iter().next().unwrap_or_default()),
        JournalJob::Enter(_, subjects, change, now) => enter_all(&mut journal, subjects, change, *now),
        JournalJob::Undo(_, now) => undo(&mut journal, *now),
    };
    // What was entered may wait for its backend.
    if let (JournalJob::Enter(..) | JournalJob::Undo(..), Some(fleet)) = (job, fleet) {
        fleet.noted();
    }
    (journal, said.map_err(|error| error.to_string()))
}

/// Whether what the user said last is a decision on a baseline, and no state or note.
fn is_last(fleet: &Fleet, journal: &Journal) -> bool {
    let view = fleet.view();
    let decided = view.decided.own_last.as_ref().map(|entry| entry.time);
    decided > journal.last_own().map(|entry| entry.time)
}

/// Whether what the user said last is a decision on a suggestion, and nothing else.
fn is_suppression(fleet: &Fleet, journal: &Journal, now: UnixNanos, cancel: &Cancel) -> bool {
    let suppressed = fleet.suppressed(now, cancel).ok();
    let suppression = suppressed.and_then(|suppressed| suppressed.own_last.map(|entry| entry.time));
    let decided = fleet.view().decided.own_last.as_ref().map(|entry| entry.time);
    suppression > decided && suppression > journal.last_own().map(|entry| entry.time)
}

/// The journal of the backend, where there is one; else that of the settings.
fn open(fleet: Option<&Fleet>, place: &Whose) -> Journal {
    if let Some(journal) = fleet.and_then(Fleet::journal) {
        return journal;
    }
    let settings = Settings {
        journal: crate::settings::Journal { file: place.file.clone(), author: place.author.clone() },
        ..Settings::default()
    };
    let path = journal::path(&settings, Paths::of_user().as_ref());
    let author = journal::author(&settings, |name| std::env::var(name).ok());
    Journal::open(path.as_deref(), &author)
}

/// Takes back what was entered last; what was entered of several signals at once goes together.
fn undo(journal: &mut Journal, now: UnixNanos) -> Result<String, JournalError> {
    let first = journal.undo_last(now)?;
    let mut count: u64 = 1;
    let of_same = |journal: &Journal| {
        journal.last_own().is_some_and(|last| last.time == first.time && last.change == first.change)
    };
    while (count as usize) < MOST && of_same(journal) {
        journal.undo_last(now)?;
        count += 1;
    }
    let what = change_words(journal, &first.change);
    Ok(match count {
        1 => format!("taken back: {what}"),
        many => format!("taken back: {what}, of {}", counted(many, "signal", "signals")),
    })
}

fn enter_all(
    journal: &mut Journal,
    subjects: &[Subject],
    change: &Change,
    now: UnixNanos,
) -> Result<String, JournalError> {
    for subject in subjects {
        match change {
            Change::State(triage) => journal.set_state(subject, *triage, now)?,
            Change::Note(text) => journal.note(subject, text, now)?,
            Change::Curate { .. } | Change::Undo(_) => continue,
        };
    }
    let what = match (change, subjects.len()) {
        (Change::Note(_), _) => "noted".to_owned(),
        (change, 1) => change_words(journal, change),
        (change, many) => {
            format!("{}: {}", counted(many as u64, "signal", "signals"), change_words(journal, change))
        }
    };
    let waits = journal.last_own().is_some_and(|entry| journal.log().is_pending(&entry.id));
    Ok(remote::done(&what, waits))
}

/// Takes in the journal as it is now.
pub(super) fn told(state: &mut State, journal: Arc<Journal>, said: Result<String, String>) -> Vec<Effect> {
    state.lens.journal = journal;
    let mut effects = vec![Effect::Refresh];
    super::update::remake(state);
    match said {
        Ok(text) if text.is_empty() => {}
        Ok(text) => effects.push(Effect::Say(Toast::info(sanitize(&text).into_owned()))),
        Err(text) => effects.push(Effect::Say(Toast::error(sanitize(&text).into_owned()))),
    }
    effects
}

/// What is known of a signal by its id.
pub(in crate::tui::screens) fn of_signal<'a>(state: &'a State, id: &str) -> Standing<'a> {
    let journal = &state.lens.journal;
    if journal.entries().is_empty() {
        return Standing::default();
    }
    journal.standing(&Subject::Signal(id.to_owned()))
}

/// What is known of the selected behaviour of the profile.
pub(in crate::tui::screens) fn of_node(state: &State) -> Standing<'_> {
    node(state).map(|subject| state.lens.journal.standing(&subject)).unwrap_or_default()
}

/// A standing in sentences: the state with who said so, then each note, the newest first.
pub(in crate::tui::screens) fn sentences(state: &State, standing: &Standing<'_>) -> Vec<String> {
    let clock = &state.lens.clock;
    let decided = standing.decided.map(|entry| {
        format!(
            "{} (by {}, {})",
            change_words(&state.lens.journal, &entry.change),
            entry.author,
            clock.relative(entry.time)
        )
    });
    let notes = standing.notes.iter().rev().map(|entry| {
        format!(
            "{} ({}, {})",
            change_words(&state.lens.journal, &entry.change),
            entry.author,
            clock.relative(entry.time)
        )
    });
    decided.into_iter().chain(notes).map(|text| sanitize(&text).into_owned()).collect()
}
