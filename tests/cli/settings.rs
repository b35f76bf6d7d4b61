//! Settings, diagnosis, completions, help.

use crate::support::{Place, told};

#[test]
fn a_settings_file_is_checked_and_shown() {
    let place = Place::with_fleet();
    let absent = place.told(&["config", "check"]);
    assert!(
        absent.starts_with("exit code Some(0)") && absent.contains("there is no settings file"),
        "{absent}"
    );
    place.write("good.toml", b"time = \"local\"\nglyphs = \"ascii\"\n");
    assert!(place.told(&["--config", "good.toml", "config", "check"]).contains("good.toml: fine\n"));
    let shown = place.json(&["--config", "good.toml", "config", "show", "--format", "json"]);
    let time = shown.as_array().unwrap().iter().find(|row| row["setting"] == "time").unwrap();
    assert_eq!(time["value"], "\"local\"");
    place.write("bad.toml", b"tiem = \"local\"\nglyphs = 3\n");
    insta::assert_snapshot!("config_bad", place.told(&["--config", "bad.toml", "config", "check"]));
    insta::assert_snapshot!("config_bad_elsewhere", place.told(&["--config", "bad.toml", "list", "dumps"]));
    place.write("keys.toml", b"[keys.global]\nqiut = [\"q\"]\n");
    let keys = place.run(&["--config", "keys.toml", "config", "check"]);
    assert_eq!(keys.status.code(), Some(1), "{}", told(&keys));
    assert!(String::from_utf8(keys.stderr).unwrap().contains("keys.toml:2:1"), "where it is");
}

#[test]
fn the_doctor_says_what_was_found_where() {
    let place = Place::with_fleet();
    let findings = place.json(&["doctor", "dumps", "--format", "json"]);
    let value = |what: &str| {
        let finding = findings.as_array().unwrap().iter().find(|finding| finding["what"] == what);
        finding.unwrap_or_else(|| panic!("{what}: {findings}"))["value"].clone()
    };
    assert_eq!(value("habitus"), env!("CARGO_PKG_VERSION"));
    assert_eq!(value("standard output"), "no terminal");
    assert_eq!((value("files"), value("workloads")), ("4".into(), "2".into()));
    assert_eq!((value("address"), value("keys")), ("https://api.datadoghq.com".into(), "none".into()));
    let home = place.path().join("home/.config/habitus/config.toml");
    assert_eq!(value("file"), home.to_string_lossy().as_ref());
    place.write("bad.toml", b"tiem = 1\n");
    let output = place.run(&["--config", "bad.toml", "doctor"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stdout).unwrap().contains("bad.toml:1:1"),
        "the doctor works all the same"
    );
}

#[test]
fn completions_are_made_for_every_shell() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = place.run(&["completions", shell]);
        assert!(output.status.success() && output.stdout.len() > 1000, "{shell}");
    }
    assert_eq!(place.run(&["completions", "cmd"]).status.code(), Some(2));
}

#[test]
fn help_and_version_go_to_standard_output() {
    let place = Place::new();
    insta::assert_snapshot!("help", place.told(&["--help"]));
    assert_eq!(
        place.told(&["--version"]),
        format!("exit code Some(0)\n--- stdout\nhabitus {}\n--- stderr\n", env!("CARGO_PKG_VERSION"))
    );
    for command in ["list", "show", "tree", "find", "fetch", "tags", "doctor", "config", "completions"] {
        assert!(place.run(&[command, "--help"]).status.success(), "{command}");
    }
}
