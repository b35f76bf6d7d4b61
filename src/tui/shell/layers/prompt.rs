//! A line to type into, with history, completions, and errors pointed at in place.
//!
//! A prompt is described by one static record; a screen opens it with `Effect::Push(Layer::Prompt(Prompt::open(…)))`.

use super::Layer;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::line_editor::LineEditor;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};
use std::ops::Range;

/// How many completions are shown.
const MOST_COMPLETIONS: usize = 8;
/// How many lines of a history are kept.
const MOST_HISTORY: usize = 200;

/// What a prompt is for.
pub struct PromptSpec {
    /// Names its history.
    pub id: &'static str,
    /// The word before the line.
    pub label: &'static str,
    /// The row it is typed in; `None` is the last row of the terminal.
    pub place: fn(&State) -> Option<Rect>,
    /// Called after every change, to show results while typing.
    pub changed: fn(&mut State, &str) -> Vec<Effect>,
    /// What is wrong with the line so far, if anything.
    pub check: fn(&State, &str) -> Option<PromptError>,
    /// What could stand at the cursor (a byte of the line), the best first.
    pub complete: fn(&State, &str, usize) -> Vec<Completion>,
    /// Called on Enter. An error keeps the prompt open and is pointed at.
    pub submit: fn(&mut State, &str) -> Result<Vec<Effect>, PromptError>,
    /// Called on Esc, to undo what `changed` did.
    pub cancelled: fn(&mut State) -> Vec<Effect>,
}

impl PromptSpec {
    /// The values of a record that leaves them out.
    pub const DEFAULT: Self = Self {
        id: "",
        label: "",
        place: |_| None,
        changed: |_, _| Vec::new(),
        check: |_, _| None,
        complete: |_, _, _| Vec::new(),
        submit: |_, _| Ok(Vec::new()),
        cancelled: |_| Vec::new(),
    };
}

impl std::fmt::Debug for PromptSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// What is wrong with a line, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptError {
    /// The bytes of the line that are wrong; an empty range points at a place.
    pub span: Range<usize>,
    /// What was expected and found.
    pub text: String,
}

/// One completion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the line that it replaces.
    pub replace: Range<usize>,
    /// What it puts there.
    pub with: String,
    /// What stands behind it in the list: a count, say.
    pub note: String,
}

/// A prompt that is open.
#[derive(Debug)]
pub struct Prompt {
    /// What it is for.
    pub spec: &'static PromptSpec,
    pub(super) editor: LineEditor,
    completions: Vec<Completion>,
    /// While completions are tried one after the other: which one, and the line before the first.
    trying: Option<(usize, LineEditor)>,
    /// While the history is walked: how far back, and the line before it.
    recalled: Option<(usize, LineEditor)>,
    error: Option<PromptError>,
    /// The line is one that was proposed, as a selected text is in any field: the first letter takes its place.
    proposed: bool,
}

impl Prompt {
    /// A prompt with a line to begin with.
    #[must_use]
    pub fn open(spec: &'static PromptSpec, text: &str) -> Self {
        let editor = LineEditor::new(text);
        let (completions, proposed) = (Vec::new(), false);
        Self { spec, editor, completions, trying: None, recalled: None, error: None, proposed }
    }

    /// A prompt with a line that is taken as it is by Enter, gone on with after a key that moves, and replaced by what is typed.
    #[must_use]
    pub fn propose(spec: &'static PromptSpec, text: &str) -> Self {
        Self { proposed: !text.is_empty(), ..Self::open(spec, text) }
    }

    /// A key was pressed: from now on the line is the user's own. What is typed takes the place of what was proposed.
    pub(super) fn touch(&mut self, typed: bool) {
        if std::mem::take(&mut self.proposed) && typed {
            self.editor = LineEditor::new("");
        }
    }

    /// The line as typed.
    #[must_use]
    pub fn text(&self) -> &str {
        self.editor.text()
    }

    pub(super) fn draw(&self, state: &State, frame: &mut Frame<'_>, area: Rect) {
        let style = |role| state.shell.style(role);
        let bottom = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
        let row = (self.spec.place)(state).unwrap_or(bottom).intersection(area);
        if row.is_empty() {
            return;
        }
        let label = format!(" {} ", self.spec.label);
        let offset = u16::try_from(label.chars().count()).unwrap_or(u16::MAX).min(row.width);
        let width = usize::from(row.width - offset);
        let (text, column) = self.editor.view(width);
        let looks = if self.proposed { Role::Selection } else { Role::Input };
        let line = Line::from(vec![Span::styled(label, style(Role::Key)), Span::styled(text, style(looks))]);
        frame.render_widget(Clear, row);
        frame.render_widget(Paragraph::new(line), row);
        let column = u16::try_from(column).unwrap_or(u16::MAX).min(row.width.saturating_sub(offset + 1));
        frame.set_cursor_position(Position { x: row.x + offset + column, y: row.y });

        // What belongs to the line stands below it where there is room, else above.
        let below = area.bottom().saturating_sub(row.bottom()) >= 2;
        let near = |index: u16| if below { row.bottom() + index } else { row.y.saturating_sub(1 + index) };
        let mut used = 0;
        if let Some(error) = &self.error {
            let from = self.editor.column_of(error.span.start, width);
            let to = self.editor.column_of(error.span.end.max(error.span.start + 1), width).max(from + 1);
            let text =
                format!("{}{} {}", " ".repeat(usize::from(offset) + from), "^".repeat(to - from), error.text);
            let text = if text.chars().count() > usize::from(row.width) {
                format!(" column {}: {}", from + 1, error.text)
            } else {
                text
            };
            let rect = Rect { y: near(0), ..row };
            frame.render_widget(Clear, rect);
            frame.render_widget(Paragraph::new(Line::styled(text, style(Role::InputError))), rect);
            used = 1;
        }
        self.draw_completions(state, frame, area, row, offset, |index| near(used + index));
    }

