//! Who changed which setting when: lines of JSON in a file of the state folder that only grows.

use std::fs::OpenOptions;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use serde_json::{Value, json};

use crate::model::UnixNanos;
use crate::text::time;

/// How much of the end of the file is read, and how long a line may be.
const MAX_BYTES: u64 = 4_000_000;
const MAX_LINE: usize = 20_000;

/// One change of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingChange {
    /// When.
    pub time: UnixNanos,
    /// By whom.
    pub who: String,
    /// The setting.
    pub key: String,
    /// What it was there before, as TOML; `None` where it was not set.
    pub old: Option<String>,
    /// What it became, as TOML; `None` where it was taken out.
    pub new: Option<String>,
    /// The filter that it holds for; `None` for all.
    pub filter: Option<String>,
    /// The settings file.
    pub file: String,
}

impl SettingChange {
    /// As JSON, which is also the line of the file.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "time": time::rfc3339(self.time.0),
            "who": self.who,
            "key": self.key,
            "old": self.old,
            "new": self.new,
            "where": self.filter,
            "file": self.file,
        })
    }

    fn read(line: &str) -> Option<SettingChange> {
        let value: Value = serde_json::from_str(line).ok()?;
        let text = |key: &str| value.get(key)?.as_str().map(str::to_owned);
        Some(SettingChange {
            time: UnixNanos(time::parse_rfc3339(&text("time")?)?),
            who: text("who")?,
            key: text("key")?,
            old: text("old"),
            new: text("new"),
            filter: text("where"),
            file: text("file").unwrap_or_default(),
        })
    }
}

/// Writes a change at the end of the file, whose folder is made if there is none.
///
/// # Errors
/// What the system says, or that the change is too long to be remembered.
pub(super) fn remember(path: &Path, change: &SettingChange) -> io::Result<()> {
    let mut line = change.to_json().to_string();
    if line.len() > MAX_LINE {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "the change is too long to be remembered"));
    }
    line.push('\n');
    if let Some(folder) = path.parent() {
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(folder)?;
    }
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // One write at the end: lines of several programs do not mix.
    options.open(path)?.write_all(line.as_bytes())
}

/// The changes that a file remembers, oldest first; of a very long one only the latest. Lines that are none are left out,
/// and what cannot be read is empty.
#[must_use]
pub fn remembered(path: &Path) -> Vec<SettingChange> {
    tail(path)
        .unwrap_or_default()
        .lines()
        .filter(|line| line.len() <= MAX_LINE)
        .filter_map(SettingChange::read)
        .collect()
}

fn tail(path: &Path) -> io::Result<String> {
    // A pipe or device in the place of the file would be waited for.
    if !path.metadata()?.is_file() {
        return Ok(String::new());
    }
    let mut file = std::fs::File::open(path)?;
    let len = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(len.saturating_sub(MAX_BYTES)))?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(key: &str, new: Option<&str>) -> SettingChange {
        SettingChange {
            time: UnixNanos(1_795_489_200_000_000_000),
            who: "ops".to_owned(),
            key: key.to_owned(),
            old: None,
            new: new.map(str::to_owned),
            filter: Some("team:edge".to_owned()),
            file: "config.toml".to_owned(),
        }
    }

    #[test]
    fn changes_come_back_as_they_were_and_other_lines_do_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/settings-history.jsonl");
        assert_eq!(remembered(&path), []);
        let (one, other) = (change("theme", Some("\"light\\n\"")), change("learning.on", None));
        remember(&path, &one).unwrap();
        std::fs::OpenOptions::new()
            .append(true)
            .open(&path)
            .unwrap()
            .write_all(b"{\"x\":1}\nno json\n")
            .unwrap();
        remember(&path, &other).unwrap();
        assert_eq!(remembered(&path), [one, other]);
        assert!(remember(&path, &change(&"x".repeat(MAX_LINE), None)).is_err());
        assert_eq!(remembered(folder.path()), [], "a folder remembers nothing");
    }
}
