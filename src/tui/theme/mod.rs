//! Themes: what each role looks like, read from TOML, fitted to the colours that the terminal has.
//!
//! Knows nothing of screens. A theme names the sixteen colours first and may add a richer value, which counts only
//! where the terminal can show it. Foreground and background are the terminal's own unless a role says otherwise.

mod color;
mod glyphs;
mod role;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;
use std::collections::BTreeMap;

pub use color::{ColorDepth, downsample};
pub use glyphs::{GlyphSet, Glyphs};
pub use role::{ROLES, Role, RoleSpec};

/// The themes that come with the program: name and file.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("dark", include_str!("../../../themes/dark.toml")),
    ("light", include_str!("../../../themes/light.toml")),
    ("mono", include_str!("../../../themes/mono.toml")),
];

/// The looks of every role on this terminal.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// The name that the file gives itself.
    pub name: String,
    styles: Vec<Style>,
}

/// Why a theme file cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ThemeError {
    /// Not TOML, or a value of the wrong kind.
    #[error("not a theme file: {0}")]
    Syntax(String),
    /// A name that is not in its table.
    #[error("unknown {kind} {found:?}{}", hint(suggestion.as_deref()))]
    Unknown {
        /// What was looked for: role, colour, modifier, base theme.
        kind: &'static str,
        /// What the file says.
        found: String,
        /// The nearest name that exists.
        suggestion: Option<String>,
    },
}

fn hint(suggestion: Option<&str>) -> String {
    suggestion.map(|name| format!(" (did you mean {name:?}?)")).unwrap_or_default()
}

#[derive(Debug, Deserialize)]
struct ThemeFile {
    name: String,
    base: Option<String>,
    #[serde(default)]
    roles: BTreeMap<String, Look>,
}

/// What a file says of one role.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Look {
    fg: Option<String>,
    bg: Option<String>,
    rich_fg: Option<String>,
    rich_bg: Option<String>,
    #[serde(default)]
    mods: Vec<String>,
}

const MODIFIERS: &[(&str, Modifier)] = &[
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underlined", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
];

impl Theme {
    /// The built-in theme of that name, or `dark`.
    #[must_use]
    pub fn built_in(name: &str, depth: ColorDepth) -> Self {
        let text = BUILT_IN.iter().find(|(known, _)| *known == name).map_or(BUILT_IN[0].1, |(_, text)| text);
        Self::parse(text, depth).unwrap_or_else(|_| Self::plain())
    }

    /// Nothing but the terminal's own looks and a reversed selection.
    #[must_use]
    pub fn plain() -> Self {
        let mut styles = vec![Style::new(); ROLES.len()];
        for role in [Role::Selection, Role::InputError] {
            styles[role as usize] = Style::new().add_modifier(Modifier::REVERSED);
        }
        Self { name: "plain".to_owned(), styles }
    }

    /// Reads a theme file for a terminal with `depth` colours.
    ///
    /// # Errors
    /// When the text is no theme, or names a role, colour, modifier or base theme that does not exist.
    pub fn parse(text: &str, depth: ColorDepth) -> Result<Self, ThemeError> {
        let file: ThemeFile = toml::from_str(text).map_err(|e| ThemeError::Syntax(e.to_string()))?;
        let mut theme = match &file.base {
            None => Self { name: String::new(), styles: vec![Style::new(); ROLES.len()] },
            Some(base) => {
                let names = BUILT_IN.iter().map(|(name, _)| *name);
                let name = lookup("base theme", base, names)?;
                Self::built_in(name, depth)
            }
        };
        for (name, look) in &file.roles {
            let known = lookup("role", name, ROLES.iter().map(|row| row.name))?;
            if let Some(index) = ROLES.iter().position(|row| row.name == known) {
                theme.styles[index] = look.style(depth)?;
            }
        }
        theme.name = file.name;
        Ok(theme)
    }

    /// What text of this role looks like.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        self.styles.get(role as usize).copied().unwrap_or_default()
    }
}

impl Look {
    fn style(&self, depth: ColorDepth) -> Result<Style, ThemeError> {
        let mut style = Style::new();
        for name in &self.mods {
            let known = lookup("modifier", name, MODIFIERS.iter().map(|(name, _)| *name))?;
            for (_, modifier) in MODIFIERS.iter().filter(|(name, _)| *name == known) {
                style = style.add_modifier(*modifier);
            }
        }
        if let Some(color) = pick(self.fg.as_deref(), self.rich_fg.as_deref(), depth)? {
            style = style.fg(color);
        }
        // Bright black, the only grey of the sixteen, is the background itself in some palettes. So what recedes is
        // dimmed there, and grey only where a shade of it can be named.
        if style.fg.is_some() && self.rich_fg.is_some() && depth >= ColorDepth::Indexed256 {
            style.add_modifier.remove(Modifier::DIM);
        }
        if let Some(color) = pick(self.bg.as_deref(), self.rich_bg.as_deref(), depth)? {
            style = style.bg(color);
        }
        Ok(style)
    }
}

