//! Suggestions and what is decided of them, over the demo data: the round trip from what is proposed to what is proved and
//! taken back, and everything that is refused on the way.

use serde_json::Value;

use crate::support::{Place, told};

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
/// The planted cron job.
const PLANTED: &str = "AQ26881457ed";

/// A place with the demo data in it, as `demo-data`.
pub(crate) fn demo() -> Place {
    let place = Place::new();
    std::os::unix::fs::symlink(DEMO, place.path().join("demo-data")).unwrap();
    place
}

pub(crate) fn as_user(place: &Place, user: &str, arguments: &[&str]) -> String {
    let output = place.command(arguments).env("USER", user).output().unwrap();
    // What is said of files that cannot be read is tested elsewhere.
    told(&output)
        .lines()
        .filter(|line| !line.contains("demo-data/odd/"))
        .map(|line| format!("{line}\n"))
        .collect()
}

fn run(place: &Place, arguments: &[&str]) -> String {
    as_user(place, "ana", arguments)
}

/// The suggestions for the signals of a rule.
pub(crate) fn suggestions(place: &Place, rule: &str) -> Vec<Value> {
    let filter = format!("rule:{rule}");
    let json = place.json(&["suggest", "--format", "json", "--filter", &filter, "demo-data"]);
    json.as_array().unwrap().clone()
}

pub(crate) fn id(suggestion: &Value) -> &str {
    suggestion["id"].as_str().unwrap()
}

/// Ids of entries are random.
fn without_entries(text: &str) -> String {
    let is_entry = |word: &str| word.len() == 16 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let words = text.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    let replaced = words.map(|word| {
        let name = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        if is_entry(name) { word.replace(name, "0123456789abcdef") } else { word.to_owned() }
    });
    replaced.collect()
}

fn starts(text: &str, code: u8) -> bool {
    text.starts_with(&format!("exit code Some({code})"))
}

#[test]
fn a_suggestion_is_a_block_that_fits_80_columns() {
    let place = demo();
    let text = run(&place, &["suggest", "--filter", "rule:archive_encryption", "demo-data"]);
    assert!(starts(&text, 0), "{text}");
    insta::assert_snapshot!("suggest_one", text);
    let all = run(&place, &["suggest", "demo-data", "--why"]);
    for line in all.lines().filter(|line| !line.contains("what it shows is not learned")) {
        assert!(line.chars().count() <= 80, "{line}");
    }
    let provisional = all.find("· provisional").unwrap();
    let marked = |line: &str| {
        line.split(" proposed")
            .next()
            .is_some_and(|cell| cell.len() < line.len() && cell.ends_with(|c: char| c.is_ascii_digit()))
    };
    assert!(all[..provisional].lines().any(marked), "{all}");
    assert!(
        !all[provisional..].lines().any(marked),
        "provisional ones come last, and nothing of them is proposed"
    );
    assert!(all.contains("signals without a suggestion"), "{all}");
    let ascii = run(&place, &["--ascii", "suggest", "demo-data"]);
    assert!(ascii.is_ascii(), "{ascii}");
}

