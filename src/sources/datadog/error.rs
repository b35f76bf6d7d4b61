//! What can go wrong when Datadog is asked, in sentences that say what to do. None of them holds a key.

use std::time::Duration;

use thiserror::Error;

use crate::sources::limits::Bytes;
use crate::text::sanitize;

/// The permission that searching and fetching signals needs.
const PERMISSION: &str = "security_monitoring_signals_read";

/// Why there is no answer, or none that is of use.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ApiError {
    /// There are no keys.
    #[error(
        "there are no keys for Datadog; set DD_API_KEY and DD_APP_KEY, or write api_key and app_key into datadog.toml \
         beside the settings, with the mode 0600"
    )]
    NoKeys,
    /// Not the id of a signal.
    #[error(
        "`{0}` cannot be the id of a signal; copy it from the address of the signal's page, after `event=`"
    )]
    BadId(String),
    /// The program was built or begun without cryptography.
    #[error("nothing encrypts here; whoever uses this library installs a provider of rustls first")]
    NoProvider,
    /// The client could not be made.
    #[error(
        "no encrypted connection can be made: {0}; install the package ca-certificates, or set SSL_CERT_FILE"
    )]
    Setup(String),
    /// No connection, or it broke.
    #[error("{host} cannot be reached: {reason}; check the network, HTTPS_PROXY, and the site")]
    Unreachable {
        /// The host.
        host: String,
        /// What the system says.
        reason: String,
    },
    /// The certificate of the other side is not trusted.
    #[error(
        "{host} does not prove that it is {host}: {reason}; if a proxy of yours reads what passes, trust its certificate \
         through SSL_CERT_FILE"
    )]
    Untrusted {
        /// The host.
        host: String,
        /// What is wrong with the certificate.
        reason: String,
    },
    /// It took too long.
    #[error("{host} did not answer within {} s; ask for a shorter time, or raise {setting} in the settings", limit.as_secs_f32())]
    TimedOut {
        /// The host.
        host: String,
        /// How long was waited.
        limit: Duration,
        /// The setting that says so.
        setting: &'static str,
    },
    /// The keys are not accepted, or allow too little.
    #[error("Datadog refuses ({status}{}): {}", dashed(said), refusal(*status))]
    Refused {
        /// The HTTP status, 401 or 403.
        status: u16,
        /// What the answer said.
        said: String,
    },
    /// Nothing is there.
    #[error("Datadog does not have it (404{}); check the id, and that DD_SITE is the site of your account", dashed(.0))]
    NotFound(String),
    /// The request is not understood.
    #[error(
        "Datadog does not understand the request ({status}{}); check the query and the times",
        dashed(said)
    )]
    NotUnderstood {
        /// The HTTP status.
        status: u16,
        /// What the answer said.
        said: String,
    },
    /// Too many requests.
    #[error("Datadog allows no more requests now{}; {}", of_limit(name), later(*reset))]
    RateLimited {
        /// What the limit is called, if the answer said.
        name: String,
        /// After how many seconds it will allow more, if the answer said.
        reset: Option<u64>,
    },
    /// Something is wrong on the other side.
    #[error(
        "Datadog has a problem ({status}{}); try again later, status.datadoghq.com tells of outages",
        dashed(said)
    )]
    Server {
        /// The HTTP status.
        status: u16,
        /// What the answer said.
        said: String,
    },
    /// The answer sends elsewhere. The keys are not carried there.
    #[error("{host} sends us elsewhere ({status}), where keys are not carried; check DD_SITE and the proxy")]
    Redirected {
        /// The host.
        host: String,
        /// The HTTP status.
        status: u16,
    },
    /// The answer is too large.
    #[error("the answer is larger than {}; ask for a shorter time", Bytes(*.0))]
    TooLarge(u64),
    /// The answer is none that this API gives.
    #[error("the answer is none of Datadog's: {0}; check DD_SITE and whether a proxy answers in its place")]
    BadAnswer(String),
    /// Who asked wants no answer any more.
    #[error("stopped")]
    Cancelled,
}

impl ApiError {
    /// Whether the same request may well be answered where there are keys or a network: it failed on the way.
    #[must_use]
    pub fn may_work_elsewhere(&self) -> bool {
        matches!(
            self,
            ApiError::NoKeys
                | ApiError::NoProvider
                | ApiError::Setup(_)
                | ApiError::Unreachable { .. }
                | ApiError::Untrusted { .. }
                | ApiError::TimedOut { .. }
                | ApiError::Redirected { .. }
                | ApiError::BadAnswer(_)
        )
    }

    pub(super) fn bad_id(id: &str) -> ApiError {
        let short: String = id.chars().take(80).collect();
        ApiError::BadId(sanitize(&short).into_owned())
    }

    /// The error that a status means; `None` where it means none.
    pub(super) fn of_status(
        status: u16,
        said: String,
        host: &str,
        rate: &super::retry::Rate,
    ) -> Option<ApiError> {
        Some(match status {
            200..=299 => return None,
            300..=399 => ApiError::Redirected { host: host.to_owned(), status },
            401 | 403 => ApiError::Refused { status, said },
            404 => ApiError::NotFound(said),
            429 => ApiError::RateLimited { name: rate.name.clone(), reset: rate.reset },
            400..=499 => ApiError::NotUnderstood { status, said },
            500..=599 => ApiError::Server { status, said },
            _ => ApiError::BadAnswer(format!("the status {status}")),
        })
    }
}

fn dashed(said: &str) -> String {
    if said.is_empty() { String::new() } else { format!(", \"{said}\"") }
}

fn refusal(status: u16) -> String {
    match status {
        401 => "it does not know the API key; check DD_API_KEY, and that DD_SITE is the site of your account"
            .to_owned(),
        _ => format!(
            "check DD_API_KEY and DD_APP_KEY, that DD_SITE is the site of your account, and that the application key has \
             the permission {PERMISSION}"
        ),
    }
}

fn of_limit(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!(" (limit {name})") }
}

fn later(reset: Option<u64>) -> String {
    match reset {
        Some(seconds) => format!("try again in {seconds} s, or ask for fewer signals"),
        None => "try again in a minute, or ask for fewer signals".to_owned(),
    }
}
