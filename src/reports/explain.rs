//! What a figure on screen means, in one sentence: what was counted, in what, by which unit, how sure that is, and
//! where there is no figure why not.

use serde_json::{Value, json};

use super::common;
use super::list::ListRow;
use super::nodes;
use super::table::{Column, Table};
use super::versions::VersionRow;
use crate::learning::{Bound, Evidence, FoundAgain, Profile, Scope, StatusSource, UnitKind};
use crate::model::{FACETS, Facet, NodeId, Status};
use crate::settings::Learning;
use crate::text::number::{counted, grouped, percent_of, ratio};

/// A figure and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The figure as it stands on screen, with what it is of.
    pub figure: String,
    /// The sentence.
    pub sentence: String,
}

impl Explanation {
    fn new(figure: impl Into<String>, sentence: impl Into<String>) -> Explanation {
        Explanation { figure: figure.into(), sentence: sentence.into() }
    }
}

/// Explanations as a table.
#[must_use]
pub fn table(all: &[Explanation]) -> Table {
    let mut table = Table::new([Column::left("figure", "FIGURE", 0), Column::left("sentence", "MEANS", 0)]);
    table.rows = all.iter().map(|one| vec![one.figure.clone().into(), one.sentence.clone().into()]).collect();
    table
}

/// Explanations as JSON.
#[must_use]
pub fn to_json(all: &[Explanation]) -> Value {
    all.iter().map(|one| json!({"figure": one.figure, "sentence": one.sentence})).collect()
}

/// In what something was counted, in words.
fn within(filter: &str) -> String {
    match filter.trim() {
        "" => "in all that was watched".to_owned(),
        filter => format!("under the filter `{filter}`"),
    }
}

/// The figures of a row of the list of workloads. `filter` is what it was made through, empty for everything.
#[must_use]
pub fn of_row(row: &ListRow, rules: &Learning, filter: &str) -> Vec<Explanation> {
    let mut all: Vec<Explanation> = FACETS
        .iter()
        .map(|spec| commonality(&row.common, row.recorded.contains(spec.facet), spec.facet, filter))
        .collect();
    all.push(status(row, rules));
    let within = within(filter);
    let mut told = |figure: String, sentence: String| all.push(Explanation::new(figure, sentence));
    told(
        counted(row.snapshots.into(), "snapshot", "snapshots"),
        format!("Activity dumps {within}, each a sample of one instance; copies of one dump count once."),
    );
    told(
        counted(row.instances.into(), "instance", "instances"),
        format!("Different containers that snapshots name {within}; what names none is not counted."),
    );
    told(
        counted(row.hosts.into(), "host", "hosts"),
        format!(
            "Different hosts {within}, by tag, recording or folder; of agents' profiles as well as of snapshots."
        ),
    );
    for spec in FACETS.iter().filter(|spec| row.recorded.contains(spec.facet)) {
        told(
            counted(row.counts.get(spec.facet), spec.one, spec.many),
            format!("Different {} {within}: all recordings merged, each name in its place once.", spec.many),
        );
    }
    if row.signals > 0 {
        let all_signals = grouped(row.signals.into());
        let (figure, judged) = match row.unknown_signals {
            Some(unknown) => (
                format!("{} signals", ratio(unknown.into(), row.signals.into())),
                format!("{} of them neither usual nor regular by their verdicts", grouped(unknown.into())),
            ),
            None => (format!("{all_signals} signals"), "not judged yet".to_owned()),
        };
        told(figure, format!("{all_signals} signals were raised on it, whatever the filter; {judged}."));
    }
    all
}

/// The commonality of one facet of a whole profile of which something was recorded.
#[must_use]
pub fn of_facet(common: &FoundAgain, facet: Facet, filter: &str) -> Explanation {
    commonality(common, true, facet, filter)
}

/// The commonality of a version, alone.
#[must_use]
pub fn of_version(row: &VersionRow, filter: &str) -> Vec<Explanation> {
    let through = format!("{filter} version:{}", row.version);
    let of = |facet: Facet| commonality(&row.common, row.counts.get(facet) > 0, facet, through.trim());
    FACETS.iter().map(|spec| of(spec.facet)).collect()
}

