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

    /// A hash of all that people say of it but whether it is on: by it one tells that it was changed there since it was last
    /// looked at. Its version, its dates and who made it are no part of it, nor the order of its tags. 32 hexadecimal digits.
    #[must_use]
    pub fn content(&self) -> String {
        let mut hash = blake3::Hasher::new();
        // With its length before each, no text passes for two.
        let mut add = |text: &str| {
            hash.update(&(text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        };
        let texts = [
            &self.name,
            &self.rule_query,
            &self.description,
            &self.suppression_query,
            &self.data_exclusion_query,
        ];
        texts.into_iter().for_each(|text| add(text));
        for date in [self.start_date, self.expiration_date] {
            add(&date.map_or_else(String::new, |date| date.to_string()));
        }
        self.tag_set().into_iter().for_each(add);
        let mut hex = hash.finalize().to_hex().to_string();
        hex.truncate(32);
        hex
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_say_of_it_is_its_content() {
        let one = RemoteSuppression {
            id: "a".to_owned(),
            name: "ab".to_owned(),
            description: "c".to_owned(),
            tags: vec!["y".to_owned(), "x".to_owned()],
            version: 1,
            expiration_date: Some(5),
            ..RemoteSuppression::default()
        };
        let with = |change: &dyn Fn(&mut RemoteSuppression)| {
            let mut other = one.clone();
            change(&mut other);
            other.content()
        };
        let same = with(&|other| {
            other.tags.reverse();
            other.enabled = true;
            (other.version, other.update_date) = (2, Some(7));
            other.updater.handle.push('z');
        });
        assert_eq!((same.as_str(), same.len()), (one.content().as_str(), 32));
        let others = [
            with(&|other| other.name.push('c')),
            with(&|other| (other.name, other.description) = ("a".to_owned(), "bc".to_owned())),
            with(&|other| other.rule_query.push('x')),
            with(&|other| other.suppression_query.push('x')),
            with(&|other| other.data_exclusion_query.push('x')),
            with(&|other| other.expiration_date = None),
            with(&|other| (other.start_date, other.expiration_date) = (Some(5), None)),
            with(&|other| other.tags.truncate(1)),
            with(&|other| other.tags = vec!["xy".to_owned()]),
        ];
        let distinct: BTreeSet<&String> = others.iter().chain([&same]).collect();
        assert_eq!(distinct.len(), 10);
    }
}
