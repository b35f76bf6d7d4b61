//! Draws the list: the filter line, the table, the details of the selected workload.

use super::columns::fitted;
use super::{paging, strip};
use crate::model::Status;
use crate::reports::list::{COLUMNS, ListRow};
use crate::reports::table;
use crate::reports::trust::{MARKS, Mark};
use crate::text::number::{grouped, plural, ratio};
use crate::text::{sanitize, width as text_width};
use crate::tui::remote::Link;
use crate::tui::screens::{Place, fleet, tags};
use crate::tui::shell::layers::Layer;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Align, Column, Sort, Table, TableRow, fit, width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// What the signs of the list mean.
pub(super) fn legend(state: &State) -> Vec<(String, String)> {
    let of = |sign: &str, means: &str| (sign.to_owned(), means.to_owned());
    let shares = [
        of("94% 12i", "of the processes of a snapshot found again in one of another of 12 instances"),
        of("4h 2v", "the same of 4 hosts, of 2 versions, where there are no snapshots"),
        of("95%? 3i", "too few of them to say much"),
    ];
    let changed = state.lens.remote.as_ref().map(|_| of(CHANGED, "changed since the last key"));
    shares.into_iter().chain(changed).chain(MARKS.iter().map(|mark| of(mark.sign, mark.help))).collect()
}

/// The word before the filter.
const LABEL: &str = " filter ";

/// The parts of the list, from above.
struct Parts {
    filter: Rect,
    table: Rect,
    strip: Rect,
}

/// The row of the filter line in a pane of the list.
pub(in crate::tui::screens) fn filter_row(pane: Rect) -> Rect {
    parts(pane).filter
}

fn parts(rect: Rect) -> Parts {
    let strip = strip_height(usize::from(rect.height));
    let strip = u16::try_from(strip).unwrap_or(0).min(rect.height);
    let filter = rect.height.min(1);
    let table = rect.height.saturating_sub(filter + strip);
    Parts {
        filter: Rect { height: filter, ..rect },
        table: Rect { y: rect.y + filter, height: table, ..rect },
        strip: Rect { y: rect.y + filter + table, height: strip, ..rect },
    }
}

/// The rows below the list that tell of the selected workload.
const fn strip_height(height: usize) -> usize {
    match height {
        0..=9 => 0,
        10..=27 => 2,
        28..=35 => 3,
        _ => 4,
    }
}

/// The rows of workloads that a pane of so many rows shows.
pub(super) const fn list_height(pane: usize) -> usize {
    pane.saturating_sub(2 + strip_height(pane))
}

/// Where the filter is typed: in its row where that is on screen.
pub(super) fn filter_place(state: &State) -> Option<Rect> {
    let panes = state.panes();
    let row = match state.shell.pages.current().place {
        Place::Workloads => parts((*panes.first()?)?).filter,
        Place::Tags => tags::filter_row(&panes)?,
        Place::Fleet => fleet::filter_row((*panes.first()?)?),
        _ => return None,
    };
    let count = u16::try_from(text_width::width(&count(state)) + 2).ok()?;
    Some(Rect { width: row.width.saturating_sub(count), ..row })
}

/// How many of all workloads the filter leaves.
fn count(state: &State) -> String {
    let screen = &state.screens.workloads;
    let (loaded, all) = (screen.rows.len() as u64, screen.totals.0 as u64);
    if screen.paging.failed.is_some() {
        return "not answered".to_owned();
    }
    match screen.paging.selected {
        selected if paging::is_on(state) && loaded < selected => {
            format!("{}/{}", grouped(loaded), ratio(selected, all))
        }
        _ => ratio(loaded, all),
    }
}

