//! How much may be asked and sent, and how slowly.

use std::time::Duration;

use crate::server::jobs::Bounds;

/// The limits of what is asked and sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Requests a token may make a second.
    pub requests_per_second: u32,
    /// Requests of a token that may run at once.
    pub requests_at_once: u32,
    /// Decisions a token may enter a day.
    pub decisions_per_day: u64,
    /// Bytes of decisions a token may enter a day.
    pub decision_bytes_per_day: u64,
    /// Connections in all.
    pub connections: usize,
    /// Connections of one peer: an address of IPv4, or the first half of one of IPv6.
    pub connections_per_peer: usize,
    /// Bytes of a body as it is sent.
    pub body_bytes: u64,
    /// Bytes of a body when it is decompressed.
    pub decompressed_bytes: u64,
    /// How long a request may take, streams apart.
    pub request: Duration,
    /// How long the head of a request may take, the first byte of a connection included.
    pub head: Duration,
    /// How long nothing of a body may come, and nothing of an answer be taken.
    pub stall: Duration,
    /// Bytes of a body that come a second at least, on average, after the first seconds.
    pub body_rate: u64,
    /// Bytes of answers that wait to be taken at once, small ones apart; a token may have a quarter of them.
    pub answer_bytes: u64,
    /// Streams of changes that are open at once.
    pub streams: usize,
    /// Streams of one token, and of one peer.
    pub streams_of_one: usize,
    /// How often something is sent on a stream where nothing changes, and its token looked at anew.
    pub heartbeat: Duration,
    /// Posts that may wait; more are told to come later.
    pub waiting_posts: u64,
    /// Bytes of posts that may wait.
    pub waiting_bytes: u64,
    /// Bytes of all bodies that are decompressed at once.
    pub memory_bytes: u64,
    /// What is believed of what was sent, and how much of it is kept.
    pub bounds: Bounds,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            requests_per_second: 2_000,
            requests_at_once: 512,
            decisions_per_day: 20_000,
            decision_bytes_per_day: 64 << 20,
            connections: 4_096,
            connections_per_peer: 256,
            body_bytes: 64 << 20,
            decompressed_bytes: 512 << 20,
            request: Duration::from_secs(120),
            head: Duration::from_secs(10),
            stall: Duration::from_secs(30),
            body_rate: 1_024,
            answer_bytes: 256 << 20,
            streams: 1_000,
            streams_of_one: 200,
            heartbeat: Duration::from_secs(15),
            waiting_posts: 100_000,
            waiting_bytes: 20 << 30,
            memory_bytes: 1 << 30,
            bounds: Bounds::default(),
        }
    }
}