#[test]
fn suggestions_are_named_by_workload_signal_or_id() {
    let place = demo();
    let of = |arguments: &[&str]| -> Vec<String> {
        let json = place.json(&[&["suggest", "--format", "json"], arguments, &["demo-data"]].concat());
        json.as_array().unwrap().iter().map(|one| id(one).to_owned()).collect()
    };
    let all = of(&[]);
    let backup = of(&["platform/backup"]);
    assert!(!backup.is_empty() && backup.len() < all.len());
    assert_eq!(of(&["--workload", "platform/backup"]), backup);
    let one = &suggestions(&place, "archive_encryption")[0];
    assert_eq!(of(&[id(one)]), [id(one)]);
    assert_eq!(of(&[&id(one)[..6]]), [id(one)]);
    let signal = one["signals"][0].as_str().unwrap();
    assert_eq!(of(&[signal]), [id(one)]);
    let text = run(&place, &["suggest", "nothing-of-this-name", "demo-data"]);
    assert!(starts(&text, 2) && text.contains("is no workload, no signal and no suggestion here"), "{text}");
    let text = run(&place, &["suggest", "0123456789ab", "demo-data"]);
    assert!(starts(&text, 2) && text.contains("there is no suggestion `0123456789ab` now"), "{text}");
    let csv = run(&place, &["suggest", "platform/backup", "demo-data", "--format", "csv"]);
    assert!(csv.contains("id,state,hides,signals,rule,workload"), "{csv}");
    let markdown = run(&place, &["suggest", "platform/backup", "demo-data", "--format", "markdown"]);
    assert!(markdown.contains("| ID | STATE | HIDES |"), "{markdown}");
}

#[test]
fn json_holds_every_rung_with_its_figures() {
    let place = demo();
    let [one] = suggestions(&place, "archive_encryption").try_into().unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    for key in [
        "id",
        "rule",
        "title",
        "workload",
        "version",
        "behaviour",
        "evidence",
        "hides",
        "signals",
        "scopes",
        "proposed",
        "provisional",
        "lacks",
        "state",
        "detection_rules",
    ] {
        assert!(keys(&one).contains(&key.to_owned()), "{key}");
    }
    let evidence = &one["evidence"];
    let bound = evidence["bound"].as_f64().unwrap();
    assert!((0.7..1.0).contains(&bound), "{bound}");
    assert_eq!(evidence["kind"], "instances");
    for key in ["units", "of", "hosts", "hosts_of", "days", "days_of", "judged", "of_events"] {
        assert!(evidence[key].is_u64(), "{key}");
    }
    for key in ["first_seen", "last_seen"] {
        let time = evidence[key].as_str().unwrap();
        assert!(time.starts_with("2026-") && time.ends_with('Z'), "{time}");
    }
    let scopes = one["scopes"].as_array().unwrap();
    let proposed = &scopes[usize::try_from(one["proposed"].as_u64().unwrap()).unwrap()];
    assert_eq!((&proposed["behaviour"], &proposed["place"]), (&"folded-arguments".into(), &"version".into()));
    assert_eq!(proposed["hides"], one["hides"]);
    assert_eq!(one["hides"].as_u64().unwrap() as usize, one["signals"].as_array().unwrap().len());
    for scope in scopes {
        for key in
            ["query", "hides_known", "hides_unknown", "behaviours", "learned", "unlearned", "why", "notes"]
        {
            assert!(scope.get(key).is_some(), "{key}");
        }
        assert_eq!(scope["allowed"] == "yes", scope["why"] == "", "{scope}");
    }
    let with_why = place.json(&["suggest", "--format", "json", "--why", "demo-data"]);
    let without = with_why["without"].as_array().unwrap();
    assert!(
        without
            .iter()
            .any(|one| one["id"] == "unlearned" && one["signal"].as_str().unwrap().starts_with(PLANTED))
    );
}

