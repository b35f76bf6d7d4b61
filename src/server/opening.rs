//! The first bytes of a connection: until they say which HTTP it speaks nobody else looks at the time.
//!
//! What reads HTTP bounds how long a head takes only from when it knows the version, and it knows that from the first byte
//! that HTTP/2 would not begin with. Whoever sends none, or the beginning of what HTTP/2 begins with, is cut off here.

use std::future::Future;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// What a connection of HTTP/2 begins with.
const HTTP_2: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// A connection that has so long to say what it speaks.
pub(super) struct Opening<S> {
    inner: S,
    /// Until when; nothing once it is known.
    end: Option<Pin<Box<Sleep>>>,
    /// How many bytes have come, all of them as HTTP/2 begins.
    seen: usize,
}

impl<S> Opening<S> {
    pub(super) fn new(inner: S, within: Duration) -> Opening<S> {
        Opening { inner, end: Some(Box::pin(sleep(within))), seen: 0 }
    }

    fn saw(&mut self, bytes: &[u8]) {
        let expected = &HTTP_2[self.seen..];
        let same = bytes.iter().zip(expected).take_while(|(byte, expected)| byte == expected).count();
        self.seen += same;
        // Nothing at all is the end of the connection.
        if same < bytes.len() || bytes.is_empty() || self.seen == HTTP_2.len() {
            self.end = None;
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Opening<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.inner).poll_read(context, buffer);
        let Some(end) = &mut self.end else { return read };
        if read.is_pending() {
            return match end.as_mut().poll(context) {
                Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
                Poll::Pending => Poll::Pending,
            };
        }
        self.saw(&buffer.filled()[before..]);
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Opening<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    /// Whether a connection is cut off after these bytes and then silence.
    async fn is_cut_off(bytes: &[u8]) -> bool {
        let (mut other, mine) = tokio::io::duplex(64);
        other.write_all(bytes).await.unwrap();
        let mut opening = Opening::new(mine, Duration::from_millis(30));
        let read = async {
            let mut buffer = [0; 64];
            let mut all = 0;
            while all < bytes.len() {
                all += opening.read(&mut buffer).await.unwrap();
            }
            opening.read(&mut buffer).await.unwrap_err().kind() == io::ErrorKind::TimedOut
        };
        tokio::time::timeout(Duration::from_millis(300), read).await.unwrap_or(false)
    }

    #[tokio::test]
    async fn who_does_not_say_what_it_speaks_is_cut_off() {
        for bytes in [&b""[..], b"P", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r"] {
            assert!(is_cut_off(bytes).await, "{bytes:?}");
        }
        for bytes in [&b"G"[..], b"PO", HTTP_2, b"PRI * HTTP/1"] {
            assert!(!is_cut_off(bytes).await, "{bytes:?}");
        }
    }
}
