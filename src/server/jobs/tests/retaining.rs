//! What is old goes, and nothing that was learned goes with it.

use std::collections::BTreeSet;

use super::*;
use crate::journal::Step;
use crate::learning::{Baseline, Curation};
use crate::model::Facet;
use crate::server::jobs::opened::Opened;
use crate::server::jobs::tidying::tidy;

/// Two snapshots of two instances make a version stable; one version has room.
const SETTINGS: &str =
    "[learning]\nstable_snapshots = 2\nleast_snapshots = 2\nleast_instances = 2\nversions_kept = 1\n";

fn set(world: &World) {
    let line = serde_json::json!({"text": SETTINGS, "author": "a", "time": 1}).to_string();
    world.work.store.append(LogName::Settings, 0, &line, "ops").unwrap();
    world.work.known.refresh(&*world.work.store).unwrap();
}

/// As if everything that is there had come long ago.
fn age(world: &World) {
    let database = rusqlite::Connection::open(world.root.path().join("store.db")).unwrap();
    database
        .execute_batch(
            "UPDATE snapshots SET looked = 1; UPDATE posts SET ended = 1; UPDATE loose SET since = 1",
        )
        .unwrap();
}

/// The same dump of the next version.
fn of_next_version(dump: Vec<u8>) -> Vec<u8> {
    let at = dump.windows(12).position(|part| part == b"image_tag:v1").unwrap();
    let mut dump = dump;
    dump[at + 11] = b'2';
    dump
}

/// What is learned by the profile in place, and whether its only version is stable.
fn learned_now(world: &World) -> (BTreeSet<String>, bool) {
    let rule = world.work.known.rule();
    let opened = Opened::of(world.profile(API).unwrap(), &rule, Arc::new(Curation::default())).unwrap();
    let (profile, tree) = (opened.profile(), opened.profile().tree());
    let baseline = Baseline::of(profile);
    let learned = tree.nodes().filter(|node| !baseline.is_drift(profile.presence(*node)));
    (learned.map(|node| tree.name(node).to_owned()).collect(), baseline.is_stable(0))
}

fn instances(world: &World) -> Vec<String> {
    let mut all: Vec<String> =
        world.work.store.snapshots(API).unwrap().into_iter().map(|row| row.instance).collect();
    all.sort_unstable();
    all
}

#[test]
fn what_was_learned_stays_and_what_came_after_goes_with_its_object() {
    let world = World::new();
    set(&world);
    for (name, hour, path) in
        [("one", 0, "/bin/a"), ("two", 2, "/bin/b"), ("three", 4, "/bin/drift"), ("four", 6, "/bin/a")]
    {
        world.put(&dump(name, hour, &["/bin/sh", path]), Some("host"), "protobuf");
    }
    world.drain();
    let (learned, stable) = learned_now(&world);
    assert!(
        stable && learned.contains("/bin/a") && learned.contains("/bin/b") && !learned.contains("/bin/drift")
    );
    tidy(&world.work).unwrap();
    assert_eq!(instances(&world).len(), 4, "nothing is old yet");
    age(&world);
    world.put(&dump("five", 8, &["/bin/sh"]), Some("host"), "protobuf");
    world.drain();
    tidy(&world.work).unwrap();
    assert_eq!(instances(&world), ["five", "one", "two"]);
    world.drain();
    assert_eq!(learned_now(&world), (learned, true));
    tidy(&world.work).unwrap();
    assert_eq!(world.work.objects.list("dumps/", None, 99).unwrap().len(), 3, "their objects are gone");
    age(&world);
    tidy(&world.work).unwrap();
    assert_eq!(instances(&world), ["one", "two"], "and again when that is old");
}

#[test]
fn what_makes_room_and_older_states_of_a_snapshot_go_when_they_are_old() {
    let world = World::new();
    set(&world);
    for (name, hour) in [("old1", 0), ("old2", 2)] {
        world.put(&dump(name, hour, &["/bin/sh", "/bin/old"]), Some("host"), "protobuf");
    }
    let whole = of_next_version(dump("new", 4, &["/bin/sh", "/bin/new"]));
    world.put(&whole, Some("host"), "protobuf");
    // The same snapshot, of which this copy has lost its end.
    world.put(&whole[..whole.len() - 2], Some("host"), "protobuf");
    world.drain();
    assert_eq!(instances(&world), ["new", "new", "old1", "old2"]);
    let (learned, _) = learned_now(&world);
    age(&world);
    tidy(&world.work).unwrap();
    assert_eq!(instances(&world), ["new"]);
    world.drain();
    let (after, _) = learned_now(&world);
    assert!(after.contains("/bin/new") && after.is_subset(&learned), "{after:?} of {learned:?}");
}

#[test]
fn where_people_have_decided_what_came_after_stays() {
    let world = World::new();
    set(&world);
    for (name, hour) in [("one", 0), ("two", 2), ("three", 4)] {
        world.put(&dump(name, hour, &["/bin/sh", &format!("/bin/{name}")]), Some("host"), "protobuf");
    }
    world.drain();
    let file = world.root.path().join("curation.jsonl");
    let mut journal = crate::journal::Journal::open(Some(&file), "ops");
    let step = Step { facet: Facet::Process, name: "/bin/three".to_owned(), qualifier: String::new() };
    let subject = crate::journal::Subject::Node { workload: API.to_owned(), path: vec![step] };
    journal
        .curate(&subject, crate::journal::Decision::Accept, "it is fine", crate::model::UnixNanos(MIDNIGHT))
        .unwrap();
    let line = std::fs::read_to_string(&file).unwrap();
    world.work.store.append(LogName::Curation, 0, line.trim_end(), "ops").unwrap();
    world.work.known.refresh(&*world.work.store).unwrap();
    world.drain();
    age(&world);
    tidy(&world.work).unwrap();
    assert_eq!(instances(&world), ["one", "three", "two"]);
}

#[test]
fn objects_that_nobody_came_to_need_are_taken_away_after_a_while() {
    let world = World::new();
    world.put(&dump("one", 0, &["/bin/sh"]), Some("host"), "protobuf");
    world.drain();
    let before = world.work.objects.list("", None, 99).unwrap();
    // Of somebody who died before the post was entered, and of a learner who was late.
    let lost = format!("dumps/{}", blake3::hash(b"lost").to_hex());
    let late = format!("profiles/{}", blake3::hash(b"late").to_hex());
    world.work.objects.put(&lost, b"lost").unwrap();
    world.work.objects.put(&late, b"late").unwrap();
    tidy(&world.work).unwrap();
    assert_eq!(
        world.work.objects.list("", None, 99).unwrap().len(),
        before.len() + 2,
        "they may be needed yet"
    );
    age(&world);
    tidy(&world.work).unwrap();
    assert_eq!(world.work.objects.list("", None, 99).unwrap(), before);
}
