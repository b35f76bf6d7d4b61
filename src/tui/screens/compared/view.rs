//! Draws a comparison: what it is of, the rows, and all that is said of the selected one.

use super::state::{Answer, Phase, Question, Row, State as Screen};
use crate::learning::Share;
use crate::reports::compared::{
    self, Change, Compared, DiffWhat, Finding, concern_word, line_words, units_text,
};
use crate::reports::diff::{tally_text, watched_text};
use crate::signals::Concern;
use crate::text::number::counted;
use crate::text::sanitize;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Fold, TreeRow, WindowTree, fit, rule};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

/// From this width on the details stand beside the rows.
const SIDE_BY_SIDE: u16 = 110;

/// The parts of the body.
struct Areas {
    head: Rect,
    list: Rect,
    rule: Rect,
    detail: Rect,
}

/// Rows of the head: both sides, or one and what it is compared with.
const HEAD: u16 = 2;

fn areas(body: Rect) -> Areas {
    let head = Rect { height: HEAD.min(body.height), ..body };
    let rest = Rect { y: head.bottom(), height: body.height - head.height, ..body };
    if body.width >= SIDE_BY_SIDE {
        let list = Rect { width: body.width * 3 / 5, ..rest };
        let detail = Rect { x: list.right() + 1, width: body.width - list.width - 1, ..rest };
        return Areas { head, list, rule: Rect { height: 0, ..rest }, detail };
    }
    let height = match rest.height {
        0..=8 => 0,
        9..=13 => 3,
        14..=19 => 7,
        _ => 9,
    };
    let line = u16::from(height > 0);
    let list = Rect { height: rest.height - height - line, ..rest };
    let line = Rect { y: list.bottom(), height: line, ..rest };
    Areas { head, list, rule: line, detail: Rect { y: line.bottom(), height, ..rest } }
}

/// The rows that are shown.
pub(super) fn list_height(state: &State) -> usize {
    usize::from(areas(state.shell.body()).list.height)
}

/// What the signs mean.
pub(super) fn legend(_: &State) -> Vec<(String, String)> {
    let words = |change: Change| (change.sign().to_string(), change.words().to_owned());
    Change::ALL.into_iter().map(words).collect()
}

/// The way here.
pub(super) fn crumbs(state: &State) -> Vec<String> {
    let Some(asked) = &state.screens.compared.asked else { return vec!["compare".to_owned()] };
    let view = &state.lens.view;
    let subject = asked.question.subject();
    let known = view.workload(&subject.workload);
    let name = known.map_or(subject.workload.as_str(), |known| known.short_name.as_str());
    let last = match &asked.question {
        Question::OnlyHere(part) => format!("only {}", part.words(view)),
        Question::Diff(a, b) => format!("{} against {}", b.words(view), a.words(view)),
    };
    vec![sanitize(name).into_owned(), sanitize(&last).into_owned()]
}

/// What came of it.
pub(super) fn status(state: &State) -> String {
    let screen = &state.screens.compared;
    match &screen.phase {
        Phase::Idle | Phase::Failed(_) => String::new(),
        Phase::Running => "comparing".to_owned(),
        Phase::Stopped => "stopped".to_owned(),
        Phase::Done => {
            let mut parts = vec![counted(count(screen) as u64, "finding", "findings")];
            if screen.hidden() > 0 {
                parts.push(format!("{} explained", screen.hidden()));
            }
            parts.join(&format!(" {} ", state.shell.glyphs().dot))
        }
    }
}

fn count(screen: &Screen) -> usize {
    let answer = screen.answer.as_ref();
    answer.map_or(0, |answer| answer.compared.heads().filter(|finding| !finding.explained).count())
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let areas = areas(body);
    let screen = &state.screens.compared;
    let Some(answer) = screen.answer.as_ref().filter(|_| screen.phase == Phase::Done) else {
        let lines = nothing(state);
        frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: false }), body);
        return;
    };
    head(state, answer, frame, areas.head);
    if screen.rows.is_empty() {
        let style = state.shell.style(Role::Dim);
        let lines: Vec<Line<'_>> =
            empty(screen).into_iter().map(|text| Line::styled(format!(" {text}"), style)).collect();
        frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: false }), areas.list);
        return;
    }
    rows(state, answer, frame, areas.list);
    rule(&state.shell, frame.buffer_mut(), areas.rule);
    if let Some(row) = screen.selected() {
        let area =
            Rect { x: areas.detail.x + 1, width: areas.detail.width.saturating_sub(2), ..areas.detail };
        let lines = detail(state, answer, row);
        frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: true }), area.intersection(body));
    }
}

