//! Suppressions as they stand in Datadog. What is written in one came from people: whoever shows it makes it safe.

use std::collections::BTreeSet;

/// A suppression as it stands in Datadog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemoteSuppression {
    /// What it is called there: `abc-def-ghi`.
    pub id: String,
    /// Its name; empty where none was told.
    pub name: String,
    /// Whether it is on.
    pub enabled: bool,
    /// Which detection rules it speaks of, in the language of their search: `type:workload_security ruleId:abc-def-ghi`.
    pub rule_query: String,
    /// What people are told of it; may be empty.
    pub description: String,
    /// Which signals it hides; empty where it goes by events alone.
    pub suppression_query: String,
    /// Which events it hides from the rules; empty where it goes by signals alone.
    pub data_exclusion_query: String,
    /// Since when it holds, in Unix milliseconds; `None` for since it was made.
    pub start_date: Option<i64>,
    /// Until when, in Unix milliseconds; `None` for ever.
    pub expiration_date: Option<i64>,
    /// Its tags. Datadog sorts them.
    pub tags: Vec<String>,
    /// Grows with each change; what is changed names it, so that nobody overwrites what they have not seen. 0 where none was
    /// told.
    pub version: i64,
    /// When it was made, in Unix milliseconds.
    pub creation_date: Option<i64>,
    /// When it was last changed, in Unix milliseconds.
    pub update_date: Option<i64>,
    /// Who made it.
    pub creator: RemotePerson,
    /// Who changed it last.
    pub updater: RemotePerson,
    /// Whether who asked may change it; `true` where nothing was told.
    pub editable: bool,
}

impl RemoteSuppression {
    /// Whether it carries a tag.
    #[must_use]
    pub fn has_tag(&self, tag: &str) -> bool {
        self.tags.iter().any(|own| own == tag)
    }

    /// The tags without order and repetition: the API keeps neither.
    #[must_use]
    pub fn tag_set(&self) -> BTreeSet<&str> {
        self.tags.iter().map(String::as_str).collect()
    }
}

/// Somebody in Datadog. Either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemotePerson {
    /// What they sign in with: an address or an id.
    pub handle: String,
    /// What they are called.
    pub name: String,
}
