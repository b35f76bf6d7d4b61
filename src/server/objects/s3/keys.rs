//! With which keys a bucket is asked: those of the environment, else those of the shared file of credentials, which is read
//! again when it changes, so that keys may be renewed while the server runs.

use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::SystemTime;

use rusty_s3::Credentials;

use super::super::ObjectError;
use super::place::Variable;

/// How many bytes the shared file may have.
const MAX_BYTES: u64 = 1 << 20;

/// Where the keys are. Nothing of them is shown.
pub(super) enum Keys {
    Given(Credentials),
    File { path: PathBuf, profile: String, read: Mutex<Option<(SystemTime, Credentials)>> },
}

impl Keys {
    /// The keys of `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`; else those of the file
    /// `AWS_SHARED_CREDENTIALS_FILE` or `~/.aws/credentials`, under `AWS_PROFILE`.
    pub(super) fn find(variable: Variable<'_>) -> Result<Keys, ObjectError> {
        let value = |name: &str| {
            variable(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
        };
        match (value("AWS_ACCESS_KEY_ID"), value("AWS_SECRET_ACCESS_KEY")) {
            (Some(key), Some(secret)) => {
                return Ok(Keys::Given(credentials(key, secret, value("AWS_SESSION_TOKEN"))));
            }
            (None, None) => {}
            _ => {
                let both = "of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY only one is set; set both";
                return Err(ObjectError::Setup(both.to_owned()));
            }
        }
        let path = value("AWS_SHARED_CREDENTIALS_FILE").map(PathBuf::from);
        let path = path.or_else(|| Some(PathBuf::from(value("HOME")?).join(".aws/credentials")));
        let profile = value("AWS_PROFILE").unwrap_or_else(|| "default".to_owned());
        let Some(path) = path.filter(|path| path.is_file()) else {
            let none = "there are no keys; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them into \
                        ~/.aws/credentials";
            return Err(ObjectError::Setup(none.to_owned()));
        };
        let keys = Keys::File { path, profile, read: Mutex::new(None) };
        keys.now()?;
        Ok(keys)
    }

    /// The keys of this moment.
    pub(super) fn now(&self) -> Result<Credentials, ObjectError> {
        let (path, profile, read) = match self {
            Keys::Given(keys) => return Ok(keys.clone()),
            Keys::File { path, profile, read } => (path, profile, read),
        };
        let wrong = |what: &str| ObjectError::Setup(format!("the file of keys {}: {what}", path.display()));
        let modified = fs::metadata(path).and_then(|metadata| metadata.modified());
        let modified = modified.map_err(|error| wrong(&format!("cannot be read: {error}")))?;
        let mut read = read.lock().map_err(|_| wrong("a thread that read it has failed"))?;
        if let Some((when, keys)) = &*read
            && *when == modified
        {
            return Ok(keys.clone());
        }
        let mut text = String::new();
        let opened = fs::File::open(path).and_then(|file| file.take(MAX_BYTES).read_to_string(&mut text));
        opened.map_err(|error| wrong(&format!("cannot be read: {error}")))?;
        let keys = of_profile(&text, profile).ok_or_else(|| {
            wrong(&format!("has no aws_access_key_id and aws_secret_access_key under [{profile}]"))
        })?;
        *read = Some((modified, keys.clone()));
        Ok(keys)
    }
}

fn credentials(key: String, secret: String, token: Option<String>) -> Credentials {
    match token {
        Some(token) => Credentials::new_with_token(key, secret, token),
        None => Credentials::new(key, secret),
    }
}

fn of_profile(text: &str, profile: &str) -> Option<Credentials> {
    let mut is_ours = false;
    let mut found = [None, None, None];
    for line in text.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            is_ours = section.trim() == profile;
        } else if is_ours && let Some((name, value)) = line.split_once('=') {
            let names = ["aws_access_key_id", "aws_secret_access_key", "aws_session_token"];
            if let Some(at) = names.iter().position(|known| name.trim().eq_ignore_ascii_case(known)) {
                found[at] = Some(value.trim().to_owned()).filter(|value| !value.is_empty());
            }
        }
    }
    let [key, secret, token] = found;
    Some(credentials(key?, secret?, token))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(variables: &[(&str, &str)]) -> Result<Keys, ObjectError> {
        let value = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        Keys::find(&value)
    }

    #[test]
    fn the_environment_goes_before_the_file_and_the_file_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("credentials");
        fs::write(&path, "# mine\n[other]\naws_access_key_id=O\naws_secret_access_key=P\naws_session_token = T\n[default]\n\
             aws_access_key_id = A\naws_secret_access_key = B=\n")
        .unwrap();
        let file = ("AWS_SHARED_CREDENTIALS_FILE", path.to_str().unwrap());
        let keys = find(&[file]).unwrap();
        let now = keys.now().unwrap();
        assert_eq!((now.key(), now.secret(), now.token()), ("A", "B=", None));
        let other = find(&[file, ("AWS_PROFILE", "other")]).unwrap().now().unwrap();
        assert_eq!((other.key(), other.token()), ("O", Some("T")));
        fs::write(&path, "[default]\naws_access_key_id = A2\naws_secret_access_key = B2\n").unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(keys.now().unwrap().key(), "A2");
        let given = find(&[file, ("AWS_ACCESS_KEY_ID", "E"), ("AWS_SECRET_ACCESS_KEY", "F")]).unwrap();
        assert_eq!(given.now().unwrap().key(), "E");
    }

    #[test]
    fn what_is_missing_is_told_without_what_is_secret() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("credentials");
        fs::write(&path, "[default]\naws_secret_access_key = hunter2\n").unwrap();
        for (variables, text) in [
            (&[][..], "there are no keys"),
            (&[("AWS_SECRET_ACCESS_KEY", "hunter2")], "only one is set"),
            (&[("AWS_SHARED_CREDENTIALS_FILE", path.to_str().unwrap())], "under [default]"),
        ] {
            let Err(error) = find(variables) else { panic!("{text}") };
            let error = error.to_string();
            assert!(error.contains(text) && !error.contains("hunter2"), "{error}");
        }
    }
}
