//! What people decide of a baseline, from any page that shows a part of one: what it would change is shown first, then it is
//! asked why, and one key takes it back. No page of its own.

mod choices;
mod job;
#[cfg(test)]
mod tests;

use crate::fleet::{FleetView, Supposed};
use crate::journal::{Decision, Subject};
use crate::model::UnixNanos;
use crate::reports::journal::subject_words;
use crate::text::{sanitize, time};
use crate::tui::screens::{self, Place, profile, units, why};
use crate::tui::shell::action::{ActionSpec, Context, Reason};
use crate::tui::shell::effects::{self, Effect, Slot};
use crate::tui::shell::layers::{Choice, Confirm, Layer, Prompt, PromptError, PromptSpec};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::{State as Whole, Toast};
use crate::tui::widgets::wrap;
use std::sync::Arc;

pub use job::{Job, perform};

/// Where the key is listened to.
const HERE: &[Context] = &[profile::CONTEXT, units::CONTEXT, why::CONTEXT];

/// One of it runs at a time.
const SLOT: Slot = Slot("baseline");
/// Columns of what is said before a decision.
const WIDTH: usize = 72;

/// What somebody is about to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Decide this.
    Decide(Decision),
    /// Take back the entry of this id.
    TakeBack(String),
}

impl Step {
    /// What is supposed while its consequences are counted.
    #[must_use]
    pub fn supposed(&self) -> Supposed<'_> {
        match self {
            Step::Decide(decision) => Supposed::Decided(*decision),
            Step::TakeBack(id) => Supposed::TakenBack(id),
        }
    }

    fn words(&self) -> &'static str {
        match self {
            Step::Decide(decision) => decision.id(),
            Step::TakeBack(_) => "take back",
        }
    }
}

/// What is being decided, until it is done.
#[derive(Debug, Default)]
pub struct State {
    about: Option<(Subject, Decision)>,
}

/// What a step would change.
#[derive(Debug)]
pub struct Counted {
    /// Of what.
    pub subject: Subject,
    /// The step.
    pub step: Step,
    /// What it would change, in sentences; or why that cannot be said.
    pub lines: Result<Vec<String>, String>,
    /// The page on which it was asked.
    pub place: Place,
}

/// What can be told.
#[derive(Debug)]
pub enum Message {
    /// What a step would change.
    Counted(Box<Counted>),
    /// The reason is asked for.
    Ask(Box<Subject>, Decision),
    /// The fleet after a step, and what was done, or why it was not.
    Done(Arc<FleetView>, Result<String, String>),
}

/// The rows of the table.
pub static ACTIONS: &[ActionSpec] = &[ActionSpec {
    id: "baseline.decide",
    title: "accept, reject or quarantine",
    label: "baseline",
    help: "Accepts or rejects the selected behaviour, or quarantines a snapshot, an instance or a span of time. What it changes is shown first, then you say why; U takes it back.",
    contexts: HERE,
    keys: &["B"],
    footer: Some(62),
    steady: true,
    enabled: can_decide,
    run: |state| vec![Effect::Push(Layer::Choice(choose(state)))],
    ..ActionSpec::DEFAULT
}];

fn can_decide(state: &Whole) -> Result<(), Reason> {
    if let Some(why) = &state.lens.view.decided.read_only {
        return Err(Reason::from(format!("decisions cannot be written down: {why}")));
    }
    choices::of(state).map(|_| ())
}

/// What can be decided of what is selected.
fn choose(state: &Whole) -> Choice {
    let items = choices::of(state).unwrap_or_default();
    Choice { title: "the baseline".to_owned(), items, cursor: Cursor::default() }
}

/// Counts what a step would change.
fn count(state: &Whole, subject: Subject, step: Step) -> Effect {
    let place = state.shell.pages.current().place.clone();
    run(Job::Count { subject, step, place })
}

fn run(job: Job) -> Effect {
    Effect::Run(SLOT, effects::Job::Screen(screens::Job::Curation(job)))
}

