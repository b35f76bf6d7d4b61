//! What people decide of baselines: accepted, rejected, quarantined, taken back, listed, and heard by every other command.

use crate::support::{Place, told};

fn as_user(place: &Place, user: &str, arguments: &[&str]) -> String {
    told(&place.command(arguments).env("USER", user).output().unwrap())
}

/// Counted processes and files, and snapshots, of a workload in the list.
fn counted(place: &Place, sources: &[&str]) -> (u64, u64, u64) {
    let list = place.json(&[&["list", "--format", "json"], sources].concat());
    let all = list.as_array().unwrap();
    let api = all.iter().find(|row| row["workload"] == "registry.test/shop/api").unwrap();
    let number = |value: &serde_json::Value| value.as_u64().unwrap();
    (number(&api["nodes"]["process"]), number(&api["nodes"]["file"]), number(&api["snapshots"]))
}

fn without_ids(text: &str) -> String {
    let is_id = |word: &str| word.len() == 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let words = text.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    words
        .map(|word| {
            let end = word.len() - word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()).len();
            let (name, rest) = word.split_at(word.len() - end);
            if is_id(name) { format!("0123456789abcdef{rest}") } else { word.to_owned() }
        })
        .collect()
}

#[test]
fn a_decision_says_what_it_changes_first_and_is_heard_by_all_commands() {
    let place = Place::with_fleet();
    let before = counted(&place, &["dumps"]);
    let dry = ["learn", "reject", "shop/api", "exec:dash", "dumps", "--reason", "no shells", "--dry-run"];
    let mut all = as_user(&place, "ana", &dry);
    assert_eq!(counted(&place, &["dumps"]), before, "a dry run changes nothing");
    all += &as_user(&place, "ana", &dry[..7]);
    assert_eq!(counted(&place, &["dumps"]), (0, 0, 3));
    all += &place.told(&["tree", "shop/api", "dumps", "--facet", "process"]);
    all += &place.told(&["show", "shop/api", "dumps", "--behaviour", "exec:curl"]);
    all += &as_user(
        &place,
        "ben",
        &["learn", "quarantine", "shop/api", "--instance", "api-3", "dumps", "--reason", "a\u{1b}[31m test"],
    );
    all += &place.told(&["show", "shop/api", "dumps", "--section", "snapshots"]);
    all += &as_user(&place, "ana", &["learn", "undo"]);
    all += &place.told(&["learn", "curation", "dumps"]);
    assert_eq!(counted(&place, &["dumps"]), (1, before.1, 2));
    all += &as_user(&place, "ben", &["learn", "undo", "--into", "dumps"]);
    insta::assert_snapshot!(without_ids(&all));
    let kept = place.path().join("home/.local/state/habitus/curation.jsonl");
    assert!(kept.exists(), "it is kept in the state folder, and not in a folder that was only looked at");
    as_user(&place, "ben", &["learn", "undo"]);
    assert_eq!(counted(&place, &["dumps"]), before, "an undo restores all");
}

#[test]
fn a_folder_of_learned_profiles_holds_its_decisions_and_they_travel() {
    let place = Place::with_fleet();
    as_user(&place, "ana", &["learn", "reject", "shop/api", "exec:curl", "--into", "dumps", "--reason", "x"]);
    assert!(place.path().join("dumps/curation.jsonl").exists());
    let (processes, ..) = counted(&place, &["dumps"]);
    assert_eq!(processes, 2, "of a folder that is looked at the file in it is heard");
    // A folder of learned profiles is known by what is in it.
    std::fs::create_dir(place.path().join("dumps/snapshots")).unwrap();
    place.write("dumps/shop.profile", b"");
    as_user(
        &place,
        "ana",
        &["learn", "quarantine", "shop/api", "dumps", "--snapshot", "activity-dump-api-1", "--reason", "y"],
    );
    let kept = std::fs::read_to_string(place.path().join("dumps/curation.jsonl")).unwrap();
    assert_eq!(kept.lines().count(), 2);
    assert_eq!(counted(&place, &["dumps"]).2, 2);
    // Elsewhere, as a source under any name.
    let lines = place.run(&["learn", "curation", "--lines", "--into", "dumps"]);
    assert_eq!(String::from_utf8(lines.stdout).unwrap(), kept);
    let other = Place::with_fleet();
    other.write("theirs.txt", kept.as_bytes());
    assert_eq!(counted(&other, &["dumps", "theirs.txt"]), counted(&place, &["dumps"]));
    other.write("twice/a.jsonl", kept.as_bytes());
    other.write("twice/b.jsonl", kept.as_bytes());
    assert_eq!(counted(&other, &["twice", "dumps"]), counted(&place, &["dumps"]));
    let json = other.json(&["learn", "curation", "dumps", "twice", "--format", "json"]);
    let said: Vec<_> = json
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (entry["decision"].clone(), entry["holds"].clone()))
        .collect();
    assert_eq!(said, [("quarantine".into(), true.into()), ("reject".into(), true.into())]);
    let csv = other.told(&["learn", "curation", "dumps", "twice", "--format", "csv"]);
    assert!(csv.contains("id,time,author,decision,subject,reason,holds"), "{csv}");
}

