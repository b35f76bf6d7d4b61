//! Tokens and the audit log, as they are answered.

use serde::{Deserialize, Serialize};

use super::Scope;

/// A token without what is secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct TokenSummary {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub created: u64,
    /// When it ends; `null` for never.
    pub expires: Option<u64>,
    /// When it was revoked; `null` where it was not.
    pub revoked: Option<u64>,
}

/// What a token is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct TokenWanted {
    /// What people call it.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it ends, in nanoseconds since 1970; `null` for never.
    #[serde(default)]
    pub expires: Option<u64>,
}

/// A token that was made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct TokenMade {
    /// Its id.
    pub id: String,
    /// The token. It is answered this once.
    pub token: String,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Whoami {
    /// The token's name.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
}

/// A line of the audit log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct AuditLine {
    /// Its number.
    pub number: u64,
    /// When.
    pub at: u64,
    /// The name of the token, or `console`.
    pub who: String,
    /// The name of a route or a command.
    pub did: String,
    /// To what.
    pub subject: String,
}
