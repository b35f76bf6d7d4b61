//! A tree of any size, drawn through `tui-tree-widget` as the few rows that are on screen.
//!
//! The widget itself costs as much as all opened rows, so it never sees them: the caller decides which rows are
//! visible and hands over only the window; fold signs and guides are part of each row's text.

use super::fit::{fit, width};
use super::scrollbar::scrollbar;
use crate::tui::shell::state::Shell;
use crate::tui::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::StatefulWidget;
use tui_tree_widget::{Tree, TreeItem, TreeState};

/// Whether a row can be folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// Its children are shown.
    Open,
    /// It has children, which are not shown.
    Closed,
    /// It has none.
    Leaf,
}

/// One row of the window.
#[derive(Debug, Clone)]
pub struct TreeRow<'a> {
    /// For each ancestor below the root, the outermost first: whether younger siblings of it follow, so that a line
    /// passes by. As long as the depth of the row less one.
    pub passes: Vec<bool>,
    /// Whether it is the last of its siblings; `None` for a root.
    pub last: Option<bool>,
    /// Whether it can be folded.
    pub fold: Fold,
    /// What stands in it, already made visible.
    pub spans: Vec<Span<'a>>,
    /// What stands at its right end, in columns of its own: every row of the window gives the same width.
    pub right: Vec<Span<'a>>,
}

/// The rows on screen of a tree.
#[derive(Debug)]
pub struct WindowTree<'a> {
    /// The rows of the window, from the top.
    pub rows: Vec<TreeRow<'a>>,
    /// Which of them is selected.
    pub selected: Option<usize>,
    /// Whether the pane has the keys.
    pub focused: bool,
    /// How many visible rows of the tree come before the window.
    pub top: usize,
    /// How many visible rows the tree has.
    pub total: usize,
}

/// The levels of guides that are drawn; what is deeper is told as a number.
const MOST_LEVELS: usize = 12;

impl WindowTree<'_> {
    /// Draws the window.
    pub fn draw(self, shell: &Shell, frame: &mut Frame<'_>, area: Rect) {
        let room = scrollbar(shell, frame.buffer_mut(), area, self.top, self.total);
        // One column belongs to the marker.
        let columns = usize::from(room.width).saturating_sub(1);
        let most_levels = MOST_LEVELS.min(columns / 6);
        let items: Vec<TreeItem<'_, usize>> = self
            .rows
            .into_iter()
            .enumerate()
            .map(|(index, row)| {
                let mut line = row.line(shell, columns, most_levels);
                if self.focused && self.selected == Some(index) {
                    // Reversed, the colours of single parts would be patches of background.
                    line.spans.iter_mut().for_each(|span| span.style = Style::new());
                }
                TreeItem::new_leaf(index, line)
            })
            .collect();
        let highlight = shell.style(if self.focused { Role::Selection } else { Role::SelectionIdle });
        let marker = shell.glyphs().marker;
        // Numbers of rows never repeat, which is all that can go wrong here.
        let Ok(tree) = Tree::new(&items) else { return };
        let tree = tree.node_no_children_symbol("").highlight_symbol(marker).highlight_style(highlight);
        let mut state = TreeState::default();
        state.select(vec![self.selected.unwrap_or(usize::MAX)]);
        tree.render(room, frame.buffer_mut(), &mut state);
    }
}

impl<'a> TreeRow<'a> {
    fn line(self, shell: &Shell, columns: usize, most_levels: usize) -> Line<'a> {
        let glyphs = shell.glyphs();
        let guide = shell.style(Role::Guide);
        let mut spans = Vec::with_capacity(self.spans.len() + self.right.len() + 3);
        let hidden = self.passes.len().saturating_sub(most_levels);
        let mut guides = if hidden > 0 { format!("+{hidden} ") } else { String::new() };
        for pass in &self.passes[hidden..] {
            guides.push_str(if *pass { glyphs.guide_pass } else { glyphs.guide_none });
        }
        match self.last {
            None => {}
            Some(true) => guides.push_str(glyphs.guide_last),
            Some(false) => guides.push_str(glyphs.guide_child),
        }
        if !guides.is_empty() {
            spans.push(Span::styled(guides, guide));
        }
        let fold = match self.fold {
            Fold::Open => glyphs.fold_open,
            Fold::Closed => glyphs.fold_closed,
            Fold::Leaf => " ",
        };
        spans.push(Span::styled(format!("{fold} "), guide));
        spans.extend(self.spans);
        let right = width(&self.right);
        let left = if right == 0 { columns } else { columns.saturating_sub(right + 1) };
        let mut spans = fit(spans, left, glyphs.ellipsis);
        if right > 0 && right < columns {
            spans.push(Span::raw(" ".repeat(columns - right - width(&spans))));
            spans.extend(self.right);
        }
        Line::from(spans)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::screenshot::tests::{drawn, state};

    fn row<'a>(passes: &[bool], last: Option<bool>, fold: Fold, text: &'a str) -> TreeRow<'a> {
        let right = vec![Span::raw("▪·  42")];
        TreeRow { passes: passes.to_vec(), last, fold, spans: vec![Span::raw(text)], right }
    }

    #[test]
    fn guides_folds_selection_and_columns() {
        let state = state(36, 12);
        let rows = vec![
            row(&[], None, Fold::Open, "gunicorn"),
            row(&[], Some(false), Fold::Open, "sh -c \"df -h / | tail -1 | awk\""),
            row(&[true], Some(true), Fold::Leaf, "/etc/cron.d/x"),
            row(&[], Some(true), Fold::Closed, "DNS"),
        ];
        let text = drawn(36, 5, |frame, area| {
            WindowTree { rows, selected: Some(2), focused: true, top: 3, total: 40 }.draw(
                &state.shell,
                frame,
                area,
            );
        });
        insta::assert_snapshot!(text);
    }

    #[test]
    fn a_deep_row_keeps_room_for_its_text() {
        let state = state(60, 10);
        let rows = vec![row(&[true; 4999], Some(false), Fold::Leaf, "sleep")];
        let text = drawn(60, 1, |frame, area| {
            WindowTree { rows, selected: None, focused: true, top: 0, total: 1 }.draw(
                &state.shell,
                frame,
                area,
            );
        });
        assert!(text.contains("+4990 ") && text.contains("sleep") && text.contains("42"), "{text}");
    }

    #[test]
    fn any_width_is_fine() {
        let state = state(60, 10);
        for width in 0..40 {
            let rows = vec![row(&[true, false], Some(true), Fold::Closed, "日本語 and more")];
            drawn(width, 2, |frame, area| {
                WindowTree { rows, selected: Some(0), focused: false, top: 0, total: 9 }.draw(
                    &state.shell,
                    frame,
                    area,
                );
            });
        }
    }
}
