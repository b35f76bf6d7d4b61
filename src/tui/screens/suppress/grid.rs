//! The two ladders as a grid, and what the selected rung means.

use super::state::{Found, Rung};
use super::{SIGNALS, decide, view};
use crate::reports::suppress::words;
use crate::suppressions::{Allowed, Place, Scope};
use crate::text::number::counted;
use crate::text::sanitize;
use crate::text::width::{pad_right, width};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::wrap;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of the names of rows, with the marker before them.
const NAMES: usize = 18;
/// The most columns of a cell.
const CELL: usize = 15;
/// Beside what is proposed.
pub(super) const PROPOSED: &str = "*";

/// The lines of the grid; none where there is no suggestion.
pub(super) fn lines(state: &State, found: &Found, columns: usize) -> Vec<Line<'static>> {
    let screen = &state.screens.suppress;
    let style = |role| state.shell.style(role);
    let breadths = found.breadths();
    if breadths.is_empty() {
        return Vec::new();
    }
    let cell_width = (columns.saturating_sub(NAMES + 1) / Place::ALL.len()).clamp(6, CELL);
    let header = Place::ALL.iter().map(|(place, ..)| format!(" {:<1$}", place.id(), cell_width - 1));
    let header = format!("{}{}", " ".repeat(NAMES), header.collect::<String>());
    let mut lines = vec![Line::styled(header.trim_end().to_owned(), style(Role::Header))];
    let focused = state.focus() != SIGNALS;
    for breadth in breadths {
        let is_row = screen.rung.is_some_and(|rung| rung.0 == breadth);
        let marker = if is_row && focused { state.shell.glyphs().marker } else { " " };
        let role = if is_row { Role::Text } else { Role::Dim };
        let mut spans = vec![
            Span::styled(marker, if marker == " " { Style::new() } else { style(Role::Marker) }),
            Span::styled(pad_right(breadth.id(), NAMES - 1), style(role)),
        ];
        for (place, ..) in Place::ALL {
            let rung = (breadth, place);
            let (role, text) = cell(state, found, rung, cell_width - 1);
            let style = match (screen.rung == Some(rung), focused) {
                (true, true) => style(Role::Selection),
                (true, false) => style(Role::SelectionIdle),
                (false, _) => style(role),
            };
            // A change of looks on blanks that nobody sees costs bytes.
            let trimmed = text.trim_end();
            let blank = " ".repeat(width(&text) - width(trimmed) + 1);
            if screen.rung == Some(rung) {
                spans.push(Span::styled(format!("{trimmed} "), style));
                spans.push(Span::raw(blank[1..].to_owned()));
            } else {
                spans.push(Span::styled(trimmed.to_owned(), style));
                spans.push(Span::raw(blank));
            }
        }
        lines.push(Line::from(spans));
    }
    lines
}

/// What stands in a cell, in so many columns.
fn cell(state: &State, found: &Found, rung: Rung, columns: usize) -> (Role, String) {
    let glyphs = state.shell.glyphs();
    let Some(scope) = found.scope(rung) else { return (Role::Dim, " ".repeat(columns)) };
    let mark = if found.accepted_rung() == Some(rung) {
        glyphs.mark
    } else if is_proposed(found, scope) {
        PROPOSED
    } else {
        " "
    };
    let text = match &scope.allowed {
        Allowed::Impossible(_) => glyphs.dash.to_owned(),
        _ => words::rung_short(scope),
    };
    let room = columns.saturating_sub(1);
    // Where there is no room for the word its first letter stands for it.
    let text = match text.rsplit_once(' ') {
        Some((figures, word)) if width(&text) > room && !word.starts_with('+') => {
            format!("{figures} {}", word.chars().next().unwrap_or(' '))
        }
        _ => text,
    };
    let text = if width(&text) > room { text.replace(' ', "") } else { text };
    let text = crate::text::width::fit(&text, room, glyphs.ellipsis);
    (role_of(scope), format!("{mark}{}", pad_right(&text, room)))
}

