//! The signals of the rule, and what becomes of each on the selected rung.

use super::SIGNALS;
use super::state::{Fate, Found, Row, State as Screen};
use crate::reports::signals::{SignalRow, severity_short};
use crate::signals::{Position, SignalIndex};
use crate::suppressions::store::State as Became;
use crate::text::number::{counted, grouped};
use crate::text::width::fit_middle;
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
    /// The word where the rung is accepted and on.
    so: &'static str,
    role: Role,
    pub(super) help: &'static str,
    counted: &'static str,
}

/// What another suppression hides.
pub(super) const HIDDEN: &str = "hidden";
/// What is hidden now, and would not be any more if this rung were accepted instead.
pub(super) const RETURNS: &str = "returns";

/// Every fate, the loudest first.
pub(super) static FATES: &[FateSpec] = &[
    FateSpec {
        fate: Fate::Unlearned,
        word: "UNLEARNED",
        so: "UNLEARNED",
        role: Role::Bad,
        help: "it would go, or may, though something of it is not learned",
        counted: "UNLEARNED",
    },
    FateSpec {
        fate: Fate::Goes,
        word: "goes",
        so: "hidden",
        role: Role::Dim,
        help: "nothing of it is left",
        counted: "go",
    },
    FateSpec {
        fate: Fate::InPart,
        word: "in part",
        so: "part gone",
        role: Role::Warn,
        help: "some of its events go",
        counted: "in part",
    },
    FateSpec {
        fate: Fate::MayGo,
        word: "may go",
        so: "may go",
        role: Role::Warn,
        help: "whether it goes hangs on what is not known here",
        counted: "may go",
    },
    FateSpec {
        fate: Fate::Stays,
        word: "stays",
        so: "stays",
        role: Role::Text,
        help: "it stays",
        counted: "stay",
    },
    FateSpec {
        fate: Fate::StaysElsewhere,
        word: "stays",
        so: "stays",
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
    let is_so = screen.found.as_ref().is_some_and(|found| is_so(screen, found));
    let words = |spec: &FateSpec| match spec.fate {
        Fate::Goes | Fate::InPart if is_so => spec.so,
        _ => spec.counted,
    };
    let parts: Vec<String> = FATES
        .iter()
        .map(|spec| (screen.count(spec.fate) as u64, words(spec)))
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{} {words}", grouped(count)))
        .collect();
    if parts.is_empty() {
        counted(0, "signal", "signals")
    } else {
        parts.join(&format!(" {} ", state.shell.glyphs().dot))
    }
}

type Cell = fn(&State, &Found, Row, Option<&SignalRow>, usize) -> Span<'static>;

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

/// The columns before the first, and the bar that shows where the window is.
const MARGIN: usize = 4;

/// Draws the list.
pub(super) fn draw(state: &State, found: &Found, frame: &mut Frame<'_>, area: Rect) {
    let screen = &state.screens.suppress;
    // That all are of the workload that the page is about stands above.
    let shown: Vec<&Spec> = COLUMNS
        .iter()
        .filter(|spec| area.width >= spec.from && (spec.title != "WORKLOAD" || screen.several_workloads))
        .collect();
    let others: usize = shown.iter().map(|spec| usize::from(spec.width) + 1).sum();
    let what = usize::from(area.width).saturating_sub(MARGIN + others - 1);
    let columns: Vec<Column> = shown
        .iter()
        .map(|spec| Column {
            title: if spec.title == "WOULD" && is_so(screen, found) { "NOW" } else { spec.title },
            width: if spec.width == 0 { u16::try_from(what).unwrap_or(0) } else { spec.width },
            grow: 0,
            gives_way: 0,
            align: spec.align,
            sort: None,
        })
        .collect();
    let height = Table::rows_in(area);
    let mut cursor = screen.cursor;
    cursor.settle(screen.rows.len(), height);
    let rows = screen.rows[cursor.window(screen.rows.len(), height)].iter().map(|row| {
        let judged = judged(state, found, row.at).map(|row| &**row);
        let cells = shown.iter().map(|spec| vec![(spec.cell)(state, found, *row, judged, what)]).collect();
        TableRow { cells, style: looks(state, row) }
    });
    let rows = rows.collect();
    let (total, focused) = (screen.rows.len(), state.focus() == SIGNALS);
    Table { columns: &columns, rows, cursor, total, focused }.draw(&state.shell, frame, area);
}

/// Whether the selected rung is the one that is accepted and on: what would go is hidden already.
fn is_so(screen: &Screen, found: &Found) -> bool {
    found.became() == Became::Active && found.accepted_rung() == screen.rung
}

/// What goes recedes.
fn looks(state: &State, row: &Row) -> Style {
    match row.fate {
        Some(Fate::Goes) => state.shell.style(Role::Dim),
        _ => Style::new(),
    }
}

fn plain(text: impl Into<String>) -> Span<'static> {
    let text: String = text.into();
    Span::raw(sanitize(&text).into_owned())
}

