//! A server on this machine that plays Datadog: it gives prepared answers in order, or what somebody makes of each request,
//! and keeps what it was asked.
//!
//! It speaks just enough HTTP/1.1, one request a connection, and knows nothing of what it says.

#![allow(dead_code, reason = "each user needs a part of it")]

pub(crate) mod certificates;
pub(crate) mod suppressions;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What is done when the next request has come.
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    /// A status, headers, and a body with its length.
    Say(u16, Vec<(String, String)>, Vec<u8>),
    /// Exactly these bytes.
    Raw(Vec<u8>),
    /// The connection ends without an answer.
    Close,
    /// Nothing comes, until the server ends. Others are answered meanwhile.
    Hang,
}

impl Answer {
    pub(crate) fn json(status: u16, body: impl Into<Vec<u8>>) -> Answer {
        Answer::Say(status, vec![("Content-Type".into(), "application/json".into())], body.into())
    }

    pub(crate) fn with(self, name: &str, value: &str) -> Answer {
        match self {
            Answer::Say(status, mut headers, body) => {
                headers.push((name.to_owned(), value.to_owned()));
                Answer::Say(status, headers, body)
            }
            other => other,
        }
    }
}

/// A request as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Asked {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Makes the answer to each request.
type Player = Box<dyn FnMut(&Asked) -> Answer + Send>;

pub(crate) struct Server {
    address: SocketAddr,
    encrypts: bool,
    asked: Arc<(Mutex<Vec<Asked>>, Condvar)>,
    connections: Arc<AtomicUsize>,
    ended: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Gives these answers in order; whoever asks more is told so with status 418.
    pub(crate) fn start(answers: Vec<Answer>) -> Server {
        Server::begin(in_order(answers), None)
    }

    /// Gives what is made of each request.
    pub(crate) fn play(player: impl FnMut(&Asked) -> Answer + Send + 'static) -> Server {
        Server::begin(Box::new(player), None)
    }

    /// The same, encrypted, with a certificate that nobody trusts who was not told to.
    pub(crate) fn start_encrypted(answers: Vec<Answer>) -> Server {
        let (leaf, key) = certificates::leaf();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![leaf.into()], key.try_into().unwrap())
            .unwrap();
        Server::begin(in_order(answers), Some(Arc::new(config)))
    }

    fn begin(mut player: Player, config: Option<Arc<ServerConfig>>) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let mut server = Server {
            address,
            encrypts: config.is_some(),
            asked: Arc::default(),
            connections: Arc::default(),
            ended: Arc::default(),
            thread: None,
        };
        let (asked, ended) = (Arc::clone(&server.asked), Arc::clone(&server.ended));
        let connections = Arc::clone(&server.connections);
        server.thread = Some(std::thread::spawn(move || {
            // The connections of those that hang.
            let (mut plain, mut encrypted) = (Vec::new(), Vec::new());
            for stream in listener.incoming() {
                let Ok(stream) = stream else { return };
                if ended.load(Ordering::Relaxed) {
                    return;
                }
                connections.fetch_add(1, Ordering::Relaxed);
                match &config {
                    None => plain.extend(serve(stream, &mut player, &asked)),
                    Some(config) => {
                        let connection = ServerConnection::new(Arc::clone(config)).unwrap();
                        encrypted.extend(serve(StreamOwned::new(connection, stream), &mut player, &asked));
                    }
                }
            }
        }));
        server
    }

    pub(crate) fn url(&self) -> String {
        let scheme = if self.encrypts { "https" } else { "http" };
        format!("{scheme}://{}", self.address)
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// How often somebody connected.
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }

    /// What it was asked so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.0.lock().unwrap().clone()
    }

    /// Waits until it was asked so often.
    pub(crate) fn wait_for(&self, times: usize) {
        let asked = self.asked.0.lock().unwrap();
        drop(self.asked.1.wait_while(asked, |asked| asked.len() < times).unwrap());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // Wakes the one that waits for a connection.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn in_order(answers: Vec<Answer>) -> Player {
    let mut answers = answers.into_iter();
    Box::new(move |_| answers.next().unwrap_or_else(|| Answer::json(418, "there is no answer left")))
}

/// Answers one request; the connection, if it is to be kept open without an answer.
fn serve<S: Read + Write>(
    mut stream: S,
    player: &mut Player,
    asked: &(Mutex<Vec<Asked>>, Condvar),
) -> Option<S> {
    let request = read(&mut stream)?;
    let answer = player(&request);
    asked.0.lock().unwrap().push(request);
    asked.1.notify_all();
    let bytes = match answer {
        Answer::Close => Vec::new(),
        Answer::Hang => return Some(stream),
        Answer::Raw(bytes) => bytes,
        Answer::Say(status, headers, body) => {
            let mut head = format!("HTTP/1.1 {status} Said\r\nConnection: close\r\n");
            for (name, value) in headers {
                head.push_str(&format!("{name}: {value}\r\n"));
            }
            head.push_str(&format!("Content-Length: {}\r\n\r\n", body.len()));
            [head.as_bytes(), &body].concat()
        }
    };
    // Who asked may have gone.
    let _ = stream.write_all(&bytes).and_then(|()| stream.flush());
    None
}

fn read(stream: &mut impl Read) -> Option<Asked> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut words = line.split_whitespace();
    let mut asked =
        Asked { method: words.next()?.to_owned(), path: words.next()?.to_owned(), ..Asked::default() };
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        asked.headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let length = asked.header("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    asked.body = String::from_utf8(body).ok()?;
    Some(asked)
}
