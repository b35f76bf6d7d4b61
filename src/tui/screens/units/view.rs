//! Draws the page of units: a row of tabs, the table, and what is selected in full.

use super::sheets::{Unit, severity_role};
use super::state::{Metadata, State as Screen, TABS, UnitsTab};
use crate::fleet::Severity;
use crate::learning::Curated;
use crate::model::UnixNanos;
use crate::reports::curation::said;
use crate::reports::units::{SnapshotRow, UnitRow, kind_word};
use crate::reports::versions::{VersionRow, new_text};
use crate::text::number::counted;
use crate::text::{sanitize, time};
use crate::tui::lens::Lens;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{SheetView, fit, rule, width};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

/// The parts of the body.
struct Areas {
    tabs: Rect,
    table: Rect,
    rule: Rect,
    detail: Rect,
}

fn areas(body: Rect) -> Areas {
    let tabs = Rect { height: body.height.min(1), ..body };
    let rest = body.height.saturating_sub(1);
    // Where there is little room the table comes first.
    let detail = match rest {
        0..=8 => 0,
        9..=15 => 2,
        16..=30 => 4,
        _ => 5,
    };
    let rule = u16::from(detail > 0);
    let table = Rect { y: body.y + tabs.height, height: rest - detail - rule, ..body };
    Areas {
        tabs,
        table,
        rule: Rect { y: table.bottom(), height: rule, ..body },
        detail: Rect { y: table.bottom() + rule, height: detail, ..body },
    }
}

/// The rows of the table that are shown.
pub(super) fn table_height(state: &State) -> usize {
    usize::from(areas(state.shell.body()).table.height.saturating_sub(1))
}

/// The way here.
pub(super) fn crumbs(state: &State) -> Vec<String> {
    let screen = &state.screens.units;
    let known = state.lens.view.workload(&screen.workload);
    let name = known.map_or(screen.workload.as_str(), |known| known.short_name.as_str());
    vec![sanitize(name).into_owned(), screen.tab.spec().title.to_owned()]
}

/// What is listed under a filter, or what the tree is restricted to.
pub(super) fn status(state: &State) -> String {
    let screen = &state.screens.units;
    let mut parts = Vec::new();
    if !state.lens.filter().is_empty() {
        parts.push(format!("filter: {} of {} snapshots", screen.counts.snapshots, screen.counts.all));
    }
    if let Some(restriction) = state.lens.restriction_of(&screen.workload) {
        parts.push(format!("tree: {}", sanitize(&restriction.words())));
    }
    parts.join(&format!(" {} ", state.shell.glyphs().dot))
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let areas = areas(body);
    let screen = &state.screens.units;
    tabs(state, frame, areas.tabs);
    if screen.sheet.is_empty() {
        let lines: Vec<Line<'_>> = nothing(state)
            .into_iter()
            .map(|text| Line::styled(format!(" {text}"), state.shell.style(Role::Dim)))
            .collect();
        let area = Rect { y: areas.table.y + areas.table.height.min(1), ..areas.table };
        frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: false }), area.intersection(body));
        return;
    }
    let marks = screen.marks.get(&screen.tab);
    let marked =
        |unit: &Unit| unit.name().is_some_and(|name| marks.is_some_and(|marks| marks.contains(name)));
    let view = SheetView {
        cursor: screen.cursor(),
        focused: true,
        clock: state.lens.clock,
        order: screen.orders.get(&screen.tab).copied(),
        marked: screen.tab.spec().restricts.is_some().then_some(&marked as &dyn Fn(&Unit) -> bool),
    };
    screen.sheet.draw(&state.shell, frame, areas.table, &view);
    rule(&state.shell, frame.buffer_mut(), areas.rule);
    if let Some(unit) = screen.selected() {
        let lines = detail(state, unit);
        // The rows of the strip are few: what does not fit into one goes on in the next.
        let area =
            Rect { x: areas.detail.x + 1, width: areas.detail.width.saturating_sub(2), ..areas.detail };
        frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: true }), area.intersection(body));
    }
}

