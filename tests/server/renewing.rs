//! Certificates that are renewed while the server runs.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rustix::process::Signal;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use crate::certificates;
use crate::doors::encrypted;
use crate::http::connect;
use crate::world::Server;

/// An encrypted connection that stays open.
struct Line(StreamOwned<ClientConnection, TcpStream>);

impl Line {
    /// Opens one, and trusts both of the certificates that the server may have.
    fn open(server: &Server) -> Line {
        let mut roots = RootCertStore::empty();
        let root = certificates::root_pem();
        for line in [
            rustls_pki_types::pem::PemObject::from_pem_slice(root.as_bytes()).unwrap(),
            certificates::other().0.into(),
        ] {
            roots.add(line).unwrap();
        }
        let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::try_from("localhost").unwrap();
        let client = ClientConnection::new(Arc::new(config), name).unwrap();
        let mut line = Line(StreamOwned::new(client, connect(server.address).unwrap()));
        line.ask();
        line
    }

    /// Asks something on it, and reads all of the answer.
    fn ask(&mut self) {
        self.0.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            self.0.read_exact(&mut byte).unwrap();
            head.push(byte[0]);
        }
        let head = String::from_utf8(head).unwrap().to_lowercase();
        assert!(head.starts_with("http/1.1 200"), "{head}");
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
        self.0.read_exact(&mut vec![0; length.parse().unwrap()]).unwrap();
    }

    /// The certificate that the server showed.
    fn shown(&self) -> Vec<u8> {
        self.0.conn.peer_certificates().unwrap()[0].to_vec()
    }
}

#[test]
fn certificates_are_read_anew_when_the_server_is_told_so() {
    let world = encrypted();
    let server = world.serve();
    let mut first = Line::open(&server);
    assert_eq!(first.shown(), certificates::leaf().0);
    // Half of a renewal: the certificate of another key.
    let (certificate, key) = certificates::other_pem();
    fs::write(world.path("server.crt"), &certificate).unwrap();
    server.send(Signal::HUP);
    server.wait_line("those from before stay");
    let mut second = Line::open(&server);
    assert_eq!(second.shown(), certificates::leaf().0, "what was good before goes on to be shown");
    fs::write(world.path("server.key"), &key).unwrap();
    server.send(Signal::HUP);
    server.wait_line("the certificates were read anew");
    assert_eq!(Line::open(&server).shown(), certificates::other().0);
    // Whoever is connected stays so.
    first.ask();
    second.ask();
    assert_eq!(first.shown(), certificates::leaf().0);
    server.end();
}
