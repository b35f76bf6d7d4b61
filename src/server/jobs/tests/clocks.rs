//! Clocks that are wrong make nothing old.

use super::*;
use crate::server::jobs::tidying::tidy;
use crate::server::tokens;

/// A backend with a signal, a post and a dump that nothing is learned of, all of which came long ago.
fn with_old() -> World {
    let world = World::new();
    world.put(&dump("c1", 1, &["/bin/sh"]), None, "protobuf");
    world.put(b"nothing", None, "protobuf");
    world.drain();
    let database = rusqlite::Connection::open(world.root.path().join("store.db")).unwrap();
    database.execute_batch("UPDATE posts SET ended = 1 WHERE state <> 'waiting'").unwrap();
    world
}

fn objects(world: &World) -> usize {
    world.work.objects.list("dumps/", None, 99).unwrap().len()
}

#[test]
fn where_clocks_differ_nothing_is_forgotten() {
    let mut world = with_old();
    let wrong: [fn() -> u64; 2] = [|| tokens::now() - 2 * HOUR, || tokens::now() + 2 * HOUR];
    for clock in wrong {
        world.work.clock = clock;
        tidy(&world.work).unwrap();
        assert_eq!(objects(&world), 2);
    }
    world.work.clock = || tokens::now() - HOUR / 2;
    tidy(&world.work).unwrap();
    assert_eq!(objects(&world), 1, "they agree again");
}
