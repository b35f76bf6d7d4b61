//! Draws the page of trust: the verdict above, the sentences, the curve and the figures of each facet beside or below
//! them.

use super::state::{Phase, State as Screen};
use crate::model::Facet;
use crate::reports::trust::{self, Blocks, Leaning, MARKS, Sentence, TrustReport, chart, facets_table};
use crate::text::number::{counted, grouped};
use crate::text::sanitize;
use crate::text::width::{pad_left, pad_right, width as text_width};
use crate::tui::shell::state::State;
use crate::tui::theme::{GlyphSet, Role};
use crate::tui::widgets::{fit, rule, scrollbar, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

/// From this width on the curve stands beside the sentences.
const SIDE_BY_SIDE: u16 = 110;
/// Columns of the curve and the figures where they stand beside the sentences.
const SIDE: u16 = 52;
/// The rows that the selected sentence is told in, in full.
const TOLD: u16 = 3;

/// The parts of the body.
struct Areas {
    head: Rect,
    list: Rect,
    told: Rect,
    rule: Rect,
    curve: Rect,
}

fn areas(body: Rect, head: u16) -> Areas {
    let head = Rect { height: head.min(body.height), ..body };
    let rest = Rect { y: head.bottom(), height: body.height - head.height, ..body };
    if body.width >= SIDE_BY_SIDE {
        let left = Rect { width: rest.width - SIDE - 2, ..rest };
        let told = TOLD.min(left.height / 4);
        let list = Rect { height: left.height - told, ..left };
        let told = Rect { y: list.bottom(), height: told, ..left };
        let curve = Rect { x: left.right() + 2, width: SIDE, ..rest };
        return Areas { head, list, told, rule: Rect { height: 0, ..rest }, curve };
    }
    let below = match rest.height {
        0..=11 => 0,
        12..=17 => 5,
        18..=23 => 8,
        _ => 13,
    };
    let told = if rest.height >= 10 { TOLD.min(2) } else { 0 };
    let line = u16::from(below > 0);
    let list = Rect { height: rest.height - below - line - told, ..rest };
    let told = Rect { y: list.bottom(), height: told, ..rest };
    let line = Rect { y: told.bottom(), height: line, ..rest };
    Areas { head, list, told, rule: line, curve: Rect { y: line.bottom(), height: below, ..rest } }
}

/// The lines above the sentences.
fn head_lines(state: &State, report: &TrustReport, columns: usize) -> Vec<(Role, String)> {
    let safe = |text: &str| sanitize(text).into_owned();
    // What would change one's mind is the answer; what the profile says of itself gives way first.
    let most = match state.shell.body().height {
        0..=9 => [1, 1, 0],
        10..=22 => [2, 2, 2],
        _ => [3, 2, 3],
    };
    let worst = report.sentences.first().map(|sentence| sentence.leaning);
    let belief = match worst {
        Some(Leaning::Poison) => Role::Bad,
        Some(Leaning::Doubt) => Role::Warn,
        _ => Role::Text,
    };
    let texts = [
        (Role::Title, safe(&report.says)),
        (belief, report.belief.clone()),
        (Role::Text, safe(&report.changes_text())),
    ];
    let mut lines = Vec::new();
    for ((role, text), most) in texts.into_iter().zip(most) {
        let mut parts = wrap(&text, columns.saturating_sub(2));
        let cut = parts.len() > most;
        parts.truncate(most);
        if let Some(last) = parts.last_mut().filter(|_| cut) {
            let ellipsis = state.shell.glyphs().ellipsis;
            *last =
                crate::text::width::fit(&format!("{last} {ellipsis}"), columns.saturating_sub(2), ellipsis);
        }
        lines.extend(parts.into_iter().map(|part| (role, part)));
    }
    lines
}

fn areas_of(state: &State) -> Areas {
    let body = state.shell.body();
    let head = state.screens.trust.report().map_or(0, |report| {
        u16::try_from(head_lines(state, report, usize::from(body.width)).len()).unwrap_or(0)
    });
    areas(body, head)
}

/// The rows that are shown.
pub(super) fn list_height(state: &State) -> usize {
    usize::from(areas_of(state).list.height)
}

/// What the signs mean.
pub(super) fn legend(_: &State) -> Vec<(String, String)> {
    let in_lists = |mark: &trust::Mark| (mark.sign.to_owned(), format!("in lists: {}", mark.help));
    let mut legend: Vec<(String, String)> = MARKS.iter().map(in_lists).collect();
    legend.push(("f1".to_owned(), "behaviours that exactly one snapshot shows".to_owned()));
    legend
        .push(("f1/N".to_owned(), "so many never seen before are expected in the next snapshot".to_owned()));
    legend.push(("NEXT INST".to_owned(), "the same of another instance".to_owned()));
    legend
}

/// The way here.
pub(super) fn crumbs(state: &State) -> Vec<String> {
    let mut crumbs = Vec::new();
    if let Some(asked) = &state.screens.trust.asked {
        let known = state.lens.view.workload(&asked.workload);
        let name = known.map_or(asked.workload.as_str(), |known| known.short_name.as_str());
        crumbs.push(sanitize(name).into_owned());
        crumbs.extend(
            asked.restriction.as_ref().map(|restriction| sanitize(&restriction.words()).into_owned()),
        );
    }
    crumbs.push("trust".to_owned());
    crumbs
}

/// How many sentences of each leaning.
pub(super) fn status(state: &State) -> String {
    let Some(report) = state.screens.trust.report() else { return String::new() };
    let count = |leaning| report.leaning(leaning).count() as u64;
    let parts: Vec<String> = [
        (count(Leaning::Poison), "hint", "hints"),
        (count(Leaning::Doubt), "reason against", "reasons against"),
        (count(Leaning::Unknown), "cannot tell", "cannot tell"),
    ]
    .into_iter()
    .filter(|(n, ..)| *n > 0)
    .map(|(n, one, many)| counted(n, one, many))
    .collect();
    parts.join(&format!(" {} ", state.shell.glyphs().dot))
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let screen = &state.screens.trust;
    let Some(report) = screen.report() else {
        let (role, text) = nothing(screen);
        let line = Line::styled(format!(" {text}"), state.shell.style(role));
        frame.render_widget(Paragraph::new(line).wrap(Wrap { trim: false }), body);
        return;
    };
    let areas = areas_of(state);
    let style = |role| state.shell.style(role);
    let head: Vec<Line<'_>> = head_lines(state, report, usize::from(body.width))
        .into_iter()
        .map(|(role, text)| Line::styled(format!(" {text}"), style(role)))
        .collect();
    frame.render_widget(Paragraph::new(head), areas.head.intersection(body));
    let in_full = sentences(state, report, frame, &areas);
    if let Some(sentence) = screen.selected().filter(|_| !in_full) {
        told(state, sentence, frame, areas.told);
    }
    rule(&state.shell, frame.buffer_mut(), areas.rule);
    curve(state, report, frame, areas.curve);
}

fn nothing(screen: &Screen) -> (Role, String) {
    match &screen.phase {
        Phase::Idle | Phase::Done(_) => (Role::Dim, "Nothing is looked at.".to_owned()),
        Phase::Running => (Role::Dim, "Looking at what was watched.".to_owned()),
        Phase::Stopped => (Role::Dim, "It was stopped; R begins again.".to_owned()),
        Phase::Failed(reason) => (Role::Bad, sanitize(reason).into_owned()),
    }
}

/// The looks of a leaning. They repeat what its heading says.
fn role_of(leaning: Leaning) -> Role {
    match leaning {
        Leaning::Poison => Role::Bad,
        Leaning::Doubt => Role::Warn,
        Leaning::Unknown => Role::Inherited,
        Leaning::Support => Role::Good,
    }
}

/// Columns of the word before each group of sentences.
const WORD: usize = 12;

/// The most rows of a sentence: in full if all fit so, else as many as they all fit with.
const MOST_ROWS: [usize; 3] = [usize::MAX, 3, 2];

/// The rows of each sentence, and whether they stand there in full.
fn rows(report: &TrustReport, area: Rect, told: u16, ellipsis: &str) -> (Vec<Vec<String>>, bool) {
    let columns = usize::from(area.width).saturating_sub(WORD + 2);
    let full: Vec<Vec<String>> =
        report.sentences.iter().map(|sentence| wrap(&sanitize(&sentence.text), columns)).collect();
    for most in MOST_ROWS {
        // Where they stand there in full nothing is told again below.
        let in_full = most == usize::MAX;
        let room = usize::from(if in_full { area.height } else { area.height.saturating_sub(told) });
        if full.iter().map(|parts| parts.len().min(most)).sum::<usize>() > room {
            continue;
        }
        let cut = |mut parts: Vec<String>| {
            if parts.len() > most {
                parts.truncate(most);
                if let Some(last) = parts.last_mut() {
                    *last = crate::text::width::fit(&format!("{last} {ellipsis}"), columns, ellipsis);
                }
            }
            parts
        };
        return (full.into_iter().map(cut).collect(), in_full);
    }
    let one = |sentence: &Sentence| vec![sanitize(&sentence.text).into_owned()];
    (report.sentences.iter().map(one).collect(), false)
}

/// Draws the sentences. Whether they stand there in full.
fn sentences(state: &State, report: &TrustReport, frame: &mut Frame<'_>, areas: &Areas) -> bool {
    let screen = &state.screens.trust;
    let style = |role| state.shell.style(role);
    let room = Rect { height: areas.list.height + areas.told.height, ..areas.list };
    let (rows, in_full) = rows(report, room, areas.told.height, state.shell.glyphs().ellipsis);
    let area = if in_full { room } else { areas.list };
    let fit_all = rows.iter().map(Vec::len).sum::<usize>() <= usize::from(area.height);
    let window =
        if fit_all { 0..rows.len() } else { screen.cursor.window(rows.len(), usize::from(area.height)) };
    let total = if fit_all { 0 } else { rows.len() };
    let area = scrollbar(&state.shell, frame.buffer_mut(), area, window.start, total);
    let columns = usize::from(area.width);
    let mut y = area.y;
    for at in window.clone() {
        let (Some(sentence), Some(parts)) = (report.sentences.get(at), rows.get(at)) else { continue };
        let before = at.checked_sub(1).filter(|before| window.contains(before));
        let before = before.and_then(|before| report.sentences.get(before)).map(|before| before.leaning);
        let heading = if before == Some(sentence.leaning) { "" } else { sentence.leaning.heading() };
        let selected = at == screen.cursor.selected;
        let marker = if selected { state.shell.glyphs().marker } else { " " };
        for (number, part) in parts.iter().enumerate() {
            if y >= area.bottom() {
                break;
            }
            let mut spans = vec![
                Span::styled(marker, style(Role::Marker)),
                Span::styled(
                    pad_right(if number == 0 { heading } else { "" }, WORD),
                    style(role_of(sentence.leaning)),
                ),
                Span::styled(part.clone(), style(Role::Text)),
            ];
            spans = fit(spans, columns, state.shell.glyphs().ellipsis);
            if selected {
                // Reversed, the colours of single words would be patches of background.
                spans.iter_mut().for_each(|span| span.style = Style::new());
            }
            let looks = if selected { style(Role::Selection) } else { Style::new() };
            frame
                .render_widget(Paragraph::new(Line::from(spans)).style(looks), Rect { y, height: 1, ..area });
            y += 1;
        }
    }
    in_full
}

/// The selected sentence in full.
fn told(state: &State, sentence: &Sentence, frame: &mut Frame<'_>, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(2);
    let parts = wrap(&sanitize(&sentence.text), columns);
    let style = state.shell.style(Role::Dim);
    let lines: Vec<Line<'_>> = if parts.len() == 1 && text_width(&parts[0]) + WORD < columns {
        // It stands in its row whole already.
        Vec::new()
    } else {
        parts.into_iter().map(|part| Line::styled(format!(" {part}"), style)).collect()
    };
    frame.render_widget(Paragraph::new(lines), area);
}

