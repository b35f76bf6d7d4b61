//! What stands between a client and a server: it passes everything on, and does something of its own before the first request that
//! changes anything.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What is done before the first request that changes anything; once.
type Before = Arc<Mutex<Option<Box<dyn FnOnce() + Send>>>>;

/// Listens on a port of its own for as long as the test runs, and passes on to a server.
pub(crate) fn relay(to: SocketAddr, before: impl FnOnce() + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let before: Before = Arc::new(Mutex::new(Some(Box::new(before))));
    thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            let before = Arc::clone(&before);
            thread::spawn(move || {
                let server = TcpStream::connect(to).unwrap();
                both_ways(client, server, move |bytes| {
                    if bytes.starts_with(b"POST ")
                        && let Some(before) = before.lock().unwrap().take()
                    {
                        before();
                    }
                });
            });
        }
    });
    address
}

/// Passes on what both say until both have ended; `looked` sees what the client says before the server does.
pub(crate) fn both_ways(client: TcpStream, server: TcpStream, mut looked: impl FnMut(&[u8])) {
    let (from_server, to_client) = (server.try_clone().unwrap(), client.try_clone().unwrap());
    let back = thread::spawn(move || pass(from_server, to_client, |_| ()));
    pass(client, server, &mut looked);
    let _ = back.join();
}

fn pass(mut from: TcpStream, mut to: TcpStream, mut looked: impl FnMut(&[u8])) {
    let mut buffer = [0; 16 << 10];
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        looked(&buffer[..length]);
        if to.write_all(&buffer[..length]).is_err() {
            break;
        }
    }
    // Nobody hears whether it was open still.
    let _ = to.shutdown(Shutdown::Write);
}
