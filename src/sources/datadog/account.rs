//! Who asks: the address and the keys, from the environment, a private file and the settings, in this order.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::{Endpoint, EndpointError, Secret, key_file};
use crate::settings::Datadog;
use crate::text::sanitize;

// The variables that are read.
const API_KEY: &str = "DD_API_KEY";
const APP_KEY: &str = "DD_APP_KEY";
const SITE: &str = "DD_SITE";
const ADDRESS: &str = "HABITUS_DATADOG_URL";

/// The two keys that every request carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// Which organisation asks.
    pub api: Secret,
    /// Who in it asks, and what they may see.
    pub app: Secret,
    /// Where they were found: `the environment`, or a file; safe to print.
    pub origin: String,
}

/// Where to ask, and with which keys. Without keys a request can only be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Where the API is.
    pub endpoint: Endpoint,
    /// The keys, if there are any.
    pub keys: Option<Keys>,
}

/// Why it is not known who asks, or where. No text of it holds a key.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AccountError {
    /// One key without the other: two keys from two places may belong to two organisations.
    #[error("{set} is set and {missing} is not; set both, or neither to read the keys from a file")]
    Half {
        /// The variable that is set.
        set: &'static str,
        /// The variable that is not.
        missing: &'static str,
    },
    /// What a variable holds cannot be a key.
    #[error(
        "what {0} holds cannot be a key: it is empty, or holds spaces or other characters that no key has"
    )]
    NoKey(&'static str),
    /// The file of the keys.
    #[error("the file of the Datadog keys, {}, {problem}", sanitize(&path.to_string_lossy()))]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong and what to do.
        problem: String,
    },
    /// The site or the address.
    #[error("{origin}: {error}")]
    Endpoint {
        /// Where it was said.
        origin: String,
        /// What is wrong.
        error: EndpointError,
    },
}

impl Account {
    /// Finds the account. `variable` gives what a variable of the environment holds; `folder` is where the settings file
    /// stands, for a file of keys that is named without a folder.
    ///
    /// # Errors
    /// If what was found is not usable. That there are no keys at all is no error here.
    pub fn find(
        variable: &dyn Fn(&str) -> Option<OsString>,
        settings: &Datadog,
        folder: Option<&Path>,
    ) -> Result<Account, AccountError> {
        let value = |name: &str| variable(name).filter(|value| !value.is_empty());
        let secret = |name: &'static str, value: OsString| {
            value.to_str().and_then(Secret::new).ok_or(AccountError::NoKey(name))
        };
        let mut file_site = None;
        let keys = match (value(API_KEY), value(APP_KEY)) {
            (Some(api), Some(app)) => {
                let origin = "the environment".to_owned();
                Some(Keys { api: secret(API_KEY, api)?, app: secret(APP_KEY, app)?, origin })
            }
            (Some(_), None) => return Err(AccountError::Half { set: API_KEY, missing: APP_KEY }),
            (None, Some(_)) => return Err(AccountError::Half { set: APP_KEY, missing: API_KEY }),
            (None, None) => match from_file(settings, folder)? {
                Some((path, file)) => {
                    let origin = sanitize(&path.to_string_lossy()).into_owned();
                    file_site = file.site.map(|site| (origin.clone(), site));
                    Some(Keys { api: file.api_key, app: file.app_key, origin })
                }
                None => None,
            },
        };
        let endpoint = |origin: String, found: Result<Endpoint, EndpointError>| {
            found.map_err(|error| AccountError::Endpoint { origin, error })
        };
        let text = |value: OsString| value.to_string_lossy().into_owned();
        let endpoint = if let Some(address) = value(ADDRESS) {
            endpoint(ADDRESS.to_owned(), Endpoint::at(&text(address)))
        } else if let Some(site) = value(SITE) {
            endpoint(SITE.to_owned(), Endpoint::of_site(&text(site)))
        } else if let Some((origin, site)) = file_site {
            endpoint(origin, Endpoint::of_site(&site))
        } else {
            endpoint("datadog.site in the settings".to_owned(), Endpoint::of_site(&settings.site))
        }?;
        Ok(Account { endpoint, keys })
    }
}

