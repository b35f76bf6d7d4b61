//! Posts as agents make them, byte for byte, and those that nobody should make.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::stream;

use super::*;
use crate::api::Code;
use crate::server::jobs::{Bell, Options, Work};
use crate::server::objects::{Folder, ObjectError, Objects};
use crate::server::store::{Claim, PostKind, Sqlite, Store};

struct House {
    _root: tempfile::TempDir,
    store: Arc<dyn Store>,
    objects: Arc<dyn Objects>,
    door: Door,
}

impl House {
    fn with(limits: Limits) -> House {
        let root = tempfile::tempdir().unwrap();
        let store: Arc<dyn Store> = Arc::new(Sqlite::open(&root.path().join("store.db")).unwrap());
        let objects: Arc<dyn Objects> = Arc::new(Folder::open(&root.path().join("objects")).unwrap());
        let door = Door::new(Arc::clone(&store), Arc::clone(&objects), Arc::new(Bell::default()), limits);
        House { _root: root, store, objects, door }
    }

    fn new() -> House {
        House::with(Limits::default())
    }

    fn waiting(&self) -> Vec<crate::server::store::NewPost> {
        let claim = Claim { worker: "w".to_owned(), hold: std::time::Duration::from_secs(60) };
        self.store.claim_posts(&claim, 100).unwrap().into_iter().map(|post| post.post).collect()
    }
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(content).unwrap();
    gzip.finish().unwrap()
}

const BOUNDARY: &str = "8e0b3b1d1f7f9a5d4c2e6a7b8c9d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f7";

/// The body of an agent's post, before it is compressed.
fn multipart_of(event: &[u8], dump: &[u8]) -> Vec<u8> {
    written(&[("event", "", event), ("dump", "dump.protobuf", dump)])
}

