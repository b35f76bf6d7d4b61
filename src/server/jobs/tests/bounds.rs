//! What is believed of what was sent, and how much of it is kept.

use super::*;
use crate::server::store::{SetAsidePost, SignalRow};
use crate::server::tokens;

fn with(bounds: Bounds) -> World {
    let mut world = World::new();
    world.work.options.bounds = bounds;
    world
}

impl World {
    fn set_aside(&self) -> Vec<SetAsidePost> {
        self.work.store.set_aside(None, 100).unwrap()
    }

    fn put_by(&self, by: &str, content: &[u8]) {
        let sent = Sent { by: by.to_owned(), ..Sent::default() };
        self.door.put_dump(Spooled::whole(content.to_vec()), &sent).unwrap();
    }
}

/// A dump of the API with these times, one node of which was seen at another.
fn at(name: &str, (start, end): (u64, u64), seen: u64) -> Vec<u8> {
    let mut w = Writer::dump();
    w.begin("metadata").text("name", &format!("activity-dump-{name}")).text("arch", "x64");
    w.text("container_id", name).number("start", start).number("end", end).end();
    w.texts("tags", [&format!("image_name:{API}"), "image_tag:v1", &format!("container_id:{name}")]);
    w.begin("tree").begin("process").number("exec_time", seen);
    w.begin("file").text("path", "/bin/sh").end().end().end();
    w.finish().unwrap()
}

#[test]
fn a_dump_of_a_time_that_cannot_be_is_set_aside() {
    let world = with(Bounds::default());
    let now = tokens::now();
    let (year, minute) = (365 * 24 * HOUR, HOUR / 60);
    let of_2100 = 4_102_444_800_000_000_000;
    world.put(&at("good", (now - HOUR, now), now - minute), None, "protobuf");
    world.put(&at("late", (now - year, now - year + HOUR), now - year), None, "protobuf");
    // Clocks differ a little.
    world.put(&at("ahead", (now, now + 30 * minute), now), None, "protobuf");
    world.drain();
    let learned = world.work.store.snapshots(API).unwrap();
    assert_eq!((learned.len(), world.set_aside().len()), (3, 0), "{:?}", world.set_aside());
    let before = world.profile(API).unwrap();
    world.put(&at("ends", (now - HOUR, of_2100), now), None, "protobuf");
    world.put(&at("begins", (of_2100, of_2100 + HOUR), now), None, "protobuf");
    world.put(&at("seen", (now - HOUR, now), of_2100), None, "protobuf");
    world.put(&at("old", (now - 20 * year, now), now), None, "protobuf");
    world.drain();
    let aside = world.set_aside();
    assert_eq!(aside.len(), 4);
    assert!(aside.iter().all(|post| post.reason.contains("clock")), "{aside:?}");
    assert_eq!(world.profile(API).unwrap(), before, "nothing that was learned has to make room for it");
}

#[test]
fn a_dump_of_too_many_nodes_is_set_aside() {
    let world = with(Bounds { dump_nodes: 8, ..Bounds::of_any_time() });
    let paths: Vec<String> = (0..9).map(|number| format!("/bin/{number}")).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    world.put(&dump("small", 1, &paths[..2]), None, "protobuf");
    world.put(&dump("large", 2, &paths), None, "protobuf");
    world.drain();
    assert_eq!(world.work.store.snapshots(API).unwrap().len(), 1);
    let aside = world.set_aside();
    assert!(aside.len() == 1 && aside[0].reason.contains("limits.dump_nodes"), "{aside:?}");
}

#[test]
fn a_signal_that_is_too_large_costs_no_other() {
    let world = with(Bounds { signal_bytes: 20_000, ..Bounds::of_any_time() });
    let large =
        event("c1", "/bin/large", 1).replacen('{', &format!("{{\"pad\":\"{}\",", "A".repeat(30_000)), 1);
    assert!(judging::of_body(&large).is_some());
    let (one, other) = (event("c2", "/bin/one", 1), event("c3", "/bin/other", 1));
    world.events(&format!("[{one},{large},{other}]"));
    world.drain();
    let kept = world.signals();
    assert_eq!(kept.len(), 2);
    assert!(kept.iter().all(|row: &SignalRow| row.body.len() < 20_000));
    let aside = world.set_aside();
    assert_eq!(aside.len(), 1);
    assert!(aside[0].reason.starts_with("1 signal in it is larger than"), "{}", aside[0].reason);
    world.events(&format!("[{large}]"));
    world.drain();
    assert_eq!((world.signals().len(), world.set_aside().len()), (2, 2));
    // Whoever allows more gets it.
    let world = World { work: Work { options: options(), ..world.work }, ..world };
    assert!(world.work.store.take_up(&aside[0].key, "ada").unwrap());
    world.drain();
    assert_eq!(world.signals().len(), 3);
}

