//! Where a piece of content lies: a file or standard input, and within an archive the member.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::kept::holder_of_kept;

/// Where a piece of content lies. Cheap to clone; ordered by path, then member.
///
/// It is written `dir/x.tar.gz!inner/file.profile`. The text comes from outside and may hold anything: make it safe
/// before it is shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// `None` is standard input.
    path: Option<Arc<Path>>,
    member: Option<Arc<str>>,
}

/// Endings that name a compression and say nothing of the content.
const COMPRESSIONS: [&str; 5] = [".gz", ".zst", ".zstd", ".tgz", ".tzst"];

impl Place {
    /// Standard input.
    #[must_use]
    pub fn stdin() -> Place {
        Place { path: None, member: None }
    }

    /// A file, by the path that was given or found.
    #[must_use]
    pub fn file(path: impl Into<PathBuf>) -> Place {
        Place { path: Some(path.into().into()), member: None }
    }

    /// A member of the archive that lies here.
    #[must_use]
    pub fn with_member(&self, member: &str) -> Place {
        Place { path: self.path.clone(), member: Some(member.into()) }
    }

    /// The path of the file; `None` is standard input.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The member of the archive, if it is one.
    #[must_use]
    pub fn member(&self) -> Option<&str> {
        self.member.as_deref()
    }

    /// As it was given: standard input as `-`.
    #[must_use]
    pub fn as_given(&self) -> String {
        match (&self.path, &self.member) {
            (None, None) => "-".to_owned(),
            (None, Some(member)) => format!("-!{member}"),
            (Some(_), _) => self.to_string(),
        }
    }

    /// The last part of the name: of the member, else of the file.
    #[must_use]
    pub fn name(&self) -> String {
        match (&self.member, &self.path) {
            (Some(member), _) => member.rsplit('/').next().unwrap_or_default().to_owned(),
            (None, Some(path)) => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            (None, None) => "-".to_owned(),
        }
    }

    /// What the name hints that the content is: its extension in lower case, without that of a compression.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        let name = self.name().to_ascii_lowercase();
        let bare = COMPRESSIONS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name);
        match bare.rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() && !extension.is_empty() => {
                Some(extension.to_owned())
            }
            _ => None,
        }
    }

    /// The archive or else the folder that holds it, by name: often the host that it was copied from. Of a copy that was
    /// kept of something, what held that: see [`super::kept_holder`].
    #[must_use]
    pub fn holder(&self) -> Option<String> {
        let inner = self.member().map(Path::new).or_else(|| self.path())?;
        if let Some(of_original) = holder_of_kept(inner) {
            return of_original;
        }
        let path = self.path()?;
        let name = if self.member.is_some() {
            let name = path.file_name()?.to_string_lossy().into_owned();
            let bare = COMPRESSIONS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name);
            bare.strip_suffix(".tar").unwrap_or(bare).to_owned()
        } else {
            path.parent()?.file_name()?.to_string_lossy().into_owned()
        };
        (!name.is_empty()).then_some(name)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => write!(f, "{}", path.display())?,
            None => f.write_str("standard input")?,
        }
        match &self.member {
            Some(member) => write!(f, "!{member}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_hints_at_its_content_without_the_compression() {
        let hint = |path: &str| Place::file(path).hint();
        assert_eq!(hint("a/x.profile").as_deref(), Some("profile"));
        assert_eq!(hint("a/x.PROTOBUF.gz").as_deref(), Some("protobuf"));
        assert_eq!(hint("a/x.json.zst").as_deref(), Some("json"));
        assert_eq!(hint("a.d/x"), None);
        assert_eq!(hint(".hidden"), None);
        assert_eq!(Place::stdin().hint(), None);
        assert_eq!(Place::file("h.tar").with_member("in/x.json.gz").hint().as_deref(), Some("json"));
    }

    #[test]
    fn a_place_names_what_holds_it() {
        assert_eq!(Place::file("dumps/web-01/x.profile").holder().as_deref(), Some("web-01"));
        assert_eq!(Place::file("x.profile").holder(), None);
        assert_eq!(Place::stdin().with_member("x").holder(), None);
        for archive in ["d/web-01.tar", "d/web-01.tar.gz", "web-01.tgz", "web-01.tar.zst"] {
            assert_eq!(
                Place::file(archive).with_member("p/x").holder().as_deref(),
                Some("web-01"),
                "{archive}"
            );
        }
    }

    #[test]
    fn a_place_is_written_with_its_member() {
        assert_eq!(
            Place::file("d/x.tar.gz").with_member("in/f.profile").to_string(),
            "d/x.tar.gz!in/f.profile"
        );
        assert_eq!(Place::stdin().to_string(), "standard input");
        assert_eq!(Place::stdin().as_given(), "-");
        assert_eq!(Place::stdin().with_member("x.json").as_given(), "-!x.json");
        assert_eq!(Place::file("d/x.json").as_given(), "d/x.json");
    }
}
