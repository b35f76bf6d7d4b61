//! What the terminal can do, decided from the environment alone, each decision with its reason in words.
//!
//! Pure: no query is sent to the terminal, nothing is read but the map that is handed in. `habitus doctor` prints the
//! findings; the shell obeys them.

use crate::tui::theme::{ColorDepth, GlyphSet};
use std::collections::BTreeMap;
use std::time::Duration;

/// The environment as a map, so that a test can be any terminal.
pub type Environment = BTreeMap<String, String>;

/// What the user asked for on the command line or in the settings; `None` decides by the environment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Choices {
    /// `--color`: how many colours to use.
    pub color: Option<ColorDepth>,
    /// `--ascii` or `--unicode`.
    pub glyphs: Option<GlyphSet>,
    /// The background, for the choice of a theme.
    pub background: Option<Background>,
    /// Whether addresses are links (OSC 8).
    pub hyperlinks: Option<bool>,
}

/// What the text is drawn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Light text on a dark ground.
    Dark,
    /// Dark text on a light ground.
    Light,
}

/// What stands between the program and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Multiplexer {
    /// Nothing that says so.
    None,
    /// tmux.
    Tmux,
    /// GNU screen.
    Screen,
}

/// One decision, for the diagnosis page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was decided.
    pub what: &'static str,
    /// What it was decided to be.
    pub value: String,
    /// Why, in words.
    pub why: String,
}

/// What the terminal can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caps {
    /// How many colours.
    pub color: ColorDepth,
    /// Which signs.
    pub glyphs: GlyphSet,
    /// The ground on which text is drawn.
    pub background: Background,
    /// tmux or screen.
    pub multiplexer: Multiplexer,
    /// Whether the session comes over SSH.
    pub ssh: bool,
    /// Whether the terminal has a clipboard that OSC 52 reaches.
    pub clipboard: bool,
    /// Whether the terminal is known to make links of OSC 8. Others may show the sequence as rubbish.
    pub hyperlinks: bool,
    /// How long a lone Esc waits for the rest of a key that was split on the way.
    pub escape_delay: Duration,
    /// The decisions above with their reasons.
    pub findings: Vec<Finding>,
}

/// Decides what the terminal can do.
#[must_use]
pub fn detect(env: &Environment, choices: &Choices) -> Caps {
    let get = |name: &str| env.get(name).map(String::as_str).filter(|value| !value.is_empty());
    let term = get("TERM").unwrap_or("");
    let mut findings = Vec::new();
    let mut note = |what, value: &str, why: String| {
        findings.push(Finding { what, value: value.to_owned(), why });
    };

    let (multiplexer, why) = multiplexer(&get, term);
    let word = match multiplexer {
        Multiplexer::None => "none",
        Multiplexer::Tmux => "tmux",
        Multiplexer::Screen => "screen",
    };
    note("multiplexer", word, why);

    let over_ssh = ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"].into_iter().find(|name| get(name).is_some());
    note(
        "ssh",
        if over_ssh.is_some() { "yes" } else { "no" },
        over_ssh
            .map_or_else(|| "no SSH_CONNECTION, SSH_TTY or SSH_CLIENT".to_owned(), |n| format!("{n} is set")),
    );

    let (color, why) = color(&get, term, choices.color);
    note("colours", color.word(), why);
    let (glyphs, why) = glyphs(&get, term, choices.glyphs);
    note("signs", glyphs.word(), why);
    let (background, why) = background(&get, choices.background);
    note("background", if background == Background::Light { "light" } else { "dark" }, why);

    let (clipboard, why) = match term {
        "linux" => (false, "the Linux console has no clipboard".to_owned()),
        "" | "dumb" => (false, format!("TERM is {term:?}")),
        _ => (true, "OSC 52 is sent; whether the terminal obeys cannot be known".to_owned()),
    };
    note("clipboard", if clipboard { "OSC 52" } else { "none" }, why);

    let (hyperlinks, why) = hyperlinks(&get, term, multiplexer, choices.hyperlinks);
    note("links", if hyperlinks { "OSC 8" } else { "none" }, why);

    let escape_delay = Duration::from_millis(if over_ssh.is_some() { 100 } else { 30 });
    note(
        "Esc delay",
        &format!("{} ms", escape_delay.as_millis()),
        if over_ssh.is_some() { "keys may arrive in pieces over SSH" } else { "a local terminal" }.to_owned(),
    );

    Caps {
        color,
        glyphs,
        background,
        multiplexer,
        ssh: over_ssh.is_some(),
        clipboard,
        hyperlinks,
        escape_delay,
        findings,
    }
}

