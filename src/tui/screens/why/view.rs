//! Draws the answer: the lines of the report, wrapped, with what they are for in the margin.

use crate::reports::signals::hidden;
use crate::reports::why::{self, LineKind, redactor};
use crate::signals::{Mark, Position};
use crate::text::sanitize;
use crate::tui::screens::signals::triage;
use crate::tui::screens::suppress;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{scrollbar, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

/// The columns of the margin.
const MARGIN: usize = 12;
/// The free columns at both sides.
const SIDES: u16 = 2;

/// How many signals are unknown, and whether names have stand-ins.
pub(super) fn status(state: &State) -> String {
    let screen = &state.screens.why;
    let mut parts = Vec::new();
    if screen.redacted {
        parts.push("redacted".to_owned());
    }
    if let Some(answer) = &screen.answer {
        let place = &answer.placement;
        let names = [&place.host, &place.instance].into_iter().flatten();
        if !screen.redacted {
            parts.extend(names.map(|name| sanitize(crate::reports::units::short_id(name)).into_owned()));
        }
    }
    parts.join(&format!(" {} ", state.shell.glyphs().dot))
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let lines = lines(state, body.width);
    if lines.is_empty() {
        let (role, text) = nothing(state);
        let area = Rect { x: body.x + 1, y: body.y + 1, width: body.width.saturating_sub(SIDES), ..body };
        let style = state.shell.style(role);
        let area = area.intersection(body);
        frame.render_widget(Paragraph::new(text).style(style).wrap(Wrap { trim: true }), area);
        return;
    }
    let (total, height) = (lines.len(), usize::from(body.height));
    let top = state.screens.why.top.min(total.saturating_sub(height));
    let room = scrollbar(&state.shell, frame.buffer_mut(), body, top, total);
    let shown: Vec<Line<'_>> = lines.into_iter().skip(top).take(height).collect();
    let inner = Rect { x: room.x + 1, width: room.width.saturating_sub(1), ..room };
    frame.render_widget(Paragraph::new(shown), inner);
}

fn nothing(state: &State) -> (Role, String) {
    let screen = &state.screens.why;
    match &screen.failed {
        Some(reason) => (Role::Bad, sanitize(&format!("{}: {reason}", screen.id)).into_owned()),
        None if !state.lens.view.progress.finished => {
            (Role::Dim, "Reading; the answer comes when all files are read.".to_owned())
        }
        None => (Role::Dim, "Judging the signal.".to_owned()),
    }
}

/// How many lines there are.
pub(super) fn line_count(state: &State) -> usize {
    lines(state, state.shell.body().width).len()
}

/// What hides the signal now, by whom and until when.
fn hidden(state: &State, id: &str) -> Option<String> {
    let view = &state.lens.view;
    let decided = state.lens.decisions.of(view)?;
    view.signals.with_id(id).find_map(|at| hidden::by(decided, at, state.lens.clock.zone))
}

fn lines<'a>(state: &State, columns: u16) -> Vec<Line<'a>> {
    let screen = &state.screens.why;
    let Some(answer) = &screen.answer else { return Vec::new() };
    let columns = usize::from(columns.saturating_sub(SIDES));
    let mut names = screen.redacted.then(|| redactor(answer));
    let mut lines = Vec::new();
    let said = triage::sentences(state, &triage::of_signal(state, &answer.signal.id));
    let said = said.into_iter().enumerate().map(|(at, text)| (if at == 0 { "SAID" } else { "" }, text));
    let hidden = hidden(state, &answer.signal.id).map(|by| ("SUPPRESSED", format!("by {by}")));
    for (head, text) in hidden.into_iter().chain(said) {
        let text = match &mut names {
            Some(names) => sanitize(&names.text(&text)).into_owned(),
            None => sanitize(&text).into_owned(),
        };
        for (part_at, part) in wrap(&text, columns.saturating_sub(MARGIN)).into_iter().enumerate() {
            let head = if part_at == 0 { head } else { "" };
            lines.push(Line::from(vec![
                Span::styled(format!("{head:<MARGIN$}"), state.shell.style(Role::Accent)),
                Span::raw(part),
            ]));
        }
    }
    let mut all = why::lines(answer, &state.lens.clock, state.shell.is_ascii());
    let suppress = suppress::line(state, &answer.signal.id);
    all.extend(suppress.map(|text| why::Line {
        kind: LineKind::Section("SUPPRESS"),
        margin: "SUPPRESS",
        text,
    }));
    for line in all {
        let text = match &mut names {
            Some(names) => sanitize(&names.text(&line.text)).into_owned(),
            None => sanitize(&line.text).into_owned(),
        };
        let (role, margin) = looks(line.kind, answer.verdict.position);
        let style = state.shell.style(role);
        let Some(margin) = margin else {
            lines.extend(wrap(&text, columns).into_iter().map(|part| Line::styled(part, style)));
            continue;
        };
        // What goes on in the next line stays below its beginning.
        let indent = text.len() - text.trim_start_matches(' ').len();
        let room = columns.saturating_sub(MARGIN + indent);
        for (at, part) in wrap(text.trim_start_matches(' '), room).into_iter().enumerate() {
            let head = if at == 0 { line.margin } else { "" };
            lines.push(Line::from(vec![
                Span::styled(format!("{head:<MARGIN$}"), state.shell.style(margin)),
                Span::raw(" ".repeat(indent)),
                Span::styled(part, if role == Role::Text { Style::new() } else { style }),
            ]));
        }
    }
    lines
}

/// The looks of a line, and of what stands in its margin, if it has one. Both repeat what words say.
fn looks(kind: LineKind, position: Position) -> (Role, Option<Role>) {
    match kind {
        LineKind::Title => (Role::Title, None),
        LineKind::Headline => (
            match position {
                Position::Known => Role::Good,
                Position::CannotSay(_) => Role::Warn,
                _ => Role::New,
            },
            None,
        ),
        LineKind::Blank => (Role::Text, None),
        LineKind::Link(Mark::Rejected) => (Role::Text, Some(Role::Bad)),
        LineKind::Link(Mark::Usual | Mark::Accepted | Mark::NotCompared) => (Role::Dim, Some(Role::Dim)),
        LineKind::Link(Mark::Seen) => (Role::Text, Some(Role::Dim)),
        LineKind::Link(Mark::NewArguments | Mark::NewUse | Mark::New) => (Role::Text, Some(Role::New)),
        LineKind::Section(name) => (Role::Text, Some(margin_role(name))),
    }
}

/// The looks of the names of sections.
const SECTIONS: [(&str, Role); 3] =
    [("FOR CONCERN", Role::Bad), ("AGAINST", Role::Good), ("CANNOT TELL", Role::Warn)];

fn margin_role(name: &str) -> Role {
    SECTIONS.iter().find(|(known, _)| *known == name).map_or(Role::Header, |(_, role)| *role)
}