/// The keys, names and counts of the tabs; the present one stands out. Where there is no room the keys go first: left
/// and right, which everybody tries, do the same.
fn tabs(state: &State, frame: &mut Frame<'_>, row: Rect) {
    let spans = |keys: bool, counts: bool, gap: &str| {
        let mut spans = vec![Span::raw(" ")];
        for (number, spec) in (1..).zip(&TABS) {
            let screen = &state.screens.units;
            let present = screen.tab == spec.tab;
            let (key, title) = if present { (Role::Accent, Role::Accent) } else { (Role::Key, Role::Text) };
            if keys {
                spans.push(Span::styled(format!("{number} "), state.shell.style(key)));
            }
            spans.push(Span::styled(spec.title, state.shell.style(title)));
            if let (true, Some(count)) = (counts, screen.counts.of[spec.tab as usize]) {
                spans.push(Span::styled(format!(" {count}"), state.shell.style(Role::Dim)));
            }
            if let (true, UnitsTab::Files, Some((count, severity))) = (counts, spec.tab, screen.counts.worst)
            {
                let word = if severity == Severity::Note { "odd" } else { "bad" };
                spans.push(Span::styled(
                    format!(" {count} {word}"),
                    state.shell.style(severity_role(severity)),
                ));
            }
            let marked = screen.marked(spec.tab);
            if marked > 0 {
                let text = format!(" {}{marked}", state.shell.glyphs().mark);
                spans.push(Span::styled(text, state.shell.style(Role::Accent)));
            }
            spans.push(Span::raw(gap.to_owned()));
        }
        spans.pop();
        spans
    };
    let room = usize::from(row.width);
    let ways = [
        (true, true, "   "),
        (true, true, "  "),
        (false, true, "   "),
        (false, true, "  "),
        (true, false, "  "),
    ];
    let mut chosen = ways
        .into_iter()
        .map(|(keys, counts, gap)| spans(keys, counts, gap))
        .find(|spans| width(spans) <= room)
        .unwrap_or_else(|| spans(false, false, " "));
    chosen = fit(chosen, room, state.shell.glyphs().ellipsis);
    frame.render_widget(Paragraph::new(Line::from(chosen)), row);
}

/// Why there is no row.
fn nothing(state: &State) -> Vec<String> {
    let screen = &state.screens.units;
    let dash = state.shell.glyphs().dash;
    if state.lens.view.workload(&screen.workload).is_none() {
        let name = sanitize(&screen.workload).into_owned();
        return vec![if state.lens.view.progress.finished {
            format!("No file tells of {name}.")
        } else {
            format!("Reading files {dash} nothing of {name} was found so far.")
        }];
    }
    let reading = match (screen.tab, &screen.metadata) {
        (UnitsTab::Metadata, Metadata::Unknown) => Some("It is read when all files are known."),
        (UnitsTab::Metadata, Metadata::Reading) => Some("Reading the files' metadata."),
        _ => None,
    };
    if let Some(text) = reading {
        return vec![text.to_owned()];
    }
    if screen.counts.empty {
        return vec![
            format!("The filter selects nothing of this workload: {}", sanitize(state.lens.filter())),
            format!("It has {}.", counted(screen.counts.all as u64, "snapshot", "snapshots")),
        ];
    }
    vec![
        match screen.tab {
            UnitsTab::Instances => "No snapshot says which container it is of, so no instance is known.",
            UnitsTab::Hosts => "No file says which host it is from.",
            UnitsTab::Metadata => "The files say nothing of themselves.",
            UnitsTab::Versions | UnitsTab::Snapshots | UnitsTab::Files => "There is none.",
        }
        .to_owned(),
    ]
}

/// The selected row in full.
fn detail<'a>(state: &State, unit: &Unit) -> Vec<Line<'a>> {
    let line = |role: Role, text: String| Line::styled(text, state.shell.style(role));
    let (title, rest) = match unit {
        Unit::Version(row, before) => version(state, row, before.as_deref()),
        Unit::Snapshot(row) => snapshot(state, row),
        Unit::Instance(row) | Unit::Host(row) => {
            let mut rest = vec![(Role::Text, unit_words(state, row))];
            rest.extend(aside(state, row.quarantined.as_ref()));
            (row.name.clone(), rest)
        }
        Unit::Fact { key, value, files } => ((*key).to_owned(), fact(&state.screens.units, value, *files)),
        Unit::Unreadable(reason) => ("Not read again".to_owned(), vec![(Role::Warn, reason.clone())]),
        Unit::File(row) => {
            let mut rest = Vec::new();
            if let Some(problem) = &row.problem {
                rest.push((Role::Text, problem.reason.clone()));
            }
            if !row.holds.is_empty() {
                rest.push((
                    Role::Text,
                    format!("holds {} of {}", row.holds.join(" "), row.versions.join(" ")),
                ));
            } else if row.problem.is_none() {
                let text =
                    "an older state or a copy of a snapshot that another file holds; it does not count";
                rest.push((Role::Text, text.to_owned()));
            }
            (row.file.clone(), rest)
        }
    };
    let mut lines = vec![line(Role::Title, sanitize(&title).into_owned())];
    lines.extend(rest.into_iter().map(|(role, text)| line(role, sanitize(&text).into_owned())));
    lines
}

