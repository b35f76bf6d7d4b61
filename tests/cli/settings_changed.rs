//! Settings changed from the command line: what the file becomes, what is refused, what is remembered, and what it does.

use std::fs;

use crate::support::{Place, told};

const CONFIG: &str = "home/.config/habitus/config.toml";

fn config(place: &Place) -> String {
    fs::read_to_string(place.path().join(CONFIG)).unwrap()
}

fn set(place: &Place, arguments: &[&str]) -> String {
    place.told(&[&["config", "set"], arguments].concat())
}

#[test]
fn a_setting_is_set_asked_for_and_unset_and_the_rest_of_the_file_stays() {
    let place = Place::with_fleet();
    let mine = "# mine\ntheme = \"mono\" # no colours\n\n[keys.global]\n\"app.quit\" = \"Q\"\n";
    place.write(CONFIG, mine.as_bytes());
    assert!(
        set(&place, &["learning.stable_hours", "12"]).contains("learning.stable_hours is 12; it was not set")
    );
    assert_eq!(config(&place), format!("{mine}\n[learning]\nstable_hours = 12\n"));
    assert!(set(&place, &["theme", "light"]).contains("theme is \"light\"; it was \"mono\""));
    assert!(config(&place).starts_with("# mine\ntheme = \"light\" # no colours\n"));
    assert!(place.told(&["config", "get", "learning.stable_hours"]).contains("--- stdout\n12\n"));
    let shown = place.json(&["config", "show", "--format", "json"]);
    let row = shown.as_array().unwrap().iter().find(|row| row["setting"] == "theme").unwrap();
    assert_eq!((&row["set_by"], &row["line"]), (&"file".into(), &2.into()));
    let unset = place.told(&["config", "unset", "theme"]);
    assert!(unset.contains("theme is not set any more; it was \"light\""), "{unset}");
    assert!(config(&place).starts_with("# mine\n\n[keys.global]"), "{}", config(&place));
    let again = place.told(&["config", "unset", "theme"]);
    assert!(again.contains("theme is not set in ") && again.contains("Some(2)"), "{again}");
    assert!(place.told(&["config", "check"]).contains(": fine\n"));
}