#[test]
fn the_planted_cron_job_is_covered_by_nothing() {
    let place = demo();
    let text = run(&place, &["suggest", PLANTED, "demo-data"]);
    assert!(starts(&text, 1), "{text}");
    assert!(text.contains("got no suggestion: what it shows is not learned"), "{text}");
    assert!(text.contains("all refused"), "{text}");
    let json = run(&place, &["suggest", PLANTED, "demo-data", "--format", "json"]);
    assert!(starts(&json, 1) && json.contains("--- stdout\n[]\n"), "{json}");
    let planted = text.split_whitespace().find(|word| word.starts_with(PLANTED)).unwrap().to_owned();
    // No rung that would hide it is taken, whatever it is of, unless somebody types what it is.
    let all = place.json(&["suggest", "--format", "json", "demo-data"]);
    let mut tried = 0;
    for one in all.as_array().unwrap() {
        for scope in one["scopes"].as_array().unwrap() {
            let hides = scope["unlearned"].as_array().unwrap().iter().any(|id| id.as_str() == Some(&planted));
            if !hides {
                continue;
            }
            assert_eq!(scope["allowed"], "refused", "{scope}");
            // The same way leads to all of them; one a suggestion is tried.
            if tried > 0 {
                continue;
            }
            tried += 1;
            let (breadth, at) = (scope["behaviour"].as_str().unwrap(), scope["place"].as_str().unwrap());
            let accept = [
                "suppress",
                "accept",
                id(one),
                "--behaviour",
                breadth,
                "--place",
                at,
                "--reason",
                "x",
                "demo-data",
            ];
            let phrase = format!("{breadth} {at} {}", id(one));
            for typed in [None, Some("yes"), Some(phrase[..phrase.len() - 1].to_owned().leak() as &str)] {
                let more: Vec<&str> = typed.iter().flat_map(|typed| ["--typed", typed]).collect();
                let refused = run(&place, &[&accept[..], &more].concat());
                assert!(starts(&refused, 1) && refused.contains(&format!("--typed '{phrase}'")), "{refused}");
                assert!(refused.contains(&planted), "{refused}");
            }
            assert_eq!(place.json(&["suppress", "list", "--format", "json"]), Value::Array(Vec::new()));
            let typed = run(&place, &[&accept[..], &["--typed", &phrase]].concat());
            assert!(
                starts(&typed, 0) && typed.contains("HIDES 1 signal of which something is not learned"),
                "{typed}"
            );
            let check = run(&place, &["suppress", "check", "demo-data"]);
            assert!(
                starts(&check, 1) && check.contains("hides-unlearned") && check.contains(&planted),
                "{check}"
            );
            let list = place.json(&["suppress", "list", "--format", "json", "demo-data"]);
            assert_eq!(list[0]["overridden"], true);
            assert_eq!(list[0]["findings"][0]["id"], "hides-unlearned");
        }
    }
    assert!(tried > 0);
}

#[test]
fn what_is_accepted_is_listed_checked_proved_and_taken_back() {
    let place = demo();
    let [one] = suggestions(&place, "archive_encryption").try_into().unwrap();
    let hides = one["hides"].as_u64().unwrap();
    let accept = [
        "suppress",
        "accept",
        &id(&one)[..5],
        "--reason",
        "the nightly\u{1b}[31m backup",
        "demo-data",
        "--expires",
        "30d",
    ];
    let dry = run(&place, &[&accept[..], &["--dry-run"]].concat());
    assert!(dry.contains("nothing was changed") && starts(&run(&place, &["suppress", "list"]), 0), "{dry}");
    assert_eq!(place.json(&["suppress", "list", "--format", "json"]), Value::Array(Vec::new()));

    let mut all = run(&place, &accept);
    all += &run(&place, &["suppress", "list", "demo-data"]);
    all += &run(&place, &["suppress", "show", id(&one), "demo-data"]);
    all += &run(&place, &["suppress", "check", "demo-data"]);
    all += &run(&place, &["suppress", "prove", id(&one), "demo-data"]);
    all += &run(&place, &["suppress", "off", id(&one), "demo-data"]);
    all += &run(&place, &["suppress", "undo", "demo-data"]);
    all += &run(&place, &["suppress", "note", id(&one), "ask", "the", "platform", "team"]);
    insta::assert_snapshot!("suppress_round_trip", without_entries(&all));

    let list = place.json(&["suppress", "list", "--format", "json", "demo-data"]);
    let kept = &list[0];
    assert_eq!(kept["state"], "active");
    assert_eq!(kept["author"], "ana");
    assert_eq!(kept["expires"], "2026-12-24T12:00:00Z");
    assert_eq!(kept["hides"].as_u64(), Some(hides));
    assert_eq!(kept["findings"], Value::Array(Vec::new()));
    assert_eq!(kept["scope"], serde_json::json!({ "behaviour": "folded-arguments", "place": "version" }));
    let whole = place.json(&["suppress", "show", id(&one), "--format", "json"]);
    assert_eq!(whole["hides"], Value::Null, "without sources nobody knows what it hides now");
    assert_eq!(whole["bundle"]["hidden_all"][0].as_u64(), Some(hides));
    assert_eq!(whole["notes"][0]["text"], "ask the platform team");

    let again = place.json(&["suggest", id(&one), "demo-data", "--format", "json"]);
    assert_eq!(again[0]["state"], "active", "what is decided is said of what is suggested");
    let csv = run(&place, &["suppress", "list", "--format", "csv", "demo-data"]);
    assert!(csv.contains("id,state,hides,rule,workload,scope"), "{csv}");

    // The note, then the acceptance together with its end.
    run(&place, &["suppress", "undo"]);
    let undone = run(&place, &["suppress", "undo", "demo-data"]);
    assert!(
        undone.contains(&format!("{hides} signals come back")) && undone.contains("it is open"),
        "{undone}"
    );
    assert_eq!(place.json(&["suppress", "list", "--format", "json"]), Value::Array(Vec::new()));
    let none = run(&place, &["suppress", "undo"]);
    assert!(starts(&none, 2) && none.contains("there is nothing by ana"), "{none}");
    let history = place.json(&["suppress", "show", id(&one), "--format", "json"]);
    assert!(history["history"].as_array().unwrap().len() >= 6, "nothing of what was said is lost: {history}");
}

