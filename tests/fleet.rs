//! The fleet over real files: the counts that the captures must give, copies that count once, files that are bad.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot set itself up has failed, and says what it skips"
)]

use std::collections::BTreeMap;
use std::path::Path;

use habitus::fleet::{Cancel, Fleet, FleetOptions, FleetView};
use habitus::learning::Scope;
use habitus::model::{Facet, Selection};

mod fixtures;
use fixtures::extra;

fn survey(paths: &[&Path]) -> (Fleet, std::sync::Arc<FleetView>) {
    let args = paths.iter().map(|p| p.as_os_str().to_owned()).collect();
    let fleet = Fleet::start(args, FleetOptions::default(), || {});
    let view = fleet.surveyed();
    (fleet, view)
}

type Row = (usize, [u64; 5]);

fn rows(view: &FleetView) -> BTreeMap<String, Row> {
    let row = |w: &habitus::fleet::Workload| {
        let all = Selection::all(w.observations());
        let snapshots = w
            .observations()
            .iter()
            .filter(|o| !o.superseded && o.kind == habitus::model::ObservationKind::Snapshot)
            .count();
        let counts = w.counts(&all);
        let facets = [Facet::Process, Facet::File, Facet::Dns, Facet::Bind, Facet::Syscall];
        (snapshots, facets.map(|facet| counts.get(facet)))
    };
    view.workloads.iter().map(|w| (w.short_name.clone(), row(w))).collect()
}

#[test]
fn the_captures_give_their_figures_in_every_encoding() {
    let Some(dumps) = extra("dumps") else { return };
    let (fleet, view) = survey(&[&dumps]);
    let expected: BTreeMap<String, Row> = [
        ("edge/cache", (2, [6, 120, 0, 4, 192])),
        ("edge/web", (4, [13, 328, 1, 4, 389])),
        ("platform/backup", (3, [22, 567, 1, 1, 575])),
        ("shop/api", (3, [16, 708, 1, 2, 438])),
    ]
    .into_iter()
    .map(|(name, row)| (name.to_owned(), row))
    .collect();
    assert_eq!(rows(&view), expected, "dumps, their JSON and the profiles of the same captures together");
    for workload in &view.workloads {
        let profile = fleet.open(&workload.name, &Cancel::default(), &mut |_| {}).unwrap();
        let scope = Scope::of(&profile, Selection::all(profile.observations()));
        let all = Selection::all(workload.observations());
        assert_eq!(
            scope.counts(&profile),
            workload.counts(&all),
            "the survey equals the merge of {}",
            workload.name
        );
        assert_eq!(profile.versions(), workload.versions);
    }
}
