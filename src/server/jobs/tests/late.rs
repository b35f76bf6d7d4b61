//! What came before its time: dumps while learning was off, signals before what they are placed by was known.

use super::*;
use crate::server::store::SignalRow;

/// Enters settings, as who sets them does.
fn set(world: &World, version: u64, text: &str) {
    let line = serde_json::json!({"text": text, "author": "a", "time": 1}).to_string();
    world.work.store.append(LogName::Settings, version, &line, "ops").unwrap();
    world.work.known.refresh(&*world.work.store).unwrap();
}

/// The instances that a workload is learned from.
fn instances(world: &World, workload: &str) -> Vec<String> {
    let mut all: Vec<String> =
        world.work.store.snapshots(workload).unwrap().into_iter().map(|row| row.instance).collect();
    all.sort_unstable();
    all
}

const OFF: &str = "[learning]\non = false\n";

#[test]
fn what_came_while_learning_was_off_is_learned_when_it_is_on() {
    let world = World::new();
    world.put(&dump("before", 0, &["/bin/sh"]), None, "protobuf");
    world.drain();
    set(&world, 0, OFF);
    world.put(&dump("meanwhile", 1, &["/bin/ls"]), None, "protobuf");
    world.drain();
    assert_eq!(instances(&world, API), ["before"]);
    // Another setting says nothing of it.
    set(&world, 1, &format!("{OFF}stable_hours = 40\n"));
    world.drain();
    assert_eq!(instances(&world, API), ["before"]);
    let before = world.profile(API).unwrap();
    set(&world, 2, "");
    world.drain();
    assert_eq!(instances(&world, API), ["before", "meanwhile"]);
    assert_ne!(world.profile(API).unwrap(), before);
}

#[test]
fn what_came_while_learning_was_off_for_some_is_learned_when_it_is_on_for_them() {
    let world = World::new();
    set(&world, 0, &format!("[[override]]\nfilter = \"workload:{API}\"\nlearning.on = false\n"));
    world.put(&dump("one", 1, &["/bin/ls"]), None, "protobuf");
    world.drain();
    assert!(instances(&world, API).is_empty());
    // It is off for others now.
    set(&world, 1, "[[override]]\nfilter = \"workload:registry.lab/other\"\nlearning.on = false\n");
    world.drain();
    assert_eq!(instances(&world, API), ["one"]);
}

#[test]
fn what_was_passed_over_by_who_did_not_know_yet_that_learning_is_on_is_learned() {
    let mut world = World::new();
    set(&world, 0, OFF);
    // While it is looked at, another process sets it on and takes up what there is.
    let (store, other) = (Arc::clone(&world.work.store), work_in(world.root.path(), options()));
    let line = serde_json::json!({"text": "", "author": "a", "time": 1}).to_string();
    world.work.hook = Some(Box::new(move |_| {
        if store.append(LogName::Settings, 1, &line, "ops").is_ok() {
            other.known.refresh(&*store).unwrap();
        }
    }));
    world.put(&dump("one", 1, &["/bin/ls"]), None, "protobuf");
    let claim = world.work.claim("w", Duration::from_secs(60));
    let post = world.work.store.claim_posts(&claim, 1).unwrap().remove(0);
    one_post(&world.work, "w", &post).unwrap();
    assert_eq!(world.work.store.backlog().unwrap().waiting, 0, "it was passed over");
    // This process dies before it hears of it; the next one does.
    drain(&work_in(world.root.path(), options()), "next");
    assert_eq!(instances(&world, API), ["one"]);
}

#[test]
fn what_came_while_learning_was_off_is_forgotten_by_when_it_came() {
    let world = World::new();
    set(&world, 0, OFF);
    world.put(&dump("one", 1, &["/bin/ls"]), None, "protobuf");
    world.drain();
    let (long, none) = (Duration::from_secs(600), Duration::ZERO);
    assert!(world.work.store.forget(long, long, long).unwrap().is_empty());
    assert_eq!(world.work.store.forget(long, none, long).unwrap().len(), 1, "its object goes");
    set(&world, 1, "");
    world.drain();
    assert!(instances(&world, API).is_empty());
}