    fn draw_completions(
        &self,
        state: &State,
        frame: &mut Frame<'_>,
        area: Rect,
        row: Rect,
        offset: u16,
        near: impl Fn(u16) -> u16,
    ) {
        let chosen = self.trying.as_ref().map(|(index, _)| *index);
        let first = chosen.map_or(0, |index| (index + 1).saturating_sub(MOST_COMPLETIONS));
        let widest = self.completions.iter().map(|item| item.with.chars().count()).max().unwrap_or(0).min(40);
        for (slot, (index, item)) in
            self.completions.iter().enumerate().skip(first).take(MOST_COMPLETIONS).enumerate()
        {
            let y = near(u16::try_from(slot).unwrap_or(u16::MAX));
            if y < area.y || y >= area.bottom() {
                break;
            }
            let role = if chosen == Some(index) { Role::Selection } else { Role::Text };
            let marker = if chosen == Some(index) { state.shell.glyphs().marker } else { " " };
            let text = format!("{marker} {:<widest$}  {} ", item.with, item.note);
            // Lines at both sides part it from what it lies on.
            let edge = Span::styled(state.shell.glyphs().vertical, state.shell.style(Role::BorderFocus));
            let line = Line::from(vec![edge.clone(), Span::styled(text, state.shell.style(role)), edge]);
            let width = u16::try_from(line.width()).unwrap_or(u16::MAX).min(row.width - offset);
            let rect = Rect { x: row.x + offset, y, width, height: 1 };
            frame.render_widget(Clear, rect);
            frame.render_widget(Paragraph::new(line), rect);
        }
    }
}

fn top(state: &mut State) -> Option<&mut Prompt> {
    match state.shell.layers.last_mut() {
        Some(Layer::Prompt(prompt)) => Some(prompt),
        _ => None,
    }
}

/// The line changed by typing.
pub(super) fn edited(state: &mut State) -> Vec<Effect> {
    if let Some(prompt) = top(state) {
        prompt.trying = None;
        prompt.recalled = None;
    }
    changed(state, true)
}

fn changed(state: &mut State, completions: bool) -> Vec<Effect> {
    let Some(prompt) = top(state) else { return Vec::new() };
    let (spec, text, cursor) = (prompt.spec, prompt.editor.text().to_owned(), prompt.editor.cursor());
    let error = (spec.check)(state, &text);
    let found = completions.then(|| (spec.complete)(state, &text, cursor));
    if let Some(prompt) = top(state) {
        // While typing, an error at the cursor is most likely only a line that is not finished.
        prompt.error = error.filter(|error| error.span.end < text.trim_end().len());
        if let Some(found) = found {
            prompt.completions = found;
        }
    }
    (spec.changed)(state, &text)
}

/// Enter.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(prompt) = top(state) else { return Vec::new() };
    let (spec, text) = (prompt.spec, prompt.editor.text().to_owned());
    match (spec.submit)(state, &text) {
        Err(error) => {
            if let Some(prompt) = top(state) {
                prompt.error = Some(error);
            }
            Vec::new()
        }
        Ok(effects) => {
            state.shell.layers.retain(|layer| !matches!(layer, Layer::Prompt(p) if p.spec.id == spec.id));
            let history = state.shell.histories.entry(spec.id).or_default();
            if !text.trim().is_empty() {
                history.retain(|line| *line != text);
                history.push(text);
                if history.len() > MOST_HISTORY {
                    history.remove(0);
                }
            }
            effects
        }
    }
}

/// Tab and Shift-Tab.
pub(super) fn complete(state: &mut State, forward: bool) -> Vec<Effect> {
    let Some(prompt) = top(state) else { return Vec::new() };
    if prompt.completions.is_empty() {
        let (spec, text, cursor) = (prompt.spec, prompt.editor.text().to_owned(), prompt.editor.cursor());
        let found = (spec.complete)(state, &text, cursor);
        if let Some(prompt) = top(state) {
            prompt.completions = found;
        }
    }
    let Some(prompt) = top(state) else { return Vec::new() };
    let count = prompt.completions.len();
    if count == 0 {
        return Vec::new();
    }
    let (index, before) = match prompt.trying.take() {
        None => (if forward { 0 } else { count - 1 }, prompt.editor.clone()),
        Some((index, before)) => ((index + if forward { 1 } else { count - 1 }) % count, before),
    };
    let item = &prompt.completions[index];
    let text = before.text();
    if let (Some(head), Some(tail)) = (text.get(..item.replace.start), text.get(item.replace.end..)) {
        let line = format!("{head}{}{tail}", item.with);
        prompt.editor.set(&line, head.len() + item.with.len());
    }
    prompt.trying = Some((index, before));
    changed(state, false)
}

/// Up and Down.
pub(super) fn recall(state: &mut State, older: bool) -> Vec<Effect> {
    let Some(prompt) = top(state) else { return Vec::new() };
    let spec = prompt.spec;
    let lines = state.shell.histories.get(spec.id).cloned().unwrap_or_default();
    let Some(prompt) = top(state) else { return Vec::new() };
    let (back, before) = match prompt.recalled.take() {
        None => (0, prompt.editor.clone()),
        Some(found) => found,
    };
    let back = if older { (back + 1).min(lines.len()) } else { back.saturating_sub(1) };
    prompt.editor = match back.checked_sub(1).and_then(|back| lines.iter().rev().nth(back)) {
        Some(line) => LineEditor::new(line),
        None => before.clone(),
    };
    prompt.recalled = (back > 0).then_some((back, before));
    prompt.trying = None;
    changed(state, true)
}
