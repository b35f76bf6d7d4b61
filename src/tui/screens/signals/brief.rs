//! The selected signal in brief: what it is, where it stands and on what witness, its lineage, what speaks for and
//! against concern, and what cannot be told.

use super::triage;
use crate::model::Severity;
use crate::reports::signals::hidden;
use crate::reports::signals::{Group, SignalRow, position_words, severity_short};
use crate::signals::{Mark, Position, Side, Verdict};
use crate::text::number::{counted, percent_of};
use crate::text::width::width;
use crate::text::{sanitize, time};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::wrap;
use ratatui::text::{Line, Span};

/// The heads of the reasons.
const SIDES: [(Side, &str, Role); 3] = [
    (Side::Concern, "FOR CONCERN", Role::Bad),
    (Side::Against, "AGAINST", Role::Good),
    (Side::CannotTell, "CANNOT TELL", Role::Warn),
];
/// What people have said that is shown: the state and the newest notes.
const MOST_SAID: usize = 4;
/// The columns of those heads.
const HEADS: usize = 12;

/// The looks of a position; it says the same in words.
pub(super) fn position_role(position: Position) -> Role {
    match position {
        Position::Known => Role::Text,
        Position::CannotSay(_) => Role::Warn,
        _ => Role::New,
    }
}

/// The looks of a severity.
pub(super) fn severity_role(severity: Option<Severity>) -> Role {
    match severity {
        Some(Severity::High | Severity::Critical) => Role::Bad,
        Some(Severity::Medium) => Role::Warn,
        Some(Severity::Low | Severity::Info) | None => Role::Text,
    }
}

/// A piece of a line, raw, and its looks.
type Piece = (Role, String);

/// Pieces broken into lines between them, and within those that are longer than a line.
fn flow<'a>(state: &State, pieces: Vec<Piece>, columns: usize) -> Vec<Line<'a>> {
    let mut lines: Vec<Vec<Span<'a>>> = vec![Vec::new()];
    let mut used = 0;
    for (role, text) in pieces {
        let style = state.shell.style(role);
        let text = sanitize(&text).into_owned();
        for part in wrap(&text, columns.max(8)) {
            let gap = usize::from(used > 0);
            if used + gap + width(&part) > columns && used > 0 {
                lines.push(Vec::new());
                used = 0;
            }
            if let Some(line) = lines.last_mut() {
                if used > 0 {
                    line.push(Span::raw(" "));
                    used += 1;
                }
                used += width(&part);
                line.push(Span::styled(part, style));
            }
        }
    }
    lines.into_iter().map(Line::from).collect()
}

/// All lines, for so many columns.
pub(super) fn lines<'a>(state: &State, columns: usize) -> Vec<Line<'a>> {
    let screen = &state.screens.signals;
    let Some(row) = screen.selected() else { return Vec::new() };
    let mut lines = flow(state, title(state, row), columns);
    let heading = screen.place().is_some_and(|(_, heading)| heading);
    if let Some(group) = screen.group().filter(|_| heading) {
        lines.extend(flow(state, vec![(Role::Text, together(state, group))], columns));
    }
    let decided = state.lens.decisions.of(&state.lens.view);
    if let Some(by) = decided.and_then(|decided| hidden::by(decided, row.at, state.lens.clock.zone)) {
        let is_loud = screen.line().is_some_and(|line| screen.hidden(line).is_loud);
        let role = if is_loud { Role::Bad } else { Role::Accent };
        lines.extend(flow(state, vec![(role, format!("SUPPRESSED by {by}"))], columns));
    }
    let standing = triage::of_signal(state, &row.id);
    for text in triage::sentences(state, &standing).into_iter().take(MOST_SAID) {
        lines.extend(flow(state, vec![(Role::Accent, text)], columns));
    }
    let Some(verdict) = &row.verdict else {
        let text = if screen.failed.is_empty() {
            "not judged yet".to_owned()
        } else {
            format!("not judged: {}", screen.failed.join("; "))
        };
        lines.extend(flow(state, vec![(Role::Dim, text)], columns));
        return lines;
    };
    lines.extend(flow(state, headline(verdict), columns));
    lines.extend(flow(state, lineage(state, row, verdict), columns));
    for (side, head, role) in SIDES {
        reasons(state, verdict, (side, head, role), columns, &mut lines);
    }
    lines
}

/// What it is, where and when.
fn title(state: &State, row: &SignalRow) -> Vec<Piece> {
    let dot = state.shell.glyphs().dot;
    let name = if row.behaviour.title.is_empty() { &row.behaviour.rule } else { &row.behaviour.title };
    let mut pieces = Vec::new();
    if row.severity.is_some() {
        let word = severity_short(row.severity).to_uppercase();
        pieces.push((severity_role(row.severity), word));
    }
    pieces.push((Role::Title, name.clone()));
    let mut place = vec![match &row.placement.workload {
        Some(_) => row.short_name.clone(),
        None => "no workload".to_owned(),
    }];
    if let Some(version) = &row.placement.version {
        place[0] = format!("{} {version}", place[0]);
    }
    place.extend(row.time.map(|raised| time::absolute(raised.0, state.lens.clock.zone)));
    if row.count > 1 {
        place.push(counted(row.count, "event", "events"));
    }
    pieces.extend(place.into_iter().map(|part| (Role::Dim, format!("{dot} {part}"))));
    pieces
}

