//! What can go wrong when a backend is asked, in sentences that say what to do. None of them holds the token.

use std::time::Duration;

use thiserror::Error;

use crate::api::{ApiError, Code};
use crate::sources::http::AddressError;
use crate::sources::limits::Bytes;

/// Why there is no answer, or none that is of use.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BackendError {
    /// It is no address.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// There is no token.
    #[error(
        "there is no token for {host}; set HABITUS_TOKEN, or name a token_file or a token_command in the settings"
    )]
    NoToken {
        /// The host.
        host: String,
    },
    /// The token cannot be had.
    #[error("the token for {host} cannot be had: {problem}")]
    Token {
        /// The host.
        host: String,
        /// What is wrong and what to do.
        problem: String,
    },
    /// The client could not be made.
    #[error(
        "no encrypted connection can be made: {0}; install the package ca-certificates, or check ca_file in the settings"
    )]
    Setup(String),
    /// No connection, or it broke.
    #[error("{host} cannot be reached: {reason}; check the network, HTTPS_PROXY, and that the backend runs")]
    Unreachable {
        /// The host.
        host: String,
        /// What the system says.
        reason: String,
        /// What was asked may have been done all the same.
        may_be_done: bool,
    },
    /// The certificate of the other side is not trusted.
    #[error(
        "{host} does not prove that it is {host}: {reason}; name the certificate of your authority as ca_file in the settings, or in SSL_CERT_FILE"
    )]
    Untrusted {
        /// The host.
        host: String,
        /// What is wrong with the certificate.
        reason: String,
    },
    /// What answers does not encrypt.
    #[error(
        "{host} answers without TLS; check the port, or write http:// where it is on this machine and does not encrypt"
    )]
    NotTls {
        /// The host.
        host: String,
    },
    /// It took too long.
    #[error("{host} did not answer within {} s; try again, or raise backend.timeout_seconds in the settings", limit.as_secs_f32())]
    TooSlow {
        /// The host.
        host: String,
        /// How long was waited.
        limit: Duration,
        /// What was asked may have been done all the same.
        may_be_done: bool,
    },
    /// The token is not accepted, or allows too little.
    #[error("{host} refuses the token: {error}")]
    Refused {
        /// The host.
        host: String,
        /// What it said.
        error: ApiError,
    },
    /// Others added lines to the log first.
    #[error("others wrote first: there are {0} lines now")]
    Moved(u64),
    /// What the backend says is wrong.
    #[error("{error}")]
    Api {
        /// What it said, safe to print.
        error: ApiError,
        /// The HTTP status.
        status: u16,
        /// After how many seconds to come again, if it said.
        after: Option<u64>,
    },
    /// The answer sends elsewhere. The token is not carried there.
    #[error(
        "{host} sends us elsewhere ({status}), where the token is not carried; check the address and whether a proxy answers in its place"
    )]
    Redirected {
        /// The host.
        host: String,
        /// The HTTP status.
        status: u16,
    },
    /// The answer is too large.
    #[error("the answer is larger than {}; ask for less", Bytes(*.0))]
    TooLarge(u64),
    /// The answer is none that a backend gives.
    #[error(
        "the answer is none of a backend: {0}; check the address and whether a proxy answers in its place"
    )]
    BadAnswer(String),
    /// The network is not used, and it is not in the cache.
    #[error("the network is not used, and the cache does not have it; ask again with the network")]
    NotCached,
    /// Who asked wants no answer any more.
    #[error("stopped")]
    Cancelled,
}

impl BackendError {
    /// Whether it failed on the way or passes: the same may work later, and until then the cache may answer.
    #[must_use]
    pub fn passes(&self) -> bool {
        match self {
            BackendError::Unreachable { .. }
            | BackendError::Untrusted { .. }
            | BackendError::NotTls { .. }
            | BackendError::TooSlow { .. }
            | BackendError::Redirected { .. }
            | BackendError::BadAnswer(_)
            | BackendError::NotCached => true,
            BackendError::Api { status, .. } => *status == 429 || *status >= 500,
            _ => false,
        }
    }

    /// Whether another token may help: this one is not known, has ended, or cannot be had.
    #[must_use]
    pub fn refuses_token(&self) -> bool {
        match self {
            BackendError::Refused { error, .. } => error.code == Code::Unauthorized,
            BackendError::NoToken { .. } | BackendError::Token { .. } => true,
            _ => false,
        }
    }

    /// Whether what was asked may have been done though no answer says so.
    #[must_use]
    pub fn may_be_done(&self) -> bool {
        match self {
            BackendError::Unreachable { may_be_done, .. } | BackendError::TooSlow { may_be_done, .. } => {
                *may_be_done
            }
            BackendError::BadAnswer(_) | BackendError::TooLarge(_) | BackendError::Cancelled => true,
            BackendError::Api { status, .. } => *status >= 500 && *status != 503,
            _ => false,
        }
    }
}