/// Draws the list into a pane.
pub(in crate::tui::screens) fn list(state: &State, frame: &mut Frame<'_>, rect: Rect, focused: bool) {
    let parts = parts(rect);
    let screen = &state.screens.workloads;
    filter_line(state, frame, parts.filter);
    if screen.rows.is_empty() {
        empty(state, frame, Rect { height: parts.table.height + parts.strip.height, ..parts.table });
        return;
    }
    let height = Table::rows_in(parts.table);
    let mut cursor = screen.cursor;
    cursor.settle(screen.rows.len(), height);
    let bar = u16::from(screen.rows.len() > height);
    let shown =
        fitted(&screen.widths, screen.sort.column, usize::from(parts.table.width.saturating_sub(3 + bar)));
    let columns: Vec<Column> = shown
        .iter()
        .map(|fitted| {
            let spec = &COLUMNS[fitted.index];
            let sort = (fitted.index == screen.sort.column).then_some(if screen.sort.descending {
                Sort::Descending
            } else {
                Sort::Ascending
            });
            Column {
                title: spec.title,
                width: u16::try_from(fitted.width).unwrap_or(u16::MAX),
                grow: 0,
                gives_way: 0,
                align: match spec.align {
                    table::Align::Left => Align::Left,
                    table::Align::Right => Align::Right,
                },
                sort,
            }
        })
        .collect();
    let window = cursor.window(screen.rows.len(), height);
    let rows = screen.rows[window.clone()]
        .iter()
        .map(|row| TableRow {
            cells: shown.iter().map(|fitted| vec![cell(state, row, fitted.index)]).collect(),
            style: Style::new(),
        })
        .collect();
    let total = screen.rows.len();
    Table { columns: &columns, rows, cursor, total, focused }.draw(&state.shell, frame, parts.table);
    fresh(state, frame, parts.table, window.clone());
    if let Some(row) = screen.selected() {
        let columns = usize::from(parts.strip.width);
        let in_table = |id: &str| shown.iter().any(|fitted| COLUMNS[fitted.index].id == id);
        let name = shown.first().map_or(0, |fitted| fitted.width);
        let cut = text_width::width(&sanitize(&row.short_name)) > name;
        let judged = state.lens.judged.get(Some(&row.workload));
        let unknown = judged.map_or(&[][..], |judged| &judged.worst);
        let lines = strip::lines(row, &state.lens.clock, &state.shell, columns, cut, unknown, in_table);
        let ellipsis = state.shell.glyphs().ellipsis;
        let lines = lines.into_iter().take(usize::from(parts.strip.height));
        let lines: Vec<Line<'_>> = lines.map(|spans| Line::from(fit(spans, columns, ellipsis))).collect();
        frame.render_widget(Paragraph::new(lines), parts.strip);
    }
}

/// The sign before a row that has changed since the last key.
const CHANGED: &str = "*";

/// Marks the rows that have changed since they were shown, quietly, in the free column before them.
fn fresh(state: &State, frame: &mut Frame<'_>, table: Rect, window: std::ops::Range<usize>) {
    let Some(remote) = &state.lens.remote else { return };
    let rows = state.screens.workloads.rows.iter().skip(window.start).take(window.len());
    for (y, row) in (table.y.saturating_add(1)..table.bottom()).zip(rows) {
        if remote.fresh.contains(&row.workload) {
            frame.buffer_mut().set_string(table.x, y, CHANGED, state.shell.style(Role::Accent));
        }
    }
}

fn cell(state: &State, row: &ListRow, index: usize) -> Span<'static> {
    let column = &COLUMNS[index];
    // What a backend gives was not looked at for hints; what was opened here was.
    let opened = state.lens.view.workload(&row.workload).filter(|_| column.id == "trust");
    if opened.is_some_and(|opened| state.lens.is_poisoned(opened)) {
        return Span::styled(Mark::poison().sign, state.shell.style(Role::Text));
    }
    let cell = (column.cell)(row, &state.lens.clock);
    // A dash stands for nothing, whatever programs are told.
    let nothing = cell.text == "-" && cell.exact.is_some();
    let role = match column.id {
        _ if nothing => Role::Dim,
        "status" => status_role(row.status),
        "problems" => Role::Warn,
        "signals" if row.unknown_signals.is_some_and(|unknown| unknown > 0) => Role::New,
        "signals" => Role::Dim,
        _ => Role::Text,
    };
    let text = if nothing { state.shell.glyphs().dash.to_owned() } else { sanitize(&cell.text).into_owned() };
    Span::styled(text, state.shell.style(role))
}

/// How a status looks.
pub(in crate::tui::screens) const fn status_role(status: Status) -> Role {
    match status {
        Status::Stable => Role::Good,
        Status::Unstable | Status::MaxSize => Role::Warn,
        Status::None => Role::Dim,
        Status::Learning | Status::Warmup => Role::Text,
    }
}

