//! All tags under a filter, with how many workloads and recordings have each: for the facet list and for completion.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::subject::{BUILT_IN, COUNTING, WorkloadFacts, select};
use super::table::{Column, Table};
use crate::fleet::FleetView;
use crate::model::FACETS;
use crate::query::{Query, Vocabulary};

/// How often something occurs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TagCount {
    /// Workloads that have it in anything selected.
    pub workloads: u32,
    /// Recordings (snapshots and agents' sums) that have it.
    pub recordings: u32,
    /// The last workload that was counted, by number from 1.
    last: u32,
}

impl TagCount {
    fn add(&mut self, workload: u32) {
        self.recordings += 1;
        if self.last != workload {
            self.last = workload;
            self.workloads += 1;
        }
    }
}

/// A key with its values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TagKey {
    /// The key; empty for tags without a colon.
    pub key: String,
    /// How often it occurs at all.
    pub count: TagCount,
    /// Its values, the most frequent first.
    pub values: Vec<(String, TagCount)>,
}

/// All tags under a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TagReport {
    /// The keys, in alphabetical order.
    pub keys: Vec<TagKey>,
    /// Workloads that the filter leaves.
    pub workloads: u32,
}

/// Keys that are counted beside the tags.
const COUNTED: [&str; 2] = ["status", "kind"];

/// Counts the tags of everything a filter selects.
#[must_use]
pub fn of(view: &FleetView, query: &Query) -> TagReport {
    let mut counts: BTreeMap<&str, (TagCount, BTreeMap<String, TagCount>)> = BTreeMap::new();
    let mut workloads = 0;
    for (number, workload) in (1..).zip(&view.workloads) {
        let selection = select(workload, query);
        workloads += u32::from(!selection.is_empty());
        let facts = WorkloadFacts::new(workload);
        for observation in selection.iter().filter_map(|id| workload.observations().get(id.0 as usize)) {
            let mut count = |key, value: &str| {
                let (of_key, values): &mut (TagCount, BTreeMap<String, TagCount>) =
                    counts.entry(key).or_default();
                of_key.add(number);
                match values.get_mut(value) {
                    Some(count) => count.add(number),
                    None => values.entry(value.to_owned()).or_default().add(number),
                }
            };
            for tag in observation.tags.iter() {
                count(&tag.key, &tag.value);
            }
            let subject = facts.subject(observation);
            for key in COUNTED.into_iter().filter(|key| observation.tags.get(key).is_none()) {
                crate::query::Subject::values(&subject, key, &mut |value| count(key, value));
            }
        }
    }
    let keys = counts.into_iter().map(|(key, (count, values))| {
        let mut values: Vec<(String, TagCount)> = values.into_iter().collect();
        values.sort_by(|a, b| b.1.workloads.cmp(&a.1.workloads).then_with(|| a.0.cmp(&b.0)));
        TagKey { key: key.to_owned(), count, values }
    });
    TagReport { keys: keys.collect(), workloads }
}

impl TagReport {
    /// A key by its name.
    #[must_use]
    pub fn key(&self, key: &str) -> Option<&TagKey> {
        self.keys.binary_search_by(|known| known.key.as_str().cmp(key)).ok().map(|at| &self.keys[at])
    }

    /// Keys and values as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut table = Table::new([
            Column::left("key", "KEY", 0),
            Column::left("value", "VALUE", 0),
            Column::right("workloads", "WORKLOADS", 0),
            Column::right("recordings", "RECORDINGS", 1),
        ]);
        for key in &self.keys {
            for (value, count) in &key.values {
                table.rows.push(vec![
                    key.key.as_str().into(),
                    value.as_str().into(),
                    count.workloads.into(),
                    count.recordings.into(),
                ]);
            }
        }
        table
    }

    /// Keys and values as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let value = |(value, count): &(String, TagCount)| json!({"value": value, "workloads": count.workloads, "recordings": count.recordings});
        let key = |key: &TagKey| {
            let values: Vec<Value> = key.values.iter().map(value).collect();
            json!({"key": key.key, "workloads": key.count.workloads, "values": values})
        };
        Value::Array(self.keys.iter().map(key).collect())
    }
}

impl Vocabulary for TagReport {
    fn keys(&self, each: &mut dyn FnMut(&str, u64)) {
        for key in self.keys.iter().filter(|key| !key.key.is_empty()) {
            each(&key.key, key.count.workloads.into());
        }
        let others = BUILT_IN.iter().map(|key| key.key);
        let others =
            others.chain(COUNTING.iter().map(|key| key.key)).chain(FACETS.iter().map(|spec| spec.id));
        for key in others.filter(|key| self.key(key).is_none()) {
            each(key, self.workloads.into());
        }
    }

    fn values(&self, key: &str, each: &mut dyn FnMut(&str, u64)) {
        for (value, count) in self.key(key).iter().flat_map(|key| &key.values) {
            each(value, count.workloads.into());
        }
    }
}
