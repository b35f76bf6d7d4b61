//! The pages visited, as in a browser: back and forward, the one shown in between.

use crate::tui::screens::Place;

/// How many pages are remembered.
const MOST: usize = 100;

/// One visited page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What it shows.
    pub place: Place,
    /// The pane that has the keys.
    pub focus: usize,
    /// Whether that pane alone is shown.
    pub zoom: bool,
}

/// The visited pages. There is always a present one.
#[derive(Debug, Clone, PartialEq)]
pub struct Pages {
    behind: Vec<Page>,
    current: Page,
    /// The next one last.
    ahead: Vec<Page>,
}

impl Pages {
    /// A history that begins here.
    #[must_use]
    pub fn new(place: Place) -> Self {
        Self { behind: Vec::new(), current: Page::new(place), ahead: Vec::new() }
    }

    /// The page shown.
    #[must_use]
    pub const fn current(&self) -> &Page {
        &self.current
    }

    /// The page shown, to move its focus or to bring its place up to date (what is selected, say).
    #[must_use]
    pub const fn current_mut(&mut self) -> &mut Page {
        &mut self.current
    }

    /// Goes to a new place; what was ahead is forgotten.
    pub fn open(&mut self, place: Place) {
        self.ahead.clear();
        self.behind.push(std::mem::replace(&mut self.current, Page::new(place)));
        if self.behind.len() > MOST {
            self.behind.remove(0);
        }
    }

    /// Goes one page back; false where there is none.
    pub fn back(&mut self) -> bool {
        let Some(page) = self.behind.pop() else { return false };
        self.ahead.push(std::mem::replace(&mut self.current, page));
        true
    }

    /// Goes one page forward; false where there is none.
    pub fn forward(&mut self) -> bool {
        let Some(page) = self.ahead.pop() else { return false };
        self.behind.push(std::mem::replace(&mut self.current, page));
        true
    }

    /// Whether there is a page to go back to.
    #[must_use]
    pub const fn can_go_back(&self) -> bool {
        !self.behind.is_empty()
    }

    /// Whether there is a page to go forward to.
    #[must_use]
    pub const fn can_go_forward(&self) -> bool {
        !self.ahead.is_empty()
    }
}

impl Page {
    fn new(place: Place) -> Self {
        let focus = place.screen().first_pane;
        Self { place, focus, zoom: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(number: u32) -> Place {
        Place::Placeholder(number)
    }

    #[test]
    fn back_and_forward_and_a_new_way() {
        let mut pages = Pages::new(place(0));
        assert!(!pages.back());
        pages.open(place(1));
        pages.current_mut().focus = 2;
        pages.open(place(2));
        assert!(pages.back());
        assert_eq!((pages.current().place.clone(), pages.current().focus), (place(1), 2));
        assert!(pages.forward() && !pages.forward());
        assert!(pages.back() && pages.back() && !pages.can_go_back());
        pages.open(place(3));
        assert!(!pages.can_go_forward());
    }

    #[test]
    fn the_memory_is_bounded() {
        let mut pages = Pages::new(place(0));
        for number in 1..1000 {
            pages.open(place(number));
        }
        assert_eq!(pages.behind.len(), MOST);
    }
}
