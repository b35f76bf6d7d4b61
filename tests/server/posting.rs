//! Several agents that post at once and do not give up: each of its dumps is posted until it is taken, and never again after that.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Condvar, Mutex};
use std::time::Instant;

use crate::http::{PATIENCE, Reply, post_as_agent};
use crate::world::{Server, dumps};

/// What all of them know.
#[derive(Default)]
struct Known {
    /// Where servers are now.
    servers: Vec<SocketAddr>,
    token: String,
    taken: usize,
    refused: usize,
}

/// The agents.
#[derive(Default)]
pub(crate) struct Agents {
    known: Mutex<Known>,
    changed: Condvar,
}

impl Agents {
    /// From now on these are there.
    pub(crate) fn servers(&self, servers: &[&Server]) {
        let mut known = self.known.lock().unwrap();
        known.servers = servers.iter().map(|server| server.address).collect();
        if let Some(token) = servers.iter().map(|server| &server.token).find(|token| !token.is_empty()) {
            known.token.clone_from(token);
        }
        self.changed.notify_all();
    }

    /// Waits until so many were taken.
    pub(crate) fn wait_taken(&self, count: usize) {
        let known = self.known.lock().unwrap();
        let (known, _) =
            self.changed.wait_timeout_while(known, PATIENCE, |known| known.taken < count).unwrap();
        assert!(known.taken >= count, "{} were taken", known.taken);
    }

    /// Waits until so many more were told to come later, and gives how many are taken then.
    pub(crate) fn wait_refused(&self, count: usize) -> usize {
        let known = self.known.lock().unwrap();
        let before = known.refused;
        let (known, _) =
            self.changed.wait_timeout_while(known, PATIENCE, |known| known.refused < before + count).unwrap();
        assert!(known.refused >= before + count, "{} were refused", known.refused - before);
        known.taken
    }

    /// Posts every so-manieth dump, beginning at one, until each is taken.
    pub(crate) fn post(&self, first: usize, step: usize) {
        for (turn, dump) in dumps().iter().enumerate().skip(first).step_by(step) {
            let deadline = Instant::now() + PATIENCE;
            let mut attempt = turn;
            loop {
                assert!(Instant::now() < deadline, "a dump is never taken");
                let Some((server, token)) = self.server(attempt) else { continue };
                attempt += 1;
                match post_as_agent(server, &token, dump) {
                    Ok(Reply { status: 202, .. }) => break,
                    Ok(reply) => {
                        assert!(reply.is_later(), "{reply:?}");
                        self.known.lock().unwrap().refused += 1;
                        self.changed.notify_all();
                        // A while, unless something has changed.
                        let known = self.known.lock().unwrap();
                        let _ =
                            self.changed.wait_timeout(known, std::time::Duration::from_millis(50)).unwrap();
                    }
                    // It was killed: the others are asked, or whoever comes next.
                    Err(_) => self.gone(server),
                }
            }
            self.known.lock().unwrap().taken += 1;
            self.changed.notify_all();
        }
    }

    /// A server, in turn. Waits until there is one.
    fn server(&self, turn: usize) -> Option<(SocketAddr, String)> {
        let known = self.known.lock().unwrap();
        let (known, _) =
            self.changed.wait_timeout_while(known, PATIENCE, |known| known.servers.is_empty()).unwrap();
        let server = known.servers.get(turn % known.servers.len().max(1))?;
        Some((*server, known.token.clone()))
    }

    fn gone(&self, server: SocketAddr) {
        self.known.lock().unwrap().servers.retain(|known| *known != server);
    }
}

/// Holds that every dump is a snapshot once, and that profiles are those that `habitus learn` makes.
pub(crate) fn all_learned_once(server: &Server, offline: &crate::world::Profiles) {
    let online = server.profiles();
    let told = server.get("/api/v1/intake").json();
    assert_eq!(told["set_aside"], 0, "{told}");
    let mut hashes = Vec::new();
    for workload in server.workloads() {
        let name = workload["workload"].as_str().unwrap().replace('/', "%2F");
        let page = server.get(&format!("/api/v1/workloads/{name}/snapshots")).json();
        let items = page["items"].as_array().unwrap();
        hashes.extend(items.iter().map(|item| item["dump"].as_str().unwrap().to_owned()));
    }
    let sent: BTreeSet<String> = dumps().iter().map(|dump| blake3::hash(dump).to_hex().to_string()).collect();
    assert_eq!(hashes.len(), sent.len(), "each once");
    assert_eq!(hashes.into_iter().collect::<BTreeSet<_>>(), sent);
    assert_eq!(online.keys().collect::<Vec<_>>(), offline.keys().collect::<Vec<_>>());
    for (name, file) in offline {
        assert!(online[name] == *file, "{name} differs");
    }
}
