//! What is told of the selected suggestion below the list, and of all of them above it.

use super::decide::{Toggle, toggle_of};
use super::rows::{Row, Totals};
use crate::fleet::Suppressed;
use crate::reports::suppress::suggestions::proposed;
use crate::reports::suppress::words;
use crate::suppressions::Suggestion;
use crate::suppressions::store::State as Became;
use crate::text::number::{counted, grouped};
use crate::text::sanitize;
use crate::tui::screens::suppress;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::wrap;
use ratatui::text::{Line, Span};

/// Columns of the word before a line.
const WORD: usize = 8;

/// One line before it is wrapped: a word, its looks, the text, and the rows that it may take.
type Said = (&'static str, Role, String, usize);

/// How much they hide: `3 suggestions would hide 35 of 156 signals; accepted hide 0`.
pub(super) fn summary(totals: &Totals) -> String {
    let noun = if totals.signals == 1 { "signal" } else { "signals" };
    let signals = format!("{} {noun}", grouped(totals.signals as u64));
    let accepted = format!("accepted hide {}", grouped(totals.hidden as u64));
    if totals.open == 0 {
        return format!("nothing more is suggested; {accepted} of {signals}");
    }
    let suggestions = counted(totals.open as u64, "suggestion", "suggestions");
    let more = if totals.hidden > 0 { " more" } else { "" };
    let would = grouped(totals.would as u64);
    format!("{suggestions} would hide {would}{more} of {signals}; {accepted}")
}

/// What else is to be known of all of them, the gravest first; nothing where there is nothing.
pub(super) fn remarks(state: &State) -> Vec<(Role, String)> {
    let screen = &state.screens.suggestions;
    let totals = &screen.totals;
    let mut all = Vec::new();
    let suppressed = state.lens.decisions.now();
    all.extend(suppressed.problems.iter().map(|problem| (Role::Bad, problem.clone())));
    if let Some(why) = &suppressed.read_only {
        all.push((Role::Warn, format!("decisions cannot be written down: {why}")));
    }
    if let Some(why) = totals.failed.first() {
        let more = totals.failed.len() - 1;
        let more = if more > 0 { format!(", and {more} more workloads") } else { String::new() };
        all.push((Role::Bad, format!("not weighed: {why}{more}")));
    }
    all.extend(off(state).map(|text| (Role::Warn, text)));
    if screen.stopped {
        all.push((Role::Warn, "it was stopped; R begins again".to_owned()));
    }
    let without: usize = totals.without.iter().filter(|(id, _)| **id != "off").map(|(_, n)| n).sum();
    if without > 0 {
        let by = totals.without.iter().filter(|(id, _)| **id != "off");
        let by: Vec<String> = match by.clone().count() {
            1 => by.map(|(id, _)| (*id).to_owned()).collect(),
            _ => by.map(|(id, n)| format!("{} {id}", grouped(*n as u64))).collect(),
        };
        let signals = counted(without as u64, "signal comes", "signals come");
        all.push((Role::Dim, format!("{signals} to none: {}", by.join(", "))));
    }
    all
}

/// That suggestions are off, and where that is changed; `None` where they are on.
pub(super) fn off(state: &State) -> Option<String> {
    let screen = &state.screens.suggestions;
    let (off, all) = screen.totals.off;
    let action = crate::tui::shell::action::find("settings.open");
    let keys = action.map(|action| state.shell.keymap.keys_of(action, &state.page_contexts()));
    let key = keys.and_then(|keys| keys.into_iter().next());
    let how = key.map(|key| format!("; {key} opens the settings")).unwrap_or_default();
    match (off, screen.workload.is_some()) {
        (0, _) => None,
        (_, true) => Some(format!("suggestions are off for this workload (suggest.on){how}")),
        (off, false) if off == all => Some(format!("suggestions are off (suggest.on){how}")),
        (off, false) => Some(format!("suggestions are off for {off} of {all} workloads (suggest.on){how}")),
    }
}

/// The lines of the selected suggestion.
pub(super) fn lines(state: &State, columns: usize) -> Vec<Line<'static>> {
    let screen = &state.screens.suggestions;
    let Some(row) = screen.selected() else { return Vec::new() };
    let style = |role| state.shell.style(role);
    let ellipsis = state.shell.glyphs().ellipsis;
    let mut lines = Vec::new();
    for (word, role, text, most) in said(state, row) {
        let indent = if word.is_empty() { 1 } else { WORD + 1 };
        let room = columns.saturating_sub(indent + 1);
        let mut parts = wrap(&sanitize(&text), room);
        if parts.len() > most {
            parts.truncate(most);
            if let Some(last) = parts.last_mut() {
                *last = crate::text::width::fit(&format!("{last} {ellipsis}"), room, ellipsis);
            }
        }
        for (at, part) in parts.into_iter().enumerate() {
            let word = if at == 0 { word } else { "" };
            let margin = if indent == 1 { " ".to_owned() } else { format!(" {word:<WORD$}") };
            let head = if matches!(role, Role::Text | Role::Dim) { Role::Header } else { role };
            lines.push(Line::from(vec![Span::styled(margin, style(head)), Span::styled(part, style(role))]));
        }
    }
    lines
}

