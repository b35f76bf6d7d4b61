//! The settings of what people decide of suggestions: where it is kept, who must agree, what leaves the machine.

/// How decisions on suggestions are kept and handed over. What each setting means stands in [`super::SCHEMA`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppressions {
    /// The file; `auto` is one in the state folder.
    pub file: String,
    /// Whether decisions can only be read.
    pub read_only: bool,
    /// How many other people must approve what was accepted: none or one.
    pub approvals: u64,
    /// After how many days what is accepted ends where nothing else is said; 0 is never.
    pub expires_days: u64,
    /// Whether suppressions may be written to Datadog over its API.
    pub write_to_datadog: bool,
}

impl Default for Suppressions {
    fn default() -> Self {
        Suppressions {
            file: "auto".to_owned(),
            read_only: false,
            approvals: 0,
            expires_days: 0,
            write_to_datadog: false,
        }
    }
}