/// What is compared with what, and what cannot be told.
fn head(state: &State, answer: &Answer, frame: &mut Frame<'_>, area: Rect) {
    let style = |role| state.shell.style(role);
    let compared = &answer.compared;
    let dot = state.shell.glyphs().dot;
    let safe = |text: &str| sanitize(text).into_owned();
    let first = vec![
        Span::styled(format!(" {}", safe(&compared.b.name)), style(Role::Title)),
        Span::styled(format!("  {}", watched_text(&compared.watched.1)), style(Role::Dim)),
    ];
    let mut second = vec![
        Span::styled(" against ", style(Role::Dim)),
        Span::styled(safe(&compared.a.name), style(Role::Text)),
    ];
    if matches!(state.shell.pages.current().place, crate::tui::screens::Place::Diff { .. }) {
        second.push(Span::styled(format!("  {}", tally_text(compared)), style(Role::Dim)));
    } else {
        second.push(Span::styled(format!("  {}", watched_text(&compared.watched.0)), style(Role::Dim)));
    }
    if let Some(caveat) = answer.caveats.first() {
        second.push(Span::styled(format!(" {dot} {}", safe(caveat)), style(Role::Warn)));
    }
    let columns = usize::from(area.width);
    let ellipsis = state.shell.glyphs().ellipsis;
    let lines = vec![Line::from(fit(first, columns, ellipsis)), Line::from(fit(second, columns, ellipsis))];
    frame.render_widget(Paragraph::new(lines), area);
}

/// The looks of a concern. They repeat what the word says.
fn concern_role(finding: &Finding) -> Role {
    if finding.explained || !finding.change.is_deed() {
        return Role::Dim;
    }
    match finding.concern() {
        Concern::High => Role::Bad,
        Concern::Medium => Role::Warn,
        Concern::Low => Role::Dim,
    }
}

fn change_role(change: Change) -> Role {
    match change {
        Change::Added => Role::New,
        Change::Changed => Role::Warn,
        Change::Gone | Change::NotYetSeen | Change::NotRecorded => Role::Dim,
    }
}

fn rows(state: &State, answer: &Answer, frame: &mut Frame<'_>, area: Rect) {
    let screen = &state.screens.compared;
    let window = screen.cursor.window(screen.rows.len(), usize::from(area.height));
    let rights: Vec<[String; 2]> =
        screen.rows[window.clone()].iter().map(|row| right(screen, &answer.compared, row)).collect();
    let widest = |column: usize| rights.iter().map(|right| right[column].chars().count()).max().unwrap_or(0);
    let (concern_wide, units_wide) = (widest(0), widest(1));
    let drawn = screen.rows[window.clone()].iter().zip(rights).map(|(row, [concern, units])| {
        let style = |role| state.shell.style(role);
        let role = screen.finding_of(row).map_or(Role::Dim, concern_role);
        TreeRow {
            passes: (1..row.line.depth.min(63)).map(|level| row.passes & (1 << level) != 0).collect(),
            last: (row.line.depth > 0).then_some(row.line.is_last),
            fold: Fold::Leaf,
            spans: spans(state, &answer.compared, row),
            right: vec![
                Span::styled(format!(" {concern:<concern_wide$}"), style(role)),
                Span::styled(format!(" {units:>units_wide$}"), style(Role::Dim)),
            ],
        }
    });
    let tree = WindowTree {
        rows: drawn.collect(),
        selected: Some(screen.cursor.selected - window.start),
        focused: true,
        top: window.start,
        total: screen.rows.len(),
    };
    tree.draw(&state.shell, frame, area);
}

/// The sign, what it is and why.
fn spans<'a>(state: &State, compared: &Compared, row: &Row) -> Vec<Span<'a>> {
    let style = |role| state.shell.style(role);
    let masker = state.lens.masker(state.shell.is_ascii());
    let (sign, words, note) = line_words(compared, &row.line, masker);
    let role = match &row.line.what {
        DiffWhat::Finding(index) => {
            compared.findings.get(*index as usize).map_or(Role::Text, |finding| change_role(finding.change))
        }
        DiffWhat::Folded { change, .. } => change_role(*change),
        DiffWhat::Way(_) | DiffWhat::Unchanged(_) => Role::Ancestor,
    };
    let text = if matches!(row.line.what, DiffWhat::Way(_)) { Role::Ancestor } else { Role::Text };
    let mut spans = vec![
        Span::styled(format!("{sign} "), style(role)),
        Span::styled(sanitize(&words).into_owned(), style(text)),
    ];
    if !note.is_empty() {
        spans.push(Span::styled(format!("  {}", sanitize(&note)), style(Role::Dim)));
    }
    spans
}

