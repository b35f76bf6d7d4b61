//! Only-here, diff and check as they are printed, and their exit codes.

use crate::fixtures;
use crate::support::{Dump, Place, begin_process, told};

/// Where the demo fleet lies.
const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");

/// The instance that did what no other did.
const INCIDENT: &str = "d25308df492d";

#[test]
fn the_incident_of_the_demo_fleet_comes_first() {
    let place = Place::new();
    for what in [INCIDENT, "shop-b2", "host:shop-b2"] {
        let rows = place.json(&["only-here", what, "--workload", "shop/api", DEMO, "--format", "json"]);
        let rows = rows.as_array().unwrap();
        let names: Vec<&str> = rows.iter().filter_map(|row| row["name"].as_str()).take(2).collect();
        assert_eq!(names, ["/tmp/.x", "/etc/cron.d/logrotate-sync"], "{what}");
        let reasons = |at: usize| -> Vec<&str> {
            rows[at]["reasons"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|reason| reason["id"].as_str())
                .collect()
        };
        assert_eq!(reasons(0)[..3], ["upper-layer", "scratch-executable", "no-package"]);
        assert_eq!(reasons(1)[0], "persistence");
        let lineage =
            serde_json::json!(["/usr/local/bin/api.sh", "/usr/local/bin/gunicorn", "/usr/bin/dash"]);
        assert_eq!(rows[1]["lineage"], lineage);
        for key in ["facet", "lineage", "name", "change", "reasons", "units", "workload", "unit"] {
            assert!(rows.iter().all(|row| !row[key].is_null()), "{key}");
        }
    }
    let one = place.json(&["only-here", INCIDENT, DEMO, "--format", "json"]);
    assert_eq!(one[0]["units"], serde_json::json!({ "kind": "instances", "seen": 0, "of": 8 }));
    // Over all that ran on the host the incident still comes first.
    let all = place.json(&["only-here", "shop-b2", DEMO, "--format", "json"]);
    assert_eq!(all[0]["name"], "/tmp/.x");
    insta::assert_snapshot!(
        "only_here_demo",
        place.told(&["only-here", INCIDENT, "--at-least", "medium", DEMO]).replace(DEMO, "demo-data")
    );
}

#[test]
fn only_here_in_every_format() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("only_here_text", place.told(&["only-here", "host-a", "dumps"]));
    insta::assert_snapshot!(
        "only_here_markdown",
        place.told(&["only-here", "v2", "dumps", "--format", "markdown"])
    );
    insta::assert_snapshot!(
        "only_here_csv",
        place.told(&["only-here", "shop/api", "dumps", "--format", "csv"])
    );
    insta::assert_snapshot!("only_here_unknown", place.told(&["only-here", "nobody", "dumps"]));
    assert!(!place.told(&["only-here", "v2", "dumps", "--all"]).contains("hunter2"));
    assert!(place.told(&["only-here", "v2", "dumps", "--unmask"]).contains("hunter2"));
}

#[test]
fn a_difference_in_every_format() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("diff_text", place.told(&["diff", "v1", "v2", "dumps"]));
    insta::assert_snapshot!("diff_all", place.told(&["diff", "v1", "v2", "dumps", "--all", "--ascii"]));
    insta::assert_snapshot!(
        "diff_markdown",
        place.told(&["diff", "v2", "v1", "dumps", "--format", "markdown"])
    );
    insta::assert_snapshot!(
        "diff_workloads",
        place.told(&["diff", "workload:edge/web", "workload:shop/api", "dumps"])
    );
    insta::assert_snapshot!("diff_not_yet_seen", place.told(&["diff", "host-a", "host-b", "dumps"]));
    insta::assert_snapshot!("diff_unclear", place.told(&["diff", "host-b", "host:host-b", "dumps"]));
    let rows = place.json(&["diff", "v1", "v2", "dumps", "--format", "json"]);
    let names: Vec<&str> = rows.as_array().unwrap().iter().filter_map(|row| row["name"].as_str()).collect();
    assert_eq!(names, ["/usr/bin/curl", "/usr/bin/mawk"]);
    assert_eq!(place.json(&["diff", "v1", "v1", "dumps", "--format", "json"]), serde_json::json!([]));
    let code = |arguments: &[&str]| place.run(arguments).status.code();
    assert_eq!(code(&["diff", "v1", "v2", "dumps"]), Some(0));
    assert_eq!(code(&["diff", "v1", "v2", "dumps", "--exit-code"]), Some(1));
    assert_eq!(code(&["diff", "v1", "v1", "dumps", "--exit-code"]), Some(0));
}

