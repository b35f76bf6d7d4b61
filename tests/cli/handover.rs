//! Accepted suppressions handed over, and those that exist looked at.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use habitus::fleet::{Cancel, Chosen, Fleet, FleetOptions};
use habitus::model::UnixNanos;
use habitus::suppressions::store::Change;
use habitus::suppressions::{Breadth, Place as Where};

use crate::support::{MIDNIGHT, Place, told};

/// The archive that a backup job encrypts into a folder with a random name.
const ARCHIVE: &str = "5ab1196f0738";
/// What looks at the machine every week.
const RECON: &str = "b355abfc909b";

pub(crate) fn demo() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data").to_str().unwrap().to_owned()
}

fn store(place: &Place) -> PathBuf {
    place.path().join("home/.local/state/habitus/suppressions.jsonl")
}

/// Ten in the morning of the day of all runs.
const MORNING: UnixNanos = UnixNanos((MIDNIGHT + 36_000) * 1_000_000_000);

/// A fleet of the demo data that keeps its decisions where the runs of a place find them.
fn fleet(place: &Place) -> Fleet {
    let options = FleetOptions {
        suppressions: Some(store(place)),
        author: "oncall".to_owned(),
        ..FleetOptions::default()
    };
    let fleet = Fleet::start(vec![demo().into()], options, || {});
    fleet.surveyed();
    fleet
}

/// Accepts suggestions as they are proposed.
fn accept(place: &Place, ids: &[&str]) {
    let (fleet, cancel) = (fleet(place), Cancel::default());
    let view = fleet.view();
    for id in ids {
        let of = view.workloads.iter().find_map(|workload| {
            let suggestions = fleet.suggestions(&workload.name, &cancel).unwrap();
            let found = suggestions.list.iter().find(|suggestion| suggestion.id == *id)?;
            let at = found.proposed.or((found.scopes.len() > 1).then_some(0))?;
            Some((workload.name.clone(), found.scopes[at].breadth, found.scopes[at].place))
        });
        let (workload, breadth, place): (String, Breadth, Where) = of.unwrap();
        let reason = "the nightly backup, agreed with its team".to_owned();
        let chosen = Chosen { breadth, place, reason, typed: false };
        let accepted = fleet.acceptance(&workload, id, &chosen, MORNING, &cancel).unwrap();
        fleet.suppress(id, Change::Accept(Arc::new(accepted)), None, MORNING).unwrap();
    }
}

/// What is printed with what differs from run to run taken out.
fn steady(place: &Place, text: &str) -> String {
    let text = text.replace(place.path().to_str().unwrap(), "PLACE");
    // The ids of entries are made of time and chance.
    let store = fs::read_to_string(store(place)).unwrap_or_default();
    let ids = store.lines().filter_map(|line| {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        Some(entry["id"].as_str()?.to_owned())
    });
    ids.enumerate().fold(text, |text, (at, id)| text.replace(&id, &format!("ENTRY{at}")))
}

#[test]
fn nothing_is_exported_where_nothing_is_accepted() {
    let place = Place::new();
    let output = place.run(&["suppress", "export", "--as", "terraform"]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b""[..]));
    assert_eq!(place.json(&["suppress", "export", "--as", "json"]), serde_json::json!([]));
    place.write("old.tf", b"old");
    let output = place.run(&["suppress", "export", "--as", "terraform", "--output", "old.tf"]);
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    assert_eq!(fs::read(place.path().join("old.tf")).unwrap(), b"old", "an empty store takes nothing away");
}

#[test]
fn the_report_tells_all() {
    let place = Place::new();
    accept(&place, &[ARCHIVE]);
    let report = place.run(&["suppress", "report"]);
    insta::assert_snapshot!("handover_report", steady(&place, &told(&report)));
    let report = place.run(&["suppress", "report", "5ab1", &demo(), "--format", "json"]);
    insta::assert_snapshot!("handover_report_json", steady(&place, &told(&report)));
}

#[test]
fn without_a_detection_rule_it_asks() {
    let place = Place::new();
    accept(&place, &[ARCHIVE, RECON]);
    insta::assert_snapshot!("handover_asks", place.told(&["suppress", "export", "--as", "terraform"]));
    let named =
        ["suppress", "export", "--as", "terraform", "--detection-rule", "abc-def-ghi", "--output", "out.tf"];
    let output = place.run(&named);
    insta::assert_snapshot!("handover_several_rules", told(&output));
    assert!(!place.path().join("out.tf").exists());
    let output = place.run(&[&named[..], &["5ab1"]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    let file = place.path().join("out.tf");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    insta::assert_snapshot!("handover_terraform", fs::read_to_string(file).unwrap());
}
