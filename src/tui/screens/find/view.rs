//! Draws the search across the fleet: what is looked for, the hits, and the selected one in full.

use super::state::{Phase, State as Screen};
use crate::fleet::Severity;
use crate::reports::find::Hit;
use crate::reports::nodes;
use crate::text::number::{counted, percent_of};
use crate::text::sanitize;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{SheetColumn, SheetView, Value, fit, rule, width};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};
use std::collections::BTreeSet;

/// The columns of the hits.
pub(super) const COLUMNS: &[SheetColumn] = &[
    SheetColumn::words("WORKLOAD", 18, 0),
    SheetColumn::words("BEHAVIOUR", 30, 0),
    SheetColumn::words("VERSIONS", 8, 1),
    SheetColumn::numbers("SEEN IN", 0),
    SheetColumn::numbers("SNAP", 2),
    SheetColumn::numbers("HOSTS", 3),
    SheetColumn::numbers("SEEN", 0),
];

/// The cells of a hit.
pub(super) fn values(hit: &Hit) -> Vec<Value> {
    let mut hint = if hit.path.is_some() { hit.label.hint.clone() } else { String::new() };
    if !hit.under.is_empty() {
        hint = format!("{hint}{}under {}", if hint.is_empty() { "" } else { " " }, hit.under);
    }
    vec![
        Value::Words(hit.short_name.clone()),
        Value::Hinted(name(hit), hint),
        Value::Words(hit.versions.join(" ")),
        Value::Words(nodes::share_text(&hit.commonality, hit.unit)),
        Value::Share(hit.snapshots.k.into(), hit.snapshots.n.into()),
        Value::Number(hit.hosts.len() as u64),
        Value::Ago(hit.last_seen.map(|time| time.0)),
    ]
}

/// The whole path, or what it is called.
fn name(hit: &Hit) -> String {
    match &hit.path {
        Some(path) if !path.is_empty() => path.clone(),
        _ => format!("{}{}", nodes::prefix(hit.facet), hit.label),
    }
}

/// The parts of the body.
struct Areas {
    query: Rect,
    warning: Rect,
    table: Rect,
    rule: Rect,
    detail: Rect,
}

fn areas(body: Rect, warned: bool) -> Areas {
    let row = |y: u16, height: u16| Rect { y: body.y + y, height, ..body }.intersection(body);
    let top = 1 + u16::from(warned);
    let rest = body.height.saturating_sub(top);
    let detail = match rest {
        0..=8 => 0,
        9..=15 => 2,
        16..=30 => 5,
        _ => 6,
    };
    let rule = u16::from(detail > 0);
    let table = rest - detail - rule;
    Areas {
        query: row(0, 1),
        warning: row(1, u16::from(warned)),
        table: row(top, table),
        rule: row(top + table, rule),
        detail: row(top + table + rule, detail),
    }
}

/// The rows of the table that are shown.
pub(super) fn table_height(state: &State) -> usize {
    let warned = warning(state).is_some();
    usize::from(areas(state.shell.body(), warned).table.height.saturating_sub(1))
}

/// Through which filter it is looked.
pub(super) fn status(state: &State) -> String {
    match state.lens.filter() {
        "" => "all workloads".to_owned(),
        filter => format!("filter: {}", sanitize(filter)),
    }
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let screen = &state.screens.find;
    let warning = warning(state);
    let areas = areas(body, warning.is_some());
    query(state, frame, areas.query);
    if let Some(text) = warning {
        let spans = vec![Span::styled(format!(" {text}"), state.shell.style(Role::Warn))];
        let spans = fit(spans, usize::from(areas.warning.width), state.shell.glyphs().ellipsis);
        frame.render_widget(Paragraph::new(Line::from(spans)), areas.warning);
    }
    if screen.hits.is_empty() {
        let area = Rect { y: areas.table.y + areas.table.height.min(1), ..areas.table };
        frame.render_widget(
            Paragraph::new(nothing(state)).wrap(Wrap { trim: false }),
            area.intersection(areas.table),
        );
        return;
    }
    let view = SheetView {
        cursor: screen.cursor,
        focused: true,
        clock: state.lens.clock,
        order: None,
        marked: None,
    };
    screen.hits.draw(&state.shell, frame, areas.table, &view);
    rule(&state.shell, frame.buffer_mut(), areas.rule);
    if let Some(hit) = screen.selected() {
        let area =
            Rect { x: areas.detail.x + 1, width: areas.detail.width.saturating_sub(2), ..areas.detail };
        let lines = detail(state, hit);
        frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: true }), area.intersection(body));
    }
}

/// What is looked for, and on the right what came of it.
fn query(state: &State, frame: &mut Frame<'_>, row: Rect) {
    let screen = &state.screens.find;
    let style = |role| state.shell.style(role);
    let right = vec![Span::styled(totals(screen, state.lens.view.progress.finished), style(Role::Text))];
    let taken = width(&right) + 2;
    let room = usize::from(row.width).saturating_sub(taken);
    let left = vec![
        Span::styled(" find ", style(Role::Key)),
        Span::styled(sanitize(&screen.query).into_owned(), style(Role::Input)),
    ];
    let mut spans = fit(left, room, state.shell.glyphs().ellipsis);
    spans.push(Span::raw(" ".repeat((room + 1).saturating_sub(width(&spans)))));
    spans.extend(right);
    frame.render_widget(Paragraph::new(Line::from(spans)), row);
}

