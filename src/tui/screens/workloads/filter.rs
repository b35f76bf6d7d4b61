//! The filter line: typed with a live preview, completed, remembered, taken back. It holds on every page.

use super::update::{Job, Message};
use crate::query::{self, QueryError, Vocabulary};
use crate::reports::subject;
use crate::reports::tags::{self, TagReport};
use crate::text::{number::plural, sanitize};
use crate::tui::screens;
use crate::tui::shell::effects::{self, Effect, Slot};
use crate::tui::shell::layers::{Completion, Layer, Prompt, PromptError, PromptSpec};
use crate::tui::shell::state::State;

/// The name of the prompt and of its history.
pub(super) const ID: &str = "filter";

/// What is remembered while the filter is typed.
#[derive(Debug, Default)]
pub struct FilterState {
    /// The filter that held when the prompt was opened.
    before: String,
    /// The tags of the whole fleet, for completion.
    vocabulary: TagReport,
    /// Whether the history file was asked for.
    pub(super) asked: bool,
}

static PROMPT: PromptSpec = PromptSpec {
    id: ID,
    label: "filter",
    place: super::view::filter_place,
    changed: preview,
    check: |_, line| query::parse(line).err().as_ref().map(pointed),
    complete,
    submit,
    cancelled: |state| {
        let before = std::mem::take(&mut state.screens.workloads.filter.before);
        preview(state, &before)
    },
};

/// Opens the prompt with the present filter.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let line = state.lens.filter().to_owned();
    learn_words(state);
    state.screens.workloads.filter.before.clone_from(&line);
    let mut effects = load_history(state);
    // A space behind it, so that typing adds a term.
    let line = if line.is_empty() { line } else { line + " " };
    effects.push(Effect::Push(Layer::Prompt(Prompt::open(&PROMPT, &line))));
    effects
}

/// Looks up the tags of the fleet, for [`complete`].
pub(in crate::tui::screens) fn learn_words(state: &mut State) {
    state.screens.workloads.filter.vocabulary = tags::of(&state.lens.view, &query::Query::default());
}

/// Clears the filter; `None` if there is none.
pub(in crate::tui::screens) fn clear(state: &mut State) -> Option<Vec<Effect>> {
    (!state.lens.filter().is_empty()).then(|| preview(state, ""))
}

/// Looks through the line as far as it is typed. A line with an error changes nothing.
fn preview(state: &mut State, line: &str) -> Vec<Effect> {
    if line.trim() != state.lens.filter() && state.lens.set_filter(line).is_ok() {
        vec![Effect::Refresh]
    } else {
        Vec::new()
    }
}

fn submit(state: &mut State, line: &str) -> Result<Vec<Effect>, PromptError> {
    if let Err(error) = query::parse(line) {
        return Err(pointed(&error));
    }
    let mut effects = preview(state, line);
    if !line.trim().is_empty() {
        let job =
            Job::AppendHistory { line: line.trim().to_owned(), limit: state.lens.settings.history_size };
        effects.push(run("filter-history-append", job));
    }
    Ok(effects)
}

/// The tags of the fleet; keys that are no tags come last, since they are always there.
struct TagsFirst<'a>(&'a TagReport);

impl Vocabulary for TagsFirst<'_> {
    fn keys(&self, each: &mut dyn FnMut(&str, u64)) {
        self.0.keys(&mut |key, count| each(key, if self.0.key(key).is_some() { count } else { 0 }));
    }

    fn values(&self, key: &str, each: &mut dyn FnMut(&str, u64)) {
        self.0.values(key, each);
    }
}

/// What could stand at the cursor of a line that is a filter.
pub(in crate::tui::screens) fn complete(state: &State, line: &str, cursor: usize) -> Vec<Completion> {
    let found = query::complete(line, cursor, &TagsFirst(&state.screens.workloads.filter.vocabulary));
    let note = |text: &str, count| match text.strip_suffix(':').and_then(subject::help) {
        Some(help) => help.to_owned(),
        None if count == 0 => String::new(),
        None => plural(count, "workload"),
    };
    found
        .candidates
        .into_iter()
        .map(|c| {
            let note = note(&c.text, c.count);
            Completion { replace: found.replace.clone(), with: c.text, note }
        })
        .collect()
}

fn pointed(error: &QueryError) -> PromptError {
    PromptError { span: error.span.clone(), text: sanitize(&error.to_string()).into_owned() }
}

/// Asks once for the lines of earlier runs.
pub(super) fn load_history(state: &mut State) -> Vec<Effect> {
    let asked = std::mem::replace(&mut state.screens.workloads.filter.asked, true);
    if asked {
        return Vec::new();
    }
    vec![run("filter-history", Job::LoadHistory { limit: state.lens.settings.history_size })]
}

/// Puts the lines of earlier runs before those of this one.
pub(super) fn remembered(state: &mut State, mut lines: Vec<String>) {
    let own = state.shell.histories.entry(ID).or_default();
    lines.retain(|line| !own.contains(line));
    lines.append(own);
    *own = lines;
}

fn run(slot: &'static str, job: Job) -> Effect {
    Effect::Run(Slot(slot), effects::Job::Screen(screens::Job::Workloads(job)))
}

/// The message that a job sends when it has read the lines.
pub(super) const fn loaded(lines: Vec<String>) -> screens::Message {
    screens::Message::Workloads(Message::Remembered(lines))
}