/// Takes in one message.
pub fn update(state: &mut Whole, message: Message) -> Vec<Effect> {
    match message {
        // Whoever has gone on does not want it any more.
        Message::Counted(counted) if counted.place != state.shell.pages.current().place => Vec::new(),
        Message::Counted(counted) => match &counted.lines {
            Err(why) => vec![Effect::Say(Toast::error(sanitize(why).into_owned()))],
            Ok(lines) => {
                let confirm = confirm(state, counted.subject.clone(), &counted.step, lines);
                vec![Effect::Push(Layer::Confirm(confirm))]
            }
        },
        Message::Ask(subject, decision) => {
            state.screens.curation.about = Some((*subject, decision));
            vec![Effect::Push(Layer::Prompt(Prompt::open(&REASON, "")))]
        }
        Message::Done(view, said) => {
            state.lens.view = view;
            let toast = match said {
                Ok(text) => Toast::info(sanitize(&text).into_owned()),
                Err(text) => Toast::error(sanitize(&text).into_owned()),
            };
            vec![Effect::Refresh, Effect::Say(toast)]
        }
    }
}

/// The question, with what would change.
fn confirm(state: &Whole, subject: Subject, step: &Step, lines: &[String]) -> Confirm {
    let width = WIDTH.min(usize::from(state.shell.size.width).saturating_sub(8)).max(20);
    let mark = state.shell.glyphs().dot;
    let mut detail: Vec<String> = wrap(&sanitize(&subject_words(&subject)), width);
    detail.push(String::new());
    for line in lines {
        let parts = wrap(&sanitize(line), width - 2).into_iter().enumerate();
        detail.extend(parts.map(|(at, part)| format!("{} {part}", if at == 0 { mark } else { " " })));
    }
    detail.push(String::new());
    let yes = match step {
        Step::Decide(decision) => {
            vec![Effect::Tell(screens::Message::Curation(Message::Ask(Box::new(subject), *decision)))]
        }
        Step::TakeBack(id) => vec![run(Job::TakeBack { id: Some(id.clone()), now: now(state) })],
    };
    Confirm { question: format!("{}?", step.words()), detail, yes }
}

fn now(state: &Whole) -> UnixNanos {
    UnixNanos(state.lens.clock.now)
}

static REASON: PromptSpec = PromptSpec {
    id: "baseline-reason",
    label: "why",
    submit: |state, text| {
        if text.trim().is_empty() {
            let text = "whoever reads it later wants to know why".to_owned();
            return Err(PromptError { span: 0..1, text });
        }
        let Some((subject, decision)) = state.screens.curation.about.take() else { return Ok(Vec::new()) };
        let (reason, now) = (text.trim().to_owned(), now(state));
        Ok(vec![run(Job::Decide { subject, decision, reason, now })])
    },
    cancelled: |state| {
        state.screens.curation.about = None;
        Vec::new()
    },
    ..PromptSpec::DEFAULT
};

static SPAN: PromptSpec = PromptSpec {
    id: "baseline-span",
    label: "from and to",
    check: |state, text| span(state, text).err(),
    submit: |state, text| {
        let (from, to) = span(state, text)?;
        let workload = screens::selected_workload(state).unwrap_or_default();
        let subject = Subject::Span { workload, from, to };
        Ok(vec![count(state, subject, Step::Decide(Decision::Quarantine))])
    },
    ..PromptSpec::DEFAULT
};

/// Two moments as they are typed: dates with times, or how long ago.
fn span(state: &Whole, text: &str) -> Result<(UnixNanos, UnixNanos), PromptError> {
    let wrong = |text: &str, words: &str| PromptError { span: 0..text.len(), text: words.to_owned() };
    let parts: Vec<&str> = text.split_whitespace().collect();
    let [from, to] = parts[..] else {
        return Err(wrong(text, "expected two times, 2026-11-24T03:00:00Z 2026-11-24T04:00:00Z, or 9h 2h"));
    };
    let moment = |part: &str| {
        let moment = time::parse(part, state.lens.clock.now).map(UnixNanos);
        moment
            .ok_or_else(|| wrong(text, "expected times, 2026-11-24T03:00:00Z, or how long ago: 40m, 9h, 2d"))
    };
    let (from, to) = (moment(from)?, moment(to)?);
    if from > to { Err(wrong(text, "the span ends before it begins")) } else { Ok((from, to)) }
}
