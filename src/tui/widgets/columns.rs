//! Which columns of a long table fit on screen, and how wide they are.

use crate::reports::table::Align;

/// A column of words keeps at least this much.
const LEAST: usize = 8;

/// What must be known of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Its title.
    pub title: &'static str,
    /// How wide it usually is.
    pub width: u16,
    /// At which side its cells stand. Words may be cut, numbers never.
    pub align: Align,
    /// What goes first where there is no room: the greatest. 0 always stays.
    pub rank: u8,
}

/// A column that is shown: which one, and how wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fitted {
    /// Its place among all.
    pub index: usize,
    /// Its width.
    pub width: usize,
}

impl Shape {
    /// How wide it would like to be for a widest cell. Numbers have a width of their own, so that columns stay where
    /// they are while numbers grow.
    #[must_use]
    pub fn natural(&self, widest: usize) -> usize {
        widest.max(match self.align {
            Align::Left => self.title.len() + 1,
            Align::Right => usize::from(self.width).max(self.title.len()),
        })
    }
}

/// The columns that fit into `room` columns of the terminal with one free between two; what gives way first is told by
/// the rank, and the column that sorts never does. One whose natural width is 0 is not shown.
#[must_use]
pub fn fitted(shapes: &[Shape], natural: &[usize], sorted: usize, room: usize) -> Vec<Fitted> {
    let usual = |index: usize, wanted: usize| match shapes[index].align {
        Align::Left => wanted.min(usize::from(shapes[index].width)),
        // The mark of the sorting needs a place beside the title.
        Align::Right if index == sorted => wanted.max(shapes[index].title.len() + 1),
        Align::Right => wanted,
    };
    let mut shown: Vec<Fitted> = natural
        .iter()
        .enumerate()
        .take(shapes.len())
        .filter(|(index, wanted)| **wanted > 0 || *index == sorted)
        .map(|(index, wanted)| Fitted { index, width: usual(index, *wanted) })
        .collect();
    let needed = |shown: &[Fitted]| shown.iter().map(|c| c.width + 1).sum::<usize>().saturating_sub(1);
    while needed(&shown) > room {
        let rank = |c: &Fitted| if c.index == sorted { 0 } else { shapes[c.index].rank };
        let next = (0..shown.len()).filter(|&at| rank(&shown[at]) > 0).max_by_key(|&at| rank(&shown[at]));
        let Some(next) = next else { break };
        shown.remove(next);
    }
    // What is left over goes to words that are cut, what is missing is taken from them.
    for at in 0..shown.len() {
        let (needed, Fitted { index, width }) = (needed(&shown), shown[at]);
        if shapes[index].align == Align::Left {
            let missing = needed.saturating_sub(room);
            let most = width + room.saturating_sub(needed);
            shown[at].width = if missing > 0 {
                width.saturating_sub(missing).max(LEAST.min(width))
            } else {
                natural[index].clamp(width, most)
            };
        }
    }
    shown
}
