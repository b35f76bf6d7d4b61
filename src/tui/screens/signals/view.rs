//! Draws the page of signals: the filter line, the list, the selected one in brief, and the strip of time.

use super::brief::{self, position_role, severity_role};
use super::state::{Line as Row, State as Screen};
use super::{BRIEF, strip, triage, update};
use crate::journal::State as Triage;
use crate::reports::signals::hidden::Hidden;
use crate::reports::signals::{Grouping, SignalRow, severity_short};
use crate::text::number::{counted, grouped, ratio};
use crate::text::{sanitize, time, width as text_width};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Align, Column, Table, TableRow, fit, rule, scrollbar, width};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

/// The word before the filter.
const LABEL: &str = " filter ";
/// From so many columns on the list has room for rules and instances.
const ROOMY: u16 = 100;

/// The rows that are told of the selected signal below the list, at most.
const MOST_BRIEF: u16 = 12;
/// The columns before the first, and the bar that shows where the window is.
const MARGIN: usize = 4;

/// The parts of the pane of the list, from above.
struct Parts {
    filter: Rect,
    table: Rect,
    rule: Rect,
    brief: Rect,
    strip: Rect,
}

/// `rows` are those that the list would like to have.
fn parts(pane: Rect, brief_has_pane: bool, rows: usize) -> Parts {
    let least = match pane.height {
        _ if brief_has_pane => 0,
        0..=11 => 0,
        12..=15 => 3,
        16..=27 => 5,
        _ => 8,
    };
    let strip = if pane.height >= 18 { strip::HEIGHT } else { 0 };
    let line = u16::from(least + strip > 0);
    let filter = pane.height.min(1);
    // What a short list leaves free tells more of the selected signal.
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2);
    let free = pane.height.saturating_sub(filter + line + strip).saturating_sub(rows);
    let brief = if least == 0 { 0 } else { free.clamp(least, MOST_BRIEF) };
    let table = pane.height.saturating_sub(filter + line + brief + strip);
    let row = |y: u16, height: u16| Rect { y: pane.y + y, height, ..pane }.intersection(pane);
    Parts {
        filter: row(0, filter),
        table: row(filter, table),
        rule: row(filter + table, line),
        brief: row(filter + table + line, brief),
        strip: row(filter + table + line + brief, strip),
    }
}

fn list_parts(state: &State) -> Parts {
    let pane = state.panes().first().copied().flatten().unwrap_or_else(|| state.shell.body());
    parts(pane, update::has_brief_pane(state), state.screens.signals.lines.len())
}

/// The rows of the list that are shown.
pub(super) fn list_height(state: &State) -> usize {
    Table::rows_in(list_parts(state).table)
}

/// Where the filter is typed.
pub(super) fn filter_place(state: &State) -> Option<Rect> {
    let row = list_parts(state).filter;
    let count = u16::try_from(text_width::width(&count(state)) + 2).ok()?;
    Some(Rect { width: row.width.saturating_sub(count), ..row })
}

/// Whether the selected signal, and not the list, has the keys.
pub(super) fn brief_has_keys(state: &State) -> bool {
    update::has_brief_pane(state) && state.focus() == BRIEF
}

/// How many lines there are of the selected signal.
pub(super) fn brief_lines(state: &State) -> usize {
    let pane = state.panes().get(BRIEF).copied().flatten();
    pane.map_or(0, |pane| brief::lines(state, usize::from(pane.width).saturating_sub(2)).len())
}

