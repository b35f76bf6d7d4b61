//! How common what real captures show is: the figures as they were computed by hand, and the same opened as surveyed.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test that cannot make its files has failed")]

#[path = "fixtures/mod.rs"]
mod fixtures;

use std::ffi::OsString;

use habitus::fleet::{Cancel, Fleet, FleetOptions};
use habitus::learning::{Evidence, Scope};
use habitus::model::{Facet, Selection};

/// Workload, and per facet what of a random dump is found again in a random dump of another container.
const CAPTURES: [(&str, &[(Facet, &str)]); 3] = [
    (
        "registry.lab/edge/web",
        &[
            (Facet::Process, "0.8718"),
            (Facet::File, "0.8095"),
            (Facet::Syscall, "0.8799"),
            (Facet::Dns, "0.6667"),
            (Facet::Bind, "0.3810"),
        ],
    ),
    (
        "registry.lab/shop/api",
        &[
            (Facet::Process, "0.7778"),
            (Facet::File, "0.9343"),
            (Facet::Syscall, "0.8154"),
            (Facet::Dns, "1.0000"),
            (Facet::Bind, "0.3333"),
        ],
    ),
    (
        "registry.lab/platform/backup",
        &[(Facet::Process, "0.9508"), (Facet::File, "0.7734"), (Facet::Syscall, "0.9339")],
    ),
];

#[test]
fn what_real_captures_have_in_common_is_what_was_computed_by_hand() {
    let Some(dumps) = fixtures::extra("dumps") else { return };
    let args = vec![OsString::from(format!("{}/*.protobuf", dumps.display()))];
    let fleet = Fleet::start(args, FleetOptions { threads: 2, ..FleetOptions::default() }, || {});
    let view = fleet.surveyed();
    for (name, facets) in CAPTURES {
        let workload = view.workload(name).unwrap();
        let surveyed = workload.found_again(&Selection::all(workload.observations()));
        for (facet, figure) in facets {
            let found = surveyed.of(*facet).unwrap();
            assert_eq!(format!("{found:.4}"), *figure, "{name} {facet:?}");
        }
        let profile = fleet.open(name, &Cancel::default(), &mut |_| {}).unwrap();
        let scope = Scope::of(&profile, Selection::all(profile.observations()));
        assert_eq!(scope.found_again(&profile), surveyed, "{name}");
    }
}

#[test]
fn a_job_of_sundays_is_regular_however_seldom_it_runs() {
    let demo = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
    let fleet =
        Fleet::start(vec![demo.into()], FleetOptions { threads: 2, ..FleetOptions::default() }, || {});
    let _ = fleet.surveyed();
    let profile = fleet.open("registry.lab/shop/weekly-report", &Cancel::default(), &mut |_| {}).unwrap();
    let scope = Scope::of(&profile, Selection::all(profile.observations()));
    let root = profile.tree().roots().next().unwrap();
    let evidence = Evidence::of(&profile, &scope, profile.presence(root));
    let words = evidence.rhythm.map(|rhythm| rhythm.words());
    assert_eq!(words.as_deref(), Some("regular, weekly (4 of 4 Sundays)"));
    assert_eq!((evidence.days.share.k, evidence.days.share.n), (4, 4));
}
