//! What people say of signals: notes, triage states, the journal of them, and taking back.

use crate::support::{Place, told};

/// A run as somebody who is logged in.
fn as_user(place: &Place, user: &str, arguments: &[&str]) -> String {
    told(&place.command(arguments).env("USER", user).output().unwrap())
}

#[test]
fn what_is_said_is_kept_and_listed() {
    let place = Place::new();
    assert!(place.told(&["journal"]).contains("the journal says nothing"));
    let said = as_user(&place, "ops", &["note", "AQ1", "asked", "the", "team"]);
    assert_eq!(said, "exit code Some(0)\n--- stdout\n--- stderr\nhabitus: AQ1: asked the team\n");
    as_user(&place, "ops", &["triage", "AQ1", "under-review"]);
    as_user(&place, "sec", &["triage", "AQ1", "archived", "--reason", "false-positive"]);
    as_user(&place, "sec", &["note", "AQ2", "hostile \u{1b}[31m \u{202e}text\nin two lines"]);
    insta::assert_snapshot!("journal_text", place.told(&["journal"]));
    let of_one = place.json(&["journal", "AQ1", "--format", "json"]);
    let states: Vec<_> = of_one.as_array().unwrap().iter().map(|entry| entry["state"].clone()).collect();
    assert_eq!(states, ["archived".into(), "under_review".into(), serde_json::Value::Null]);
    assert_eq!(of_one[0]["reason"], "false_positive");

    let undone = as_user(&place, "ops", &["journal", "--undo"]);
    assert!(undone.contains("taken back: AQ1: under review"), "{undone}");
    let again = place.json(&["journal", "AQ1", "--format", "json"]);
    let holds: Vec<_> = again.as_array().unwrap().iter().map(|entry| entry["holds"].clone()).collect();
    assert_eq!(holds, [true, true, false, true], "the undo, and what it took back");
    let nothing = as_user(&place, "nobody-else", &["journal", "--undo"]);
    assert!(
        nothing.starts_with("exit code Some(2)") && nothing.contains("nothing by nobody-else"),
        "{nothing}"
    );
}

#[test]
fn what_cannot_be_meant_or_written_is_refused() {
    let place = Place::new();
    for (arguments, said) in [
        (&["triage", "AQ1", "closed"][..], "unknown state `closed`"),
        (&["triage", "AQ1", "archvied"], "did you mean `archived`?"),
        (&["triage", "AQ1", "open", "--reason", "other"], "only an archived signal has a reason"),
        (&["triage", "AQ1", "archived", "--reason", "bored"], "unknown reason `bored`"),
        (&["note", "AQ1", " "], "the note is empty"),
        (&["note", " ", "text"], "no signal is named"),
    ] {
        let refused = place.told(arguments);
        assert!(refused.starts_with("exit code Some(2)") && refused.contains(said), "{refused}");
    }
    place.write("c.toml", b"[journal]\nfile = \"a-folder\"\nauthor = \"shift\"\n");
    std::fs::create_dir(place.path().join("a-folder")).unwrap();
    let refused = place.told(&["--config", "c.toml", "note", "AQ1", "text"]);
    assert!(refused.starts_with("exit code Some(3)") && refused.contains("it is no file"), "{refused}");
    place.write("d.toml", b"[journal]\nfile = \"shared/journal.jsonl\"\nauthor = \"shift\"\n");
    place.run(&["--config", "d.toml", "note", "AQ1", "text"]);
    let kept = std::fs::read_to_string(place.path().join("shared/journal.jsonl")).unwrap();
    assert!(kept.contains("\"author\":\"shift\"") && kept.ends_with("\"note\":\"text\"}\n"), "{kept}");
    let torn = kept.clone() + "{\"id\":";
    std::fs::write(place.path().join("shared/journal.jsonl"), torn).unwrap();
    let listed = place.told(&["--config", "d.toml", "journal"]);
    assert!(listed.contains("the last line was never finished") && listed.contains("shift"), "{listed}");
}