/// Which blocks the terminal has.
fn blocks(state: &State) -> Blocks {
    match state.shell.caps.glyphs {
        GlyphSet::Unicode => Blocks::Eighths,
        GlyphSet::Linux => Blocks::Whole('█'),
        GlyphSet::Ascii => Blocks::Whole('#'),
    }
}

/// The curve of one facet, and the figures of all.
fn curve(state: &State, report: &TrustReport, frame: &mut Frame<'_>, area: Rect) {
    if area.height == 0 {
        return;
    }
    let style = |role| state.shell.style(role);
    let facet = state.screens.trust.facet.unwrap_or(Facet::Process);
    let novelty = &report.trust.novelty;
    let table = facets_table(report, &state.lens.clock);
    let columns = usize::from(area.width).saturating_sub(2);
    // Where there is little room only the figures of the facet that is drawn stand there.
    let figures = table.rows.len() + 1;
    let all = usize::from(area.height) >= figures + 6;
    let chart_height = if all {
        (usize::from(area.height) - figures - 4).min(9)
    } else {
        usize::from(area.height).saturating_sub(4)
    };
    let known: Vec<u64> = novelty.curve.iter().map(|point| point.known.get(facet)).collect();
    let mut lines = vec![Line::styled(
        format!(
            " {} known after each of {}",
            facet.spec().many.to_uppercase(),
            counted(novelty.snapshots.into(), "snapshot", "snapshots")
        ),
        style(Role::Header),
    )];
    if known.len() > 1 {
        let most = grouped(known.iter().copied().max().unwrap_or(0));
        let label = text_width(&most).max(1);
        let rows = chart(&known, columns.saturating_sub(label + 2), chart_height, blocks(state));
        let last = rows.len().saturating_sub(1);
        for (at, row) in rows.into_iter().enumerate() {
            let text = if at == 0 {
                most.as_str()
            } else if at == last {
                "0"
            } else {
                ""
            };
            lines.push(Line::from(vec![
                Span::styled(format!(" {} ", pad_left(text, label)), style(Role::Dim)),
                Span::styled(row, style(Role::Bar)),
            ]));
        }
        let new: Vec<u64> = novelty.curve.iter().skip(1).map(|point| point.new.get(facet)).collect();
        let since = new.iter().rev().take_while(|new| **new == 0).count();
        let text = format!(
            " {} in the first, {} since; {}",
            novelty.curve.first().map_or(0, |point| point.new.get(facet)),
            new.iter().sum::<u64>(),
            if since == 0 { "the last brought some".to_owned() } else { format!("none in the last {since}") },
        );
        lines.push(Line::styled(text, style(Role::Dim)));
    } else {
        lines.push(Line::styled(" one snapshot or none: there is no curve", style(Role::Dim)));
    }
    lines.push(Line::default());
    let shown: Vec<usize> = if all {
        (0..table.rows.len()).collect()
    } else {
        table
            .rows
            .iter()
            .position(|row| row.first().is_some_and(|cell| cell.text == facet.spec().many))
            .into_iter()
            .collect()
    };
    if !all {
        // The blank line gives way as well.
        lines.pop();
    }
    lines.extend(figures_lines(state, &table, &shown, facet, usize::from(area.width)));
    frame.render_widget(Paragraph::new(lines), area);
}

