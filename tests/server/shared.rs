//! Several servers over one database and one storage of objects: whoever is asked, and whoever dies, it is one backend.

use std::thread;

use crate::http::{ask, post_as_agent};
use crate::posting::{Agents, all_learned_once};
use crate::world::{Server, World, dumps};

const AGENTS: usize = 4;

/// Decides at a server, and gives what it answers.
fn reject(server: &Server, id: usize) -> u16 {
    let bearer = format!("Bearer {}", server.token);
    let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
    let path = format!("/api/v1/suppressions/{id:012x}");
    ask(server.address, "POST", &path, &headers, br#"{"change":"reject","reason":"not ours"}"#)
        .unwrap()
        .status
}

/// Posts to two servers, kills one of them, and holds that nothing was lost and nothing done twice. `start` starts another one.
fn survive(world: &World, start: &dyn Fn(&str) -> Server) {
    let agents = Agents::default();
    let first = start("one");
    let mut second = start("two");
    second.token.clone_from(&first.token);
    agents.servers(&[&first, &second]);
    thread::scope(|scope| {
        let offline = scope.spawn(|| world.learned(dumps()));
        for number in 0..AGENTS {
            let agents = &agents;
            scope.spawn(move || agents.post(number, AGENTS));
        }
        agents.wait_taken(dumps().len() / 4);
        // Each was decided once, whoever is asked, and who is late is told so.
        for id in 0..6 {
            let (here, there) = if id % 2 == 0 { (&first, &second) } else { (&second, &first) };
            assert_eq!(reject(here, id), 200);
            assert_eq!(reject(there, id), 409);
        }
        first.kill();
        agents.servers(&[&second]);
        agents.wait_taken(dumps().len());
        let offline = offline.join().unwrap();
        all_learned_once(&second, &offline);
        let mut third = start("three");
        third.token.clone_from(&second.token);
        // A part of it once more in another order, to both of them at once: it is known.
        let (address, token) = (third.address, third.token.clone());
        let others = scope.spawn(move || {
            for dump in dumps().iter().rev().step_by(3) {
                assert_eq!(post_as_agent(address, &token, dump).unwrap().status, 202);
            }
        });
        for dump in dumps().iter().skip(7).chain(dumps().iter().take(7)).step_by(3) {
            assert_eq!(post_as_agent(second.address, &second.token, dump).unwrap().status, 202);
        }
        others.join().unwrap();
        for server in [&second, &third] {
            all_learned_once(server, &offline);
            let log = server.get("/api/v1/logs/suppressions").json();
            assert_eq!(log["head"], 6, "{log}");
        }
        third.end();
    });
    second.end();
}

#[test]
fn two_servers_on_one_file_are_one_backend() {
    let world = World::new().with("HOLD_SECONDS", "2");
    // The first token of all is in the state folder that they share.
    survive(&world, &|_| world.serve());
}

#[test]
fn two_servers_on_one_postgresql_and_one_storage_are_one_backend() {
    let Some(database) = crate::postgres::database() else { return };
    let storage = crate::s3::Storage::start();
    let mut world = World::new()
        .with("HOLD_SECONDS", "2")
        .with("DATABASE", &database)
        .with("OBJECTS", &format!("s3://{}/backend", crate::s3::BUCKET));
    let variables = storage.variables();
    world.variables.extend(variables.into_iter().map(|(name, value)| (name.to_owned(), value)));
    survive(&world, &|state| world.serve_in(state, &[]));
}