/// How many there are, and how many need a look.
pub(super) fn status(state: &State) -> String {
    let screen = &state.screens.signals;
    let dot = state.shell.glyphs().dot;
    let mut parts = Vec::new();
    if !state.lens.filter().is_empty() {
        parts.push(format!("filter: {}", sanitize(state.lens.filter())));
    }
    if screen.unknown > 0 {
        parts.push(format!("{} unknown", grouped(screen.unknown as u64)));
    }
    let [hidden, partly, loud] = screen.hidden_count;
    if loud > 0 {
        parts.push(format!("{} SUPPRESSED THOUGH UNLEARNED", grouped(loud as u64)));
    }
    if hidden > 0 {
        parts.push(format!("{} suppressed", grouped(hidden as u64)));
    }
    if partly > 0 {
        parts.push(format!("{} partly", grouped(partly as u64)));
    }
    if screen.left_out > 0 {
        parts.push(format!("{} older not listed", grouped(screen.left_out as u64)));
    }
    parts.push(counted(screen.all as u64, "signal", "signals"));
    parts.join(&format!(" {dot} "))
}

/// How many of how many are listed, and under which headings.
fn count(state: &State) -> String {
    let screen = &state.screens.signals;
    let by = match screen.grouping {
        Grouping::Behaviour => "by behaviour",
        Grouping::Rule => "by rule",
        Grouping::None => "each",
    };
    format!("{} {} {by}", ratio(screen.rows.len() as u64, screen.all as u64), state.shell.glyphs().dot)
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, _body: Rect) {
    let panes = state.panes();
    if let Some(Some(_)) = panes.first() {
        let parts = list_parts(state);
        filter_line(state, frame, parts.filter);
        if state.screens.signals.lines.is_empty() {
            let below = Rect { y: parts.table.y + 1, ..parts.table };
            let text: Vec<Line<'_>> = nothing(state)
                .into_iter()
                .map(|text| Line::styled(format!("   {text}"), state.shell.style(Role::Text)))
                .collect();
            let area = below.intersection(state.shell.body());
            frame.render_widget(Paragraph::new(text).wrap(Wrap { trim: false }), area);
            return;
        }
        list(state, frame, parts.table);
        rule(&state.shell, frame.buffer_mut(), parts.rule);
        if parts.brief.height > 0 {
            let area =
                Rect { x: parts.brief.x + 1, width: parts.brief.width.saturating_sub(2), ..parts.brief };
            let lines = brief::lines(state, usize::from(area.width));
            frame.render_widget(Paragraph::new(lines), area);
        }
        if parts.strip.height > 0 {
            strip::draw(state, frame, parts.strip);
        }
    }
    if let Some(pane) = panes.get(BRIEF).copied().flatten() {
        let lines = brief::lines(state, usize::from(pane.width).saturating_sub(2));
        let (total, height) = (lines.len(), usize::from(pane.height));
        let top = state.screens.signals.top.min(total.saturating_sub(height));
        let room = scrollbar(&state.shell, frame.buffer_mut(), pane, top, total);
        let shown: Vec<Line<'_>> = lines.into_iter().skip(top).take(height).collect();
        let inner = Rect { x: room.x + 1, width: room.width.saturating_sub(1), ..room };
        frame.render_widget(Paragraph::new(shown), inner);
    }
}

fn filter_line(state: &State, frame: &mut Frame<'_>, row: Rect) {
    let style = |role| state.shell.style(role);
    let filter = &state.screens.signals.filter;
    let label = Span::styled(LABEL, style(if filter.is_empty() { Role::Dim } else { Role::Key }));
    let text = if filter.is_empty() {
        let action = crate::tui::shell::action::find("signals.filter");
        let keys = action.map(|action| state.shell.keymap.keys_of(action, &state.page_contexts()));
        let hint = match keys.and_then(|keys| keys.into_iter().next()) {
            Some(key) => format!("{key} type one: verdict:new-* severity:high"),
            None => "none".to_owned(),
        };
        Span::styled(hint, style(Role::Dim))
    } else {
        Span::styled(sanitize(filter).into_owned(), style(Role::Input))
    };
    let right = Span::styled(format!(" {} ", count(state)), style(Role::Dim));
    let room = usize::from(row.width).saturating_sub(right.width());
    let mut spans = fit(vec![label, text], room, state.shell.glyphs().ellipsis);
    spans.push(Span::raw(" ".repeat(room.saturating_sub(width(&spans)))));
    spans.push(right);
    frame.render_widget(Paragraph::new(Line::from(spans)), row);
}