#[test]
fn an_end_holds_for_what_it_was_said_of() {
    let place = demo();
    let [one] = suggestions(&place, "archive_encryption").try_into().unwrap();
    let accept = |more: &[&str]| {
        let begin = ["suppress", "accept", id(&one), "--reason", "x", "demo-data"];
        run(&place, &[&begin[..], more].concat())
    };
    let expires = || place.json(&["suppress", "list", "--format", "json"])[0]["expires"].clone();
    accept(&["--expires", "2026-12-01"]);
    assert_eq!(expires(), "2026-12-01T00:00:00Z");
    let anew = accept(&["--place", "image"]);
    assert!(anew.contains("takes the place of folded-arguments version by ana"), "{anew}");
    assert!(anew.contains("are hidden already"), "{anew}");
    assert_eq!(expires(), Value::Null, "what ended the one before does not end this one");
    place.write("c.toml", b"[suppressions]\nexpires_days = 7\n");
    run(&place, &["--config", "c.toml", "suppress", "accept", id(&one), "--reason", "x", "demo-data"]);
    assert_eq!(expires(), "2026-12-01T12:00:00Z", "without a word it ends when the setting says");
    for (when, said) in [("2026-11-24", "has passed"), ("soon", "is no time to end at"), ("0d", "has passed")]
    {
        let refused = accept(&["--expires", when]);
        assert!(starts(&refused, 2) && refused.contains(said), "{refused}");
    }
    run(&place, &["suppress", "expire", id(&one), "never"]);
    assert_eq!(expires(), Value::Null);
    run(&place, &["suppress", "expire", id(&one), "2h"]);
    assert_eq!(expires(), "2026-11-24T14:00:00Z");
    // Two days later.
    let later = place
        .command(&["suppress", "check", "demo-data"])
        .env("SOURCE_DATE_EPOCH", "1795694400")
        .output()
        .unwrap();
    let later = told(&later);
    assert!(starts(&later, 1) && later.contains("expired: it has ended"), "{later}");
    assert!(later.contains(&format!("habitus suppress expire {}", id(&one))), "it says what to do: {later}");
}

