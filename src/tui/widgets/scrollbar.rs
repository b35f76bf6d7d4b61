//! The bar at the right that shows which part of a list is seen.

use crate::tui::shell::state::Shell;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::ops::Range;

/// Draws the bar into the last column of `area` if only a part of `total` rows is shown, and returns the room that is
/// left of it.
pub fn scrollbar(shell: &Shell, buffer: &mut Buffer, area: Rect, top: usize, total: usize) -> Rect {
    let height = usize::from(area.height);
    if total <= height || area.width < 2 || height == 0 {
        return area;
    }
    let thumb = thumb(top, total, height);
    let x = area.right() - 1;
    for (row, y) in (area.y..area.bottom()).enumerate() {
        let glyphs = shell.glyphs();
        let sign = if thumb.contains(&row) { glyphs.thumb } else { glyphs.track };
        buffer.set_string(x, y, sign, shell.style(Role::Scrollbar));
    }
    Rect { width: area.width - 1, ..area }
}

/// The rows of the bar that are filled: at least one, at the ends only at the ends of the list.
fn thumb(top: usize, total: usize, height: usize) -> Range<usize> {
    let length = (height * height / total.max(1)).clamp(1, height);
    let room = height - length;
    let most = total.saturating_sub(height).max(1);
    let start = match top.min(most) {
        0 => 0,
        top if top == most => room,
        // In between the ends stay free, so that they tell the truth.
        top if room >= 2 => (top * room / most).clamp(1, room - 1),
        top => top * room / most,
    };
    start..start + length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_tell_the_truth() {
        assert_eq!(thumb(0, 100, 10), 0..1);
        assert_eq!(thumb(1, 100, 10), 1..2);
        assert_eq!(thumb(89, 100, 10), 8..9);
        assert_eq!(thumb(90, 100, 10), 9..10);
        assert_eq!(thumb(0, 1_000_000, 20), 0..1);
        assert_eq!(thumb(5, 20, 10), 2..7);
    }
}
