//! The one shape of an error: a code for machines, a sentence, and what to do.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What went wrong, for machines. The table [`Code::ALL`] says with which status each is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub enum Code {
    /// The request cannot be understood.
    BadRequest,
    /// No token, or one that is not known, has ended or was revoked.
    Unauthorized,
    /// The token may not do that.
    Forbidden,
    /// There is no such thing.
    NotFound,
    /// The address is known, and takes other methods: `Allow` names them.
    NotAllowed,
    /// What was sent came too slowly.
    TooSlow,
    /// Somebody changed it since it was looked at: look again and decide again.
    Conflict,
    /// More bytes than are taken.
    TooLarge,
    /// It is compressed in a way that is not known.
    Unsupported,
    /// What was sent is nothing that is known.
    Unreadable,
    /// Asked too often, or more is waiting than is taken: come back after `Retry-After`.
    TooMany,
    /// The server cannot do its work now: its database or its objects do not answer.
    Unavailable,
    /// A defect.
    Internal,
    /// A code of a newer server.
    #[serde(other)]
    Unknown,
}

impl Code {
    /// Every code with its HTTP status.
    pub const ALL: [(Code, u16); 13] = [
        (Code::BadRequest, 400),
        (Code::Unauthorized, 401),
        (Code::Forbidden, 403),
        (Code::NotFound, 404),
        (Code::NotAllowed, 405),
        (Code::TooSlow, 408),
        (Code::Conflict, 409),
        (Code::TooLarge, 413),
        (Code::Unsupported, 415),
        (Code::Unreadable, 422),
        (Code::TooMany, 429),
        (Code::Unavailable, 503),
        (Code::Internal, 500),
    ];

    /// The HTTP status it is answered with.
    #[must_use]
    pub fn status(self) -> u16 {
        Code::ALL.iter().find(|(code, _)| *code == self).map_or(500, |(_, status)| *status)
    }
}

/// An error as it is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct ApiError {
    /// For machines.
    pub code: Code,
    /// What went wrong, in a sentence without a full stop.
    pub error: String,
    /// What to do, in a clause; empty where there is nothing to do.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remedy: String,
    /// Of a conflict over a log: how many lines it has now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<u64>,
}

impl ApiError {
    /// An error.
    pub fn new(code: Code, error: impl Into<String>, remedy: impl Into<String>) -> ApiError {
        ApiError { code, error: error.into(), remedy: remedy.into(), head: None }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.error)?;
        if self.remedy.is_empty() { Ok(()) } else { write!(f, "; {}", self.remedy) }
    }
}

impl std::error::Error for ApiError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_newer_servers_are_understood() {
        let read: ApiError = serde_json::from_str(r#"{"code":"from_tomorrow","error":"e"}"#).unwrap();
        assert_eq!(read, ApiError::new(Code::Unknown, "e", ""));
    }

    #[test]
    fn every_code_has_a_status() {
        for (code, status) in Code::ALL {
            assert_eq!(code.status(), status);
            let text = serde_json::to_string(&code).unwrap();
            assert_eq!(serde_json::from_str::<Code>(&text).unwrap(), code);
        }
    }
}
