//! How many colours a terminal has, and what a rich colour becomes where there are fewer.
//!
//! Knows nothing of roles, files or the environment.

use ratatui::style::Color;

/// How many colours may be used, from none to sixteen million.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColorDepth {
    /// No colour at all: only reversed, bold, dim and underlined text.
    Mono,
    /// The sixteen colours whose shades the user chose.
    Ansi16,
    /// The sixteen, a cube of 216 and 24 greys.
    Indexed256,
    /// Any shade.
    True,
}

impl ColorDepth {
    /// The word for it in settings and on the diagnosis page.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mono => "never",
            Self::Ansi16 => "16",
            Self::Indexed256 => "256",
            Self::True => "truecolor",
        }
    }
}

/// The shades that most terminals give the sixteen colours (xterm's).
const ANSI: [(u8, u8, u8); 16] = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

/// The sixteen names in the order of their numbers.
pub(super) const NAMES: [(&str, Color); 16] = [
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("gray", Color::Gray),
    ("darkgray", Color::DarkGray),
    ("lightred", Color::LightRed),
    ("lightgreen", Color::LightGreen),
    ("lightyellow", Color::LightYellow),
    ("lightblue", Color::LightBlue),
    ("lightmagenta", Color::LightMagenta),
    ("lightcyan", Color::LightCyan),
    ("white", Color::White),
];

/// The six levels of each axis of the 256-colour cube.
const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// What `color` becomes on a terminal with `depth` colours.
///
/// The sixteen named colours stay as they are unless there are none: their shades are the user's own.
#[must_use]
pub fn downsample(color: Color, depth: ColorDepth) -> Color {
    match (color, depth) {
        (_, ColorDepth::Mono) => Color::Reset,
        (Color::Rgb(r, g, b), ColorDepth::Indexed256) => Color::Indexed(nearest_256((r, g, b))),
        (Color::Rgb(r, g, b), ColorDepth::Ansi16) => nearest_16((r, g, b)),
        (Color::Indexed(index), ColorDepth::Ansi16) => nearest_16(shade(index)),
        (other, _) => other,
    }
}

fn distance(a: (u8, u8, u8), b: (u8, u8, u8)) -> u32 {
    let square = |x: u8, y: u8| u32::from(x.abs_diff(y)).pow(2);
    // The eye sees green best and blue worst; these weights are the usual cheap approximation.
    2 * square(a.0, b.0) + 4 * square(a.1, b.1) + 3 * square(a.2, b.2)
}

fn nearest_level(value: u8) -> u8 {
    let mut best = 0_u8;
    for index in 0..6_u8 {
        if value.abs_diff(LEVELS[usize::from(index)]) < value.abs_diff(LEVELS[usize::from(best)]) {
            best = index;
        }
    }
    best
}

fn nearest_256(rgb: (u8, u8, u8)) -> u8 {
    let cube = 16 + 36 * nearest_level(rgb.0) + 6 * nearest_level(rgb.1) + nearest_level(rgb.2);
    let mean = (u16::from(rgb.0) + u16::from(rgb.1) + u16::from(rgb.2)) / 3;
    let grey = 232 + u8::try_from(mean.saturating_sub(3) / 10).unwrap_or(23).min(23);
    if distance(rgb, shade(grey)) < distance(rgb, shade(cube)) { grey } else { cube }
}

fn nearest_16(rgb: (u8, u8, u8)) -> Color {
    let best = (0..16).min_by_key(|&index| distance(rgb, ANSI[index])).unwrap_or(0);
    NAMES[best].1
}

/// The shade of one of the 256 colours.
fn shade(index: u8) -> (u8, u8, u8) {
    match index {
        0..=15 => ANSI[usize::from(index)],
        16..=231 => {
            let cube = usize::from(index - 16);
            (LEVELS[cube / 36], LEVELS[cube / 6 % 6], LEVELS[cube % 6])
        }
        232..=255 => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shade_becomes_the_nearest_one_that_exists() {
        assert_eq!(downsample(Color::Rgb(95, 175, 215), ColorDepth::Indexed256), Color::Indexed(74));
        assert_eq!(downsample(Color::Rgb(128, 128, 128), ColorDepth::Indexed256), Color::Indexed(244));
        assert_eq!(downsample(Color::Rgb(250, 10, 5), ColorDepth::Ansi16), Color::LightRed);
        assert_eq!(downsample(Color::Indexed(196), ColorDepth::Ansi16), Color::LightRed);
        assert_eq!(downsample(Color::Rgb(1, 2, 3), ColorDepth::True), Color::Rgb(1, 2, 3));
    }

    #[test]
    fn named_colours_stay_the_users_own_and_mono_has_none() {
        assert_eq!(downsample(Color::Cyan, ColorDepth::True), Color::Cyan);
        assert_eq!(downsample(Color::Cyan, ColorDepth::Mono), Color::Reset);
    }

    #[test]
    fn every_one_of_the_256_survives_its_own_shade() {
        for index in 16..=255_u8 {
            let (r, g, b) = shade(index);
            let Color::Indexed(back) = downsample(Color::Rgb(r, g, b), ColorDepth::Indexed256) else {
                panic!("an index was expected for {index}");
            };
            assert_eq!(shade(back), (r, g, b));
        }
    }
}
