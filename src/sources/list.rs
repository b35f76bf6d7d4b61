//! Turns what was typed into files: in a fixed order, told one by one as they are found.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs::{self, FileType};
use std::io;
use std::ops::ControlFlow;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};

use super::pattern::{Part, is_like, is_pattern, parts};
use super::{LimitKind, Limits, Place, Problem, SourceError, open};
use crate::settings::paths::is_unfinished;

/// A file (or standard input) that was found, and can be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathEntry(Place);

impl PathEntry {
    /// Where it lies. It has no member: archives are opened when they are read.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.0
    }
}

/// Tells `each` of every file that the arguments name, and of every problem on the way.
///
/// An argument is `-` for standard input, a file, a folder with all that is below it, or else a pattern with `*`, `?`,
/// `[…]` and `**`. In a folder the order is by name, and everything is listed, whatever its name, but for what Habitus
/// itself did not finish writing. A link to a folder is not followed: what lies within the given folder is listed in its
/// own place, and a link out of it is a problem. Nor does `**` follow links. No file is listed twice under one name. `each` ends the listing with `Break`.
pub fn list<A: AsRef<OsStr>>(
    args: &[A],
    limits: &Limits,
    each: &mut dyn FnMut(Result<PathEntry, Problem>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut listing = Listing { limits, each, folders: HashSet::new(), files: HashSet::new(), stdin: false };
    args.iter().try_for_each(|arg| listing.argument(arg.as_ref()))
}

struct Listing<'a> {
    limits: &'a Limits,
    each: &'a mut dyn FnMut(Result<PathEntry, Problem>) -> ControlFlow<()>,
    /// The folders that were walked, by device and inode.
    folders: HashSet<(u64, u64)>,
    /// The files that were told, by path.
    files: HashSet<PathBuf>,
    stdin: bool,
}

/// A folder on the way, and what is still to be looked at in it.
struct Open {
    path: PathBuf,
    rest: std::vec::IntoIter<(OsString, FileType)>,
}

