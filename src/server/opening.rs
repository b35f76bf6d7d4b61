//! The beginning of a connection: whoever says nothing, or begins to say that it speaks HTTP/2 and does not go on, keeps no place.
//! What comes after that has limits of its own.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// What HTTP/2 begins with. Until this is told apart from HTTP/1 nothing else looks at the clock.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// A connection that must say in time what it speaks.
pub(super) struct Opening<S> {
    inner: S,
    /// How much of the preface has come, and when it is too late; `None` once it is known what is spoken.
    open: Option<(usize, Pin<Box<Sleep>>)>,
}

impl<S> Opening<S> {
    pub(super) fn new(inner: S, limit: Duration) -> Opening<S> {
        Opening { inner, open: Some((0, Box::pin(sleep(limit)))) }
    }

    fn came(&mut self, bytes: &[u8]) {
        let Some((known, _)) = &mut self.open else { return };
        let is_preface = PREFACE[*known..].iter().zip(bytes).all(|(expected, byte)| expected == byte);
        *known += bytes.len();
        if !is_preface || *known >= PREFACE.len() {
            self.open = None;
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
        if let Poll::Ready(read) = Pin::new(&mut self.inner).poll_read(context, buffer) {
            self.came(&buffer.filled()[before..]);
            return Poll::Ready(read);
        }
        let is_late = self.open.as_mut().is_some_and(|(_, end)| end.as_mut().poll(context).is_ready());
        if is_late { Poll::Ready(Err(io::ErrorKind::TimedOut.into())) } else { Poll::Pending }
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

    /// Whether somebody who says this and nothing more is cut off.
    async fn is_cut_off(said: &[u8]) -> bool {
        let (mut other, mine) = tokio::io::duplex(64);
        let mut opening = Opening::new(mine, Duration::from_millis(30));
        other.write_all(said).await.unwrap();
        let mut read = vec![0; said.len()];
        opening.read_exact(&mut read).await.unwrap();
        assert_eq!(read, said);
        match tokio::time::timeout(Duration::from_millis(200), opening.read_u8()).await {
            Ok(Err(error)) => error.kind() == io::ErrorKind::TimedOut,
            _ => false,
        }
    }

    #[tokio::test]
    async fn who_does_not_say_what_is_spoken_is_cut_off_and_nobody_else() {
        for said in [&b""[..], b"P", b"PRI", &PREFACE[..PREFACE.len() - 1]] {
            assert!(is_cut_off(said).await, "{said:?}");
        }
        for said in [&b"G"[..], b"POST", b"PRI * HTTP/1.1\r\n", PREFACE] {
            assert!(!is_cut_off(said).await, "{said:?}");
        }
    }
}
