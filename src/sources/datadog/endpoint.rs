//! Where the API is: `https://api.SITE`, or an address of its own for tests and proxies.

use std::fmt;

use thiserror::Error;

use crate::sources::http::{Address, AddressError};
use crate::text::sanitize;

/// The sites of Datadog, with what people call them.
pub const SITES: &[(&str, &str)] = &[
    ("datadoghq.com", "US1"),
    ("us3.datadoghq.com", "US3"),
    ("us5.datadoghq.com", "US5"),
    ("datadoghq.eu", "EU1"),
    ("ap1.datadoghq.com", "AP1"),
    ("ap2.datadoghq.com", "AP2"),
    ("uk1.datadoghq.com", "UK1"),
    ("ddog-gov.com", "US1-FED"),
    ("us2.ddog-gov.com", "US2-FED"),
];

/// Why this is no place to ask.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EndpointError {
    /// Not the name of a site.
    #[error("`{found}` is not the name of a Datadog site; {hint}")]
    Site {
        /// What was found, safe to print.
        found: String,
        /// What is expected instead.
        hint: String,
    },
    /// Not an address.
    #[error("`{found}` is not an address; expected one such as `https://proxy.example/datadog`")]
    Address {
        /// What was found, safe to print.
        found: String,
    },
    /// An address with more in it than a place.
    #[error("the address holds {0}; expected only a scheme, a host and perhaps a port and a path")]
    Extra(&'static str),
    /// The keys would travel readable to everyone.
    #[error(
        "the keys would be sent to {host} without encryption; use https (plain http is only for this machine)"
    )]
    Plain {
        /// The host, safe to print.
        host: String,
    },
}

/// Where the API is. It ends without a slash; paths of requests begin with one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    address: Address,
}

impl Endpoint {
    /// The API of a site. Sites that are not in [`SITES`] are taken if they look like the name of a host.
    ///
    /// # Errors
    /// If it is anything else: with a scheme, a port or a path, or the address of the web page.
    pub fn of_site(site: &str) -> Result<Endpoint, EndpointError> {
        let found = sanitize(site.trim()).into_owned();
        let name = site.trim().to_ascii_lowercase();
        let wrong = |hint: String| Err(EndpointError::Site { found: found.clone(), hint });
        if let Some((site, _)) = SITES.iter().find(|(_, called)| called.eq_ignore_ascii_case(&name)) {
            return wrong(format!("that one is called `{site}`"));
        }
        // What people copy from the address line of their browser.
        let bare = name.trim_start_matches("https://").trim_start_matches("http://");
        let bare = bare.split(['/', ':']).next().unwrap_or("");
        let stem = bare.trim_start_matches("app.").trim_start_matches("api.");
        if stem != name && SITES.iter().any(|(site, _)| *site == stem) {
            return wrong(format!("the site alone is `{stem}`"));
        }
        if !looks_like_a_host(&name) {
            let known: Vec<&str> = SITES.iter().map(|(site, _)| *site).collect();
            return wrong(format!("expected one of {}", known.join(", ")));
        }
        Ok(Endpoint { address: Address::of_host(format!("api.{name}")) })
    }

    /// An address of its own. Plain http is only for this machine.
    ///
    /// # Errors
    /// If it is no address, holds a user, a query or a fragment, or would send the keys readable over a network.
    pub fn at(address: &str) -> Result<Endpoint, EndpointError> {
        let address = Address::parse(address, false).map_err(|error| match error {
            AddressError::Unreadable { found } => EndpointError::Address { found },
            AddressError::Extra(what) => EndpointError::Extra(what),
            AddressError::Plain { host } => EndpointError::Plain { host },
        })?;
        Ok(Endpoint { address })
    }

    /// The address of a path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        self.address.url(path)
    }

    /// The host, for people.
    #[must_use]
    pub fn host(&self) -> &str {
        self.address.host()
    }

    /// The address itself.
    pub(super) fn address(&self) -> &Address {
        &self.address
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.address.fmt(f)
    }
}

fn looks_like_a_host(name: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let top = name.rsplit('.').next().unwrap_or("");
    name.len() <= 240
        && name.contains('.')
        && name.split('.').all(label)
        && top.bytes().any(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_a_name_and_nothing_else() {
        for (site, _) in SITES {
            assert_eq!(Endpoint::of_site(site).unwrap().to_string(), format!("https://api.{site}"));
        }
        assert_eq!(Endpoint::of_site(" DatadogHQ.eu ").unwrap().host(), "api.datadoghq.eu");
        assert_eq!(
            Endpoint::of_site("dd.internal.test").unwrap().url("/x"),
            "https://api.dd.internal.test/x"
        );
        for (site, hint) in [
            ("us5", "that one is called `us5.datadoghq.com`"),
            ("app.datadoghq.eu", "the site alone is `datadoghq.eu`"),
            ("https://app.datadoghq.com/security", "the site alone is `datadoghq.com`"),
            ("api.us3.datadoghq.com", "the site alone is `us3.datadoghq.com`"),
            ("", "expected one of datadoghq.com, "),
            ("https://evil.test", "expected one of datadoghq.com, "),
            ("evil.test/x?", "expected one of datadoghq.com, "),
            ("evil.test:443", "expected one of datadoghq.com, "),
            ("user@evil.test", "expected one of datadoghq.com, "),
            ("localhost", "expected one of datadoghq.com, "),
            ("10.0.0.1", "expected one of datadoghq.com, "),
            ("a..b", "expected one of datadoghq.com, "),
            ("evil.test#", "expected one of datadoghq.com, "),
        ] {
            let error = Endpoint::of_site(site).unwrap_err().to_string();
            assert!(error.contains(hint), "{site}: {error}");
        }
    }

    #[test]
    fn an_address_of_its_own_keeps_the_keys_from_the_network() {
        let at = |address: &str| Endpoint::at(address).map(|endpoint| endpoint.url("/v2"));
        assert_eq!(at("https://proxy.test/datadog/"), Ok("https://proxy.test/datadog/v2".to_owned()));
        for local in
            ["http://127.0.0.1:8080", "http://[::1]:8080", "http://localhost:8080", "http://127.9.9.9:1"]
        {
            assert_eq!(at(local), Ok(format!("{local}/v2")));
        }
        for far in [
            "http://proxy.test",
            "http://10.0.0.1",
            "http://localhost.evil.test",
            "http://127.0.0.1.evil.test",
            "http://0.0.0.0:80",
            "http://[::ffff:10.0.0.1]/",
        ] {
            assert!(matches!(at(far), Err(EndpointError::Plain { .. })), "{far}: {:?}", at(far));
        }
        for wrong in ["ftp://127.0.0.1", "proxy.test", "", "file:///etc/passwd", "127.0.0.1:80"] {
            assert!(matches!(at(wrong), Err(EndpointError::Address { .. })), "{wrong}: {:?}", at(wrong));
        }
        for extra in
            ["https://u:hunter2@proxy.test", "https://x.test/?k=v", "https://x.test/#f", "u:hunter2@ x"]
        {
            let error = at(extra).unwrap_err();
            assert!(!error.to_string().contains("hunter2"), "{error}");
            assert!(matches!(error, EndpointError::Extra(_)), "{extra}: {error}");
        }
    }
}
