//! Servers that are killed at any moment. Whatever was told to be taken is learned once when another comes.

use std::fs;
use std::thread;

use crate::http::{post_as_agent, post_events};
use crate::posting::{Agents, all_learned_once};
use crate::world::{World, demo, dumps, until};

/// How often a server is killed.
const KILLS: usize = 6;
/// How many agents post at once.
const AGENTS: usize = 4;

#[test]
fn what_was_taken_is_learned_once_however_often_the_server_is_killed_at_intake() {
    let world = World::new().with("HOLD_SECONDS", "2");
    let agents = Agents::default();
    let last = thread::scope(|scope| {
        let offline = scope.spawn(|| world.learned(dumps()));
        for first in 0..AGENTS {
            let agents = &agents;
            scope.spawn(move || agents.post(first, AGENTS));
        }
        let mut server = world.serve();
        agents.servers(&[&server]);
        for kill in 1..=KILLS {
            agents.wait_taken(kill * dumps().len() / (KILLS + 2));
            server.kill();
            server = world.serve();
            agents.servers(&[&server]);
        }
        agents.wait_taken(dumps().len());
        all_learned_once(&server, &offline.join().unwrap());
        server
    });
    last.end();
}

#[test]
fn a_server_that_is_killed_while_it_learns_has_not_lost_anything() {
    let world = World::new().with("HOLD_SECONDS", "1").with("WORKERS", "1");
    let offline = world.learned(dumps());
    let events = fs::read(demo().join("signals/edge-a1/secruntime.json")).unwrap();
    let sent: Vec<serde_json::Value> = serde_json::from_slice(&events).unwrap();
    let mut kills = 0;
    for part in dumps().chunks(dumps().len() / 5 + 1) {
        let server = world.serve();
        for dump in part {
            assert_eq!(post_as_agent(server.address, &server.token, dump).unwrap().status, 202);
        }
        assert_eq!(post_events(server.address, &server.token, &events).unwrap().status, 202);
        let mut learns = false;
        until("it learns, or has", || {
            let told = server.get("/api/v1/intake").json();
            learns = told["to_learn"] != 0;
            learns || told["waiting"] == 0
        });
        kills += usize::from(learns);
        server.kill();
    }
    assert!(kills >= 3, "only {kills} times it was killed while something was to be learned");
    let server = world.serve();
    all_learned_once(&server, &offline);
    let page = server.get("/api/v1/signals?limit=1000").json();
    assert_eq!(page["items"].as_array().unwrap().len(), sent.len(), "each signal once");
    server.end();
}