fn figures_lines<'a>(
    state: &State,
    table: &crate::reports::table::Table,
    shown: &[usize],
    facet: Facet,
    columns: usize,
) -> Vec<Line<'a>> {
    let style = |role| state.shell.style(role);
    let wide: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let cells = shown.iter().filter_map(|&row| Some(text_width(&table.rows.get(row)?.get(at)?.text)));
            cells.max().unwrap_or(0).max(text_width(column.title))
        })
        .collect();
    // What does not fit gives way from the right.
    let fits =
        (1..=wide.len()).rev().find(|&n| wide[..n].iter().map(|wide| wide + 2).sum::<usize>() <= columns);
    let line = |cells: Vec<&str>| {
        let parts = cells.into_iter().zip(&wide).enumerate().take(fits.unwrap_or(1));
        let text: Vec<String> = parts
            .map(|(at, (cell, &wide))| if at == 0 { pad_right(cell, wide) } else { pad_left(cell, wide) })
            .collect();
        format!(" {}", text.join("  "))
    };
    let mut lines = vec![Line::styled(
        line(table.columns.iter().map(|column| column.title).collect()),
        style(Role::Header),
    )];
    for &row in shown {
        let Some(cells) = table.rows.get(row) else { continue };
        let is_drawn = cells.first().is_some_and(|cell| cell.text == facet.spec().many);
        let role = if is_drawn { Role::Text } else { Role::Dim };
        lines.push(Line::styled(line(cells.iter().map(|cell| cell.text.as_str()).collect()), style(role)));
    }
    lines
}