/// The place of the column of triage states; without any it is left out.
const SAID: usize = 1;
/// The place of the sign of what is hidden, behind it; without any it is left out.
const HIDDEN: usize = 2;

/// A column of the list.
struct Spec {
    title: &'static str,
    width: u16,
    /// It is shown where so many columns are left for what was done; 0 is always shown.
    leaves: usize,
    align: Align,
    cell: fn(&State, Row, &SignalRow, usize) -> Vec<Span<'static>>,
}

type Cell = fn(&State, Row, &SignalRow, usize) -> Vec<Span<'static>>;

const fn words(title: &'static str, width: u16, leaves: usize, cell: Cell) -> Spec {
    Spec { title, width, leaves, align: Align::Left, cell }
}

const fn numbers(title: &'static str, width: u16, leaves: usize, cell: Cell) -> Spec {
    Spec { title, width, leaves, align: Align::Right, cell }
}

/// The columns in their order, as many as fit; `WORKLOAD` only where several are listed. What was done gets the room
/// that is left.
fn columns(state: &State, room: u16) -> Vec<Spec> {
    let wide = room >= ROOMY;
    let screen = &state.screens.signals;
    let mut columns = vec![
        words("", 1, 0, fold),
        words("", 1, 0, said),
        words("", 1, 0, hidden_sign),
        words("SEV", 4, 0, severity),
        words("VERDICT", if wide { 15 } else { 12 }, 0, position),
        words("WITNESSES", if wide { 19 } else { 13 }, 16, witness),
        words("WHAT", 0, 0, what),
        words("HIDDEN", 10, 24, hidden_word),
    ];
    if screen.hidden_count == [0; 3] {
        columns.pop();
        columns.remove(HIDDEN);
    }
    if screen.workload.is_none() {
        columns.push(words("WORKLOAD", if wide { 20 } else { 12 }, 0, workload));
    }
    if screen.grouping != Grouping::Rule {
        columns.push(words("RULE", 24, 40, rule_name));
    }
    columns.push(numbers("INST", 4, 28, instances));
    columns.push(numbers("WHEN", 4, 0, when));
    let room = usize::from(room).saturating_sub(MARGIN);
    let used = |columns: &[Spec]| columns.iter().map(|c| usize::from(c.width) + 1).sum::<usize>() - 1;
    if state.lens.journal.entries().is_empty() {
        columns.remove(SAID);
    }
    let left = |columns: &[Spec]| room.saturating_sub(used(columns));
    while let Some(at) = (0..columns.len()).max_by_key(|&at| columns[at].leaves)
        && columns[at].leaves > left(&columns)
    {
        columns.remove(at);
    }
    let left = u16::try_from(left(&columns)).unwrap_or(0);
    columns.iter_mut().filter(|column| column.title == "WHAT").for_each(|column| column.width = left);
    columns
}

fn list(state: &State, frame: &mut Frame<'_>, area: Rect) {
    let screen = &state.screens.signals;
    let height = Table::rows_in(area);
    let mut cursor = screen.cursor;
    cursor.settle(screen.lines.len(), height);
    let specs = columns(state, area.width);
    let rows = screen.lines[cursor.window(screen.lines.len(), height)]
        .iter()
        .filter_map(|line| Some((*line, screen.of_line(*line)?)))
        .map(|(line, row)| TableRow {
            cells: specs.iter().map(|s| (s.cell)(state, line, row, s.width.into())).collect(),
            style: Style::new(),
        })
        .collect();
    let column = |spec: Spec| Column {
        title: spec.title,
        width: spec.width,
        grow: 0,
        gives_way: 0,
        align: spec.align,
        sort: None,
    };
    let columns: Vec<Column> = specs.into_iter().map(column).collect();
    let (total, focused) = (screen.lines.len(), !brief_has_keys(state));
    Table { columns: &columns, rows, cursor, total, focused }.draw(&state.shell, frame, area);
}

