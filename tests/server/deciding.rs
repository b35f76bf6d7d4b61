//! What is decided of suggestions over a backend: others see it, every subcommand takes the backend, and nobody writes over what
//! somebody else has decided meanwhile.

use std::sync::mpsc::channel;

use serde_json::Value;

use crate::relay::relay;
use crate::world::{Server, World, demo};

/// Somebody with a token and a home of their own.
struct User {
    world: World,
    token: String,
}

impl User {
    fn new(of: &World, name: &str) -> User {
        let made = of.run(&["token", "create", name, "--scope", "read,decide", "--state", "state"]);
        let text = String::from_utf8(made.stdout).unwrap();
        let token = text.split_whitespace().find(|word| word.starts_with("hbt_"));
        let token = token.unwrap_or_else(|| panic!("{text}{}", String::from_utf8_lossy(&made.stderr)));
        User { world: World::new(), token: token.to_owned() }
    }

    /// What a command prints on standard output and on standard error, and its exit code.
    fn run(&self, words: &[&str]) -> (String, String, Option<i32>) {
        let mut command = self.world.command(words);
        command.env("HABITUS_TOKEN", &self.token);
        let output = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (text(output.stdout), text(output.stderr), output.status.code())
    }

    fn json(&self, words: &[&str]) -> Value {
        let (out, error, _) = self.run(&[words, &["--format", "json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|wrong| panic!("{words:?}: {wrong}: {out}{error}"))
    }
}

/// A backend that has learned the demo.
fn learned(world: &World) -> Server {
    let server = world.serve();
    let demo = demo();
    let mut push = world.command(&["push", demo.to_str().unwrap(), "--to", &server.url()]);
    push.env("HABITUS_TOKEN", &server.token).output().unwrap();
    server.wait_learned();
    server
}

/// The ids of suggestions of which a rung is proposed.
fn proposed(user: &User, url: &str) -> Vec<String> {
    let all = user.json(&["suggest", url]);
    let proposed = all.as_array().unwrap().iter().filter(|one| one["provisional"] == false);
    let ids: Vec<String> = proposed.map(|one| one["id"].as_str().unwrap().to_owned()).collect();
    assert!(ids.len() > 1, "{all}");
    ids
}

#[test]
fn what_one_accepts_another_sees_and_every_subcommand_takes_the_backend() {
    let world = World::new();
    let server = learned(&world);
    let url = server.url();
    let (ana, ben) = (User::new(&world, "ana"), User::new(&world, "ben"));
    let id = &proposed(&ana, &url)[0];
    let (said, error, code) = ana.run(&["suppress", "accept", id, "--reason", "nightly", &url]);
    assert_eq!(code, Some(0), "{said}{error}");
    assert!(error.contains("accepted") && !error.contains("queued"), "{error}");
    let listed = ben.json(&["suppress", "list", &url]);
    assert_eq!(
        (listed.as_array().unwrap().len(), &listed[0]["id"]),
        (1, &Value::from(id.as_str())),
        "{listed}"
    );
    let (shown, ..) = ben.run(&["suppress", "show", id, &url]);
    assert!(shown.contains("ana") && shown.contains("nightly"), "{shown}");
    for words in [
        vec!["suppress", "note", id, "seen", "--backend", &url],
        vec!["suppress", "expire", id, "30d", &url],
        vec!["suppress", "off", id, &url],
        vec!["suppress", "on", id, &url],
        vec!["suppress", "approve", id, &url],
        vec!["suppress", "check", &url],
    ] {
        let (said, error, code) = ben.run(&words);
        assert_eq!((code, error.contains("queued")), (Some(0), false), "{words:?}: {said}{error}");
    }
    let (shown, ..) = ana.run(&["suppress", "show", id, &url]);
    assert!(shown.contains("ben") && shown.contains("seen"), "{shown}");
    // What is handed over is what stands at the backend, whoever asks.
    let (secl, error, code) = ana.run(&["suppress", "export", "--as", "json", &url]);
    assert!(code == Some(0) && secl.contains(id.as_str()), "{secl}{error}");
    let (report, error, code) = ben.run(&["suppress", "report", id, &url]);
    assert!(code == Some(0) && report.contains("nightly") && report.contains("seen"), "{report}{error}");
    let (status, error, code) = ben.run(&["suppress", "status", &url]);
    assert!(code == Some(0) && status.contains(&id[..4]), "{status}{error}");
    let (pushed, error, _) = ben.run(&["suppress", "push", id, &url, "--detection-rule", "abc-def-ghi"]);
    assert!(pushed.contains(id.as_str()), "{pushed}{error}");
    // Whoever names no backend has decided nothing.
    let (none, error, _) = ben.run(&["suppress", "export", "--as", "json"]);
    assert!(!none.contains(id.as_str()), "{none}{error}");
}

#[test]
fn what_others_decided_meanwhile_is_a_conflict_and_nothing_is_written_over_it() {
    let world = World::new();
    let server = learned(&world);
    let url = server.url();
    let (ana, ben) = (User::new(&world, "ana"), User::new(&world, "ben"));
    let id = proposed(&ben, &url)[0].clone();
    let (did, done) = channel();
    let (of_ana, to) = (id.clone(), url.clone());
    let between = relay(server.address, move || {
        let rejected = ana.run(&["suppress", "reject", &of_ana, "--reason", "not ours", &to]);
        did.send(rejected).unwrap();
    });
    // Ben reads before Ana decides, and writes after.
    let between = format!("http://{between}");
    let (said, error, code) = ben.run(&["suppress", "accept", &id, "--reason", "nightly", &between]);
    let rejected = done.try_recv().expect("it was ana's turn");
    assert_eq!(rejected.2, Some(0), "{rejected:?}");
    assert_eq!(code, Some(1), "{said}{error}");
    assert!(error.contains("conflict: ana has rejected it meanwhile"), "{error}");
    assert!(error.contains("habitus suppress show"), "{error}");
    let metrics = server.get("/metrics").text();
    assert!(metrics.contains("status=\"409\"}"), "{metrics}");
    let listed = ben.json(&["suppress", "list", &url]);
    assert_eq!(listed[0]["state"], "rejected", "{listed}");
}
