//! Lines that were entered before, in a file of the state folder: bounded, private, and never a reason to fail.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use hashbrown::HashSet;

use super::paths::write_private;

/// How many bytes of a history file are read, and how long a line may be to be remembered.
const MAX_BYTES: u64 = 4_000_000;
const MAX_LINE: usize = 8192;

/// The lines of one prompt, oldest first, each once. Where the file cannot be read or written, it remembers for
/// this run only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    path: Option<PathBuf>,
    limit: usize,
    lines: Vec<String>,
}

impl History {
    /// The lines of a file, at most `limit` of them; none if it cannot be read. Without a path nothing is kept
    /// beyond this run.
    #[must_use]
    pub fn load(path: Option<&Path>, limit: usize) -> History {
        let lines = path.map(read).unwrap_or_default();
        let mut history = History { path: path.map(Path::to_owned), limit, lines };
        history.bound();
        history
    }

    /// The lines, oldest first.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// Adds a line as the newest; one that is there already moves. Blank lines and lines with line breaks are not
    /// remembered. What another run has added to the file meanwhile is kept. Whether the file was written.
    pub fn append(&mut self, line: &str) -> bool {
        let line = line.trim();
        if line.is_empty() || line.len() > MAX_LINE || line.contains(['\n', '\r', '\0']) || self.limit == 0 {
            return false;
        }
        if let Some(path) = &self.path {
            let ours = std::mem::replace(&mut self.lines, read(path));
            let known: HashSet<String> = self.lines.iter().cloned().collect();
            self.lines.extend(ours.into_iter().filter(|line| !known.contains(line)));
        }
        self.lines.retain(|known| known != line);
        self.lines.push(line.to_owned());
        self.bound();
        let content = self.lines.join("\n") + "\n";
        self.path.as_ref().is_some_and(|path| write_private(path, content.as_bytes()).is_ok())
    }

    fn bound(&mut self) {
        let extra = self.lines.len().saturating_sub(self.limit);
        self.lines.drain(..extra);
    }
}

fn read(path: &Path) -> Vec<String> {
    // A pipe or device in the place of the file would be waited for.
    if !path.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return Vec::new();
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MAX_BYTES).read_to_end(&mut bytes));
    if read.is_err() {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(&bytes);
    let usable = |line: &&str| !line.trim().is_empty() && line.len() <= MAX_LINE;
    text.lines().filter(usable).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_remembered_once_and_bounded() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("state/filter-history");
        let mut history = History::load(Some(&path), 3);
        for line in ["a", "b", " a ", "c", "d", "", "x\ny"] {
            history.append(line);
        }
        assert_eq!(history.lines(), ["a", "c", "d"]);
        assert_eq!(History::load(Some(&path), 10).lines(), ["a", "c", "d"]);
        assert_eq!(History::load(Some(&path), 1).lines(), ["d"]);
    }

    #[test]
    fn two_runs_do_not_forget_each_other() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("h");
        let mut one = History::load(Some(&path), 10);
        let mut two = History::load(Some(&path), 10);
        one.append("a");
        two.append("b");
        one.append("c");
        assert_eq!(History::load(Some(&path), 10).lines(), ["a", "b", "c"]);
    }

    #[test]
    fn nothing_that_is_wrong_with_the_file_is_an_error() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("h");
        std::fs::write(&path, b"good\n\xff\xfe\n\n  \nlast").unwrap();
        assert_eq!(History::load(Some(&path), 10).lines().len(), 3);
        let mut in_a_file = History::load(Some(&path.join("below-a-file")), 10);
        assert!(!in_a_file.append("kept in memory"));
        assert_eq!(in_a_file.lines(), ["kept in memory"]);
        let mut nowhere = History::load(None, 10);
        assert!(!nowhere.append("a") && nowhere.lines().len() == 1);
        assert_eq!(History::load(Some(root.path()), 10).lines().len(), 0);
    }
}