/// What is known and usual recedes, whatever it is.
fn styled(state: &State, row: &SignalRow, role: Role, text: impl Into<String>) -> Vec<Span<'static>> {
    let role = if row.is_settled() { Role::Dim } else { role };
    let text: String = text.into();
    vec![Span::styled(sanitize(&text).into_owned(), state.shell.style(role))]
}

fn group_of(screen: &Screen, line: Row) -> Option<&crate::reports::signals::Group> {
    match line {
        Row::Group(group) => screen.groups.get(group),
        Row::Signal { .. } => None,
    }
}

fn fold(state: &State, line: Row, _: &SignalRow, _: usize) -> Vec<Span<'static>> {
    let screen = &state.screens.signals;
    let glyphs = state.shell.glyphs();
    let sign = match (group_of(screen, line), line) {
        (Some(group), _) if screen.unfolded.contains(&group.key) => glyphs.fold_open,
        (Some(_), _) => glyphs.fold_closed,
        (None, Row::Signal { below: true, .. }) => glyphs.dot,
        (None, _) => " ",
    };
    vec![Span::styled(sign, state.shell.style(Role::Guide))]
}

/// What is hidden recedes, but for what must be seen.
fn hidden_role(hidden: Hidden) -> Role {
    if hidden.is_loud { Role::Bad } else { Role::Dim }
}

fn hidden_sign(state: &State, line: Row, _: &SignalRow, _: usize) -> Vec<Span<'static>> {
    let hidden = state.screens.signals.hidden(line);
    vec![Span::styled(hidden.sign(), state.shell.style(hidden_role(hidden)))]
}

fn hidden_word(state: &State, line: Row, _: &SignalRow, _: usize) -> Vec<Span<'static>> {
    let hidden = state.screens.signals.hidden(line);
    vec![Span::styled(hidden.word(), state.shell.style(hidden_role(hidden)))]
}

/// Whether somebody has decided, or written a note.
fn said(state: &State, _: Row, row: &SignalRow, _: usize) -> Vec<Span<'static>> {
    let standing = triage::of_signal(state, &row.id);
    let waits = |id: &str| state.lens.view.remote.backends.iter().any(|known| known.is_pending(id));
    let sign = match standing.state {
        _ if standing.decided.is_some_and(|entry| waits(&entry.id)) => "q",
        Triage::Archived(_) => state.shell.glyphs().mark,
        Triage::UnderReview => "r",
        Triage::Open if !standing.notes.is_empty() => "n",
        Triage::Open => " ",
    };
    vec![Span::styled(sign, state.shell.style(Role::Accent))]
}

fn severity(state: &State, line: Row, row: &SignalRow, _: usize) -> Vec<Span<'static>> {
    let severity = group_of(&state.screens.signals, line).map_or(row.severity, |group| group.severity);
    let text = if severity.is_none() { state.shell.glyphs().dash } else { severity_short(severity) };
    styled(state, row, severity_role(severity), text)
}

fn position(state: &State, _: Row, row: &SignalRow, _: usize) -> Vec<Span<'static>> {
    let role = row.verdict.as_ref().map_or(Role::Dim, |verdict| position_role(verdict.position));
    styled(state, row, role, row.position_text(state.shell.is_ascii()))
}

fn witness(state: &State, _: Row, row: &SignalRow, _: usize) -> Vec<Span<'static>> {
    styled(state, row, Role::Text, row.witness_text())
}

