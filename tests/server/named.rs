//! A backend by the name that the settings give it, in every command that takes an address; and what is said where something else
//! was written.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Output;

use crate::world::{Server, World, demo};

/// A server that has learned the demonstration data, called `prod` in the settings, with its token in a file.
fn prod() -> (World, Server) {
    let world = World::new();
    let server = world.serve();
    let pushed = world
        .command(&["push", demo().to_str().unwrap(), "--to", &server.url()])
        .env("HABITUS_TOKEN", &server.token)
        .output()
        .unwrap();
    assert_eq!(pushed.status.code(), Some(3), "the demo holds what cannot be read");
    server.wait_learned();
    settle(&world, &server.url(), &server.token);
    (world, server)
}

fn settle(world: &World, url: &str, token: &str) {
    let file = world.path("home").join("token");
    fs::write(&file, token).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let folder = world.path("home").join(".config/habitus");
    fs::create_dir_all(&folder).unwrap();
    let config = format!("[[backend]]\nname = \"prod\"\nurl = \"{url}\"\ntoken_file = \"~/token\"\n");
    fs::write(folder.join("config.toml"), config).unwrap();
}

fn both(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// What a command says, and its exit code.
fn told(world: &World, arguments: &[&str]) -> (String, i32) {
    let output = world.run(arguments);
    (both(&output), output.status.code().unwrap())
}

fn fine(world: &World, arguments: &[&str]) -> String {
    let (said, code) = told(world, arguments);
    assert_eq!(code, 0, "{arguments:?}: {said}");
    said
}

#[test]
fn the_name_of_a_backend_is_as_good_as_its_address() {
    let (world, server) = prod();
    let url = server.url();
    let signals: serde_json::Value = server.get("/api/v1/signals?limit=1000").json();
    let id = signals["items"][0]["id"].as_str().unwrap().to_owned();
    for arguments in [
        vec!["note", &id, "looked", "at", "prod"],
        vec!["note", &id, "and", "again", "--backend", "prod"],
        vec!["note", &id, "and", "there", &url],
        vec!["triage", &id[..id.len() - 2], "under_review", "prod"],
        vec!["triage", &id, "open", "--backend", "prod"],
    ] {
        assert!(fine(&world, &arguments).contains(&id), "{arguments:?}");
    }
    let noted =
        world.command(&["note", &id, "by the variable"]).env("HABITUS_SOURCES", "prod").output().unwrap();
    assert!(noted.status.success(), "{}", both(&noted));
    let said = fine(&world, &["journal", "prod"]);
    for note in ["looked at ", "and again", "and there", "by the variable", "under review"] {
        assert!(said.contains(note), "{note}: {said}");
    }
    assert!(!said.contains("looked at prod") && !said.contains(&url), "{said}");
    assert_eq!(fine(&world, &["journal", "--backend", "prod"]), said);
    assert!(fine(&world, &["journal"]).contains("the journal says nothing"), "nothing is kept here");
    // What no signal has is refused, and what several have is listed.
    let (said, code) = told(&world, &["triage", "nonsense", "open", "prod"]);
    assert!(code == 2 && said.contains("no signal is known whose id is `nonsense`"), "{said}");
    let (said, code) = told(&world, &["note", "event-", "which", "prod"]);
    assert!(code == 2 && said.contains("several signals begin with `event-`"), "{said}");
    fine(&world, &["triage", "nonsense", "open", "prod", "--force"]);
    let sent = fine(&world, &["push", demo().join("edge-b1").to_str().unwrap(), "--to", "prod"]);
    assert!(sent.contains(".profile files: passed over: a profile of an agent"), "{sent}");
    let (said, code) = told(&world, &["note", &id, "x", "--backend", "prodd"]);
    assert!(code == 2 && said.contains("did you mean `prod`?"), "{said}");
    server.end();
}

#[test]
fn suppressions_of_a_backend_are_proved_reported_and_exported_by_its_name() {
    let (world, server) = prod();
    fine(&world, &["suppress", "accept", "5ab1", "prod", "--reason", "the nightly backup"]);
    for arguments in [&["prove", "prod"][..], &["prove", "5ab1", "prod"], &["prove", "5ab1", &server.url()]] {
        let arguments: Vec<&str> = ["suppress"].iter().chain(arguments).copied().collect();
        assert!(fine(&world, &arguments).contains("5ab1196f0738 proved"), "{arguments:?}");
    }
    assert!(fine(&world, &["suppress", "report", "prod"]).contains("1 active"));
    assert!(fine(&world, &["suppress", "check", "prod"]).contains("1 suppression checked"));
    assert!(fine(&world, &["suppress", "export", "--as", "datadog", "prod"]).contains("archive_encryption"));
    fine(&world, &["suppress", "note", "5ab1", "seen", "by", "ops", "prod"]);
    assert!(fine(&world, &["suppress", "show", "5ab1", "prod"]).contains("seen by ops"));
    let said = fine(&world, &["suppress", "list"]);
    assert!(said.contains("decisions of backend prod: `habitus suppress list prod`"), "{said}");
    server.end();
}

#[test]
fn settings_of_a_backend_are_changed_unless_others_were_faster() {
    let world = World::new();
    let server = world.serve();
    settle(&world, &server.url(), &server.token);
    let key = "learning.stable_hours";
    fine(&world, &["config", "set", key, "5", "--backend", "prod"]);
    let said = fine(&world, &["config", "get", key, "--backend", &server.url()]);
    assert!(said.starts_with("5\n") && said.contains("version 1 "), "{said}");
    let (said, code) = told(&world, &["config", "set", key, "6", "--backend", "prod", "--seen", "0"]);
    assert!(code == 1 && said.contains("admin changed learning.stable_hours"), "{said}");
    assert!(fine(&world, &["config", "history", "--backend", "prod"]).contains(key));
    fine(&world, &["config", "unset", key, "--backend", "prod", "--seen", "1"]);
    assert!(fine(&world, &["config", "get", key, "--backend", "prod"]).starts_with("48\n"));
    assert!(fine(&world, &["config", "get", key]).starts_with("48\n"), "those of here are others");
    let (said, code) = told(&world, &["config", "set", "theme", "dark", "--backend", "prod"]);
    assert!(code == 2 && said.contains("a backend has no setting `theme`"), "{said}");
    server.end();
}

#[test]
fn it_is_told_whose_token_is_shown_and_the_variable_goes_first() {
    let world = World::new();
    let server = world.serve();
    settle(&world, &server.url(), &server.token);
    let said = fine(&world, &["doctor", "prod"]);
    assert!(
        said.contains("the file ") && said.contains("home/token") && !said.contains(&server.token),
        "{said}"
    );
    assert!(!said.contains("recordings"), "of files nothing is said where there are none: {said}");
    let wrong = format!("hbt_{}_{}", "0".repeat(12), "0".repeat(48));
    let with = |token: &str, arguments: &[&str]| {
        let output = world.command(arguments).env("HABITUS_TOKEN", token).output().unwrap();
        (both(&output), output.status.code().unwrap())
    };
    let (said, code) = with(&wrong, &["doctor", "prod"]);
    assert!(code == 4 && said.contains("the variable HABITUS_TOKEN, in place of the file"), "{said}");
    assert!(said.contains("yes, but refuses the token") && said.contains("set HABITUS_TOKEN"), "{said}");
    assert!(!said.contains("Authorization"), "that is for whoever writes requests: {said}");
    assert!(!said.contains(&wrong), "{said}");
    // Of two nobody knows whose token that is.
    let (said, _) = with(&wrong, &["doctor", "prod", "http://127.0.0.1:1"]);
    assert!(said.contains("home/token; of several backends"), "{said}");
    fs::set_permissions(world.path("home").join("token"), fs::Permissions::from_mode(0o644)).unwrap();
    let (said, code) = told(&world, &["config", "check"]);
    assert!(code == 1 && said.contains("mode 0644") && said.contains("backend prod"), "{said}");
    server.end();
}

#[test]
fn an_address_that_was_mistyped_is_told_as_such() {
    let world = World::new();
    let server = world.serve();
    settle(&world, &server.url(), &server.token);
    let bare = server.address.to_string();
    let (said, code) = told(&world, &["list", &bare]);
    assert!(code == 2 && said.contains(&format!("did you mean `http://{bare}`?")), "{said}");
    let (said, code) = told(&world, &["list", "prodd"]);
    assert!(code == 2 && said.contains("did you mean `prod`?"), "{said}");
    let with = |source: &str| {
        let output = world.command(&["list", source]).env("HABITUS_TOKEN", &server.token).output().unwrap();
        (both(&output), output.status.code().unwrap())
    };
    let (said, code) = with(&format!("https://{bare}"));
    assert!(code == 4 && said.contains("answers without TLS"), "{said}");
    let (said, code) = with(&format!("http://{bare}/below"));
    assert!(code == 4 && said.contains("is no backend"), "{said}");
    server.end();
}

#[test]
fn a_readme_beside_dumps_is_no_failure() {
    let world = World::new();
    let server = world.serve();
    settle(&world, &server.url(), &server.token);
    let folder = world.path("host");
    fs::create_dir(&folder).unwrap();
    let dump = fs::read_dir(demo().join("edge-b1")).unwrap().map(|entry| entry.unwrap().path());
    let dump = dump.filter(|path| path.extension().is_some_and(|end| end == "protobuf")).min().unwrap();
    fs::copy(&dump, folder.join(dump.file_name().unwrap())).unwrap();
    fs::write(folder.join("README"), "about this host").unwrap();
    fs::write(folder.join("INDEX.md"), "# all of it").unwrap();
    let said = fine(&world, &["push", "host", "--to", "prod"]);
    assert!(said.contains("1 dump") && said.contains("2 passed over"), "{said}");
    fs::write(folder.join("broken.protobuf"), "no dump").unwrap();
    let (said, code) = told(&world, &["push", "host", "--to", "prod"]);
    assert!(code == 3 && said.contains("broken.protobuf: not read"), "{said}");
    let (said, code) = told(&world, &["push", "host/README", "--to", "prod"]);
    assert!(code == 3 && said.contains("nothing was sent"), "{said}");
    server.end();
}

#[test]
fn a_token_is_revoked_by_its_name_and_a_name_is_given_once() {
    let world = World::new();
    let server = world.serve();
    let run = |words: &[&str]| told(&world, &[words, &["--state", "state"]].concat());
    assert_eq!(run(&["token", "create", "bob", "--scope", "read"]).1, 0);
    let (said, code) = run(&["token", "create", "bob", "--scope", "read"]);
    assert!(code == 2 && said.contains("--same-name"), "{said}");
    assert_eq!(run(&["token", "create", "bob", "--scope", "read", "--same-name"]).1, 0);
    let (said, code) = run(&["token", "revoke", "bob"]);
    assert!(code == 2 && said.contains("2 active tokens are called bob"), "{said}");
    let (said, _) = run(&["token", "list"]);
    assert!(said.starts_with("ID ") && said.contains("STATE"), "{said}");
    let id = said.lines().find(|line| line.contains(" bob ")).unwrap().split(' ').next().unwrap();
    assert_eq!(run(&["token", "revoke", id]).1, 0);
    assert_eq!(run(&["token", "revoke", "bob"]).1, 0, "the one that is left");
    assert_eq!(run(&["token", "revoke", "bob"]).1, 2);
    server.end();
}
