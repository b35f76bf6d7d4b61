//! A database or objects that refuse for a while: nobody is told that anything was taken, and everything goes on afterwards.

use std::fs;
use std::thread;

use crate::http::post_as_agent;
use crate::posting::{Agents, all_learned_once};
use crate::world::{World, dumps, until};

#[test]
fn objects_that_refuse_are_waited_for() {
    let world = World::new();
    let server = world.serve();
    let agents = Agents::default();
    agents.servers(&[&server]);
    let (objects, away) = (world.path("state/objects"), world.path("away"));
    thread::scope(|scope| {
        let agents = &agents;
        let poster = scope.spawn(move || agents.post(0, 1));
        agents.wait_taken(dumps().len() / 4);
        // Also for whoever may write everywhere a file is no folder.
        fs::rename(&objects, &away).unwrap();
        fs::write(&objects, "no folder").unwrap();
        let taken = agents.wait_refused(3);
        let reply = post_as_agent(server.address, &server.token, &dumps()[dumps().len() - 1]).unwrap();
        assert!(reply.is_later(), "{reply:?}");
        assert_eq!(server.get("/readyz").status, 503);
        assert_eq!(server.get("/healthz").status, 200);
        fs::remove_file(&objects).unwrap();
        fs::rename(&away, &objects).unwrap();
        until("it is ready again", || server.get("/readyz").status == 200);
        assert!(taken < dumps().len());
        poster.join().unwrap();
    });
    all_learned_once(&server, &world.learned(dumps()));
    server.end();
}

#[test]
fn a_database_that_stops_or_does_not_answer_is_waited_for() {
    let Some(cluster) = crate::postgres::Cluster::own() else { return };
    let database = cluster.database();
    let world = World::new()
        .with("DATABASE", &database)
        .with("LIMITS_REQUEST_SECONDS", "1")
        .with("HOLD_SECONDS", "3");
    let server = world.serve();
    let agents = Agents::default();
    agents.servers(&[&server]);
    thread::scope(|scope| {
        let agents = &agents;
        let poster = scope.spawn(move || agents.post(0, 1));
        agents.wait_taken(dumps().len() / 5);
        // Agents pause so that some of their posts are left, however fast they are taken.
        agents.servers(&[]);
        cluster.stop();
        agents.servers(&[&server]);
        agents.wait_refused(2);
        agents.servers(&[]);
        let reply = server.get("/api/v1/workloads/nothing/snapshots");
        assert!(reply.is_later(), "{reply:?}");
        assert_eq!(server.get("/readyz").status, 503);
        cluster.start_again();
        until("it is ready again", || server.get("/readyz").status == 200);
        // Connections are there, and nobody says anything on them.
        cluster.freeze();
        agents.servers(&[&server]);
        let taken = agents.wait_refused(2);
        assert!(taken < dumps().len());
        assert_eq!(server.get("/readyz").status, 503);
        cluster.thaw();
        until("it is ready again", || server.get("/readyz").status == 200);
        poster.join().unwrap();
    });
    all_learned_once(&server, &world.learned(dumps()));
    server.end();
}
