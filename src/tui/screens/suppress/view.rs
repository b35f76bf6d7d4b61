//! Draws the page of a suggestion: the head, the grid, what the selected rung means, and the signals.

use super::state::{Found, What};
use super::{SIGNALS, decided, grid, head, list, told};
use crate::text::sanitize;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Table, rule, scrollbar};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

/// From so many columns on the signals stand beside the ladder.
const BESIDE: u16 = 160;
/// From so many rows on more is told.
const ROOMY: u16 = 34;
/// The rows that are told of the selected rung where there are few, and at most where there are many.
const LEAST_TOLD: u16 = 5;
const MOST_TOLD: u16 = 14;
/// The rows of signals that are left at least, with their titles.
const LEAST_LIST: u16 = 5;

/// The way here.
pub(super) fn crumbs(state: &State) -> Vec<String> {
    let screen = &state.screens.suppress;
    let known = state.lens.view.workload(&screen.workload);
    let name = known.map_or(screen.workload.as_str(), |known| known.short_name.as_str());
    let mut crumbs = vec![sanitize(name).into_owned(), "suppress".to_owned()];
    let found = screen.found.as_ref().map(|found| found.id.as_str()).filter(|id| !id.is_empty());
    let asked = match &screen.what {
        Some(What::Suggestion(id) | What::Signal(id)) => Some(id.as_str()),
        None => None,
    };
    crumbs.extend(found.or(asked).map(|id| sanitize(&id.chars().take(24).collect::<String>()).into_owned()));
    crumbs
}

/// What has become of it, and how much the selected rung hides.
pub(super) fn status(state: &State) -> String {
    let screen = &state.screens.suppress;
    screen.found.as_ref().map(|found| decided::word(found).to_owned()).unwrap_or_default()
}

/// The words of what becomes of signals, and what they mean.
pub(super) fn fates() -> impl Iterator<Item = (String, String)> {
    let words = list::FATES.iter().take(5).map(|spec| (spec.word.to_owned(), spec.help.to_owned()));
    let more = [
        (list::HIDDEN, "it is hidden already, by this or by another suppression"),
        (list::RETURNS, "it is hidden now, and would not be any more"),
    ];
    words.chain(more.map(|(word, help)| (word.to_owned(), help.to_owned())))
}

/// Where the parts lie.
#[derive(Debug, Clone, Copy, Default)]
struct Areas {
    head: Rect,
    grid: Rect,
    told: Rect,
    /// The line between the ladder and the signals; upright where they stand beside each other.
    line: Rect,
    list: Rect,
}

fn areas(state: &State, found: &Found) -> Areas {
    let body = state.shell.body();
    let zoom = state.shell.pages.current().zoom;
    if zoom && state.focus() == SIGNALS {
        return Areas { list: body, ..Areas::default() };
    }
    let beside = body.width >= BESIDE && !zoom;
    let (pane, beside_list) = if beside {
        let width = body.width / 2;
        let rest = Rect { x: body.x + width + 1, width: body.width - width - 1, ..body };
        (Rect { width, ..body }, Some(rest))
    } else {
        (body, None)
    };
    let columns = usize::from(pane.width);
    let height_of = |lines: Vec<Line<'_>>| u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let head = height_of(head::lines(state, found, columns, is_roomy(state)));
    let grid = height_of(grid::lines(state, found, columns));
    let wanted = height_of(grid::told(state, found, columns));
    let row = |y: u16, height: u16| {
        let y = y.min(pane.height);
        Rect { y: pane.y + y, height: height.min(pane.height - y), ..pane }
    };
    if beside || zoom {
        // A free row above the grid and one below it.
        let at = head + 1;
        let line = beside_list.map(|list| Rect { x: list.x - 1, width: 1, ..list }).unwrap_or_default();
        let told = row(at + grid + 1, pane.height);
        return Areas {
            head: row(0, head),
            grid: row(at, grid),
            told,
            line,
            list: beside_list.unwrap_or_default(),
        };
    }
    // What is told must not move the list at every step: its room hangs on the terminal alone.
    let gap = u16::from(pane.height >= ROOMY);
    let free = pane.height.saturating_sub(head + grid + 1 + 2 * gap);
    let base =
        if gap == 1 { MOST_TOLD.min(free / 2) } else { LEAST_TOLD.min(free.saturating_sub(LEAST_LIST)) };
    // What a short list leaves free tells more.
    let rows = u16::try_from(state.screens.suppress.rows.len()).unwrap_or(u16::MAX);
    let told = base.max(free.saturating_sub(rows.saturating_add(2)));
    let told = if found.suggestion().is_some() { told } else { told.min(wanted) };
    let grid_at = head + gap;
    let told_at = grid_at + grid + gap;
    Areas {
        head: row(0, head),
        grid: row(grid_at, grid),
        told: row(told_at, told),
        line: row(told_at + told, 1),
        list: row(told_at + told + 1, pane.height),
    }
}

