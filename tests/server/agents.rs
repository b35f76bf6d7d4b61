//! What agents post becomes the very files that `habitus learn` makes of the same dumps, and signals with verdicts.

use std::fs;

use crate::http::{post_as_agent, post_events};
use crate::world::{World, demo, dumps};

#[test]
fn what_agents_post_is_learned_byte_for_byte_as_habitus_learn_does() {
    let world = World::new();
    let server = world.serve();
    let (offline, online) = std::thread::scope(|scope| {
        let offline = scope.spawn(|| world.learned(dumps()));
        for dump in dumps() {
            let reply = post_as_agent(server.address, &server.token, dump).unwrap();
            assert_eq!((reply.status, reply.text().as_str()), (202, "{}"));
        }
        (offline.join().unwrap(), server.profiles())
    });
    let names = |profiles: &crate::world::Profiles| profiles.keys().cloned().collect::<Vec<_>>();
    assert!(offline.len() > 5, "{:?}", names(&offline));
    assert_eq!(names(&online), names(&offline));
    for (name, file) in &offline {
        assert!(online[name] == *file, "{name} differs");
    }
    assert_eq!(server.get("/api/v1/intake").json()["set_aside"], 0);
    server.end();
}

#[test]
fn events_of_agents_become_signals_once_however_often_they_come() {
    let world = World::new();
    let server = world.serve();
    let events = fs::read(demo().join("signals/edge-a1/secruntime.json")).unwrap();
    let sent: Vec<serde_json::Value> = serde_json::from_slice(&events).unwrap();
    for dump in dumps() {
        assert_eq!(post_as_agent(server.address, &server.token, dump).unwrap().status, 202);
    }
    server.wait_learned();
    // Again, and in another order and other parts.
    let turned: Vec<_> = sent.iter().rev().collect();
    let (first, rest) = turned.split_at(turned.len() / 2);
    let parts = [events.clone(), events.clone()]
        .into_iter()
        .chain([rest, first].map(|part| serde_json::to_vec(part).unwrap()));
    for part in parts {
        assert_eq!(post_events(server.address, &server.token, &part).unwrap().status, 202);
    }
    server.wait_learned();
    let page = server.get("/api/v1/signals?limit=1000").json();
    let signals = page["items"].as_array().unwrap();
    assert_eq!(signals.len(), sent.len(), "{page}");
    let placed = signals.iter().filter(|signal| !signal["workload"].as_str().unwrap_or_default().is_empty());
    assert!(placed.count() > sent.len() / 2, "{page}");
    // As agents ask whether anybody is there.
    for nothing in ["[]", "{}", "[{}]"] {
        assert_eq!(post_events(server.address, &server.token, nothing.as_bytes()).unwrap().status, 202);
    }
    server.end();
}