/// The commonality of one facet of a profile, of which something was recorded or not.
fn commonality(common: &FoundAgain, recorded: bool, facet: Facet, filter: &str) -> Explanation {
    let many = facet.spec().many;
    let units = counted(common.units.into(), common.kind.words(1), common.kind.words(2));
    let within = within(filter);
    let Some(found) = common.of(facet) else {
        let why = if !recorded {
            format!("no recording {within} holds any of them; that is not recorded, not none")
        } else if common.units < 2 {
            format!("it needs 2 {}, and there is {units} {within}", common.kind.words(2))
        } else {
            format!("none was seen in the {} that are compared {within}", common.kind.words(2))
        };
        return Explanation::new(format!("COMMON n/a of {many}"), format!("Not told of {many}: {why}."));
    };
    let pairs = common.pairs(facet);
    let number = |n: u128| grouped(u64::try_from(n).unwrap_or(u64::MAX));
    let percent = percent_of(found);
    let one = common.kind.words(1);
    let meaning = match common.kind {
        UnitKind::Instances => format!(
            "{percent} of the {many} of a random snapshot of one instance are found in a random snapshot of another"
        ),
        UnitKind::Hosts => format!("{percent} of the {many} of one host are found on another"),
        UnitKind::Versions => format!("{percent} of the {many} of one version are found in another"),
    };
    let samples = match common.kind {
        UnitKind::Instances => {
            format!("{} of {units}", counted(common.samples.into(), "snapshot", "snapshots"))
        }
        UnitKind::Hosts | UnitKind::Versions => format!("{units}, each counted once"),
    };
    let mut sentence = format!(
        "{meaning}: {} of {} comparisons with another {one}, over {samples} {within}",
        number(pairs.found),
        number(pairs.of)
    );
    sentence.push_str(&left_out(common));
    if common.few() {
        sentence.push_str(&format!("; fewer than 5 {} say little", common.kind.words(2)));
    }
    let mark = if common.few() { "?" } else { "" };
    Explanation::new(format!("COMMON {percent}{mark} of {many}"), format!("{sentence}."))
}

fn left_out(common: &FoundAgain) -> String {
    let what = match common.kind {
        UnitKind::Instances => ("snapshot of no known instance", "snapshots of no known instance"),
        UnitKind::Hosts => ("recording of no known host", "recordings of no known host"),
        UnitKind::Versions => return String::new(),
    };
    match common.left_out {
        0 => String::new(),
        n => format!(", without {}", counted(n.into(), what.0, what.1)),
    }
}

fn status(row: &ListRow, rules: &Learning) -> Explanation {
    let folded = if row.versions.len() > 1 { ", of all its versions together" } else { "" };
    let sentence = match row.status_source {
        _ if row.status == Status::None => "No state was recorded, and there are no snapshots.".to_owned(),
        StatusSource::Agent => format!(
            "The worst state that agents recorded{folded}; an agent calls an event type stable after 900 s without anything new."
        ),
        StatusSource::Habitus => format!(
            "By Habitus's rule{folded}: a version is stable with {} snapshots or {} hours of watching, of at least {} snapshots and {} instances.",
            rules.stable_snapshots, rules.stable_hours, rules.least_snapshots, rules.least_instances
        ),
    };
    Explanation::new(row.status_text(), sentence)
}

