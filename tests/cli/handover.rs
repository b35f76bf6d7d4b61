//! Accepted suppressions handed over, and those that exist looked at.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::Arc;

use habitus::fleet::{Cancel, Chosen, Fleet, FleetOptions};
use habitus::model::UnixNanos;
use habitus::suppressions::store::Change;
use habitus::suppressions::{Breadth, Place as Where};

use serde_json::{Value, json};

use crate::backend::suppressions::{Suppressions, Trouble};
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
    let _ = fleet.surveyed();
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
            let scope = &found.scopes[at];
            Some((workload.name.clone(), scope.breadth, scope.place, scope.text.clone()))
        });
        let (workload, breadth, place, query): (String, Breadth, Where, String) = of.unwrap();
        let reason = "the nightly backup, agreed with its team".to_owned();
        let chosen = Chosen { breadth, place, query: Some(query), reason, typed: false };
        let accepted = fleet.acceptance(&workload, id, &chosen, MORNING, &cancel).unwrap();
        fleet.suppress(id, Change::Accept(Arc::new(accepted)), None, MORNING).unwrap();
    }
}

/// What is printed with what differs from run to run taken out.
fn steady(place: &Place, text: &str) -> String {
    let text =
        text.replace(place.path().to_str().unwrap(), "PLACE").replace(env!("CARGO_MANIFEST_DIR"), "HERE");
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
    // As if all their signals were bare events, which name no detection rule.
    let kept = fs::read_to_string(store(&place)).unwrap();
    let bare = kept.replace("[\"47cb9acdeed\"]", "[]").replace("[\"4a05d0daeb4\"]", "[]");
    assert_ne!(bare, kept);
    fs::write(store(&place), bare).unwrap();
    insta::assert_snapshot!("handover_asks", place.told(&["suppress", "export", "--as", "terraform"]));
    let part = ["suppress", "export", "--as", "terraform", "--detection-rule", "5ab1196f0738=abc-def-ghi"];
    assert_eq!(place.run(&part).status.code(), Some(2));
    let output = place.run(&[&part[..], &["--partly"]].concat());
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("habitus_5ab1196f0738") && !text.contains("habitus_b355abfc909b"), "{text}");
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

/// The environment of one who may ask a server on this machine in Datadog's place.
fn at(server: &Suppressions) -> Vec<(&'static str, String)> {
    vec![
        ("HABITUS_DATADOG_URL", server.server().url()),
        ("DD_API_KEY", "api-hunter2".to_owned()),
        ("DD_APP_KEY", "app-hunter2".to_owned()),
    ]
}

/// Runs it with that environment. Whatever happens, no key is seen in what it says.
fn run_at(place: &Place, server: &Suppressions, arguments: &[&str]) -> Output {
    let output = place.command(arguments).envs(at(server)).output().unwrap();
    assert!(!told(&output).contains("hunter2"), "{}", told(&output));
    output
}

fn may_write(place: &Place) {
    place.write("home/.config/habitus/config.toml", b"[suppressions]\nwrite_to_datadog = true\n");
}

const RULES: [&str; 4] =
    ["--detection-rule", "5ab1196f0738=abc-def-ghi", "--detection-rule", "b355abfc909b=jkl-mno-pqr"];

fn push(place: &Place, server: &Suppressions, more: &[&str]) -> Output {
    run_at(place, server, &[&["suppress", "push"], &RULES[..], more].concat())
}

fn status(place: &Place, server: &Suppressions) -> Vec<(String, String)> {
    let output = run_at(place, server, &["suppress", "status", "--format", "json"]);
    let rows: Vec<Value> =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|why| panic!("{why}: {}", told(&output)));
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    rows.iter().map(|row| (text(row, "id"), text(row, "datadog"))).collect()
}

fn all(word: &str) -> Vec<(String, String)> {
    [ARCHIVE, RECON].iter().map(|id| ((*id).to_owned(), word.to_owned())).collect()
}

#[test]
fn what_is_not_active_is_written_as_off_or_not_at_all() {
    let place = Place::new();
    accept(&place, &[ARCHIVE, RECON]);
    fleet(&place).suppress(ARCHIVE, Change::Turn(false), None, MORNING).unwrap();
    let seen = fleet(&place).suppressed(MORNING, &Cancel::default()).unwrap();
    let decided = seen.standing(RECON).unwrap().0.decided.clone().unwrap();
    let no = Change::Reject("the team does without it".to_owned());
    fleet(&place).suppress(RECON, no, Some(&decided.id), MORNING).unwrap();
    let output = place.run(&["suppress", "export", "--as", "terraform"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("enabled              = false") && !text.contains(RECON), "{text}");
    let output = place.run(&["suppress", "export", "--as", "json", ARCHIVE, RECON]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(1), &b""[..]));
    assert!(told(&output).contains("b355abfc909b: it was rejected"), "{}", told(&output));
    // Who must be asked twice has nothing that is active.
    let config = b"[suppressions]\napprovals = 1\n";
    fleet(&place).suppress(ARCHIVE, Change::Turn(true), None, MORNING).unwrap();
    place.write("home/.config/habitus/config.toml", config);
    let output = place.run(&["suppress", "export", "--as", "terraform"]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b""[..]), "{}", told(&output));
    assert!(told(&output).contains("waits for approval"), "{}", told(&output));
}

