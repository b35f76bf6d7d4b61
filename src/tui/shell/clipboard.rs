//! Handing text to the terminal's clipboard: the bytes to send, and an honest sentence about them.
//!
//! Pure. Whether a terminal obeyed cannot be known, so nothing here says "copied".

use super::caps::{Caps, Multiplexer};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The longest OSC 52 payload that terminals are known to take, in base64 letters.
pub const MOST_BASE64: usize = 74_994;

/// Text to be handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clip {
    /// What it is, for the message: "path".
    pub what: String,
    /// The text, already made visible and masked by the caller.
    pub text: String,
}

/// What is to be done for one clip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Bytes for the terminal, possibly none.
    pub bytes: Vec<u8>,
    /// Text for tmux's own buffer.
    pub tmux: Option<String>,
    /// What to tell the user now.
    pub message: Result<String, String>,
}

/// Decides what to send for a clip.
///
/// Control characters other than line breaks and tabs never leave. Inside tmux the plain sequence comes first (tmux
/// understands it), then the envelope that lets it through where tmux is set up so, and tmux's buffer is filled too.
#[must_use]
pub fn plan(clip: &Clip, caps: &Caps) -> Plan {
    let text: String = clip.text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let dropped = clip.text.chars().count() - text.chars().count();
    let note = if dropped == 0 { String::new() } else { format!(", without {dropped} control characters") };
    let tmux = (caps.multiplexer == Multiplexer::Tmux).then(|| text.clone());
    let what = &clip.what;
    if text.is_empty() {
        return Plan { bytes: Vec::new(), tmux: None, message: Err(format!("{what}: nothing to copy")) };
    }
    if !caps.clipboard {
        return Plan {
            bytes: Vec::new(),
            tmux,
            message: Err(format!("{what}: this terminal has no clipboard")),
        };
    }
    let encoded = STANDARD.encode(text.as_bytes());
    if encoded.len() > MOST_BASE64 {
        let most = MOST_BASE64 / 4 * 3;
        let message =
            format!("{what}: {} bytes are too many, terminals take {most} at most; not sent", text.len());
        return Plan { bytes: Vec::new(), tmux, message: Err(message) };
    }
    let osc = format!("\x1b]52;c;{encoded}\x07");
    let bytes = match caps.multiplexer {
        Multiplexer::None => osc,
        Multiplexer::Tmux => {
            let doubled = osc.replace('\x1b', "\x1b\x1b");
            format!("{osc}\x1bPtmux;{doubled}\x1b\\")
        }
        Multiplexer::Screen => screen_envelopes(&osc),
    };
    let message = format!("{what} sent to the terminal (unconfirmed): {} bytes{note}", text.len());
    Plan { bytes: bytes.into_bytes(), tmux, message: Ok(message) }
}

/// GNU screen passes on at most 768 bytes of one device control string, so a long sequence goes in pieces.
fn screen_envelopes(osc: &str) -> String {
    let mut out = String::new();
    let mut rest = osc;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.len().min(700));
        out.push_str("\x1bP");
        out.push_str(piece);
        out.push_str("\x1b\\");
        rest = after;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::shell::caps::{Choices, detect};

    fn plan_in(env: &[(&str, &str)], text: &str) -> Plan {
        let env = env.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        plan(&Clip { what: "path".to_owned(), text: text.to_owned() }, &detect(&env, &Choices::default()))
    }

    #[test]
    fn plain_tmux_and_screen() {
        let plain = plan_in(&[("TERM", "xterm")], "/bin/sh");
        assert_eq!(plain.bytes, b"\x1b]52;c;L2Jpbi9zaA==\x07");
        assert_eq!(plain.message, Ok("path sent to the terminal (unconfirmed): 7 bytes".to_owned()));
        let tmux = plan_in(&[("TERM", "tmux"), ("TMUX", "/s,1,0")], "/bin/sh");
        assert_eq!(tmux.bytes, b"\x1b]52;c;L2Jpbi9zaA==\x07\x1bPtmux;\x1b\x1b]52;c;L2Jpbi9zaA==\x07\x1b\\");
        assert_eq!(tmux.tmux.as_deref(), Some("/bin/sh"));
        let screen = plan_in(&[("TERM", "screen"), ("STY", "1")], "/bin/sh");
        assert_eq!(screen.bytes, b"\x1bP\x1b]52;c;L2Jpbi9zaA==\x07\x1b\\");
    }

    #[test]
    fn what_cannot_be_sent_is_said() {
        let most = MOST_BASE64 / 4 * 3;
        assert!(!plan_in(&[("TERM", "xterm")], &"x".repeat(most)).bytes.is_empty());
        let long = plan_in(&[("TERM", "xterm")], &"x".repeat(most + 1));
        assert!(long.bytes.is_empty() && long.message.unwrap_err().contains("too many"));
        let none = plan_in(&[("TERM", "linux")], "x");
        assert_eq!(none.message, Err("path: this terminal has no clipboard".to_owned()));
        assert!(plan_in(&[("TERM", "xterm")], "\x07").message.is_err());
    }

    #[test]
    fn control_characters_never_leave() {
        let sent = plan_in(&[("TERM", "xterm")], "a\x1b]0;x\x07\n\tb\u{9b}");
        let encoded = std::str::from_utf8(&sent.bytes[7..sent.bytes.len() - 1]).unwrap();
        assert_eq!(STANDARD.decode(encoded).unwrap(), b"a]0;x\n\tb");
        assert!(sent.message.unwrap().ends_with("without 3 control characters"));
    }

    #[test]
    fn screen_gets_long_text_in_pieces() {
        let sent = plan_in(&[("TERM", "screen"), ("STY", "1")], &"x".repeat(3000));
        let text = String::from_utf8(sent.bytes).unwrap();
        let pieces: Vec<&str> = text.split("\x1b\\").filter(|piece| !piece.is_empty()).collect();
        assert!(
            pieces.len() > 1 && pieces.iter().all(|piece| piece.starts_with("\x1bP") && piece.len() <= 768)
        );
    }
}