#[test]
fn what_does_not_fit_is_refused_in_the_words_of_the_setting() {
    let place = Place::with_fleet();
    for (arguments, words) in [
        (
            &["learning.stable_hours", "soon"][..],
            "expected a whole number from 1 to 100000, found the text \"soon\"",
        ),
        (&["learning.stable_hours", "0"], "expected a whole number from 1 to 100000, found the number 0"),
        (&["learning.stable_hours", "-4"], "found the number -4"),
        (&["learning.on", "yes"], "expected true or false, found the text \"yes\""),
        (&["color", "nevr"], "unknown value \"nevr\"; did you mean \"never\"?"),
        (&["tree.facets", "exec,dsn"], "unknown facet \"dsn\"; did you mean \"dns\"?"),
        (
            &["learning.stable_hour", "3"],
            "there is no setting \"learning.stable_hour\"; did you mean \"learning.stable_hours\"?",
        ),
        (
            &["theme", "light", "--where", "team:edge"],
            "theme holds for all workloads: it cannot be set for a filter",
        ),
        (&["learning.fold", "false", "--where", "(team:edge"], "the filter \"(team:edge\""),
        (&["learning.fold", "false", "--where", "status:stable"], "an override cannot ask for status"),
        (&["links.signal", "ftp://x"], "is no template of a link"),
        (&["suggest.never_widen", ""], "expected a list of words"),
        (&["suggest.never_widen", "auto,,tar"], "\"\" is no word: it is empty"),
        (&["suggest.never_widen", "[\"auto\", 3]"], "expected a word, found the number 3"),
        (
            &["suggest.threshold_percent", "100"],
            "expected a whole number from 50 to 99, found the number 100",
        ),
        (&["suppressions.approvals", "2"], "expected a whole number from 0 to 1, found the number 2"),
        (
            &["suppressions.read_only", "true", "--where", "team:edge"],
            "suppressions.read_only holds for all workloads: it cannot be set for a filter",
        ),
    ] {
        let told = set(&place, arguments);
        assert!(told.starts_with("exit code Some(2)") && told.contains(words), "{arguments:?}: {told}");
        assert!(!place.path().join(CONFIG).exists(), "nothing was written: {arguments:?}");
    }
    place.write(CONFIG, b"tiem = 3\n");
    let broken = set(&place, &["theme", "light"]);
    assert!(broken.contains("mend it first") && broken.contains("config.toml:1:1"), "{broken}");
    assert_eq!(config(&place), "tiem = 3\n");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_read_only_or_a_link_is_respected() {
    use std::os::unix::fs::PermissionsExt;

    let place = Place::with_fleet();
    place.write(CONFIG, b"theme = \"mono\"\n");
    let path = place.path().join(CONFIG);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let refused = set(&place, &["theme", "light"]);
    assert!(
        refused.starts_with("exit code Some(3)") && refused.contains("the file is read-only"),
        "{refused}"
    );
    assert_eq!(config(&place), "theme = \"mono\"\n");

    let real = place.path().join("dotfiles.toml");
    fs::rename(&path, &real).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink(&real, &path).unwrap();
    assert!(set(&place, &["theme", "light"]).contains("theme is \"light\""));
    assert!(path.is_symlink() && fs::read_to_string(&real).unwrap() == "theme = \"light\"\n");
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn an_override_changes_the_workloads_that_its_filter_selects_and_no_other() {
    let place = Place::with_fleet();
    let status = |name: &str| {
        let rows = place.json(&["list", "dumps", "--format", "json"]);
        let rows = rows.as_array().unwrap().clone();
        rows.iter().find(|row| row["short_name"] == name).unwrap()["status"].clone()
    };
    assert_eq!((status("shop/api"), status("edge/web")), ("learning".into(), "learning".into()));
    for key in ["stable_snapshots", "least_snapshots", "least_instances"] {
        let told = set(&place, &[&format!("learning.{key}"), "1", "--where", "team:shop"]);
        assert!(told.contains(&format!("learning.{key} is 1 for team:shop; it was not set")), "{told}");
    }
    assert_eq!((status("shop/api"), status("edge/web")), ("stable".into(), "learning".into()));
    assert_eq!(config(&place).matches("[[override]]").count(), 1, "{}", config(&place));
    let asked = |arguments: &[&str]| {
        place.told(&[&["config", "get", "learning.stable_snapshots"], arguments].concat())
    };
    assert!(asked(&[]).contains("--- stdout\n200\n"));
    assert!(asked(&["--where", "team:shop"]).contains("--- stdout\n1\n"));
    assert!(asked(&["--where", "team:edge"]).contains("for all it is 200"));
    let unset =
        |key: &str| place.told(&["config", "unset", &format!("learning.{key}"), "--where", "team:shop"]);
    assert!(unset("least_snapshots").contains("not set any more for team:shop; it was 1"));
    assert_eq!(status("shop/api"), "learning", "one is switched without the others");
    unset("stable_snapshots");
    unset("least_instances");
    assert!(!config(&place).contains("override"), "{}", config(&place));

    place.write("wrong.toml", b"[[override]]\nfilter = \"team:(\"\nlearning.fold = false\n");
    let checked = place.run(&["--config", "wrong.toml", "config", "check"]);
    assert_eq!(checked.status.code(), Some(1), "{}", told(&checked));
    let listed = place.told(&["--config", "wrong.toml", "list", "dumps"]);
    assert!(listed.contains("wrong.toml:2:10: the filter \"team:(\""), "{listed}");
}

#[test]
fn a_list_is_given_with_commas_or_as_toml_for_all_and_for_some() {
    let place = Place::with_fleet();
    let key = "suggest.never_widen";
    let told = set(&place, &[key, "auto, deploy,-tar"]);
    assert!(told.contains("is [\"auto\", \"deploy\", \"-tar\"]; it was not set"), "{told}");
    assert_eq!(config(&place), "[suggest]\nnever_widen = [\"auto\", \"deploy\", \"-tar\"]\n");
    let told = set(&place, &[key, "-tar", "--where", "team:shop"]);
    assert!(told.contains("is [\"-tar\"] for team:shop; it was not set"), "{told}");
    let told = set(&place, &[key, "['auto', '/usr/bin/[']", "--where", "team:shop"]);
    assert!(told.contains("is [\"auto\", \"/usr/bin/[\"] for team:shop; it was [\"-tar\"]"), "{told}");
    let over = "\n[[override]]\nfilter = \"team:shop\"\nsuggest.never_widen = [\"auto\", \"/usr/bin/[\"]\n";
    assert!(config(&place).ends_with(over), "{}", config(&place));
    let get = |arguments: &[&str]| place.told(&[&["config", "get", key], arguments].concat());
    assert!(get(&[]).contains("--- stdout\n[\"auto\", \"deploy\", \"-tar\"]\n"));
    assert!(get(&["--where", "team:shop"]).contains("--- stdout\n[\"auto\", \"/usr/bin/[\"]\n"));
    let told = set(&place, &[key, "[]"]);
    assert!(told.contains("is []; it was [\"auto\", \"deploy\", \"-tar\"]"), "{told}");
    let told = place.told(&["config", "unset", key, "--where", "team:shop"]);
    assert!(told.contains("not set any more for team:shop; it was [\"auto\", \"/usr/bin/[\"]"), "{told}");
    let history = place.json(&["config", "history", "--format", "json"]);
    assert_eq!(history.as_array().unwrap().len(), 5);
    assert_eq!((&history[1]["new"], &history[1]["where"]), (&"[]".into(), &serde_json::Value::Null));
    assert!(place.told(&["config", "check"]).contains(": fine\n"));
}

#[test]
fn every_change_is_remembered_with_who_and_what_it_was() {
    let place = Place::with_fleet();
    set(&place, &["theme", "light"]);
    set(&place, &["theme", "light"]);
    set(&place, &["learning.fold", "false", "--where", "team:edge"]);
    place.told(&["config", "unset", "theme"]);
    let history = place.json(&["config", "history", "--format", "json"]);
    type Row<'a> = (&'a str, Option<&'a str>, Option<&'a str>, Option<&'a str>);
    let rows: Vec<Row<'_>> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (row["key"].as_str().unwrap(), row["old"].as_str(), row["new"].as_str(), row["where"].as_str())
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("theme", Some("\"light\""), None, None),
            ("learning.fold", None, Some("false"), Some("team:edge")),
            ("theme", None, Some("\"light\""), None),
        ],
        "what changes nothing is no change"
    );
    assert_eq!(history[0]["who"], "unknown");
    let text = place.told(&["config", "history"]);
    assert!(text.contains("ONLY WHERE") && text.contains("team:edge"), "{text}");
}
