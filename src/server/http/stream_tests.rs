//! A stream holds little, goes on behind what was seen, and is dropped where nobody reads it.

use axum::response::IntoResponse;

use super::*;
use crate::api::Scope;
use crate::server::http::tests::Lab;
use crate::server::store::{Finish, NewPost, PostKind, SignalRow};

/// Tells of so many changes.
fn tell(store: &dyn Store, count: usize) {
    let row = |at: usize| SignalRow {
        id: format!("s{at}"),
        workload: format!("w{at:05}"),
        at: 1,
        rule: "r".to_owned(),
        body: String::new(),
        verdict: String::new(),
        unknown: None,
        samples: Vec::new(),
        clues: Default::default(),
    };
    let post = NewPost {
        key: "signals-1".to_owned(),
        kind: PostKind::Signals,
        hash: "1".to_owned(),
        bytes: 0,
        body: None,
        holder: String::new(),
        hint: String::new(),
        cut: false,
        by: String::new(),
    };
    store.take(&post).unwrap();
    store.finish(&post.key, &Finish::Signals((0..count).map(row).collect())).unwrap();
}

fn stream(lab: &Lab, after: u64) -> At {
    let (peer, now) = (access::nobody(), Instant::now());
    let place = lab.app.serving.streams.take("t", peer, &lab.app.config.limits).unwrap();
    At {
        app: lab.app.clone(),
        token: "t".to_owned(),
        looked: now,
        peer,
        after,
        waiting: VecDeque::new(),
        told: now,
        is_last: false,
        _place: place,
    }
}

/// The text of one event.
async fn text(event: Event) -> String {
    let one = futures_util::stream::iter([Ok::<_, Infallible>(event)]);
    let bytes = axum::body::to_bytes(Sse::new(one).into_response().into_body(), 1 << 16).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn long_ago(span: Duration) -> Instant {
    Instant::now().checked_sub(span + Duration::from_secs(1)).unwrap()
}

#[tokio::test]
async fn a_sign_of_life_is_sent_where_nothing_happens() {
    let lab = Lab::new();
    let heartbeat = lab.app.config.limits.heartbeat;
    let at = At { told: long_ago(heartbeat), ..stream(&lab, 0) };
    let (Ok(event), at) = next(at).await.unwrap();
    assert_eq!(text(event).await, ": still here\n\n");
    assert!(at.told.elapsed() < heartbeat, "and the next one after a while");
}

#[tokio::test]
async fn who_reads_nothing_is_held_little_for_and_dropped_and_misses_nothing_when_it_comes_again() {
    const CHANGES: usize = KEPT + 3 * AT_ONCE;
    let lab = Lab::new();
    tell(&*lab.app.store, CHANGES);
    let (Ok(_), at) = next(stream(&lab, 0)).await.unwrap();
    assert!(at.waiting.len() < AT_ONCE, "{}", at.waiting.len());
    let seen = at.after - at.waiting.len() as u64;
    let slow = At { told: long_ago(PATIENCE), ..at };
    assert!(next(slow).await.is_none());
    assert_eq!(lab.app.serving.streams.all(), 0, "its place is free");
    // From the last that it saw on, everything comes once and in order.
    let mut at = stream(&lab, seen);
    for number in seen + 1..=CHANGES as u64 {
        let (Ok(event), now) = next(at).await.unwrap();
        let text = text(event).await;
        assert!(text.contains(&format!("id: {number}\n")), "{number}: {text}");
        assert!(now.waiting.len() <= AT_ONCE);
        at = now;
    }
    let known = lab.app.serving.recent.0.lock().unwrap();
    assert!(known.changes.len() <= KEPT + AT_ONCE, "{}", known.changes.len());
}

#[tokio::test]
async fn who_was_away_longer_than_changes_are_kept_is_told_to_read_everything_anew() {
    let lab = Lab::new();
    tell(&*lab.app.store, 9);
    let long = Duration::from_secs(600);
    lab.app.store.forget(long, long, Duration::ZERO).unwrap();
    let begins = async |seen: u64| {
        let mut headers = HeaderMap::new();
        headers.insert("last-event-id", seen.into());
        let caller = Caller { id: "t".to_owned(), name: "ada".to_owned(), scopes: vec![Scope::Read] };
        let answer = changes(State(lab.app.clone()), Extension(caller), None, headers).await;
        let answer = answer.unwrap_or_else(|_| panic!()).into_response();
        let mut parts = answer.into_body().into_data_stream();
        let part = futures_util::StreamExt::next(&mut parts).await.unwrap().unwrap();
        String::from_utf8(part.to_vec()).unwrap()
    };
    assert_eq!(begins(3).await, "id: 9\nevent: anew\ndata: {}\n\n");
    assert_eq!(begins(9).await, ": the stream begins\n\n", "it has seen all that there was");
    assert_eq!(begins(8).await, ": the stream begins\n\n", "the last one is still there");
}

#[test]
fn so_many_streams_are_open_of_one_and_of_all() {
    let streams = Streams::default();
    let limits = Limits { streams: 3, streams_of_one: 2, ..Limits::default() };
    let peer = |last: u8| Peer::of([10, 0, 0, last].into());
    let take = |token: &str, last: u8| streams.take(token, peer(last), &limits);
    let (first, second) = (take("a", 1), take("a", 2));
    assert!(first.is_some() && second.is_some());
    assert!(take("a", 3).is_none(), "the token has as many as it may");
    let third = take("b", 1);
    assert!(third.is_some() && take("c", 4).is_none(), "there are as many as may be");
    drop(second);
    assert!(take("c", 1).is_none(), "the address has as many as it may");
    assert!(take("c", 4).is_some());
    drop((first, third));
    assert!(streams.all() == 0 && streams.lock().of.is_empty(), "nobody is remembered");
}
