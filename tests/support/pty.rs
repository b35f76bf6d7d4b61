//! A pseudo-terminal driver: starts the real program in a terminal that this process plays, types, and waits for what
//! appears. Every wait is for a condition and has a deadline; nothing sleeps and hopes.

#![allow(dead_code, reason = "each test file uses its part of the driver")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a driver that fails is a test that fails")]

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// How long anything may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a condition is looked at that does not announce itself (the state of a process).
const LOOK_AGAIN: Duration = Duration::from_millis(5);

/// A program in a terminal.
pub(crate) struct Pty {
    /// Gone once the terminal was killed.
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    /// The terminal's modes before the program ran.
    modes: String,
    home: tempfile::TempDir,
}

/// What came out of the program so far.
pub(crate) struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
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

    /// Every byte that ever came.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// How a program is started.
pub(crate) struct Start<'a> {
    pub(crate) program: &'a str,
    pub(crate) arguments: &'a [&'a str],
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
            arguments: &[],
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
        // What the program remembers and writes stays in a folder of its own.
        let home = tempfile::tempdir().unwrap();
        command.env("HOME", home.path());
        command.cwd(home.path());
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
            Mutex::new(Seen { parser, bytes: Vec::new(), closed: false, killed: false }),
            Condvar::new(),
        ));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let shared = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            loop {
                let count = reader.read(&mut buffer).unwrap_or(0);
                let (seen, changed) = &*shared;
                let mut seen = seen.lock().unwrap();
                seen.parser.process(&buffer[..count]);
                seen.bytes.extend_from_slice(&buffer[..count]);
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
            home,
        }
    }

    /// The folder that the program was started in, which is its home too.
    pub(crate) fn home(&self) -> &std::path::Path {
        self.home.path()
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

    /// Waits until `condition` holds; `what` is told if it never does.
    pub(crate) fn wait(&self, what: &str, condition: impl Fn(&Seen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = self.seen();
        while !condition(&seen) {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() || seen.closed {
                let how = if seen.closed { "the program ended" } else { "the time is over" };
                panic!("{how}, and still not: {what}\n{}\n", seen.text());
            }
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
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
        assert_eq!(
            format!("{:?}", self.master.as_ref().unwrap().get_termios()),
            self.modes,
            "the terminal is not in its old mode"
        );
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // A test that failed must not leave a program behind.
        let _ = self.child.kill();
    }
}
