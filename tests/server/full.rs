//! A disk that is full: what does not fit is refused and comes again, and what was taken is not lost.

use std::thread;

use rustix::process::{Resource, Rlimit, prlimit};

use crate::posting::{Agents, all_learned_once};
use crate::world::{Server, World, dumps};

/// How large a file may become.
fn limit(server: &Server, bytes: Option<u64>) {
    prlimit(Some(server.pid()), Resource::Fsize, Rlimit { current: bytes, maximum: None }).unwrap();
}

#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    let world = World::new().with("HOLD_SECONDS", "2");
    let server = world.serve_on_small_disk();
    let agents = Agents::default();
    agents.servers(&[&server]);
    let server = thread::scope(|scope| {
        let agents = &agents;
        let poster = scope.spawn(move || agents.post(0, 1));
        agents.wait_taken(dumps().len() / 5);
        // Neither the database nor objects can be written.
        limit(&server, Some(512));
        agents.wait_refused(3);
        assert_eq!(server.get("/healthz").status, 200);
        limit(&server, None);
        agents.wait_taken(dumps().len() / 2);
        limit(&server, Some(20_000));
        agents.wait_refused(3);
        // Whoever comes next finds room.
        server.kill();
        let server = world.serve();
        agents.servers(&[&server]);
        poster.join().unwrap();
        server
    });
    all_learned_once(&server, &world.learned(dumps()));
    server.end();
}
