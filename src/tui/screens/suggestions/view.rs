//! Draws the page of suggestions: how much they hide together, the list, and the selected one in full.

use super::rows::{Class, Row};
use super::told;
use crate::fleet::Suppressed;
use crate::reports::suppress::suggestions::proposed;
use crate::reports::suppress::words as say;
use crate::suppressions::store::State as Became;
use crate::suppressions::{Behaviour, Suggestion};
use crate::text::number::{counted, grouped, percent_of};
use crate::text::sanitize;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Align, Column, Table, TableRow, fit, rule};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

/// Remarks that are shown above the list at most, beside the summary.
const MOST_REMARKS: usize = 3;

/// A sign in the box before a row, its looks, and what it means.
struct Sign {
    text: &'static str,
    role: Role,
    help: &'static str,
}

const ON: Sign = Sign { text: "[x]", role: Role::Good, help: "accepted: it hides signals" };
const OFF: Sign = Sign { text: "[ ]", role: Role::Text, help: "suggested, or accepted and off or ended" };
const WAITS: Sign =
    Sign { text: "[~]", role: Role::Warn, help: "waits: for a second person, or to be written" };
const PROVISIONAL: Sign =
    Sign { text: "[?]", role: Role::Warn, help: "provisional: too little is known, so nothing is proposed" };
const REJECTED: Sign = Sign { text: "[-]", role: Role::Dim, help: "rejected" };
const FOUND: Sign = Sign { text: "!", role: Role::Bad, help: "a check found that it does not hold any more" };

/// What the signs mean.
pub(super) fn legend(_: &State) -> Vec<(String, String)> {
    let all = [ON, OFF, WAITS, PROVISIONAL, REJECTED, FOUND];
    all.into_iter().map(|sign| (sign.text.to_owned(), sign.help.to_owned())).collect()
}

/// The way here.
pub(super) fn crumbs(state: &State) -> Vec<String> {
    let workload = state.screens.suggestions.workload.as_deref();
    let name = workload.map(|name| short_name(state, name));
    name.into_iter().chain(["suggestions".to_owned()]).collect()
}

fn short_name(state: &State, workload: &str) -> String {
    let known = state.lens.view.workload(workload).map(|known| known.short_name.as_str());
    sanitize(known.unwrap_or(workload)).into_owned()
}

/// How many there are, and through which filter.
pub(super) fn status(state: &State) -> String {
    let screen = &state.screens.suggestions;
    let mut parts = Vec::new();
    if !state.lens.filter().is_empty() && screen.workload.is_none() {
        parts.push(format!("filter: {}", sanitize(state.lens.filter())));
    }
    let found = screen.rows.iter().filter(|row| !screen.findings(&row.id).is_empty()).count() as u64;
    if found > 0 {
        parts.push(format!("{found} to check"));
    }
    if screen.totals.provisional > 0 {
        parts.push(format!("{} provisional", grouped(screen.totals.provisional as u64)));
    }
    parts.push(counted(screen.rows.len() as u64, "suggestion", "suggestions"));
    parts.join(&format!(" {} ", state.shell.glyphs().dot))
}

/// The parts of the body, from above.
struct Areas {
    head: Rect,
    table: Rect,
    rule: Rect,
    told: Rect,
}

fn areas(state: &State) -> Areas {
    let body = state.shell.body();
    let remarks = told::remarks(state).len();
    let most = match body.height {
        0..=11 => 0,
        12..=25 => 1,
        _ => MOST_REMARKS,
    };
    let head = 1 + u16::try_from(remarks.min(most)).unwrap_or(0);
    let told = match body.height {
        0..=11 => 0,
        12..=17 => 4,
        18..=25 => 7,
        _ => 12,
    };
    let line = u16::from(told > 0);
    let table = body.height.saturating_sub(head + line + told);
    let row = |y: u16, height: u16| Rect { y: body.y + y, height, ..body }.intersection(body);
    Areas {
        head: row(0, head),
        table: row(head, table),
        rule: row(head + table, line),
        told: row(head + table + line, told),
    }
}