/// `in 2 of 11 workloads, 5 hits`.
fn totals(screen: &Screen, surveyed: bool) -> String {
    let hits = screen.hits.len() + screen.more;
    let hits = counted(hits as u64, "hit", "hits");
    let total = screen.total.unwrap_or(0) as u64;
    match &screen.phase {
        Phase::Idle | Phase::Wrong(_) => String::new(),
        Phase::Running if screen.total.is_none() && !surveyed => {
            "waiting for all files to be read".to_owned()
        }
        Phase::Running if screen.total.is_none() => "searching".to_owned(),
        Phase::Done => {
            format!("in {} of {}, {hits}", screen.showing, counted(total, "workload", "workloads"))
        }
        Phase::Running | Phase::Stopped => {
            let word = if screen.phase == Phase::Running { "searching" } else { "stopped" };
            format!("{word}, {} of {total} searched: in {}, {hits}", screen.searched, screen.showing)
        }
    }
}

/// What was not searched, or is not shown. What is missing must not pass for what is not there.
fn warning(state: &State) -> Option<String> {
    let screen = &state.screens.find;
    if matches!(screen.phase, Phase::Idle | Phase::Wrong(_)) || screen.total.is_none() {
        return None;
    }
    let mut parts = Vec::new();
    if let Some((workload, reason)) = screen.failed.first() {
        let failed = screen.failed.len() as u64;
        let what = match failed {
            1 => sanitize(workload).into_owned(),
            _ => format!("{} workloads, first {}", failed, sanitize(workload)),
        };
        parts.push(format!("{what} ({})", sanitize(reason)));
    }
    let of = |severity| {
        let bad = state.lens.view.problems.iter().filter(|problem| problem.severity == severity);
        bad.map(|problem| problem.file.as_str()).collect::<BTreeSet<_>>().len() as u64
    };
    let (unread, partial) = (of(Severity::Unread), of(Severity::Partial));
    if unread > 0 {
        parts.push(counted(unread, "unreadable file", "unreadable files"));
    }
    if partial > 0 {
        parts.push(format!("the rest of {}", counted(partial, "damaged file", "damaged files")));
    }
    let mut text = String::new();
    if !parts.is_empty() {
        text = format!("not searched: {}", parts.join(", "));
    }
    if screen.more > 0 {
        let more = counted(screen.more as u64, "more hit is", "more hits are");
        text = format!("{more} not shown{}{text}", if text.is_empty() { "" } else { "; " });
    }
    (!text.is_empty()).then_some(text)
}

/// Why there is no hit.
fn nothing<'a>(state: &State) -> Vec<Line<'a>> {
    let screen = &state.screens.find;
    let dim = |text: String| Line::styled(format!(" {text}"), state.shell.style(Role::Dim));
    let bad = |text: String| Line::styled(format!(" {text}"), state.shell.style(Role::Bad));
    match &screen.phase {
        Phase::Wrong(reason) => vec![bad(reason.clone())],
        Phase::Idle => {
            vec![dim("Type a behaviour: exec:curl, file:/etc/shadow, dns:*.internal, imds:*".to_owned())]
        }
        Phase::Running => vec![dim("Nothing so far.".to_owned())],
        Phase::Stopped => vec![dim("Nothing was found before the search was stopped.".to_owned())],
        Phase::Done => {
            let total = screen.searched as u64;
            let mut text = match total {
                0 => "No workload was searched.".to_owned(),
                1 => "The one workload that was searched does not show it.".to_owned(),
                _ => format!("None of the {total} workloads that were searched shows it."),
            };
            if !state.lens.filter().is_empty() {
                text += &format!(" Others are left out by the filter {}", sanitize(state.lens.filter()));
            }
            // A facet that was not recorded cannot be found.
            vec![
                dim(text),
                dim("What was not recorded cannot be found; the list tells what each recorded.".to_owned()),
            ]
        }
    }
}

/// The selected hit in full.
fn detail<'a>(state: &State, hit: &Hit) -> Vec<Line<'a>> {
    let style = |role| state.shell.style(role);
    let dot = state.shell.glyphs().dot;
    let safe = |text: &str| sanitize(text).into_owned();
    let mut title = vec![Span::styled(safe(&name(hit)), style(Role::Title))];
    if hit.path.is_some() && !hit.label.hint.is_empty() {
        title.push(Span::raw(format!(" {}", safe(&hit.label.hint))));
    }
    let share = hit.commonality.share;
    let mut seen = match share.n {
        0 => "units n/a".to_owned(),
        n => {
            let at_least = percent_of(hit.commonality.at_least);
            format!("{} of {n} {} (at least {at_least})", share.k, hit.unit.words(n))
        }
    };
    if hit.snapshots.n > 0 {
        let all = counted(hit.snapshots.n.into(), "snapshot", "snapshots");
        seen += &format!(" {dot} {} of {all}", hit.snapshots.k);
    }
    if let Some(last) = hit.last_seen {
        seen += &format!(" {dot} last {}", state.lens.clock.relative(last));
    }
    let mut units = safe(&hit.versions.join(" "));
    if !hit.hosts.is_empty() {
        units += &format!(" {dot} on {}", safe(&hit.hosts.join(" ")));
    }
    vec![
        Line::from(title),
        Line::from(vec![
            Span::styled(format!("{} of {}  ", hit.facet.spec().one, safe(&hit.workload)), style(Role::Dim)),
            Span::styled(safe(&hit.lineage), style(Role::Text)),
        ]),
        Line::styled(seen, style(Role::Text)),
        Line::styled(units, style(Role::Text)),
    ]
}