#[test]
fn a_proof_fails_where_what_it_was_computed_from_is_gone_or_different() {
    let place = demo();
    let [one] = suggestions(&place, "archive_encryption").try_into().unwrap();
    run(&place, &["suppress", "accept", id(&one), "--reason", "x", "demo-data"]);
    let part = run(&place, &["suppress", "prove", id(&one), "demo-data/platform-a1", "demo-data/signals"]);
    assert!(
        starts(&part, 1) && part.contains("NOT PROVED") && part.contains("missing: demo-data/"),
        "{part}"
    );
    let json = run(&place, &["suppress", "prove", "demo-data/platform-a1", "--format", "json"]);
    assert!(starts(&json, 1) && json.contains("\"holds\": false"), "{json}");
    // What is frozen is changed by somebody's hand.
    let file = place.path().join("home/.local/state/habitus/suppressions.jsonl");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("\"units\":[24,24]", "\"units\":[25,25]")).unwrap();
    let changed = run(&place, &["suppress", "prove", "demo-data"]);
    assert!(starts(&changed, 1) && changed.contains("units: was 25 of 25 instances"), "{changed}");
    assert!(changed.contains("is 24 of 24 instances"), "{changed}");
    let unknown = run(&place, &["suppress", "prove", "0123456789ab", "demo-data"]);
    assert!(starts(&unknown, 2) && unknown.contains("there is no suppression `0123456789ab`"), "{unknown}");
}

#[test]
fn a_second_person_approves_and_nobody_approves_himself() {
    let place = demo();
    place.write("c.toml", b"[suppressions]\napprovals = 1\n");
    let [one] = suggestions(&place, "archive_encryption").try_into().unwrap();
    let as_of = |user: &str, arguments: &[&str]| {
        as_user(&place, user, &[&["--config", "c.toml", "suppress"], arguments].concat())
    };
    let accepted = as_of("ana", &["accept", id(&one), "--reason", "x", "demo-data"]);
    assert!(accepted.contains("hides nothing until somebody else approves it"), "{accepted}");
    let own = as_of("ana", &["approve", id(&one)]);
    assert!(starts(&own, 2) && own.contains("ana accepted it; somebody else must approve it"), "{own}");
    let listed = as_of("ana", &["list", "--format", "json"]);
    assert!(listed.contains("\"state\": \"waiting\""), "{listed}");
    let approved = as_of("ben", &["approve", id(&one), "demo-data"]);
    assert!(starts(&approved, 0) && approved.contains("30 signals disappear"), "{approved}");
    let listed = as_of("ana", &["list", "--format", "json"]);
    assert!(listed.contains("\"state\": \"active\"") && listed.contains("\"author\": \"ben\""), "{listed}");
}

#[test]
fn what_is_rejected_is_remembered_with_its_reason() {
    let place = demo();
    let [one] = suggestions(&place, "archive_encryption").try_into().unwrap();
    let rejected =
        run(&place, &["suppress", "reject", &id(&one)[..6], "--reason", "we want to see them", "demo-data"]);
    assert!(starts(&rejected, 0) && rejected.contains("rejected; it is rejected"), "{rejected}");
    let list = place.json(&["suppress", "list", "--format", "json"]);
    assert_eq!((&list[0]["state"], &list[0]["reason"]), (&"rejected".into(), &"we want to see them".into()));
    assert_eq!(list[0]["rule"], Value::Null, "what was only rejected is known by its signals");
    let list = place.json(&["suppress", "list", "demo-data", "--format", "json"]);
    assert_eq!(list[0]["rule"], "archive_encryption");
    let block = run(&place, &["suggest", id(&one), "demo-data"]);
    assert!(block.contains("· rejected"), "{block}");
    for command in [&["off", id(&one)][..], &["approve", id(&one)], &["expire", id(&one), "3d"]] {
        let refused = run(&place, &[&["suppress"], command].concat());
        assert!(starts(&refused, 2) && refused.contains("is not accepted"), "{refused}");
    }
    let proved = run(&place, &["suppress", "prove", id(&one), "demo-data"]);
    assert!(starts(&proved, 2) && proved.contains("is not accepted"), "{proved}");
    let accepted = run(&place, &["suppress", "accept", id(&one), "--reason", "after all", "demo-data"]);
    assert!(accepted.contains("takes the place of a rejection by ana"), "{accepted}");
}