/// The rows of the list that are shown.
pub(super) fn list_height(state: &State) -> usize {
    Table::rows_in(areas(state).table)
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, _: Rect) {
    let screen = &state.screens.suggestions;
    let areas = areas(state);
    let columns = usize::from(areas.head.width);
    let style = |role| state.shell.style(role);
    let is_known = state.lens.view.progress.finished;
    let summary = if is_known { told::summary(&screen.totals) } else { String::new() };
    let mut head = vec![(Role::Title, summary)];
    head.extend(told::remarks(state));
    let head = head.into_iter().take(usize::from(areas.head.height)).map(|(role, text)| {
        let spans = vec![Span::styled(format!(" {}", sanitize(&text)), style(role))];
        Line::from(fit(spans, columns, state.shell.glyphs().ellipsis))
    });
    frame.render_widget(Paragraph::new(head.collect::<Vec<_>>()), areas.head);
    if screen.rows.is_empty() {
        let below = Rect { x: areas.table.x + 3, y: areas.table.y + 1, ..areas.table };
        let area = below.intersection(areas.table);
        let text = Paragraph::new(nothing(state)).style(style(Role::Text)).wrap(Wrap { trim: true });
        frame.render_widget(text, area);
        return;
    }
    list(state, frame, areas.table);
    rule(&state.shell, frame.buffer_mut(), areas.rule);
    let lines: Vec<Line<'_>> = told::lines(state, columns);
    frame.render_widget(Paragraph::new(lines), areas.told);
}

fn nothing(state: &State) -> String {
    let screen = &state.screens.suggestions;
    let totals = &screen.totals;
    if !state.lens.view.progress.finished {
        return "Reading; suggestions come when all files are read.".to_owned();
    }
    if screen.running {
        return "Weighing what is learned of the signals.".to_owned();
    }
    if totals.signals == 0 {
        return "No signal was raised: there is nothing to suggest.".to_owned();
    }
    match told::off(state) {
        Some(_) if totals.off.0 == totals.off.1 => "Nothing is suggested: suggestions are off.".to_owned(),
        _ => "No signal comes to a suggestion. Why one does not stands on the page of its answer.".to_owned(),
    }
}

/// What a cell is made of.
struct Seen<'a> {
    state: &'a State,
    row: &'a Row,
    suggestion: Option<&'a Suggestion>,
    suppressed: &'a Suppressed,
    became: Became,
}