fn is_roomy(state: &State) -> bool {
    state.shell.body().height >= ROOMY
}

fn areas_now(state: &State) -> Option<Areas> {
    let found = state.screens.suppress.found.as_ref()?;
    Some(areas(state, found))
}

/// The rows of the list that are shown, below what is said of all of them.
pub(super) fn list_height(state: &State) -> usize {
    areas_now(state).map_or(0, |areas| Table::rows_in(below(areas.list)))
}

/// The lines of what is told of the selected rung, and how many are shown.
pub(super) fn told_lines(state: &State) -> (usize, usize) {
    let (Some(found), Some(areas)) = (&state.screens.suppress.found, areas_now(state)) else { return (0, 0) };
    (grid::told(state, found, usize::from(areas.told.width)).len(), usize::from(areas.told.height))
}

fn below(area: Rect) -> Rect {
    Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let screen = &state.screens.suppress;
    let found = screen.found.as_ref().filter(|found| !found.id.is_empty() && screen.failed.is_none());
    let Some(found) = found else {
        let lines =
            nothing(state).into_iter().map(|(role, text)| Line::styled(text, state.shell.style(role)));
        let area = Rect { x: body.x + 1, y: body.y + 1, width: body.width.saturating_sub(2), ..body };
        let text = Paragraph::new(lines.collect::<Vec<_>>()).wrap(Wrap { trim: true });
        frame.render_widget(text, area.intersection(body));
        return;
    };
    let areas = areas(state, found);
    let columns = usize::from(areas.head.width);
    if areas.head.height > 0 {
        let head = head::lines(state, found, columns, is_roomy(state));
        frame.render_widget(Paragraph::new(head), areas.head);
        frame.render_widget(Paragraph::new(grid::lines(state, found, columns)), areas.grid);
        let lines = grid::told(state, found, columns);
        let (total, height) = (lines.len(), usize::from(areas.told.height));
        let top = screen.top.min(total.saturating_sub(height));
        let room = scrollbar(&state.shell, frame.buffer_mut(), areas.told, top, total);
        let lines: Vec<Line<'_>> = lines.into_iter().skip(top).take(height).collect();
        frame.render_widget(Paragraph::new(lines), room);
    }
    if areas.line.width == 1 {
        let style = state.shell.style(Role::Border);
        for y in areas.line.top()..areas.line.bottom() {
            frame.buffer_mut().set_string(areas.line.x, y, state.shell.glyphs().vertical, style);
        }
    } else {
        rule(&state.shell, frame.buffer_mut(), areas.line);
    }
    if areas.list.height > 0 {
        let summary = format!(" {}", list::summary(state));
        let style = state.shell.style(Role::Title);
        let row = Rect { height: 1, ..areas.list };
        frame.render_widget(Paragraph::new(Line::styled(summary, style)), row);
        list::draw(state, found, frame, below(areas.list));
    }
}

/// What is said where there is no suggestion.
fn nothing(state: &State) -> Vec<(Role, String)> {
    let screen = &state.screens.suppress;
    if let Some(why) = &screen.failed {
        return vec![(Role::Bad, sanitize(why).into_owned())];
    }
    match &screen.found {
        None if !state.lens.view.progress.finished => {
            vec![(Role::Dim, "Reading; the suggestion comes when all files are read.".to_owned())]
        }
        None => vec![(Role::Dim, "Weighing what is learned of it.".to_owned())],
        Some(found) => {
            let (what, why) = match (&screen.what, &found.why_none) {
                (_, Some(why)) => ("There is no suggestion for this signal.", told::why_none(why)),
                (Some(What::Signal(_)), None) => {
                    ("There is no suggestion for this signal.", "nothing at hand comes to one".to_owned())
                }
                _ => (
                    "There is no such suggestion now, and nothing was decided of it.",
                    "the signals or the profile that it was made from may have changed".to_owned(),
                ),
            };
            let mut lines = vec![(Role::Title, what.to_owned()), (Role::Warn, sanitize(&why).into_owned())];
            if found.why_none.as_ref().is_some_and(|why| why.id == "unlearned") {
                lines.push((Role::Text, String::new()));
                let text = "What is not learned is never suppressed here; the signal stays as it is.";
                lines.push((Role::Dim, text.to_owned()));
            }
            lines
        }
    }
}