type Detail = (String, Vec<(Role, String)>);

fn day(lens: &Lens, time: Option<UnixNanos>) -> String {
    time.map_or_else(|| "?".to_owned(), |time| time::short_date(time.0, lens.clock.zone, lens.clock.now))
}

fn between(state: &State, from: Option<UnixNanos>, to: Option<UnixNanos>) -> String {
    let (from, to) = (day(&state.lens, from), day(&state.lens, to));
    if from == to { format!("on {from}") } else { format!("from {from} to {to}") }
}

fn version(state: &State, row: &VersionRow, before: Option<&str>) -> Detail {
    let dot = state.shell.glyphs().dot;
    let totals = &row.totals;
    let mut counts = vec![row.status_text()];
    let of = [
        ("", totals.snapshots, "snapshot", "snapshots"),
        ("of ", totals.instances, "instance", "instances"),
        ("on ", totals.hosts, "host", "hosts"),
    ];
    let known = of.into_iter().filter(|(_, count, _, _)| *count > 0);
    let known: Vec<String> =
        known.map(|(word, count, one, many)| format!("{word}{}", counted(count.into(), one, many))).collect();
    if !known.is_empty() {
        counts.push(known.join(" "));
    }
    if totals.aggregates > 0 {
        counts.push(counted(totals.aggregates.into(), "profile of an agent", "profiles of agents"));
    }
    counts.push(between(state, totals.first_seen, totals.last_seen));
    let new = match (&row.new, before) {
        (Some(new), Some(before)) => format!("new against {before}: {}", new_text(new)),
        _ => "the first version that was seen: there is none to compare it with".to_owned(),
    };
    (row.version.clone(), vec![(Role::Text, counts.join(&format!(" {dot} "))), (Role::Text, new)])
}

fn snapshot(state: &State, row: &SnapshotRow) -> Detail {
    let dot = state.shell.glyphs().dot;
    let mut parts = vec![format!("{} of {}", kind_word(row.kind), row.version)];
    parts.push(match (row.start, row.duration()) {
        (Some(start), Some(lasting)) => {
            format!("{} for {}", time::absolute(start.0, state.lens.clock.zone), time::duration(lasting))
        }
        (Some(start), None) => time::absolute(start.0, state.lens.clock.zone),
        (None, _) => "start not recorded".to_owned(),
    });
    parts.extend(row.host.as_ref().map(|host| format!("on {host}")));
    if row.superseded > 0 {
        let (one, many) = ("copy that does not count", "copies that do not count");
        parts.push(counted(row.superseded as u64, one, many));
    }
    let mut rest = vec![(Role::Text, parts.join(&format!(" {dot} ")))];
    rest.extend(aside(state, row.quarantined.as_ref()));
    rest.extend(row.instance.as_ref().map(|instance| (Role::Text, format!("in {instance}"))));
    rest.push((Role::Dim, row.file.clone()));
    (row.name.clone(), rest)
}

/// Who has set it aside, and why.
fn aside(state: &State, quarantined: Option<&Curated>) -> Option<(Role, String)> {
    Some((Role::Warn, said(quarantined?, &state.lens.clock)))
}

fn unit_words(state: &State, row: &UnitRow) -> String {
    let dot = state.shell.glyphs().dot;
    let totals = &row.totals;
    let mut parts = vec![row.versions.join(" ")];
    if row.hosts.is_empty() {
        if totals.instances > 0 {
            parts.push(counted(totals.instances.into(), "instance", "instances"));
        }
    } else {
        parts.push(format!("on {}", row.hosts.join(" ")));
    }
    if totals.snapshots > 0 {
        parts.push(counted(totals.snapshots.into(), "snapshot", "snapshots"));
    }
    if totals.aggregates > 0 {
        parts.push(counted(totals.aggregates.into(), "profile of an agent", "profiles of agents"));
    }
    parts.push(between(state, totals.first_seen, totals.last_seen));
    parts.join(&format!(" {dot} "))
}

fn fact(screen: &Screen, value: &str, files: usize) -> Vec<(Role, String)> {
    let mut rest = vec![(Role::Text, value.to_owned())];
    if let Metadata::Read(report) = &screen.metadata {
        let mut text = format!("in {files} of {}", counted(report.read as u64, "file", "files"));
        if report.read < report.total {
            text += &format!(" that were read, of {} in all", report.total);
        }
        rest.push((Role::Dim, text));
    }
    rest
}
