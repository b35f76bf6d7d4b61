//! The part that makes connections, set up so that a secret goes nowhere else.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use reqwest::{Certificate, redirect};

use super::{Address, innermost};

/// How long a connection is kept for the next call.
const IDLE: Duration = Duration::from_secs(10);

/// How connections are made.
pub(in crate::sources) struct Connect<'a> {
    /// Where to.
    pub(in crate::sources) address: &'a Address,
    /// How long one may take to be made.
    pub(in crate::sources) within: Duration,
    /// How long a request may take in all; `None` where whoever makes it looks at the time.
    pub(in crate::sources) timeout: Option<Duration>,
    /// Certificates in PEM that are trusted beside those of the system.
    pub(in crate::sources) authorities: Option<&'a [u8]>,
}

/// Makes it. Proxies are those of the environment; no redirect is followed.
///
/// # Errors
/// What the system says.
pub(in crate::sources) fn client(connect: &Connect<'_>) -> Result<reqwest::Client, String> {
    let mut http = reqwest::Client::builder()
        .user_agent(concat!("habitus/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(connect.within)
        // Nobody looks after a connection between two calls; an older one may have been closed.
        .pool_idle_timeout(IDLE)
        // A redirect would carry what is secret to another place.
        .redirect(redirect::Policy::none())
        .referer(false);
    if let Some(timeout) = connect.timeout {
        http = http.timeout(timeout);
    }
    if connect.address.stays_here() {
        // It stays on this machine, whatever the environment says of proxies and names.
        let loopback = [SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), (Ipv6Addr::LOCALHOST, 0).into()];
        http = http.no_proxy().resolve_to_addrs("localhost", &loopback).tls_certs_only([]);
    } else {
        http = http.https_only(!connect.address.is_plain());
        if let Some(pem) = connect.authorities {
            let certificates = Certificate::from_pem_bundle(pem).map_err(|error| innermost(&error))?;
            if certificates.is_empty() {
                return Err("it holds no certificate in PEM".to_owned());
            }
            http = http.tls_certs_merge(certificates);
        }
    }
    http.build().map_err(|error| innermost(&error))
}