/// What stands at the right end of a row: the concern, and in how many of the others it was seen.
fn right(screen: &Screen, compared: &Compared, row: &Row) -> [String; 2] {
    let Some(finding) = screen.finding_of(row) else { return [String::new(), String::new()] };
    let share = compared.a.share(compared.pair(finding.pair).a);
    let concern = if finding.change.is_deed() { concern_word(finding) } else { "" };
    [concern.to_owned(), units_text(share, compared.a.division.by())]
}

/// All that is said of a row.
fn detail<'a>(state: &State, answer: &Answer, row: &Row) -> Vec<Line<'a>> {
    let style = |role| state.shell.style(role);
    let screen = &state.screens.compared;
    let compared = &answer.compared;
    let masker = state.lens.masker(state.shell.is_ascii());
    let safe = |text: &str| sanitize(text).into_owned();
    let dot = state.shell.glyphs().dot;
    let (_, words, note) = line_words(compared, &row.line, masker);
    let mut lines = vec![Line::styled(safe(&words), style(Role::Title))];
    let Some(finding) = screen.finding_of(row) else {
        lines.extend((!note.is_empty()).then(|| Line::styled(safe(&note), style(Role::Text))));
        return lines;
    };
    let pair = compared.pair(finding.pair);
    let lineage = compared::lineage(compared, finding.pair).join(" > ");
    let mut told = vec![
        Span::styled(finding.change.words(), style(change_role(finding.change))),
        Span::styled(format!(" {dot} "), style(Role::Dim)),
        Span::styled(concern_word(finding), style(concern_role(finding))),
    ];
    if finding.below > 0 {
        let below = counted(finding.below.into(), "behaviour", "behaviours");
        told.push(Span::styled(format!(" {dot} {below} more below it"), style(Role::Dim)));
    }
    lines.push(Line::from(told));
    for reason in &finding.reasons {
        let bullet = Span::styled(format!("{dot} "), style(Role::Dim));
        lines.push(Line::from(vec![bullet, Span::styled(safe(&reason.text), style(Role::Text))]));
    }
    let seen = |share: Share, part: &compared::Part| match share.n {
        0 => "n/a".to_owned(),
        n => format!("{} of {n} {}", share.k, part.division.by().words(n)),
    };
    let others = seen(compared.a.share(pair.a), &compared.a);
    let here = seen(compared.b.share(pair.b), &compared.b);
    lines.push(Line::from(vec![
        Span::styled("seen in ", style(Role::Dim)),
        Span::styled(others, style(Role::Text)),
        Span::styled(format!(" there, {here} here"), style(Role::Dim)),
    ]));
    lines.push(Line::from(vec![
        Span::styled(format!("{} under ", compared.facet(finding.pair).spec().one), style(Role::Dim)),
        Span::styled(safe(&lineage), style(Role::Text)),
    ]));
    for caveat in &answer.caveats {
        lines.push(Line::styled(safe(caveat), style(Role::Warn)));
    }
    lines
}

/// Why there is no answer.
fn nothing<'a>(state: &State) -> Vec<Line<'a>> {
    let screen = &state.screens.compared;
    let line = |role, text: String| Line::styled(format!(" {text}"), state.shell.style(role));
    match &screen.phase {
        Phase::Idle => vec![line(Role::Dim, "Nothing is compared.".to_owned())],
        Phase::Running if !state.lens.view.progress.finished => {
            vec![line(Role::Dim, "Waiting for all files to be read, so that nothing is left out.".to_owned())]
        }
        Phase::Running => vec![line(Role::Dim, "Comparing.".to_owned())],
        Phase::Stopped => vec![line(Role::Dim, "The comparison was stopped; R begins it again.".to_owned())],
        Phase::Failed(reason) => vec![line(Role::Bad, sanitize(reason).into_owned())],
        Phase::Done => Vec::new(),
    }
}

/// What is said where nothing differs.
fn empty(screen: &Screen) -> Vec<String> {
    let mut lines = vec![match screen.asked.as_ref().map(|asked| &asked.question) {
        Some(Question::OnlyHere(_)) => "It shows nothing that no other shows.".to_owned(),
        _ => "Nothing differs.".to_owned(),
    }];
    if screen.hidden() > 0 {
        let explained = counted(screen.hidden() as u64, "difference is", "differences are");
        lines.push(format!("{explained} explained by another version, peer or one-off name; a shows them."));
    }
    lines
}
