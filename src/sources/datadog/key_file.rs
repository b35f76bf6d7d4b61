//! The file of the keys: TOML with `api_key`, `app_key` and perhaps `site`. It is read only if nobody but the user can
//! read it, and nothing of what stands in it gets into an error.

use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::Secret;
use crate::sources::http::private_text;

/// What the file is expected to hold.
const EXPECTED: &str = "expected lines such as `api_key = \"0123\"` and `app_key = \"4567\"`, and perhaps `site = \"datadoghq.eu\"`";

/// What stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KeyFile {
    pub(super) api_key: Secret,
    pub(super) app_key: Secret,
    pub(super) site: Option<String>,
}

/// Reads the file. `None` if there is none.
///
/// # Errors
/// What is wrong with it and what to do, as the second half of a sentence.
pub(super) fn read(path: &Path) -> Result<Option<KeyFile>, String> {
    private_text(path, "keys", EXPECTED)?.map(|text| parse(&text)).transpose()
}

fn parse(text: &str) -> Result<KeyFile, String> {
    let at = |place: usize| {
        let line = text.get(..place).unwrap_or(text).bytes().filter(|byte| *byte == b'\n').count() + 1;
        format!("line {line}: {EXPECTED}")
    };
    // What the parser says would show the line, and the key in it.
    let table = DeTable::parse(text).map_err(|error| at(error.span().map_or(0, |span| span.start)))?;
    let (mut keys, mut site) = ([None, None], None);
    for (name, value) in table.get_ref() {
        let wrong = || at(name.span().start);
        let DeValue::String(value) = value.get_ref() else { return Err(wrong()) };
        let secret = || Secret::new(value).ok_or_else(wrong);
        match name.get_ref().as_ref() {
            "api_key" => keys[0] = Some(secret()?),
            "app_key" => keys[1] = Some(secret()?),
            "site" => site = Some(value.clone().into_owned()),
            _ => return Err(wrong()),
        }
    }
    match keys {
        [Some(api_key), Some(app_key)] => Ok(KeyFile { api_key, app_key, site }),
        [None, _] => Err(format!("holds no `api_key`; {EXPECTED}")),
        [_, None] => Err(format!("holds no `app_key`; {EXPECTED}")),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::path::PathBuf;

    use super::*;

    const GOOD: &str = "api_key = \"k1-secret\"\napp_key = \"k2-secret\"\nsite = \"datadoghq.eu\"\n";

    fn file(folder: &Path, text: &str, mode: u32) -> PathBuf {
        let path = folder.join("datadog.toml");
        let _ = fs::remove_file(&path);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        path
    }

    #[test]
    fn only_a_private_file_is_read() {
        let folder = tempfile::tempdir().unwrap();
        for mode in [0o600, 0o400] {
            let read = read(&file(folder.path(), GOOD, mode)).unwrap().unwrap();
            assert_eq!((read.api_key.expose(), read.app_key.expose()), ("k1-secret", "k2-secret"));
            assert_eq!(read.site.as_deref(), Some("datadoghq.eu"));
        }
        for mode in [0o644, 0o640, 0o604, 0o660, 0o700, 0o602, 0o4600] {
            let error = read(&file(folder.path(), GOOD, mode)).unwrap_err();
            assert!(error.contains(&format!("{mode:04o}")) && error.contains("chmod 600"), "{error}");
        }
        let link = folder.path().join("link");
        symlink(file(folder.path(), GOOD, 0o644), &link).unwrap();
        assert!(read(&link).unwrap_err().contains("0644"), "a link is as private as what it leads to");
        assert_eq!(read(&folder.path().join("absent")), Ok(None));
        assert!(read(folder.path()).is_err(), "a folder");
    }

    #[test]
    fn another_users_file_is_not_read() {
        if rustix::process::geteuid().is_root() {
            let folder = tempfile::tempdir().unwrap();
            let path = file(folder.path(), GOOD, 0o600);
            std::os::unix::fs::chown(&path, Some(65_534), None).unwrap();
            let error = read(&path).unwrap_err();
            assert!(error.contains("65534") && error.contains("not to you"), "{error}");
        } else {
            // Everybody can see that this one belongs to root.
            let error = read(Path::new("/etc/passwd")).unwrap_err();
            assert!(error.contains("number 0"), "{error}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_without_what_stands_there() {
        let folder = tempfile::tempdir().unwrap();
        for (text, place) in [
            ("api_key = k1-secret", "line 1: "),
            ("app_key = \"k2\"\n\napi_key = \"k1-secret", "line 3: "),
            ("api_key = \"a\"\napp_key = \"b\"\nk1-secret = \"c\"", "line 3: "),
            ("api_key = \"k1-secret\\nX: y\"", "line 1: "),
            ("api_key = 12", "line 1: "),
            ("[k1-secret]\nx = 1", "line 1: "),
            ("api_key = \"k1-secret\"", "holds no `app_key`"),
            ("", "holds no `api_key`"),
        ] {
            let error = read(&file(folder.path(), text, 0o600)).unwrap_err();
            assert!(error.starts_with(place), "{text}: {error}");
            assert!(!error.contains("k1-secret") && error.contains("expected lines"), "{text}: {error}");
        }
        let large = format!("{GOOD}#{}", "x".repeat(70_000));
        assert!(read(&file(folder.path(), &large, 0o600)).unwrap_err().contains("65536"));
    }
}
