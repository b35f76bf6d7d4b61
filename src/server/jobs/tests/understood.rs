//! What was posted as signals, and whether anybody understands it.

use super::*;

const EVENT: &str = r#"{"agent":{"rule_id":"r1"},"date":"2026-11-24T01:00:00Z","evt":{"name":"exec"},
    "process":{"pid":50,"executable":{"path":"/bin/sh"}}}"#;

fn reasons(world: &World) -> Vec<String> {
    let aside = world.work.store.set_aside(None, 100).unwrap();
    aside.into_iter().map(|post| post.reason).collect()
}

#[test]
fn what_is_no_event_is_set_aside_with_the_reason() {
    let world = World::new();
    for content in [r#"[{"foo":1}]"#, r#"{"foo":2}"#, r#"[{"message":"{\"foo\":3}"}]"#] {
        world.events(content);
    }
    world.door.put_signals(Spooled::whole(b"words\n".to_vec()), &Sent::default()).unwrap();
    world.drain();
    assert_eq!(reasons(&world), vec!["there is no event and no signal in it"; 4]);
    // Agents ask whether anybody is there, and give notice of what is no event.
    world.events("[]");
    let notice = Spooled::whole(br#"[{"foo":4}]"#.to_vec());
    world.door.agent_notices(notice, &Sent::default()).unwrap();
    world.drain();
    assert_eq!((reasons(&world).len(), world.signals().len()), (4, 0));
}

#[test]
fn one_object_is_one_event() {
    let world = World::new();
    world.events(EVENT);
    world.drain();
    assert_eq!(world.signals().len(), 1);
    let as_log =
        serde_json::json!({"message": EVENT.replace("50", "51"), "timestamp": 1_795_478_400_000_u64});
    world.events(&as_log.to_string());
    let notice = Spooled::whole(EVENT.replace("50", "52").into_bytes());
    world.door.agent_notices(notice, &Sent::default()).unwrap();
    world.drain();
    assert_eq!((world.signals().len(), reasons(&world).len()), (3, 0));
}