#[test]
fn what_cannot_be_meant_or_written_is_refused() {
    let place = demo();
    let [one] = suggestions(&place, "archive_encryption").try_into().unwrap();
    for (arguments, code, said) in [
        (&["accept", id(&one), "demo-data"][..], 2, "--reason"),
        (&["accept", id(&one), "--reason", " ", "demo-data"], 2, "a decision needs a reason"),
        (
            &["accept", "ffffffffffff", "--reason", "x", "demo-data"],
            2,
            "there is no suggestion `ffffffffffff`",
        ),
        (
            &["accept", id(&one), "--reason", "x", "--behaviour", "exakt", "demo-data"],
            2,
            "did you mean `exact`?",
        ),
        (
            &["accept", id(&one), "--reason", "x", "--place", "everywhere", "demo-data"],
            2,
            "expected one of version, image",
        ),
        (
            &["accept", id(&one), "--reason", "x", "--behaviour", "folded-name", "demo-data"],
            2,
            "has no rung folded-name",
        ),
        (
            &["accept", id(&one), "--reason", "x", "--place", "environment", "demo-data"],
            1,
            "is open: it names no image",
        ),
        (&["accept", id(&one), "--reason", "x"], 2, "no source was given"),
        (&["accept", id(&one), "--reason", "x", "nowhere"], 3, "nothing could be read"),
        (&["show", "0123"], 2, "there is no suppression `0123`"),
        (&["off", "../../etc"], 2, "there is no suppression `../../etc`"),
        (&["undo", "0123456789abcdef"], 2, "no entry 0123456789abcdef holds"),
        (&["prove", "demo-data"], 2, "nothing is accepted that could be proved"),
        (&["check"], 2, "no source was given"),
    ] {
        let text = run(&place, &[&["suppress"], arguments].concat());
        assert!(starts(&text, code) && text.contains(said), "{arguments:?} {text}");
    }
    let provisional = suggestions(&place, "cron_at_job_creation");
    let text = run(&place, &["suppress", "accept", id(&provisional[0]), "--reason", "x", "demo-data"]);
    assert!(
        starts(&text, 2) && text.contains("it is provisional") && text.contains("name the rung"),
        "{text}"
    );
    let file = place.path().join("home/.local/state/habitus/suppressions.jsonl");
    assert!(!file.exists(), "nothing of it was written");

    place.write("r.toml", b"[suppressions]\nread_only = true\n");
    let read_only =
        run(&place, &["--config", "r.toml", "suppress", "accept", id(&one), "--reason", "x", "demo-data"]);
    assert!(starts(&read_only, 3) && read_only.contains("suppressions.read_only"), "{read_only}");
    assert!(!file.exists());
    run(&place, &["suppress", "accept", id(&one), "--reason", "x", "demo-data"]);
    let kept = std::fs::read(&file).unwrap();
    for command in
        [&["off", id(&one)][..], &["note", id(&one), "x"], &["undo"], &["expire", id(&one), "never"]]
    {
        let refused = run(&place, &[&["--config", "r.toml", "suppress"], command].concat());
        assert!(starts(&refused, 3), "{refused}");
    }
    let looked = run(&place, &["--config", "r.toml", "suppress", "show", id(&one)]);
    assert!(starts(&looked, 0), "what is only looked at can be looked at: {looked}");
    assert_eq!(std::fs::read(&file).unwrap(), kept);
}

