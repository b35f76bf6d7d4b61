//! Everything that is known of one row of the fleet, in sentences: what does not fit into columns.

use super::FleetRow;
use super::columns::rate;
use crate::model::{FACETS, FacetSpec, Reach};
use crate::reports::Clock;
use crate::text::names;
use crate::text::number::{counted, percent_of, plural, ratio};

/// A heading and what is said under it, raw.
pub type Fact = (&'static str, String);

/// The facts of a row, in an order that does not change.
#[must_use]
pub fn facts(row: &FleetRow, clock: &Clock) -> Vec<Fact> {
    vec![
        ("LEARNED", learned(row, clock)),
        ("RUNS AS", runs_as(row)),
        ("REACHES", reaches(row)),
        ("RUNS", runs(row)),
        ("SIGNALS", signals(row)),
        ("SIZE", size(row)),
    ]
}

fn learned(row: &FleetRow, clock: &Clock) -> String {
    let mut parts = vec![row.list.status_text()];
    parts.extend(row.why.clone());
    if let Some(last) = row.last_novelty() {
        let (ago, quiet) = (clock.relative(last), row.novelty.quiet as u64);
        let news = news(row);
        parts.push(match quiet {
            0 => format!("the latest snapshot, {ago}, showed {news} for the first time"),
            _ => format!("{} without anything new since {news}, {ago}", plural(quiet, "snapshot")),
        });
    }
    if row.quarantined > 0 {
        parts.push(format!("{} set aside", plural(row.quarantined.into(), "snapshot")));
    }
    parts.join("; ")
}

/// What was new last: `2 processes and 3 files`.
fn news(row: &FleetRow) -> String {
    let count = |spec: &FacetSpec| (row.novelty.news.get(spec.facet), spec.one, spec.many);
    let counts = FACETS.iter().map(count).filter(|(count, ..)| *count > 0);
    let words: Vec<String> = counts.map(|(count, one, many)| counted(count, one, many)).collect();
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => words.concat(),
    }
}

/// Users and capabilities that are named; of more only the number.
const MOST: usize = 6;

fn listed(mut words: impl Iterator<Item = String>, count: usize) -> String {
    let first: Vec<String> = words.by_ref().take(MOST).collect();
    match count.saturating_sub(first.len()) {
        0 => first.join(" "),
        more => format!("{} and {more} more", first.join(" ")),
    }
}

fn runs_as(row: &FleetRow) -> String {
    let posture = &row.posture;
    let users = posture.users();
    let who = match posture.root() {
        None => "users not recorded".to_owned(),
        Some(true) if users.len() == 1 => "root alone".to_owned(),
        Some(so) => {
            let users = listed(users.iter().map(ToString::to_string), users.len());
            format!("{}user ids {users}", if so { "root too, " } else { "never root, " })
        }
    };
    let capabilities = match (posture.granted(), row.unused_capabilities()) {
        (None, _) => "capabilities not recorded".to_owned(),
        (Some(0), _) => "no capabilities".to_owned(),
        (Some(granted), None) => {
            let count = counted(granted.count_ones().into(), "capability", "capabilities");
            format!("{count} granted, their use not recorded")
        }
        (Some(_), Some((0, _))) => "no capability unused".to_owned(),
        (Some(_), Some((unused, granted))) => {
            let names = listed(names::capabilities(posture.unused().unwrap_or(0)), unused as usize);
            format!("{} capabilities never used: {names}", ratio(unused.into(), granted.into()))
        }
    };
    format!("{who}; {capabilities}")
}

fn reaches(row: &FleetRow) -> String {
    match (row.posture.reach(), row.posture.reaches_metadata()) {
        (Some(Reach::Requests), _) => "the metadata service: the agent saw its requests",
        (Some(Reach::Flow), _) => "the metadata service: a flow went to its address",
        (Some(Reach::Name), _) => "perhaps the metadata service: its name was asked for",
        (None, Some(_)) => "no metadata service: flows were recorded, and none goes there",
        (None, None) => "not recorded whether it reaches the metadata service",
    }
    .to_owned()
}

fn runs(row: &FleetRow) -> String {
    let paths: Vec<&str> = row.posture.upper().collect();
    match row.posture.runs_from_upper_layer() {
        Some(true) => format!("what did not come with the image: {}", paths.join(" ")),
        Some(false) => "only what came with the image".to_owned(),
        None => "not recorded whether what it runs came with the image".to_owned(),
    }
}

fn signals(row: &FleetRow) -> String {
    match (row.list.signals, row.list.unknown_signals) {
        (0, _) => "none".to_owned(),
        (all, unknown) => {
            let unknown = unknown.map_or_else(
                || "not judged yet".to_owned(),
                |unknown| format!("{} unknown", ratio(unknown.into(), all.into())),
            );
            format!("{} a day, {}, {unknown}", rate(row.signals_per_day), plural(all.into(), "signal"))
        }
    }
}

fn size(row: &FleetRow) -> String {
    let full = row.is_full().then(|| "an agent says it is full".to_owned());
    let share = row.size.map(|size| format!("{} of the largest size, estimated", percent_of(size)));
    let watched = [
        plural(row.list.snapshots.into(), "snapshot"),
        format!(
            "{} on {}",
            plural(row.list.instances.into(), "instance"),
            plural(row.list.hosts.into(), "host")
        ),
        plural(row.list.versions.len() as u64, "version"),
    ];
    full.into_iter().chain(share).chain(watched).collect::<Vec<_>>().join("; ")
}
