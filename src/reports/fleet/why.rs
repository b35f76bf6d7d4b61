//! Why a workload is not stable, in a clause.

use crate::learning::{Novelty, Ripeness, StatusSource, VersionStatus, ripeness};
use crate::model::{FACETS, FacetSet, Observation, Status};
use crate::reports::list::ListRow;
use crate::reports::versions::hosts_text;
use crate::settings::Learning;
use crate::text::number::{counted, grouped};

/// Nanoseconds in an hour.
const HOUR: u64 = 3_600 * 1_000_000_000;
/// Fewer snapshots in a row with something new are nothing to speak of.
const A_ROW: usize = 2;

/// Why the workload is not stable: of its newest version that has the status of the whole. `None` where it is stable.
pub(super) fn why(
    row: &ListRow,
    selected: &[&Observation],
    novelty: &Novelty,
    rules: &Learning,
) -> Option<String> {
    if row.status == Status::Stable {
        return None;
    }
    let version = row.version_statuses.iter().rev().find(|version| version.status == row.status)?;
    let reason = match version.source {
        StatusSource::Agent => by_the_agent(version),
        StatusSource::Habitus => lacking(&ripeness(selected, &version.version), rules),
    };
    let mut clauses = Vec::new();
    if novelty.in_a_row >= A_ROW {
        let what = kinds(novelty.in_a_row_facets);
        clauses
            .push(format!("new {what} in each of the last {} snapshots", grouped(novelty.in_a_row as u64)));
    }
    clauses.push(reason);
    let clauses = clauses.into_iter().filter(|clause| !clause.is_empty()).collect::<Vec<_>>().join("; ");
    let several = row.versions.len() > 1;
    (!clauses.is_empty()).then(|| match several {
        true => format!("{}: {clauses}", version.version),
        false => clauses,
    })
}

/// Kinds of behaviour in words, where they are few.
fn kinds(facets: FacetSet) -> String {
    let kinds: Vec<&str> =
        FACETS.iter().filter(|spec| facets.contains(spec.facet)).map(|spec| spec.many).collect();
    if kinds.len() > 2 { "behaviour".to_owned() } else { kinds.join(" or ") }
}

/// The words for each state that one agent recorded.
static STATES: [(Status, &str); 5] = [
    (Status::None, "no state is recorded"),
    (Status::Learning, "the agent still learns it"),
    (Status::Warmup, "the agent waits for its start to end"),
    (Status::MaxSize, "it has reached the agent's size limit"),
    (Status::Unstable, "the agent gave it up: novelty did not end in time"),
];

fn by_the_agent(version: &VersionStatus) -> String {
    hosts_text(version).unwrap_or_else(|| {
        let known = STATES.iter().find(|(status, _)| *status == version.status);
        known.map_or_else(String::new, |(_, words)| (*words).to_owned())
    })
}

/// What is missing until it is stable by Habitus's rule.
fn lacking(found: &Ripeness, rules: &Learning) -> String {
    let mut clauses = Vec::new();
    let only = |found: u64, one: &str, many: &str| match found {
        0 => format!("no {one} is known"),
        _ => format!("only {}", counted(found, one, many)),
    };
    if found.instances < rules.least_instances {
        clauses.push(only(found.instances, "instance", "instances"));
    }
    if found.snapshots < rules.least_snapshots {
        clauses.push(only(found.snapshots, "snapshot", "snapshots"));
    }
    let nanos = rules.stable_hours.saturating_mul(HOUR).saturating_sub(found.watched);
    let snapshots = rules.stable_snapshots.saturating_sub(found.snapshots);
    if nanos > 0 && snapshots > 0 {
        let hours = nanos.div_ceil(HOUR);
        let more = |number: u64, noun: &str| {
            format!("{} more {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
        };
        clauses.push(format!("{} or {} to go", more(hours, "hour"), more(snapshots, "snapshot")));
    }
    clauses.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(snapshots: u64, instances: u64, hours: u64) -> String {
        lacking(&Ripeness { snapshots, instances, watched: hours * HOUR }, &Learning::default())
    }

    #[test]
    fn what_is_missing_is_said_and_nothing_else() {
        assert_eq!(
            told(1, 1, 0),
            "only 1 instance, only 1 snapshot, 48 more hours or 199 more snapshots to go"
        );
        assert_eq!(told(5, 2, 45), "3 more hours or 195 more snapshots to go");
        assert_eq!(told(199, 2, 47), "1 more hour or 1 more snapshot to go");
        assert_eq!(told(200, 1, 3), "only 1 instance");
        assert_eq!(told(2, 2, 48), "only 2 snapshots");
        assert_eq!(told(3, 0, 48), "no instance is known");
        assert_eq!(told(200, 2, 0), "");
    }

    #[test]
    fn what_is_said_is_empty_exactly_where_it_is_stable() {
        let rules = Learning::default();
        for snapshots in [0, 1, 2, 3, 199, 200, 201] {
            for instances in 0..4 {
                for hours in [0, 47, 48, 49] {
                    let found = Ripeness { snapshots, instances, watched: hours * HOUR };
                    let stable = found.is_enough(&rules);
                    assert_eq!(lacking(&found, &rules).is_empty(), stable, "{found:?}");
                }
            }
        }
    }
}
