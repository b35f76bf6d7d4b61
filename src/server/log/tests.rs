//! What stands in the log, and what never does.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::*;

/// What was logged, by whatever ran in this process.
static LOGGED: Mutex<Vec<u8>> = Mutex::new(Vec::new());

fn logged() -> MutexGuard<'static, Vec<u8>> {
    LOGGED.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Kept;

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        logged().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Everything that a process logs from now on, in all of its threads. For tests that look for their own words.
pub(in crate::server) fn keep() {
    let _ = tracing::subscriber::set_global_default(lines(LevelFilter::DEBUG, false, || Kept));
}

/// The lines so far that hold some words, as JSON.
pub(in crate::server) fn lines_with(words: &str) -> Vec<serde_json::Value> {
    let text = String::from_utf8(logged().clone()).unwrap();
    let lines = text.lines().filter(|line| line.contains(words));
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn what_comes_from_outside_stays_in_its_line_and_commands_no_terminal() {
    static HERE: Mutex<Vec<u8>> = Mutex::new(Vec::new());
    struct Here;
    impl Write for Here {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            HERE.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let workload = "shop\u{1b}[2J\r\nlevel=ERROR forged\u{202e}\u{9b}";
    for is_text in [true, false] {
        HERE.lock().unwrap().clear();
        tracing::subscriber::with_default(lines(LevelFilter::INFO, is_text, || Here), || {
            tracing::info!(workload, "learned");
            tracing::info!(%workload, "learned");
            tracing::debug!(workload, "not asked for");
        });
        let text = String::from_utf8(HERE.lock().unwrap().clone()).unwrap();
        assert_eq!(text.lines().count(), 2, "{text}");
        assert!(text.chars().all(|c| c == '\n' || (!c.is_control() && c != '\u{202e}')), "{text:?}");
        if !is_text {
            for line in text.lines() {
                let line: serde_json::Value = serde_json::from_str(line).unwrap();
                assert_eq!((&line["workload"], &line["message"]), (&workload.into(), &"learned".into()));
            }
        }
    }
}