fn fate(state: &State, found: &Found, row: Row, _: Option<&SignalRow>, _: usize) -> Span<'static> {
    let Some(fate) = row.fate else { return Span::raw(state.shell.glyphs().ellipsis) };
    let spec = spec(fate);
    let (goes, stays) =
        (matches!(fate, Fate::Goes | Fate::InPart), matches!(fate, Fate::Stays | Fate::StaysElsewhere));
    let hidden_by = found.suppressed.of(row.at);
    let word = if goes && is_so(&state.screens.suppress, found) {
        spec.so
    } else if !stays || hidden_by.is_empty() {
        spec.word
    } else if hidden_by.iter().all(|(id, _)| *id == found.id) {
        RETURNS
    } else {
        HIDDEN
    };
    Span::styled(word, state.shell.style(spec.role))
}

fn severity(state: &State, found: &Found, row: Row, _: Option<&SignalRow>, _: usize) -> Span<'static> {
    let severity = found.signals.head(row.at).and_then(|head| head.severity);
    plain(if severity.is_none() { state.shell.glyphs().dash } else { severity_short(severity) })
}

fn verdict(state: &State, _: &Found, _: Row, judged: Option<&SignalRow>, _: usize) -> Span<'static> {
    let ascii = state.shell.is_ascii();
    match judged {
        Some(row) => {
            let is_known = row.verdict.as_ref().is_none_or(|verdict| verdict.position == Position::Known);
            let role = if is_known { Role::Text } else { Role::New };
            Span::styled(row.position_text(ascii), state.shell.style(role))
        }
        None => Span::raw(state.shell.glyphs().dash),
    }
}

fn witnesses(_: &State, _: &Found, _: Row, judged: Option<&SignalRow>, _: usize) -> Span<'static> {
    plain(judged.map(SignalRow::witness_text).unwrap_or_default())
}

fn what(state: &State, found: &Found, row: Row, judged: Option<&SignalRow>, columns: usize) -> Span<'static> {
    let ascii = state.shell.is_ascii();
    let text = match judged {
        Some(row) if row.behaviour.deed.is_empty() => format!("{} {}", row.behaviour.words(ascii), row.args),
        Some(row) => row.behaviour.words_within(columns, ascii),
        None => found.signals.head(row.at).map(|head| head.title.to_owned()).unwrap_or_default(),
    };
    // Signals of one behaviour begin alike; what tells them apart stands at the end as a rule.
    let text = fit_middle(&sanitize(&text), columns, state.shell.glyphs().ellipsis);
    // Struck out beside its word; only its text, since a line through blanks hides the row.
    let struck = if row.fate == Some(Fate::Goes) { Modifier::CROSSED_OUT } else { Modifier::empty() };
    Span::styled(text, Style::new().add_modifier(struck))
}

fn workload(state: &State, found: &Found, row: Row, _: Option<&SignalRow>, _: usize) -> Span<'static> {
    let name = found.signals.placement(row.at).and_then(|placement| placement.workload.as_deref());
    let known = name.and_then(|name| state.lens.view.workload(name)).map(|known| known.short_name.as_str());
    plain(known.or(name).unwrap_or(state.shell.glyphs().dash))
}

fn when(state: &State, found: &Found, row: Row, _: Option<&SignalRow>, _: usize) -> Span<'static> {
    let time = found.signals.head(row.at).and_then(|head| head.time);
    plain(
        time.map_or_else(|| state.shell.glyphs().dash.to_owned(), |at| time::ago(at.0, state.lens.clock.now)),
    )
}
