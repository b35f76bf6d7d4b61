//! What the command that lists signals prints, over the demo data: its formats, groups and filters.

use crate::support::Place;
use serde_json::Value;

fn demo() -> String {
    format!("{}/demo-data", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn signals_are_listed_by_behaviour_by_rule_and_each() {
    let place = Place::new();
    let demo = demo();
    let printed = |arguments: &[&str]| {
        let mut all = vec!["signals", &demo, "--workload", "shop/api"];
        all.extend(arguments);
        let output = place.run(&all);
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    insta::assert_snapshot!("signals_by_behaviour", printed(&[]));
    insta::assert_snapshot!("signals_by_rule", printed(&["--group", "rule"]));
    insta::assert_snapshot!(
        "signals_filtered",
        printed(&["--group", "none", "--filter", "verdict:new-process"])
    );
    insta::assert_snapshot!(
        "signals_markdown",
        printed(&["--format", "markdown", "--filter", "severity:high"])
    );
    let csv = printed(&["--format", "csv"]);
    assert_eq!(csv.lines().count(), 15, "a line a signal: {csv}");
    assert!(csv.starts_with("severity,position,evidence,"), "{csv}");
}

#[test]
fn json_has_the_same_keys_for_every_signal() {
    let place = Place::new();
    let demo = demo();
    let list = place.json(&["signals", &demo, "--format", "json"]);
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), 156);
    let keys = |object: &Value| object.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    let expected = "bound events evidence excluded host id instance lineage position process reasons rule \
                    severity suppressed time units version workload";
    for object in list {
        assert_eq!(keys(object), expected);
        assert!(object["position"].is_string() && object["evidence"].is_string(), "{object}");
    }
    // What `why` gives for one of them is the same object.
    let one = list.iter().find(|one| one["position"] == "new-process").unwrap();
    let id = one["id"].as_str().unwrap();
    let output = place.run(&["why", id, &demo, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1), "it is not known");
    let why: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(&why, one);
}

#[test]
fn what_cannot_be_done_is_said() {
    let place = Place::new();
    let demo = demo();
    let refused = |arguments: &[&str], code: i32, words: &str| {
        let output = place.run(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
    };
    refused(
        &["signals", &demo, "--format", "json", "--group", "rule"],
        2,
        "JSON lists every signal by itself",
    );
    refused(&["signals", &demo, "--filter", "verdict:("], 2, "the filter cannot be understood");
    refused(&["signals", &demo, "--workload", "nowhere"], 2, "no workload is called `nowhere`");
    refused(&["signals", &demo, "--filter", "verdikt:known"], 0, "did you mean `verdict`?");
    refused(&["signals", &demo, "--filter", "id:nobody"], 0, "the filter selects none of 156 signals");
    refused(&["signals", "home"], 3, "no files were found");
    place.write("quiet/notes.txt", b"nothing");
    refused(&["signals", "quiet"], 3, "nothing could be read");
    let fleet = Place::with_fleet();
    let output = fleet.run(&["signals", "dumps"]);
    assert!(output.status.success() && output.stdout.is_empty());
    assert!(String::from_utf8(output.stderr).unwrap().contains("no signals were found"));
}

#[test]
fn what_is_suppressed_stays_listed_and_says_so() {
    let place = Place::new();
    let demo = demo();
    let suggested = place.json(&["suggest", &demo, "--format", "json"]);
    let proposed = suggested.as_array().unwrap().iter().find(|one| one["hides"].as_u64() > Some(0)).unwrap();
    let (id, hides) = (proposed["id"].as_str().unwrap(), proposed["hides"].as_u64().unwrap());
    place.run(&["suppress", "accept", id, "--reason", "usual", &demo]);
    let list = place.json(&["signals", &demo, "--format", "json"]);
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), 156, "they stay listed");
    let hidden: Vec<&Value> = list.iter().filter(|one| one["suppressed"][0] == id).collect();
    assert_eq!(hidden.len() as u64, hides);
    let filtered = place.json(&["signals", &demo, "--format", "json", "--filter", "suppressed:yes"]);
    assert_eq!(filtered.as_array().unwrap().len(), hidden.len());
    let text = place.run(&["signals", &demo, "--filter", &format!("suppressed:{id}")]);
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.contains("SUPPRESSED") && text.contains("suppressed"), "{text}");
    let why = place.run(&["why", hidden[0]["id"].as_str().unwrap(), &demo]);
    let why = String::from_utf8(why.stdout).unwrap();
    assert!(why.contains(&format!("SUPPRESSED by {id} (")), "{why}");
}
