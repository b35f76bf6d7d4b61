//! Drawing the whole screen from the state: the row above, the page, the row below, and the layers on top.

use super::action::{ActionSpec, all};
use super::keys::format_sequence;
use super::layers::Layer;
use super::layout::SMALLEST;
use super::state::{State, ToastKind};
use crate::text::width::width as text_width;
use crate::tui::remote::RemoteView;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use std::borrow::Cow;

/// From this place in the footer on stand the commands, the help and the way out, which are there on every page.
const ALWAYS: u8 = 90;

/// Draws the state. Reads it, never changes it.
pub fn view(state: &State, frame: &mut Frame<'_>) {
    let area = frame.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let text =
            format!("{}x{} is too small; {}x{} is needed", area.width, area.height, SMALLEST.0, SMALLEST.1);
        frame.render_widget(Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }), area);
        return;
    }
    header(state, frame, Rect { height: 1, ..area });
    (state.screen().view)(state, frame, state.shell.body());
    separators(state, frame);
    footer(state, frame, Rect { y: area.bottom() - 1, height: 1, ..area });
    for layer in &state.shell.layers {
        layer.draw(state, frame, area);
    }
}

/// A filter that is cut to fewer columns says nothing.
const LEAST_FILTER: usize = 9;

/// Breadcrumbs on the left; on the right what runs, else what the screen says of itself.
fn header(state: &State, frame: &mut Frame<'_>, row: Rect) {
    let style = |role| state.shell.style(role);
    let glyphs = state.shell.glyphs();
    let mut crumbs = (state.screen().crumbs)(state);
    let panes = (state.screen().panes)(state);
    if panes.len() > 1
        && state.panes().iter().flatten().count() == 1
        && let Some(pane) = panes.get(state.focus())
    {
        crumbs.push(pane.name.to_owned());
    }
    let right = state.shell.progress.values().next().map_or_else(
        || Span::styled((state.screen().status)(state), style(Role::Dim)),
        |progress| Span::styled(progress.words(), style(Role::Accent)),
    );
    let mut spans = vec![Span::styled(" habitus", style(Role::Title))];
    let last = crumbs.len().saturating_sub(1);
    for (index, crumb) in crumbs.into_iter().enumerate() {
        spans.push(Span::styled(format!(" {} ", glyphs.crumb), style(Role::Dim)));
        spans.push(Span::styled(crumb, style(if index == last { Role::Accent } else { Role::Text })));
    }
    // Where one is comes before how much there is, but does not take the whole row.
    let whole = usize::from(row.width);
    let least = crate::tui::widgets::width(&spans).min(whole * 2 / 3);
    let room = whole.saturating_sub(least + 2);
    let right = match &state.lens.remote {
        None => fit(vec![right], room, glyphs.ellipsis),
        Some(remote) => with_backend(state, remote, &right, room),
    };
    let used = crate::tui::widgets::width(&right);
    let spans = fit(spans, whole.saturating_sub(used + 2), glyphs.ellipsis);
    frame.render_widget(Paragraph::new(Line::from(spans)), row);
    let width = u16::try_from(used + 1).unwrap_or(u16::MAX).min(row.width);
    frame.render_widget(Paragraph::new(Line::from(right)), Rect { x: row.right() - width, width, ..row });
}

/// How it stands with the backend, which comes before how much there is. A filter stays all the same: what is shown is not all.
fn with_backend(
    state: &State,
    remote: &RemoteView,
    right: &Span<'static>,
    room: usize,
) -> Vec<Span<'static>> {
    let glyphs = state.shell.glyphs();
    let between = format!(" {} ", glyphs.dot);
    let is_filtered = right.content.starts_with("filter");
    let filter = right.content.split(&between).next().filter(|_| is_filtered);
    let clock = &state.lens.clock;
    let line = match filter {
        None => remote.line(clock, glyphs.dot, room),
        Some(filter) => {
            let beside = text_width(filter) + text_width(&between);
            remote.line_beside(clock, glyphs.dot, room.saturating_sub(beside))
        }
    };
    let left = room.saturating_sub(text_width(&line));
    let cut = left.saturating_sub(text_width(&between));
    let mut spans = match first_parts(&right.content, &between, left) {
        Some(first) => vec![Span::styled(first.to_owned(), right.style)],
        None if is_filtered && cut >= LEAST_FILTER => fit(vec![right.clone()], cut, glyphs.ellipsis),
        None => Vec::new(),
    };
    if !spans.is_empty() {
        spans.push(Span::styled(between, state.shell.style(Role::Dim)));
    }
    let role = if remote.is_troubled() { Role::Warn } else { Role::Dim };
    spans.push(Span::styled(line, state.shell.style(role)));
    spans
}

/// As many parts of a text from the first on as fit into so many columns with another text behind them: what matters most
/// stands first. `None` where there is none.
fn first_parts<'a>(text: &'a str, between: &str, room: usize) -> Option<&'a str> {
    let mut end = text.len();
    while end > 0 {
        let part = &text[..end];
        if text_width(part) + text_width(between) <= room {
            return Some(part);
        }
        end = part.rfind(between)?;
    }
    None
}