fn multiplexer<'a>(get: &impl Fn(&str) -> Option<&'a str>, term: &str) -> (Multiplexer, String) {
    if get("TMUX").is_some() {
        (Multiplexer::Tmux, "TMUX is set".to_owned())
    } else if get("STY").is_some() {
        (Multiplexer::Screen, "STY is set".to_owned())
    } else if term.starts_with("tmux") {
        // Over SSH from inside tmux only TERM tells of it.
        (Multiplexer::Tmux, format!("TERM is {term}"))
    } else {
        (Multiplexer::None, "neither TMUX nor STY is set".to_owned())
    }
}

/// Terminals that show any shade although COLORTERM may have been lost on the way.
const TRUECOLOR_TERMS: &[&str] =
    &["xterm-kitty", "alacritty", "wezterm", "foot", "xterm-ghostty", "ghostty", "contour", "rio"];

/// Terminals whose colour commands are not the ones that are sent.
const MONO_TERMS: &[&str] = &["dumb", "vt", "ansi", "cons25", "hft"];

fn color<'a>(
    get: &impl Fn(&str) -> Option<&'a str>,
    term: &str,
    choice: Option<ColorDepth>,
) -> (ColorDepth, String) {
    if let Some(depth) = choice {
        return (depth, "asked for by --color or the settings".to_owned());
    }
    if get("NO_COLOR").is_some() {
        return (ColorDepth::Mono, "NO_COLOR is set".to_owned());
    }
    if term.is_empty() {
        return (ColorDepth::Mono, "TERM is not set".to_owned());
    }
    if MONO_TERMS.iter().any(|prefix| term.starts_with(prefix)) {
        return (ColorDepth::Mono, format!("TERM is {term}"));
    }
    let in_screen = get("STY").is_some();
    if let Some(value @ ("truecolor" | "24bit")) = get("COLORTERM") {
        if !in_screen {
            return (ColorDepth::True, format!("COLORTERM is {value}"));
        }
        return (
            ColorDepth::Indexed256,
            format!("COLORTERM is {value}, but GNU screen passes 256 colours at most"),
        );
    }
    if term.ends_with("-direct") || TRUECOLOR_TERMS.contains(&term) {
        return (ColorDepth::True, format!("TERM is {term}"));
    }
    if term.contains("256color") {
        return (ColorDepth::Indexed256, format!("TERM is {term} and COLORTERM does not promise more"));
    }
    (ColorDepth::Ansi16, format!("TERM is {term} and COLORTERM does not promise more"))
}

fn glyphs<'a>(
    get: &impl Fn(&str) -> Option<&'a str>,
    term: &str,
    choice: Option<GlyphSet>,
) -> (GlyphSet, String) {
    if let Some(set) = choice {
        return (set, "asked for by --ascii, --unicode or the settings".to_owned());
    }
    // The first one that is set decides, as setlocale(3) has it.
    let Some((name, value)) =
        ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| get(name).map(|value| (name, value)))
    else {
        return (GlyphSet::Ascii, "none of LC_ALL, LC_CTYPE and LANG is set".to_owned());
    };
    let folded: String = value.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let shown = value.escape_default();
    if !folded.contains("utf8") {
        return (GlyphSet::Ascii, format!("{name} is {shown}, which is not UTF-8"));
    }
    if term == "linux" {
        return (GlyphSet::Linux, format!("{name} is {shown}, and TERM is linux, whose font has few signs"));
    }
    if term.is_empty() || MONO_TERMS.iter().any(|prefix| term.starts_with(prefix)) {
        return (GlyphSet::Ascii, format!("TERM is {term:?}"));
    }
    (GlyphSet::Unicode, format!("{name} is {shown}"))
}

/// Terminals that are known to make links of OSC 8, by the variable that they set, and the least it may say: a number, or
/// one of these words.
const LINK_TERMINALS: &[(&str, u64, &[&str])] = &[
    ("VTE_VERSION", 5000, &[]),
    ("KONSOLE_VERSION", 201_200, &[]),
    ("WT_SESSION", 0, &[]),
    ("KITTY_WINDOW_ID", 0, &[]),
    (
        "TERM",
        u64::MAX,
        &["xterm-kitty", "alacritty", "wezterm", "foot", "xterm-ghostty", "ghostty", "contour", "rio"],
    ),
    ("TERM_PROGRAM", u64::MAX, &["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"]),
];