#[test]
fn terraform_says_the_query_that_was_accepted() {
    let place = Place::new();
    accept(&place, &[ARCHIVE, RECON]);
    let known = place.json(&["suppress", "export", "--as", "json"]);
    let output = place.run(&[&["suppress", "export", "--as", "terraform"], &RULES[..]].concat());
    let text = String::from_utf8(output.stdout).unwrap();
    let body = hcl_edit::parser::parse_body(&text).unwrap();
    let written: Vec<String> = body
        .get_blocks("resource")
        .map(|block| {
            block.body.get_attribute("data_exclusion_query").unwrap().value.as_str().unwrap().to_owned()
        })
        .collect();
    let accepted: Vec<&str> =
        known.as_array().unwrap().iter().map(|row| row["query"].as_str().unwrap()).collect();
    assert_eq!(written, accepted);
    let again = place.run(&[&["suppress", "export", "--as", "terraform"], &RULES[..]].concat());
    assert_eq!(String::from_utf8(again.stdout).unwrap(), text, "no difference where nothing changed");
}

#[test]
fn writing_is_off_until_it_is_asked_for_twice() {
    let (place, server) = (Place::new(), Suppressions::start());
    accept(&place, &[ARCHIVE, RECON]);
    let output = push(&place, &server, &["--apply"]);
    assert_eq!(output.status.code(), Some(2), "{}", told(&output));
    let output = push(&place, &server, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(server.server().connections(), 0, "nobody was asked");
    insta::assert_snapshot!("handover_dry_run", told(&output));
    may_write(&place);
    let output = push(&place, &server, &[]);
    assert!(told(&output).contains("Datadog would take it"), "{}", told(&output));
    assert!(server.kept().is_empty());
    assert_eq!(server.asked().iter().filter(|asked| *asked == "POST /validation").count(), 2);
    assert_eq!(status(&place, &server), all("draft"));
}

#[test]
fn what_is_handed_over_stands_there_and_is_looked_after() {
    let (place, server) = (Place::new(), Suppressions::start());
    accept(&place, &[ARCHIVE, RECON]);
    may_write(&place);
    let output = push(&place, &server, &["--apply"]);
    insta::assert_snapshot!("handover_pushed", told(&output));
    assert_eq!(status(&place, &server), all("live"));
    let asked = server.asked().len();
    let again = push(&place, &server, &["--apply"]);
    assert_eq!(again.status.code(), Some(0));
    assert!(server.asked()[asked..].iter().all(|asked| asked.starts_with("GET")), "{:?}", server.asked());

    // Without the names of the rules too: the store knows them now.
    fleet(&place).suppress(ARCHIVE, Change::Note("still so".to_owned()), None, MORNING).unwrap();
    let behind = status(&place, &server);
    assert_eq!(behind[0].1, "behind");
    let output = run_at(&place, &server, &["suppress", "push", "--apply"]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(status(&place, &server), all("live"));

    // Somebody else changes one there.
    let id = server.kept()[0]["id"].as_str().unwrap().to_owned();
    server.edit(&id, &json!({ "data_exclusion_query": "env:prod" }));
    let version = server.attributes(&id)["version"].clone();
    fleet(&place).suppress(ARCHIVE, Change::Note("and now".to_owned()), None, MORNING).unwrap();
    let output = push(&place, &server, &["--apply"]);
    insta::assert_snapshot!("handover_drifted", told(&output));
    assert_eq!(server.attributes(&id)["version"], version, "nothing is overwritten");
    assert_eq!(status(&place, &server)[0].1, "drifted");
    let output = run_at(&place, &server, &["suppress", "push", "--apply", "--overwrite", ARCHIVE]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(status(&place, &server), all("live"));

    // What is off here goes off there, and a rejected one too.
    fleet(&place).suppress(ARCHIVE, Change::Turn(false), None, MORNING).unwrap();
    let seen = fleet(&place).suppressed(MORNING, &Cancel::default()).unwrap();
    let decided = seen.standing(RECON).unwrap().0.decided.clone().unwrap();
    let no = Change::Reject("the team does without it".to_owned());
    fleet(&place).suppress(RECON, no, Some(&decided.id), MORNING).unwrap();
    assert_eq!(status(&place, &server), all("behind"));
    let output = run_at(&place, &server, &["suppress", "push", "--apply"]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert!(server.kept().iter().all(|one| one["attributes"]["enabled"] == false));
    assert_eq!(status(&place, &server), all("off"));
}

#[test]
fn who_changes_it_at_the_same_moment_is_not_overwritten() {
    let (place, server) = (Place::new(), Suppressions::start());
    accept(&place, &[ARCHIVE]);
    may_write(&place);
    let one = ["suppress", "push", "--apply", "--detection-rule", "abc-def-ghi"];
    assert_eq!(run_at(&place, &server, &one).status.code(), Some(0));
    fleet(&place).suppress(ARCHIVE, Change::Note("still so".to_owned()), None, MORNING).unwrap();
    server.trouble("PATCH", Trouble::After(json!({ "description": "mine" })));
    let output = run_at(&place, &server, &one);
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    assert!(told(&output).contains("nothing was overwritten"), "{}", told(&output));
    let id = server.kept()[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(server.attributes(&id)["description"], "mine");
    server.refuse_writing();
    let output = run_at(&place, &server, &[&one[..], &["--overwrite", ARCHIVE]].concat());
    assert_eq!(output.status.code(), Some(4), "{}", told(&output));
}

#[test]
fn what_exists_hides_what_ours_hides() {
    let (place, server) = (Place::new(), Suppressions::start());
    accept(&place, &[ARCHIVE, RECON]);
    may_write(&place);
    // For the detection rules that raised its signals.
    let output = run_at(&place, &server, &["suppress", "push", "--apply"]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    let ours = place.json(&["suppress", "export", "--as", "json"]);
    let listed = json!({ "data": server.kept() }).to_string();
    place.write("there.json", listed.as_bytes());
    let of_file = place.json(&["suppress", "import", "there.json", &demo(), "--format", "json"]);
    for (there, ours) in of_file.as_array().unwrap().iter().zip(ours.as_array().unwrap()) {
        assert_eq!(there["habitus"], ours["id"]);
        assert_eq!(there["data_exclusion_query"], ours["query"]);
        let mut signals: Vec<&str> =
            there["signals"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        signals.sort_unstable();
        assert!(!signals.is_empty());
        assert_eq!(json!(signals), ours["evidence"]["hidden"]);
        assert_eq!(there["too_wide"], json!([]));
        let own =
            there["overlaps"].as_array().unwrap().iter().find(|overlap| overlap["own"] == true).unwrap();
        assert_eq!((&own["with"], &own["share"]), (&ours["id"], &json!("equal")));
    }
    let fetched =
        run_at(&place, &server, &["suppress", "import", "--from-datadog", &demo(), "--format", "json"]);
    assert_eq!(serde_json::from_slice::<Value>(&fetched.stdout).unwrap(), of_file);
}

#[test]
fn existing_ones_are_judged() {
    let place = Place::new();
    accept(&place, &[ARCHIVE]);
    let one = |id: &str, said: Value| {
        let mut attributes = json!({ "enabled": true, "name": "x", "rule_query": "type:workload_security" });
        attributes.as_object_mut().unwrap().extend(said.as_object().unwrap().clone());
        json!({ "id": id, "type": "suppressions", "attributes": attributes })
    };
    let all = json!({ "data": [
        one("all-all-all", json!({ "name": "everything\u{202e} in prod", "suppression_query": "env:prod" })),
        one("oth-oth-oth", json!({ "rule_query": "type:log_detection source:cloudtrail", "suppression_query": "env:prod" })),
        one("off-off-off", json!({ "enabled": false, "data_exclusion_query": "@usr.email:x OR @process.executable.name:openssl" })),
        one("bad-bad-bad", json!({ "data_exclusion_query": "((" })),
    ] });
    place.write("there.json", all.to_string().as_bytes());
    let told_of = place.told(&["suppress", "import", "there.json", &demo()]);
    insta::assert_snapshot!("handover_import", steady(&place, &told_of));
    let output = place.run(&["suppress", "import", &demo()]);
    assert_eq!(output.status.code(), Some(2), "{}", told(&output));
    place.write("bad.json", br#"{"data":[{"id":"a-b-c","type":"suppressions","attributes":{"enabled":1}}]}"#);
    let output = place.run(&["suppress", "import", "bad.json", &demo()]);
    assert_eq!(output.status.code(), Some(3), "{}", told(&output));
}

#[test]
fn recorded_answers_are_imported() {
    let Some(folder) = crate::fixtures::extra("fixtures/datadog-api") else { return };
    let place = Place::new();
    let mut read = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let cassette: Value = serde_json::from_slice(&fs::read(entry.unwrap().path()).unwrap()).unwrap();
        for exchange in cassette["http_interactions"].as_array().unwrap() {
            let text = exchange["response"]["body"]["string"].as_str().unwrap_or_default();
            if !text.contains("\"type\":\"suppressions\"") {
                continue;
            }
            place.write("there.json", text.as_bytes());
            let rows = place.json(&["suppress", "import", "there.json", &demo(), "--format", "json"]);
            assert!(!rows.as_array().unwrap().is_empty());
            read += 1;
        }
    }
    assert!(read > 2, "{read}");
}
