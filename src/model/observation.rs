//! Observations: what was watched when, of which instance of which version. The units of every count.

use super::{FacetSet, Status, UnixNanos};

/// The number of an observation within its workload, in the order of arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObservationId(pub u32);

/// The number of a file among all files that were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// One `key:value` of a recording. A tag without a colon has an empty key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag {
    /// What stands before the first colon.
    pub key: String,
    /// What stands after it; it may hold colons.
    pub value: String,
}

impl Tag {
    /// Reads `key:value`, split at the first colon.
    #[must_use]
    pub fn parse(text: &str) -> Tag {
        match text.split_once(':') {
            Some((key, value)) => Tag { key: key.to_owned(), value: value.to_owned() },
            None => Tag { key: String::new(), value: text.to_owned() },
        }
    }
}

/// The tags of a recording: sorted, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags(Vec<Tag>);

impl Tags {
    /// The first value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|tag| tag.key == key).map(|tag| tag.value.as_str())
    }

    /// All values of a key.
    pub fn values<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |tag| tag.key == key).map(|tag| tag.value.as_str())
    }

    /// All tags in order.
    pub fn iter(&self) -> impl Iterator<Item = &Tag> {
        self.0.iter()
    }

    /// Adds a tag unless it is there.
    pub fn insert(&mut self, tag: Tag) {
        if let Err(at) = self.0.binary_search(&tag) {
            self.0.insert(at, tag);
        }
    }

    /// Adds all tags of another set.
    pub fn extend(&mut self, other: &Tags) {
        other.iter().for_each(|tag| self.insert(tag.clone()));
    }

    /// How many tags there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Tag> for Tags {
    fn from_iter<T: IntoIterator<Item = Tag>>(iter: T) -> Self {
        let mut tags: Vec<Tag> = iter.into_iter().collect();
        tags.sort_unstable();
        tags.dedup();
        Tags(tags)
    }
}

/// Whether an observation is a sample of one instance or an agent's sum over many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObservationKind {
    /// One activity dump: a sample of one instance.
    Snapshot,
    /// What one host's agent had learned of one version: no sample, and never counted as one.
    Aggregate,
}

/// A stretch of watching one version of a workload.
///
/// A SecDump is one observation. A SecurityProfile is one observation a version, all with the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Sample or aggregate.
    pub kind: ObservationKind,
    /// `metadata.name`; the content hash in hexadecimal where there is none.
    pub name: String,
    /// The image tag; `latest` where it is empty.
    pub version: String,
    /// The container, where it is known. An aggregate has none.
    pub instance: Option<String>,
    /// The host it ran on, where it is known.
    pub host: Option<String>,
    /// When watching began.
    pub start: Option<UnixNanos>,
    /// When watching ended.
    pub end: Option<UnixNanos>,
    /// The earliest time any node of it was seen.
    pub first_seen: Option<UnixNanos>,
    /// The latest time any node of it was seen.
    pub last_seen: Option<UnixNanos>,
    /// The tags, with `image_name`, `image_tag`, `host` and `container_id` filled in from elsewhere in the file.
    pub tags: Tags,
    /// The agent's own state for this version, where the file records one. Of a snapshot in the ledger of a learned profile:
    /// whether it came when that was at its maximum size.
    pub status: Option<Status>,
    /// The file it was read from.
    pub file: FileId,
    /// The facets that hold at least one node.
    pub recorded: FacetSet,
    /// Whether it is damaged or cut short: what is missing may have been there.
    pub cut: bool,
    /// Whether a newer state or a better copy of the same snapshot took its place; then it counts nowhere.
    pub superseded: bool,
    /// A person has set it aside: nothing of it counts until that is taken back.
    pub quarantined: bool,
}

impl Observation {
    /// Whether it counts: no better copy is known, and nobody has set it aside.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.superseded && !self.quarantined
    }
}

/// Which observations of a workload are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection(Vec<bool>);

impl Selection {
    /// The observations below `len` for which `keep` holds.
    pub fn from_fn(len: usize, mut keep: impl FnMut(ObservationId) -> bool) -> Selection {
        Selection((0..len as u32).map(|i| keep(ObservationId(i))).collect())
    }

    /// Every observation that counts.
    #[must_use]
    pub fn all(observations: &[Observation]) -> Selection {
        Selection(observations.iter().map(Observation::counts).collect())
    }

    /// Those of `observations` that count and for which `keep` holds.
    pub fn of(observations: &[Observation], mut keep: impl FnMut(&Observation) -> bool) -> Selection {
        Selection(observations.iter().map(|o| o.counts() && keep(o)).collect())
    }

    /// Whether the observation is selected.
    #[must_use]
    pub fn contains(&self, observation: ObservationId) -> bool {
        self.0.get(observation.0 as usize).copied().unwrap_or(false)
    }

    /// The selected observations in order.
    pub fn iter(&self) -> impl Iterator<Item = ObservationId> + Clone + '_ {
        self.0.iter().enumerate().filter(|(_, kept)| **kept).map(|(i, _)| ObservationId(i as u32))
    }

    /// Whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.0.iter().any(|kept| *kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_split_at_its_first_colon() {
        let tag = Tag::parse("image_id:sha256:0f3a");
        assert_eq!((tag.key.as_str(), tag.value.as_str()), ("image_id", "sha256:0f3a"));
        assert_eq!(Tag::parse("bare"), Tag { key: String::new(), value: "bare".to_owned() });
    }

    #[test]
    fn tags_are_sorted_and_unique_and_keep_several_values() {
        let tags: Tags =
            ["team:edge", "env:prod", "team:edge", "team:web"].map(Tag::parse).into_iter().collect();
        assert_eq!(tags.len(), 3);
        assert_eq!(tags.values("team").collect::<Vec<_>>(), ["edge", "web"]);
    }
}