fn hyperlinks<'a>(
    get: &impl Fn(&str) -> Option<&'a str>,
    term: &str,
    multiplexer: Multiplexer,
    choice: Option<bool>,
) -> (bool, String) {
    if let Some(choice) = choice {
        return (choice, "asked for by the settings".to_owned());
    }
    match multiplexer {
        Multiplexer::Screen => return (false, "GNU screen does not know OSC 8".to_owned()),
        // What stands around it is not known from within; from 3.4 on it passes links only to what has them.
        Multiplexer::Tmux => {
            let tmux = get("TERM_PROGRAM").filter(|program| *program == "tmux");
            let version = tmux.and_then(|_| get("TERM_PROGRAM_VERSION")).unwrap_or("");
            let number = |text: &str| text.parse::<u64>().ok();
            let (major, minor) = version.split_once('.').unwrap_or((version, "0"));
            let minor = minor.trim_end_matches(|c: char| !c.is_ascii_digit());
            let known = number(major).zip(number(minor)).is_some_and(|version| version >= (3, 4));
            let why = if version.is_empty() {
                "tmux does not say its version".to_owned()
            } else {
                format!("tmux is {}; it knows links from 3.4 on", version.escape_default())
            };
            return (known, why);
        }
        Multiplexer::None => {}
    }
    let known = LINK_TERMINALS.iter().find(|(variable, least, words)| {
        get(variable).is_some_and(|value| {
            // A session id is no number; that it is there is enough.
            *least == 0 || value.parse::<u64>().is_ok_and(|number| number >= *least) || words.contains(&value)
        })
    });
    match known {
        Some((variable, ..)) => (true, format!("{variable} is that of a terminal that has them")),
        None => (
            false,
            format!(
                "TERM is {term:?}, and nothing tells of a terminal that has them; links.osc8 = \"on\" asks"
            ),
        ),
    }
}

