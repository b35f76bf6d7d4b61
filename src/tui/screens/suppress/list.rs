//! The signals of the rule, and what becomes of each on the selected rung.

use super::state::{Fate, Found, Part, Row, State as Screen};
use crate::reports::signals::{SignalRow, severity_short};
use crate::signals::SignalIndex;
use crate::suppressions::store::State as Became;
use crate::text::number::counted;
use crate::text::{sanitize, time};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Align, Column, Table, TableRow};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Span;
use std::sync::Arc;

/// From so many columns on there is room for the workload and the witnesses.
const ROOMY: u16 = 100;

/// A fate in a word, how loud it is, what it means, and how many have it.
pub(super) struct FateSpec {
    fate: Fate,
    pub(super) word: &'static str,
    role: Role,
    pub(super) help: &'static str,
    counted: &'static str,
}

/// Every fate, the loudest first.
pub(super) static FATES: &[FateSpec] = &[
    FateSpec {
        fate: Fate::Unlearned,
        word: "UNLEARNED",
        role: Role::Bad,
        help: "it would go, or may, though something of it is not learned",
        counted: "UNLEARNED",
    },
    FateSpec {
        fate: Fate::Goes,
        word: "goes",
        role: Role::Dim,
        help: "nothing of it is left",
        counted: "go",
    },
    FateSpec {
        fate: Fate::InPart,
        word: "in part",
        role: Role::Warn,
        help: "some of its events go",
        counted: "in part",
    },
    FateSpec {
        fate: Fate::MayGo,
        word: "may go",
        role: Role::Warn,
        help: "whether it goes hangs on what is not known here",
        counted: "may go",
    },
    FateSpec { fate: Fate::Stays, word: "stays", role: Role::Text, help: "it stays", counted: "stay" },
    FateSpec {
        fate: Fate::StaysElsewhere,
        word: "stays",
        role: Role::Text,
        help: "it stays",
        counted: "stay elsewhere",
    },
];

fn spec(fate: Fate) -> &'static FateSpec {
    FATES.iter().find(|spec| spec.fate == fate).unwrap_or(&FATES[0])
}

/// What is known of a signal, where it was judged.
pub(super) fn judged<'a>(state: &'a State, found: &Found, at: SignalIndex) -> Option<&'a Arc<SignalRow>> {
    let workload = found.signals.placement(at)?.workload.as_deref();
    let of = state.lens.judged.get(workload).filter(|of| Arc::ptr_eq(&of.signals, &found.signals))?;
    let place = of.rows.binary_search_by_key(&at, |row| row.at).ok()?;
    of.rows.get(place)
}

/// How many go and how many stay: `2 UNLEARNED · 28 go · 4 stay`.
pub(super) fn summary(state: &State) -> String {
    let screen = &state.screens.suppress;
    if !screen.is_weighed() {
        return "looking which would go".to_owned();
    }
    let parts: Vec<String> = FATES
        .iter()
        .map(|spec| (screen.count(spec.fate) as u64, spec.counted))
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{} {words}", crate::text::number::grouped(count)))
        .collect();
    if parts.is_empty() {
        counted(0, "signal", "signals")
    } else {
        parts.join(&format!(" {} ", state.shell.glyphs().dot))
    }
}

type Cell = fn(&State, &Found, Row, Option<&SignalRow>) -> Span<'static>;

/// A column: its title, its width, from how wide a page on it is shown, and its cell.
struct Spec {
    title: &'static str,
    width: u16,
    from: u16,
    align: Align,
    cell: Cell,
}

static COLUMNS: &[Spec] = &[
    Spec { title: "WOULD", width: 9, from: 0, align: Align::Left, cell: fate },
    Spec { title: "SEV", width: 4, from: 60, align: Align::Left, cell: severity },
    Spec { title: "VERDICT", width: 12, from: 70, align: Align::Left, cell: verdict },
    Spec { title: "WITNESSES", width: 19, from: ROOMY, align: Align::Left, cell: witnesses },
    Spec { title: "WHAT", width: 0, from: 0, align: Align::Left, cell: what },
    Spec { title: "WORKLOAD", width: 16, from: 76, align: Align::Left, cell: workload },
    Spec { title: "WHEN", width: 4, from: 0, align: Align::Right, cell: when },
];

