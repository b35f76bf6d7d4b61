//! A pseudo-terminal driver: starts the real program in a terminal that this process plays, types, and waits for what
//! appears. Every wait is for a condition and has a deadline; nothing sleeps and hopes.

use crate::place::Place;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long anything may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a condition is looked at that does not announce itself (the state of a process).
const LOOK_AGAIN: Duration = Duration::from_millis(5);
/// The columns of a row that no pane beside it shares, at 80 columns.
const ROW_HEAD: usize = 36;
/// How long a program rests before it is taken to be at rest.
const SETTLED: Duration = Duration::from_millis(200);

const UPDATE_BEGINS: &[u8] = b"\x1b[?2026h";
const UPDATE_ENDS: &[u8] = b"\x1b[?2026l";

/// A program in a terminal.
pub(crate) struct Pty {
    /// Gone once the terminal was killed.
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    /// The terminal's modes before the program ran.
    modes: String,
    /// Where it runs, unless the test has a place of its own.
    _place: Option<Place>,
}

/// What came out of the program so far.
pub(crate) struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    /// An update has begun and not ended: what is on the screen is half of a frame.
    updating: bool,
    closed: bool,
    /// The reader is to stop at the next byte, for the terminal is killed.
    killed: bool,
}

impl Seen {
    /// The screen as text.
    pub(crate) fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// The screen itself, for cells and modes.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    fn columns(&self) -> u16 {
        self.screen().size().1.get()
    }

    /// One row of the screen.
    pub(crate) fn row(&self, index: usize) -> String {
        self.screen().rows(0, self.columns()).nth(index).unwrap_or_default()
    }

    /// The selected row, of a layer if there is one, else of the leftmost list: where it is, and what stands behind the
    /// marker in its pane.
    pub(crate) fn selection(&self) -> Option<(usize, String)> {
        let rows: Vec<String> = self.screen().rows(0, self.columns()).collect();
        let frame = rows.iter().position(|row| row.contains('┌'));
        let in_frame = |(at, row): (usize, &String)| Some((at, row.split_once("│ ▌")?.1.to_owned()));
        let in_layer =
            frame.and_then(|first| rows.iter().enumerate().filter(|(at, _)| *at > first).find_map(in_frame));
        let marked = rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.split_once('▌')?)));
        let leftmost = || marked.min_by_key(|(_, (before, _))| before.len());
        let in_pane = |text: &str| {
            // Lines of a tree stand left of the line between panes.
            let end = text.char_indices().filter(|(_, c)| *c == '│').map(|(at, _)| at);
            let end = end.filter(|at| text[..*at].chars().count() > 25).min();
            text[..end.unwrap_or(text.len())].to_owned()
        };
        in_layer.or_else(|| leftmost().map(|(at, (_, text))| (at, in_pane(text))))
    }

    /// What stands behind the marker of the selected row.
    pub(crate) fn selected(&self) -> Option<String> {
        self.selection().map(|(_, text)| text)
    }

    /// Whether any cell of a row is drawn reversed.
    pub(crate) fn is_reversed(&self, row: u16) -> bool {
        (0..self.columns()).any(|column| self.screen().cell(row, column).is_some_and(vt100::Cell::inverse))
    }

    /// Takes in what came.
    fn take(&mut self, bytes: &[u8]) {
        let begun = self.bytes.len().saturating_sub(UPDATE_BEGINS.len());
        self.parser.process(bytes);
        self.bytes.extend_from_slice(bytes);
        let new = &self.bytes[begun..];
        let last = |mark: &[u8]| new.windows(mark.len()).rposition(|window| window == mark);
        let (began, ended) = (last(UPDATE_BEGINS), last(UPDATE_ENDS));
        if began.is_some() || ended.is_some() {
            self.updating = began > ended;
        }
    }

    /// Every byte that ever came.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// How a program is started.
pub(crate) struct Start<'a> {
    pub(crate) program: &'a str,
    pub(crate) arguments: &'a [&'a str],
    /// Where it runs; without one a place is made for it.
    pub(crate) place: Option<&'a Place>,
    /// Beside TERM, LANG, HOME and PATH, which are fixed; the rest of the environment is empty. A later one wins.
    pub(crate) environment: &'a [(&'a str, &'a str)],
    /// What the terminal says of its size; the screen is 80 by 24 where it says 0 by 0.
    pub(crate) columns: u16,
    pub(crate) rows: u16,
}

impl Default for Start<'_> {
    fn default() -> Self {
        Self {
            program: env!("CARGO_BIN_EXE_habitus"),
            arguments: &["demo-data"],
            place: None,
            environment: &[],
            columns: 80,
            rows: 24,
        }
    }
}