impl Listing<'_> {
    fn argument(&mut self, arg: &OsStr) -> ControlFlow<()> {
        if arg == "-" {
            if std::mem::replace(&mut self.stdin, true) {
                return self.problem(Place::stdin(), SourceError::StdinTwice);
            }
            return (self.each)(Ok(PathEntry(Place::stdin())));
        }
        let path = Path::new(arg);
        match fs::symlink_metadata(path) {
            Ok(_) => self.named(path),
            // What does not exist may be a pattern; what exists is meant as it stands.
            Err(error) => match arg.to_str().filter(|text| is_pattern(text)) {
                Some(pattern) => self.pattern(pattern),
                None => self.problem(Place::file(path), SourceError::from(error)),
            },
        }
    }

    fn pattern(&mut self, pattern: &str) -> ControlFlow<()> {
        let parts = match parts(pattern) {
            Ok(parts) => parts,
            Err(error) => return self.problem(Place::file(pattern), error),
        };
        let root = PathBuf::from(if pattern.starts_with('/') { "/" } else { "" });
        let mut found = false;
        // What is still to be followed: a path, and the parts that lie below it.
        let mut stack = vec![(root, &parts[..], 0_usize)];
        while let Some((path, below, depth)) = stack.pop() {
            let Some((part, rest)) = below.split_first() else {
                found = true;
                self.named(if path.as_os_str().is_empty() { Path::new(".") } else { &path })?;
                continue;
            };
            if depth > self.limits.folder_depth {
                let limit = LimitKind::FolderDepth(self.limits.folder_depth);
                self.problem(Place::file(path), SourceError::Limit(limit))?;
                continue;
            }
            match part {
                Part::Name(name) => {
                    let path = path.join(name);
                    if fs::symlink_metadata(&path).is_ok() {
                        stack.push((path, rest, depth));
                    }
                }
                Part::Like(pattern) => {
                    let folder_wanted = !rest.is_empty();
                    for (name, _) in self.names(&path)?.into_iter().rev() {
                        let next = path.join(&name);
                        if is_like(&name.to_string_lossy(), pattern) && (!folder_wanted || next.is_dir()) {
                            stack.push((next, rest, depth));
                        }
                    }
                }
                Part::Folders => {
                    if !rest.is_empty() {
                        for (name, kind) in self.names(&path)?.into_iter().rev() {
                            if kind.is_dir() && !name.as_bytes().starts_with(b".") {
                                stack.push((path.join(name), below, depth + 1));
                            }
                        }
                    }
                    stack.push((path, rest, depth));
                }
            }
        }
        if found {
            ControlFlow::Continue(())
        } else {
            self.problem(Place::file(pattern), SourceError::NoMatch)
        }
    }

    /// A path that was given by itself: a link there is followed.
    fn named(&mut self, path: &Path) -> ControlFlow<()> {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.walk(path),
            Ok(metadata) => self.file(path, metadata.file_type()),
            Err(error) => {
                let link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
                let broken = link && error.kind() == io::ErrorKind::NotFound;
                let error = if broken { SourceError::BrokenLink } else { SourceError::from(error) };
                self.problem(Place::file(path), error)
            }
        }
    }

    fn file(&mut self, path: &Path, kind: FileType) -> ControlFlow<()> {
        if let Err(error) = open::refuse_special(kind) {
            return self.problem(Place::file(path), error);
        }
        let plain = path.components().filter(|part| *part != Component::CurDir).collect();
        if !self.files.insert(plain) {
            return ControlFlow::Continue(());
        }
        if self.files.len() > self.limits.files {
            self.problem(Place::file(path), SourceError::Limit(LimitKind::Files(self.limits.files)))?;
            return ControlFlow::Break(());
        }
        (self.each)(Ok(PathEntry(Place::file(path))))
    }

    fn walk(&mut self, root: &Path) -> ControlFlow<()> {
        let mut canonical = None;
        let mut stack: Vec<Open> = Vec::new();
        stack.extend(self.enter(root)?);
        while let Some(folder) = stack.last_mut() {
            let Some((name, kind)) = folder.rest.next() else {
                stack.pop();
                continue;
            };
            if is_unfinished(&name) {
                continue;
            }
            let path = folder.path.join(name);
            if kind.is_dir() {
                if stack.len() >= self.limits.folder_depth {
                    let limit = LimitKind::FolderDepth(self.limits.folder_depth);
                    self.problem(Place::file(path), SourceError::Limit(limit))?;
                } else {
                    stack.extend(self.enter(&path)?);
                }
            } else if kind.is_symlink() && fs::metadata(&path).is_ok_and(|target| target.is_dir()) {
                let root = canonical.get_or_insert_with(|| fs::canonicalize(root).unwrap_or_default());
                if !fs::canonicalize(&path).is_ok_and(|target| target.starts_with(root)) {
                    self.problem(Place::file(path), SourceError::LinkOut)?;
                }
            } else if kind.is_symlink() {
                self.named(&path)?;
            } else {
                self.file(&path, kind)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Opens a folder for the walk; `None` if it was walked before or cannot be read.
    fn enter(&mut self, path: &Path) -> ControlFlow<(), Option<Open>> {
        match fs::metadata(path) {
            Ok(metadata) if !self.folders.insert((metadata.dev(), metadata.ino())) => {
                ControlFlow::Continue(None)
            }
            Ok(_) => {
                let rest = self.names(path)?.into_iter();
                ControlFlow::Continue(Some(Open { path: path.to_owned(), rest }))
            }
            Err(error) => {
                self.problem(Place::file(path), SourceError::from(error))?;
                ControlFlow::Continue(None)
            }
        }
    }

    /// The names in a folder, in order; what cannot be read is told.
    fn names(&mut self, path: &Path) -> ControlFlow<(), Vec<(OsString, FileType)>> {
        let here = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let entries = match fs::read_dir(here) {
            Ok(entries) => entries,
            Err(error) => {
                self.problem(Place::file(here), SourceError::from(error))?;
                return ControlFlow::Continue(Vec::new());
            }
        };
        let mut names = Vec::new();
        for entry in entries {
            match entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?))) {
                Ok(named) => names.push(named),
                Err(error) => self.problem(Place::file(here), SourceError::from(error))?,
            }
            if names.len() > self.limits.files {
                let limit = LimitKind::Files(self.limits.files);
                self.problem(Place::file(here), SourceError::Limit(limit))?;
                return ControlFlow::Break(());
            }
        }
        names.sort_by(|(a, _), (b, _)| a.cmp(b));
        ControlFlow::Continue(names)
    }

    fn problem(&mut self, place: Place, error: SourceError) -> ControlFlow<()> {
        (self.each)(Err(Problem::new(place, error)))
    }
}