/// Draws the filter line into a row.
pub(in crate::tui::screens) fn filter_line(state: &State, frame: &mut Frame<'_>, row: Rect) {
    let style = |role| state.shell.style(role);
    let filter = state.lens.filter();
    let label = Span::styled(LABEL, style(if filter.is_empty() { Role::Dim } else { Role::Key }));
    let (text, right) = if filter.is_empty() {
        let hint = match (key(state, "filter.edit"), key(state, "tags.open")) {
            (Some(edit), Some(tags)) => format!("{edit} type one, {tags} choose tags"),
            (Some(edit), None) => format!("{edit} type one"),
            _ => "none".to_owned(),
        };
        // Where not all rows have come yet, it is said even without a filter.
        let screen = &state.screens.workloads;
        let part = paging::is_on(state)
            && (screen.paging.failed.is_some() || (screen.rows.len() as u64) < screen.paging.selected);
        (Span::styled(hint, style(Role::Dim)), if part { count(state) } else { String::new() })
    } else {
        (Span::styled(sanitize(filter).into_owned(), style(Role::Input)), count(state))
    };
    let right = Span::styled(format!(" {right} "), style(Role::Dim));
    let room = usize::from(row.width).saturating_sub(right.width());
    let mut spans = fit(vec![label, text], room, state.shell.glyphs().ellipsis);
    spans.push(Span::raw(" ".repeat(room.saturating_sub(width(&spans)))));
    spans.push(right);
    frame.render_widget(Paragraph::new(Line::from(spans)), row);
}

/// The key of an action on this page as it is bound now.
fn key(state: &State, action: &str) -> Option<String> {
    let action = crate::tui::shell::action::find(action)?;
    state.shell.keymap.keys_of(action, &state.page_contexts()).into_iter().next()
}

/// Says why there is no row and what can be done.
pub(in crate::tui::screens) fn empty(state: &State, frame: &mut Frame<'_>, rect: Rect) {
    let style = |role| state.shell.style(role);
    let view = &state.lens.view;
    let press = |action: &str, does: &str| {
        key(state, action).map(|key| {
            Line::from(vec![
                Span::raw("   "),
                Span::styled(key, style(Role::Key)),
                Span::styled(format!(" {does}"), style(Role::Label)),
            ])
        })
    };
    let say = |text: String| Line::styled(format!("   {text}"), style(Role::Text));
    let mut lines = vec![Line::default()];
    let typing = matches!(state.shell.layers.last(), Some(Layer::Prompt(_)));
    if paging::is_on(state) {
        lines.extend(empty_of_backend(state, say, &press));
    } else if !view.workloads.is_empty() && typing {
        lines.push(say("No workload matches the filter so far.".to_owned()));
    } else if !view.workloads.is_empty() {
        lines.push(say("No workload matches the filter.".to_owned()));
        lines.push(Line::default());
        lines.extend(press("app.clear", "clears it"));
        lines.extend(press("filter.edit", "changes it"));
        lines.extend(press("tags.open", "shows the tags there are"));
    } else if !view.progress.finished {
        lines.push(say("Reading; workloads appear here as they are found.".to_owned()));
    } else if view.problems.is_empty() {
        lines.push(say("No activity dump and no security profile was found.".to_owned()));
        lines.push(Line::default());
        lines.push(Line::styled(
            "   Name files, folders or archives to read: habitus FOLDER",
            style(Role::Dim),
        ));
    } else {
        let files = plural(view.problems.len() as u64, "bad file");
        lines.push(say(format!("Nothing could be read, and there are reasons: {files}.")));
        lines.push(Line::default());
        lines.extend(press("problems.open", "says which and why"));
    }
    frame.render_widget(Paragraph::new(lines), rect);
}

/// The same where a backend gives the rows.
fn empty_of_backend<'a>(
    state: &State,
    say: impl Fn(String) -> Line<'a>,
    press: &dyn Fn(&str, &str) -> Option<Line<'a>>,
) -> Vec<Line<'a>> {
    let paging = &state.screens.workloads.paging;
    let room = usize::from(state.shell.size.width).saturating_sub(6);
    let told = |text: &str| wrap(&sanitize(text), room).into_iter().map(&say).collect();
    if let Some(failed) = &paging.failed {
        return told(failed);
    }
    if paging.is_waiting() {
        let states = state.lens.remote.as_ref().map_or(&[][..], |remote| &remote.states);
        let refused = states.iter().filter(|known| known.link == Link::Refused);
        return match refused.filter_map(|known| known.why.as_deref()).next() {
            Some(why) => told(why),
            None => vec![say("Asking the backend.".to_owned())],
        };
    }
    if state.lens.filter().is_empty() {
        return vec![say("The backend knows no workload yet.".to_owned())];
    }
    let mut lines = vec![say("No workload matches the filter.".to_owned()), Line::default()];
    lines.extend(press("app.clear", "clears it"));
    lines.extend(press("filter.edit", "changes it"));
    lines
}