#[test]
fn a_check_holds_fails_and_allows() {
    let place = Place::with_fleet();
    let whole = place.run(&["check", "--baseline", "dumps", "--", "dumps"]);
    assert_eq!((whole.status.code(), told(&whole).contains("--- stdout\n--- stderr")), (Some(0), true));
    let known = ["--baseline", "dumps/api-1.protobuf", "dumps/api-2.protobuf"];
    let check = |more: &[&str]| {
        let arguments: Vec<&str> = ["check"].iter().chain(more).chain(&known).copied().collect();
        place.told(&[arguments.as_slice(), &["--", "dumps"]].concat())
    };
    insta::assert_snapshot!("check_text", check(&[]));
    insta::assert_snapshot!("check_json", check(&["--format", "json"]));
    insta::assert_snapshot!("check_markdown", check(&["--format", "markdown", "--allow-new-workloads"]));
    place.write(
        "allow",
        b"# what v2 does\nprocess */dash>* /usr/bin/curl\nprocess * /usr/bin/mawk\nworkload * */edge/web\nfile * /never\n",
    );
    insta::assert_snapshot!("check_allowed", check(&["--allow", "allow"]));
    place.write("wrong", b"process *\n\nproces * *\n");
    insta::assert_snapshot!("check_wrong_list", check(&["--allow", "wrong"]));
    insta::assert_snapshot!("check_without_baseline", place.told(&["check", "dumps"]));
}

#[test]
fn each_is_checked_against_all_others() {
    let place = Place::with_fleet();
    insta::assert_snapshot!(
        "check_leave_one_out",
        place.told(&["check", "--leave-one-out", "instance", "dumps"])
    );
    let demo =
        place.run(&["check", "--leave-one-out", "host", "--at-least", "high", DEMO, "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_slice(&demo.stdout).unwrap();
    let incident = |row: &&serde_json::Value| row["name"] == "/tmp/.x" && row["unit"]["name"] == "shop-b2";
    assert_eq!((rows.as_array().unwrap().iter().filter(incident).count(), demo.status.code()), (1, Some(1)));
}

#[test]
fn a_fleet_never_does_more_than_itself() {
    let place = Place::new();
    let mut sources = vec![DEMO.to_owned()];
    sources.extend(fixtures::extra("dumps").map(|folder| folder.to_string_lossy().into_owned()));
    for source in &sources {
        let arguments = ["check", "--strict", "--format", "json", "--baseline", source, "--", source];
        let output = place.run(&arguments);
        assert_eq!((output.stdout.as_slice(), output.status.code()), (&b"[]\n"[..], Some(0)), "{source}");
    }
}

#[test]
fn a_chain_of_thousands_is_told_in_few_bytes() {
    const DEEP: usize = 3000;
    let place = Place::new();
    for (name, version, deep) in [("api-1", "v1", 1), ("api-2", "v2", DEEP)] {
        let dump =
            Dump { image: "registry.test/deep", version, team: "shop", host: "host-a", name, start: 0 };
        let mut w = dump.begin();
        for level in 0..deep {
            let node = if level == 0 { "tree" } else { "children" };
            begin_process(&mut w, node, "/usr/bin/dash", "sh", &["\u{1b}[2J"], 0);
        }
        (0..deep).for_each(|_| {
            w.end();
        });
        place.write(&format!("dumps/{name}.protobuf"), &w.finish().unwrap());
    }
    for format in ["text", "json", "csv", "markdown"] {
        let output = place.run(&["diff", "v1", "v2", "dumps", "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{}", told(&output));
        assert!(output.stdout.len() < 10_000_000, "{format}: {} bytes", output.stdout.len());
        assert!(!output.stdout.contains(&0x1b), "{format}");
    }
    let rows = place.json(&["only-here", "v2", "dumps", "--all", "--format", "json"]);
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), DEEP - 1);
    assert_eq!(rows[DEEP - 2]["lineage"][32], format!("({} more)", DEEP - 64));
}