fn said(state: &State, row: &Row) -> Vec<Said> {
    let screen = &state.screens.suggestions;
    let masker = state.lens.masker(state.shell.is_ascii());
    let unknown = Suppressed::default();
    let suppressed = state.lens.decisions.of(&state.lens.view).unwrap_or(&unknown);
    let standing = suppressed.standing(&row.id).map(|(standing, _)| standing);
    let accepted = standing.and_then(|standing| standing.accepted.as_deref());
    let suggestion = screen.suggestion(row);
    let mut all: Vec<Said> = Vec::new();
    // What is wrong with what holds comes before what it is.
    let findings: Vec<String> =
        screen.findings(&row.id).iter().map(|finding| format!("{}: {}", finding.id, finding.text)).collect();
    let about = suggestion.map(|s| (&s.rule, &s.title, &s.behaviour));
    let about = about.or_else(|| accepted.map(|a| (&a.rule, &a.title, &a.behaviour)));
    match about {
        Some((rule, title, behaviour)) => {
            let title =
                if title.is_empty() || title == rule { rule.clone() } else { format!("{rule}: {title}") };
            all.push(("", Role::Title, title, 1));
            if !findings.is_empty() {
                all.push(("CHECK", Role::Bad, findings.join("; "), 2));
            }
            let user = &behaviour.user;
            let user = if user.is_empty() { String::new() } else { format!(" (as {user})") };
            all.push(("", Role::Text, format!("{}{user}", words::behaviour(behaviour, masker)), 2));
        }
        None => {
            let text =
                "It would not be suggested now, and was never accepted: what it was about is not known.";
            all.push(("", Role::Text, text.to_owned(), 2));
        }
    }
    if let Some(suggestion) = suggestion {
        all.push(("SURE", Role::Text, evidence(suggestion, state.shell.is_ascii()), 2));
    }
    let (role, text) = state_of(state, row, suppressed, suggestion);
    all.push(("STATE", role, text, 3));
    let query = accepted.map(|accepted| accepted.query.as_str());
    let query = query.or_else(|| suggestion.and_then(proposed).map(|scope| scope.text.as_str()));
    all.extend(query.map(|query| ("QUERY", Role::Dim, query.to_owned(), 4)));
    all
}

fn evidence(suggestion: &Suggestion, ascii: bool) -> String {
    let mut sure = words::evidence(&suggestion.evidence);
    sure.push(words::judged(&suggestion.evidence));
    words::dotted(&sure, ascii)
}

/// What has become of it and what can be done.
fn state_of(
    state: &State,
    row: &Row,
    suppressed: &Suppressed,
    suggestion: Option<&Suggestion>,
) -> (Role, String) {
    let became = suppressed.state(&row.id);
    if state.screens.suggestions.is_waiting(&row.id) {
        return (Role::Warn, "what was decided of it is being written".to_owned());
    }
    if let Some((standing, _)) = suppressed.standing(&row.id).filter(|_| became != Became::Open) {
        let words = suppress::state_words(became, standing, &state.lens.clock);
        let why = suppress::reason(standing).map(|why| format!(": {why}")).unwrap_or_default();
        let none = if suggestion.is_none() { "; it would not be suggested now" } else { "" };
        let role = if became == Became::Active { Role::Good } else { Role::Warn };
        return (role, format!("{words}{why}{none}"));
    }
    let Some(suggestion) = suggestion else { return (Role::Dim, "nobody has decided".to_owned()) };
    match (toggle_of(state, row, suppressed), proposed(suggestion)) {
        (Toggle::Accept, Some(scope)) => {
            let name = words::rung_name(scope, state.shell.is_ascii());
            let impact = words::impact_of(suggestion);
            (Role::Text, format!("suggested, {name}: {impact}"))
        }
        (Toggle::Nothing(why), _) if suggestion.is_provisional() => {
            (Role::Warn, format!("{why}. Lacking: {}", words::lacks(&suggestion.lacks)))
        }
        (Toggle::Nothing(why), _) => (Role::Warn, why.to_owned()),
        (Toggle::Accept | Toggle::Turn(_), _) => (Role::Text, words::state(became).to_owned()),
    }
}
