//! A line across, between a table and what is told of its selected row.

use crate::tui::shell::state::Shell;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the line into the first row of `area`; nothing where there is no row.
pub fn rule(shell: &Shell, buffer: &mut Buffer, area: Rect) {
    let row = Rect { height: area.height.min(1), ..area };
    for position in row.intersection(buffer.area).positions() {
        buffer[position].set_symbol(shell.glyphs().horizontal).set_style(shell.style(Role::Border));
    }
}
