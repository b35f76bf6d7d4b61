//! An address that is asked: a scheme, a host, perhaps a port and a path. Plain http is only for this machine, unless
//! somebody allows more.

use std::fmt;
use std::net::IpAddr;

use reqwest::Url;
use thiserror::Error;

use crate::text::sanitize;

/// Why this is no address to ask.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AddressError {
    /// Not an address.
    #[error("`{found}` is not an address; expected one such as `https://habitus.example`")]
    Unreadable {
        /// What was found, safe to print.
        found: String,
    },
    /// An address with more in it than a place.
    #[error("the address holds {0}; expected only a scheme, a host and perhaps a port and a path")]
    Extra(&'static str),
    /// What is secret would travel readable to everyone.
    #[error(
        "{host} would be asked without encryption, and the token readable to everyone; use https (plain http is only for this machine)"
    )]
    Plain {
        /// The host, safe to print.
        host: String,
    },
}

/// Where to ask. It ends without a slash; paths of requests begin with one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    base: String,
    host: String,
    plain: bool,
    here: bool,
}

impl Address {
    /// Reads an address. Plain http is only for this machine, unless `plain_anywhere`.
    ///
    /// # Errors
    /// If it is no address, holds a user, a query or a fragment, or would send what is secret readable over a network.
    pub fn parse(address: &str, plain_anywhere: bool) -> Result<Address, AddressError> {
        let address = address.trim();
        let wrong = || AddressError::Unreadable { found: sanitize(address).into_owned() };
        // Before it is read: what cannot be read is shown, and this may be a password.
        if address.contains('@') {
            return Err(AddressError::Extra("a user"));
        }
        let url = Url::parse(address).map_err(|_| wrong())?;
        if url.query().is_some() || url.fragment().is_some() {
            return Err(AddressError::Extra("a query or a fragment"));
        }
        let plain = match url.scheme() {
            "https" => false,
            "http" => true,
            _ => return Err(wrong()),
        };
        let host = url.host_str().ok_or_else(wrong)?.to_owned();
        let here = is_this_machine(&host);
        if plain && !here && !plain_anywhere {
            return Err(AddressError::Plain { host: sanitize(&host).into_owned() });
        }
        let base = url.as_str().trim_end_matches('/').to_owned();
        Ok(Address { base, host, plain, here })
    }

    /// The address of an encrypted host.
    pub(in crate::sources) fn of_host(host: String) -> Address {
        Address { base: format!("https://{host}"), host, plain: false, here: false }
    }

    /// The address of a path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The host, for people.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether it is asked without encryption.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.plain
    }

    /// Whether it is asked without encryption on this machine: nothing leaves it.
    #[must_use]
    pub fn stays_here(&self) -> bool {
        self.plain && self.here
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.base)
    }
}

/// Whether a host, as it stands in an address, is a loopback address. Names are not asked for: but for `localhost`,
/// which is given a loopback address when it is asked, anybody may say what they mean.
fn is_this_machine(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_leaves_this_machine_only_where_that_is_allowed() {
        assert!(matches!(Address::parse("http://far.test", false), Err(AddressError::Plain { .. })));
        let far = Address::parse("http://far.test/a/", true).unwrap();
        assert_eq!((far.url("/b").as_str(), far.stays_here()), ("http://far.test/a/b", false));
        assert!(Address::parse("http://[::1]:8", false).unwrap().stays_here());
        assert!(!Address::parse("https://127.0.0.1", false).unwrap().stays_here());
    }

    #[test]
    fn an_address_with_a_password_is_not_repeated() {
        for address in ["https://u:hunter2@x.test", "u:hunter2@ x"] {
            let error = Address::parse(address, true).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
        }
    }
}