fn background<'a>(
    get: &impl Fn(&str) -> Option<&'a str>,
    choice: Option<Background>,
) -> (Background, String) {
    if let Some(choice) = choice {
        return (choice, "asked for by the settings".to_owned());
    }
    // rxvt, konsole and others say `foreground;background` in numbers of the sixteen.
    let Some(value) = get("COLORFGBG") else {
        return (Background::Dark, "COLORFGBG is not set; the terminal is not asked".to_owned());
    };
    let light = value.rsplit(';').next().is_some_and(|last| matches!(last, "7" | "15"));
    let background = if light { Background::Light } else { Background::Dark };
    (background, format!("COLORFGBG is {}", value.escape_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caps(env: &[(&str, &str)]) -> Caps {
        let env = env.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        detect(&env, &Choices::default())
    }

    fn why<'a>(caps: &'a Caps, what: &str) -> &'a str {
        caps.findings.iter().find(|finding| finding.what == what).map_or("", |finding| &finding.why)
    }

    #[test]
    fn colours() {
        let depth = |env: &[(&str, &str)]| caps(env).color;
        assert_eq!(depth(&[("TERM", "xterm-256color")]), ColorDepth::Indexed256);
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]), ColorDepth::True);
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("COLORTERM", "yes")]), ColorDepth::Indexed256);
        assert_eq!(depth(&[("TERM", "xterm")]), ColorDepth::Ansi16);
        assert_eq!(depth(&[("TERM", "linux")]), ColorDepth::Ansi16);
        assert_eq!(
            depth(&[("TERM", "screen"), ("STY", "1.x"), ("COLORTERM", "24bit")]),
            ColorDepth::Indexed256
        );
        assert_eq!(depth(&[("TERM", "xterm-kitty")]), ColorDepth::True);
        for term in ["dumb", "vt100", "vt220", "ansi", ""] {
            assert_eq!(depth(&[("TERM", term), ("COLORTERM", "truecolor")]), ColorDepth::Mono, "{term}");
        }
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("NO_COLOR", "1")]), ColorDepth::Mono);
        // An empty NO_COLOR does not count, as no-color.org has it.
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("NO_COLOR", "")]), ColorDepth::Indexed256);
    }

    #[test]
    fn what_is_asked_for_beats_the_environment() {
        let env = [("NO_COLOR".to_owned(), "1".to_owned())].into();
        let choices =
            Choices { color: Some(ColorDepth::True), glyphs: Some(GlyphSet::Unicode), ..Choices::default() };
        let caps = detect(&env, &choices);
        assert_eq!((caps.color, caps.glyphs), (ColorDepth::True, GlyphSet::Unicode));
        assert_eq!(why(&caps, "colours"), "asked for by --color or the settings");
    }

    #[test]
    fn the_first_locale_variable_decides() {
        let set = |env: &[(&str, &str)]| {
            let mut env = env.to_vec();
            env.push(("TERM", "xterm"));
            caps(&env).glyphs
        };
        assert_eq!(set(&[("LANG", "de_DE.UTF-8")]), GlyphSet::Unicode);
        assert_eq!(set(&[("LANG", "C.utf8")]), GlyphSet::Unicode);
        assert_eq!(set(&[("LANG", "C.UTF-8"), ("LC_CTYPE", "POSIX")]), GlyphSet::Ascii);
        assert_eq!(set(&[("LANG", "C"), ("LC_ALL", "en_US.UTF-8")]), GlyphSet::Unicode);
        assert_eq!(set(&[("LANG", "en_US.UTF-8"), ("LC_ALL", "")]), GlyphSet::Unicode);
        assert_eq!(set(&[]), GlyphSet::Ascii);
        assert_eq!(caps(&[("TERM", "linux"), ("LANG", "C.UTF-8")]).glyphs, GlyphSet::Linux);
        assert_eq!(caps(&[("TERM", "vt220"), ("LANG", "C.UTF-8")]).glyphs, GlyphSet::Ascii);
    }

    #[test]
    fn between_us_and_the_terminal() {
        let tmux = caps(&[("TERM", "tmux-256color"), ("SSH_CONNECTION", "a b c d")]);
        assert_eq!(
            (tmux.multiplexer, tmux.ssh, tmux.escape_delay.as_millis()),
            (Multiplexer::Tmux, true, 100)
        );
        assert_eq!(caps(&[("TERM", "screen"), ("STY", "1.p")]).multiplexer, Multiplexer::Screen);
        assert_eq!(caps(&[("TERM", "xterm")]).multiplexer, Multiplexer::None);
        assert!(!caps(&[("TERM", "linux")]).clipboard);
        assert_eq!(caps(&[("COLORFGBG", "0;default;15")]).background, Background::Light);
        assert_eq!(caps(&[("COLORFGBG", "15;0")]).background, Background::Dark);
    }

    #[test]
    fn links_are_made_only_where_they_are_known_to_work() {
        let links = |env: &[(&str, &str)]| caps(env).hyperlinks;
        let xterm = ("TERM", "xterm-256color");
        assert!(!links(&[xterm]));
        assert!(links(&[xterm, ("VTE_VERSION", "7006")]));
        assert!(!links(&[xterm, ("VTE_VERSION", "4205")]));
        assert!(!links(&[xterm, ("VTE_VERSION", "x")]));
        assert!(links(&[xterm, ("WT_SESSION", "0b6e-11")]));
        assert!(links(&[("TERM", "xterm-kitty")]));
        assert!(links(&[xterm, ("TERM_PROGRAM", "iTerm.app")]));
        assert!(!links(&[xterm, ("TERM_PROGRAM", "Apple_Terminal")]));
        let tmux = |version| {
            let tmux = [("TERM", "tmux-256color"), ("TMUX", "x"), ("TERM_PROGRAM", "tmux")];
            links(&[&tmux[..], &[("TERM_PROGRAM_VERSION", version), ("VTE_VERSION", "7006")]].concat())
        };
        assert!(tmux("3.4") && tmux("3.5a") && tmux("4.0"));
        assert!(!tmux("3.3a") && !tmux("next") && !tmux(""));
        assert!(!links(&[("TERM", "screen"), ("STY", "1.x"), ("VTE_VERSION", "7006")]));
        assert!(!links(&[("TERM", "linux")]) && !links(&[]));
        let asked = Choices { hyperlinks: Some(true), ..Choices::default() };
        assert!(detect(&Environment::new(), &asked).hyperlinks);
    }

    #[test]
    fn every_decision_has_a_reason() {
        let caps = caps(&[("TERM", "xterm-256color"), ("LANG", "C.UTF-8")]);
        assert_eq!(caps.findings.len(), 8);
        assert!(caps.findings.iter().all(|finding| !finding.why.is_empty() && !finding.value.is_empty()));
    }
}
