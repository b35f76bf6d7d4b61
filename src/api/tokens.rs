//! Tokens and the audit log, as they are asked for.

use serde::{Deserialize, Serialize};

use super::Scope;

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Whoami {
    /// The name of the token: decisions are signed with it.
    pub name: String,
    /// The token's id, which is no secret.
    pub id: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// The version of the server's program.
    pub server: String,
}

/// A token, without what is secret of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct TokenSummary {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it was made, in nanoseconds since 1970.
    pub created: u64,
    /// When it ends; `null` for never.
    pub expires: Option<u64>,
    /// When it was revoked.
    pub revoked: Option<u64>,
}

/// A token that is to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct MakeToken {
    /// What it is called.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// After how many seconds it ends; `null` for never.
    #[serde(default)]
    pub expires_seconds: Option<u64>,
}

/// A token that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct MadeToken {
    /// Its id.
    pub id: String,
    /// The token itself. It is answered this once and kept nowhere.
    pub token: String,
}

/// A line of the audit log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct AuditLine {
    /// Its number.
    pub number: u64,
    /// When, in nanoseconds since 1970.
    pub at: u64,
    /// The name of the token, or `console` for commands on the server's machine.
    pub who: String,
    /// What was done: the name of a route or a command.
    pub did: String,
    /// To what.
    pub subject: String,
}
