//! Where things go: one row above, one below, and between them one, two or three panes by the width.

use ratatui::layout::Rect;

/// Below this nothing can be read.
pub const SMALLEST: (u16, u16) = (40, 10);

/// One pane of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaneSpec {
    /// Its name, in the breadcrumbs where only one pane is shown.
    pub name: &'static str,
    /// Its share of the width, beside the other panes' shares; 0 in all panes of a page that parts its body itself.
    pub weight: u16,
}

/// The part of the terminal between the first row and the last.
#[must_use]
pub const fn body(area: Rect) -> Rect {
    Rect { x: area.x, y: area.y.saturating_add(1), width: area.width, height: area.height.saturating_sub(2) }
}

/// How many panes fit side by side.
#[must_use]
pub const fn columns(width: u16) -> usize {
    match width {
        0..=79 => 1,
        80..=119 => 2,
        _ => 3,
    }
}

/// Where each pane lies, `None` for those that do not fit. One column stays free between two for a line.
///
/// Those shown are neighbours, and the one with the keys is among them.
#[must_use]
pub fn panes(body: Rect, panes: &[PaneSpec], focus: usize, zoom: bool) -> Vec<Option<Rect>> {
    if !zoom && panes.iter().all(|pane| pane.weight == 0) {
        return vec![Some(body); panes.len()];
    }
    let shown = if zoom { 1 } else { columns(body.width).min(panes.len()) };
    let first = focus.min(panes.len().saturating_sub(shown));
    let range = first..first + shown;
    let gaps = u16::try_from(shown.saturating_sub(1)).unwrap_or(0);
    let free = body.width.saturating_sub(gaps);
    let total: u32 = panes.iter().skip(first).take(shown).map(|pane| u32::from(pane.weight)).sum();
    let mut x = body.x;
    let mut left = free;
    let mut rects = Vec::with_capacity(panes.len());
    for (index, pane) in panes.iter().enumerate() {
        if !range.contains(&index) {
            rects.push(None);
            continue;
        }
        let share = u32::from(free) * u32::from(pane.weight) / total.max(1);
        let width =
            if index + 1 == range.end { left } else { u16::try_from(share).unwrap_or(left).min(left) };
        rects.push(Some(Rect { x, width, ..body }));
        left -= width;
        x = x.saturating_add(width).saturating_add(1);
    }
    rects
}

/// A popup of at most this size in the middle of an area.
#[must_use]
pub fn centered(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THREE: [PaneSpec; 3] = [
        PaneSpec { name: "list", weight: 1 },
        PaneSpec { name: "tree", weight: 2 },
        PaneSpec { name: "detail", weight: 1 },
    ];

    fn shown(width: u16, focus: usize, zoom: bool) -> Vec<(usize, u16, u16)> {
        let body = body(Rect::new(0, 0, width, 24));
        let rects = panes(body, &THREE, focus, zoom);
        rects.iter().enumerate().filter_map(|(i, r)| r.map(|r| (i, r.x, r.width))).collect()
    }

    #[test]
    fn breakpoints() {
        assert_eq!(shown(120, 0, false), [(0, 0, 29), (1, 30, 59), (2, 90, 30)]);
        assert_eq!(shown(80, 0, false), [(0, 0, 26), (1, 27, 53)]);
        assert_eq!(shown(80, 1, false), [(1, 0, 52), (2, 53, 27)]);
        assert_eq!(shown(80, 2, false), [(1, 0, 52), (2, 53, 27)]);
        assert_eq!(shown(79, 2, false), [(2, 0, 79)]);
        assert_eq!(shown(200, 1, true), [(1, 0, 200)]);
    }

    #[test]
    fn a_page_that_parts_itself_has_all_of_the_body_for_each() {
        let parts = [PaneSpec { name: "above", weight: 0 }, PaneSpec { name: "below", weight: 0 }];
        let body = body(Rect::new(0, 0, 120, 24));
        assert_eq!(panes(body, &parts, 1, false), [Some(body), Some(body)]);
        assert_eq!(panes(body, &parts, 1, true), [None, Some(body)]);
    }

    #[test]
    fn no_size_and_no_panes_are_fine() {
        assert_eq!(panes(Rect::new(0, 0, 0, 0), &THREE, 7, false).len(), 3);
        assert!(panes(Rect::new(0, 0, 80, 24), &[], 0, false).is_empty());
        assert_eq!(centered(Rect::new(0, 0, 5, 5), 10, 3), Rect::new(0, 1, 5, 3));
    }
}