/// The looks of a cell. They repeat what its word says.
fn role_of(scope: &Scope) -> Role {
    match &scope.allowed {
        Allowed::Yes => Role::Text,
        Allowed::Open(_) => Role::Warn,
        Allowed::Refused(_) => Role::Bad,
        Allowed::Impossible(_) => Role::Dim,
    }
}

fn is_proposed(found: &Found, scope: &Scope) -> bool {
    let proposed = found.suggestion().and_then(|suggestion| suggestion.scopes.get(suggestion.proposed?));
    proposed == Some(scope)
}

/// What the selected rung means: its words, what it hides, why it may not be taken, and its query.
pub(super) fn told(state: &State, found: &Found, columns: usize) -> Vec<Line<'static>> {
    let screen = &state.screens.suppress;
    let style = |role| state.shell.style(role);
    let mut lines = Vec::new();
    let mut say = |role: Role, text: &str| {
        let parts = wrap(&sanitize(text), columns.saturating_sub(2));
        lines.extend(parts.into_iter().map(|part| Line::styled(format!(" {part}"), style(role))));
    };
    let (Some(rung), Some(scope)) = (screen.rung, screen.scope()) else {
        if let Some(accepted) = found.accepted() {
            say(Role::Title, &format!("{} {}", accepted.breadth.id(), accepted.place.id()));
            say(Role::Text, &accepted.query);
        }
        return lines;
    };
    let mut marks = Vec::new();
    if found.accepted_rung() == Some(rung) {
        marks.push("accepted");
    }
    if is_proposed(found, scope) {
        marks.push("proposed");
    }
    let marks = if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) };
    // Its names stand beside it and above it in the grid.
    say(Role::Title, &format!("{}, in {}{marks}", rung.0.words(), rung.1.words()));
    let hides = &scope.hides;
    let learned = match hides.behaviours.saturating_sub(hides.learned) {
        0 => String::new(),
        many => format!(", {many} of them not learned"),
    };
    let figures = format!(
        "{} ({}, {}{learned})",
        words::hides(hides),
        counted(hides.events.into(), "event", "events"),
        counted(hides.behaviours.into(), "behaviour", "behaviours"),
    );
    match &scope.allowed {
        Allowed::Yes => say(Role::Text, &figures),
        Allowed::Impossible(why) => say(Role::Warn, &format!("it cannot be said: {why}")),
        Allowed::Open(why) => {
            say(Role::Text, &figures);
            say(Role::Warn, &format!("open: {why}; a, then type {}", decide::phrase(rung)));
        }
        Allowed::Refused(why) => {
            say(Role::Text, &figures);
            say(Role::Bad, &format!("refused: {why}; a, then type {}", decide::phrase(rung)));
        }
    }
    if !scope.unlearned.is_empty() {
        say(Role::Bad, &format!("not learned, and hidden all the same: {}", scope.unlearned.join(", ")));
    }
    for note in &scope.notes {
        say(Role::Text, &format!("bear in mind: {note}"));
    }
    if !scope.text.is_empty() {
        say(Role::Dim, &scope.text);
    }
    lines
}

/// What the signs of the page mean.
pub(super) fn legend(state: &State) -> Vec<(String, String)> {
    let rows = [
        (PROPOSED, "the rung that is proposed"),
        (state.shell.glyphs().mark, "the rung that is accepted"),
        ("30", "signals that the rung hides"),
        ("30~", "some of them only in part"),
        ("+2!", "signals that it would hide though something of them is not learned: it is refused"),
        ("open, o", "it must be typed, whatever the history shows"),
        ("refused, r", "it must be typed, for the reason that stands below"),
        (state.shell.glyphs().dash, "it cannot be said"),
    ];
    let signs = rows.map(|(sign, words)| (sign.to_owned(), words.to_owned()));
    signs.into_iter().chain(view::fates()).collect()
}
