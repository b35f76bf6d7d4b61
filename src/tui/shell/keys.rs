//! Keys as the program knows them, and their notation: `q`, `G`, `ctrl-l`, `space`, `shift-tab`, `f1`, `g g`.
//!
//! Shift is part of a letter (`G`), never written before one. Alt is no modifier here: over SSH an Esc and the key
//! after it may arrive together, so the input turns such a pair back into two keys.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::fmt;

/// One key, with Ctrl or Shift where they make another key of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Held with Ctrl.
    pub ctrl: bool,
    /// Held with Shift; never set for letters, which carry it in their case.
    pub shift: bool,
}

/// Which key, apart from modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names of the keys are their own words")]
pub enum Code {
    Char(char),
    F(u8),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// The keys that have a name. The first name of a key is the one that is printed.
const NAMED: &[(&str, Code)] = &[
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("return", Code::Enter),
    ("esc", Code::Esc),
    ("escape", Code::Esc),
    ("tab", Code::Tab),
    ("backspace", Code::Backspace),
    ("del", Code::Delete),
    ("delete", Code::Delete),
    ("ins", Code::Insert),
    ("insert", Code::Insert),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pageup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("pagedown", Code::PageDown),
];

/// Why a key notation cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing is written.
    #[error("expected a key such as `q`, `ctrl-l`, `pgdn` or `g g`, found nothing")]
    Empty,
    /// A word that is no key.
    #[error("expected a key such as `q`, `ctrl-l`, `pgdn` or `g g`, found `{found}`")]
    Unknown {
        /// The word, escaped.
        found: String,
        /// The nearest name that exists.
        suggestion: Option<String>,
    },
    /// Alt cannot be told from Esc on many terminals.
    #[error("Alt is not used: many terminals send it as Esc followed by the key (`{found}`)")]
    Alt {
        /// The word, escaped.
        found: String,
    },
    /// A combination that terminals do not send.
    #[error("terminals do not send `{found}`{why}")]
    NotSent {
        /// The word, escaped.
        found: String,
        /// What to write instead.
        why: &'static str,
    },
    /// More keys in a row than anyone types.
    #[error("at most {MAX_SEQUENCE} keys in a row, found {0}")]
    TooLong(usize),
}

/// The longest sequence of keys.
pub const MAX_SEQUENCE: usize = 4;

impl Key {
    /// A key without modifiers.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, shift: false }
    }

    /// The letter that this key types in a text field, if it types one.
    #[must_use]
    pub const fn letter(self) -> Option<char> {
        match self {
            Self { code: Code::Char(c), ctrl: false, .. } => Some(c),
            _ => None,
        }
    }

    /// What crossterm reports, as a key of ours; `None` for releases and keys that have no name here.
    #[must_use]
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let mut shift = event.modifiers.contains(KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::Char(c) => {
                shift = false;
                // Terminals do not tell ctrl-l from ctrl-L.
                Code::Char(if ctrl { c.to_ascii_lowercase() } else { c })
            }
            KeyCode::F(number) => Code::F(number),
            KeyCode::Enter => Code::Enter,
            KeyCode::Esc => Code::Esc,
            KeyCode::Tab => Code::Tab,
            KeyCode::BackTab => {
                shift = true;
                Code::Tab
            }
            KeyCode::Backspace => Code::Backspace,
            KeyCode::Delete => Code::Delete,
            KeyCode::Insert => Code::Insert,
            KeyCode::Up => Code::Up,
            KeyCode::Down => Code::Down,
            KeyCode::Left => Code::Left,
            KeyCode::Right => Code::Right,
            KeyCode::Home => Code::Home,
            KeyCode::End => Code::End,
            KeyCode::PageUp => Code::PageUp,
            KeyCode::PageDown => Code::PageDown,
            _ => return None,
        };
        Some(Self { code, ctrl, shift })
    }
}

impl std::str::FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let found = || text.escape_default().to_string();
        let mut key = Self::plain(Code::Esc);
        let mut rest = text;
        // A lone "-" is a key, so only a prefix with something behind it is a modifier.
        while let Some((modifier, after)) =
            rest.split_once('-').filter(|(m, after)| !m.is_empty() && !after.is_empty())
        {
            match modifier.to_ascii_lowercase().as_str() {
                "ctrl" | "c" => key.ctrl = true,
                "shift" | "s" => key.shift = true,
                "alt" | "meta" | "a" | "m" => return Err(KeyError::Alt { found: found() }),
                _ => return Err(unknown(text)),
            }
            rest = after;
        }
        let mut chars = rest.chars();
        key.code = match (chars.next(), chars.next()) {
            (None, _) => return Err(KeyError::Empty),
            (Some(c), None) if !c.is_control() && c != ' ' => Code::Char(c),
            _ => named(rest).ok_or_else(|| unknown(text))?,
        };
        match key.code {
            Code::Char(c) if key.shift && c != ' ' => {
                Err(KeyError::NotSent { found: found(), why: ": write the letter in its case, such as `G`" })
            }
            Code::Char(c) if key.ctrl => {
                let c = c.to_ascii_lowercase();
                if !(c.is_ascii_lowercase() || c == ' ') {
                    return Err(KeyError::NotSent {
                        found: found(),
                        why: ": Ctrl goes with a letter or with space",
                    });
                }
                let why = match c {
                    'i' => ": it is Tab",
                    'm' => ": it is Enter",
                    _ => {
                        key.code = Code::Char(c);
                        return Ok(key);
                    }
                };
                Err(KeyError::NotSent { found: found(), why })
            }
            _ => Ok(key),
        }
    }
}