fn written(parts: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, content) in parts {
        body.extend_from_slice(format!("--{BOUNDARY}\r\n").as_bytes());
        body.extend_from_slice(
            format!("Content-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n").as_bytes(),
        );
        body.extend_from_slice(b"Content-Type: application/json\r\n\r\n");
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

fn as_the_agent() -> Sent {
    Sent {
        encoding: "gzip".to_owned(),
        content_type: format!("multipart/form-data; boundary={BOUNDARY}"),
        by: "agents".to_owned(),
        ..Sent::default()
    }
}

const EVENT: &[u8] = br#"{"host":"web-1","service":"","ddsource":"runtime-security-agent","ddtags":"image_name:a/b,image_tag:v1","dns_names":[]}"#;

/// In chunks, as new agents stream.
async fn streamed(body: &[u8], limits: &Limits) -> Result<Spooled, Refused> {
    Spooled::of(stream::iter(body.chunks(777).map(Ok::<_, io::Error>)), limits).await
}

#[tokio::test]
async fn a_post_of_an_agent_is_stored_once() {
    let house = House::with(Limits { in_memory: 2_000, ..Limits::default() });
    let mut random = fastrand::Rng::with_seed(1);
    let dump: Vec<u8> = std::iter::repeat_with(|| random.u8(..)).take(50_000).collect();
    let body = gzip(&multipart_of(EVENT, &dump));
    for _ in 0..2 {
        let spooled = streamed(&body, house.door.limits()).await.unwrap();
        house.door.agent_dump(spooled, &as_the_agent()).unwrap();
    }
    // Uncompressed, and with the parts in the other order, it is the same dump.
    let plain = Sent { encoding: String::new(), ..as_the_agent() };
    let turned = written(&[("dump", "dump.protobuf", &dump), ("event", "", EVENT)]);
    house.door.agent_dump(Spooled::whole(turned), &plain).unwrap();
    let waiting = house.waiting();
    let [post] = &waiting[..] else { panic!("{waiting:?}") };
    assert_eq!((post.kind, post.hint.as_str(), post.by.as_str()), (PostKind::Dump, "protobuf", "agents"));
    assert_eq!(house.objects.get(&format!("dumps/{}", post.hash), u64::MAX).unwrap(), dump);
}

#[test]
fn what_no_agent_posts_is_refused_and_not_kept() {
    let house = House::new();
    let whole = gzip(&multipart_of(EVENT, b"dump"));
    let of = |body: Vec<u8>, sent: &Sent| {
        house.door.agent_dump(Spooled::whole(body), sent).unwrap_err().error.code
    };
    let agent = as_the_agent();
    assert_eq!(of(whole[..whole.len() - 9].to_vec(), &agent), Code::BadRequest, "cut gzip");
    assert_eq!(of(b"no gzip".to_vec(), &agent), Code::BadRequest);
    assert_eq!(of(gzip(b"no parts"), &agent), Code::Unreadable);
    assert_eq!(of(gzip(&multipart_of(EVENT, b"")), &agent), Code::Unreadable, "an empty dump");
    let only_event =
        String::from_utf8(multipart_of(EVENT, b"x")).unwrap().replace("name=\"dump\"", "name=\"other\"");
    assert_eq!(of(gzip(only_event.as_bytes()), &agent), Code::Unreadable, "no dump");
    let json = Sent { content_type: "application/json".to_owned(), ..agent.clone() };
    assert_eq!(of(whole.clone(), &json), Code::BadRequest);
    let brotli = Sent { encoding: "br".to_owned(), ..agent.clone() };
    assert_eq!(of(whole, &brotli), Code::Unsupported);
    let events = |body: &str| {
        house
            .door
            .agent_events(Spooled::whole(body.as_bytes().to_vec()), &Sent::default())
            .unwrap_err()
            .error
            .code
    };
    assert_eq!(events("[{"), Code::Unreadable);
    assert_eq!(events(&"[".repeat(5_000)), Code::Unreadable);
    assert_eq!(house.waiting(), []);
    assert_eq!(house.objects.list("dumps/", None, 9).unwrap(), [""; 0]);
}

#[tokio::test]
async fn sizes_are_bounded_as_sent_and_decompressed() {
    let house = House::with(Limits { sent_bytes: 5_000, dump_bytes: 20_000, ..Limits::default() });
    let refused = streamed(&[0; 5_001], house.door.limits()).await.unwrap_err();
    assert_eq!(refused.error.code, Code::TooLarge);
    let bomb = gzip(&multipart_of(EVENT, &vec![0; 1 << 20]));
    assert!(bomb.len() < 5_000);
    let spooled = streamed(&bomb, house.door.limits()).await.unwrap();
    assert_eq!(house.door.agent_dump(spooled, &as_the_agent()).unwrap_err().error.code, Code::TooLarge);
    let chunks = [Ok(b"half".to_vec()), Err(io::Error::other("gone"))];
    let broken = Spooled::of(stream::iter(chunks), house.door.limits()).await.unwrap_err();
    assert_eq!(broken.error.code, Code::BadRequest);
}

#[test]
fn who_comes_while_too_much_waits_is_sent_away_for_a_while() {
    let house = House::with(Limits { waiting: 1, ..Limits::default() });
    house.door.put_dump(Spooled::whole(b"one".to_vec()), &Sent::default()).unwrap();
    // Another process, which has not asked yet how much waits.
    let door = Door::new(
        Arc::clone(&house.store),
        Arc::clone(&house.objects),
        Arc::default(),
        house.door.limits().clone(),
    );
    let refused = door.put_dump(Spooled::whole(b"two".to_vec()), &Sent::default()).unwrap_err();
    assert_eq!((refused.error.code, refused.retry_after), (Code::TooMany, Some(5)));
    assert_eq!(house.waiting().len(), 1);
}

#[test]
fn one_token_takes_half_of_the_room_and_not_that_of_others() {
    let house = House::with(Limits { waiting: 4, ..Limits::default() });
    let put = |by: &str, content: &str| {
        // Each of another process, which has not asked yet how much waits.
        let door = Door::new(
            Arc::clone(&house.store),
            Arc::clone(&house.objects),
            Arc::default(),
            house.door.limits().clone(),
        );
        let sent = Sent { by: by.to_owned(), ..Sent::default() };
        door.put_dump(Spooled::whole(content.as_bytes().to_vec()), &sent).map_err(|refused| refused.error)
    };
    put("greedy", "1").unwrap();
    put("greedy", "2").unwrap();
    let refused = put("greedy", "3").unwrap_err();
    assert_eq!(refused.code, Code::TooMany);
    assert!(refused.error.starts_with("2 posts of this token wait"), "{}", refused.error);
    put("modest", "4").unwrap();
    assert_eq!(house.waiting().len(), 3);
    let house = House::with(Limits { waiting_bytes: 8, ..Limits::default() });
    let sent = Sent { by: "greedy".to_owned(), ..Sent::default() };
    house.door.put_dump(Spooled::whole(b"1234".to_vec()), &sent).unwrap();
    let door = Door::new(
        Arc::clone(&house.store),
        Arc::clone(&house.objects),
        Arc::default(),
        house.door.limits().clone(),
    );
    assert!(door.is_open("greedy").is_err() && door.is_open("modest").is_ok());
}

#[tokio::test]
async fn what_bodies_come_to_together_is_bounded() {
    let house = House::with(Limits { memory_bytes: 4 << 20, dump_bytes: 8 << 20, ..Limits::default() });
    let sent = Sent { encoding: "gzip".to_owned(), ..Sent::default() };
    let put = async |bytes: usize| {
        let mut body = Spooled::whole(gzip(&vec![b'x'; bytes]));
        house.door.make_room(&mut body, &sent).await.unwrap();
        (house.door.put_dump(body, &sent)).map_err(|refused| (refused.error.code, refused.retry_after))
    };
    put(200_000).await.unwrap();
    // Each is within what one may have, and all are given back.
    for _ in 0..9 {
        assert_eq!(put(5 << 20).await, Err((Code::Unavailable, Some(5))));
        put(300_000).await.unwrap();
    }
    let mut held = Spooled::whole(gzip(&vec![b'y'; 1_500_000]));
    house.door.make_room(&mut held, &sent).await.unwrap();
    let content = held.content("gzip", &house.door.memory, 8 << 20).unwrap();
    assert_eq!(content.len(), 1_500_000);
    assert_eq!(put(2_700_000).await, Err((Code::Unavailable, Some(5))), "while another has most of it");
    drop(held);
    put(2_000_000).await.unwrap();
}

/// Objects that take nothing.
#[derive(Debug)]
struct Broken(Arc<dyn Objects>, AtomicBool);

impl Objects for Broken {
    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), ObjectError> {
        if self.1.load(Ordering::Relaxed) {
            return Err(ObjectError::Unavailable("gone".to_owned()));
        }
        self.0.put(key, bytes)
    }

    fn get(&self, key: &str, most: u64) -> Result<Vec<u8>, ObjectError> {
        self.0.get(key, most)
    }

    fn remove(&self, key: &str) -> Result<(), ObjectError> {
        self.0.remove(key)
    }

    fn list(&self, prefix: &str, after: Option<&str>, most: usize) -> Result<Vec<String>, ObjectError> {
        self.0.list(prefix, after, most)
    }

    fn ping(&self) -> Result<(), ObjectError> {
        self.0.ping()
    }
}

