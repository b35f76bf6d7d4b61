//! What is known of the selected workload, in a few lines: what was watched, its versions, what it did, its tags.

use crate::model::FACETS;
use crate::reports::Clock;
use crate::reports::list::{ListRow, status_text};
use crate::reports::signals::SignalRow;
use crate::reports::versions::hosts_text;
use crate::text::number::{counted, plural};
use crate::text::{sanitize, time};
use crate::tui::shell::state::Shell;
use crate::tui::theme::Role;
use ratatui::text::Span;
use std::sync::Arc;

/// The lines, the most telling first, for a pane of so many columns.
/// What `in_table` says to stand in the row is not told again; `cut` says that the name does not stand there whole.
pub(super) fn lines(
    row: &ListRow,
    clock: &Clock,
    shell: &Shell,
    columns: usize,
    cut: bool,
    unknown: &[Arc<SignalRow>],
    in_table: impl Fn(&str) -> bool,
) -> Vec<Vec<Span<'static>>> {
    // The row itself has the short name, if it is not cut there; each step through the list costs bytes.
    let name = if columns >= ROOMY { Some(&row.workload) } else { cut.then_some(&row.short_name) };
    let first = watched(name.map(String::as_str), row, clock, shell, &in_table);
    let signals = signals(row, unknown, shell, columns);
    let lines = [signals, first, versions(row, shell), behaviour(row, shell, in_table), tags(row, shell)];
    // One span is the margin alone.
    lines.into_iter().filter(|spans| spans.len() > 1).collect()
}

/// The columns of a behaviour that is named where there is little room.
const FEW: usize = 18;
/// From so many columns on there is room for full names.
const ROOMY: usize = 100;

/// Pieces of one line, each with its looks.
struct Pieces<'a> {
    shell: &'a Shell,
    spans: Vec<Span<'static>>,
}

impl<'a> Pieces<'a> {
    fn new(shell: &'a Shell) -> Self {
        Self { shell, spans: vec![Span::raw(" ")] }
    }

    fn push(&mut self, role: Role, text: &str) {
        if self.spans.len() > 1 {
            // Plain, for every change of looks costs more bytes than the dot, at each step through the list.
            self.spans.push(Span::raw(format!(" {} ", self.shell.glyphs().dot)));
        }
        self.spans.push(Span::styled(sanitize(text).into_owned(), self.shell.style(role)));
    }
}

/// What was raised that is neither usual nor regular, each behaviour once, the worst first.
fn signals(row: &ListRow, unknown: &[Arc<SignalRow>], shell: &Shell, columns: usize) -> Vec<Span<'static>> {
    let mut pieces = Pieces::new(shell);
    let Some(count) = row.unknown_signals.filter(|count| *count > 0) else { return pieces.spans };
    let mut text = match columns >= ROOMY {
        true => counted(count.into(), "unknown signal", "unknown signals"),
        false => format!("{count} unknown"),
    };
    // Each step through the list costs bytes: in a narrow one the worst alone is named.
    let named = if columns >= ROOMY { unknown } else { unknown.get(..1).unwrap_or_default() };
    for (at, signal) in named.iter().enumerate() {
        let between = if at == 0 { ": " } else { ", " };
        let verdict = signal.position_text(shell.is_ascii());
        let room = if columns >= ROOMY { usize::MAX } else { FEW };
        text += &format!("{between}{verdict} {}", signal.behaviour.words_within(room, shell.is_ascii()));
        if let Some(severity) = signal.severity {
            text += &format!(" ({})", severity.id());
        }
    }
    pieces.spans.push(Span::raw(sanitize(&text).into_owned()));
    pieces.spans
}

fn watched(
    name: Option<&str>,
    row: &ListRow,
    clock: &Clock,
    shell: &Shell,
    in_table: impl Fn(&str) -> bool,
) -> Vec<Span<'static>> {
    let mut pieces = Pieces::new(shell);
    if let Some(name) = name {
        pieces.push(Role::Title, name);
    }
    if !in_table("snapshots") {
        pieces.push(Role::Text, &plural(row.snapshots.into(), "snapshot"));
    }
    let hosts = plural(row.hosts.into(), "host");
    match (row.instances, row.hosts) {
        (0, 0) => {}
        (0, _) => pieces.push(Role::Text, &format!("on {hosts}")),
        (_, 0) => pieces.push(Role::Text, &plural(row.instances.into(), "instance")),
        _ => pieces.push(Role::Text, &format!("{} on {hosts}", plural(row.instances.into(), "instance"))),
    }
    if let Some(first) = row.first_seen {
        pieces.push(Role::Text, &format!("since {}", time::short_date(first.0, clock.zone, clock.now)));
    }
    pieces.spans
}

/// Bad files, then each version with its status, the newest first.
fn versions(row: &ListRow, shell: &Shell) -> Vec<Span<'static>> {
    let mut pieces = Pieces::new(shell);
    if !row.problems.is_empty() {
        pieces.push(Role::Warn, &plural(row.problems.len() as u64, "bad file"));
    }
    for status in row.version_statuses.iter().rev() {
        let words = hosts_text(status).unwrap_or_else(|| status_text(status.status, status.source));
        pieces.push(Role::Text, &format!("{} {words}", status.version));
    }
    pieces.spans
}

/// How many behaviours of each facet, and which facets nobody recorded.
fn behaviour(row: &ListRow, shell: &Shell, in_table: impl Fn(&str) -> bool) -> Vec<Span<'static>> {
    let mut pieces = Pieces::new(shell);
    let mut missing = Vec::new();
    for spec in &FACETS {
        if in_table(spec.id) {
            continue;
        }
        if row.recorded.contains(spec.facet) {
            pieces.push(Role::Text, &counted(row.counts.get(spec.facet), spec.one, spec.many));
        } else {
            missing.push(spec.many);
        }
    }
    if !missing.is_empty() {
        pieces.push(Role::Dim, &format!("not recorded: {}", missing.join(", ")));
    }
    pieces.spans
}

/// Tags that say what stands elsewhere in the list.
const SAID: [&str; 5] = ["container_id", "host", "image_name", "image_tag", "short_image"];
/// More values of one tag are only counted.
const MOST_VALUES: usize = 3;

fn tags(row: &ListRow, shell: &Shell) -> Vec<Span<'static>> {
    let mut pieces = Pieces::new(shell);
    for (key, values) in row.tags.iter().filter(|(key, _)| !SAID.contains(&key.as_str())) {
        let values = match values.len() {
            0..=MOST_VALUES => values.join(","),
            many => plural(many as u64, "value"),
        };
        pieces.push(Role::Dim, &if key.is_empty() { values } else { format!("{key}:{values}") });
    }
    pieces.spans
}
