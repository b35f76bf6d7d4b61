//! What ratatui draws through: one buffer a frame, no query to the terminal ever, no byte that changes nothing.

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
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
    inner: CrosstermBackend<Output>,
    /// Whether the cursor is shown, where known.
    cursor_shown: Option<bool>,
    /// Where the cursor stands, where known.
    cursor: Option<Position>,
}

impl TtyBackend {
    pub(super) fn new(output: Output) -> Self {
        Self { inner: CrosstermBackend::new(output), cursor_shown: None, cursor: None }
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
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.cursor = None;
        self.inner.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown == Some(false) {
            return Ok(());
        }
        self.cursor_shown = Some(false);
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown == Some(true) {
            return Ok(());
        }
        self.cursor_shown = Some(true);
        self.inner.show_cursor()
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
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.inner.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.inner.clear_region(region)
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
