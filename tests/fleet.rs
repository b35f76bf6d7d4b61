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

#[test]
fn nothing_is_published_after_the_end() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..8 {
        let mut w = habitus::formats::Writer::dump();
        w.begin("metadata").text("name", &format!("dump-{number}")).end();
        w.begin("tree").begin("process").begin("file").text("path", "/bin/sh").end().end().end();
        std::fs::write(folder.path().join(format!("{number}.protobuf")), w.finish().unwrap()).unwrap();
    }
    // Several threads end at the same time; who loses a race shows it within a few hundred of them.
    let mut fleets = Vec::new();
    for _ in 0..500 {
        fleets.push(survey(&[folder.path()]).0);
        if let Some(before) = fleets.iter().rev().nth(4) {
            assert!(before.view().progress.finished, "an older view came after the last one");
        }
    }
    assert!(fleets.iter().all(|fleet| fleet.view().progress.finished));
}
