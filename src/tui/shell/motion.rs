//! Moving: the one vocabulary that lists, trees, texts and popups share, and the cursor that obeys it.

/// A way to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Motion {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
}

/// The selected row of a list and the first row shown. Both are numbers of rows, so moving costs the same in any list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The selected row.
    pub selected: usize,
    /// The first row shown.
    pub top: usize,
}

impl Cursor {
    /// Moves within `len` rows of which `height` are shown. Returns whether the selection changed.
    pub fn step(&mut self, motion: Motion, len: usize, height: usize) -> bool {
        let before = self.selected;
        let page = height.saturating_sub(1).max(1);
        let last = len.saturating_sub(1);
        self.selected = match motion {
            Motion::Up => before.saturating_sub(1),
            Motion::Down => before.saturating_add(1).min(last),
            Motion::PageUp => before.saturating_sub(page),
            Motion::PageDown => before.saturating_add(page).min(last),
            Motion::First => 0,
            Motion::Last => last,
            Motion::Left | Motion::Right => before,
        };
        self.settle(len, height);
        before != self.selected
    }

    /// Brings the cursor back into a list that changed, and the selection into view.
    pub fn settle(&mut self, len: usize, height: usize) {
        let height = height.max(1);
        self.selected = self.selected.min(len.saturating_sub(1));
        self.top = self.top.min(len.saturating_sub(height));
        if self.selected < self.top {
            self.top = self.selected;
        } else if self.selected >= self.top + height {
            self.top = self.selected + 1 - height;
        }
    }

    /// The rows shown of `len`, where `height` fit.
    #[must_use]
    pub fn window(&self, len: usize, height: usize) -> std::ops::Range<usize> {
        let mut settled = *self;
        settled.settle(len, height);
        settled.top..(settled.top + height).min(len)
    }
}

/// Moves a text of `len` lines of which `height` are shown; `top` is the first line shown.
pub fn scroll(top: &mut usize, motion: Motion, len: usize, height: usize) {
    let most = len.saturating_sub(height);
    let page = height.saturating_sub(1).max(1);
    *top = match motion {
        Motion::Up => top.saturating_sub(1),
        Motion::Down => top.saturating_add(1),
        Motion::PageUp => top.saturating_sub(page),
        Motion::PageDown => top.saturating_add(page),
        Motion::First => 0,
        Motion::Last => most,
        Motion::Left | Motion::Right => *top,
    }
    .min(most);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_selection_stays_in_view() {
        let mut cursor = Cursor::default();
        for _ in 0..30 {
            cursor.step(Motion::Down, 100, 10);
        }
        assert_eq!(cursor, Cursor { selected: 30, top: 21 });
        cursor.step(Motion::PageUp, 100, 10);
        assert_eq!(cursor, Cursor { selected: 21, top: 21 });
        cursor.step(Motion::Last, 100, 10);
        assert_eq!(cursor.window(100, 10), 90..100);
        cursor.settle(5, 10);
        assert_eq!(cursor, Cursor { selected: 4, top: 0 });
    }

    proptest! {
        #[test]
        fn any_walk_stays_inside(len in 0..50_usize, height in 0..20_usize, steps in proptest::collection::vec(0..8_usize, 0..60)) {
            let motions = [Motion::Up, Motion::Down, Motion::Left, Motion::Right,
                Motion::PageUp, Motion::PageDown, Motion::First, Motion::Last];
            let mut cursor = Cursor::default();
            for step in steps {
                cursor.step(motions[step], len, height);
                let window = cursor.window(len, height);
                prop_assert!(window.end <= len && window.len() <= height);
                prop_assert!(len == 0 || height == 0 || window.contains(&cursor.selected));
            }
        }
    }
}