/// Both values are checked whatever the depth, so that an error does not wait for another terminal.
fn pick(plain: Option<&str>, rich: Option<&str>, depth: ColorDepth) -> Result<Option<Color>, ThemeError> {
    let plain = plain.map(color_of).transpose()?;
    let rich = rich.map(color_of).transpose()?;
    let chosen = if depth >= ColorDepth::Indexed256 { rich.or(plain) } else { plain };
    Ok(chosen.map(|color| downsample(color, depth)).filter(|color| *color != Color::Reset))
}

fn color_of(text: &str) -> Result<Color, ThemeError> {
    if text == "default" {
        return Ok(Color::Reset);
    }
    if let Some(hex) = text.strip_prefix('#')
        && hex.len() == 6
        && let Ok(value) = u32::from_str_radix(hex, 16)
    {
        let [_, r, g, b] = value.to_be_bytes();
        return Ok(Color::Rgb(r, g, b));
    }
    if let Ok(index) = text.parse::<u8>() {
        return Ok(Color::Indexed(index));
    }
    let known = lookup("colour", text, color::NAMES.iter().map(|(name, _)| *name))?;
    Ok(color::NAMES.iter().find(|(name, _)| *name == known).map_or(Color::Reset, |(_, color)| *color))
}

fn lookup<'a>(
    kind: &'static str,
    found: &str,
    names: impl Iterator<Item = &'a str> + Clone,
) -> Result<&'a str, ThemeError> {
    if let Some(name) = names.clone().find(|name| *name == found) {
        return Ok(name);
    }
    let suggestion = names
        .map(|name| (strsim::damerau_levenshtein(name, found), name))
        .filter(|(distance, _)| *distance <= 3)
        .min()
        .map(|(_, name)| name.to_owned());
    Err(ThemeError::Unknown { kind, found: found.escape_default().to_string(), suggestion })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_themes_say_something_of_every_role_that_needs_it() {
        for (name, text) in BUILT_IN {
            let file: ThemeFile = toml::from_str(text).unwrap();
            assert_eq!(file.name, *name);
            for row in ROLES {
                assert!(file.roles.contains_key(row.name), "{name}.toml lacks the role {}", row.name);
            }
            for depth in [ColorDepth::Mono, ColorDepth::Ansi16, ColorDepth::Indexed256, ColorDepth::True] {
                Theme::parse(text, depth).unwrap();
            }
        }
    }

    #[test]
    fn the_selection_is_reversed_everywhere_and_mono_has_no_colour() {
        for (name, _) in BUILT_IN {
            let style = Theme::built_in(name, ColorDepth::True).style(Role::Selection);
            assert!(style.add_modifier.contains(Modifier::REVERSED), "{name}");
            let mono = Theme::built_in(name, ColorDepth::Mono);
            for row in ROLES {
                let style = mono.style(row.role);
                assert_eq!((style.fg, style.bg), (None, None), "{name} {}", row.name);
            }
        }
    }

    #[test]
    fn a_rich_value_counts_only_where_it_can_be_shown() {
        let text = "name = 'x'\n[roles.accent]\nfg = 'cyan'\nrich_fg = '#5fafd7'\n";
        let fg = |depth| Theme::parse(text, depth).unwrap().style(Role::Accent).fg;
        assert_eq!(fg(ColorDepth::True), Some(Color::Rgb(0x5f, 0xaf, 0xd7)));
        assert_eq!(fg(ColorDepth::Indexed256), Some(Color::Indexed(74)));
        assert_eq!(fg(ColorDepth::Ansi16), Some(Color::Cyan));
        assert_eq!(fg(ColorDepth::Mono), None);
    }

    #[test]
    fn a_base_gives_what_the_file_leaves_out() {
        let theme =
            Theme::parse("name='mine'\nbase='dark'\n[roles.bad]\nfg='red'\n", ColorDepth::Ansi16).unwrap();
        assert_eq!(theme.name, "mine");
        assert_eq!(theme.style(Role::Bad), Style::new().fg(Color::Red));
        assert_eq!(theme.style(Role::Key), Theme::built_in("dark", ColorDepth::Ansi16).style(Role::Key));
    }

    #[test]
    fn errors_name_what_was_found_and_what_was_meant() {
        let error = |text: &str| Theme::parse(text, ColorDepth::True).unwrap_err().to_string();
        assert_eq!(error("name='x'\n[roles.acent]\n"), r#"unknown role "acent" (did you mean "accent"?)"#);
        assert_eq!(
            error("name='x'\n[roles.bad]\nfg='lightredd'\n"),
            r#"unknown colour "lightredd" (did you mean "lightred"?)"#
        );
        assert_eq!(
            error("name='x'\n[roles.bad]\nmods=['reverse']\n"),
            r#"unknown modifier "reverse" (did you mean "reversed"?)"#
        );
        assert!(error("name=").starts_with("not a theme file"));
    }
}