/// A column.
struct Spec {
    column: Column,
    cell: fn(&Seen<'_>) -> Span<'static>,
}

const fn words(
    title: &'static str,
    width: u16,
    grow: u16,
    gives_way: u8,
    cell: fn(&Seen<'_>) -> Span<'static>,
) -> Spec {
    Spec { column: Column { title, width, grow, gives_way, align: Align::Left, sort: None }, cell }
}

static COLUMNS: [Spec; 9] = [
    words("", 3, 0, 0, sign),
    words("", 1, 0, 0, mark),
    words("RULE", 18, 1, 0, rule_name),
    words(WORKLOAD, 15, 1, 3, workload),
    words("BEHAVIOUR", 19, 5, 0, behaviour),
    words("SURE", 8, 0, 2, sure),
    Spec {
        column: Column { title: "HIDES", width: 6, grow: 0, gives_way: 0, align: Align::Right, sort: None },
        cell: hides,
    },
    words("SCOPE", 24, 0, 5, scope),
    words("STATE", 11, 0, 4, became),
];

const WORKLOAD: &str = "WORKLOAD";

fn list(state: &State, frame: &mut Frame<'_>, area: Rect) {
    let screen = &state.screens.suggestions;
    let specs = COLUMNS.iter().filter(|spec| screen.workload.is_none() || spec.column.title != WORKLOAD);
    let specs: Vec<&Spec> = specs.collect();
    let columns: Vec<Column> = specs.iter().map(|spec| spec.column.clone()).collect();
    let height = Table::rows_in(area);
    let mut cursor = screen.cursor;
    cursor.settle(screen.rows.len(), height);
    let unknown = Suppressed::default();
    let suppressed = state.lens.decisions.of(&state.lens.view).unwrap_or(&unknown);
    let rows = screen.rows[cursor.window(screen.rows.len(), height)].iter().map(|row| {
        let became = suppressed.state(&row.id);
        let seen = Seen { state, row, suggestion: screen.suggestion(row), suppressed, became };
        let cells = specs.iter().map(|spec| vec![(spec.cell)(&seen)]).collect();
        let dim = row.class == Class::Rejected;
        TableRow { cells, style: if dim { state.shell.style(Role::Dim) } else { Style::new() } }
    });
    let rows = rows.collect();
    Table { columns: &columns, rows, cursor, total: screen.rows.len(), focused: true }.draw(
        &state.shell,
        frame,
        area,
    );
}

fn plain(text: impl AsRef<str>) -> Span<'static> {
    Span::raw(sanitize(text.as_ref()).into_owned())
}

fn sign(seen: &Seen<'_>) -> Span<'static> {
    let sign = match seen.became {
        _ if seen.state.screens.suggestions.is_waiting(&seen.row.id) => WAITS,
        Became::Active => ON,
        Became::Waiting => WAITS,
        Became::Rejected => REJECTED,
        Became::Open if seen.row.class == Class::Provisional => PROVISIONAL,
        Became::Open | Became::Off | Became::Expired => OFF,
    };
    Span::styled(sign.text, seen.state.shell.style(sign.role))
}

fn mark(seen: &Seen<'_>) -> Span<'static> {
    if seen.state.screens.suggestions.findings(&seen.row.id).is_empty() {
        return Span::raw("");
    }
    Span::styled(FOUND.text, seen.state.shell.style(FOUND.role))
}

/// The rule and the behaviour, of the suggestion or as they were accepted.
fn about<'a>(seen: &Seen<'a>) -> Option<(&'a str, &'a Behaviour)> {
    let suggested = seen.suggestion.map(|suggestion| (suggestion.rule.as_str(), &suggestion.behaviour));
    suggested.or_else(|| {
        let accepted = seen.suppressed.standing(&seen.row.id)?.0.accepted.as_deref()?;
        Some((accepted.rule.as_str(), &accepted.behaviour))
    })
}

fn rule_name(seen: &Seen<'_>) -> Span<'static> {
    plain(about(seen).map_or(seen.row.id.as_str(), |(rule, _)| rule))
}

fn workload(seen: &Seen<'_>) -> Span<'static> {
    match &seen.row.workload {
        Some(workload) => Span::raw(short_name(seen.state, workload)),
        None => Span::raw(seen.state.shell.glyphs().dash),
    }
}

fn behaviour(seen: &Seen<'_>) -> Span<'static> {
    let masker = seen.state.lens.masker(seen.state.shell.is_ascii());
    plain(about(seen).map(|(_, behaviour)| say::behaviour_short(behaviour, masker)).unwrap_or_default())
}

/// How it comes back, where it does; else the bound.
fn sure(seen: &Seen<'_>) -> Span<'static> {
    let Some(suggestion) = seen.suggestion else { return Span::raw(seen.state.shell.glyphs().dash) };
    let evidence = &suggestion.evidence;
    let rhythm = evidence.recurrence.split(" (").next().unwrap_or_default();
    match evidence.bound {
        _ if !rhythm.is_empty() => plain(rhythm),
        Some(bound) => plain(percent_of(bound)),
        None => Span::raw(seen.state.shell.glyphs().dash),
    }
}

/// The signals that the rung hides which is accepted, else proposed; of a provisional one how many it is about.
fn hides(seen: &Seen<'_>) -> Span<'static> {
    let accepted = seen.suppressed.standing(&seen.row.id).is_some_and(|(known, _)| known.accepted.is_some());
    if accepted {
        let hides = seen.suppressed.hides(&seen.row.id).iter().filter(|(_, effect)| effect.hidden > 0);
        let partly = hides.clone().any(|(_, effect)| !effect.whole);
        return plain(format!("{}{}", grouped(hides.count() as u64), if partly { "~" } else { "" }));
    }
    match seen.suggestion.and_then(proposed) {
        Some(scope) => plain(say::rung_short(scope)),
        None => Span::raw(seen.state.shell.glyphs().dash),
    }
}

fn scope(seen: &Seen<'_>) -> Span<'static> {
    let accepted = seen.suppressed.standing(&seen.row.id).and_then(|(known, _)| known.accepted.as_deref());
    let rung = accepted.map(|accepted| (accepted.breadth, accepted.place));
    let rung = rung.or_else(|| seen.suggestion.and_then(proposed).map(|scope| (scope.breadth, scope.place)));
    match rung {
        Some((breadth, place)) => plain(format!("{} {}", breadth.id(), place.id())),
        None => Span::raw(seen.state.shell.glyphs().dash),
    }
}

fn became(seen: &Seen<'_>) -> Span<'static> {
    let style = |role| seen.state.shell.style(role);
    match (seen.became, seen.row.class) {
        (Became::Open, Class::Provisional) => Span::styled("provisional", style(Role::Warn)),
        (Became::Open, _) => Span::raw(""),
        (Became::Active, _) => Span::styled("active", style(Role::Good)),
        (Became::Waiting, _) => Span::styled("waits", style(Role::Warn)),
        (state, _) => Span::styled(state.id(), style(Role::Dim)),
    }
}