fn named(word: &str) -> Option<Code> {
    let lower = word.to_ascii_lowercase();
    if let Some(number) = lower.strip_prefix('f').and_then(|n| n.parse::<u8>().ok()) {
        return (1..=12).contains(&number).then_some(Code::F(number));
    }
    NAMED.iter().find(|(name, _)| *name == lower).map(|(_, code)| *code)
}

fn unknown(word: &str) -> KeyError {
    let last = word.rsplit('-').next().unwrap_or(word);
    let near = NAMED
        .iter()
        .map(|(name, _)| (strsim::damerau_levenshtein(name, &last.to_ascii_lowercase()), *name))
        .filter(|(distance, _)| *distance <= 2)
        .min()
        .map(|(_, name)| name.to_owned());
    KeyError::Unknown { found: word.escape_default().to_string(), suggestion: near }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("ctrl-")?;
        }
        if self.shift {
            f.write_str("shift-")?;
        }
        match self.code {
            Code::Char(c) if c != ' ' => write!(f, "{c}"),
            Code::F(number) => write!(f, "f{number}"),
            code => f.write_str(NAMED.iter().find(|(_, named)| *named == code).map_or("?", |(name, _)| name)),
        }
    }
}

/// Reads a sequence such as `g g`.
///
/// # Errors
/// When a part is no key, when there is none, or when there are more than [`MAX_SEQUENCE`].
pub fn parse_sequence(text: &str) -> Result<Vec<Key>, KeyError> {
    let keys = text.split_whitespace().map(str::parse).collect::<Result<Vec<Key>, _>>()?;
    match keys.len() {
        0 => Err(KeyError::Empty),
        1..=MAX_SEQUENCE => Ok(keys),
        more => Err(KeyError::TooLong(more)),
    }
}

/// Writes a sequence as [`parse_sequence`] reads it.
#[must_use]
pub fn format_sequence(keys: &[Key]) -> String {
    keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn notation() {
        for text in [
            "q",
            "G",
            "ctrl-l",
            "space",
            "enter",
            "esc",
            "tab",
            "shift-tab",
            "f1",
            "pgdn",
            "-",
            "ctrl-space",
            "?",
            ":",
        ] {
            assert_eq!(text.parse::<Key>().unwrap().to_string(), text);
        }
        assert_eq!(format_sequence(&parse_sequence("g  g").unwrap()), "g g");
        assert_eq!("Ctrl-L".parse::<Key>(), "ctrl-l".parse());
        assert_eq!("PageDown".parse::<Key>().unwrap().to_string(), "pgdn");
    }

    #[test]
    fn errors_say_what_to_write_instead() {
        let error = |text: &str| parse_sequence(text).unwrap_err();
        assert_eq!(error(""), KeyError::Empty);
        assert_eq!(
            error("pgdwn"),
            KeyError::Unknown { found: "pgdwn".into(), suggestion: Some("pgdn".into()) }
        );
        assert!(error("alt-x").to_string().contains("Alt is not used"));
        assert!(error("shift-g").to_string().contains("write the letter in its case"));
        assert!(error("ctrl-i").to_string().contains("it is Tab"));
        assert!(error("ctrl-/").to_string().contains("Ctrl goes with a letter"));
        assert!(error("f13").to_string().contains("f13"));
        assert_eq!(error("a b c d e"), KeyError::TooLong(5));
    }

    #[test]
    fn events_become_keys() {
        let key =
            |code, modifiers| Key::from_event(KeyEvent::new(code, modifiers)).map(|key| key.to_string());
        assert_eq!(key(KeyCode::Char('G'), KeyModifiers::SHIFT).as_deref(), Some("G"));
        assert_eq!(key(KeyCode::BackTab, KeyModifiers::SHIFT).as_deref(), Some("shift-tab"));
        assert_eq!(key(KeyCode::Char('l'), KeyModifiers::CONTROL).as_deref(), Some("ctrl-l"));
        assert_eq!(key(KeyCode::CapsLock, KeyModifiers::NONE), None);
    }

    proptest! {
        #[test]
        fn reading_never_panics_and_round_trips(text in ".{0,12}") {
            if let Ok(key) = text.parse::<Key>() {
                prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key));
            }
        }
    }
}
