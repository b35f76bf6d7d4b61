//! Where the program's own files stand, by the XDG rules, and how they are written: whole or not at all, and
//! readable by nobody else.

use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

const NAME: &str = "habitus";

/// The program's folders. None of them need exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// What a person sets: `~/.config/habitus`.
    pub config: PathBuf,
    /// What is remembered between runs: `~/.local/state/habitus`.
    pub state: PathBuf,
    /// What can be made again: `~/.cache/habitus`.
    pub cache: PathBuf,
}

/// The settings file, and whether somebody asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigFile {
    /// The file.
    pub path: PathBuf,
    /// Whether it must exist: it was named by `--config` or `HABITUS_CONFIG`.
    pub required: bool,
}

impl Paths {
    /// The folders of this user. `None` where there is no home folder; then nothing is set or remembered.
    #[must_use]
    pub fn of_user() -> Option<Paths> {
        let base = etcetera::choose_base_strategy().ok()?;
        let state = base.state_dir().unwrap_or_else(|| base.data_dir());
        Some(Paths {
            config: base.config_dir().join(NAME),
            state: state.join(NAME),
            cache: base.cache_dir().join(NAME),
        })
    }

    /// The file that remembers who changed which setting.
    #[must_use]
    pub fn changes(&self) -> PathBuf {
        self.state.join("settings-history.jsonl")
    }

    /// The file that remembers the lines of one prompt: `filter`, `find`.
    #[must_use]
    pub fn history(&self, prompt: &str) -> PathBuf {
        self.state.join(format!("{prompt}-history"))
    }
}

impl ConfigFile {
    /// The settings file: the one of `--config`, else of the variable `HABITUS_CONFIG`, else `config.toml` in the
    /// user's folder. `None` where there is no such folder.
    #[must_use]
    pub fn choose(
        flag: Option<&Path>,
        variable: Option<OsString>,
        paths: Option<&Paths>,
    ) -> Option<ConfigFile> {
        let named = flag.map(Path::to_owned);
        let named = named.or_else(|| variable.filter(|value| !value.is_empty()).map(PathBuf::from));
        match named {
            Some(path) => Some(ConfigFile { path, required: true }),
            None => paths.map(|paths| ConfigFile { path: paths.config.join("config.toml"), required: false }),
        }
    }
}

/// Writes a file so that a reader sees the old content or the new, never a part, and nobody but the user can read
/// it. Makes the folder (for the user alone) if there is none.
///
/// # Errors
/// What the system says; the old file is as it was.
pub fn write_private(path: &Path, content: &[u8]) -> io::Result<()> {
    make_private_folder(folder_of(path))?;
    let mut file = PrivateFile::create(path)?;
    file.write_all(content)?;
    file.commit()
}

/// A file that is written piece by piece, and takes its place only when it is whole. Nobody but the user can read it.
/// If it is dropped before, whatever stood in that place is as it was.
#[derive(Debug)]
pub struct PrivateFile {
    file: tempfile::NamedTempFile,
    path: PathBuf,
}

impl PrivateFile {
    /// Begins a file that will stand at `path`, in a folder that exists.
    ///
    /// # Errors
    /// What the system says.
    pub fn create(path: &Path) -> io::Result<PrivateFile> {
        PrivateFile::create_in(path, folder_of(path))
    }

    /// The same that is written in another folder of the same file system until it is whole: if the process is killed before,
    /// that is where [`is_unfinished`] finds what is left of it.
    ///
    /// # Errors
    /// What the system says.
    pub fn create_in(path: &Path, folder: &Path) -> io::Result<PrivateFile> {
        // Temporary files are made with mode 0600, which the rename keeps.
        let file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
        Ok(PrivateFile { file, path: path.to_owned() })
    }

    /// Puts what was written into its place.
    ///
    /// # Errors
    /// What the system says; an old file is as it was.
    pub fn commit(self) -> io::Result<()> {
        self.file.as_file().sync_data()?;
        self.file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}

impl Write for PrivateFile {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.file.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// How the name of a file begins that is not whole yet.
const UNFINISHED: &str = ".habitus-unfinished-";

/// Whether a file of this name is, or was to become, one that is written by [`PrivateFile`]: what a killed process left of it
/// is nothing that anybody should read.
#[must_use]
pub fn is_unfinished(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(UNFINISHED.as_bytes())
}

/// Waits until the names in a folder are on the disk. Not every system can do that; then they will be there soon.
pub fn sync_folder(folder: &Path) {
    let _ = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
}

/// Makes a folder, and what it lies in, for the user alone.
///
/// # Errors
/// What the system says.
pub fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_wins_over_the_variable_and_the_variable_over_the_default() {
        let paths = Paths { config: "/c".into(), state: "/s".into(), cache: "/k".into() };
        let of = |flag: Option<&str>, variable: Option<&str>, paths| {
            let file = ConfigFile::choose(flag.map(Path::new), variable.map(OsString::from), paths)?;
            Some((file.path.to_str()?.to_owned(), file.required))
        };
        assert_eq!(of(Some("f"), Some("v"), Some(&paths)), Some(("f".to_owned(), true)));
        assert_eq!(of(None, Some("v"), Some(&paths)), Some(("v".to_owned(), true)));
        assert_eq!(of(None, Some(""), Some(&paths)), Some(("/c/config.toml".to_owned(), false)));
        assert_eq!(of(None, None, None), None);
        assert_eq!(paths.history("filter"), Path::new("/s/filter-history"));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_replaced_whole_and_is_private() {
        use std::os::unix::fs::PermissionsExt;

        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("a/b/file");
        write_private(&path, b"old").unwrap();
        write_private(&path, b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        assert_eq!(
            std::fs::read_dir(path.parent().unwrap()).unwrap().count(),
            1,
            "no temporary file is left"
        );
    }

    #[test]
    fn a_file_that_is_not_finished_leaves_the_old_one() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("file");
        std::fs::write(&path, "old").unwrap();
        let mut half = PrivateFile::create(&path).unwrap();
        half.write_all(b"ha").unwrap();
        let names = || std::fs::read_dir(root.path()).unwrap().map(|entry| entry.unwrap().file_name());
        assert_eq!(names().filter(|name| is_unfinished(name)).count(), 1);
        drop(half);
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        assert_eq!(std::fs::read_dir(root.path()).unwrap().count(), 1, "no temporary file is left");
    }
}
