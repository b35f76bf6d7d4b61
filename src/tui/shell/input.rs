//! From what crossterm reads to keys of ours: a thread that blocks on the terminal, and a gate for keys that arrive in
//! pieces.
//!
//! Over SSH an arrow key (`Esc [ A`) may be cut in two. crossterm reports a lone Esc at once and the rest as letters, so
//! the gate holds an Esc back for a moment and puts the pieces together. A whole paste that lost its first byte is put
//! together as well, or its letters would be obeyed as commands.

use super::event_loop::Arrival;
use super::keys::{Code, Key};
use super::message::Message;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::time::{Duration, Instant};
use tokio::sync::mpsc::Sender;

/// Starts the thread that reads the terminal. It sleeps in the kernel until something is typed.
pub(super) fn spawn(outbox: Sender<Arrival>) -> std::io::Result<()> {
    std::thread::Builder::new().name("input".to_owned()).spawn(move || {
        let mut failures = 0;
        while failures < 100 {
            // crossterm asserts things about what it reads; a strange byte must not end the input.
            match std::panic::catch_unwind(crossterm::event::read) {
                Ok(Ok(event)) => {
                    failures = 0;
                    if outbox.blocking_send(Arrival::Input(event)).is_err() {
                        return;
                    }
                }
                Ok(Err(_)) | Err(_) => failures += 1,
            }
        }
        let _ = outbox.blocking_send(Arrival::InputLost);
    })?;
    Ok(())
}

/// The longest key sequence that is put together.
const MOST_PARAMETERS: usize = 16;

#[derive(Debug)]
enum Gate {
    Open,
    /// An Esc came.
    Esc,
    /// An Esc and `[` came, and these parameters.
    Csi(String),
    /// An Esc and `O` came.
    Ss3,
    /// The begin of a paste was cut off; this much of its text came.
    Paste(String),
}

/// Puts the pieces of keys together.
#[derive(Debug)]
pub(super) struct EscGate {
    gate: Gate,
    delay: Duration,
    deadline: Option<Instant>,
}

impl EscGate {
    pub(super) const fn new(delay: Duration) -> Self {
        Self { gate: Gate::Open, delay, deadline: None }
    }

    /// When [`EscGate::expire`] must be called, if nothing comes before.
    pub(super) const fn deadline(&self) -> Option<Instant> {
        self.deadline
    }

    /// Takes in an event; what it means is appended to `out`.
    pub(super) fn feed(&mut self, event: Event, now: Instant, out: &mut Vec<Message>) {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => self.key(key, now, out),
            Event::Paste(text) => {
                self.release(out);
                out.push(Message::Paste(text));
            }
            Event::Resize(width, height) => out.push(Message::Resize(width, height)),
            Event::Key(_) | Event::Mouse(_) | Event::FocusGained | Event::FocusLost => {}
        }
    }

    /// Lets out what was held back, if its time has come.
    pub(super) fn expire(&mut self, now: Instant, out: &mut Vec<Message>) {
        if self.deadline.is_some_and(|deadline| deadline <= now) {
            self.release(out);
        }
    }

    fn hold(&mut self, gate: Gate, now: Instant) {
        self.gate = gate;
        self.deadline = Some(now + self.delay);
    }

    fn release(&mut self, out: &mut Vec<Message>) {
        self.deadline = None;
        match std::mem::replace(&mut self.gate, Gate::Open) {
            Gate::Open => {}
            // A sequence that never ended is dropped: its letters were no commands.
            Gate::Csi(parameters) if !parameters.is_empty() => {}
            Gate::Esc => out.push(Message::Key(Key::plain(Code::Esc))),
            Gate::Csi(_) => {
                out.push(Message::Key(Key::plain(Code::Esc)));
                out.push(Message::Key(Key::plain(Code::Char('['))));
            }
            Gate::Ss3 => {
                out.push(Message::Key(Key::plain(Code::Esc)));
                out.push(Message::Key(Key::plain(Code::Char('O'))));
            }
            Gate::Paste(text) => out.push(Message::Paste(text)),
        }
    }

    fn key(&mut self, mut event: KeyEvent, now: Instant, out: &mut Vec<Message>) {
        if event.modifiers.contains(KeyModifiers::ALT) {
            // An Esc and a key that arrived together. Nobody here listens to Alt.
            event.modifiers.remove(KeyModifiers::ALT);
            self.release(out);
            out.push(Message::Key(Key::plain(Code::Esc)));
        }
        let Some(key) = Key::from_event(event) else { return };
        let letter = key.letter();
        match &mut self.gate {
            Gate::Open => {}
            Gate::Esc => match letter {
                Some('[') => return self.hold(Gate::Csi(String::new()), now),
                Some('O') => return self.hold(Gate::Ss3, now),
                _ => self.release(out),
            },
            Gate::Csi(parameters) => match letter {
                Some(c @ ('0'..='9' | ';' | '<' | '=' | '>' | '?' | ':'))
                    if parameters.len() < MOST_PARAMETERS =>
                {
                    parameters.push(c);
                    self.deadline = Some(now + self.delay);
                    return;
                }
                Some('~') if parameters == "200" => return self.hold(Gate::Paste(String::new()), now),
                Some(last @ ('@'..='}' | '~')) => {
                    let code = csi(parameters, last);
                    let shift = last == 'Z';
                    out.extend(code.map(|code| Message::Key(Key { code, ctrl: false, shift })));
                    self.gate = Gate::Open;
                    self.deadline = None;
                    return;
                }
                _ => self.release(out),
            },
            Gate::Ss3 => {
                let code = letter.and_then(|last| csi("", last));
                if let Some(code) = code {
                    out.push(Message::Key(Key::plain(code)));
                    self.gate = Gate::Open;
                    self.deadline = None;
                    return;
                }
                self.release(out);
            }
            Gate::Paste(text) => {
                let c = match (letter, key.code) {
                    (Some(c), _) => Some(c),
                    (None, Code::Enter) => Some('\n'),
                    (None, Code::Char('j')) if key.ctrl => Some('\n'),
                    (None, Code::Tab) => Some('\t'),
                    _ => None,
                };
                text.extend(c);
                self.deadline = Some(now + self.delay);
                return;
            }
        }
        if event.code == KeyCode::Esc {
            self.hold(Gate::Esc, now);
        } else {
            out.push(Message::Key(key));
        }
    }
}

