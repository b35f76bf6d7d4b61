//! What ratatui draws through: one buffer a frame, no query to the terminal ever, no byte that changes nothing.

use super::encode::Filled;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::{queue, terminal};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use std::cell::RefCell;
use std::io::{self, ErrorKind, Write};
use std::rc::Rc;
use std::time::Duration;

/// The room for one frame; a full one at 200 columns and 50 rows takes some 10 KB.
const FRAME_BYTES: usize = 64 * 1024;

/// The bytes of one frame. Flushing does nothing, since drawing flushes several times a frame; [`Output::send`] sends.
///
/// It is no `BufWriter`: that one would send the half of a frame when it is dropped by a panic, after the terminal was
/// given back.
#[derive(Debug, Clone)]
pub(super) struct Output(Rc<RefCell<Vec<u8>>>);

impl Output {
    pub(super) fn new() -> Self {
        Self(Rc::new(RefCell::new(Vec::with_capacity(FRAME_BYTES))))
    }

    /// How many bytes wait.
    pub(super) fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Forgets all that waits behind the first `len` bytes.
    pub(super) fn truncate(&self, len: usize) {
        self.0.borrow_mut().truncate(len);
    }

    /// Sends what waits, in one write if the terminal takes it.
    pub(super) fn send(&self) -> io::Result<()> {
        let mut bytes = self.0.borrow_mut();
        let result = write_fully(&bytes);
        bytes.clear();
        result
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes to standard output even where another program left it non-blocking.
pub(super) fn write_fully(mut bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    let mut patience = 5_000;
    let mut wait = |error: io::Error| match error.kind() {
        ErrorKind::Interrupted => Ok(()),
        ErrorKind::WouldBlock if patience > 0 => {
            patience -= 1;
            std::thread::sleep(Duration::from_millis(1));
            Ok(())
        }
        _ => Err(error),
    };
    while !bytes.is_empty() {
        match stdout.write(bytes) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(written) => bytes = &bytes[written..],
            Err(error) => wait(error)?,
        }
    }
    loop {
        match stdout.flush() {
            Ok(()) => return Ok(()),
            Err(error) => wait(error)?,
        }
    }
}

/// The terminal as ratatui sees it.
#[derive(Debug)]
pub(super) struct TtyBackend {
    output: Output,
    /// Whether the cursor is shown, where known.
    cursor_shown: Option<bool>,
    /// Where the cursor stands, where known.
    cursor: Option<Position>,
    filled: Filled,
}

impl TtyBackend {
    pub(super) fn new(output: Output) -> Self {
        Self { output, cursor_shown: None, cursor: None, filled: Filled::default() }
    }

    /// Forgets what is known of the cursor, after others used the terminal.
    pub(super) const fn forget(&mut self) {
        self.cursor_shown = None;
        self.cursor = None;
    }
}

/// The size of the terminal; 80 by 24 where it says that it has none, as under `kubectl exec` and `sudo`.
pub(super) fn size() -> Size {
    // Not `crossterm::terminal::size`, which may start `tput`.
    match crossterm::terminal::window_size() {
        Ok(size) if size.columns > 0 && size.rows > 0 => Size { width: size.columns, height: size.rows },
        _ => Size { width: 80, height: 24 },
    }
}

impl Backend for TtyBackend {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let content: Vec<(u16, u16, &Cell)> = content.collect();
        if content.is_empty() {
            return Ok(());
        }
        self.cursor = None;
        self.filled.draw(&content);
        super::encode::cells(&mut self.output, &content, &self.filled)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown == Some(false) {
            return Ok(());
        }
        self.cursor_shown = Some(false);
        queue!(self.output, Hide)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown == Some(true) {
            return Ok(());
        }
        self.cursor_shown = Some(true);
        queue!(self.output, Show)
    }

    /// Never asks the terminal: the answer would race with what is typed.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or(Position::ORIGIN))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.cursor == Some(position) {
            return Ok(());
        }
        self.cursor = Some(position);
        queue!(self.output, MoveTo(position.x, position.y))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.cursor = None;
        // Ratatui draws everything anew after the others, too; only this one leaves nothing on the screen.
        if region == ClearType::All {
            self.filled = Filled::default();
        }
        let region = match region {
            ClearType::All => terminal::ClearType::All,
            ClearType::AfterCursor => terminal::ClearType::FromCursorDown,
            ClearType::BeforeCursor => terminal::ClearType::FromCursorUp,
            ClearType::CurrentLine => terminal::ClearType::CurrentLine,
            ClearType::UntilNewLine => terminal::ClearType::UntilNewLine,
        };
        queue!(self.output, terminal::Clear(region))
    }

    fn size(&self) -> io::Result<Size> {
        Ok(size())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: size(), pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
