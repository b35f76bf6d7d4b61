//! What can go wrong when Datadog is asked, in sentences that say what to do. None of them holds a key.

use std::time::Duration;

use thiserror::Error;

use super::Purpose;
use crate::sources::limits::Bytes;
use crate::text::sanitize;

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
    /// Not the id of a suppression, nor of a detection rule.
    #[error(
        "`{0}` cannot be the id of {1} in Datadog; it looks like `abc-def-ghi`, copy it from the address of its page"
    )]
    BadName(String, &'static str),
    /// What should be sent is no suppression.
    #[error("this is no suppression that could be sent: {0}")]
    BadBody(String),
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
    #[error("Datadog refuses ({status}{}): {}", dashed(said), refusal(*status, permission))]
    Refused {
        /// The HTTP status, 401 or 403.
        status: u16,
        /// The permission that the application key needs for it.
        permission: &'static str,
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
    /// It was looked over there, and is not taken.
    #[error("Datadog does not take this suppression ({status}{}); nothing was changed there", dashed(said))]
    Invalid {
        /// The HTTP status.
        status: u16,
        /// What the answer said: which part is wrong and why.
        said: String,
    },
    /// Somebody else changed it.
    #[error(
        "somebody changes suppressions in Datadog at this moment, or has changed this one{}; nothing was done: look at what \
         it is now, then try again",
        bracketed(said)
    )]
    Conflict {
        /// What the answer said, or what was found there.
        said: String,
    },
    /// Whether it was done is not known.
    #[error(
        "it is not known whether Datadog did it: {reason}; look for {what} among its suppressions before you try again"
    )]
    Unclear {
        /// What to look for, safe to print.
        what: String,
        /// What came in between, as a clause.
        reason: String,
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
        ApiError::BadId(short(id))
    }

    /// That this is not the id of `what`: `a suppression`.
    pub(super) fn bad_name(id: &str, what: &'static str) -> ApiError {
        ApiError::BadName(short(id), what)
    }

    /// What came in between, as a clause of another sentence.
    pub(super) fn clause(&self) -> String {
        match self {
            ApiError::Unreachable { reason, .. } => format!("the connection broke ({reason})"),
            ApiError::TimedOut { limit, .. } => format!("no answer came within {} s", limit.as_secs_f32()),
            ApiError::Server { status, said } => format!("it has a problem ({status}{})", dashed(said)),
            ApiError::Cancelled => "it was stopped before an answer came".to_owned(),
            ApiError::Unclear { reason, .. } => reason.clone(),
            other => format!("its answer is of no use ({other})"),
        }
    }

    /// The error that a status means; `None` where it means none.
    pub(super) fn of_status(
        status: u16,
        said: String,
        purpose: Purpose,
        host: &str,
        rate: &super::retry::Rate,
    ) -> Option<ApiError> {
        let looked_over = matches!(purpose, Purpose::CheckSuppression | Purpose::WriteSuppression);
        Some(match status {
            200..=299 => return None,
            300..=399 => ApiError::Redirected { host: host.to_owned(), status },
            401 | 403 => ApiError::Refused { status, permission: purpose.permission(), said },
            404 => ApiError::NotFound(said),
            400 | 422 if looked_over => ApiError::Invalid { status, said },
            409 | 412 if purpose.changes() => ApiError::Conflict { said },
            429 => ApiError::RateLimited { name: rate.name.clone(), reset: rate.reset },
            400..=499 => ApiError::NotUnderstood { status, said },
            500..=599 => ApiError::Server { status, said },
            _ => ApiError::BadAnswer(format!("the status {status}")),
        })
    }
}

/// What somebody wrote, safe to print and not long.
pub(super) fn short(text: &str) -> String {
    let short: String = text.chars().take(80).collect();
    sanitize(&short).into_owned()
}

fn dashed(said: &str) -> String {
    if said.is_empty() { String::new() } else { format!(", \"{said}\"") }
}

fn bracketed(said: &str) -> String {
    if said.is_empty() { String::new() } else { format!(" ({said})") }
}

fn refusal(status: u16, permission: &str) -> String {
    match status {
        401 => "it does not know the API key; check DD_API_KEY, and that DD_SITE is the site of your account"
            .to_owned(),
        _ => format!(
            "check DD_API_KEY and DD_APP_KEY, that DD_SITE is the site of your account, and that the application key has \
             the permission {permission}"
        ),
    }
}

fn of_limit(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!(" (limit {name})") }
}

fn later(reset: Option<u64>) -> String {
    match reset {
        Some(seconds) => format!("try again in {seconds} s, or ask for less"),
        None => "try again in a minute, or ask for less".to_owned(),
    }
}