/// A line between neighbouring panes, brighter beside the one that has the keys.
fn separators(state: &State, frame: &mut Frame<'_>) {
    let panes = state.panes();
    let body = state.shell.body();
    for (index, rect) in panes.iter().enumerate() {
        let Some(rect) = rect else { continue };
        if rect.right() >= body.right() {
            continue;
        }
        let beside = state.focus() == index || state.focus() == index + 1;
        let style = state.shell.style(if beside { Role::BorderFocus } else { Role::Border });
        let buffer = frame.buffer_mut();
        for y in body.top()..body.bottom() {
            buffer.set_string(rect.right(), y, state.shell.glyphs().vertical, style);
        }
    }
}

/// A message until the next key; else the keys of an unfinished sequence; else the most useful keys.
fn footer(state: &State, frame: &mut Frame<'_>, row: Rect) {
    let style = |role| state.shell.style(role);
    if let Some(toast) = &state.shell.toast {
        let (role, word) = match toast.kind {
            ToastKind::Info => (Role::Text, ""),
            ToastKind::Warn => (Role::Warn, ""),
            ToastKind::Error => (Role::Bad, "error: "),
        };
        let line = Line::styled(format!(" {word}{}", toast.text), style(role));
        frame.render_widget(Paragraph::new(line), row);
        return;
    }
    let chain = state.contexts();
    let mut keys: Vec<(u8, String, &'static ActionSpec)> = Vec::new();
    if state.shell.typed.is_empty() {
        for action in all().filter(|action| action.contexts.iter().any(|context| chain.contains(context))) {
            let Some(priority) = action.footer else { continue };
            if (action.steady || (action.enabled)(state).is_ok())
                && let Some(key) = state.shell.keymap.keys_of(action, &chain).into_iter().next()
            {
                keys.push((priority, key, action));
            }
        }
        keys.sort_by_key(|(priority, _, _)| *priority);
    } else {
        let typed = format!("{} ", format_sequence(&state.shell.typed));
        for action in all().filter(|action| action.contexts.iter().any(|context| chain.contains(context))) {
            let rest =
                state.shell.keymap.keys_of(action, &chain).into_iter().find(|key| key.starts_with(&typed));
            keys.extend(rest.map(|key| (0, key, action)));
        }
    }
    // A prompt at the bottom takes the row; its keys would not be seen.
    if matches!(state.shell.layers.last(), Some(Layer::Prompt(prompt)) if (prompt.spec.place)(state).is_none())
    {
        return;
    }
    let mut free = usize::from(row.width).saturating_sub(1);
    let remark =
        |action: &'static ActionSpec| (action.remark)(state).filter(|_| state.shell.typed.is_empty());
    let label = |action: &'static ActionSpec, remark: Option<&str>| -> Cow<'static, str> {
        match remark {
            Some(remark) => format!("{}: {remark}", action.label).into(),
            None if state.shell.typed.is_empty() => action.label.into(),
            None => action.title.into(),
        }
    };
    // What is less useful gives way, but a shorter one after it may still fit. The way to all others never does, and a
    // key that is too wide with its remark stands without it.
    let mut shown: Vec<(u8, String, &'static ActionSpec, Cow<'static, str>)> = Vec::new();
    let (always, rest): (Vec<_>, Vec<_>) = keys.into_iter().partition(|(priority, ..)| *priority >= ALWAYS);
    for (priority, key, action) in always.into_iter().chain(rest) {
        let said = remark(action);
        let labels = said.iter().map(|said| label(action, Some(said))).chain([label(action, None)]);
        let width = |label: &Cow<'_, str>| key.chars().count() + label.chars().count() + 3;
        let fitting = labels.into_iter().find(|label| width(label) <= free);
        if let Some(label) = fitting {
            free -= width(&label);
            shown.push((priority, key, action, label));
        }
    }
    shown.sort_by_key(|(priority, ..)| *priority);
    let mut spans = vec![Span::raw(" ")];
    for (_, key, action, label) in shown {
        let of_key = if (action.enabled)(state).is_ok() { Role::Key } else { Role::Dim };
        spans.push(Span::styled(key, style(of_key)));
        spans.push(Span::styled(format!(" {label}  "), style(Role::Label)));
    }
    frame.render_widget(Paragraph::new(Line::from(spans)), row);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_a_screen_says_of_itself_the_first_parts_stay_where_there_is_little_room() {
        let text = "filter shop/api · 34 snapshots · 9 instances";
        assert_eq!(first_parts(text, " · ", 60), Some(text));
        assert_eq!(first_parts(text, " · ", 33), Some("filter shop/api · 34 snapshots"));
        assert_eq!(first_parts(text, " · ", 20), Some("filter shop/api"));
        assert_eq!(first_parts(text, " · ", 17), None);
        assert_eq!(first_parts("", " · ", 17), None);
    }
}