#[test]
fn what_cannot_be_meant_or_written_is_refused() {
    let place = Place::with_fleet();
    let reason = ["--reason", "x"];
    for (arguments, said) in [
        (
            &["accept", "shop/api", "exec:nothing", "dumps"][..],
            "no behaviour of registry.test/shop/api is `exec:nothing`",
        ),
        (&["accept", "shop/apx", "exec:dash", "dumps"], "no workload is called `shop/apx`"),
        (&["reject", "shop/api", "n", "dumps"], "may be any of"),
        (&["quarantine", "shop/api", "dumps"], "nothing was named that could be set aside"),
        (&["quarantine", "shop/api", "dumps", "--snapshot", "nix"], "has no snapshot `nix`"),
        (&["quarantine", "shop/api", "dumps", "--instance", "api-"], "is the beginning of 3 instances"),
        (&["quarantine", "shop/api", "dumps", "--from", "1h", "--to", "2h"], "ends before it begins"),
        (&["quarantine", "shop/api", "dumps", "--from", "then", "--to", "2h"], "`then` is no time"),
    ] {
        let refused = place.told(&[&["learn"], arguments, &reason].concat());
        assert!(refused.starts_with("exit code Some(2)") && refused.contains(said), "{refused}");
    }
    let unsaid = place.told(&["learn", "reject", "shop/api", "exec:dash", "dumps"]);
    assert!(unsaid.starts_with("exit code Some(2)") && unsaid.contains("--reason"), "{unsaid}");
    let empty = place.told(&["learn", "reject", "shop/api", "exec:dash", "dumps", "--reason", " "]);
    assert!(empty.starts_with("exit code Some(2)") && empty.contains("needs a reason"), "{empty}");
    let undone = place.told(&["learn", "undo"]);
    assert!(
        undone.starts_with("exit code Some(2)") && undone.contains("no decision by you holds"),
        "{undone}"
    );
    // Several ways to a behaviour: as the error writes it, it is meant.
    let several =
        place.told(&["learn", "accept", "shop/api", "dns:*", "dumps", "--reason", "x", "--dry-run"]);
    assert!(several.starts_with("exit code Some(0)"), "{several}");
    let way = place.told(&[
        "learn",
        "accept",
        "shop/api",
        "dash > exec:/usr/bin/curl",
        "dumps",
        "--reason",
        "x",
        "--dry-run",
    ]);
    assert!(way.starts_with("exit code Some(0)") && way.contains("> /usr/bin/curl"), "{way}");
    place.write("c.toml", b"[curation]\nfile = \"a-folder\"\n");
    std::fs::create_dir(place.path().join("a-folder")).unwrap();
    let refused = place.told(&[
        "--config",
        "c.toml",
        "learn",
        "reject",
        "shop/api",
        "exec:dash",
        "dumps",
        "--reason",
        "x",
    ]);
    assert!(refused.starts_with("exit code Some(3)") && refused.contains("it is no file"), "{refused}");
}

#[test]
fn where_all_is_quarantined_it_says_so() {
    let place = Place::with_fleet();
    as_user(
        &place,
        "ana",
        &["learn", "quarantine", "edge/web", "dumps", "--from", "2d", "--to", "0s", "--reason", "an outage"],
    );
    let shown = place.told(&["show", "edge/web", "dumps"]);
    assert!(shown.contains("all that was watched of edge/web is quarantined"), "{shown}");
    assert!(shown.contains("learn undo"), "{shown}");
}
