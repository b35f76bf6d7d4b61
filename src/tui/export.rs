//! Export of what a page shows: which format is asked for in a list, the text is made by the page within its update, and
//! a job writes it into a new file of the present folder.
//!
//! A page's action returns [`ask`] with the message that it wants to get; the page answers that message with [`save`].

use crate::reports::Clock;
use crate::reports::table::{Layout, Table};
use crate::text::sanitize::json_safe;
use crate::text::{sanitize, time};
use crate::tui::screens;
use crate::tui::shell::effects::{Effect, Job, Slot};
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::Toast;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Aligned columns.
    Text,
    /// JSON, everything that is known.
    Json,
    /// Comma-separated values.
    Csv,
    /// A table for documents and tickets.
    Markdown,
}

/// One row of the table of formats.
struct FormatSpec {
    format: Format,
    label: &'static str,
    note: &'static str,
    extension: &'static str,
}

const FORMATS: [FormatSpec; 4] = [
    FormatSpec {
        format: Format::Text,
        label: "text",
        note: "aligned columns, as on screen",
        extension: "txt",
    },
    FormatSpec {
        format: Format::Json,
        label: "JSON",
        note: "for programs, with everything known",
        extension: "json",
    },
    FormatSpec { format: Format::Csv, label: "CSV", note: "for spreadsheets", extension: "csv" },
    FormatSpec { format: Format::Markdown, label: "markdown", note: "a table for tickets", extension: "md" },
];

/// How many names are tried where files of that name exist.
const MOST_NAMES: u32 = 1000;
/// How much of what it is called gets into the name of the file.
const MOST_NAME: usize = 80;

impl Format {
    /// What files of this format end in.
    #[must_use]
    pub fn extension(self) -> &'static str {
        FORMATS[self as usize].extension
    }

    /// A table in this format; `json` stands in its place where there is more to say than what the table holds.
    #[must_use]
    pub fn write(self, table: &Table, json: impl FnOnce() -> serde_json::Value, ascii: bool) -> String {
        match self {
            Self::Text => table.to_text(Layout { width: None, ascii }),
            Self::Json => json_safe(&format!("{:#}\n", json())).into_owned(),
            Self::Csv => table.to_csv(),
            Self::Markdown => table.to_markdown(),
        }
    }
}

/// Asks which format, and sends the message made of the answer.
#[must_use]
pub fn ask(what: &str, message: impl Fn(Format) -> screens::Message) -> Effect {
    let items = FORMATS.iter().map(|spec| ChoiceItem {
        label: spec.label.to_owned(),
        note: spec.note.to_owned(),
        effects: vec![Effect::Tell(message(spec.format))],
    });
    let title = format!("export {what} as");
    Effect::Push(Layer::Choice(Choice { title, items: items.collect(), cursor: Cursor::default() }))
}

/// Writes the content into a new file `habitus-WHAT-DATE.EXTENSION`.
#[must_use]
pub fn save(what: &str, clock: &Clock, format: Format, content: String) -> Effect {
    let date: String = time::absolute(clock.now, clock.zone).chars().take("2026-11-24".len()).collect();
    let stem = format!("habitus-{}-{date}", slug(what));
    Effect::Run(Slot("export"), Job::Export(Export { stem, extension: format.extension(), content }))
}

/// A name for a file in which nothing is special to a shell or a file system.
fn slug(what: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
    let slug: String = what.chars().take(MOST_NAME).map(plain).collect();
    slug.trim_matches(['-', '.']).to_owned()
}

/// A file to be written.
#[derive(Clone, PartialEq, Eq)]
pub struct Export {
    stem: String,
    extension: &'static str,
    content: String,
}

impl std::fmt::Debug for Export {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Export({}.{}, {} bytes)", self.stem, self.extension, self.content.len())
    }
}

impl Export {
    /// The content.
    #[must_use]
    pub fn content(&self) -> &str {
        &self.content
    }

    /// Writes the file into the present folder and says where it is, or why it is not.
    #[must_use]
    pub fn perform(&self) -> Toast {
        let folder = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
        match self.write(&folder) {
            Ok(path) => Toast::info(format!("written to {}", sanitize(&path.to_string_lossy()))),
            Err(error) => Toast::error(format!(
                "nothing was written in {}: {error}",
                sanitize(&folder.to_string_lossy())
            )),
        }
    }

    /// Writes the file: whole or not at all, under a name that is free, for the user alone.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        // Temporary files are made with mode 0600, which the new name keeps.
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(self.content.as_bytes())?;
        file.as_file().sync_data()?;
        for number in 1..=MOST_NAMES {
            let more = if number == 1 { String::new() } else { format!("-{number}") };
            let path = folder.join(format!("{}{more}.{}", self.stem, self.extension));
            match file.persist_noclobber(&path) {
                Ok(_) => return Ok(path),
                Err(refused) if refused.error.kind() == io::ErrorKind::AlreadyExists => file = refused.file,
                Err(refused) => return Err(refused.error),
            }
        }
        Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("{MOST_NAMES} files of that name exist")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Zone;

    const NIGHT: Clock = Clock { now: 1_795_489_338_120_229_853, zone: Zone::Utc };

    fn export(what: &str) -> Export {
        match save(what, &NIGHT, Format::Csv, "a,b\r\n".to_owned()) {
            Effect::Run(_, Job::Export(export)) => export,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn nothing_is_overwritten_and_nobody_else_reads() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let names: Vec<String> = (0..3)
            .map(|_| export("workloads").write(folder.path()).unwrap())
            .inspect(|path| {
                assert_eq!(std::fs::read(path).unwrap(), b"a,b\r\n");
                assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
            })
            .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
            .collect();
        assert_eq!(
            names,
            [
                "habitus-workloads-2026-11-24.csv",
                "habitus-workloads-2026-11-24-2.csv",
                "habitus-workloads-2026-11-24-3.csv"
            ]
        );
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3, "no temporary file is left");
        assert!(export("x").write(&folder.path().join("none")).is_err());
    }

    #[test]
    fn names_are_harmless() {
        assert_eq!(slug("../shop/api \u{1b}[2J"), "shop-api---2J");
        assert_eq!(slug(&"x".repeat(500)).len(), MOST_NAME);
    }

    #[test]
    fn every_format_has_its_row() {
        for (index, spec) in FORMATS.iter().enumerate() {
            assert_eq!(spec.format as usize, index);
        }
    }
}