#[test]
fn nothing_is_told_to_be_taken_before_it_is_stored() {
    let house = House::new();
    let objects = Arc::new(Broken(Arc::clone(&house.objects), AtomicBool::new(true)));
    let broken: Arc<dyn Objects> = Arc::clone(&objects) as Arc<dyn Objects>;
    let door = Door::new(Arc::clone(&house.store), broken, Arc::default(), Limits::default());
    let refused = door.put_dump(Spooled::whole(b"one".to_vec()), &Sent::default()).unwrap_err();
    assert_eq!((refused.error.code, refused.retry_after), (Code::Unavailable, Some(5)));
    assert_eq!(house.waiting(), []);
    objects.1.store(false, Ordering::Relaxed);
    door.put_dump(Spooled::whole(b"one".to_vec()), &Sent::default()).unwrap();
    assert_eq!(house.waiting().len(), 1);
}

#[test]
fn events_are_taken_as_they_are_and_a_question_is_answered() {
    let house = House::new();
    let events = br#"[{"message":"{\"agent\":{\"rule_id\":\"r\"}}","timestamp":"2026-11-24T00:00:00Z"}]"#;
    let sent = Sent { encoding: "gzip".to_owned(), ..Sent::default() };
    house.door.agent_events(Spooled::whole(gzip(events)), &sent).unwrap();
    house.door.agent_events(Spooled::whole(events.to_vec()), &Sent::default()).unwrap();
    house.door.agent_events(Spooled::whole(b"{}".to_vec()), &Sent::default()).unwrap();
    let waiting = house.waiting();
    let [post] = &waiting[..] else { panic!("{waiting:?}") };
    assert_eq!((post.kind, post.body.as_deref()), (PostKind::Signals, Some(events.as_slice())));
}