fn what(state: &State, line: Row, row: &SignalRow, columns: usize) -> Vec<Span<'static>> {
    let screen = &state.screens.signals;
    let (behaviour, ascii) = (&row.behaviour, state.shell.is_ascii());
    let heading = group_of(screen, line);
    let times = if ascii { "x" } else { "×" };
    let before = match (heading, line) {
        (Some(group), _) => format!("{}{times} ", grouped(group.members.len() as u64)),
        (None, Row::Signal { below: true, .. }) => " ".to_owned(),
        (None, _) => String::new(),
    };
    if screen.grouping == Grouping::Rule && heading.is_some() {
        let mut spans = styled(state, row, Role::Text, format!("{before}{}", behaviour.rule));
        spans.extend(styled(state, row, Role::Dim, format!(" {}", behaviour.title)));
        return spans;
    }
    let words = behaviour.words_within(columns.saturating_sub(text_width::width(&before)), ascii);
    let mut spans = styled(state, row, Role::Text, format!("{before}{words}"));
    if behaviour.deed.is_empty() && !row.args.is_empty() {
        spans.extend(styled(state, row, Role::Dim, format!(" {}", row.args)));
    }
    spans
}

fn workload(state: &State, line: Row, row: &SignalRow, _: usize) -> Vec<Span<'static>> {
    let many = group_of(&state.screens.signals, line).filter(|group| group.workloads > 1);
    let text = match (many, row.placement.workload.is_some()) {
        (Some(group), _) => format!("{} workloads", group.workloads),
        (None, true) => row.short_name.clone(),
        (None, false) => state.shell.glyphs().dash.to_owned(),
    };
    styled(state, row, Role::Text, text)
}

fn rule_name(state: &State, _: Row, row: &SignalRow, _: usize) -> Vec<Span<'static>> {
    styled(state, row, Role::Dim, row.behaviour.rule.clone())
}

fn instances(state: &State, line: Row, row: &SignalRow, _: usize) -> Vec<Span<'static>> {
    let group = group_of(&state.screens.signals, line);
    group.map_or_else(Vec::new, |group| styled(state, row, Role::Text, grouped(group.instances as u64)))
}

fn when(state: &State, line: Row, row: &SignalRow, _: usize) -> Vec<Span<'static>> {
    let last = group_of(&state.screens.signals, line).map_or(row.time, |group| group.last);
    let text = last
        .map_or_else(|| state.shell.glyphs().dash.to_owned(), |last| time::ago(last.0, state.lens.clock.now));
    styled(state, row, Role::Text, text)
}

/// Why nothing is listed, and what can be done.
fn nothing(state: &State) -> Vec<String> {
    let screen = &state.screens.signals;
    let view = &state.lens.view;
    let filters = match (screen.filter.is_empty(), state.lens.filter().is_empty()) {
        (true, true) => None,
        (false, true) => Some("The filter of this page selects none of them; Esc clears it."),
        (true, false) => Some("The filter that holds on every page selects none of them; f changes it."),
        (false, false) => {
            Some("The filters select none of them; Esc clears that of this page, f changes the other.")
        }
    };
    let there = match &screen.workload {
        Some(workload) => view.signals.of_workload(workload).len(),
        None => view.signals.len(),
    };
    let what = counted(there as u64, "signal", "signals");
    if !view.progress.finished {
        return vec![format!("Reading; {what} so far. They are judged when all files are read.")];
    }
    if view.signals.is_empty() {
        return vec![
            "No signal was read.".to_owned(),
            "Name files of the agent's events, or exports of signals, beside the profiles.".to_owned(),
        ];
    }
    if there == 0 {
        let all = counted(view.signals.len() as u64, "signal", "signals");
        return vec![format!("No signal was raised on this workload; S lists all {all}.")];
    }
    if screen.all == 0 {
        return vec![format!("Judging {what}.")];
    }
    let focus = || "None of them is looked at here; Esc shows all.".to_owned();
    vec![format!("There are {what}."), filters.map_or_else(focus, str::to_owned)]
}