#[test]
fn a_signal_of_the_future_was_raised_when_it_came() {
    let world = with(Bounds { clock_slack: Duration::from_secs(3_600), ..Bounds::of_any_time() });
    let now = tokens::now();
    let hours = |time: u64| (time - MIDNIGHT.min(time)) / HOUR;
    world.events(&format!("[{}]", event("future", "/bin/sh", hours(now) + 24 * 365 * 50)));
    world.drain();
    let row = &world.signals()[0];
    assert!(row.at >= now && row.at < now + HOUR, "{} is not {now}", row.at);
}

#[test]
fn what_became_nothing_makes_room_by_and_by() {
    let world = with(Bounds { nothing_bytes: 40_000, ..Bounds::of_any_time() });
    let garbage = |by: &str, number: u64| [by.as_bytes(), &number.to_le_bytes(), &[b'?'; 3_000]].concat();
    for number in 0..30 {
        world.put_by("greedy", &garbage("greedy", number));
        world.drain();
    }
    world.put_by("modest", &garbage("modest", 0));
    world.drain();
    crate::server::jobs::tidying::tidy(&world.work).unwrap();
    let left = world.work.objects.list("dumps/", None, 100).unwrap();
    assert_eq!(left.len(), 4, "three of who sent much, and all of who did not");
    let aside = world.set_aside();
    assert_eq!((aside.len(), aside.iter().filter(|post| post.by == "modest").count()), (31, 1));
    assert!(aside.iter().filter(|post| post.by == "modest").all(|post| !post.reason.contains("made room")));
    // It was tidied long before it would have been time.
    let told = aside.iter().filter(|post| post.reason.contains("made room")).count();
    assert_eq!(told, 27);
}

#[test]
fn somebody_always_looks_at_what_comes() {
    for (workers, learn) in [(0, 1), (1, 1), (2, 1), (4, 3), (9, 3)] {
        let mut world = World::new();
        world.work.options.workers = workers;
        // As many at once as by default.
        let at_once = world.work.known.rule().workloads_at_once;
        assert_eq!(crate::server::jobs::learning::places(&world.work), learn.min(at_once), "{workers}");
    }
}

/// A security signal of an id, whose only event ran this.
fn signal(id: &str, rule: &str, path: &str) -> String {
    let log: serde_json::Value = serde_json::from_str(&event("c1", path, 1)).unwrap();
    let event: serde_json::Value = serde_json::from_str(log["message"].as_str().unwrap()).unwrap();
    serde_json::json!({
        "id": id, "type": "signal",
        "attributes": {
            "tags": [format!("image_name:{API}"), "image_tag:v1"], "timestamp": MIDNIGHT / 1_000_000,
            "custom": {"workflow": {"rule": {"id": rule, "name": rule}}},
            "samples": [{"content": {"custom": event}}],
        },
    })
    .to_string()
}

#[test]
fn who_guesses_the_id_of_a_signal_does_not_keep_it_out() {
    let world = World::new();
    let (forged, genuine) = (signal("AQ-1", "harmless", "/bin/true"), signal("AQ-1", "shell", "/bin/sh"));
    for text in [&forged, &genuine, &forged, &genuine] {
        // Each as a post of its own, however often it came before.
        world.events(&format!("[{text}{}]", " ".repeat(world.signals().len())));
        world.drain();
    }
    let rows = world.signals();
    assert_eq!(rows.len(), 2, "{rows:#?}");
    let of = |path: &str| rows.iter().find(|row| row.body.contains(path)).unwrap();
    assert_eq!(of("/bin/true").id, "AQ-1");
    let second = of("/bin/sh");
    assert!(second.id.starts_with("AQ-1~") && second.body.contains("another signal came with the id AQ-1"));
    let read = judging::of_body(&second.body).unwrap();
    assert_eq!((&read.id, read.detection_rule_id.as_str()), (&second.id, "shell"));
    assert!(rows.iter().all(|row| row.workload == API));
    // The same signal as it is later, with another state, is still the same.
    world.events(&format!(
        "[{}]",
        forged.replace("\"workflow\":{", "\"workflow\":{\"triage\":{\"state\":\"archived\"},")
    ));
    world.drain();
    assert_eq!(world.signals().len(), 2);
}

#[test]
fn of_one_workload_no_more_is_kept_than_can_be_learned() {
    let world = with(Bounds { workload_snapshots: 3, ..Bounds::of_any_time() });
    for at in 0..5 {
        world.put(&dump(&format!("c{at}"), at, &["/bin/sh"]), None, "protobuf");
        world.drain();
    }
    assert_eq!((world.work.store.snapshots(API).unwrap().len(), world.set_aside().len()), (3, 2));
    let world = World::new();
    let same = dump("c1", 1, &["/bin/sh"]);
    for at in 0..70 {
        world.put(&same, Some(&format!("h{at}")), "protobuf");
    }
    while world.work.store.backlog().unwrap().waiting > 0 {
        round(&world.work, "w").unwrap();
    }
    assert_eq!((world.work.store.snapshots(API).unwrap().len(), world.set_aside().len()), (64, 6));
    assert!(world.set_aside()[0].reason.contains("64 times"));
}