/// The file of the keys and what stands in it. One that the settings name must exist.
fn from_file(
    settings: &Datadog,
    folder: Option<&Path>,
) -> Result<Option<(PathBuf, key_file::KeyFile)>, AccountError> {
    let named = Path::new(&settings.key_file);
    let path = match folder {
        Some(folder) => folder.join(named),
        None if named.is_absolute() => named.to_owned(),
        None => return Ok(None),
    };
    match key_file::read(&path) {
        Ok(Some(file)) => Ok(Some((path, file))),
        Ok(None) if settings.key_file == Datadog::KEY_FILE => Ok(None),
        Ok(None) => {
            let problem = "does not exist; check datadog.key_file in the settings".to_owned();
            Err(AccountError::File { path, problem })
        }
        Err(problem) => Err(AccountError::File { path, problem }),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn find(
        variables: &[(&str, &str)],
        settings: &Datadog,
        folder: Option<&Path>,
    ) -> Result<Account, AccountError> {
        let value = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(*value))
        };
        Account::find(&value, settings, folder)
    }

    fn keys(account: &Account) -> Option<(&str, &str)> {
        account.keys.as_ref().map(|keys| (keys.api.expose(), keys.app.expose()))
    }

    #[test]
    fn the_environment_goes_before_the_file_and_the_file_before_the_settings() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Datadog { site: "us3.datadoghq.com".to_owned(), ..Datadog::default() };
        let none = find(&[], &settings, Some(folder.path())).unwrap();
        assert_eq!((keys(&none), none.endpoint.host()), (None, "api.us3.datadoghq.com"));
        let path = folder.path().join("datadog.toml");
        fs::write(&path, "api_key = \"f1\"\napp_key = \"f2\"\nsite = \"datadoghq.eu\"").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        let file = find(&[(API_KEY, "")], &settings, Some(folder.path())).unwrap();
        assert_eq!((keys(&file), file.endpoint.host()), (Some(("f1", "f2")), "api.datadoghq.eu"));
        let site = find(&[(SITE, "us5.datadoghq.com")], &settings, Some(folder.path())).unwrap();
        assert_eq!((keys(&site), site.endpoint.host()), (Some(("f1", "f2")), "api.us5.datadoghq.com"));
        let both = [(API_KEY, "e1"), (APP_KEY, "e2\n")];
        let environment = find(&both, &settings, Some(folder.path())).unwrap();
        assert_eq!(
            (keys(&environment), environment.endpoint.host()),
            (Some(("e1", "e2")), "api.us3.datadoghq.com"),
            "the site of a file belongs to the keys of that file"
        );
        let address = [(API_KEY, "e1"), (APP_KEY, "e2"), (SITE, "x"), (ADDRESS, "http://127.0.0.1:9/a")];
        let address = find(&address, &settings, None).unwrap();
        assert_eq!(address.endpoint.url("/b"), "http://127.0.0.1:9/a/b");
    }

    #[test]
    fn what_is_half_or_wrong_is_told_without_the_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        fs::write(&path, "api_key = \"hunter2\"\napp_key = \"hunter2\"").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        let of_file = |name: &str| Datadog { key_file: name.to_owned(), ..Datadog::default() };
        let (default, keys, absent) = (Datadog::default(), of_file("keys"), of_file("absent"));
        for (variables, settings, text) in [
            (&[(API_KEY, "hunter2")][..], &default, "DD_API_KEY is set and DD_APP_KEY is not; set both"),
            (&[(APP_KEY, "hunter2")], &default, "DD_APP_KEY is set and DD_API_KEY is not; set both"),
            (&[(API_KEY, "hunter2 x"), (APP_KEY, "y")], &default, "what DD_API_KEY holds cannot be a key"),
            (&[], &keys, "has the mode 0644"),
            (&[], &absent, "does not exist; check datadog.key_file"),
            (&[(SITE, "eu")], &default, "DD_SITE: `eu` is not the name of a Datadog site"),
            (
                &[(ADDRESS, "http://x.test")],
                &default,
                "HABITUS_DATADOG_URL: the keys would be sent to x.test",
            ),
        ] {
            let error = find(variables, settings, Some(folder.path())).unwrap_err();
            assert!(error.to_string().contains(text), "{error}");
            assert!(!format!("{error} {error:?}").contains("hunter2"), "{error:?}");
        }
    }
}