/// What the signals of a heading have in common.
fn together(state: &State, group: &Group) -> String {
    let clock = &state.lens.clock;
    let mut text = counted(group.members.len() as u64, "signal", "signals");
    if group.instances > 0 {
        text += &format!(" of {}", counted(group.instances as u64, "instance", "instances"));
    }
    if let (Some(first), Some(last)) = (group.first, group.last) {
        text += &format!(", the first {}, the last {}", clock.relative(first), clock.relative(last));
    }
    text + "; the worst of them:"
}

/// Where it stands and on what witness.
fn headline(verdict: &Verdict) -> Vec<Piece> {
    let mut pieces =
        vec![(position_role(verdict.position), format!("{}.", position_words(verdict.position)))];
    if let Position::CannotSay(why) = verdict.position {
        pieces.push((Role::Text, format!("Since {}.", why.words())));
    }
    let units = verdict.units.filter(|units| units.share.n > 0);
    if let Some(units) = units {
        let (k, n) = (units.share.k, units.share.n);
        let mut text = match k {
            0 => format!("In none of {n} other {}", units.kind.words(n)),
            k => format!("In {k} of {n} other {}", units.kind.words(n)),
        };
        if let Some(bound) = verdict.bound.filter(|_| k > 0) {
            text += &format!(", at least {}", percent_of(bound));
        }
        pieces.push((Role::Text, text + "."));
    }
    // Without a figure the evidence stands in words.
    if units.is_none() && !matches!(verdict.position, Position::CannotSay(_)) {
        pieces.push((Role::Text, format!("It was {}.", verdict.evidence.words())));
    }
    let excluded = verdict.excluded;
    let mut not_heard = Vec::new();
    if excluded.own > 0 {
        not_heard.push(format!("{} own", excluded.own));
    }
    if excluded.later > 0 {
        not_heard.push(format!("{} later", excluded.later));
    }
    if excluded.unsplit > 0 {
        not_heard.push(format!("{} that cannot be split", excluded.unsplit));
    }
    if !not_heard.is_empty() {
        pieces.push((Role::Dim, format!("Not heard: {}.", not_heard.join(", "))));
    }
    pieces
}

/// Each process on the way, and what was done, with what is known of it.
fn lineage(state: &State, row: &SignalRow, verdict: &Verdict) -> Vec<Piece> {
    let arrow = if state.shell.is_ascii() { "->" } else { "→" };
    let behaviour = &row.behaviour;
    let mut pieces = Vec::new();
    let last = behaviour.lineage.len().saturating_sub(1);
    for (at, path) in behaviour.lineage.iter().enumerate() {
        let mark = verdict.links.get(at).copied().unwrap_or(Mark::NotCompared);
        let mut text = crate::reports::nodes::basename(path).to_owned();
        if at == last && !row.args.is_empty() {
            text = format!("{text} {}", row.args);
        }
        let crumb = if at == last { "" } else { " >" };
        pieces.push((mark_role(mark), format!("{text}{}{crumb}", mark_words(mark))));
    }
    if !behaviour.deed.is_empty() {
        let mark = verdict.deed;
        pieces.push((mark_role(mark), format!("{arrow} {}{}", behaviour.deed, mark_words(mark))));
    }
    pieces
}

/// What stands behind a link: nothing where it is usual.
fn mark_words(mark: Mark) -> String {
    if mark == Mark::Usual { String::new() } else { format!(" {}", mark.words()) }
}

fn mark_role(mark: Mark) -> Role {
    match mark {
        Mark::Usual | Mark::Accepted | Mark::NotCompared => Role::Dim,
        Mark::Rejected => Role::Bad,
        Mark::Seen => Role::Text,
        Mark::NewArguments | Mark::NewUse | Mark::New => Role::New,
    }
}

/// The reasons of one side below each other, under its head.
fn reasons<'a>(
    state: &State,
    verdict: &Verdict,
    (side, head, role): (Side, &str, Role),
    columns: usize,
    lines: &mut Vec<Line<'a>>,
) {
    let of_side: Vec<&str> =
        verdict.reasons.iter().filter(|reason| reason.side == side).map(|reason| &*reason.text).collect();
    if of_side.is_empty() {
        return;
    }
    let text = sanitize(&of_side.join("; ")).into_owned();
    for (at, part) in wrap(&text, columns.saturating_sub(HEADS)).into_iter().enumerate() {
        let head = if at == 0 { head } else { "" };
        lines.push(Line::from(vec![
            Span::styled(format!("{head:<HEADS$}"), state.shell.style(role)),
            Span::styled(part, state.shell.style(Role::Text)),
        ]));
    }
}
