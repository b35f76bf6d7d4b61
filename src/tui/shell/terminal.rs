//! Taking the terminal and giving it back, whatever happens in between.
//!
//! The terminal is asked nothing: no cursor position, no colours, no attributes. Answers would race with what is typed,
//! and over slow links they end up as text.

use super::backend::{Output, TtyBackend, size, write_fully};
use super::state::State;
use super::view::view;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::layout::{Rect, Size};
use std::cell::RefCell;
use std::io::{self, IsTerminal as _, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once, PoisonError};
use std::thread::ThreadId;

/// Whether the terminal is ours now.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// The thread that draws. A panic elsewhere is reported as a message and leaves the terminal alone.
static DRAWING: Mutex<Option<ThreadId>> = Mutex::new(None);
static HOOK: Once = Once::new();

thread_local! {
    /// The last panic of this thread while the terminal was taken.
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The terminal while it is ours. Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Terminal {
    inner: ratatui::Terminal<TtyBackend>,
    output: Output,
}

impl Terminal {
    /// Takes the terminal: raw mode, the alternate screen, bracketed paste; and sees to it that a panic gives it back.
    ///
    /// # Errors
    /// When standard input and output are no terminal, or it cannot be written to.
    pub fn take() -> io::Result<Self> {
        if !io::stdout().is_terminal() {
            let message = "expected a terminal on standard output; `habitus list` prints to files and pipes";
            return Err(io::Error::new(io::ErrorKind::Unsupported, message));
        }
        HOOK.call_once(install_hook);
        *DRAWING.lock().unwrap_or_else(PoisonError::into_inner) = Some(std::thread::current().id());
        let output = Output::new();
        let inner = ratatui::Terminal::new(TtyBackend::new(output.clone()))?;
        let mut terminal = Self { inner, output };
        terminal.enter()?;
        Ok(terminal)
    }

    /// Columns and rows.
    #[must_use]
    pub fn size() -> Size {
        size()
    }

    fn enter(&mut self) -> io::Result<()> {
        // Another program, or the shell, may have changed the modes while we were stopped.
        disable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        // Terminals without an alternate screen keep what was on it.
        queue!(self.output, EnterAlternateScreen, EnableBracketedPaste, Hide, Clear(ClearType::All))?;
        self.output.send()
    }

    /// Takes the terminal again after it was given back, or after the program was stopped; the next draw is a full one.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn retake(&mut self) -> io::Result<()> {
        self.enter()?;
        self.repaint()
    }

    /// Gives the terminal back for a while.
    pub fn give_back(&mut self) {
        self.output.truncate(0);
        restore();
    }

    /// Makes the next draw a full one.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn repaint(&mut self) -> io::Result<()> {
        let Size { width, height } = size();
        self.inner.backend_mut().forget();
        // Not `clear`, which would ask the terminal where the cursor is.
        self.inner.resize(Rect::new(0, 0, width, height))
    }

    /// Draws the state: one write, or none where nothing changed.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw(&mut self, state: &State) -> io::Result<()> {
        // What waits from a repaint belongs to the same frame.
        let waiting = self.output.len();
        queue!(self.output, BeginSynchronizedUpdate)?;
        let begun = self.output.len();
        self.inner.draw(|frame| view(state, frame))?;
        if self.output.len() == begun {
            self.output.truncate(waiting);
        } else {
            queue!(self.output, EndSynchronizedUpdate)?;
        }
        if self.output.len() == 0 {
            return Ok(());
        }
        self.output.send()
    }

    /// Sends bytes that are no part of a frame: a clipboard sequence.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.output.write_all(bytes)?;
        self.output.send()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back if it is ours. Safe to call at any time, any number of times.
pub fn restore() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut bytes = Vec::new();
    // Where there is no alternate screen, the shell's prompt belongs below what was drawn.
    let _ = queue!(
        bytes,
        EndSynchronizedUpdate,
        SetAttribute(Attribute::Reset),
        DisableBracketedPaste,
        crossterm::cursor::MoveTo(0, 998),
        LeaveAlternateScreen,
        Show
    );
    // Nothing can be done about a terminal that is gone.
    let _ = write_fully(&bytes);
    let _ = disable_raw_mode();
}

fn install_hook() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !TAKEN.load(Ordering::SeqCst) {
            return before(info);
        }
        let drawing = *DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
        if drawing == Some(std::thread::current().id()) {
            restore();
            before(info);
        } else {
            PANIC.with_borrow_mut(|text| *text = Some(info.to_string().replace('\n', " ")));
        }
    }));
}

/// What the panic that was just caught on this thread said.
#[must_use]
pub(super) fn last_panic() -> String {
    PANIC.take().unwrap_or_else(|| "a panic without words".to_owned())
}