/// The key that a sequence with these parameters and this last letter stands for.
fn csi(parameters: &str, last: char) -> Option<Code> {
    let number = parameters.split(';').next().unwrap_or("");
    Some(match (last, number) {
        ('A', _) => Code::Up,
        ('B', _) => Code::Down,
        ('C', _) => Code::Right,
        ('D', _) => Code::Left,
        ('H', _) | ('~', "1" | "7") => Code::Home,
        ('F', _) | ('~', "4" | "8") => Code::End,
        ('Z', _) => Code::Tab,
        ('~', "2") => Code::Insert,
        ('~', "3") => Code::Delete,
        ('~', "5") => Code::PageUp,
        ('~', "6") => Code::PageDown,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    const DELAY: Duration = Duration::from_millis(50);

    fn event(c: char) -> Event {
        let code = match c {
            '\u{1b}' => KeyCode::Esc,
            '\r' => KeyCode::Enter,
            other => KeyCode::Char(other),
        };
        Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    fn words(messages: &[Message]) -> String {
        let mut text = String::new();
        for message in messages {
            match message {
                Message::Key(key) => write!(text, "{key} ").unwrap(),
                Message::Paste(pasted) => write!(text, "paste({pasted}) ").unwrap(),
                other => write!(text, "{other:?} ").unwrap(),
            }
        }
        text.trim_end().to_owned()
    }

    /// Feeds letters one after the other, then lets the time pass.
    fn fed(letters: &str) -> (String, String) {
        let (mut gate, now, mut out) = (EscGate::new(DELAY), Instant::now(), Vec::new());
        for letter in letters.chars() {
            gate.feed(event(letter), now, &mut out);
        }
        let at_once = words(&out);
        out.clear();
        gate.expire(now + DELAY, &mut out);
        assert_eq!(gate.deadline(), None);
        (at_once, words(&out))
    }

    #[test]
    fn an_esc_acts_only_when_nothing_follows() {
        assert_eq!(fed("\u{1b}"), (String::new(), "esc".into()));
        assert_eq!(fed("a"), ("a".into(), String::new()));
        assert_eq!(fed("\u{1b}x"), ("esc x".into(), String::new()));
        assert_eq!(fed("\u{1b}\u{1b}"), ("esc".into(), "esc".into()));
    }

    #[test]
    fn a_key_that_was_cut_in_two_is_one_key() {
        assert_eq!(fed("\u{1b}[A").0, "up");
        assert_eq!(fed("\u{1b}[6~").0, "pgdn");
        assert_eq!(fed("\u{1b}[1;5Cx").0, "right x");
        assert_eq!(fed("\u{1b}OH").0, "home");
        assert_eq!(fed("\u{1b}[Z").0, "shift-tab");
        // Focus reports and the like mean nothing, and their letters are no commands.
        assert_eq!(fed("\u{1b}[I"), (String::new(), String::new()));
        assert_eq!(fed("\u{1b}[38;5"), (String::new(), String::new()));
        assert_eq!(fed("\u{1b}["), (String::new(), "esc [".into()));
    }

    #[test]
    fn a_paste_without_its_first_byte_is_still_a_paste() {
        assert_eq!(fed("\u{1b}[200~qq\rd"), (String::new(), "paste(qq\nd)".into()));
    }

    #[test]
    fn alt_is_esc_and_the_key() {
        let (mut gate, mut out) = (EscGate::new(DELAY), Vec::new());
        let alt = Event::Key(KeyEvent::new(KeyCode::Char('j'), KeyModifiers::ALT));
        gate.feed(alt, Instant::now(), &mut out);
        assert_eq!(words(&out), "esc j");
    }
}
