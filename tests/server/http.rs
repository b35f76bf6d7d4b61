//! A client that says exactly what it is told to, byte for byte: as agents do, and as nobody should.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;

/// How long anything may take.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// What was answered.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// It does not work now, and says when to come back.
    pub(crate) fn is_later(&self) -> bool {
        let seconds = self.header("retry-after").and_then(|value| value.parse::<u64>().ok());
        self.status == 503 && seconds.is_some() && self.json()["code"] == "unavailable"
    }
}

/// A connection of its own.
pub(crate) fn connect(address: SocketAddr) -> std::io::Result<TcpStream> {
    let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// The head of a request after which the connection ends.
pub(crate) fn head(method: &str, path: &str, headers: &[(&str, &str)]) -> String {
    let mut head = format!("{method} {path} HTTP/1.1\r\nHost: habitus.example\r\nConnection: close\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head + "\r\n"
}

/// Makes a request on a connection of its own.
///
/// # Errors
/// The other side has gone, as when it is killed.
pub(crate) fn ask(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> std::io::Result<Reply> {
    let mut stream = connect(address)?;
    let length = body.len().to_string();
    let mut all = headers.to_vec();
    if !body.is_empty() || method == "POST" {
        all.push(("Content-Length", &length));
    }
    stream.write_all(head(method, path, &all).as_bytes())?;
    // Whoever refuses what is sent may not read all of it.
    let sent = stream.write_all(body);
    let reply = read(stream);
    if reply.is_err() { sent.and(reply) } else { reply }
}

/// The pieces of a body as agents stream them.
pub(crate) fn chunked(body: &[u8]) -> Vec<u8> {
    let mut sent = Vec::new();
    for chunk in body.chunks(8 << 10) {
        sent.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        sent.extend_from_slice(chunk);
        sent.extend_from_slice(b"\r\n");
    }
    sent.extend_from_slice(b"0\r\n\r\n");
    sent
}

/// Reads an answer.
///
/// # Errors
/// It breaks off.
pub(crate) fn read(stream: impl Read) -> std::io::Result<Reply> {
    let cut = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
    let mut reader = BufReader::new(stream);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Err(cut());
        }
        match line.trim_end() {
            "" => break,
            line => lines.push(line.to_owned()),
        }
    }
    let status = lines.first().and_then(|line| line.split(' ').nth(1)).and_then(|text| text.parse().ok());
    let headers: Vec<(String, String)> = lines[1..]
        .iter()
        .filter_map(|line| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned())))
        .collect();
    let mut reply = Reply { status: status.ok_or_else(cut)?, headers, body: Vec::new() };
    match reply.header("content-length").and_then(|value| value.parse().ok()) {
        Some(length) => {
            reply.body.resize(length, 0);
            reader.read_exact(&mut reply.body)?;
        }
        None => {
            assert_eq!(reply.header("transfer-encoding"), None, "whole answers have a length");
            reader.read_to_end(&mut reply.body)?;
        }
    }
    Ok(reply)
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// The boundary, as the agent's library draws one.
const BOUNDARY: &str = "b7d0a4f5c1e29386b7d0a4f5c1e29386b7d0a4f5c1e29386b7d0a4f5c1e2";

/// Posts a dump as an agent does: gzip of two parts, in chunks, with the token as its API key.
///
/// # Errors
/// The other side has gone.
pub(crate) fn post_as_agent(address: SocketAddr, token: &str, dump: &[u8]) -> std::io::Result<Reply> {
    let mut parts = Vec::new();
    let event =
        br#"{"host":"web-1","service":"","ddsource":"runtime-security-agent","ddtags":"","dns_names":[]}"#;
    for (name, file, content) in [("event", "", &event[..]), ("dump", "dump.protobuf", dump)] {
        parts.extend_from_slice(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: application/json\r\n\r\n")
                .as_bytes(),
        );
        parts.extend_from_slice(content);
        parts.extend_from_slice(b"\r\n");
    }
    parts.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let headers = [
        ("User-Agent", "datadog-agent"),
        ("Content-Type", kind.as_str()),
        ("dd-api-key", token),
        ("Content-Encoding", "gzip"),
        ("Transfer-Encoding", "chunked"),
    ];
    let mut stream = connect(address)?;
    stream.write_all(head("POST", "/api/v2/secdump", &headers).as_bytes())?;
    let sent = stream.write_all(&chunked(&gzip(&parts)));
    let reply = read(stream);
    if reply.is_err() { sent.and(reply) } else { reply }
}

/// Posts events as an agent does.
///
/// # Errors
/// The other side has gone.
pub(crate) fn post_events(address: SocketAddr, token: &str, events: &[u8]) -> std::io::Result<Reply> {
    let headers = [("Content-Type", "application/json"), ("dd-api-key", token), ("Content-Encoding", "gzip")];
    ask(address, "POST", "/api/v2/secruntime", &headers, &gzip(events))
}