fn of<'a>(rows: &'a [SignalRow], container: &str) -> &'a SignalRow {
    rows.iter().find(|row| row.body.contains(container)).unwrap()
}

/// An event in a container, of which no image is told.
fn bare(container: &str) -> String {
    event(container, "/bin/sh", 0).replace(&format!("image_name:{API},image_tag:v1,"), "")
}

#[test]
fn a_signal_is_placed_whenever_its_container_becomes_known() {
    let world = World::new();
    world.put(&dump("c0", 0, &["/bin/sh"]), Some("h0"), "protobuf");
    world.drain();
    // Of containers of a workload that is learned already, but not yet watched; one is named by the beginning of its id.
    let long = "4504cd8ac3a95d87ec8d9a1cc5136af7c91bf506c4292e44f7026d67af912f2e";
    world.events(&format!("[{},{},{}]", bare("c1"), bare(&long[..14]), bare("elsewhere")));
    world.drain();
    assert!(world.signals().iter().all(|row| row.workload.is_empty()));
    for (at, name) in ["c1", long].into_iter().enumerate() {
        world.put(&dump(name, 1 + at as u64, &["/bin/sh"]), Some("h1"), "protobuf");
        world.drain();
        let rows = world.signals();
        let row = of(&rows, &name[..name.len().min(14)]);
        assert_eq!(row.workload, API);
        let verdict: VerdictSummary = serde_json::from_str(&row.verdict).unwrap();
        assert!(verdict.profile.is_some(), "it was judged: {verdict:?}");
    }
    assert_eq!(of(&world.signals(), "elsewhere").workload, "");
    assert_eq!(world.work.store.workload(API).unwrap().unwrap().signals, 2);
}

#[test]
fn a_signal_that_comes_just_while_its_workload_is_learned_is_placed_all_the_same() {
    let world = World::new();
    world.put(&dump("c0", 0, &["/bin/sh"]), Some("h0"), "protobuf");
    world.events(&format!("[{}]", bare("c9")));
    world.drain();
    // Somebody else learns it before the signal is entered.
    world.put(&dump("c9", 1, &["/bin/sh"]), Some("h9"), "protobuf");
    let other = work_in(world.root.path(), options());
    drain(&other, "other");
    let row = SignalRow { id: "late".to_owned(), workload: String::new(), ..world.signals().remove(0) };
    let row = SignalRow { clues: ["c9".to_owned(), String::new()], ..row };
    let post = crate::server::store::NewPost {
        key: "signals-late".to_owned(),
        kind: crate::server::store::PostKind::Signals,
        hash: String::new(),
        bytes: 1,
        body: None,
        holder: String::new(),
        hint: String::new(),
        cut: false,
        by: String::new(),
    };
    world.work.store.take(&post).unwrap();
    world.work.store.finish(&post.key, &crate::server::store::Finish::Signals(vec![row])).unwrap();
    assert!(world.work.store.signal("late").unwrap().unwrap().workload.is_empty());
    crate::server::jobs::tidying::tidy(&work_in(world.root.path(), options())).unwrap();
    assert_eq!(world.work.store.signal("late").unwrap().unwrap().workload, API);
}

#[test]
fn however_many_came_after_it_a_signal_is_placed() {
    let world = World::new();
    world.events(&format!("[{}]", bare("c0")));
    let others: Vec<String> = (0..1_500).map(|at| event(&format!("x{at}"), "/bin/sh", 9)).collect();
    let others = others.join(",").replace(&format!("image_name:{API},image_tag:v1,"), "");
    world.events(&format!("[{others}]"));
    world.drain();
    world.put(&dump("c0", 0, &["/bin/sh"]), Some("h0"), "protobuf");
    world.drain();
    let placed = world.work.store.workload(API).unwrap().unwrap().signals;
    assert_eq!(placed, 1);
}
