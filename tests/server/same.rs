//! Every command says of a backend what it says of the folder that `habitus learn` makes of the same dumps, and goes on with what it
//! has read when the backend is gone.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::world::{Server, World, demo};

/// Commands, each with what stands before its sources.
const COMMANDS: [&[&str]; 11] = [
    &["list"],
    &["list", "--filter", "env:prod"],
    &["fleet"],
    &["tags"],
    &["show", "shop/api"],
    &["tree", "edge/cache"],
    &["matrix", "shop/api"],
    &["diff", "v2.0.0", "v2.1.0"],
    &["find", "exec:curl"],
    &["only-here", "d25308df492d"],
    &["suggest"],
];

/// What names where something was read, and what only a backend has told before anything was opened.
const OF_PLACES: [&str; 5] = ["file", "files", "path", "unknown_signals", "problems"];

fn without_places(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !OF_PLACES.contains(&name.as_str()));
            fields.values_mut().for_each(without_places);
        }
        Value::Array(items) => items.iter_mut().for_each(without_places),
        _ => {}
    }
}

fn said(world: &World, server: &Server, words: &[&str], sources: &[&str]) -> (Option<i32>, Value) {
    let arguments: Vec<&str> = words.iter().chain(sources).copied().chain(["--format", "json"]).collect();
    let mut command = world.command(&arguments);
    let output = command.env("HABITUS_TOKEN", &server.token).env("SOURCE_DATE_EPOCH", "1795000000").output();
    let output = output.unwrap();
    let mut value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{words:?}: {error}: {}", String::from_utf8_lossy(&output.stderr)));
    without_places(&mut value);
    (output.status.code(), value)
}

#[test]
fn a_backend_and_a_learned_folder_of_the_same_dumps_say_the_same() {
    let world = World::new();
    let server = world.serve();
    let demo = demo();
    let (demo, signals) = (demo.to_str().unwrap(), demo.join("signals"));
    world.run(&["learn", demo, "--into", "offline"]);
    let pushed =
        world.command(&["push", demo, "--to", &server.url()]).env("HABITUS_TOKEN", &server.token).output();
    pushed.unwrap();
    server.wait_learned();
    // Without its copies of snapshots, which would speak for themselves.
    std::fs::remove_dir_all(world.path("offline").join("snapshots")).unwrap();
    let offline = world.path("offline");
    let here = [offline.to_str().unwrap(), signals.to_str().unwrap()];
    let url = server.url();
    let mut before = Vec::new();
    for words in COMMANDS {
        let (there, of_folder) = (said(&world, &server, words, &[&url]), said(&world, &server, words, &here));
        assert_eq!(there, of_folder, "{words:?}");
        before.push(there);
    }
    let shown = world
        .command(&["show", "edge/cache", &url, "--section", "files"])
        .env("HABITUS_TOKEN", &server.token)
        .output()
        .unwrap();
    let shown = String::from_utf8(shown.stdout).unwrap();
    assert!(shown.contains(&format!("backend {url}, learned from ")), "{shown}");
    let listed =
        world.command(&["list", &url, "--format", "json"]).env("HABITUS_TOKEN", &server.token).output();
    let listed = String::from_utf8(listed.unwrap().stdout).unwrap();
    assert!(
        listed.contains(&format!("\"{url}/registry.lab/edge/cache\"")) && !listed.contains("profiles/"),
        "{listed}"
    );
    let token = server.token.clone();
    server.end();
    // What was read is enough to read it again.
    let arguments = ["tree", "edge/cache", &url, "--format", "json"];
    let output = world.command(&arguments).env("HABITUS_TOKEN", &token).output().unwrap();
    let mut again: Value = serde_json::from_slice(&output.stdout).unwrap();
    without_places(&mut again);
    assert_eq!((output.status.code(), &again), (Some(0), &before[5].1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("from the cache"), "{output:?}");
    // Somebody else has read nothing.
    let elsewhere = World::new();
    let output = elsewhere.command(&["list", &url]).env("HABITUS_TOKEN", &token).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    assert!(!String::from_utf8_lossy(&output.stderr).contains(&token));
}

/// The events that the demo's signals bring as samples, by themselves, as agents send them.
fn events_of_signals() -> Vec<Value> {
    let text = std::fs::read_to_string(demo().join("signals/security-signals.json")).unwrap();
    let signals: Value = serde_json::from_str(&text).unwrap();
    let samples = |signal: &Value| signal["attributes"]["custom"]["samples"].as_array().cloned();
    let samples = signals["data"].as_array().unwrap().iter().filter_map(samples).flatten();
    samples.map(|sample| sample["content"]["custom"].clone()).collect()
}

#[test]
fn an_event_is_counted_once_however_it_came() {
    let world = World::new();
    let server = world.serve();
    let events = events_of_signals();
    assert!(events.len() > 50, "{}", events.len());
    let (before, after) = events.split_at(events.len() / 2);
    for (name, events) in [("before.json", before), ("after.json", after)] {
        std::fs::write(world.path(name), serde_json::to_string(events).unwrap()).unwrap();
    }
    let demo = demo();
    let demo = demo.to_str().unwrap();
    for sent in ["before.json", demo, "after.json"] {
        let push = world
            .command(&["push", sent, "--to", &server.url()])
            .env("HABITUS_TOKEN", &server.token)
            .output();
        push.unwrap();
        server.wait_learned();
    }
    let counted = |sources: &[&str]| -> BTreeMap<String, u64> {
        let (_, rows) = said(&world, &server, &["list"], sources);
        let of = |row: &Value| {
            let signals = row["signals"].as_u64().unwrap();
            (signals > 0).then(|| (row["workload"].as_str().unwrap().to_owned(), signals))
        };
        rows.as_array().unwrap().iter().filter_map(of).collect()
    };
    // Of some there are learned profiles only, and a backend learns from dumps.
    let learned: Vec<String> =
        server.workloads().iter().map(|row| row["workload"].as_str().unwrap().to_owned()).collect();
    let counted = |sources: &[&str]| -> BTreeMap<String, u64> {
        counted(sources).into_iter().filter(|(name, _)| learned.contains(name)).collect()
    };
    let here = counted(&[demo, "before.json", "after.json"]);
    assert!(here.len() > 3, "{here:?}");
    assert_eq!(counted(&[demo]), here, "they are parts of signals");
    assert_eq!(counted(&[&server.url()]), here);
    let page = server.get("/api/v1/signals?limit=1000").json();
    let mut listed = BTreeMap::new();
    for signal in page["items"].as_array().unwrap() {
        if let Some(workload) = signal["workload"].as_str().filter(|name| learned.iter().any(|n| n == name)) {
            *listed.entry(workload.to_owned()).or_insert(0) += 1;
        }
    }
    assert_eq!((&listed, page["next"].is_null()), (&here, true));
    server.end();
}
