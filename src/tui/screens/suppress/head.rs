//! The lines at the top: what is done, how sure it is that this is usual, what is lacking, and what was decided.

use super::decided;
use super::state::Found;
use super::told;
use crate::reports::suppress::words;
use crate::suppressions::store::State as Became;
use crate::text::sanitize;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::wrap;
use ratatui::text::{Line, Span};

/// Columns of the word before a line.
const WORD: usize = 10;

/// One line before it is wrapped.
struct Said {
    word: &'static str,
    role: Role,
    text: String,
    /// Rows that it may take, where there are few and where there are many.
    most: (usize, usize),
}

/// The lines, as many as there should be.
pub(super) fn lines(state: &State, found: &Found, columns: usize, roomy: bool) -> Vec<Line<'static>> {
    let style = |role| state.shell.style(role);
    let ellipsis = state.shell.glyphs().ellipsis;
    let mut lines = Vec::new();
    for said in said(state, found, roomy) {
        let most = if roomy { said.most.1 } else { said.most.0 };
        let indent = if said.word.is_empty() { 1 } else { WORD + 1 };
        let room = columns.saturating_sub(indent + 1);
        let mut parts = wrap(&sanitize(&said.text), room);
        if parts.len() > most {
            parts.truncate(most);
            if let Some(last) = parts.last_mut() {
                *last = crate::text::width::fit(&format!("{last} {ellipsis}"), room, ellipsis);
            }
        }
        for (at, part) in parts.into_iter().enumerate() {
            let word = if at == 0 { said.word } else { "" };
            let margin = if indent == 1 { " ".to_owned() } else { format!(" {word:<WORD$}") };
            lines.push(Line::from(vec![
                Span::styled(margin, style(if said.role == Role::Text { Role::Header } else { said.role })),
                Span::styled(part, style(said.role)),
            ]));
        }
    }
    lines
}

fn said(state: &State, found: &Found, roomy: bool) -> Vec<Said> {
    let (ascii, clock) = (state.shell.is_ascii(), &state.lens.clock);
    let masker = state.lens.masker(ascii);
    let mut all = Vec::new();
    let mut say = |word, role, text: String, most| {
        if !text.is_empty() {
            all.push(Said { word, role, text, most });
        }
    };
    let suggestion = found.suggestion();
    let accepted = found.accepted();
    let rule = suggestion.map(|s| (&s.rule, &s.title, &s.behaviour));
    let rule = rule.or_else(|| accepted.map(|a| (&a.rule, &a.title, &a.behaviour)));
    if let Some((rule, title, behaviour)) = rule {
        let title = if title.is_empty() || title == rule { rule.clone() } else { format!("{rule}: {title}") };
        say("", Role::Title, title, (1, 2));
        let user =
            if behaviour.user.is_empty() { String::new() } else { format!(" (as {})", behaviour.user) };
        say("", Role::Text, format!("{}{user}", words::behaviour(behaviour, masker)), (1, 4));
    }
    if let Some(suggestion) = suggestion {
        let mut sure = words::evidence(&suggestion.evidence);
        sure.push(words::judged(&suggestion.evidence));
        say("SURE", Role::Text, words::dotted(&sure, ascii), (2, 3));
        say("LACKS", Role::Warn, provisional(&words::lacks(&suggestion.lacks)), (2, 4));
        if roomy {
            say("BEAR IN MIND", Role::Text, suggestion.notes.join("; "), (1, 3));
        }
    }
    let standing = found.standing();
    let (role, text) = match standing {
        Some(standing) => (role_of(found.became()), decided::state_words(found.became(), standing, clock)),
        None => (Role::Text, "suggested; nobody has decided".to_owned()),
    };
    let reason = standing.and_then(decided::reason).map(|reason| format!(": {reason}")).unwrap_or_default();
    say("STATE", role, format!("{text}{reason}"), (2, 3));
    if suggestion.is_none() {
        let why = found.why_none.as_ref().map(told::why_none);
        let why = why.unwrap_or_else(|| "no signal at hand shows it as it was".to_owned());
        say("NOW", Role::Warn, format!("it would not be suggested any more: {why}"), (2, 3));
    }
    if let Some(standing) = standing {
        let notes = decided::notes(standing, clock);
        let most = if roomy { 3 } else { 1 };
        notes.into_iter().take(most).for_each(|note| say("NOTE", Role::Text, note, (1, 2)));
        let handed = decided::handed(standing);
        say("HANDED TO", Role::Text, handed.join("; "), (1, 2));
    }
    if !found.suppressed.problems.is_empty() {
        say("PROBLEM", Role::Bad, found.suppressed.problems.join("; "), (1, 2));
    }
    if let Some(why) = &found.suppressed.read_only {
        say("READ ONLY", Role::Warn, format!("decisions cannot be written down: {why}"), (1, 2));
    }
    all
}

fn provisional(lacks: &str) -> String {
    if lacks.is_empty() { String::new() } else { format!("PROVISIONAL: {lacks}") }
}

fn role_of(became: Became) -> Role {
    match became {
        Became::Open => Role::Text,
        Became::Active => Role::Good,
        Became::Rejected | Became::Waiting | Became::Off | Became::Expired => Role::Warn,
    }
}
