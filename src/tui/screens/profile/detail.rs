//! Draws the pane of details: sections of keys and values, wrapped to the pane; of a group what it is.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::signs;
use crate::model::{Facet, NodeFlags};
use crate::reports::detail::Detail;
use crate::reports::{explain, nodes};
use crate::text::{number, sanitize, width};
use crate::tui::shell::layout;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{scrollbar, wrap};

/// Columns of the keys, at most.
const KEYS: usize = 10;

/// Draws the details of the selected row.
pub(super) fn draw(state: &State, frame: &mut Frame<'_>, pane: Rect) {
    let lines = lines(state, usize::from(pane.width).saturating_sub(2));
    let total = lines.len();
    let height = usize::from(pane.height);
    let top = state.screens.profile.detail.top.min(total.saturating_sub(height));
    let room = scrollbar(&state.shell, frame.buffer_mut(), pane, top, total);
    let shown: Vec<Line<'_>> = lines.into_iter().skip(top).take(height).collect();
    let inner = Rect { x: room.x + 1, width: room.width.saturating_sub(1), ..room };
    frame.render_widget(Paragraph::new(shown), inner);
}

/// Whether only the lines that matter most are told.
pub(super) fn is_brief(state: &State) -> bool {
    let narrow = layout::columns(state.shell.size.width) < super::PANES.len();
    state.screens.profile.detail.brief.unwrap_or(narrow)
}

/// How many lines the details have in their pane.
pub(super) fn line_count(state: &State) -> usize {
    let width = state
        .panes()
        .get(super::DETAILS)
        .copied()
        .flatten()
        .map_or(state.shell.body().width, |pane| pane.width);
    lines(state, usize::from(width).saturating_sub(2)).len()
}

fn lines<'a>(state: &State, width: usize) -> Vec<Line<'a>> {
    let pane = &state.screens.profile.detail;
    if let Some(ghost) = state.screens.profile.ghost() {
        return signs::of_ghost(state, ghost, width);
    }
    match (&pane.detail, pane.row.and_then(|row| row.group)) {
        (Some(detail), _) => of_node(state, detail, width),
        (None, Some(facet)) => of_group(state, facet, width),
        (None, None) => Vec::new(),
    }
}

/// Names that the details of a group tell.
const MOST_NAMES: usize = 500;

/// What a facet is, and the names of all behaviours in the group, folded or not.
fn of_group<'a>(state: &State, facet: Facet, width: usize) -> Vec<Line<'a>> {
    let style = |role| state.shell.style(role);
    let screen = &state.screens.profile;
    let (Some(open), Some(row)) = (screen.open(), screen.detail.row) else { return Vec::new() };
    let (tree, spec) = (open.profile.tree(), facet.spec());
    let count = open.tally.below(&open.profile, row);
    let title = number::counted(count.into(), spec.one, spec.many);
    let mut lines = vec![Line::styled(title, style(Role::Title))];
    lines.extend(wrap(spec.help, width).into_iter().map(|line| Line::styled(line, style(Role::Dim))));
    let common = format!("In the whole profile: {}.", explain::in_short(&open.common, facet));
    lines.extend(wrap(&common, width).into_iter().map(Line::raw));
    lines.push(Line::default());
    let masker = state.lens.masker(state.shell.is_ascii());
    let ellipsis = state.shell.glyphs().ellipsis;
    let members = tree
        .below(row.node)
        // Child processes come last.
        .take_while(|&node| tree.facet(node) != Facet::Process)
        .filter(|&node| tree.facet(node) == facet)
        .filter(|&node| tree.flags(node).contains(NodeFlags::COUNTED) && open.scope.has(&open.profile, node));
    for node in members.take(MOST_NAMES) {
        let name = match nodes::path(tree, node) {
            Some(path) => path,
            None => nodes::label(tree, node, masker).to_string(),
        };
        lines.push(Line::raw(width::fit_middle(&sanitize(&name), width, ellipsis)));
    }
    if let Some(more) = (count as usize).checked_sub(MOST_NAMES).filter(|more| *more > 0) {
        lines.push(Line::styled(format!("and {} more", number::grouped(more as u64)), style(Role::Dim)));
    }
    lines
}

fn of_node<'a>(state: &State, detail: &Detail, width: usize) -> Vec<Line<'a>> {
    let style = |role| state.shell.style(role);
    let open = state.lens.unmasked || !state.lens.settings.mask_secrets;
    let mut lines = Vec::new();
    for line in wrap(&sanitize(detail.title.text(open)), width) {
        lines.push(Line::styled(line, style(Role::Title)));
    }
    if let Some(path) = &detail.path {
        lines.extend(
            wrap(&sanitize(path), width).into_iter().map(|line| Line::styled(line, style(Role::Dim))),
        );
    }
    let brief = is_brief(state);
    for section in &detail.sections {
        let kept: Vec<_> = section.lines.iter().filter(|line| line.brief || !brief).collect();
        if kept.is_empty() {
            continue;
        }
        if !brief {
            lines.push(Line::default());
            lines.push(Line::styled(section.title.to_uppercase(), style(Role::Header)));
        }
        let keys = kept.iter().map(|line| line.key.width()).filter(|key| *key <= KEYS).max().unwrap_or(0);
        for line in kept {
            let value = sanitize(line.value.text(open)).into_owned();
            let room = width.saturating_sub(keys + 1).max(8);
            let alone = line.key.width() > keys;
            if alone {
                lines.push(Line::styled(line.key, style(Role::Label)));
            }
            for (at, part) in wrap(&value, room).into_iter().enumerate() {
                let key = if at == 0 && !alone { line.key } else { "" };
                lines.push(Line::from(vec![
                    Span::styled(format!("{key:<keys$} "), style(Role::Label)),
                    Span::raw(part),
                ]));
            }
        }
    }
    let screen = &state.screens.profile;
    if let (Some(open), Some(node)) = (screen.open(), screen.node()) {
        lines.extend(signs::lines(state, open, node, width));
    }
    if detail.pending {
        lines.push(Line::default());
        lines.push(Line::styled("reading the files", style(Role::Dim)));
    }
    lines
}