#[test]
fn the_same_dump_of_two_holders_is_two_snapshots() {
    let house = House::new();
    for holder in [Some("a"), Some("b"), Some("a"), None] {
        let sent = Sent { holder: holder.map(str::to_owned), ..Sent::default() };
        house.door.put_dump(Spooled::whole(b"one".to_vec()), &sent).unwrap();
    }
    assert_eq!(house.waiting().len(), 3);
}

#[test]
fn what_was_taken_is_looked_at_by_workers_of_the_same_store() {
    let house = House::new();
    house.door.put_dump(Spooled::whole(b"nothing that is known".to_vec()), &Sent::default()).unwrap();
    let work = Work::new(Arc::clone(&house.store), Arc::clone(&house.objects), Options::default());
    let workers = crate::server::jobs::Workers::start(&Arc::new(work)).unwrap();
    while house.store.backlog().unwrap().set_aside == 0 {
        std::thread::yield_now();
    }
    workers.stop();
}

#[tokio::test]
async fn a_post_that_is_compressed_with_zstd_is_bounded_too() {
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};
    let house = House::with(Limits { in_memory: 2_000, dump_bytes: 1 << 20, ..Limits::default() });
    let sent = Sent { encoding: "zstd".to_owned(), ..as_the_agent() };
    let mut random = fastrand::Rng::with_seed(1);
    let dump: Vec<u8> = std::iter::repeat_with(|| random.u8(..)).take(50_000).collect();
    let zstd = |dump: &[u8]| compress_to_vec(&multipart_of(EVENT, dump)[..], CompressionLevel::Fastest);
    let body = zstd(&dump);
    house.door.agent_dump(streamed(&body, house.door.limits()).await.unwrap(), &sent).unwrap();
    assert_eq!(house.waiting().len(), 1);
    let refused = |body: Vec<u8>| house.door.agent_dump(Spooled::whole(body), &sent).unwrap_err().error.code;
    let bomb = zstd(&vec![0; 50 << 20]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refused(bomb), Code::TooLarge);
    assert_eq!(refused(body[..body.len() - 9].to_vec()), Code::BadRequest, "cut");
    assert_eq!(refused(gzip(&multipart_of(EVENT, &dump))), Code::BadRequest, "gzip");
    // A frame that says it needs a window of gigabytes.
    assert_eq!(refused(b"\x28\xb5\x2f\xfd\x00\xf8rest".to_vec()), Code::BadRequest);
    assert!(house.waiting().is_empty());
}