/// Draws the list.
pub(super) fn draw(state: &State, found: &Found, frame: &mut Frame<'_>, area: Rect) {
    let screen = &state.screens.suppress;
    let shown: Vec<&Spec> = COLUMNS.iter().filter(|spec| area.width >= spec.from).collect();
    let columns: Vec<Column> = shown
        .iter()
        .map(|spec| Column {
            title: title(screen, found, spec.title),
            width: spec.width.max(10),
            grow: u16::from(spec.width == 0),
            gives_way: 0,
            align: spec.align,
            sort: None,
        })
        .map(|column| {
            if column.title == "SEV" || column.title == "WHEN" {
                Column { width: 4, ..column }
            } else {
                column
            }
        })
        .collect();
    let height = Table::rows_in(area);
    let mut cursor = screen.cursor;
    cursor.settle(screen.rows.len(), height);
    let rows = screen.rows[cursor.window(screen.rows.len(), height)].iter().map(|row| {
        let judged = judged(state, found, row.at).map(|row| &**row);
        let cells = shown.iter().map(|spec| vec![(spec.cell)(state, found, *row, judged)]).collect();
        TableRow { cells, style: looks(state, row) }
    });
    let rows = rows.collect();
    let (total, focused) = (screen.rows.len(), screen.part == Part::Signals);
    Table { columns: &columns, rows, cursor, total, focused }.draw(&state.shell, frame, area);
}

/// What is accepted and on hides already.
fn title(screen: &Screen, found: &Found, title: &'static str) -> &'static str {
    let is_so = found.became() == Became::Active && found.accepted_rung() == screen.rung;
    if title == "WOULD" && is_so { "IT" } else { title }
}

/// What goes is struck out, beside its word.
fn looks(state: &State, row: &Row) -> Style {
    match row.fate {
        Some(Fate::Goes) => state.shell.style(Role::Dim).add_modifier(Modifier::CROSSED_OUT),
        _ => Style::new(),
    }
}

fn plain(text: impl Into<String>) -> Span<'static> {
    let text: String = text.into();
    Span::raw(sanitize(&text).into_owned())
}

fn fate(state: &State, _: &Found, row: Row, _: Option<&SignalRow>) -> Span<'static> {
    match row.fate {
        Some(fate) => {
            let spec = spec(fate);
            Span::styled(spec.word, state.shell.style(spec.role))
        }
        None => Span::raw(state.shell.glyphs().ellipsis),
    }
}

fn severity(state: &State, found: &Found, row: Row, _: Option<&SignalRow>) -> Span<'static> {
    let severity = found.signals.head(row.at).and_then(|head| head.severity);
    plain(if severity.is_none() { state.shell.glyphs().dash } else { severity_short(severity) })
}

fn verdict(state: &State, _: &Found, _: Row, judged: Option<&SignalRow>) -> Span<'static> {
    let ascii = state.shell.is_ascii();
    match judged {
        Some(row) => {
            let role = if row.is_settled() { Role::Text } else { Role::New };
            Span::styled(row.position_text(ascii), state.shell.style(role))
        }
        None => Span::raw(state.shell.glyphs().dash),
    }
}

fn witnesses(_: &State, _: &Found, _: Row, judged: Option<&SignalRow>) -> Span<'static> {
    plain(judged.map(SignalRow::witness_text).unwrap_or_default())
}

fn what(state: &State, found: &Found, row: Row, judged: Option<&SignalRow>) -> Span<'static> {
    match judged {
        Some(row) if row.behaviour.deed.is_empty() => {
            plain(format!("{} {}", row.behaviour.words(state.shell.is_ascii()), row.args))
        }
        Some(row) => plain(row.behaviour.words(state.shell.is_ascii())),
        None => plain(found.signals.head(row.at).map(|head| head.title.to_owned()).unwrap_or_default()),
    }
}

fn workload(state: &State, found: &Found, row: Row, _: Option<&SignalRow>) -> Span<'static> {
    let name = found.signals.placement(row.at).and_then(|placement| placement.workload.as_deref());
    let known = name.and_then(|name| state.lens.view.workload(name)).map(|known| known.short_name.as_str());
    plain(known.or(name).unwrap_or(state.shell.glyphs().dash))
}

fn when(state: &State, found: &Found, row: Row, _: Option<&SignalRow>) -> Span<'static> {
    let time = found.signals.head(row.at).and_then(|head| head.time);
    plain(
        time.map_or_else(|| state.shell.glyphs().dash.to_owned(), |at| time::ago(at.0, state.lens.clock.now)),
    )
}