impl Pty {
    /// Starts a program.
    pub(crate) fn start(start: &Start<'_>) -> Self {
        let size = PtySize { rows: start.rows, cols: start.columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(start.program);
        command.args(start.arguments);
        command.env_clear();
        let own = start.place.is_none().then(Place::new);
        if let Some(place) = own.as_ref().or(start.place) {
            command.env("HOME", place.home());
            command.cwd(place.path());
        }
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("PATH", "/usr/bin:/bin")]
            .iter()
            .chain(start.environment)
        {
            command.env(name, value);
        }
        let modes = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).unwrap();
        let dimension = |value: u16, other: u16| NonZeroU16::new(value).or(NonZeroU16::new(other)).unwrap();
        let parser = vt100::Parser::new(dimension(start.rows, 24), dimension(start.columns, 80), 0);
        let seen = Arc::new((
            Mutex::new(Seen { parser, bytes: Vec::new(), updating: false, closed: false, killed: false }),
            Condvar::new(),
        ));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let shared = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            loop {
                let count = reader.read(&mut buffer).unwrap_or(0);
                let (seen, changed) = &*shared;
                let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                seen.take(&buffer[..count]);
                seen.closed = count == 0 || seen.killed;
                changed.notify_all();
                if seen.closed {
                    return;
                }
            }
        });
        Self {
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            child,
            seen,
            modes,
            _place: own,
        }
    }

    /// What came so far.
    pub(crate) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.0.lock().unwrap()
    }

    /// Types bytes.
    pub(crate) fn send(&mut self, bytes: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Waits until `condition` holds of a whole frame; `what` is told if it never does.
    pub(crate) fn wait(&self, what: &str, condition: impl Fn(&Seen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = self.seen();
        while seen.updating || !condition(&seen) {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() || seen.closed {
                let how = if seen.closed { "the program ended" } else { "the time is over" };
                panic!("{how}, and still not: {what}\n{}\n", seen.text());
            }
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Waits until something holds that the terminal does not tell of.
    pub(crate) fn wait_until(&self, what: &str, condition: impl Fn() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !condition() {
            assert!(Instant::now() < deadline, "the time is over, and still not: {what}");
            drop(self.seen.1.wait_timeout(self.seen(), LOOK_AGAIN).unwrap());
        }
    }

    /// Waits until the screen shows a text.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait(&format!("{text:?} is shown"), |seen| seen.text().contains(text));
    }

    /// Waits until the screen no longer shows a text.
    pub(crate) fn wait_gone(&self, text: &str) {
        self.wait(&format!("{text:?} is gone"), |seen| !seen.text().contains(text));
    }

    /// Waits until the row that has the marker holds a text.
    pub(crate) fn wait_selected(&self, text: &str) {
        self.wait(&format!("{text:?} is selected"), |seen| {
            seen.selected().is_some_and(|row| row.contains(text))
        });
    }

    /// Types keys, then waits until the screen shows a text.
    pub(crate) fn press(&mut self, keys: &str, text: &str) {
        self.send(keys);
        self.wait_for(text);
    }

    /// Goes down row by row until the selected one holds a text.
    pub(crate) fn step_to(&mut self, text: &str) {
        for _ in 0..100 {
            let before = self.seen().selection();
            if before.as_ref().is_some_and(|(_, row)| row.contains(text)) {
                return;
            }
            self.send("j");
            // Details that arrive beside the row are no step.
            let place = |selection: &Option<(usize, String)>| {
                selection.as_ref().map(|(row, text)| (*row, text.chars().take(ROW_HEAD).collect::<String>()))
            };
            let from = place(&before);
            self.wait(&format!("another row than {before:?} is selected on the way to {text:?}"), |seen| {
                let now = place(&seen.selection());
                now.is_some() && now != from
            });
        }
        panic!("no row holds {text:?}\n{}", self.seen().text());
    }

    /// Leaves with `q`, and finds the terminal as it was.
    pub(crate) fn quit(mut self) {
        self.send("q");
        assert_eq!(self.wait_ended(), Ok(0));
        self.assert_restored();
    }

    /// Waits until these bytes came, counted from the first one ever.
    pub(crate) fn wait_for_bytes(&self, bytes: &[u8]) {
        let what = format!("the bytes {:?}", String::from_utf8_lossy(bytes));
        self.wait(&what, |seen| seen.bytes.windows(bytes.len()).any(|window| window == bytes));
    }

    /// Fails if a byte comes within this time.
    pub(crate) fn assert_quiet(&self, time: Duration) {
        let deadline = Instant::now() + time;
        let mut seen = self.seen();
        let before = seen.bytes.len();
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
            let new = String::from_utf8_lossy(&seen.bytes[before..]).into_owned();
            assert!(new.is_empty(), "bytes came although nothing happened: {new:?}");
        }
    }

    /// Changes the size of the terminal.
    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        let (columns_nz, rows_nz) = (NonZeroU16::new(columns).unwrap(), NonZeroU16::new(rows).unwrap());
        self.seen().parser.screen_mut().set_size(rows_nz, columns_nz);
        self.master
            .as_ref()
            .unwrap()
            .resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 })
            .unwrap();
    }

    /// Sends a signal by its name: `TERM`.
    pub(crate) fn signal(&self, name: &str) {
        let process = self.process();
        let status = std::process::Command::new("sh")
            .args(["-c", &format!("kill -{name} {process}")])
            .status()
            .unwrap();
        assert!(status.success(), "SIG{name} could not be sent");
    }

    /// Kills the terminal, as a lost connection does. The key must make the program write something, so that the reader
    /// of this driver wakes up and lets go.
    pub(crate) fn kill_terminal(&mut self, key: &str) {
        self.seen().killed = true;
        self.send(key);
        let deadline = Instant::now() + PATIENCE;
        let mut seen = self.seen();
        while !seen.closed {
            assert!(Instant::now() < deadline, "nothing was written for {key:?}");
            seen = self.seen.1.wait_timeout(seen, LOOK_AGAIN).unwrap().0;
        }
        drop(seen);
        self.writer = None;
        self.master = None;
    }

    /// The number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Waits until the process is stopped.
    pub(crate) fn wait_stopped(&self) {
        let path = format!("/proc/{}/stat", self.process());
        let deadline = Instant::now() + PATIENCE;
        let mut seen = self.seen();
        // The state is the letter behind the name, which is in parentheses.
        while !std::fs::read_to_string(&path).unwrap().rsplit_once(") ").unwrap().1.starts_with('T') {
            assert!(Instant::now() < deadline, "the process does not stop");
            seen = self.seen.1.wait_timeout(seen, LOOK_AGAIN).unwrap().0;
        }
    }

    /// Waits until no thread of the process runs or is about to.
    pub(crate) fn wait_asleep(&self) {
        let deadline = Instant::now() + PATIENCE;
        let sleeps = |task: std::io::Result<std::fs::DirEntry>| {
            let stat = std::fs::read_to_string(task.unwrap().path().join("stat")).unwrap_or_default();
            stat.rsplit_once(") ").is_none_or(|(_, state)| state.starts_with('S'))
        };
        let tasks = || std::fs::read_dir(format!("/proc/{}/task", self.process())).unwrap();
        // Asleep for a while, not between two steps of one thing.
        let mut since = Instant::now();
        let mut awake = 0;
        while since.elapsed() < SETTLED {
            assert!(Instant::now() < deadline, "some thread never sleeps");
            let now = self.wakeups();
            if now != awake || !tasks().all(sleeps) {
                since = Instant::now();
                awake = now;
            }
            drop(self.seen.1.wait_timeout(self.seen(), LOOK_AGAIN).unwrap());
        }
    }

    /// How often any thread of the process went to sleep so far: unchanged, it never woke up.
    pub(crate) fn wakeups(&self) -> u64 {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.process())).unwrap();
        tasks
            .filter_map(|task| std::fs::read_to_string(task.unwrap().path().join("status")).ok())
            .filter_map(|status| {
                let line = status.lines().find(|line| line.starts_with("voluntary_ctxt_switches"))?;
                line.rsplit('\t').next()?.parse::<u64>().ok()
            })
            .sum()
    }

    /// Waits until the program ended and all it wrote was read. Gives its exit code, or the name of its signal.
    pub(crate) fn wait_ended(&mut self) -> Result<u32, String> {
        let deadline = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < deadline, "the program does not end\n{}", self.seen().text());
            drop(self.seen.1.wait_timeout(self.seen(), LOOK_AGAIN).unwrap());
        };
        let mut seen = self.seen();
        while !seen.closed {
            assert!(Instant::now() < deadline, "the terminal is still held by somebody");
            seen = self.seen.1.wait_timeout(seen, LOOK_AGAIN).unwrap().0;
        }
        status.signal().map_or(Ok(status.exit_code()), |signal| Err(signal.to_owned()))
    }

    /// Fails unless the terminal is as it was before: modes, screen, cursor.
    pub(crate) fn assert_restored(&self) {
        let seen = self.seen();
        let text = String::from_utf8_lossy(seen.bytes()).into_owned();
        let screen = seen.screen();
        assert!(!screen.alternate_screen(), "the alternate screen was not left: {text:?}");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "bracketed paste is still on");
        let last = |mark: &str| text.rfind(mark);
        assert!(last("\u{1b}[?2026l") >= last("\u{1b}[?2026h"), "an update was begun and not ended");
        assert!(self.has_old_modes(), "the terminal is not in its old mode");
    }

    /// Whether the terminal is in the mode it was in before.
    pub(crate) fn has_old_modes(&self) -> bool {
        format!("{:?}", self.master.as_ref().unwrap().get_termios()) == self.modes
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // A test that failed must not leave a program behind.
        let _ = self.child.kill();
    }
}
