//! Rows of the list on their way between a backend and the explorer: what arrives shows, sorts and prints as what was sent.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::list::{ListRow, source_id};
use super::nodes::unit_id;
use super::trust;
use crate::api::{CommonSummary, PairsSummary, ProblemSummary, VersionSummary, WorkloadSummary};
use crate::fleet::{FileProblem, Severity};
use crate::learning::{FoundAgain, Pairs, StatusSource, UnitKind, VersionStatus};
use crate::model::{FACETS, Facet, FacetCounts, Status, UnixNanos};

/// How bad problems are, by name.
const SEVERITIES: [(Severity, &str); 3] =
    [(Severity::Note, "note"), (Severity::Partial, "partial"), (Severity::Unread, "unread")];
/// Whose rule a status follows, by name.
const SOURCES: [(StatusSource, &str); 2] =
    [(StatusSource::Agent, "agent"), (StatusSource::Habitus, "habitus")];

/// The name of a row of a table of two columns.
fn name_of<T: PartialEq>(table: &[(T, &'static str)], of: &T) -> String {
    table.iter().find(|(known, _)| known == of).map_or("", |(_, name)| name).to_owned()
}

/// The row of a name; where a newer backend gave one that is not known here, the first.
fn named<T: Copy>(table: &[(T, &'static str)], name: &str) -> T {
    table.iter().find(|(_, known)| *known == name).unwrap_or(&table[0]).0
}

/// Two counts of pairs in 64 bits each. Beyond, both lose the same bits: their ratio is what is shown.
fn pairs_summary(pairs: Pairs) -> PairsSummary {
    let over = 64_u32.saturating_sub(pairs.of.max(pairs.found).leading_zeros());
    PairsSummary { found: (pairs.found >> over) as u64, of: (pairs.of >> over) as u64 }
}

fn version_summary(of: &VersionStatus) -> VersionSummary {
    VersionSummary {
        version: of.version.clone(),
        status: of.status.id().to_owned(),
        source: name_of(&SOURCES, &of.source),
        hosts: of.hosts.iter().map(|(status, n)| (status.id().to_owned(), *n)).collect(),
    }
}

fn version_status(of: &VersionSummary) -> VersionStatus {
    let mut hosts: Vec<(Status, u32)> =
        of.hosts.iter().filter_map(|(id, n)| Some((Status::of(id)?, *n))).collect();
    hosts.sort_by_key(|(status, _)| std::cmp::Reverse(*status));
    VersionStatus {
        version: of.version.clone(),
        status: Status::of(&of.status).unwrap_or_default(),
        source: named(&SOURCES, &of.source),
        hosts,
    }
}

/// A row as a backend answers it. `profile` is the ETag of its profile.
#[must_use]
pub fn summary(row: &ListRow, profile: Option<String>) -> WorkloadSummary {
    let problem = |problem: &FileProblem| ProblemSummary {
        file: problem.file.clone(),
        reason: problem.reason.clone(),
        severity: name_of(&SEVERITIES, &problem.severity),
    };
    let of_facets = FACETS.iter().map(|spec| (Cow::Borrowed(spec.id), spec.facet));
    let pairs = of_facets.clone().map(|(id, facet)| (id, pairs_summary(row.common.pairs(facet))));
    let nodes = of_facets.map(|(id, facet)| (id, row.counts.get(facet)));
    WorkloadSummary {
        workload: row.workload.clone(),
        short_name: row.short_name.clone(),
        versions: row.versions.clone(),
        status: row.status.id().to_owned(),
        status_source: source_id(row.status, row.status_source).map(str::to_owned),
        version_statuses: row.version_statuses.iter().map(version_summary).collect(),
        snapshots: row.snapshots,
        instances: row.instances,
        hosts: row.hosts,
        units: unit_id(row.units).to_owned(),
        common: CommonSummary {
            units: row.common.units,
            samples: row.common.samples,
            left_out: row.common.left_out,
            pairs: pairs.collect(),
        },
        nodes: nodes.collect(),
        recorded: FACETS
            .iter()
            .filter(|spec| row.recorded.contains(spec.facet))
            .map(|spec| spec.id.into())
            .collect(),
        signals: row.signals,
        unknown_signals: row.unknown_signals,
        first_seen: row.first_seen.map(|at| at.0),
        last_seen: row.last_seen.map(|at| at.0),
        tags: row.tags.clone(),
        trust_mark: row.trust.map(|mark| mark.id.to_owned()),
        files: row.files.clone(),
        problems: row.problems.iter().chain(&row.notes).map(problem).collect(),
        profile,
    }
}

/// The row of what a backend answered. What is of a newer backend and not known here is left out.
#[must_use]
pub fn row(summary: &WorkloadSummary) -> ListRow {
    let kinds = [UnitKind::Instances, UnitKind::Hosts, UnitKind::Versions];
    let units = kinds.into_iter().find(|kind| unit_id(*kind) == summary.units).unwrap_or(UnitKind::Versions);
    let mut counts = FacetCounts::default();
    for spec in &FACETS {
        counts.add(spec.facet, summary.nodes.get(spec.id).copied().unwrap_or(0));
    }
    let pairs = FACETS.each_ref().map(|spec| {
        let of = summary.common.pairs.get(spec.id).copied().unwrap_or_default();
        Pairs { found: of.found.into(), of: of.of.into() }
    });
    let CommonSummary { units: of_units, samples, left_out, .. } = summary.common;
    let status = Status::of(&summary.status).unwrap_or_default();
    let source = summary.status_source.as_deref();
    let version_statuses: Vec<VersionStatus> = summary.version_statuses.iter().map(version_status).collect();
    // Of no status it is nobody's rule; which one stands there shows nowhere.
    let status_source = source.map_or(StatusSource::Habitus, |source| named(&SOURCES, source));
    let (problems, notes) = summary
        .problems
        .iter()
        .map(|problem| FileProblem {
            file: problem.file.clone(),
            reason: problem.reason.clone(),
            severity: named(&SEVERITIES, &problem.severity),
            workload: Some(summary.workload.clone()),
        })
        .partition(|problem| problem.severity > Severity::Note);
    ListRow {
        workload: summary.workload.clone(),
        short_name: summary.short_name.clone(),
        versions: summary.versions.clone(),
        status,
        status_source,
        version_statuses,
        snapshots: summary.snapshots,
        instances: summary.instances,
        hosts: summary.hosts,
        units,
        common: FoundAgain::known(units, of_units, samples, left_out, pairs),
        counts,
        recorded: summary.recorded.iter().filter_map(|id| Facet::from_id(id)).collect(),
        signals: summary.signals,
        unknown_signals: summary.unknown_signals,
        first_seen: summary.first_seen.map(UnixNanos),
        last_seen: summary.last_seen.map(UnixNanos),
        tags: summary
            .tags
            .iter()
            .map(|(key, values)| (key.clone(), values.clone()))
            .collect::<BTreeMap<_, _>>(),
        files: summary.files.clone(),
        trust: summary
            .trust_mark
            .as_deref()
            .and_then(|id| trust::MARKS.iter().find(|mark| mark.id == id).copied()),
        problems,
        notes,
    }
}

#[cfg(test)]
mod tests {
    use super::super::clock::Clock;
    use super::super::list;
    use super::*;
    use crate::fleet::{Fleet, FleetOptions, Workload};
    use crate::learning::{Rules, SurveyView};
    use crate::query::parse;

    fn demo() -> std::sync::Arc<crate::fleet::FleetView> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
        Fleet::start(vec![folder.into()], FleetOptions::default(), || {}).surveyed()
    }

    #[test]
    fn rows_show_sort_and_print_the_same_after_the_trip() {
        let rows = list::rows(&demo(), &parse("").unwrap());
        assert!(rows.len() > 5);
        let text =
            serde_json::to_string(&rows.iter().map(|row| summary(row, None)).collect::<Vec<_>>()).unwrap();
        let sent: Vec<WorkloadSummary> = serde_json::from_str(&text).unwrap();
        let mut back: Vec<ListRow> = sent.iter().map(row).collect();
        let clock = Clock { now: 1_795_600_000_000_000_000, zone: crate::text::time::Zone::Utc };
        assert_eq!(list::to_json(&back), list::to_json(&rows));
        assert_eq!(list::table(&back, &clock).rows, list::table(&rows, &clock).rows);
        let mut rows = rows;
        for column in &list::COLUMNS {
            for descending in [false, true] {
                list::sort(&mut rows, column, descending);
                list::sort(&mut back, column, descending);
                assert_eq!(list::to_json(&back), list::to_json(&rows), "by {}", column.id);
            }
        }
    }

    #[test]
    fn a_workload_of_its_survey_alone_is_listed_as_with_its_files() {
        let view = demo();
        let query = parse("-env:none").unwrap();
        for workload in &view.workloads {
            let survey = SurveyView::from_bytes(&workload.survey().to_bytes()).unwrap();
            let alone = Workload::surveyed(&workload.name, "f", survey, &Rules::default());
            let row_of = |of: &Workload| list::row(of, &super::super::subject::select(of, &query));
            let (Some(mut one), Some(other)) = (row_of(&alone), row_of(workload)) else { panic!("a row") };
            one.short_name.clone_from(&other.short_name);
            one.files.clone_from(&other.files);
            one.problems.clone_from(&other.problems);
            one.notes.clone_from(&other.notes);
            assert_eq!(one.to_json(), other.to_json());
        }
    }
}
