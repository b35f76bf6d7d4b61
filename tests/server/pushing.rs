//! `habitus push` against a real server.

use std::process::Output;

use crate::world::{Server, World, demo, profiles_in};

fn push(world: &World, server: &Server, sources: &[&str], more: &[&str]) -> Output {
    let url = server.url();
    let mut arguments = vec!["push"];
    arguments.extend(sources);
    arguments.extend(["--to", &url]);
    arguments.extend(more);
    world.command(&arguments).env("HABITUS_TOKEN", &server.token).output().unwrap()
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)))
}

#[test]
fn what_is_pushed_twice_is_learned_as_habitus_learn_does() {
    let world = World::new();
    let server = world.serve();
    let demo = demo();
    let demo = demo.to_str().unwrap();
    let learned = world.run(&["learn", demo, "--into", "offline"]);
    let first = push(&world, &server, &[demo], &["--format", "json"]);
    let told = json(&first);
    assert!(learned.status.success());
    assert_eq!(first.status.code(), Some(3), "the demo holds what cannot be read");
    let counts = &told["counts"];
    for name in ["dumps", "signals", "passed_over", "unread"] {
        assert!(counts[name].as_u64().unwrap() > 0, "{name}: {counts}");
    }
    assert_eq!(counts["refused"], 0);
    let files = told["files"].as_array().unwrap();
    for file in files.iter().filter(|file| file["outcome"] != "sent") {
        assert_ne!(file["reason"], "", "{file}");
    }
    let offline = profiles_in(&world.path("offline"));
    let online = server.profiles();
    assert_eq!(online.keys().collect::<Vec<_>>(), offline.keys().collect::<Vec<_>>());
    assert!(online == offline, "some profile differs");
    let signals = |server: &Server| {
        server.wait_learned();
        server.get("/api/v1/signals?limit=1000").json()["items"].as_array().unwrap().len()
    };
    let (before, changes) = (signals(&server), server.workloads());
    let again = push(&world, &server, &[demo], &["--format", "json"]);
    assert_eq!(json(&again)["counts"], *counts);
    assert_eq!((signals(&server), server.workloads()), (before, changes));
    server.end();
}

#[test]
fn push_tells_what_became_of_everything_by_its_exit_code() {
    let world = World::new();
    let server = world.serve();
    let whole = demo().join("edge-b1");
    let odd = demo().join("odd");
    let (whole, odd) = (whole.to_str().unwrap(), odd.to_str().unwrap());
    let text = |output: &Output| {
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
    };
    let sent = push(&world, &server, &[whole], &[]);
    assert_eq!(sent.status.code(), Some(0), "{}", text(&sent));
    assert!(text(&sent).contains(" dumps, no signals sent"), "{}", text(&sent));
    let unread = push(&world, &server, &[odd], &[]);
    assert_eq!(unread.status.code(), Some(3), "{}", text(&unread));
    assert!(text(&unread).contains("not read: "), "{}", text(&unread));
    let nothing = push(&world, &server, &["nowhere"], &[]);
    assert_eq!(nothing.status.code(), Some(3), "{}", text(&nothing));
    let csv = push(&world, &server, &[whole], &["--format", "csv"]);
    assert_eq!(csv.status.code(), Some(2), "{}", text(&csv));
    // Who is not known, and who may not send.
    let stranger = |token: &str| {
        world.command(&["push", whole, "--to", &server.url()]).env("HABITUS_TOKEN", token).output().unwrap()
    };
    let unknown = stranger(&format!("hbt_{}_{}", "0".repeat(12), "0".repeat(48)));
    assert_eq!(unknown.status.code(), Some(4), "{}", text(&unknown));
    assert!(!text(&unknown).contains(&"0".repeat(48)), "{}", text(&unknown));
    let made = world.run(&["token", "create", "reader", "--scope", "read", "--state", "state"]);
    assert!(made.status.success(), "{}", text(&made));
    let reader = stranger(String::from_utf8_lossy(&made.stdout).trim());
    assert_eq!(reader.status.code(), Some(4), "{}", text(&reader));
    assert!(text(&reader).contains("ingest"), "{}", text(&reader));
    // Nobody there.
    let url = server.url();
    server.end();
    let gone = world.command(&["push", whole, "--to", &url]).env("HABITUS_TOKEN", "hbt_x").output().unwrap();
    assert_eq!(gone.status.code(), Some(4), "{}", text(&gone));
}

#[test]
fn push_goes_on_when_it_was_told_to_come_later() {
    let world = World::new().with("LIMITS_REQUESTS_PER_SECOND", "6");
    let server = world.serve();
    let source = demo().join("edge-b1");
    let output = push(&world, &server, &[source.to_str().unwrap()], &["--format", "json"]);
    let told = json(&output);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told["counts"]["dumps"].as_u64().unwrap() > 6, "{told}");
    crate::world::until("the limit allows to ask for figures", || {
        let reply = server.get("/metrics");
        reply.status == 200 && reply.text().lines().any(|line| line.contains("429") && !line.ends_with(" 0"))
    });
    server.end();
}