/// The figures of a node in a profile. `filter` is what its scope was made through.
#[must_use]
pub fn of_node(
    profile: &Profile,
    scope: &Scope,
    node: NodeId,
    filter: &str,
    ascii: bool,
) -> Vec<Explanation> {
    let units = scope.units(profile, node);
    let bound = scope.commonality(&units);
    let evidence = Evidence::of(profile, scope, profile.presence(node));
    let within = within(filter);
    let mut all = Vec::new();
    let figure = nodes::share_text(&bound, units.kind);
    all.push(match bound.share.n {
        0 if units.beyond => Explanation::new(
            figure,
            "Not told: it was seen only in agents' profiles of versions without snapshots, where no instance that counts could have shown it.",
        ),
        0 => Explanation::new(
            figure,
            format!("Not told: no {} is known by name {within}.", units.kind.words(1)),
        ),
        _ => Explanation::new(figure, format!("{}.", share(&bound, units.kind, &within))),
    });
    if profile.versions().len() > 1 {
        let strip = nodes::versions_strip(&units.versions, scope.versions(), ascii);
        let seen = units.versions.iter().filter(|seen| **seen).count() as u64;
        let looked_at = scope.versions().iter().filter(|version| **version).count() as u64;
        let sentence =
            format!("Seen in {} versions {within}; the oldest stands first.", ratio(seen, looked_at));
        all.push(Explanation::new(strip, sentence));
    }
    if let Some(sentence) = inherited(profile, &evidence) {
        all.push(Explanation::new("inherited", format!("{sentence}.")));
    }
    if units.snapshots.n > 0 {
        let figure = format!("{} snapshots", ratio(units.snapshots.k.into(), units.snapshots.n.into()));
        let why = "snapshots of one instance resemble each other, so they prove less than instances do";
        all.push(Explanation::new(figure, format!("Of the snapshots {within}; {why}.")));
    }
    if evidence.days.share.n > 0 {
        let figure = format!("{} days", ratio(evidence.days.share.k.into(), evidence.days.share.n.into()));
        let sentence = match &evidence.rhythm {
            Some(rhythm) => {
                format!("Of the days (UTC) on which a snapshot {within} began: {}.", rhythm.words())
            }
            None => format!(
                "Of the days (UTC) on which a snapshot {within} began, in no rhythm that could be told."
            ),
        };
        all.push(Explanation::new(figure, sentence));
    }
    if !profile.tree().flags(node).is_behaviour() {
        let why = "A folder stands for what is in it: it is no behaviour of its own and in no count.";
        all.push(Explanation::new("folder", why));
    }
    all
}

/// A share with what it is of and how sure it is.
fn share(bound: &Bound, kind: UnitKind, within: &str) -> String {
    let (k, n) = (bound.share.k, bound.share.n);
    let units = kind.words(n);
    let mut text = format!(
        "Seen in {k} of the {n} {units} {within}, {}; at least {} of all {} show it, with 95% certainty (Wilson's bound)",
        percent_of(bound.share.ratio().unwrap_or(0.0)),
        percent_of(bound.at_least),
        kind.words(2),
    );
    if bound.few {
        text.push_str(&format!("; fewer than 5 {} say little (a hatched bar)", kind.words(2)));
    }
    text
}

/// What the newest version takes over from the one before it, in words; `None` if it has evidence of its own.
#[must_use]
pub fn inherited(profile: &Profile, evidence: &Evidence) -> Option<String> {
    let found = evidence.inherited.as_ref()?;
    let name = |at: usize| profile.versions().get(at).map_or("", String::as_str);
    let own = evidence.versions.last()?;
    let units = counted(own.bound.share.n.into(), own.kind.words(1), own.kind.words(2));
    Some(format!(
        "{} was watched in {units} only; until there are 2, that of {} stands in: {} of {} {}, at least {}; provisional",
        name(found.by),
        name(found.from),
        found.bound.share.k,
        found.bound.share.n,
        found.kind.words(found.bound.share.n),
        percent_of(found.bound.at_least),
    ))
}

/// A commonality of a profile, in short, for lines of facts: `94% in 12 instances`.
#[must_use]
pub fn in_short(common: &FoundAgain, facet: Facet) -> String {
    let units = counted(common.units.into(), common.kind.words(1), common.kind.words(2));
    match common.of(facet) {
        Some(found) => {
            let few = if common.few() { "; too few to say much" } else { "" };
            format!("{} found again in another {} ({units}{few})", percent_of(found), common.kind.words(1))
        }
        None if common.units < 2 => format!("n/a: needs 2 {}", common.kind.words(2)),
        None => "n/a: not seen in what is compared".to_owned(),
    }
}

/// The heading of a profile's commonality: the facet that stands for all.
#[must_use]
pub fn headline(common: &FoundAgain) -> String {
    in_short(common, common::HEADLINE)
}