#[test]
fn secrets_are_shown_when_asked_for_and_never_kept() {
    let place = demo();
    const SECRET: &str = "hunter2";
    let [one] = suggestions(&place, "credentials_in_arguments").try_into().unwrap();
    assert!(!one.to_string().contains(SECRET));
    let text = run(&place, &["suggest", id(&one), "demo-data"]);
    assert!(
        text.contains("-a •••• ping") && text.contains("looks like a secret") && !text.contains(SECRET),
        "{text}"
    );
    let unmasked = run(&place, &["--unmask", "suggest", id(&one), "demo-data"]);
    assert!(unmasked.contains(SECRET), "{unmasked}");
    let never = run(
        &place,
        &[
            "suppress",
            "accept",
            id(&one),
            "--behaviour",
            "exact",
            "--place",
            "image",
            "--reason",
            "x",
            "--typed",
            &format!("exact image {}", id(&one)),
            "demo-data",
        ],
    );
    assert!(starts(&never, 1) && never.contains("cannot be said") && !never.contains(SECRET), "{never}");
    let accept = [
        "suppress",
        "accept",
        id(&one),
        "--behaviour",
        "any-arguments",
        "--place",
        "image",
        "--reason",
        "x",
        "demo-data",
    ];
    let accepted = run(&place, &[&["--unmask"], &accept[..]].concat());
    assert!(starts(&accepted, 0) && accepted.contains("1 signal stays with fewer events"), "{accepted}");
    let kept =
        std::fs::read_to_string(place.path().join("home/.local/state/habitus/suppressions.jsonl")).unwrap();
    assert!(!kept.contains(SECRET), "the file is kept under version control: {kept}");
    let proved = run(&place, &["suppress", "prove", "demo-data"]);
    assert!(starts(&proved, 0), "{proved}");
}

#[test]
fn a_check_asks_what_the_settings_ask_now_and_a_proof_what_was_asked_then() {
    let place = demo();
    let [one] = suggestions(&place, "archive_encryption").try_into().unwrap();
    run(&place, &["suppress", "accept", id(&one), "--reason", "x", "demo-data"]);
    place.write("c.toml", b"[suggest]\nthreshold_percent = 95\n");
    let check = run(&place, &["--config", "c.toml", "suppress", "check", "demo-data"]);
    assert!(starts(&check, 1) && check.contains("not-common: it would not be suggested any more"), "{check}");
    let json = place.json(&["--config", "c.toml", "suppress", "check", "demo-data", "--format", "json"]);
    assert_eq!(json[0]["findings"][0]["id"], "not-common");
    let proved = run(&place, &["--config", "c.toml", "suppress", "prove", "demo-data"]);
    assert!(starts(&proved, 0), "{proved}");
    place.write("off.toml", b"[suggest]\non = false\n");
    let off = run(&place, &["--config", "off.toml", "suggest", "demo-data", "--why"]);
    assert!(
        starts(&off, 0) && off.contains("suggestions are off for this workload; the setting is suggest.on"),
        "{off}"
    );
    // What nobody can read has not been checked.
    let file = place.path().join("home/.local/state/habitus/suppressions.jsonl");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text + "{\"suggestion\":\"0123456789ab\",\"dream\":1}\n").unwrap();
    let check = run(&place, &["suppress", "check", "demo-data"]);
    assert!(starts(&check, 3) && check.contains("cannot be read as a whole"), "{check}");
    let list = run(&place, &["suppress", "list"]);
    assert!(starts(&list, 0) && list.contains(id(&one)), "{list}");
}

#[test]
fn what_is_neither_a_suppression_nor_a_file_is_told() {
    let place = demo();
    let [one] = suggestions(&place, "archive_encryption").try_into().unwrap();
    run(&place, &["suppress", "accept", id(&one), "--reason", "x", "demo-data"]);
    for command in ["check", "prove"] {
        let told = run(&place, &["suppress", command, "AQ26881457ed", "demo-data"]);
        assert!(starts(&told, 2) && told.contains("`AQ26881457ed` is no suppression"), "{told}");
    }
}
